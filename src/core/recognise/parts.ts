import { Decimal } from "decimal.js";
import { sum } from "../quantity/decimal";
import { readQuantity } from "../quantity/quantity";
import { normalise } from "../words/notation";
import { isRatio, unitOf, type Unit } from "../quantity/units";
import { addressKey } from "../sheet/address";
import type { BudgetRow, ColumnKey, Entry, Indicator, Total } from "../table/table";
import { isNothing } from "./lexicon";

/** What a row says of itself where names stand: its own texts there, and whether one of its cells calls it a part (其中：). */
export interface RowLabel {
  readonly text: string;
  readonly part: boolean;
}

/** A row under the header, and how it names itself. */
export interface Labelled {
  readonly indicator: Indicator;
  readonly label: RowLabel;
}

/**
 * The indicators of a table with the rows that are parts of them (其中：桃树). A part has neither weight nor score where the rows of the
 * table have; what makes it one is that it says so, that parts add up to the row above, that it has no name of its own, or that
 * a numbering begins under a row without one. A row of which none of this is true has lost its weight, and stays.
 */
export function withParts(
  rows: readonly Labelled[],
  budget: readonly BudgetRow[],
  total: Total | undefined,
): Indicator[] {
  const complete = isComplete(rows, budget, total);
  const found: Indicator[] = [];
  for (let i = 0; i < rows.length;) {
    const { indicator } = rows[i]!;
    const below = rows.slice(i + 1, endOfBare(rows, i));
    const parts = below.slice(0, below.length > 0 ? countParts(rows[i]!, below, rows, complete) : 0);
    found.push(parts.length === 0 ? indicator : { ...indicator, parts: parts.map(partOf) });
    i += parts.length + 1;
  }
  return found;
}

const partOf = ({ indicator: { row, entries }, label }: Labelled) => ({ row, label: label.text, entries });

const pointsOf = ({ entries, level3 }: Indicator): Decimal | undefined => entries.weight?.value ?? level3.weight;

/** True where a row has neither points nor score, nor a rule of its own; a cell that is merged from above says whose they are. */
function isBare({ indicator: { row, entries, level3 }, label }: Labelled): boolean {
  const none = (key: ColumnKey): boolean => {
    const entry = entries[key];
    if (!entry || isNothing(entry.text)) return true;
    // Nought points given to a row that calls itself a part are none.
    return label.part && key !== "rule" && Boolean(entry.value?.isZero()) && entry.address.row === row;
  };
  return !level3.weight && none("weight") && none("score") && none("rule");
}

/** Where the bare rows end that follow a row with points and belong to its group. */
function endOfBare(rows: readonly Labelled[], at: number): number {
  const { indicator } = rows[at]!;
  const given =
    pointsOf(indicator) ?? (rows.some((row) => pointsOf(row.indicator)) ? undefined : indicator.entries.score?.value);
  let end = at + 1;
  if (!given?.gt(0)) return end;
  const sameGroup = (other: Indicator): boolean =>
    other.level1.name === indicator.level1.name && other.level2.name === indicator.level2.name;
  while (rows[end] && isBare(rows[end]!) && sameGroup(rows[end]!.indicator)) end += 1;
  return end;
}

/** How many of the bare rows below an indicator are parts of it. */
function countParts(above: Labelled, below: readonly Labelled[], all: readonly Labelled[], complete: boolean): number {
  const lastLabelled = below.findLastIndex(({ label }) => label.part) + 1;
  const added = countAdding(above.indicator, below, lastLabelled > 0 ? 1 : 2);
  if (lastLabelled > 0) return Math.max(lastLabelled, added, complete ? countListed(below) : 0);
  // Where all points of the table are given out, nothing is left that a row could have lost.
  const nameless = below.findIndex(({ indicator }) => !isUnnamed(indicator, above.indicator));
  const numbered = countNumbered(above, below, all);
  return Math.max(
    nameless < 0 ? below.length : nameless,
    numbered > 1 || complete ? numbered : 0,
    complete ? added : 0,
  );
}

/** How many rows a 其中： speaks of that stands in front of the first of them alone: those that say the same kind of thing. */
function countListed(below: readonly Labelled[]): number {
  if (!below[0]!.label.part || below.slice(1).some(({ label }) => label.part)) return 0;
  const first = amountOf(below[0]!.indicator, "target");
  const end = below.findIndex(({ indicator }) => {
    const own = amountOf(indicator, "target");
    return Boolean(own) !== Boolean(first) || !isAddable(own?.unit, first?.unit);
  });
  return end < 0 ? below.length : end;
}

