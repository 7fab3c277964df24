import { Decimal } from "decimal.js";
import { plain } from "../quantity/decimal";
import { normalise } from "../words/notation";

/** Points that a person typed, or what is wrong with them: a message id of the language files and what to fill in. */
export type TypedScore =
  | { readonly ok: true; readonly score: Decimal }
  | {
      readonly ok: false;
      readonly problem: "empty" | "not-a-number" | "outside" | "decimals";
      readonly data: Readonly<Record<string, string>>;
    };

/** Reads points between two bounds, both included, with no more decimals than the policy rounds to (full marks may have as many as the weight). */
export function readScore(text: string, [least, most]: readonly [Decimal, Decimal], decimals: number): TypedScore {
  const typed = normalise(text.trim());
  if (typed === "") return { ok: false, problem: "empty", data: {} };
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(typed)) return { ok: false, problem: "not-a-number", data: { text } };
  const score = new Decimal(typed);
  if (score.lt(least) || score.gt(most))
    return { ok: false, problem: "outside", data: { least: plain(least), most: plain(most) } };
  if (score.decimalPlaces() > decimals && !score.equals(most))
    return { ok: false, problem: "decimals", data: { count: String(decimals) } };
  return { ok: true, score };
}
