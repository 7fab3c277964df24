import type { Table } from "../../table/table";
import { defineCheck } from "../check";

/** 一行的内容偏离表头所在的列 */
export const rowShifted = defineCheck({
  id: "row-shifted",
  severity: "warning",
  group: "Form",
  messages: ["row", "uneven", "level", "total"],
  run: ({ scored: { table }, sheet, report }) => {
    const first = (row: number): number =>
      [...sheet.rows.get(row)!].find(([column, { text }]) => column >= table.range.left && text.trim() !== "")![0];
    for (const { row, shift, uneven, shiftedLevel } of table.indicators)
      if (shift !== 0 || shiftedLevel)
        report({
          address: { row, column: first(row) },
          message: messageOf(shift, uneven),
          data: { columns: String(Math.abs(shift)) },
          related: [],
        });
    for (const { row, shift } of totals(table))
      if (shift !== 0)
        report({
          address: { row, column: first(row) },
          message: "total",
          data: { columns: String(Math.abs(shift)) },
          related: [],
        });
  },
});

const messageOf = (shift: number, uneven: boolean | undefined): "row" | "uneven" | "level" => {
  if (shift === 0) return "level";
  return uneven ? "uneven" : "row";
};

const totals = (table: Table): Table["subtotals"][number][] => [
  ...table.subtotals,
  ...(table.total ? [{ ...table.total, members: [] }] : []),
];
