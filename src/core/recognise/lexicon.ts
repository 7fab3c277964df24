import { remembered } from "../memo";
import { FIELD_WORDS, LIKELY_FIELDS } from "../words/fields";
import { normalise } from "../words/notation";
import type { BudgetKey, ColumnKey, Kind, Role } from "../table/table";

/**
 * The words of the forms, as data. Header texts come here normalised, without what stands in brackets at their end
 * (年初目标值(A) → 年初目标值). The first pattern that matches the whole text wins.
 */
export const COLUMN_WORDS: readonly (readonly [ColumnKey, RegExp])[] = [
  ["level1", /^(?:绩效|评价|考核)?一级(?:绩效|评价)?(?:指标)?(?:名称)?(?:及(?:分值|权重|标准分))?$/],
  ["level2", /^(?:绩效|评价|考核)?二级(?:绩效|评价)?(?:指标)?(?:名称)?(?:及(?:分值|权重|标准分))?$/],
  ["level3", /^(?:绩效|评价|考核)?三级(?:绩效|评价)?(?:指标)?(?:名称|内容)?(?:及(?:分值|权重|标准分))?$/],
  ["rate", /^得分(?:率|比例)$/],
  ["subtotal", /^小计$/],
  [
    "reason",
    /(?:偏差|偏离|未完成|扣分|未达标?|差异|失分).*(?:原因|措施|要点|说明|理由|分析|情况说明)|^(?:原因|说明|原因分析|原因说明|情况说明|改进措施|原因及(?:改进|整改)措施|扣分点|扣分项|备注\/?说明)$|^原因.*措施$/,
  ],
  [
    "rule",
    /^(?:评分|评价|计分|打分|考核|得分)(?:规则|标准|办法|细则|方法)(?:及.*)?$|^评价要点(?:及.*)?$|^指标说明\(.*公式.*\)$/,
  ],
  ["basis", /^(?:评分|评价|得分|打分|扣分)?依据$/],
  [
    "source",
    /^(?:依据|数据|证据|资料|佐证|信息)(?:资料|材料)?(?:来源|出处|(?:收集|采集|获取)(?:方式|方法|途径|渠道))$|^佐证材料$/,
  ],
  ["explanation", /^指标(?:解释|说明|释义|内容|含义|定义)$|^(?:评价|考核)内容$/],
  [
    "score",
    /^(?:(?:单位|部门|项目|指标|本次|最终|实际|综合|年度|绩效)?(?:自评|自我评价|评价|复核|评审|实际|考核|抽查|初评|终评|核定)?总?(?:得分|评分|分数|分)|自评分值|自评结果|得分情况)$/,
  ],
  [
    "weight",
    /^(?:(?:指标|标准|设定|考核|评价|权重|满|总|各项|三级指标|绩效)*(?:分值|权重|权数|标准分|权重分|满分)(?:权重|分值|分数|分)?|标准分值?|满分值?)$/,
  ],
  ["unit", /^(?:绩效|计量|度量|指标|指标值|数值)*单位$/],
  ["nature", /^(?:绩效)?(?:指标)?(?:性质|属性|类型)$/],
  ["direction", /^(?:绩效)?(?:指标|目标值?|指标值)?(?:方向性?|符号|运算符号?|比较符号?|关系符号?|计算符号|逻辑符号)$/],
  [
    "actual",
    /^(?!.*(?:原因|措施|可能|比例|完成率|预算|执行数|支出|计划)|(?:年度|项目)*绩效指标完成情况)(?:.{0,8}(?:实际|完成|达成|执行)(?:完成|达到|达成|执行|实现|监控)*(?:的)?(?:指标)?(?:值|情况|数值?|结果|水平)|(?:截至|截止)?.{0,6}月.{0,3}(?:执行|完成)(?:情况|值|数)|(?:全年|年度|实际|项目|自评)*(?:完成|实际)(?:指标|绩效|目标)?(?:值|情况|数)|实际完成|完成情况|实际值)(?:及单位|和单位)?$/,
  ],
  [
    "target",
    /^(?!.*(?:实际|完成情况))(?:.{0,10}(?:指标值|目标值|预期值|计划值|计划数|目标数|数值)(?:及单位|和单位|及计量单位)?|(?:年度|年初|全年|预期|计划|绩效)(?:绩效)?(?:目标|值)|(?:预期|计划)指标|计划完成值|预期指标|指标值及单位|年度计划|值)$/,
  ],
  ["remark", /^备注$/],
  ["grade", /^(?:评价|自评|考核|评定|绩效)?(?:等级|等次|级别|档次)$/],
  ["executionRate", /^(?:预算|资金|全年|年度|项目)*(?:预算|资金|支出)?执行(?:率|进度)$/],
  ["project", /^(?:预算|支出|评价|专项)?项目(?:支出)?(?:名称)?$|^(?:专项|资金|政策)名称$/],
  ["department", /^(?:预算|主管|实施|填报|项目)?(?:单位|部门)(?:名称)?$/],
  // The name of an indicator where the table has no levels, or only its kind in front.
  ["level3", /^(?:具体|绩效|考核|评价|年度|年度绩效)?指标(?:名称)?$/],
];

