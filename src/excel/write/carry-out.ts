import { sameContent } from "../../core/sheet/content";
import type { Edit, Unwritten } from "../../core/edit/plan";
import { printPlace } from "../../core/sheet/address";
import { toExcelError } from "../call/error";
import { groupsUndo, inUndoGroup } from "../call/run";
import { syncToTheEnd, throwIfCancelled, type CallOptions } from "../call/sync";
import { learn } from "../quirks";
import { bytesOf } from "../../core/bytes";
import { keepState } from "../state/keep";
import { answerTo, assertReadable, createStateQuestion } from "../state/part";
import { decide, refuseTooLong } from "./decide";
import { memoryAfter } from "./memory";
import { wrongIn, type Wrong } from "./check";
import { giveBack } from "./give-back";
import { readPresent } from "./present";
import { batchesOf, runsOf } from "./runs";
import { settle } from "./settle";
import { targetsOf } from "./targets";
import { InterruptedWrite, queue, type Applied, type Remember, type Work } from "./work";

/**
 * Writes edits in two calls, the first to look and the second to write; heavy plans take a call more for each started 4 MB. Where
 * Excel makes one undo step of what is written, the undo plan is kept in a call of its own: that cannot be part of a step.
 */
export async function carryOut(
  context: Excel.RequestContext,
  edits: readonly Edit[],
  remember: Remember,
  options: CallOptions,
  { heedsValidation }: Pick<Work, "heedsValidation"> = { heedsValidation: true },
): Promise<Applied> {
  refuseTooLong(edits);
  const targets = targetsOf(edits);
  if (targets.size === 0) return { applied: [], unwritten: [] };
  const question = createStateQuestion(context);
  const present = await readPresent(context, targets, options, question);
  const found = await answerTo(context, question, options);
  assertReadable(found);
  const work: Work = { edits, present, found, remember, heedsValidation, ...decide(targets, present) };
  const wrong = await write(context, work, options);
  if (wrong.length === 0)
    return { applied: appliedOf(work, work.go.keys()), unwritten: inOrder(edits, work.unwritten) };
  const rest = await giveBack(context, work, wrong, options).catch((error: unknown) => {
    const sheets = new Set(wrong.map(({ sheet }) => sheet));
    throw new InterruptedWrite(toExcelError(error), appliedOf(work, work.go.keys()), work.unwritten, [...sheets]);
  });
  return { applied: appliedOf(rest, rest.go.keys()), unwritten: inOrder(edits, rest.unwritten) };
}

/** Writes what may be written; gives the cells that must not stay so. */
async function write(context: Excel.RequestContext, work: Work, options: CallOptions): Promise<Wrong[]> {
  const { go, present, found, unwritten } = work;
  const runs = new Map([...go].map(([name, writes]) => [name, runsOf(writes, present.get(name)!)]));
  const xml = memoryAfter(work, go.keys());
  const isNew = xml !== found.xml;
  const isGrouped = groupsUndo() && go.size > 0;
  const batches = batchesOf(runs, isNew && !isGrouped ? bytesOf(xml ?? "") + bytesOf(found.xml ?? "") + 1 : 0);
  const written = new Set<string>();
  const wrong: Wrong[] = [];
  let pending = new Set(isGrouped ? go.keys() : []);
  const send = async (on: Excel.RequestContext): Promise<void> => {
    for (const [i, batch] of batches.entries()) {
      pending = new Set(batch.map(({ sheet }) => sheet));
      if (![...pending].some((sheet) => written.has(sheet))) throwIfCancelled(options);
      // The undo plan is kept before anything is written.
      const kept = i === 0 && isNew && !isGrouped ? keepState(context, found, xml) : undefined;
      const queued = queue(on, batch);
      await syncToTheEnd(on, options);
      wrong.push(...wrongIn(queued, work));
      for (const sheet of pending) written.add(sheet);
      await kept?.(options);
      options.onProgress?.({ done: i + 1, total: batches.length });
    }
  };
  try {
    if (isGrouped) {
      throwIfCancelled(options);
      if (isNew) {
        const kept = keepState(context, found, xml);
        await syncToTheEnd(context, options);
        await kept(options);
      }
      await inUndoGroup(send);
    } else await send(context);
    return wrong;
  } catch (error) {
    const failed = toExcelError(error);
    const outcome = await settle(context, work, failed, [...written], pending, options, isGrouped && isNew);
    // The answer was lost, but not the writing.
    if (outcome.written.length === go.size) return wrong;
    if (failed.code === "undo-unsupported" && outcome.written.length === 0 && outcome.unsure.length === 0) {
      learn("undo-groups", false);
      return write(context, work, options);
    }
    const done: Work = { ...work, go: new Map([...go].filter(([name]) => outcome.written.includes(name))) };
    // What was seen wrong before the failure must not stay either.
    const rest = wrong.length > 0 ? await giveBack(context, done, wrong, options).catch(() => undefined) : done;
    const doubtful = rest ? [] : wrong.map(({ sheet }) => sheet);
    const applied = appliedOf(rest ?? done, outcome.written);
    throw new InterruptedWrite(failed, applied, rest?.unwritten ?? unwritten, [
      ...new Set([...outcome.unsure, ...doubtful]),
    ]);
  }
}

/** The edits of these sheets that were carried out, in the plan's order. */
function appliedOf({ edits, go }: Work, sheets: Iterable<string>): Edit[] {
  const written = new Set([...sheets].flatMap((sheet) => go.get(sheet)!.flatMap((target) => target.edits)));
  return edits.filter((edit) => written.has(edit) && !sameContent(edit.before, edit.after));
}

/** What was skipped, in the plan's order. */
function inOrder(edits: readonly Edit[], unwritten: readonly Unwritten[]): Unwritten[] {
  const places = new Map(edits.map((edit, i) => [printPlace(edit), i]));
  return [...unwritten].sort((a, b) => places.get(printPlace(a))! - places.get(printPlace(b))!);
}
