import { normalise } from "../../quantity/text";
import { executionRate } from "../../score/execution";
import type { Entry } from "../../table/table";
import { defineCheck } from "../check";
import { executionRow } from "../points";
import { figure, isReason, ranges } from "../printed";

/** 扣分应说明原因。表中须有填写原因或依据的栏；只是照抄评分规则的依据不算原因。 */
export const deductionUnexplained = defineCheck({
  id: "deduction-unexplained",
  severity: "warning",
  kinds: ["self-evaluation"],
  messages: ["unexplained"],
  run: ({ scored, policy, report }) => {
    const { table } = scored;
    const asked = table.columns.reason ?? table.columns.basis;
    const execution = executionRow(table);
    const rate = execution && executionRate(execution, policy);
    if (!asked || (policy.reasonRequired !== "always" && !rate?.times(100).lt(policy.reasonRequired.executionBelow)))
      return;
    for (const { row, entries } of table.indicators) {
      const { score, reason, basis, rule } = entries;
      const weight = scored.indicators.get(row)?.weight;
      if (!score?.value || !weight?.gt(0) || score.value.gte(weight)) continue;
      if (isReason(reason) || (isReason(basis) && !repeats(basis!, rule))) continue;
      report({
        address: score.address,
        message: "unexplained",
        data: { score: figure(score.value), weight: figure(weight), deduction: figure(weight.minus(score.value)) },
        related: ranges([reason ?? basis]),
      });
    }
  },
});

const repeats = (basis: Entry, rule: Entry | undefined): boolean =>
  rule !== undefined && normalise(basis.text) === normalise(rule.text);
