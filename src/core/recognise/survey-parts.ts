import { normalise } from "../words/notation";
import type { Sheet } from "../sheet/sheet";
import { isNumbered } from "../table/answers";
import { filled } from "./grid";
import { NOTE_WORDS } from "./lexicon";
import type { Item } from "./survey-items";
import { isQuestion } from "./survey-words";

/** Items that are one table, and the rows that belong to it: the sentences above, the notes below. */
export interface SurveyPart {
  readonly items: readonly Item[];
  readonly top: number;
  readonly bottom: number;
}

/** Empty rows that may stand between a title or an explanation and the first question. */
const MAX_GAP = 2;

/** Cells that a row of explanations may have: 发放问卷 | 120 | 回收问卷 | 110. */
const MAX_CELLS = 6;

/** The name of a survey, which no question is. */
export const isTitle = (text: string): boolean =>
  text.length <= 40 &&
  !isQuestion(text) &&
  !isNumbered(text) &&
  /(?:问卷|调查|满意度).*(?:表|问卷|统计|结果|情况|汇总|报告)(?:\(.*\))?$|^附[件表]\d*/.test(normalise(text));

/** The tables that the items make: question blocks stay together until a title or results come between. */
export function partsOf(sheet: Sheet, items: readonly Item[], floorOf: (row: number) => number): SurveyPart[] {
  const groups: Item[][] = [];
  for (const item of items) {
    const before = groups.at(-1)?.at(-1);
    const together =
      before && before.kind === "questions" && item.kind === "questions" && !titleBetween(sheet, before, item);
    if (together) groups.at(-1)!.push(item);
    else groups.push([item]);
  }
  const parts: SurveyPart[] = [];
  for (const [i, group] of groups.entries()) {
    const first = group[0]!,
      last = Math.max(...group.map(({ bottom }) => bottom));
    const before = parts.at(-1)?.bottom ?? 0;
    const floor = Math.max(before, floorOf(first.headerRow));
    const top = startOf(sheet, first.top, floor, i > 0 && first.kind === "results");
    const next = groups[i + 1]?.[0];
    const limit = next ? startOf(sheet, next.top, last, next.kind === "results") - 1 : last + 10;
    parts.push({ items: group, top, bottom: endOf(sheet, last, limit) });
  }
  return parts;
}

function titleBetween(sheet: Sheet, before: Item, item: Item): boolean {
  for (let row = before.bottom + 1; row < item.top; row += 1) {
    const cells = filled(sheet, row, 1, Infinity);
    if (cells.length === 1 && isTitle(cells[0]![1].text.trim())) return true;
  }
  return false;
}

/** The first row above that belongs to a table; results under questions take only what joins them. */
function startOf(sheet: Sheet, first: number, floor: number, joined: boolean): number {
  let start = first;
  for (let row = first - 1; row > floor; row -= 1) {
    const { length } = filled(sheet, row, 1, Infinity);
    if (length === 0) {
      if (joined || start - row > MAX_GAP) break;
      continue;
    }
    if (length > (joined ? 1 : MAX_CELLS)) break;
    start = row;
  }
  return start;
}

/** The last note below: rows that join the table, or say that they are a note. */
function endOf(sheet: Sheet, last: number, limit: number): number {
  let end = last;
  for (let row = last + 1; row <= limit; row += 1) {
    const cells = filled(sheet, row, 1, Infinity);
    if (cells.length === 0) continue;
    const text = normalise(cells[0]![1].text);
    const note = NOTE_WORDS.test(text) || /满意[度率].{0,6}=/.test(text);
    if (cells.length > 2 || (row > end + 1 && !(note && row <= end + 2))) break;
    end = row;
  }
  return end;
}
