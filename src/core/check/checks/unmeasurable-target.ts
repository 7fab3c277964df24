import { normalise } from "../../words/notation";
import type { ScoredTable } from "../../score/score";
import type { Indicator } from "../../table/table";
import { degrees } from "../../words/degrees";
import { measures } from "../../words/measures";
import { oneOf } from "../../words/pattern";
import { defineCheck } from "../check";

/** Words for an amount that name none. */
export const NO_AMOUNT = new RegExp(
  "^(?:若干|适量|适当(?=.)|酌情|按需|视情况?|据实|不定|待定|一定|大量|较多|部分|少量|多)" +
    `(?:数量|程度|规模|比例|${oneOf(measures("vague"))}|开展|安排|配备|采购|购置|发放|而定|确定|调整|减少|增加|提高|提升)*$` +
    "|^(?:根据|按照?|视)实际(?:情况|需要|需求|发生)?(?:安排|确定|而定|完成|支付|执行|发生|开展)?$",
);
/** What another paper says, without what it says. */
const ELSEWHERE =
  /^(?:按照?|依照?|依据|根据|达到|符合|满足)(?:合同|协议|计划|方案|文件|上级|相关|有关|规定|工作|项目|年初|预期|标准|实际|的)*(?:要求|规定|约定|计划|安排|需要|需求|预期|标准)(?:完成|执行|履约|履行|实施|支付|进行|落实|开展)?$|^(?:按照?|依照?)(?:合同|方案|协议)(?:完成|执行|履约|履行|实施|支付|落实|开展)$/;
/** Words for a degree. */
export const DEGREE = new RegExp(
  `^(?:效果|情况)?${degrees("no-measure")}(?:好|高|快|多|大|强|完善|明显|充足|合理)$` +
    "|^(?:(?:进一步|不断|逐步|逐年|稳步|持续|继续|切实|大力|全力|着力)(?:完善|增长)|(?:进一步|不断|逐步|逐年|稳步|持续|继续|切实|大力|全力|着力)?(?:得到)?(?:加强|提高|提升|改善|优化|增强|增加|扩大|推进|加快|降低|减少|加大))$|^(?:尽快|尽早|尽量|适时)(?:完成|办理|开展|支付|处理|响应)?$|^(?:充足|充分|足够|合理|科学合理)$",
);

const STOP = /[。;,!]$/;
const QUANTITATIVE = /^(?:产出)?(?:数量|时效)(?:指标)?$/;
const OF_QUALITY = /(?:性|程度|效果)$/;

/** 指标值是“若干”“按要求完成”之类没有可衡量内容的话 */
export const unmeasurableTarget = defineCheck({
  id: "unmeasurable-target",
  severity: "info",
  group: "Targets and actuals",
  needs: ["own-form"],
  messages: ["no-measure"],
  run: ({ scored, report }) => {
    if (!isMostlyFigures(scored)) return;
    for (const { indicator, reading } of scored.indicators) {
      const { target } = indicator.entries;
      if (!target || reading.target.kind !== "words") continue;
      const text = reading.target.text.replace(STOP, "");
      if (!NO_AMOUNT.test(text) && !(isQuantitative(indicator) && saysNothing(text, indicator, reading.name))) continue;
      report({
        address: target.address,
        message: "no-measure",
        data: { name: reading.name, target: target.text },
        actual: target.text,
        related: [],
      });
    }
  },
});

/** True where more than half of the targets are figures or dates: the others could be as well. */
function isMostlyFigures({ indicators }: ScoredTable): boolean {
  const filled = indicators.filter(({ reading: { target } }) => target.kind !== "blank");
  const figures = filled.filter(({ reading: { target } }) => /^(?:figure|range|date)$/.test(target.kind));
  return figures.length * 2 > filled.length;
}

const isQuantitative = ({ level1, level2 }: Indicator): boolean =>
  level1.role === "cost" || level2.role === "cost" || QUANTITATIVE.test(normalise(level2.name));

/** A name that asks for a quality (及时性, 掌握程度) is answered by a degree; so is a row that calls itself qualitative. */
const saysNothing = (text: string, { entries: { nature, direction } }: Indicator, name: string): boolean =>
  !OF_QUALITY.test(name) &&
  (ELSEWHERE.test(text) ||
    (DEGREE.test(text) && ![nature, direction].some((entry) => entry && entry.text.includes("定性"))));
