import { converted, readMoney } from "../quantity/money";
import { knownUnit } from "../quantity/units";
import type { Address } from "../sheet/address";
import { textAt, type Sheet } from "../sheet/sheet";
import type { BudgetRow, Entry, Table } from "../table/table";
import { MONEY_SOURCE, MONEY_WHOLE } from "../words/fields";
import { normalise } from "../words/notation";

/**
 * What a form says of its money: its budget block, or, where it has none, each whole with its sources that stand beside their labels
 * above the table (年度资金总额： | 200, below it 其中：财政拨款 | 150). One list for each whole.
 */
export function moneyOf(sheet: Sheet, table: Table): readonly (readonly BudgetRow[])[] {
  if (table.budget.length > 0) return [table.budget];
  const cells = labelledIn(sheet, table);
  return cells.flatMap((whole, i) => {
    if (whole.kind !== "whole") return [];
    const later = cells.slice(i + 1);
    const beside = later.slice(
      0,
      endOf(later, ({ kind, at }) => kind === "source" && at.row === whole.at.row),
    );
    const inColumn = later.filter(({ at }) => at.row > whole.at.row && at.column === whole.at.column);
    const below = inColumn.slice(
      0,
      endOf(inColumn, ({ kind, at }, k) => kind === "source" && at.row === whole.at.row + k + 1),
    );
    const sources = [...beside, ...below];
    // One source alone is a part of it, and no account of where all of it comes from.
    return [[whole, ...(sources.length > 1 ? sources : [])].map((each) => rowOf(sheet, table, each))];
  });
}

/** A label of money, and the cell behind it. */
interface Labelled {
  readonly kind: "whole" | "source";
  readonly at: Address;
  readonly label: string;
  /** Undefined where another label stands there, or nothing. */
  readonly amount?: Address;
}

/** How many there are until one is none of them. */
function endOf<T>(all: readonly T[], is: (each: T, i: number) => boolean): number {
  const end = all.findIndex((each, i) => !is(each, i));
  return end < 0 ? all.length : end;
}

const kindOf = (text: string): Labelled["kind"] | undefined => {
  const plain = normalise(text).replace(NOTE, "");
  if (MONEY_WHOLE.test(plain)) return "whole";
  return MONEY_SOURCE.test(plain) ? "source" : undefined;
};

const NOTE = /(?:\([^()]*\)|:)+$/;

/** The labels of money above the header, from left to right and from top to bottom. */
function labelledIn(sheet: Sheet, { range, headerRows }: Table): Labelled[] {
  const found: Labelled[] = [];
  for (let row = range.top; row < Math.min(...headerRows); row += 1) {
    const columns = [...(sheet.rows.get(row)?.keys() ?? [])]
      .filter((column) => column >= range.left && column <= range.right && textAt(sheet, { row, column }) !== "")
      .sort((a, b) => a - b);
    columns.forEach((column, i) => {
      const at = { row, column };
      const label = textAt(sheet, at);
      const kind = kindOf(label);
      const next = columns[i + 1];
      const isAmount = next !== undefined && kindOf(textAt(sheet, { row, column: next })) === undefined;
      if (kind) found.push({ kind, at, label, ...(isAmount && { amount: { row, column: next } }) });
    });
  }
  return found;
}

const rowOf = (sheet: Sheet, table: Table, { kind, at, label, amount }: Labelled): BudgetRow => ({
  row: at.row,
  label,
  total: kind === "whole",
  entries: amount ? { annual: amountAt(sheet, amount, table.meta.money) } : {},
});

/** An amount in the money of the form; one in another money is left without a value. */
function amountAt(sheet: Sheet, address: Address, money: string | undefined): Entry {
  const text = textAt(sheet, address);
  const read = readMoney(text);
  const own = knownUnit(money ?? "");
  const amount = read?.unit ? own && converted(read, read.unit, own) : read;
  return { address, text, decimals: amount?.decimals ?? 0, percent: false, ...(amount && { value: amount.value }) };
}
