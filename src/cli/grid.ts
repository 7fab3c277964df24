import Table from "cli-table3";
import wrap from "wrap-ansi";
import { printableLines } from "../core/report/printable";

/** A table with borders for the terminal, line by line; texts are wrapped to the widths of their columns. */
export function gridLines(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): string[] {
  const grid = new Table({ head: [...head], style: { head: [], border: [] } });
  for (const row of rows)
    // Before they are measured: a command to the terminal is taken to have no width.
    grid.push(row.map((text, i) => wrap(printableLines(text), widths[i]!, { hard: true })));
  return grid.toString().split("\n");
}
