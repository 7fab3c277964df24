import { isRatio } from "../../quantity/units";
import type { Quantity } from "../../quantity/quantity";
import { defineCheck } from "../check";

const SHARE =
  /合格率|覆盖率?|及时率|满意度|满意率|准确率|通过率|到位率|达标率|出勤率|参与率|就业率|在线率|正常率|完好率|稳定率|知晓率|普及率|(?<!毛)入学率|保障率|共享率|响应率|验收率|开通率|正确率|有效率|优良率|发现率|解决率|办结率|整改率|可办率|故障率|差错率|成活率|存活率|持证率|合规率|公开率|归档率|检出率|安全率|占比|及格率|执行率|支付率|拨付率|参保率|接种率|管理率|处置率|处理率|落实率|兑现率|发放率|建档率|治理率|报告率|签约率|签订率|公示率|保证率|巩固率|(?:按期|按时|如期|准时)完成率/;
const MAY_EXCEED =
  /增长|提升|提高|增加|下降|降低|减少|节约|增幅|降幅|回报|收益|负荷|超额|变化|(?<!按期|按时|如期|准时|及时)完成率$/;

/** 合格率、覆盖率、满意度等超过 100% */
export const percentRange = defineCheck({
  id: "percent-range",
  severity: "warning",
  group: "Targets and actuals",
  messages: ["over"],
  run: ({ scored, report }) => {
    for (const { indicator, reading } of scored.indicators) {
      const { name, target, actual } = reading,
        { entries } = indicator;
      if (!SHARE.test(name) || (MAY_EXCEED.test(name) && !name.includes("及时率"))) continue;
      // Where the target is at fault the actual only follows it.
      const off = [
        { entry: entries.target, quantity: target },
        { entry: entries.actual, quantity: actual },
      ].find(({ entry, quantity }) => entry && overWhole(quantity))?.entry;
      if (off)
        report({
          address: off.address,
          message: "over",
          data: { name, value: off.text },
          expected: "≤100%",
          actual: off.text,
          related: [],
        });
    }
  },
});

const overWhole = (quantity: Quantity): boolean =>
  quantity.kind === "figure" &&
  isRatio(quantity.amount.unit) &&
  quantity.amount.value.times(quantity.amount.unit!.factor).gt(1);
