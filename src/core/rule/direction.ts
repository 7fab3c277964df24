import { Decimal } from "decimal.js";
import { BAD } from "../words/directions";
import { isDeviation, phrases } from "../words/phrases";
import { namedDirection } from "../quantity/named-direction";
import { compute, stepsOf, type Computed, type Value } from "./evaluate";
import type { Expr, Program, Test } from "./program";

/** What should be as low as possible: words that are bad in themselves, and what a rule says was not done, or done too late or too much. */
const LESS = new RegExp(
  `(?:${BAD.replaceAll(" ", "|")}|${phrases("late", "quantity")}|${phrases("exceeds", "quantity")}.{0,8}|${phrases("missed", "quantity")}.{0,3}|违反|问题)` +
    "(?:发生|出现)?(?:率|比率|比例|幅度|数|数量|次数|件数|起数|金额|(?:天|月|周|年|季度|小时|分钟|工作日)数|时间|时长)?$",
);
const RATE = /(?:率|度|比例)$/;
const DENIED = new RegExp(`${phrases("denied", "quantity")}(?:能|按期|按时|及时|${phrases("found", "quantity")})?$`);

/** Which way a quantity should go, as far as its name tells. */
export function wayOf(name: string): "more" | "less" | undefined {
  const less = LESS.exec(name);
  if (less) return DENIED.test(name.slice(0, less.index)) ? "more" : "less";
  // An amount may be what a rate is calculated from (计划完成数量, 计划成本): only a rate says by its name which way it should go.
  const better = RATE.test(name) ? namedDirection(name, undefined)?.better : undefined;
  return better === "unclear" ? undefined : better;
}

/** A quantity of a program that can be moved: an input, or a step that is made of some. */
interface Moved {
  readonly name: string;
  readonly expr: Expr & { readonly op: "input" | "step" };
  readonly whole: boolean;
  readonly percent: boolean;
}

