import { Decimal } from "decimal.js";
import { parseRange, type Address } from "../../src/core/sheet/address";
import { createSheet, type Cell, type Sheet, type Workbook } from "../../src/core/sheet/sheet";

/**
 * A cell as a test writes it. Plain figures become numbers; a figure with % becomes a number under a percent format when it is
 * written as `95%%`; `#REF!` is an error value; `=F5/E5→0.95` a formula with its result; everything else is text.
 */
export function cellOf(source: string): Cell | undefined {
  const text = source.trim();
  if (text === "") return undefined;
  const formula = /^=(.+)→(.*)$/.exec(text);
  if (formula) return { ...(cellOf(formula[2]!) ?? { value: null, text: "" }), formula: formula[1]! };
  const percent = /^(-?\d+(?:\.\d+)?)%%$/.exec(text);
  if (percent) return { value: new Decimal(percent[1]!).div(100), text: `${percent[1]}%`, format: "0.00%" };
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return { value: new Decimal(text), text };
  if (/^#(?:REF!|DIV\/0!|N\/A|VALUE!)$/.test(text)) return { value: { error: text }, text };
  return { value: text, text: text.replace(/\\n/g, "\n") };
}

/** A sheet written as lines of cells between bars; the first line is row 1, the first cell column A. `^` merges a cell into the one above it, `<` into the one to its left. */
export function sheetOf(lines: string, name = "自评表", merges: readonly string[] = []): Sheet {
  const cells: [Address, Cell][] = [];
  const ranges = merges.map((text) => parseRange(text)!);
  const rows = lines
    .replace(/^\n/, "")
    .replace(/\n\s*$/, "")
    .split("\n");
  const grid = rows.map((line) => line.split("|").map((cell) => cell.trim()));
  grid.forEach((row, r) =>
    row.forEach((source, c) => {
      if (source === "^" || source === "<") return;
      let bottom = r,
        right = c;
      while (grid[bottom + 1]?.[c] === "^") bottom += 1;
      while (grid[r]?.[right + 1] === "<") right += 1;
      if (bottom > r || right > c) ranges.push({ top: r + 1, left: c + 1, bottom: bottom + 1, right: right + 1 });
      const cell = cellOf(source);
      if (cell) cells.push([{ row: r + 1, column: c + 1 }, cell]);
    }),
  );
  return createSheet({ name, hidden: false, cells, merges: ranges });
}

export const workbookOf = (...sheets: Sheet[]): Workbook => ({ sheets, names: new Map() });

/** A self-evaluation table around rows of `level1 | level2 | name | target | actual | weight | score | reason`: header in row 3, first indicator in row 4. */
export const form = (rows: string, options: { readonly year?: number; readonly total?: string } = {}): string =>
  [
    "项目支出绩效自评表",
    `（${options.year ?? 2023}年度）`,
    "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施",
    ...rows
      .trim()
      .split("\n")
      .map((line) => line.trim()),
    ...(options.total ? [options.total] : []),
  ].join("\n");

/**
 * An evaluation framework with one rule that is looked at, in E3, and beside it one that is in order.
 * Header in row 2; `|` cannot stand in a rule, `\n` is a line break.
 */
export const ruled = (
  rule: string,
  { name = "养护质量", weight = "10" }: { readonly name?: string; readonly weight?: string } = {},
): string =>
  [
    "公园绿化养护项目绩效评价指标体系",
    "一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准",
    `产出 | 产出质量 | ${name} | ${weight} | ${rule}`,
    "决策 | 项目立项 | 立项依据充分性 | 4 | ①符合公园发展规划，得2分；②属于部门职责，得2分。",
  ].join("\n");
