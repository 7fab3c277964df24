import type { Reading } from "../../score/reading";
import { percent } from "../../score/reason";
import { defineCheck } from "../check";
import { explanationOf, ranges } from "../printed";

/** 实际完成值达到年度指标值的 130% 及以上 */
export const overFulfilled = defineCheck({
  id: "over-fulfilled",
  severity: "warning",
  group: "Scores against targets",
  needs: ["own-form", "actuals"],
  messages: ["far-above", "reason-required", "explained"],
  run: ({ scored, policy, report }) => {
    const asked = policy.farAboveReason;
    for (const { indicator, reading, outcome, farAbove } of scored.indicators) {
      const { target, actual } = indicator.entries;
      if (!actual || outcome.state !== "met") continue;
      const ofZero = Boolean(asked) && isFarAboveZero(reading, asked?.ofZero ?? 0);
      if (!ofZero && !(farAbove && outcome.ratio)) continue;
      const reason = explanationOf(indicator.entries);
      const open = asked ? "reason-required" : "far-above";
      report({
        address: actual.address,
        message: reason ? "explained" : open,
        ...(reason && { severity: "info" }),
        data: {
          actual: actual.text,
          target: target?.text ?? "",
          ratio: outcome.ratio ? percent(outcome.ratio) : "—",
          reason: reason ?? "",
        },
        actual: actual.text,
        related: ranges([target]),
      });
    }
  },
});

/** Beside a target of 0 there is no share of it; a place names the figure from which it counts as far above. */
const isFarAboveZero = ({ target, actual, direction }: Reading, from: number): boolean =>
  target.kind === "figure" &&
  target.amount.value.isZero() &&
  actual.kind === "figure" &&
  direction.better === "more" &&
  actual.amount.value.gte(from);
