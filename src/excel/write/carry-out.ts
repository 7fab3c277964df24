import { sameContent } from "../../core/edit/conflicts";
import type { Edit } from "../../core/edit/plan";
import { toExcelError } from "../call/error";
import { syncToTheEnd, throwIfCancelled, type CallOptions } from "../call/sync";
import { bytesOf } from "../read/pace";
import { answerTo, createStateQuestion, putState } from "../state/part";
import { isEmpty } from "../state/state";
import { stateToXml } from "../state/xml";
import { heldBy } from "./content";
import { decide, refuseTooLong } from "./decide";
import { readPresent, type Present } from "./present";
import { batchesOf, runsOf } from "./runs";
import { settle } from "./settle";
import { targetsOf, type Target } from "./targets";
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
  const { go, left } = decide(targets, present);
  const xmlAfter = (sheets: Iterable<string>): string | undefined => {
    const written = new Set(sheets);
    const inverse = [...written].flatMap((sheet) => inverseOf(go.get(sheet)!, present.get(sheet)!));
    const pending = [...go].flatMap(([sheet, writes]) => (written.has(sheet) ? [] : writes));
    const state = remember(found.state, { inverse, left, pending });
    if (state === found.state) return found.xml;
    return isEmpty(state) ? undefined : stateToXml(state);
  };
  const work = { edits, present, go, left, found, xmlAfter };
  await write(context, work, options);
  return { applied: appliedOf(work, go.keys()), left };
}

async function write(context: Excel.RequestContext, work: Work, options: CallOptions): Promise<void> {
  const { go, present, found, left } = work;
  const runs = new Map([...go].map(([name, writes]) => [name, runsOf(writes, present.get(name)!)]));
  const xml = work.xmlAfter(go.keys());
  const isNew = xml !== found.xml;
  const batches = batchesOf(runs, isNew ? bytesOf(xml ?? "") + 1 : 0);
  const written = new Set<string>();
  for (const [i, batch] of batches.entries()) {
    const sheets = new Set(batch.map(({ sheet }) => sheet));
    try {
      if (![...sheets].some((sheet) => written.has(sheet))) throwIfCancelled(options);
      // The way back is kept before the first step is taken.
      if (i === 0 && isNew) putState(context, found, xml);
      queue(context, batch);
      await syncToTheEnd(context, options);
    } catch (error) {
      const failed = toExcelError(error);
      const outcome = await settle(context, work, failed.code, [...written], sheets, options);
      // The answer was lost, but not the writing.
      if (outcome.written.length === go.size) return;
      throw new InterruptedWrite(failed, appliedOf(work, outcome.written), left, outcome.unsure);
    }
    for (const sheet of sheets) written.add(sheet);
    options.onProgress?.({ done: i + 1, total: batches.length });
  }
}

/** The edits of these sheets that were carried out, in the plan's order. */
function appliedOf({ edits, go }: Pick<Work, "edits" | "go">, sheets: Iterable<string>): Edit[] {
  const written = new Set([...sheets].flatMap((sheet) => go.get(sheet)!.flatMap((target) => target.edits)));
  return edits.filter((edit) => written.has(edit) && !sameContent(edit.before, edit.after));
}

/** What takes the writing of these cells back: to what stood there when it was looked at last. */
const inverseOf = (targets: readonly Target[], present: Present): Edit[] =>
  targets.map(({ sheet, address, after }) => ({
    ...{ sheet, address },
    before: heldBy(present.formatAt(address), after),
    after: present.contentAt(address),
  }));
