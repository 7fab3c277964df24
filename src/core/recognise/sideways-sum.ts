import type { Decimal } from "decimal.js";
import { sum } from "../quantity/decimal";
import { addressKey } from "../sheet/address";
import { mergeAt, type Sheet } from "../sheet/sheet";
import type { Entry, Total } from "../table/table";
import { entryAt } from "./entry";
import { headerText, level1Role, TOTAL_WORDS } from "./lexicon";

/** Rows above the names in which the groups may stand. */
const GROUP_ROWS = 3;

/** What a table with its indicators beside each other says. */
export interface Found {
  readonly names: number;
  readonly weight: number;
  readonly score: number;
  /** Those of the indicators and of their sum; a figure may be missing in some. */
  readonly columns: readonly number[];
}

/** What stands in a row under an indicator; a cell that is merged over several of them speaks for each. */
export function figureAt(sheet: Sheet, row: number, column: number): Entry {
  const merge = mergeAt(sheet, { row, column });
  return entryAt(sheet, merge ? { row: merge.top, column: merge.left } : { row, column });
}

/** The sum of some cells; one that speaks for several indicators counts once. */
export const sumOf = (entries: readonly Entry[]): Decimal =>
  sum(
    [...new Map(entries.map((entry) => [addressKey(entry.address), entry])).values()].flatMap(
      ({ value }) => value ?? [],
    ),
  );

/** What stands over a column; over that of the sum 合计 may stand in the row of a higher level. */
export function nameOf(sheet: Sheet, names: number, column: number): Entry {
  const own = entryAt(sheet, { row: names, column });
  if (own.text !== "") return own;
  const above = Array.from({ length: GROUP_ROWS }, (_, i) => entryAt(sheet, { row: names - 1 - i, column }));
  return above.find(({ text }) => TOTAL_WORDS.test(headerText(text))) ?? own;
}

/**
 * The column of the sum: the one that is called so, whether it is right or not; else the one with the name of a whole group among
 * parts, whose points or score are the sum of theirs; else the one of which both are. (产出 with 50 of 100 points beside 决策, 过程
 * and 效益 is that by chance.)
 */
export function sumColumn(sheet: Sheet, { names, weight, score, columns }: Found): number | undefined {
  const labels = columns.map((column) => nameOf(sheet, names, column).text);
  const called = columns.find((_, i) => TOTAL_WORDS.test(headerText(labels[i]!)));
  if (called !== undefined || columns.length < 3) return called;
  const at = (row: number): Entry[] => columns.map((column) => figureAt(sheet, row, column));
  const adds = (entries: readonly Entry[], i: number): boolean => {
    const own = entries[i]!.value;
    return own !== undefined && sumOf(entries).equals(own.times(2));
  };
  const [points, scores] = [at(weight), at(score)];
  const groups = labels.every((text) => level1Role(text));
  return columns.find((_, i) => {
    const whole = !groups && level1Role(labels[i]!) !== undefined;
    const [ofPoints, ofScores] = [adds(points, i), adds(scores, i)];
    return whole ? ofPoints || ofScores : ofPoints && ofScores;
  });
}

/** What the column of the sum says of the whole. */
export function totalIn(
  sheet: Sheet,
  column: number,
  rows: Pick<Found, "names" | "weight" | "score"> & { readonly rate: number | undefined },
): Total {
  const label = nameOf(sheet, rows.names, column);
  const [weight, score] = [rows.weight, rows.score].map((row) => entryAt(sheet, { row, column }));
  return {
    row: rows.names,
    label: label.text,
    labelAddress: label.address,
    weight: weight!,
    score: score!,
    ...(rows.rate !== undefined && { rate: entryAt(sheet, { row: rows.rate, column }) }),
    shift: 0,
  };
}
