import { remembered } from "../memo";
import { yearsIn } from "../quantity/date";
import { readOperator } from "../quantity/operators";
import { readQuantity, type Quantity } from "../quantity/quantity";
import { normalise } from "../words/notation";
import { unitOf } from "../quantity/units";
import { indicatorName } from "../table/name";
import type { Entry, Indicator } from "../table/table";
import { directionOf, type Direction } from "./direction";

/** What an indicator's cells say when they are read together. */
export interface Reading {
  readonly name: string;
  readonly target: Quantity;
  readonly actual: Quantity;
  readonly direction: Direction;
  readonly cost: boolean;
}

const COST = /(?<!节约|降低)成本$/;

/** True for an indicator of costs: by its group, or by a name that ends in 成本. */
const isCost = ({ level1, level2 }: Indicator, name: string): boolean =>
  level1.role === "cost" || level2.role === "cost" || COST.test(withoutNote(name));

/** 故障响应时间(小时) without the unit at its end. */
const withoutNote = (name: string): string => name.replace(/\([^()]*\)$/, "");

/** A quantity by the text of its cell and, behind a line break, that of the unit's column. */
const quantityOf = remembered((key: string): Quantity => {
  const [unit = "", text = ""] = splitOnce(key);
  return readQuantity(text, unit === "" ? undefined : unitOf(unit));
});

const splitOnce = (key: string): [string, string] => [
  key.slice(0, key.indexOf("\n")),
  key.slice(key.indexOf("\n") + 1),
];

const YEAR = /(?:19|20|１９|２０)[\d０-９]{2}/;
const YEARS = /(?<!\d)((?:19|20)\d\d)年?(?:[-~—]+|至|到)((?:19|20)\d\d)年/g;

/** The years that a cell's text speaks of, where the given one is none of them: 2022年12月底前 in a table of 2023 → [2022]. */
export function otherYears(text: string, year: number | undefined): number[] {
  if (year === undefined || !YEAR.test(text)) return [];
  const plain = normalise(text),
    years = yearsIn(plain);
  return years.includes(year) || spans(plain, year) ? [] : years;
}

/** True where a period of years (2022-2024年) takes in the given one. */
const spans = (text: string, year: number): boolean =>
  [...text.matchAll(YEARS)].some(([, first, last]) => Number(first) <= year && year <= Number(last));

export function readIndicator(indicator: Indicator): Reading {
  const { entries } = indicator;
  const unit = columnUnit(entries.unit);
  const target = quantityOf(`${unit}\n${entries.target?.text ?? ""}`);
  const actual = quantityOf(`${unit}\n${entries.actual?.text ?? ""}`);
  const name = indicatorName(indicator);
  const cost = isCost(indicator, name);
  const words = [entries.direction, entries.nature].flatMap((entry) => (entry?.text ? normalise(entry.text) : []));
  const operator = (target.kind === "figure" ? target.operator : undefined) ?? words.map(readOperator).find(Boolean);
  const direction = directionOf({ indicator, name, target, operator, words, cost });
  return { name, target, actual, direction, cost };
}

function columnUnit(entry: Entry | undefined): string {
  const text = entry?.text ? normalise(entry.text) : "";
  return /^[-—/]+$/.test(text) ? "" : text;
}
