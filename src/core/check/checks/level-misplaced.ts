import { isRatio } from "../../quantity/units";
import { unitIn } from "../../quantity/quantity";
import type { ScoredIndicator } from "../../score/result";
import { normalise } from "../../words/notation";
import { defineCheck } from "../check";

type Place = "satisfaction" | "cost" | "time" | "quality";

const SATISFACTION = /满意(?:度|率|程度)$/;
const COST = /(?:(?<!节约|降低)成本|造价|单价)$/;
const TIME = /(?:及时[率性]?|按[时期](?:完成|支付|发放|交付)?率?|完成时[间限]|完工时间|工期)$/;
const QUALITY = /(?:合格|达标|优良|优质)率$/;
const OF_SATISFACTION = /满意/;
const KINDS = /数量|质量|时效|成本/g;
const NOTE = /\([^()]*\)$/;

/** Which kinds of outputs a name contradicts. */
const OTHERWISE: readonly (readonly [Place, RegExp, RegExp])[] = [
  ["cost", COST, /数量|质量|时效/],
  ["time", TIME, /数量/],
  ["quality", QUALITY, /数量|时效/],
];

/** 指标放错了层级：满意度放在效益下，成本放在数量下 */
export const levelMisplaced = defineCheck({
  id: "level-misplaced",
  severity: "warning",
  group: "Form",
  needs: ["own-form"],
  messages: ["satisfaction", "cost", "time", "quality"],
  // A cost among the quantities is money among the outputs, in fewer words.
  covers: ["money-as-output"],
  run: ({ scored: { indicators }, report }) => {
    for (const row of indicators) {
      const { level1, level2, level3 } = row.indicator;
      const message = level3.address && misplaced(row);
      if (message)
        report({
          address: level3.address,
          message,
          data: { name: row.reading.name, group: level2.name || level1.name },
          actual: level3.name,
          related: [],
        });
    }
  },
});

function misplaced({ indicator: { level1, level2 }, reading }: ScoredIndicator): Place | undefined {
  const name = reading.name.replace(NOTE, "");
  const group = normalise(level2.name);
  if (OF_SATISFACTION.test(group + normalise(level1.name))) return undefined;
  if (SATISFACTION.test(name) && level1.role && level1.role !== "satisfaction") return "satisfaction";
  if (level1.role !== "output") return undefined;
  const found = OTHERWISE.find(([, words, groups]) => words.test(name) && groups.test(group));
  if (!found || (found[0] === "cost" && isRatio(unitIn(reading.target)))) return undefined;
  // A group of several kinds (数量质量指标) takes either.
  return [...group.matchAll(KINDS)].length > 1 ? undefined : found[0];
}
