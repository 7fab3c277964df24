import { percent } from "../../score/reason";
import { defineCheck } from "../check";
import { ranges } from "../printed";

/** 实际完成值达到年度指标值的 130% 及以上 */
export const overFulfilled = defineCheck({
  id: "over-fulfilled",
  severity: "warning",
  group: "Scores against targets",
  kinds: ["self-evaluation", "monitoring"],
  messages: ["far-above"],
  run: ({ scored, report }) => {
    for (const { indicator, outcome, farAbove } of scored.indicators) {
      const { target, actual } = indicator.entries;
      if (!actual || !farAbove || outcome.state !== "met" || !outcome.ratio) continue;
      report({
        address: actual.address,
        message: "far-above",
        data: { actual: actual.text, target: target?.text ?? "", ratio: percent(outcome.ratio) },
        actual: actual.text,
        related: ranges([target]),
      });
    }
  },
});
