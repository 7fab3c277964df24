import type { Unwritten } from "../../core/edit/plan";
import { printPlace } from "../../core/sheet/address";
import { ExcelError } from "../call/error";
import { syncToTheEnd, type CallOptions } from "../call/sync";
import { findState, putState } from "../state/part";
import { contentIn, type Wrong } from "./check";
import { memoryInstead } from "./memory";
import { runsOf } from "./runs";
import { queue, type Work } from "./work";

/** Gives such cells back what they held; what is left of the work is as if they had never been written. */
export async function giveBack(
  context: Excel.RequestContext,
  work: Work,
  wrong: readonly Wrong[],
  options: CallOptions,
): Promise<Work> {
  const gone = new Set(wrong.map(({ target }) => target));
  const go = new Map([...work.go].map(([sheet, targets]) => [sheet, targets.filter((target) => !gone.has(target))]));
  const unwritten = wrong.flatMap(({ target, why }) =>
    (target?.edits ?? []).map(({ sheet, address }): Unwritten => ({ sheet, address, why })),
  );
  const rest: Work = { ...work, go, unwritten: [...work.unwritten, ...unwritten] };
  const quietly = { timeout: options.timeout };
  const found = await findState(context, quietly);
  // Cell by cell: what could not be written as a block is not given back as one.
  const queued = wrong.map((cell) => {
    const { sheet, address, content } = cell;
    const there = work.present.get(sheet)!;
    const back = { sheet, address, edits: [], before: content, after: content };
    return { cell, there, given: queue(context, runsOf([back], there))[0]! };
  });
  putState(context, found, memoryInstead(rest, go.keys(), work, found));
  await syncToTheEnd(context, quietly);
  const lost = queued.find(
    ({ cell: { address, content }, there, given: { now, tellsValues } }) =>
      !there.holds(address, contentIn(now, 0, tellsValues), content),
  );
  if (lost) throw new ExcelError("not-held", { place: printPlace(lost.cell) });
  return rest;
}