/**
 * What a header most likely means whose words are not those of the forms. Only where a person has said what the table is, or as
 * a question: 扣分, 得分率 and the like have the same characters and other figures.
 */
export const LIKELY_WORDS: readonly (readonly [ColumnKey, RegExp])[] = [
  ["reason", /原因|扣分(?:说明|情况|理由|依据)|偏差分析/],
  ["rule", /(?:评分|计分|打分|评价|考核|扣分)(?:规则|标准|办法|细则|方法|要点)/],
  ["executionRate", /(?:执行率|执行进度)(?!.*分)/],
  ["score", /^(?!.*(?:率|扣分|得分比|规则|标准|办法|依据|等级)).*(?:得分|评分|打分|赋分|自评分|计分|评定分)/],
  ["weight", /^(?!.*(?:率|扣分|得分)).*(?:分值|权重|权数|满分|配分|分数|标准分|占分|应得分|基础分)/],
  ["actual", /^(?!.*(?:原因|措施|预算|资金|支出|率$|时间|计划)).*(?:实际|完成|达成|实现|现状|结果)/],
  [
    "target",
    /^(?!.*(?:实际|完成|达成|总体目标|一级|二级|三级)).*(?:指标值|目标值?$|计划|预期|要求|标准值|目标任务|任务数)/,
  ],
  ["project", /项目.*名称|项目$/],
  ["level1", /一级|大类$/],
  ["level2", /二级|子类$/],
  ["level3", /三级|指标名称|具体指标|考核指标|评价指标|指标内容/],
];

export const BUDGET_WORDS: readonly (readonly [BudgetKey, RegExp])[] = [
  ["weight", /^(?:预算)?(?:执行率)?(?:指标)?(?:分值|权重|标准分|满分)/],
  ["score", /^(?:预算)?(?:执行率)?(?:自评)?(?:得分|评分)$/],
  ["rate", /执行率|执行进度/],
  ["initial", /^(?:年初|期初|当年)(?:部门)?(?:预算|批复)(?:数|金额|资金)?/],
  [
    "annual",
    /^(?:全年|年度|调整后?|当年)*(?:的)?(?:预算|调整预算)(?:数|金额|资金|总额)?$|^全年预算|^预算安排|^预算批复/,
  ],
  [
    "executed",
    /^(?:全年|年度|实际|累计|截[至止]|\d+-\d+月)?.{0,6}(?:执行|支出)(?:数|金额|资金|总额|情况)$|^(?:全年|实际|\d+-\d+月(?:份)?)(?:预算)?(?:执行|支出)$/,
  ],
];

/** Signs in the words over a column of the budget block that are none of those. */
export const LIKELY_BUDGET_WORDS: readonly (readonly [BudgetKey, RegExp])[] = [
  ["initial", /年初|期初|原/],
  ["annual", /预算|安排|批复|下达|计划|指标|盘子|总额/],
  ["executed", /支|付|执行|使用|完成|到账|到位|实际/],
  ["weight", /权|比重|占分|满分|应得|分数/],
  ["rate", /率|进度|比例/],
  ["score", /得|打分|评分/],
];