/** True where a row has no name, or that of the row above in the same merged cell. */
const isUnnamed = ({ level3, level2 }: Indicator, above: Indicator): boolean =>
  level3.address === undefined
    ? level2.address === undefined
    : isNothing(level3.name) ||
      (above.level3.address !== undefined && addressKey(level3.address) === addressKey(above.level3.address));

/** How many rows add up to the target or the actual of the one above; 0 where none do. Shares are not added. */
function countAdding(above: Indicator, below: readonly Labelled[], least: number): number {
  const counts = (["target", "actual"] as const).map((key) => {
    const whole = amountOf(above, key);
    if (!whole?.value.gt(0)) return 0;
    const parts = below.map(({ indicator }) => amountOf(indicator, key));
    for (let count = least; count <= parts.length; count += 1) {
      const some = parts.slice(0, count);
      if (!some.every((part) => part && isAddable(part.unit, whole.unit))) return 0;
      if (sum(some.map((part) => inBase(part!))).equals(inBase(whole))) return count;
    }
    return 0;
  });
  return Math.max(...counts);
}

interface Amount {
  readonly value: Decimal;
  readonly unit?: Unit;
}

function amountOf({ entries }: Indicator, key: "target" | "actual"): Amount | undefined {
  const unit = entries.unit && !isNothing(entries.unit.text) ? unitOf(entries.unit.text) : undefined;
  const read = readQuantity(entries[key]?.text ?? "", unit);
  return read.kind === "figure" && !isRatio(read.amount.unit) ? read.amount : undefined;
}

const inBase = ({ value, unit }: Amount): Decimal => (unit ? value.times(unit.factor) : value);

/** 192 head are 180 sheep (只) and 12 pigs (头): what is counted is added whatever it is counted in. */
const isAddable = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a?.dimension === b?.dimension || [a, b].every((unit) => unit === undefined || unit.dimension.startsWith("count "));

const NUMBERED = /^\s*([(（]?)(\d{1,2}|[一二三四五六七八九十]|[①-⑳])([)）、.．]?)(?!\d)/;
const DIGITS = "一二三四五六七八九十";

/** The number in front of a name and how it is written: （1） → 1 and “（n）”; undefined where there is none. */
export function numberOf(text: string): { readonly style: string; readonly number: number } | undefined {
  const [, open = "", figure, close = ""] = NUMBERED.exec(text) ?? [];
  if (figure === undefined) return undefined;
  const circled = /[①-⑳]/.test(figure);
  // 3 in front of a name without a sign behind it counts something: 3项制度.
  if (!circled && close === "") return undefined;
  const word = DIGITS.indexOf(figure) + 1;
  const number = circled ? figure.charCodeAt(0) - "①".charCodeAt(0) + 1 : word > 0 ? word : Number(figure);
  return { style: normalise(`${open}${circled ? "①" : word > 0 ? "一" : "1"}${close}`) || "①", number };
}

/** How many rows are numbered from 1 on, in a way that no row with points is. */
function countNumbered(above: Labelled, below: readonly Labelled[], all: readonly Labelled[]): number {
  const first = numberOf(below[0]!.label.text);
  const others = [above, ...all.filter(({ indicator }) => pointsOf(indicator))];
  if (first?.number !== 1 || others.some(({ label }) => numberOf(label.text)?.style === first.style)) return 0;
  const end = below.findIndex(({ label }, i) => {
    const own = numberOf(label.text);
    return own?.style !== first.style || own.number !== i + 1;
  });
  return end < 0 ? below.length : end;
}

/** True where the points of the rows come to what the table states, or to 100. */
function isComplete(rows: readonly Labelled[], budget: readonly BudgetRow[], total: Total | undefined): boolean {
  const cells = new Map<number, Decimal>();
  const add = (entry: Pick<Entry, "address" | "value"> | undefined): void => {
    if (entry?.value) cells.set(addressKey(entry.address), entry.value);
  };
  for (const { indicator } of rows) {
    const { level3, entries } = indicator;
    add(entries.weight ?? (level3.address && { address: level3.address, value: level3.weight }));
  }
  add(budget.find(({ entries }) => entries.weight?.value)?.entries.weight);
  return sum(cells.values()).equals(total?.weight?.value ?? new Decimal(100));
}
