import { ownersOf } from "../../table/own";
import { executionRate as exactRate } from "../../score/execution";
import { defineCheck } from "../check";
import { printRate, ranges, rateAgrees } from "../printed";

/** 执行率不等于全年执行数 ÷ 全年预算数 */
export const executionRate = defineCheck({
  id: "execution-rate",
  severity: "error",
  group: "Arithmetic",
  messages: ["off"],
  run: ({ scored: { table }, policy, report }) => {
    // A rate merged over the sources as well is that of the first row.
    for (const row of ownersOf(table.budget, "rate")) {
      const { rate, executed, annual } = row.entries;
      const exact = exactRate(row, policy);
      if (!rate?.value || !exact || rateAgrees(rate, exact)) continue;
      const expected = printRate(exact, rate);
      report({
        address: rate.address,
        message: "off",
        data: { stated: rate.text, executed: executed?.text ?? "", budget: annual?.text ?? "", expected },
        expected,
        actual: rate.text,
        related: ranges([executed, annual]),
      });
    }
  },
});