/** Level-1 names, by what they are for. 过程 and 决策 belong to evaluation frameworks. */
export const LEVEL1_WORDS: readonly (readonly [Role, RegExp])[] = [
  ["execution", /^(?:预算执行|预算执行率|预算执行情况|资金执行|资金使用情况|预算执行率指标)$/],
  ["cost", /^(?:项目)?成本(?:指标)?$/],
  ["output", /^(?:项目|绩效)?(?:产出|产出与成本)类?(?:指标|目标|部分|方面)?$/],
  ["satisfaction", /^(?:(?:服务对象|社会公众|公众|受益对象|群众|社会)?(?:或)?)*满意度?(?:指标|情况|目标|部分|方面)?$/],
  ["benefit", /^(?:项目|绩效)?(?:效益|效果)类?(?:指标|目标|部分|方面)?$/],
  ["decision", /^(?:项目)?(?:决策|投入)类?(?:指标|部分|方面)?$/],
  ["process", /^(?:项目)?(?:过程|管理)类?(?:指标|部分|方面)?$/],
];

export const LEVEL2_WORDS =
  /^(?:(?:产出)?(?:数量|质量|时效)(?:指标)?|(?:经济|社会|生态|生态环境)?成本(?:指标)?|(?:经济|社会|生态|环境|生态环境)(?:效益|效果)?指标|(?:经济|社会|生态|环境|生态环境)效益|可持续(?:发展)?影响(?:力)?(?:指标)?|可持续(?:发展)?指标|(?:服务对象|社会公众|受益对象|受益群众|群众|服务对象或受益人|社会公众或服务对象|服务对象及受益人|.{0,8}对象)满意度(?:指标)?)$/;

export const TOTAL_WORDS =
  /^(?:(?:自评|绩效|实得|得分|评分|分值|综合)*(?:总分值?|合计|总[计和评]|总评分|总得分)|(?:合计|累计|总体|综合|最终)得分|合计分值|自评得分合计)$/;
export const SUBTOTAL_WORDS = /^(?:.{0,8}小计)$/;

/** Words somewhere in the name of a row that adds up others; that it does is told by its figures. */
export const SUM_WORDS = /合计|总计|共计|小[计结]|总和|之和|总分|总得分|总评|总数|全部得分|累计得分/;

export const NOTE_WORDS =
  /^(?:注|备注|说明|填表说明|填报说明|其他需要说明|需要说明|总分在|得分在|填表人|填报人|填报单位|填表日期|填报日期|填报时间|审核|单位负责人|项目负责人|负责人|联系人|联系电话|财政部门|财政局|主管部门审核|项目执行情况|自评结论|评价结论|结论|评价等级|自评等级|评定等级|偏差大|绩效目标未|备:|\*|※)/;

/** A placeholder that a form leaves to be filled: 指标1：, 指标2, ……, 1. */
export const PLACEHOLDER =
  /^(?:(?:三级)?指标[\d一二三四五六七八九十]*[:、.]?|[…\.。·]+|[\d①-⑳]+[、.．)]?|\(?(?:略|下同|可续表|可加行)\)?)$/;

/** What stands in a cell that is not used: a dash, dots, 无, 不适用. */
const NOTHING = /^(?:[-—_/\\.…·。、]*|\(?(?:无|略|暂无|没有|不适用|不涉及|未涉及|无此项|无此指标|N\/?A|NA)\)?)$/i;

export const isNothing = remembered((text: string): boolean => standsForNothing(normalise(text)));

/** The same, of a text in one notation. */
export const standsForNothing = (plain: string): boolean => NOTHING.test(plain);

/** 指标1： with nothing, or with what stands for nothing, behind it. */
const FORM_NUMBER = /^(?:三级)?指标[\d一二三四五六七八九十]*[:、.]?/;

