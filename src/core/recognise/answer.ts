import type { Answers, Correction } from "../decisions/correction";
import { columnNumber } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import {
  BUDGET_KEYS,
  COLUMN_KEYS,
  KINDS,
  type BudgetKey,
  type ColumnKey,
  type Question,
  type Table,
} from "../table/table";
import { anchorsOf, headerRowsOf, ignoring } from "./corrected";
import { columnsIn } from "./questions";

/**
 * The correction that an answer comes to: what was said of the table before stays, `old`, and the answer is added.
 * A table that is none of the kinds is ignored from then on.
 */
export function answering(sheet: Sheet, table: Table, question: Question, id: string, old?: Correction): Correction {
  const { about } = question;
  if (about.what === "kind" && id === "none") return ignoring(sheet, table);
  if (old?.table && about.what === "meaning") return withColumn(old, old.table, about.column, id);
  if (old?.table && about.what === "budget")
    return { ...old, table: { ...old.table, budget: { ...old.table.budget, [about.column]: budgetMeaning(id) } } };
  const { range } = table;
  const header = headerRowsOf(table);
  return {
    sheet: sheet.name,
    range,
    header,
    ...anchorsOf(sheet, header.top, range),
    answers: withAnswer(old?.answers ?? {}, question, id),
  };
}

function withAnswer(before: Answers, question: Question, id: string): Answers {
  const { about } = question;
  // By which policy a workbook is scored is nothing of its tables.
  if (about.what === "policy") return before;
  if (about.what === "budget") return { ...before, budget: { ...before.budget, [about.column]: budgetMeaning(id) } };
  if (about.what === "row") return { ...before, rows: { ...before.rows, [about.text]: id } };
  const kind = KINDS.find((each) => each === id);
  if (about.what === "kind") return kind ? { ...before, kind } : before;
  const said = about.what === "column" ? about.meaning : meaningOf(id);
  const column = about.what === "column" ? id : about.column;
  const is = { ...before.is, ...(column !== "none" && { [column]: said }) };
  if (about.what === "meaning") return { ...before, is };
  const not = { ...before.not };
  for (const letters of columnsIn(question))
    if (letters !== id) not[letters] = [...new Set([...(not[letters] ?? []), about.meaning])];
  return { ...before, is, not };
}

const budgetMeaning = (id: string): BudgetKey | "none" => BUDGET_KEYS.find((key) => key === id) ?? "none";

const meaningOf = (id: string): ColumnKey | "none" => COLUMN_KEYS.find((key) => key === id) ?? "none";

/** A table whose columns a person has named, with one more of them named, or said to mean nothing. */
function withColumn(old: Correction, table: NonNullable<Correction["table"]>, letters: string, id: string): Correction {
  const meaning = meaningOf(id);
  const column = columnNumber(letters);
  if (meaning === "none")
    return { ...old, table: { ...table, unused: [...new Set([...(table.unused ?? []), letters])] } };
  return { ...old, table: { ...table, columns: { ...table.columns, [meaning]: { left: column, right: column } } } };
}
