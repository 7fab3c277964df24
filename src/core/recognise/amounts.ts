import { Decimal } from "decimal.js";
import { converted, readMoney } from "../quantity/money";
import { knownUnit, type Unit } from "../quantity/units";
import type { BudgetKey, BudgetRow, Entry, Unused } from "../table/table";

export const AMOUNTS = ["initial", "annual", "executed"] as const;

/** The units that stand over amounts: of a column, or of the block. */
export interface AmountUnits {
  readonly columns: Partial<Record<BudgetKey, Unit>>;
  readonly block: Unit | undefined;
}

/** A budget row as it stands there, with the unit that its label gives: 年度资金总额（万元）. */
export interface PlainRow extends BudgetRow {
  readonly labelUnit?: Unit;
}

/** The rows of a block, and the unit that their amounts are in where it is known. */
export interface ReadBudget {
  readonly rows: readonly BudgetRow[];
  readonly unit?: Unit;
  /** Columns with figures of which it remains open what they are. */
  readonly open?: readonly Unused[];
}

/** An amount with the unit that stands in its cell: typed (500万元), or shown by the cell's format (500.00"万元"). */
export function withUnit(entry: Entry): Entry {
  const read = readMoney(entry.text);
  if (!read?.unit) return entry;
  const { value, decimals, unit } = read;
  const said = { ...entry, decimals, unit: unit.symbol };
  if (!entry.value) return { ...said, value };
  // The cell may hold 500 or 5000000 under a format that shows 500万元.
  const held = [entry.value, entry.value.div(unit.factor)].find((exact) => rounded(exact, decimals).equals(value));
  const { value: _value, ...unread } = said;
  return held ? { ...said, value: held } : unread;
}

const rounded = (value: Decimal, decimals: number): Decimal => value.toDecimalPlaces(decimals);

/**
 * The rows of a block with all their amounts in one unit: that of the block, else that of its first amount. An amount whose unit
 * cannot be known beside others that have one, or cannot be converted, has no value: a person has to look at the row.
 */
export function inOneUnit(rows: readonly PlainRow[], { columns, block }: AmountUnits): ReadBudget {
  const unitAt = ({ labelUnit, entries }: PlainRow, key: BudgetKey): Unit | undefined =>
    knownUnit(entries[key]?.unit ?? "") ?? labelUnit ?? columns[key] ?? block;
  const units = (row: PlainRow): Unit[] =>
    AMOUNTS.flatMap((key) => (row.entries[key]?.value ? (unitAt(row, key) ?? []) : []));
  const unit = block ?? rows.flatMap(units)[0];
  const plain = rows.map(({ labelUnit: _unit, ...row }): BudgetRow => row);
  if (!unit) return { rows: plain };
  return {
    unit,
    rows: plain.map((row, i) => {
      const entries = { ...row.entries };
      const sibling = isRatioOf(entries) ? units(rows[i]!)[0] : undefined;
      for (const key of AMOUNTS)
        if (entries[key]?.value) entries[key] = inUnit(entries[key], unitAt(rows[i]!, key) ?? sibling, unit);
      return { ...row, entries };
    }),
  };
}

/** True where the printed rate is that of the two figures as they stand there: then they are of one unit. */
export function isRatioOf({ annual, executed, rate }: BudgetRow["entries"]): boolean {
  if (!rate?.value || !executed?.value || !annual?.value?.gt(0)) return false;
  const share = executed.value.div(annual.value);
  const unit = new Decimal(10).pow(-rate.decimals);
  return [share.times(100), ...(rate.percent ? [] : [share])].some((exact) =>
    exact.minus(rate.value!).abs().times(2).lte(unit),
  );
}

function inUnit(entry: Entry, from: Unit | undefined, to: Unit): Entry {
  const value = entry.value!;
  // Nothing is nothing in any unit.
  if (value.isZero() || (from?.dimension === to.dimension && from.factor.equals(to.factor))) return entry;
  const other = from && converted({ value, decimals: entry.decimals }, from, to);
  if (other) return { ...entry, ...other, stated: value };
  const { value: _value, ...unread } = entry;
  return unread;
}
