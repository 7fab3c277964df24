import { contentOf, sameContent } from "../../core/edit/conflicts";
import type { Content, Left } from "../../core/edit/plan";
import { syncToTheEnd, type CallOptions } from "../call/sync";
import { makeCell } from "../read/cell";
import { findState, putState } from "../state/part";
import { memoryAfter } from "./memory";
import type { Present } from "./present";
import { runsOf } from "./runs";
import type { Target } from "./targets";
import { queue, type Queued, type Work } from "./work";

/** A cell that somebody changed after we had looked, and what it held just before we wrote. */
export interface Overwritten {
  readonly target: Target;
  readonly content: Content;
}

/** Excel has no conditional write, but it tells what stood there an instant before: what nobody has been shown is found here. */
export function overwrittenIn(queued: readonly Queued[], present: ReadonlyMap<string, Present>): Overwritten[] {
  return queued.flatMap(({ run, range }) =>
    run.targets.flatMap((target): Overwritten[] => {
      const { sheet, address } = target;
      const i = address.row - run.targets[0]!.address.row;
      const raw = { value: range.values[i]![0] as unknown, formula: range.formulas[i]![0] as unknown };
      const content = contentOf(makeCell({ ...raw, text: "", format: "General" }));
      return sameContent(content, present.get(sheet)!.contentAt(address)) ? [] : [{ target, content }];
    }),
  );
}

/** Gives such cells back what somebody wrote there; what is left of the work is as if they had been seen changed before. */
export async function giveBack(
  context: Excel.RequestContext,
  work: Work,
  lost: readonly Overwritten[],
  options: CallOptions,
): Promise<Work> {
  const gone = new Set(lost.map(({ target }) => target));
  const go = new Map([...work.go].map(([sheet, targets]) => [sheet, targets.filter((target) => !gone.has(target))]));
  const left = lost.flatMap(({ target, content }) =>
    target.edits.map(({ sheet, address }): Left => ({
      sheet,
      address,
      why: content.kind === "formula" ? "formula" : "changed",
    })),
  );
  const rest: Work = { ...work, go, left: [...work.left, ...left] };
  const quietly = { timeout: options.timeout };
  const found = await findState(context, quietly);
  for (const { target, content } of lost)
    queue(context, runsOf([{ ...target, after: content }], work.present.get(target.sheet)!), "blindly");
  putState(context, found, memoryAfter(rest, go.keys()));
  await syncToTheEnd(context, quietly);
  return rest;
}
