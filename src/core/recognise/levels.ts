import { Decimal } from "decimal.js";
import { normalise } from "../words/notation";
import type { Sheet } from "../sheet/sheet";
import { isEmpty, type Columns, type Entry, type Level, type Role, type Span } from "../table/table";
import { entryPlaced, type ColumnOf } from "./entry";
import { isLevel2Name, isNoName, isPartLabel, level1Role, PAGE_MARK, splitPoints } from "./lexicon";

/** The levels that a row names itself; `shifted` where one of them stands in the column of another. */
export interface RowLevels {
  readonly level1?: Level;
  readonly level2?: Level;
  readonly shifted: boolean;
}

/** A level's name and the points in it; beside a column of weights only points that are called so: 培训人数（2） is a name. */
export function levelOf(entry: Entry | undefined, weighted = false): Level {
  if (!entry || entry.text === "") return { name: "", ...(entry && { address: entry.address }) };
  const { name, points, unit } = splitPoints(entry.text);
  const role = roleOf(name);
  const level = { address: entry.address, ...(role && { role }) };
  if (!points || (weighted && unit !== "分")) return { name: entry.text, ...level };
  return { name, ...level, weight: new Decimal(points) };
}

/** What a group is for; 经济成本指标 as a level 2 is one of costs as 成本指标 is. */
export function roleOf(name: string): Role | undefined {
  const plain = normalise(name);
  if (!/产出|效益|效果|满意|成本|决策|投入|过程|管理|执行|资金/.test(plain)) return undefined;
  return level1Role(plain) ?? (plain.includes("成本") && isLevel2Name(plain) ? "cost" : undefined);
}

/** Reads the columns of the levels; a level-2 name in the column of level 1 is put where it belongs. */
export function readLevels(sheet: Sheet, row: number, columns: Columns, columnOf?: ColumnOf): RowLevels {
  const read = (span: Span | undefined): Level | undefined => {
    const entry = span && entryPlaced(sheet, row, span, columnOf);
    const text = entry && normalise(entry.text);
    return text && !isEmpty(entry) && !isNoName(text) && !isPartLabel(text) && !PAGE_MARK.test(text)
      ? levelOf(entry)
      : undefined;
  };
  const level1 = read(columns.level1),
    level2 = read(columns.level2);
  const own = (level: Level | undefined): boolean => level?.address?.row === row;
  // Where the second level is the lowest its names are those of the rows.
  if (!columns.level3) return { ...(level1 && { level1 }), ...(level2 && { level2 }), shifted: false };
  if (level1 && own(level1) && !level2 && columns.level2 && isLevel2Name(level1.name) && !level1Role(level1.name))
    return { level2: level1, shifted: true };
  if (level2 && own(level2) && !level1 && columns.level1 && level1Role(level2.name) && !isLevel2Name(level2.name))
    return { level1: level2, shifted: true };
  return { ...(level1 && { level1 }), ...(level2 && { level2 }), shifted: false };
}
