import { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { round } from "../quantity/decimal";

/** Points as the place rounds them, within 0 and the weight. Full marks are the weight itself: 2.25 must not become 2.3. */
export const roundedPoints = (raw: Decimal, weight: Decimal, { decimals }: Pick<Policy, "decimals">): Decimal =>
  raw.gte(weight) ? weight : Decimal.min(weight, round(Decimal.max(0, raw), decimals));
