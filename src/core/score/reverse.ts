import { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { reasons, type SentenceParts } from "./reason";
import type { Method, Result } from "./result";

/** Makes a result of a raw score: rounded, within 0 and the weight, with its reason where anything is deducted. */
export type Scorer = (
  method: Method,
  raw: Decimal,
  reason: (parts: SentenceParts, score: Decimal, deduction: Decimal) => string,
) => Result;

const ZERO = new Decimal(0),
  ONE = new Decimal(1);

/**
 * A reverse indicator that is not met: the national text says nothing, the places differ (docs/policies.md).
 * `ratio` is actual ÷ target, undefined over a target of 0. Undefined: a person decides.
 */
export function scoreReverse(
  ratio: Decimal | undefined,
  { reverseUnmet }: Policy,
  scored: Scorer,
  weight: Decimal,
): Result | undefined {
  switch (reverseUnmet.method) {
    case "judgement":
      return undefined;
    case "zero":
      return scored("proportional", ZERO, (parts, _, deduction) => reasons.zero(parts, deduction));
    case "inverse":
      // weight × 0 ÷ actual
      return scored("proportional", ratio ? weight.div(ratio) : ZERO, (parts, score, deduction) =>
        reasons.inverse(parts, score, deduction),
      );
    case "excess": {
      // Whatever is above 0 is further from it than any share of it.
      if (!ratio) return scored("proportional", ZERO, (parts, _, deduction) => reasons.zero(parts, deduction));
      const excess = ratio.minus(ONE);
      const raw = excess.gt(reverseUnmet.limit) ? ZERO : weight.times(ONE.minus(excess));
      return scored("proportional", raw, (parts, score, deduction) => reasons.excess(parts, excess, score, deduction));
    }
  }
}
