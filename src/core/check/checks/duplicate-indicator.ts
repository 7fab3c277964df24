import { normalise } from "../../quantity/text";
import { indicatorName } from "../../score/reading";
import type { Indicator } from "../../table/table";
import { printAddress } from "../../sheet/address";
import { defineCheck } from "../check";
import { ranges } from "../printed";

/** 同一二级指标下不应有两个同名指标。 */
export const duplicateIndicator = defineCheck({
  id: "duplicate-indicator",
  severity: "warning",
  messages: ["twice"],
  run: ({ scored: { table }, report }) => {
    if (!table.columns.level3) return;
    const seen = new Map<string, Indicator>();
    for (const indicator of table.indicators) {
      const { level1, level2, level3 } = indicator;
      if (level3.name === "") continue;
      const key = [level1.name, level2.name, indicatorName(indicator)].map(normalise).join("\n");
      const first = seen.get(key);
      if (!first) seen.set(key, indicator);
      // A name merged over several rows stands there once.
      else if (printAddress(first.level3.address!) !== printAddress(level3.address!))
        report({
          address: level3.address!,
          message: "twice",
          data: { name: level3.name, row: String(first.row) },
          actual: level3.name,
          related: ranges([{ address: first.level3.address! }]),
        });
    }
  },
});
