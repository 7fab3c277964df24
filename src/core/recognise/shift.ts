import { Decimal } from "decimal.js";
import { normalise } from "../words/notation";
import type { Sheet } from "../sheet/sheet";
import { isEmpty, type Columns, type ColumnKey, type Entry } from "../table/table";
import { entryUnder } from "./entry";
import { isLevel2Name, level1Role } from "./lexicon";

const HUNDRED = new Decimal(100);

const OFFSETS = [1, -1, 2, -2, 3, -3];

export const isPoints = (entry: Entry): boolean =>
  entry.value !== undefined &&
  !entry.percent &&
  !entry.value.isNegative() &&
  (entry.value.e < 2 || entry.value.lte(HUNDRED));

/**
 * By how many columns a row of an indicator stands off its header, as a paste from PDF leaves it. 0 unless the cells do not
 * fit where they stand (no points under 分值, or a level's name under another level) and do fit elsewhere.
 */
export function rowShift(sheet: Sheet, row: number, columns: Columns): number {
  const at = (key: ColumnKey, shift: number): Entry | undefined => {
    const span = columns[key];
    return span && span.left + shift >= 1 ? entryUnder(sheet, row, span, shift) : undefined;
  };
  const name = columns.level3 ? "level3" : "level2";
  const fits = (shift: number): boolean => {
    const weight = at("weight", shift),
      score = at("score", shift),
      target = at("target", shift),
      label = at(name, shift);
    if (!label || isEmpty(label) || label.value !== undefined) return false;
    if (columns.weight && (!weight || !isPoints(weight) || isEmpty(weight))) return false;
    if (columns.score && !(score && (isPoints(score) || isEmpty(score)))) return false;
    return !columns.target || Boolean(target && !isEmpty(target));
  };
  const weight = at("weight", 0);
  const own = at(name, 0);
  // A target under the names: the row stands to the left.
  if (own && /^(?:[≥≤><=]|\d+(?:\.\d+)?%$)/.test(normalise(own.text)) && fits(-1)) return -1;
  // What stands under 分值 and is a figure or nothing stands where it should; words there are a mistake or a shift.
  if (
    columns.weight
      ? !weight || isEmpty(weight) || (weight.value !== undefined && !weight.percent)
      : !levelsOff(sheet, row, columns)
  )
    return 0;
  return OFFSETS.find((shift) => fits(shift) && (shift < 0 || !own || isEmpty(own) || isLevelName(own.text))) ?? 0;
}

const isLevelName = (text: string): boolean => isLevel2Name(text) || level1Role(text) !== undefined;

/** True where a name that can only be a level 1 or 2 stands in another column and its own is empty. */
function levelsOff(sheet: Sheet, row: number, columns: Columns): boolean {
  const level1 = columns.level1 && entryUnder(sheet, row, columns.level1).text;
  const level2 = columns.level2 && entryUnder(sheet, row, columns.level2).text;
  const level3 = columns.level3 && entryUnder(sheet, row, columns.level3).text;
  return Boolean(
    !level1 && ((level2 && level1Role(level2) && !isLevel2Name(level2)) || (level3 && isLevel2Name(level3) && !level2)),
  );
}

/** By how many columns the points of a total row stand off, where both weight and score are there and neither where it should be. */
export function totalShift(sheet: Sheet, row: number, columns: Columns): number {
  const { weight, score } = columns;
  if (!weight || !score) return 0;
  const both = (shift: number): boolean =>
    weight.left + shift >= 1 &&
    score.left + shift >= 1 &&
    [weight, score].every((span) => {
      const entry = entryUnder(sheet, row, span, shift);
      return isPoints(entry) && !isEmpty(entry);
    });
  if (both(0) || isPoints(entryUnder(sheet, row, weight))) return 0;
  return OFFSETS.find(both) ?? 0;
}
