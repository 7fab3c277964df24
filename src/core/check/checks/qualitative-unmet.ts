import { fallsShort, strengthOf } from "../../quantity/words";
import type { Reading } from "../../score/reading";
import { defineCheck } from "../check";
import { figure, isPositive, ranges } from "../printed";

/** 定性指标的实际完成情况低一个等次（优→一般，有效降低→未降低），不应得满分。其他措辞由人判断。 */
export const qualitativeUnmet = defineCheck({
  id: "qualitative-unmet",
  severity: "warning",
  kinds: ["self-evaluation"],
  messages: ["lower"],
  run: ({ scored, report }) => {
    for (const { indicator, reading, deducted } of scored.indicators) {
      const { entries } = indicator,
        { target, actual } = reading;
      const { score } = entries;
      if (!score?.value || !deducted || isPositive(deducted)) continue;
      if (
        actual.kind !== "words" ||
        !(target.kind === "words" ? fallsShort(target.text, actual.text) : isUndone(reading))
      )
        continue;
      report({
        address: entries.actual!.address,
        message: "lower",
        data: { target: entries.target!.text, actual: entries.actual!.text, score: figure(score.value) },
        actual: entries.actual!.text,
        related: ranges([entries.target, score]),
      });
    }
  },
});

/** 未完成, 未开展 beside a deadline or a figure that is to be reached. */
const isUndone = ({ target, actual, direction }: Reading): boolean =>
  actual.kind === "words" &&
  strengthOf(actual.text) === 0 &&
  (target.kind === "date" || (target.kind === "figure" && direction.better === "more"));
