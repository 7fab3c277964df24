import type { Decimal } from "decimal.js";
import type { Translate } from "../translate";
import { plain } from "../quantity/decimal";
import { addressKey, columnLetters } from "../sheet/address";
import { entryText, LEVELS, type ColumnKey, type Entry, type Indicator, type Level } from "../table/table";
import { plainCell, type NewCell, type NewStyle } from "./sheet";
import type { Validation } from "./validation";

/** Rows below each other, the first and the last. */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** A column of a score sheet. */
export interface ScoreColumn {
  readonly header: string;
  /** In points. */
  readonly width: number;
  readonly styles: readonly NewStyle[];
  /** What stands there for an indicator in that row. */
  readonly cell: (indicator: Indicator, row: number) => NewCell;
  /** Indicators below each other of which this says the same share one cell. */
  readonly shared: (indicator: Indicator) => string;
  /** What stands in a row that sums up others. */
  readonly sum?: (over: readonly Rows[], row: number) => NewCell;
  /** True where people fill the cells in. */
  readonly input?: true;
  /** What may be filled in. */
  readonly accepts?: (indicator: Indicator, row: number) => Omit<Validation, "range">;
}

/** The columns of the score sheet of some indicators: what the framework has, then what is to be filled in. */
export function scoreColumns(indicators: readonly Indicator[], translate: Translate): ScoreColumn[] {
  const [levels, words] = [levelColumns(indicators), wordColumns(indicators)];
  const pointsOf = pointsIn(indicators);
  const shared = (indicator: Indicator): string => pointsOf(indicator).shared;
  const given = (indicator: Indicator): Decimal | undefined => {
    const { points } = pointsOf(indicator);
    return points?.gt(0) ? points : undefined;
  };
  const weight = columnLetters(levels.length + 1);
  const score = columnLetters(levels.length + words.length + 2);
  const sumOf = (column: string, over: readonly Rows[]): NewCell => ({ formula: `SUM(${listed(column, over)})` });
  const rateOf = (row: number, blank: string): NewCell => ({
    formula: `IF(OR(${blank},${weight}${String(row)}=0),"",${score}${String(row)}/${weight}${String(row)})`,
  });
  return [
    ...levels,
    {
      header: "分值",
      width: 42,
      styles: ["centre"],
      shared,
      cell: (indicator) => plainCell(pointsOf(indicator).points?.toNumber() ?? ""),
      sum: (over) => sumOf(weight, over),
    },
    ...words,
    {
      header: "得分",
      width: 48,
      styles: ["score", "centre"],
      shared,
      input: true,
      cell: () => BLANK,
      sum: (over) => sumOf(score, over),
      accepts: (indicator, row) =>
        given(indicator) ? upTo(`$${weight}$${String(row)}`, translate) : anyScore(translate),
    },
    {
      header: "得分率",
      width: 54,
      styles: ["percent", "centre"],
      shared,
      cell: (indicator, row) => (given(indicator) ? rateOf(row, `NOT(ISNUMBER(${score}${String(row)}))`) : BLANK),
      sum: (over, row) => rateOf(row, `COUNT(${listed(score, over)})=0`),
    },
    { header: "扣分原因", width: 132, styles: ["body"], shared, input: true, cell: () => BLANK },
    { header: "佐证材料", width: 96, styles: ["body"], shared, input: true, cell: () => BLANK },
  ];
}

const BLANK = plainCell("");

/** D3:D5,D7:D9. What is summed up is named itself, so that no sum is counted again and a filter hides nothing from it. */
const listed = (column: string, over: readonly Rows[]): string =>
  over.map(({ top, bottom }) => `${column}${String(top)}:${column}${String(bottom)}`).join(",");

/** A score from 0 to what the cell with its weight holds. */
export const upTo = (most: string, translate: Translate): Omit<Validation, "range"> => ({
  accepts: { number: "decimal", least: 0, most },
  prompt: { title: "得分", message: translate("accepts.score") },
});

/** Points that are added or taken off beside the others have no weight that bounds them. */
const anyScore = (translate: Translate): Omit<Validation, "range"> => ({
  accepts: { number: "decimal" },
  prompt: { title: "得分", message: translate("accepts.any-score") },
});

type LevelKey = (typeof LEVELS)[number];

const HEADERS: Readonly<Record<LevelKey, string>> = { level1: "一级指标", level2: "二级指标", level3: "三级指标" };
const WIDTHS: Readonly<Record<LevelKey, number>> = { level1: 84, level2: 96, level3: 102 };

/** The levels that the framework has; one of them at least, for the words in front of the sums. */
function levelColumns(indicators: readonly Indicator[]): ScoreColumn[] {
  const named = LEVELS.filter((key) => indicators.some((indicator) => indicator[key].name !== ""));
  return (named.length > 0 ? named : (["level3"] as const)).map((key) => ({
    header: HEADERS[key],
    width: WIDTHS[key],
    styles: key === "level3" ? ["body"] : ["body", "centre"],
    cell: (indicator) => plainCell(levelText(indicator, key)),
    shared: (indicator) => groupKey(indicator, key),
  }));
}

/** What is to be looked at and how points are given, as far as the framework says it. */
function wordColumns(indicators: readonly Indicator[]): ScoreColumn[] {
  const has = (key: ColumnKey): boolean => indicators.some((indicator) => entryText(indicator, key) !== "");
  const words = (key: ColumnKey, header: string, width: number): ScoreColumn => ({
    header,
    width,
    styles: ["body"],
    cell: (indicator) => plainCell(entryText(indicator, key)),
    shared: (indicator) => entryKey(indicator, key),
  });
  return [
    ...(has("explanation") ? [words("explanation", "指标解释", 132)] : []),
    words(has("rule") || !has("basis") ? "rule" : "basis", "评分规则", 198),
  ];
}

/** The points of an indicator, and what says which others share them. */
interface Shared {
  readonly points: Decimal | undefined;
  readonly shared: string;
}

/** How many points each indicator has: in its cell, else in the names of the finest level that has any. */
function pointsIn(indicators: readonly Indicator[]): (indicator: Indicator) => Shared {
  if (indicators.some(({ entries }) => entries.weight?.value))
    return (indicator) => ({ points: indicator.entries.weight?.value, shared: entryKey(indicator, "weight") });
  const level = LEVELS.findLast((key) => indicators.some((indicator) => indicator[key].weight)) ?? "level3";
  return (indicator) => ({ points: indicator[level].weight, shared: groupKey(indicator, level) });
}

/** A name; that of a group with its points in words, which stand in it or in a column of their own: 决策（20分）. */
function levelText(indicator: Indicator, key: LevelKey): string {
  const { name, weight }: Level = indicator[key];
  if (key === "level3" || name === "") return name;
  const points = weight ?? indicator.entries[key === "level1" ? "weight1" : "weight2"]?.value;
  return points ? `${name}（${plain(points)}分）` : name;
}

/** The same for indicators of one group; an indicator of its own, or a group without a name, shares with nobody. */
function groupKey({ level1, level2, id }: Indicator, key: LevelKey): string {
  if (key === "level1" && level1.name !== "") return level1.name;
  if (key === "level2" && level2.name !== "") return level2.name;
  return id;
}

/** The same for indicators that one cell speaks for. */
function entryKey({ entries, id }: Indicator, key: ColumnKey): string {
  const entry: Entry | undefined = entries[key];
  return entry && entry.text !== "" ? `at ${String(addressKey(entry.address))}` : id;
}
