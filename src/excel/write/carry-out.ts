import { sameContent } from "../../core/edit/conflicts";
import type { Edit, Left } from "../../core/edit/plan";
import { printPlace } from "../../core/sheet/address";
import { toExcelError } from "../call/error";
import { syncToTheEnd, throwIfCancelled, type CallOptions } from "../call/sync";
import { bytesOf } from "../../core/bytes";
import { answerTo, assertReadable, createStateQuestion, putState } from "../state/part";
import { decide, refuseTooLong } from "./decide";
import { memoryAfter } from "./memory";
import { giveBack, overwrittenIn, type Overwritten } from "./overwritten";
import { readPresent } from "./present";
import { batchesOf, runsOf } from "./runs";
import { settle } from "./settle";
import { targetsOf } from "./targets";
import { InterruptedWrite, queue, type Applied, type Remember, type Work } from "./work";

/** Writes edits in two calls, the first to look and the second to write; heavy plans take a call more for each started 4 MB. */
export async function carryOut(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  remember: Remember,
  options: CallOptions,
): Promise<Applied> {
  refuseTooLong(edits);
  const targets = targetsOf(edits);
  if (targets.size === 0) return { applied: [], left: [] };
  const question = createStateQuestion(context);
  const present = await readPresent(context, targets, options, question);
  const found = await answerTo(context, question, options);
  assertReadable(found);
  const work: Work = { edits, present, found, remember, ...decide(targets, present) };
  const lost = await write(context, work, options);
  if (lost.length === 0) return { applied: appliedOf(work, work.go.keys()), left: inOrder(edits, work.left) };
  const rest = await giveBack(context, work, lost, options).catch((error: unknown) => {
    const sheets = new Set(lost.map(({ target }) => target.sheet));
    throw new InterruptedWrite(toExcelError(error), appliedOf(work, work.go.keys()), work.left, [...sheets]);
  });
  return { applied: appliedOf(rest, rest.go.keys()), left: inOrder(edits, rest.left) };
}

/** Writes what may be written; gives the cells that somebody had changed since the look. */
async function write(context: Excel.RequestContext, work: Work, options: CallOptions): Promise<Overwritten[]> {
  const { go, present, found, left } = work;
  const runs = new Map([...go].map(([name, writes]) => [name, runsOf(writes, present.get(name)!)]));
  const xml = memoryAfter(work, go.keys());
  const isNew = xml !== found.xml;
  const batches = batchesOf(runs, isNew ? bytesOf(xml ?? "") + 1 : 0);
  const written = new Set<string>();
  const lost: Overwritten[] = [];
  for (const [i, batch] of batches.entries()) {
    const sheets = new Set(batch.map(({ sheet }) => sheet));
    try {
      if (![...sheets].some((sheet) => written.has(sheet))) throwIfCancelled(options);
      // The way back is kept before the first step is taken.
      if (i === 0 && isNew) putState(context, found, xml);
      const queued = queue(context, batch, "asking");
      await syncToTheEnd(context, options);
      lost.push(...overwrittenIn(queued, present));
    } catch (error) {
      const failed = toExcelError(error);
      const outcome = await settle(context, work, failed, [...written], sheets, options);
      // The answer was lost, but not the writing.
      if (outcome.written.length === go.size) return lost;
      throw new InterruptedWrite(failed, appliedOf(work, outcome.written), left, outcome.unsure);
    }
    for (const sheet of sheets) written.add(sheet);
    options.onProgress?.({ done: i + 1, total: batches.length });
  }
  return lost;
}

/** The edits of these sheets that were carried out, in the plan's order. */
function appliedOf({ edits, go }: Work, sheets: Iterable<string>): Edit[] {
  const written = new Set([...sheets].flatMap((sheet) => go.get(sheet)!.flatMap((target) => target.edits)));
  return edits.filter((edit) => written.has(edit) && !sameContent(edit.before, edit.after));
}

/** What was left alone, in the plan's order. */
function inOrder(edits: readonly Edit[], left: readonly Left[]): Left[] {
  const places = new Map(edits.map((edit, i) => [printPlace(edit), i]));
  return [...left].sort((a, b) => places.get(printPlace(a))! - places.get(printPlace(b))!);
}
