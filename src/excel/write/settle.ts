import { wasRefused, type ExcelError } from "../call/error";
import { syncToTheEnd, type CallOptions } from "../call/sync";
import { answerTo, createStateQuestion, putState } from "../state/part";
import { memoryInstead } from "./memory";
import { readPresent, type Present } from "./present";
import { runsOf } from "./runs";
import type { Target } from "./targets";
import { putRuns, type Work } from "./work";

/** Which sheets are written after a failure, and which nobody knows of. */
export interface Settled {
  readonly written: readonly string[];
  readonly unsure: readonly string[];
}

/**
 * After a call that failed: looks what of it was done, and undoes what was written of sheets that are not written wholly.
 * What cannot be looked at is unsure.
 */
export async function settle(
  context: Excel.RequestContext,
  work: Work,
  failure: ExcelError,
  finished: readonly string[],
  failed: ReadonlySet<string>,
  options: CallOptions,
  /** True where the undo plan was kept in a call before the one that failed. */
  isKept: boolean,
): Promise<Settled> {
  if (wasRefused(failure) && finished.length === 0 && !isKept) return { written: [], unsure: [] };
  const written = finished.filter((sheet) => !failed.has(sheet));
  let unsure: readonly string[] = [...failed];
  try {
    // The user's wish to stop must not stop this.
    const quietly = { timeout: options.timeout };
    const doubtful = new Map([...failed].map((sheet) => [sheet, work.go.get(sheet)!]));
    const question = createStateQuestion(context);
    const present = await readPresent(context, doubtful, quietly, question);
    const found = await answerTo(context, question, quietly);
    const halves = new Map<string, readonly Target[]>();
    for (const [sheet, targets] of doubtful) {
      const done = targets.filter((target) => isDone(present.get(sheet), target));
      if (done.length === targets.length) written.push(sheet);
      else if (done.length > 0)
        halves.set(
          sheet,
          done.map((target) => backwards(target, work.present.get(sheet)!)),
        );
    }
    unsure = [...halves.keys()];
    putRuns(
      context,
      [...halves].flatMap(([sheet, targets]) => runsOf(targets, present.get(sheet)!)),
    );
    const xml = memoryInstead(work, written, work, found);
    if (xml !== found.xml) putState(context, found, xml);
    if (halves.size > 0 || xml !== found.xml) await syncToTheEnd(context, quietly);
    return { written, unsure: [] };
  } catch {
    return { written, unsure };
  }
}

const isDone = (now: Present | undefined, { address, after }: Target): boolean =>
  now !== undefined && now.holds(address, now.contentAt(address), after);

/** The same cell, to be given back what it held. */
const backwards = (target: Target, before: Present): Target => ({ ...target, after: before.contentAt(target.address) });
