import { defineCheck } from "../check";
import { ranges } from "../printed";

/** What may be below 0: changes, differences, results, temperatures. */
const MAY_BE =
  /增|减|降|升|变动|变化|调整|偏[差离]|差[额异值]?$|利润|盈|损益|收益|净|温|结余|余额|同比|环比|涨|跌|节约|超支|缺口|海拔|顺差|逆差|贡献/;

/** 实际完成值是负数，而所说的量不会小于 0 */
export const negativeActual = defineCheck({
  id: "negative-actual",
  severity: "warning",
  group: "Targets and actuals",
  needs: ["own-form", "actuals"],
  messages: ["below", "as-zero"],
  run: ({ scored, policy, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const { target, actual } = indicator.entries;
      if (!actual || reading.actual.kind !== "figure" || !reading.actual.amount.value.isNegative()) continue;
      const negativeTarget = reading.target.kind === "figure" && reading.target.amount.value.isNegative();
      if (negativeTarget || MAY_BE.test(reading.name)) continue;
      report({
        address: actual.address,
        message: policy.negativeActual === "zero" ? "as-zero" : "below",
        data: { name: reading.name, actual: actual.text },
        actual: actual.text,
        related: ranges([target]),
      });
    }
  },
});
