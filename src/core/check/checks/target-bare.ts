import { isBound, splitOperator } from "../../quantity/operators";
import type { Quantity } from "../../quantity/quantity";
import { knownUnit } from "../../quantity/units";
import { normalise } from "../../words/notation";
import { leftIn } from "../blanks";
import { defineCheck } from "../check";
import { DEGREE, NO_AMOUNT } from "./unmeasurable-target";

type Bare = "placeholder" | "sign" | "unit" | "no-figure";

/** What stands where a figure was to be put in. */
const GAP = /\(\)|【】|\[\]|[_＿]+|[-—－]+$/g;
/** A day, a month or a deadline without its figures: 年月日前, 月底前. */
const NO_DATE = /^(?=.*[年月日])年?月?日?(?:底|末)?之?(?:前|内)?$|^(?:之?前|以前)$/;
/** How an amount that grows is said without saying it. */
const MORE = /^(?:显著|明显|大幅|有效)/;

/** 年度指标值只有符号、计量单位或占位内容，没有数 */
export const targetBare = defineCheck({
  id: "target-bare",
  severity: "warning",
  group: "Targets and actuals",
  messages: ["placeholder", "sign", "unit", "no-figure"],
  covers: ["unmeasurable-target"],
  run: ({ scored, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const { target } = indicator.entries;
      const message = target && bareness(target.text, reading.target);
      if (message)
        report({
          address: target.address,
          message,
          data: { name: reading.name, target: target.text },
          actual: target.text,
          related: [],
        });
    }
  },
});

/** What a target consists of that has no figure; undefined where it says something. A target of nothing but dots is missing. */
function bareness(source: string, read: Quantity): Bare | undefined {
  if (read.kind === "blank") return undefined;
  if (leftIn(source)) return "placeholder";
  if (read.kind !== "words") return undefined;
  const text = normalise(source).replace(GAP, "");
  const { operator, rest } = splitOperator(text);
  if (rest === "") return operator ? "sign" : undefined;
  if (knownUnit(rest) !== undefined || NO_DATE.test(rest)) return "unit";
  const vague = NO_AMOUNT.test(rest) || DEGREE.test(rest.replace(MORE, ""));
  return isBound(operator) && vague ? "no-figure" : undefined;
}
