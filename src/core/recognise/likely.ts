import { mergeAt, textAt, type Sheet } from "../sheet/sheet";
import { columnLetters, type Range } from "../sheet/address";
import { isScoredBy, SCORED_BY, type ColumnKey, type Columns, type Kind } from "../table/table";
import { evidenceIn, type Seen } from "./columns/evidence";
import { likelihoodOf } from "./columns/model";
import { callsRate } from "./columns/words";
import { columnKey, likelyColumn } from "./lexicon";

/** Columns that a table of a kind usually has. */
export const USUAL_COLUMNS: Readonly<Partial<Record<Kind, readonly ColumnKey[]>>> = {
  "self-evaluation": ["level1", "level2", "level3", "target", "actual", "weight", "score", "reason"],
  monitoring: ["level1", "level2", "level3", "target", "actual"],
  "target-declaration": ["level1", "level2", "level3", "target"],
  framework: ["level1", "level2", "level3", "weight", "rule"],
  "score-sheet": ["level1", "level2", "level3", "weight", "score", "reason"],
  "score-summary": ["level1", "level2", "level3", "weight", "score"],
  "roll-up": ["project", "score", "executionRate"],
};

/** The words over a column, from the upper header row to the lower; of a merged area those of its first cell. */
export function wordsOver(
  sheet: Sheet,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  column: number,
): string[] {
  const words: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const merge = mergeAt(sheet, { row, column });
    const text = textAt(sheet, merge ? { row: merge.top, column: merge.left } : { row, column });
    if (text !== "" && !words.includes(text)) words.push(text);
  }
  return words;
}

/** A column without a meaning whose words look like one that a table is scored by. */
export interface LeftOut {
  readonly column: number;
  readonly words: string;
  readonly likely: ColumnKey;
}

/** How likely a meaning has to be by what stands in a column for it to be asked about. */
const LIKELY = Math.log(0.08);

/** What a column is scored by that its contents and place speak for. */
function likelyByEvidence(seen: readonly Seen[], column: number): ColumnKey | undefined {
  const own = seen.find(({ left, right }) => column >= left && column <= right);
  if (!own || own.cells.texts.length === 0) return undefined;
  const chance = (key: ColumnKey): number => likelihoodOf(own.features, key);
  const sorts = SCORED_BY.filter((key) => !(callsRate(own.path) && (key === "weight" || key === "score")));
  const [best] = [...sorts].sort((a, b) => chance(b) - chance(a));
  return best && chance(best) > LIKELY ? best : undefined;
}

/** The columns of a table that look like 指标值, 完成值, 分值 or 得分 and are none; `unused` are those of which a person has said so. */
export function leftOut(
  sheet: Sheet,
  header: { readonly top: number; readonly bottom: number },
  range: Pick<Range, "left" | "right">,
  columns: Columns,
  unused: readonly string[] = [],
): LeftOut[] {
  const spans = Object.values(columns);
  const isRead = (column: number): boolean => spans.some(({ left, right }) => column >= left && column <= right);
  const found: LeftOut[] = [];
  const seen = evidenceIn(sheet, header.top, header.bottom, range);
  for (let column = range.left; column <= range.right; column += 1) {
    if (isRead(column) || unused.includes(columnLetters(column))) continue;
    const words = wordsOver(sheet, header, column);
    const likely =
      words.map((text) => columnKey(text) ?? likelyColumn(text)).findLast((key) => key !== undefined) ??
      likelyByEvidence(seen, column);
    if (likely && isScoredBy(likely)) found.push({ column, words: words.join(" · "), likely });
  }
  return found;
}
