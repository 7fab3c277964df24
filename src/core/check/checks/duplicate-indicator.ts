import { normalise } from "../../words/notation";
import { indicatorName } from "../../table/name";
import { hasKey } from "../../table/own";
import type { Indicator } from "../../table/table";
import { printAddress } from "../../sheet/address";
import { defineCheck } from "../check";
import { placed, ranges } from "../printed";

/** 同一二级指标下有两个同名指标 */
export const duplicateIndicator = defineCheck({
  id: "duplicate-indicator",
  severity: "warning",
  group: "Form",
  messages: ["twice", "twice-across"],
  run: ({ scored: { table }, report }) => {
    if (!hasKey(table, "level3")) return;
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
          ...placed("twice", first, { name: level3.name }),
          actual: level3.name,
          related: ranges([{ address: first.level3.address! }]),
        });
    }
  },
});