/** The quantity whose score rises where it gets worse, or falls where it gets better; undefined where all is as it should be. */
export function movesAgainst(program: Program, weight: Decimal): string | undefined {
  const resting = restOf(program, weight);
  const moved: readonly Moved[] = [
    ...program.inputs.flatMap(({ name, kind }, at) =>
      kind === "boolean" || kind === "choice"
        ? []
        : [{ name, expr: { op: "input" as const, at }, whole: kind === "count", percent: kind === "percent" }],
    ),
    // Whether a thing of a tally is so is no quantity.
    ...program.steps.flatMap(({ name, show, expr: { op } }, at) =>
      show === "points" || op === "if"
        ? []
        : [{ name, expr: { op: "step" as const, at }, whole: false, percent: show === "percent" }],
    ),
  ];
  return moved.find((each) => {
    const way = wayOf(each.name);
    if (!way) return false;
    const values = stretches(each, program);
    const rises = (list: readonly Decimal[]): boolean => runs(list, each, resting, way === "less");
    return (
      rises(values.filter((value) => value.gte(0))) ||
      (isDeviation(each.name) && rises(values.filter((value) => value.lte(0)).reverse()))
    );
  })?.name;
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

/** A value in each stretch between the bounds that a quantity is compared with, and the bounds themselves. */
function stretches({ name, expr, whole, percent }: Moved, program: Program): Decimal[] {
  const bounds: Decimal[] = [];
  const visit = (test: Test): void => {
    if (test.test === "and") test.all.forEach(visit);
    else if ("left" in test && isSame(test.left, expr) && test.right.op === "number") bounds.push(test.right.value);
  };
  for (const step of program.steps) testsIn(step.expr, visit);
  const fixed = percent ? ["0", "0.3", "0.6", "0.9", "1"] : ["0", "1", "2", "5", "20"];
  // Days are counted whole: nothing lies between 10 and 11 of them.
  const step =
    whole || (!percent && bounds.every((bound) => bound.isInteger())) ? ONE : new Decimal(percent ? "0.0001" : "0.01");
  const all = [
    ...bounds.flatMap((bound) => [bound.minus(step), bound, bound.plus(step)]),
    ...fixed.map((each) => new Decimal(each)),
  ];
  const sorted = all.sort((a, b) => a.cmp(b)).filter((value, i) => i === 0 || !value.equals(all[i - 1]!));
  // What is above all of it, a rate may have for other reasons.
  return percent && wayOf(name) === "more" ? sorted.filter((value) => value.lte(1)) : sorted;
}

function testsIn(expr: Expr, visit: (test: Test) => void): void {
  if (expr.op === "if") {
    visit(expr.test);
    testsIn(expr.yes, visit);
    testsIn(expr.no, visit);
  } else if ("left" in expr) {
    testsIn(expr.left, visit);
    testsIn(expr.right, visit);
  }
}

const isSame = (a: Expr, b: Moved["expr"]): boolean => a.op === b.op && "at" in a && a.at === b.at;

/** True where the score goes the wrong way from one value to the next. */
function runs(values: readonly Decimal[], moved: Moved, resting: Resting, falling: boolean): boolean {
  const hanging = hangingOn(moved, resting.program);
  const others = othersOf(hanging, resting);
  if (!others) return false;
  let last: Decimal | undefined;
  for (const value of values) {
    const score = scoreAt(value, moved, resting, hanging, others);
    if (score === undefined) continue;
    if (last && (falling ? score.gt(last) : score.lt(last))) return true;
    last = score;
  }
  return false;
}

/** What all other steps give: of many parts one is taken off their sum, where that is known. */
function othersOf(hanging: readonly number[], { program, steps, given }: Resting): Decimal | undefined {
  const own = sumOf(hanging.filter((i) => program.points.includes(i)).map((i) => steps[i]!));
  if (given && own) return given.minus(own);
  return sumOf(program.points.filter((i) => !hanging.includes(i)).map((i) => steps[i]!));
}

/** A program with all its inputs as they should be: what is not moved is computed once. */
interface Resting {
  readonly given: Decimal | undefined;
  readonly program: Program;
  readonly weight: Decimal;
  readonly values: readonly Value[];
  readonly steps: readonly Computed[];
}

function restOf(program: Program, weight: Decimal): Resting {
  const values = program.inputs.map(({ kind, choices }): Value =>
    kind === "boolean" ? true : kind === "choice" ? choices![0]! : ONE,
  );
  const steps = stepsOf(program, values, weight);
  return { program, weight, values, steps, given: sumOf(program.points.map((i) => steps[i]!)) };
}

/** The steps of the parts that a quantity belongs to, in their order: no others hang on it. */
function hangingOn({ expr: { op, at } }: Moved, { parts }: Program): readonly number[] {
  const own = parts.filter(({ inputs, steps }) => (op === "input" ? inputs : steps).includes(at));
  return [...new Set(own.flatMap(({ steps }) => steps))].sort((a, b) => a - b);
}

/** The score where one quantity has a value and everything else is as it should be; undefined where there is none. */
function scoreAt(
  value: Decimal,
  { expr: { op, at } }: Moved,
  resting: Resting,
  hanging: readonly number[],
  others: Decimal,
): Decimal | undefined {
  const { program, weight } = resting;
  const values = op === "input" ? resting.values.with(at, value) : resting.values;
  const steps = [...resting.steps];
  if (op === "step") steps[at] = value;
  for (const i of hanging)
    if (op !== "step" || i !== at) steps[i] = compute(program.steps[i]!.expr, { values, weight, steps });
  const given = sumOf(hanging.filter((i) => program.points.includes(i)).map((i) => steps[i]!));
  return given && Decimal.max(ZERO, Decimal.min(weight, others.plus(given)));
}

/** Points together; undefined where one of them comes to nothing that is known. */
const sumOf = (given: readonly Computed[]): Decimal | undefined =>
  given.every((points) => Decimal.isDecimal(points)) ? Decimal.sum(0, ...given) : undefined;
