import { plain } from "../quantity/decimal";
import type { Expr, Program, Test } from "./program";

/** Where a rule's figures stand: references of cells (B3, '评分表'!E7). */
export interface Cells {
  /** In the order of the program's inputs. */
  readonly inputs: readonly string[];
  /** The cell of the weight, or the weight itself. */
  readonly weight: string;
  /** The cells of the steps; where they are missing, steps are written out. */
  readonly steps?: readonly string[];
}

/** What yes and no are in cells. */
export const YES = "符合";
export const NO = "不符合";

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A score that a person has to give, as a cell shows it. */
const LEFT_OPEN = quoted("需人工评定");

/**
 * The formula of a rule's score over cells, with functions of Excel 2016 only: empty while an input is empty,
 * `open` (需人工评定 in words) where the rule says nothing, else the score, rounded to `decimals` and within 0 and the weight.
 */
export function scoreFormula(program: Program, cells: Cells, decimals = 2, open = LEFT_OPEN): string {
  const points = program.points.map((at) => cells.steps?.[at] ?? written(program.steps[at]!.expr, program, cells));
  const sum =
    points.length === 0
      ? "0"
      : points.map((each) => (cells.steps || points.length === 1 ? each : `(${each})`)).join("+");
  const most = program.cap ? `,${written(program.cap, program, cells)}` : "";
  // The inner ROUND takes off what binary figures have too much or too little, so that 1.005 is rounded as the decimal that it is.
  const vetoes = program.vetoes.map((veto) => tested(veto, program, cells));
  const score = `MIN(${cells.weight}${most},MAX(0,ROUND(ROUND(${sum},10),${String(decimals)})))`;
  return `=${whenFilled(program, cells, `IFERROR(${guarded(program, cells, vetoes.length === 0 ? score : `IF(${vetoes.length === 1 ? vetoes[0]! : `OR(${vetoes.join(",")})`},0,${score})`)},${open})`)}`;
}

/** The formula of one step; #N/A stands for what the rule says nothing about, and is shown in words. */
export function stepFormula(program: Program, at: number, cells: Cells): string {
  const own = { ...cells, ...(cells.steps && { steps: cells.steps.slice(0, at) }) };
  const expr = written(program.steps[at]!.expr, program, own);
  return `=${whenFilled(program, cells, `IFERROR(${guarded(program, cells, expr)},${quoted("规则未规定")})`)}`;
}

function whenFilled({ inputs }: Program, cells: Cells, formula: string): string {
  if (inputs.length === 0) return formula;
  // Not A1="": there are engines that take a 0 for it.
  const blank = inputs.map((_, i) => `LEN(${cells.inputs[i]!})=0`);
  return `IF(${blank.length === 1 ? blank[0]! : `OR(${blank.join(",")})`},"",${formula})`;
}

function guarded(program: Program, cells: Cells, formula: string): string {
  const { guards } = program;
  if (guards.length === 0) return formula;
  const tests = guards.map((guard) => tested(guard, program, cells));
  return `IF(${tests.length === 1 ? tests[0]! : `AND(${tests.join(",")})`},${formula},NA())`;
}

const SIGNS = { "+": "+", "-": "-", "×": "*", "/": "/" } as const;

function written(expr: Expr, program: Program, cells: Cells): string {
  switch (expr.op) {
    case "number":
      return plain(expr.value);
    case "weight":
      return cells.weight;
    case "input":
      return cells.inputs[expr.at]!;
    case "step":
      return cells.steps?.[expr.at] ?? `(${written(program.steps[expr.at]!.expr, program, cells)})`;
    case "unsaid":
      return "NA()";
    case "if":
      return `IF(${tested(expr.test, program, cells)},${written(expr.yes, program, cells)},${written(expr.no, program, cells)})`;
    case "min":
    case "max":
      return `${expr.op.toUpperCase()}(${written(expr.left, program, cells)},${written(expr.right, program, cells)})`;
    case "down":
    case "up":
      return `ROUND${expr.op.toUpperCase()}(ROUND(${written(expr.of, program, cells)},9),0)`;
    default: {
      const left = operand(expr.left, expr.op, false, program, cells),
        right = operand(expr.right, expr.op, true, program, cells);
      return left + SIGNS[expr.op] + right;
    }
  }
}

const RANK: Partial<Record<Expr["op"], number>> = { "+": 1, "-": 1, "×": 2, "/": 2 };

/** An operand in brackets where it binds less. */
function operand(expr: Expr, op: Expr["op"], right: boolean, program: Program, cells: Cells): string {
  const text = written(expr, program, cells);
  const own = RANK[expr.op],
    outer = RANK[op]!;
  const negative = expr.op === "number" && expr.value.isNegative();
  return negative || (own !== undefined && (own < outer || (own === outer && right))) ? `(${text})` : text;
}

function tested(test: Test, program: Program, cells: Cells): string {
  switch (test.test) {
    case "yes":
      return `${cells.inputs[test.input]!}=${quoted(YES)}`;
    case "is":
      return `${cells.inputs[test.input]!}=${quoted(test.word)}`;
    case "and":
      return test.all.length === 1
        ? tested(test.all[0]!, program, cells)
        : `AND(${test.all.map((each) => tested(each, program, cells)).join(",")})`;
    case "whole": {
      const value = written(test.of, program, cells);
      return `ROUND(${value},9)=ROUND(${value},0)`;
    }
    default: {
      const sign = { "≥": ">=", ">": ">", "≤": "<=", "<": "<" }[test.test];
      return side(test.left, program, cells) + sign + side(test.right, program, cells);
    }
  }
}

/** A computed figure is compared without what binary arithmetic adds to it. */
function side(expr: Expr, program: Program, cells: Cells): string {
  const text = written(expr, program, cells);
  return expr.op === "number" || expr.op === "input" || expr.op === "weight" ? text : `ROUND(${text},10)`;
}
