import { hasKey } from "../../table/own";
import { defineCheck } from "../check";
import { isExplained, ranges } from "../printed";
import { missedBy } from "../unmet";

/** 不计分的表中，没有达到指标值，旁边没有写原因 */
export const unmetUnexplained = defineCheck({
  id: "unmet-unexplained",
  severity: "warning",
  group: "Scores against targets",
  needs: ["scoring"],
  messages: ["unexplained"],
  run: ({ scored, report }) => {
    const { table } = scored;
    if (hasKey(table, "score") || !hasKey(table, "reason")) return;
    for (const row of scored.indicators) {
      const { target, actual, reason } = row.indicator.entries;
      if (!actual || !missedBy(row, table.meta.year) || isExplained(row.indicator.entries)) continue;
      report({
        address: actual.address,
        message: "unexplained",
        data: { name: row.reading.name, actual: actual.text, target: target?.text ?? "" },
        actual: actual.text,
        related: ranges([target, reason]),
      });
    }
  },
});
