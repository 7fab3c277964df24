import { isBound } from "../../quantity/operators";
import { isRatio } from "../../quantity/units";
import { comparable } from "../../score/outcome";
import { percent } from "../../score/reason";
import { defineCheck } from "../check";
import { explanationOf, ranges } from "../printed";

/** Rates and what is left over: a little of them is no idle money. */
const NO_CEILING = /率$|超支|结余|节约|节支/;

/** 成本实际为 0，或不足上限的一半 */
export const costIdle = defineCheck({
  id: "cost-idle",
  severity: "warning",
  group: "Scores against targets",
  needs: ["scoring"],
  messages: ["unused", "below-half", "explained"],
  run: ({ scored, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const { target, actual, direction, cost, name } = reading,
        { entries } = indicator;
      if (!cost || direction.better !== "less" || target.kind !== "figure" || actual.kind !== "figure") continue;
      // "=" is no ceiling; a target without a sign is one (docs/checks/README.md).
      if (direction.operator === "=") continue;
      if (isRatio(target.amount.unit) || NO_CEILING.test(name)) continue;
      if (isBound(actual.operator)) continue;
      const sides = comparable(target.amount, actual.amount);
      if (!sides?.target.gt(0) || sides.actual.times(2).gte(sides.target)) continue;
      const open = sides.actual.isZero() ? "unused" : "below-half";
      const reason = explanationOf(entries);
      report({
        address: entries.actual!.address,
        message: reason ? "explained" : open,
        ...(reason && { severity: "info" }),
        data: {
          actual: entries.actual!.text,
          target: entries.target!.text,
          share: percent(sides.actual.div(sides.target)),
          reason: reason ?? "",
        },
        actual: entries.actual!.text,
        related: ranges([entries.target]),
      });
    }
  },
});
