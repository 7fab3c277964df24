import { normalise } from "../words/notation";

const UNIT = "(?:[个人名户次项件份篇期台套册场座栋所家条米亩吨年月日天元万亿%‰]|公里|小时|平方)";
/** What a form leaves to be filled in: ……, ≥**人, XX项目, 20××年, ____. A single × or * multiplies. */
const BLANKS: readonly RegExp[] = [
  /^[.…·。]{2,}$/,
  /\*{2,}(?!\d)/,
  /(?<![A-Za-z])[Xx×]{2,}(?![A-Za-z\d])/,
  new RegExp(`[≥≤<>]=?[Xx×*★☆]+(?:${UNIT}|$)|^=?[Xx×]${UNIT}`),
  /(?<![A-Za-z\d])_{2,}|_{3,}/,
];
/** What a form says about how to fill it in. */
const PROMPT =
  /^[([【<]?(?:(?:例如?|如|示例|举例):|请(?:在此处?)?(?:填|说明|输入|选择|列出|列明|简要|详细|根据|参照)|填写(?:说明|要求|具体|实际|相应|对应|本?年度|年初|全年|三级指标|指标|目标|预期|计划|偏差|未完成|原因|数值|数字|名称))|[(【[](?:请?填写[^()]{0,20}|请填[^()]{0,20}|必填|选填|可不填|由?(?:各?单位|部门)填写)[)】\]]|此处填写/;

export type Left = "blank" | "prompt";

/** What of a form stands in a text that was to be filled in; undefined where nothing does. */
export function leftIn(source: string): Left | undefined {
  const text = normalise(source);
  if (BLANKS.some((pattern) => pattern.test(text))) return "blank";
  return PROMPT.test(text) ? "prompt" : undefined;
}
