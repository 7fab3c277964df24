import { hasKey } from "../../table/own";
import { executionRate } from "../../score/execution";
import { comparedName } from "../../table/partners";
import type { Table } from "../../table/table";
import { defineCheck, type TableContext } from "../check";
import { executionRow } from "../../table/points";
import { figure, isExplained, isPositive, ranges } from "../printed";

/** 扣了分，没有说明原因 */
export const deductionUnexplained = defineCheck({
  id: "deduction-unexplained",
  severity: "warning",
  group: "Scores against targets",
  kinds: ["self-evaluation", "score-sheet"],
  messages: ["unexplained"],
  run: ({ scored, policy, partner, report }) => {
    const { table } = scored;
    const asked = hasKey(table, "reason") || hasKey(table, "basis");
    const execution = executionRow(table);
    const rate = execution && executionRate(execution, policy);
    if (!asked || (policy.reasonRequired !== "always" && !rate?.times(100).lt(policy.reasonRequired.executionBelow)))
      return;
    const rules = rulesOf(table, partner);
    for (const { indicator, weight, deducted } of scored.indicators) {
      const { score, reason, basis } = indicator.entries;
      if (
        !score?.value ||
        !weight ||
        !deducted ||
        !isPositive(deducted) ||
        isExplained(indicator.entries, rules.get(comparedName(indicator)))
      )
        continue;
      report({
        address: score.address,
        message: "unexplained",
        data: { score: figure(score.value), weight: figure(weight), deduction: figure(deducted) },
        related: ranges([reason ?? basis]),
      });
    }
  },
});

/** The rules of a score sheet's indicators that stand in its framework only, by compared name. */
function rulesOf(table: Table, partner: TableContext["partner"]): ReadonlyMap<string, string> {
  if (hasKey(table, "rule") || !hasKey(table, "basis")) return new Map();
  return new Map(
    partner(table, "framework")?.indicators.map((each) => [comparedName(each), each.entries.rule?.text ?? ""]),
  );
}
