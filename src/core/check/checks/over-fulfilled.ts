import { percent } from "../../score/reason";
import { isFarAbove } from "../../score/score";
import { defineCheck } from "../check";
import { ranges } from "../printed";

/** 实际完成值达到年度指标值的 130% 及以上（正向），说明指标值设定偏低。 */
export const overFulfilled = defineCheck({
  id: "over-fulfilled",
  severity: "warning",
  kinds: ["self-evaluation", "monitoring"],
  messages: ["far-above"],
  run: ({ scored, policy, report }) => {
    for (const { indicator, reading, outcome } of scored.indicators) {
      const { target, actual } = indicator.entries;
      if (!actual || outcome.state !== "met" || !outcome.ratio || !isFarAbove(reading, outcome.ratio, policy)) continue;
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