/** True where a name is none: empty, a placeholder of the form, or a word for nothing. */
export const isNoName = remembered((text: string): boolean => {
  const plain = normalise(text);
  return PLACEHOLDER.test(plain) || standsForNothing(plain.replace(FORM_NUMBER, ""));
});

/** Words that a row begins with which is a part of the one above: 其中：, ★其中1、, （包括：…）. */
const PART_WORDS = /^[^\p{L}\d]*(?:其中|(?:包括|包含|内含|含|分项|细项|子项|明细)\d{0,2}:)/u;

export const isPartLabel = remembered((text: string): boolean => PART_WORDS.test(normalise(text)));

/** What stands at the head of a table that goes on after a page break. */
export const PAGE_MARK = /^\(?(?:续上?表|接上页)\)?$/;

/** Texts that are labels in the top block, so never the value of the label before them. */
export const META_LABELS =
  /^(?:项目(?:负责人|类型|类别|属性|分类|编码|代码|周期|期限|概况|性质|起止.*)|.*(?:联系电话|联系人|负责人|资金情况)|资金(?:来源|性质)|年度|预算年度|评价年度|是否.*|填报(?:日期|时间|人)|项目财务负责人|.*起止时间)$/;

export const SECTION_WORDS = {
  budget:
    /^(?:项目|部门)?(?:整体)?(?:资金|预算执行|预算资金|预算|支出|项目预算|项目资金|年度预算|资金投入)(?:执行)?(?:情况|总额)?$/,
  goals:
    /^(?:年度|项目)?(?:总体|绩效)?(?:绩效)?目标(?:完成情况)?$|^(?:年初)?(?:预期|设定)目标$|^(?:目标)?(?:实际)?完成情况$/,
};

/** A label of the budget block's rows. */
export const BUDGET_ROW_WORDS =
  /资金|拨款|结转|其他|总额|财政|其中|自有|合计|补助|收入|经费|贷款|自筹|债券|中央|省级|市级|县级|区级|本级|上级|小计|年度|支出/;
export const BUDGET_TOTAL_WORDS =
  /^(?:.*(?:资金总额|年度资金|资金合计|预算总额|总额|合计|总计|总资金|资金总数|财政资金总额|项目资金)|年度预算|预算资金)$/;

