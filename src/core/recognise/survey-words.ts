import { remembered } from "../memo";
import { isNumbered } from "../table/answers";
import { headerText } from "./lexicon";

/** The words of survey statistics, as data; texts come normalised, without what stands in brackets at their end. */
type Role = "option" | "count" | "percent" | "respondents" | "weight" | "satisfaction" | "final" | "question";

const HEADERS: readonly (readonly [Role, RegExp])[] = [
  ["option", /^(?:选项|答案|选择项|备选项|回答|选择)(?:内容|名称|选项)?$/],
  ["final", /^(?:最终|加权|综合|加权后|折算|折合|总体)(?:后?的?)(?:满意度|满意率|得分|分值?)(?:得分|值)?$/],
  [
    "satisfaction",
    /^(?:单项|本项|本题|该题|平均|各项|各题|调查|调研|问卷|实际|统计|项目|群众|用户)*(?:满意度|满意率)(?:得分|值|结果|均值|指数|分值)?$/,
  ],
  [
    "respondents",
    /^(?:本题)?(?:(?:有效|回收|收回|调查|参与|答题|受访|样本|填写|作答|总|问卷)+(?:问卷|人次|人数|份数|票数|数量|数|量|样本)+|合计|总计|样本|样本数|样本量|有效样本|有效问卷|回收问卷)$/,
  ],
  [
    "count",
    /^(?:小计|计数|(?:选择|填写|投票|回答|勾选|统计|各项)*(?:人数|人次|票数|份数|频数|频次|次数|数量|数)|(?:回复|选择|回答|填写|投票)情况)$/,
  ],
  [
    "percent",
    /^(?:所占|选择|人数|票数|份数|占|各项)*(?:比例|占比|百分比|比重|比率|百分率|占总人数比例|占有效问卷比例)%?$/,
  ],
  ["weight", /^(?:权重|权数|赋值|系数|赋分|对应分值|标准分|分值|分数)(?:系数|分)?$/],
  [
    "question",
    /^(?:满意度)?(?:调查|调研|评价|问卷|测评|统计)?(?:的)?(?:项目|内容|问题|题目|指标|事项|维度|题项|方面|题干)(?:名称|内容)?$/,
  ],
];

/** The role of a header cell or of the label of a row. */
export const surveyRole = remembered((text: string): Role | undefined => {
  const plain = text.length > 24 ? "" : headerText(text);
  return plain === "" ? undefined : HEADERS.find(([, pattern]) => pattern.test(plain))?.[0];
});

/** The label of a column of answers where 选项 is not said. */
export const isWeakOptionHeader = (text: string): boolean =>
  /^(?:(?:满意|评价)(?:程度|度|等级|情况|度等级)|评价|等级|类别|态度|程度|评价结果|满意度评价)$/.test(headerText(text));

/** The label of a row of figures under the answers: 调研结果, 占比, 人数. */
export function measureOf(text: string): "count" | "percent" | "weight" | "any" | undefined {
  const role = surveyRole(text);
  if (role === "count" || role === "percent" || role === "weight") return role;
  return /^(?:(?:调研|调查|统计|问卷|测评|评价)?(?:结果|数据|情况)|统计)$/.test(headerText(text)) ? "any" : undefined;
}

/** The last row of results: 合计, 综合满意度. */
export const isTotalLabel = (text: string): boolean =>
  text.length <= 20 &&
  /^(?:合计|总计|总分|平均值?|平均分|均值|(?:平均|综合|总体|整体|最终|加权|总)+(?:平均)?(?:满意度|满意率|得分|分)(?:得分|值)?)$/.test(
    headerText(text),
  );

/** The label of a block's own satisfaction: 满意度, 本题满意度得分. */
export const isSatisfactionLabel = (text: string): boolean => {
  const role = surveyRole(text);
  return (
    role === "satisfaction" || (role === "final" && /满意/.test(text)) || /^平均满意[度率]$/.test(headerText(text))
  );
};

export const isRespondentsLabel = (text: string): boolean => {
  const role = surveyRole(text);
  return role === "respondents" || /^(?:小计|计|总人数|总份数|总票数|总人次|人数合计)$/.test(headerText(text));
};

export const saysMultiple = (text: string): boolean => /多选|可选多|选多项|不定项|多项选择|可多|复选/.test(text);

/** A text that asks: 1、您对…是否满意？ */
export const isQuestion = (text: string): boolean =>
  /[?？]/.test(text) || /您|是否|如何|怎样|怎么样|(?:单|多)选/.test(text) || (isNumbered(text) && text.length >= 6);
