import { unitIn } from "../../quantity/quantity";
import { isRatio, type Unit } from "../../quantity/units";
import { defineCheck } from "../check";
import { ranges } from "../printed";

const RATE = /率(?:\([^()]*\))?$/;
/** Quantities that end in 率 and have units of their own. */
const OWN_UNIT = /(?:(?<!成)功率|分辨率|利润率|汇率|税率|利率|费率|周转率|容积率)(?:\([^()]*\))?$/;
const AMOUNT =
  /(?:数量|次数|人数|个数|件数|篇数|户数|家数|场数|台数|套数|面积|时间|时长|天数|金额|总额|费用|人次|场次|里程|长度)(?:\([^()]*\))?$/;

/** 名称是比率而单位不是，或者相反 */
export const nameUnitMismatch = defineCheck({
  id: "name-unit-mismatch",
  severity: "info",
  group: "Targets and actuals",
  messages: ["rate", "amount"],
  run: ({ scored, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const { name, target, actual } = reading;
      const unit = unitIn(target) ?? unitIn(actual);
      const address = indicator.level3.address ?? indicator.level2.address;
      if (!unit || !address) continue;
      const message = mismatch(name, unit);
      if (message)
        report({
          address,
          message,
          data: { name, unit: unit.symbol },
          actual: unit.symbol,
          related: ranges([indicator.entries.unit ?? indicator.entries.target]),
        });
    }
  },
});

const isRate = (name: string): boolean => RATE.test(name) && !OWN_UNIT.test(name);

/** Of one thing in another, and of bandwidths, a share may be meant. */
const RELATIVE = /\/|倍|比|Mbps|兆|M$|G$/;

/** A frequency counts occasions in a period, so 次/年 is its unit. */
const isAmount = (unit: Unit, name: string): boolean =>
  /^(?:time|working day|money|length|area|volume|mass|energy|power|count )/.test(unit.dimension) &&
  !(name.includes("频率") && unit.symbol.includes("次")) &&
  !RELATIVE.test(unit.symbol);

function mismatch(name: string, unit: Unit): "rate" | "amount" | undefined {
  if (isRate(name) && isAmount(unit, name)) return "rate";
  return AMOUNT.test(name) && isRatio(unit) ? "amount" : undefined;
}