export const TITLE_WORDS =
  /(?:绩效|自评|自我评价|监控|评价|得分|评分|赋分|目标|指标).*(?:表|清单|体系)(?:$|\(|[及和与、].{2,15}$)|^表\d+(?:[-—－.]\d+)?[:：]?.{4,}|^附[件表]\d*:?|(?:绩效|自评|评价).*(?:表|汇总)/;

/** What a title says about the kind of table, strongest first. */
export const KIND_TITLES: readonly (readonly [Kind, RegExp])[] = [
  ["roll-up", /(?:自评|绩效|评价|得分).*汇总|汇总.*(?:自评|绩效|评价)/],
  ["survey", /问卷|满意度调查/],
  ["monitoring", /监控|跟踪监测|运行监测/],
  ["self-evaluation", /自评|自我评价|绩效(?:目标)?完成情况/],
  ["score-sheet", /评分表|得分表|打分表/],
  ["framework", /指标体系|评价指标表|评价指标及/],
  ["target-declaration", /绩效目标(?:申报|批复|设定|审核|表|及指标)|目标申报|目标批复|绩效目标$/],
];

/** What is marked by points, too, and is no evaluation of performance: bids, candidates, contests. */
const OTHER_OCCASIONS = /磋商|谈判|招标|投标|评标|比选|询价|面试|竞聘|招聘|职称|竞赛|比赛|大赛/;

/** True for the title of a table of points that are given for something else. */
export const isOtherOccasion = (title: string): boolean => OTHER_OCCASIONS.test(title) && !title.includes("绩效");

/** Words in headers of columns that are known and count for nothing here: numbers of rows, outlooks, shares, who is in charge. */
export const ASIDE_WORDS: readonly string[] = [
  ...[
    "序号",
    "编号",
    "行次",
    "可能性",
    "偏差情况",
    "完成率",
    "完成比例",
    "系数",
    "占比",
    "佐证",
    "附件",
    "责任",
    "科室",
    "处室",
    "经办",
    "填报人",
  ],
];

/** A header text as the lexicon wants it: normalised, without brackets at its end. */
export function headerText(text: string): string {
  const plain = normalise(text);
  return /^指标说明\(/.test(plain) ? plain : plain.replace(/(?:\([^()]*\)|\[[^\]]*\]|【[^】]*】|:)+$/g, "");
}

/** The meaning of a header cell, or undefined. */
export const columnKey = remembered((text: string): ColumnKey | undefined => {
  const plain = text.length > 40 ? "" : headerText(text);
  return plain === "" ? undefined : COLUMN_WORDS.find(([, pattern]) => pattern.test(plain))?.[0];
});

/** What words over a column most likely mean where they are none of those that forms use. */
export const likelyColumn = (text: string): ColumnKey | undefined =>
  text.length > 40 ? undefined : LIKELY_WORDS.find(([, words]) => words.test(headerText(text)))?.[0];

/** What a label of the top block names; 转移支付（项目）名称 counts as 转移支付项目名称. */
export function metaKey(text: string): "project" | "department" | "unit" | undefined {
  if (text.length > 30) return undefined;
  const plain = headerText(text),
    whole = plain.replace(/[()]/g, "");
  return FIELD_WORDS.find(([, pattern]) => pattern.test(plain) || pattern.test(whole))?.[0];
}

/** What a label names that is put together as those of forms are, without being one of them. */
export const likelyMetaKey = (text: string): "project" | "department" | "unit" | undefined =>
  text.length > 16 ? undefined : LIKELY_FIELDS.find(([, pattern]) => pattern.test(headerText(text)))?.[0];

/** True for a label of the top block, whatever it names. */
export const isMetaLabel = (text: string): boolean => metaKey(text) !== undefined || META_LABELS.test(headerText(text));

/** The meaning of a budget header cell: longer texts than a column header, e.g. 得分(10分*执行率), 全年（调整）预算数. */
export function budgetKey(text: string): BudgetKey | undefined {
  const plain = headerText(text).replace(/[()]/g, "");
  return plain === "" || plain.length > 20 ? undefined : BUDGET_WORDS.find(([, pattern]) => pattern.test(plain))?.[0];
}

const POINTS =
  /^(?<name>.*?)\s*[(（【[]\s*(?:权重|分值|共)?[:：]?\s*(?<points>\d{1,3}(?:\.\d+)?)\s*(?<unit>分|%|％)?\s*[)）】\]]$/s;

/** A决策15分, but not 得15分. */
const POINTS_BEHIND =
  /^(?<name>[^\d\s]{2,20}?(?<![得扣计共分每加减至为到达赋给:：]))\s*(?<points>\d{1,3}(?:\.\d+)?)\s*(?<unit>分)$/;

/** A level name without spaces and points: 产出指标（50分） → { name: 产出指标, points: "50" }. */
export function splitPoints(text: string): { readonly name: string; readonly points?: string; readonly unit?: string } {
  const trimmed = text.trim();
  const groups = (/[)）】\]]$/.test(trimmed) ? POINTS : POINTS_BEHIND).exec(trimmed)?.groups;
  return groups && Number(groups["points"]) <= 100
    ? { name: groups["name"]!, points: groups["points"]!, ...(groups["unit"] && { unit: groups["unit"] }) }
    : { name: trimmed };
}

/** The number in front of a name: A.决策, C产出, 一、决策, (二)过程. */
const NUMBERED = /^(?:[A-Z]\d?[.、]?|[一二三四五六七八九\d][.、]|\([一二三四五六七八九\d]\))/;

/** What a level-1 name is for. */
export const level1Role = remembered((name: string): Role | undefined => {
  const plain = normalise(splitPoints(name).name).replace(NUMBERED, "");
  return LEVEL1_WORDS.find(([, pattern]) => pattern.test(plain))?.[0];
});

export const isLevel2Name = remembered((name: string): boolean => LEVEL2_WORDS.test(normalise(splitPoints(name).name)));
