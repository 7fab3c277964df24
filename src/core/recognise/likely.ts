import { mergeAt, textAt, type Sheet } from "../sheet/sheet";
import { columnLetters, type Range } from "../sheet/address";
import type { ColumnKey, Columns, Kind } from "../table/table";
import { columnKey, headerText, LIKELY_WORDS } from "./lexicon";

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

/** What a table is scored by: to leave such a column unread changes figures. */
const WEIGHTY: readonly ColumnKey[] = ["target", "actual", "weight", "score"];

/** What words over a column most likely mean where they are none of those that forms use. */
export const likelyColumn = (text: string): ColumnKey | undefined =>
  text.length > 40 ? undefined : LIKELY_WORDS.find(([, words]) => words.test(headerText(text)))?.[0];

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
  for (let column = range.left; column <= range.right; column += 1) {
    if (isRead(column) || unused.includes(columnLetters(column))) continue;
    const words = wordsOver(sheet, header, column);
    const likely = words.map((text) => columnKey(text) ?? likelyColumn(text)).findLast((key) => key !== undefined);
    if (likely && WEIGHTY.includes(likely)) found.push({ column, words: words.join(" · "), likely });
  }
  return found;
}
