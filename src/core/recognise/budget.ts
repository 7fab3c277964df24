import { Decimal } from "decimal.js";
import { normalise } from "../quantity/text";
import { mergeAt, type Sheet } from "../sheet/sheet";
import type { BudgetKey, BudgetRow, Entry, Span } from "../table/table";
import { entryAt, entryUnder } from "./entry";
import { filled, rightEdge } from "./grid";
import { BUDGET_ROW_WORDS, BUDGET_TOTAL_WORDS, budgetKey, headerText, SECTION_WORDS, splitPoints } from "./lexicon";

type BudgetColumns = Partial<Record<BudgetKey, Span>>;

const AMOUNTS: readonly BudgetKey[] = ["initial", "annual", "executed"];

/** The header of a budget block names the execution and at least one more of its columns. */
function budgetHeader(sheet: Sheet, row: number, left: number, right: number): BudgetColumns | undefined {
  const columns: BudgetColumns = {};
  for (const [column, cell] of filled(sheet, row, left, right)) {
    const key = budgetKey(cell.text);
    // A section's own name (项目预算执行情况) is no column.
    if (!key || columns[key] || SECTION_WORDS.budget.test(headerText(cell.text))) continue;
    columns[key] = { left: column, right: rightEdge(sheet, row, column) };
  }
  const amounts = AMOUNTS.filter((key) => columns[key]).length;
  if (amounts < 2 && !(amounts === 1 && columns.rate)) return undefined;
  // With one budget column only, that one is what execution is measured by.
  const { initial, annual, ...others } = columns;
  if (initial && !annual) return { ...others, annual: initial };
  return columns;
}

/** The budget block above a header: 年度资金总额 and its sources. */
export function readBudget(sheet: Sheet, top: number, bottom: number, left: number, right: number): BudgetRow[] {
  const rows: BudgetRow[] = [];
  let columns: BudgetColumns | undefined;
  for (const row of sheet.rows.keys()) {
    if (row < top || row > bottom) continue;
    const header: BudgetColumns | undefined = rows.length === 0 ? budgetHeader(sheet, row, left, right) : undefined;
    if (header) {
      columns = header;
      continue;
    }
    if (!columns) continue;
    const read = readRow(sheet, row, columns, left, rows.length === 0);
    if (read) rows.push(read);
    else if (rows.length > 0) break;
  }
  return rows;
}

function readRow(
  sheet: Sheet,
  row: number,
  columns: BudgetColumns,
  left: number,
  first: boolean,
): BudgetRow | undefined {
  const firstFigure = Math.min(...Object.values(columns).map((span) => span.left));
  const labels = filled(sheet, row, left, firstFigure - 1).filter(([column]) => {
    const merge = mergeAt(sheet, { row, column });
    return !merge || merge.top === row;
  });
  const entries: Partial<Record<BudgetKey, Entry>> = {};
  for (const [key, span] of Object.entries(columns) as [BudgetKey, Span | undefined][])
    if (span) entries[key] = entryUnder(sheet, row, span);
  // A section's name may stand in the same row, in front of the label.
  const label = labels.at(-1)?.[1].text.trim() ?? "";
  const plain = normalise(label);
  const figures = AMOUNTS.some((key) => entries[key]?.value !== undefined);
  if (SECTION_WORDS.goals.test(headerText(label)) || !BUDGET_ROW_WORDS.test(plain) || plain.length > 30)
    return undefined;
  if (!figures && AMOUNTS.some((key) => entries[key] && /[\u4e00-\u9fff]/.test(entries[key].text))) return undefined;
  const total = first || BUDGET_TOTAL_WORDS.test(headerText(plain));
  return {
    row,
    label,
    total: total && !/^其中/.test(plain),
    entries: withWeight(sheet, row, entries, total, left, firstFigure),
  };
}

/** Where the block has no 分值 column its weight may stand in the section's name: 预算执行情况（20分）. */
function withWeight(
  sheet: Sheet,
  row: number,
  entries: Partial<Record<BudgetKey, Entry>>,
  total: boolean,
  left: number,
  end: number,
): Partial<Record<BudgetKey, Entry>> {
  if (entries.weight || !total || !entries.score) return entries;
  for (let column = left; column < end; column += 1) {
    const entry = entryAt(sheet, { row, column });
    const points = splitPoints(entry.text).points;
    if (points) return { ...entries, weight: { ...entry, text: points, value: new Decimal(points), decimals: 0 } };
  }
  return entries;
}
