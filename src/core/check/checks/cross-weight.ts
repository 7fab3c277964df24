import { comparedName } from "../../table/partners";
import { indicatorName } from "../../score/reading";
import { defineWorkbookCheck } from "../check";
import { figure, sumAgrees } from "../printed";

/** 同一指标在指标体系和评分表中的分值应相同。 */
export const crossWeight = defineWorkbookCheck({
  id: "cross-weight",
  severity: "error",
  kinds: ["framework", "score-sheet"],
  messages: ["differs"],
  run: ({ tables, partner, report }) => {
    for (const { table: sheet, indicators } of tables.filter(({ table: { kind } }) => kind === "score-sheet")) {
      const framework = partner(sheet, "framework");
      const there = tables.find(({ table }) => table === framework);
      if (!framework || !there) continue;
      const weights = new Map(there.indicators.map((row) => [comparedName(row.indicator), row]));
      for (const { indicator, weight } of indicators) {
        const other = weights.get(comparedName(indicator));
        const own = indicator.entries.weight ?? indicator.entries.level3;
        if (!own || !weight || !other?.weight || sumAgrees(weight, other.weight)) continue;
        const elsewhere = other.indicator.entries.weight ?? other.indicator.entries.level3;
        report(sheet.sheet, {
          address: own.address,
          message: "differs",
          data: {
            name: indicatorName(indicator),
            weight: figure(weight),
            other: figure(other.weight),
            sheet: framework.sheet,
          },
          expected: figure(other.weight),
          actual: figure(weight),
          related: [],
          ...(elsewhere && { elsewhere: [{ sheet: framework.sheet, address: elsewhere.address }] }),
        });
      }
    }
  },
});
