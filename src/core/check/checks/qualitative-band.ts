import { percent } from "../../score/reason";
import { answerIn } from "../../words/answers";
import { defineCheck } from "../check";
import { figure, ranges } from "../printed";

/** “达成、部分达成、未达成”三种固定说法与得分不在同一区间 */
export const qualitativeBand = defineCheck({
  id: "qualitative-band",
  severity: "warning",
  group: "Scores against targets",
  needs: ["scoring"],
  messages: ["above", "below", "refused"],
  covers: ["qualitative-unmet"],
  run: ({ scored, policy, report }) => {
    for (const { indicator, weight } of scored.indicators) {
      const { target, actual, score } = indicator.entries;
      const answer = actual && answerIn(actual.text);
      const band = answer && policy.qualitative.find(({ name }) => name === answer);
      if (!band || !score?.value || !weight) continue;
      const share = score.value.div(weight).times(100);
      const above = band.from < 100 ? share.gte(band.from) : share.gt(100);
      if (!above && share.gte(band.to)) continue;
      const open = above ? "above" : "below";
      report({
        address: score.address,
        message: policy.outsideBand === "refused" ? "refused" : open,
        data: {
          actual: actual.text,
          score: figure(score.value),
          weight: figure(weight),
          share: percent(share.div(100)),
          from: String(band.from),
          to: String(band.to),
        },
        actual: figure(score.value),
        related: ranges([target, actual]),
      });
    }
  },
});
