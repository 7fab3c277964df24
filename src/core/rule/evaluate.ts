import { Decimal } from "decimal.js";
import type { Expr, Program, Test, Unsaid } from "./arithmetic";

/** What a person has filled in for an input: a figure (percentages as fractions), yes or no, or one of the words. */
export type Value = Decimal | boolean | string;

/** What an expression gives, or why it gives nothing. */
export type Computed = Decimal | { readonly unsaid: Unsaid | "zero-division" };

const isFigure = (computed: Computed): computed is Decimal => Decimal.isDecimal(computed);

/** The values of a program's steps for the values of its inputs, which have to be there and of their kinds. */
export function stepsOf({ steps }: Program, values: readonly Value[], weight: Decimal): readonly Computed[] {
  const done: Computed[] = [];
  for (const { expr } of steps) done.push(compute(expr, { values, weight, steps: done }));
  return done;
}

/** True where the inputs fit together. */
export const allowed = ({ guards }: Program, values: readonly Value[], weight: Decimal): boolean =>
  guards.every((guard) => test(guard, { values, weight, steps: [] }) === true);

/** True where the rule gives nothing whatever else is so. */
export const vetoed = ({ vetoes }: Program, values: readonly Value[], weight: Decimal): boolean =>
  vetoes.some((veto) => test(veto, { values, weight, steps: [] }) === true);

interface Scope {
  readonly values: readonly Value[];
  readonly weight: Decimal;
  readonly steps: readonly Computed[];
}

// Differences of rates that people mean to be whole steps are, to this many digits.
const DIGITS = 9;

export function compute(expr: Expr, scope: Scope): Computed {
  switch (expr.op) {
    case "number":
      return expr.value;
    case "weight":
      return scope.weight;
    case "input": {
      const value = scope.values[expr.at];
      return Decimal.isDecimal(value) ? value : new Decimal(0);
    }
    case "step":
      return scope.steps[expr.at]!;
    case "unsaid":
      return { unsaid: expr.why };
    case "if": {
      const holds = test(expr.test, scope);
      return typeof holds === "boolean" ? compute(holds ? expr.yes : expr.no, scope) : holds;
    }
    case "down":
    case "up": {
      const value = compute(expr.of, scope);
      if (!isFigure(value)) return value;
      return value
        .toDecimalPlaces(DIGITS)
        .toDecimalPlaces(0, expr.op === "down" ? Decimal.ROUND_FLOOR : Decimal.ROUND_CEIL);
    }
    default: {
      const left = compute(expr.left, scope),
        right = compute(expr.right, scope);
      if (!isFigure(left)) return left;
      if (!isFigure(right)) return right;
      switch (expr.op) {
        case "+":
          return left.plus(right);
        case "-":
          return left.minus(right);
        case "×":
          return left.times(right);
        case "/":
          return right.isZero() ? { unsaid: "zero-division" } : left.div(right);
        case "min":
          return Decimal.min(left, right);
        case "max":
          return Decimal.max(left, right);
      }
    }
  }
}

function test(asked: Test, scope: Scope): boolean | Exclude<Computed, Decimal> {
  switch (asked.test) {
    case "yes":
      return scope.values[asked.input] === true;
    case "is":
      return scope.values[asked.input] === asked.word;
    case "and": {
      for (const each of asked.all) {
        const holds = test(each, scope);
        if (holds !== true) return holds;
      }
      return true;
    }
    case "whole": {
      const value = compute(asked.of, scope);
      return isFigure(value) ? value.toDecimalPlaces(DIGITS).isInteger() : value;
    }
    default: {
      const left = compute(asked.left, scope),
        right = compute(asked.right, scope);
      if (!isFigure(left)) return left;
      if (!isFigure(right)) return right;
      const order = left.toDecimalPlaces(DIGITS + 3).cmp(right.toDecimalPlaces(DIGITS + 3));
      return { "≥": order >= 0, ">": order > 0, "≤": order <= 0, "<": order < 0 }[asked.test];
    }
  }
}
