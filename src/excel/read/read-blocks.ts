import { ExcelError } from "../call/error";
import { sync, type CallOptions } from "../call/sync";
import { answerOf, type BlockReading } from "./answer";
import { askFor, type Wants } from "./ask";
import { cellsIn, takeBlocks, type Block } from "./blocks";
import { createPace } from "./pace";

/**
 * Reads blocks of cells in as few calls as their weight allows, cutting and asking again where an answer was too large.
 * What else is to go with the first call can be put in by `alongside`. Blocks of sheets that are gone are left out.
 */
export async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  wants: Wants,
  options: CallOptions,
  alongside?: () => void,
): Promise<BlockReading[]> {
  const pace = createPace();
  const total = blocks.reduce((sum, { range }) => sum + cellsIn(range), 0);
  const readings: BlockReading[] = [];
  let waiting = blocks;
  let done = 0;
  let first = true;
  while (waiting.length > 0 || (first && alongside)) {
    const { now, later } = takeBlocks(waiting, pace.cells());
    const cells = now.reduce((sum, { range }) => sum + cellsIn(range), 0);
    if (first) alongside?.();
    const asked = askFor(context, now, wants);
    try {
      await sync(context, options);
    } catch (error) {
      if (!isTooLarge(error) || !canBeCut(now)) throw error;
      pace.slower(cells);
      waiting = [...now, ...later];
      continue;
    }
    const answers = asked.flatMap((question) => answerOf(question) ?? []);
    readings.push(...answers);
    pace.learn(
      cells,
      answers.reduce((sum, { bytes }) => sum + bytes, 0),
    );
    done += cells;
    options.onProgress?.({ done, total });
    waiting = later;
    first = false;
  }
  return readings;
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof ExcelError && ["response-too-large", "request-too-large", "range-too-large"].includes(error.code);

const canBeCut = (blocks: readonly Block[]): boolean =>
  blocks.length > 1 || blocks.some(({ range }) => cellsIn(range) > 1);
