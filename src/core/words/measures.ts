import { longestFirst, oneOf } from "./pattern";

/** What is measured with a word, and how many base units it is. */
export type Row = readonly [dimension: string, factor: string | number, ...symbols: string[]];

/** Ratios are printed with the first symbol of their row, everything else as it was written. */
export const MEASURED: readonly Row[] = [
  ["ratio", "0.01", "%", "百分比", "百分之", "百分点", "个百分点", "百分率"],
  ["ratio", "0.001", "‰", "千分比", "千分之", "%o"],
  ["money", 1, "元", "人民币元", "元人民币", "人民币", "块", "块钱"],
  ["money", 1000, "千元"],
  ["money", 10000, "万元", "万元人民币", "万块"],
  ["money", 1000000, "百万元"],
  ["money", 10000000, "千万元"],
  ["money", 100000000, "亿元", "亿元人民币"],
  ["time", 1, "秒", "秒钟", "s"],
  ["time", 60, "分钟", "min"],
  // 分 is a point or a minute; against 分钟 and 小时 it can only be the latter.
  ["time", 60, "分"],
  ["time", 3600, "小时", "个小时", "h", "H", "钟头", "个钟头"],
  ["time", 86400, "天", "日", "自然日", "日历天", "个自然日", "个日历天"],
  ["time", 604800, "周", "星期", "个星期"],
  ["time", "0.001", "毫秒", "ms"],
  ["working day", 1, "工作日", "个工作日", "工作天"],
  ["length", 1, "米", "m", "延米", "延长米"],
  ["length", 1000, "公里", "千米", "km"],
  ["length", "0.01", "厘米", "cm"],
  ["length", "0.001", "毫米", "mm"],
  // In thirds of a square metre: 15 亩 are a hectare exactly.
  ["area", 3, "平方米", "平米", "m2", "平方", "平"],
  ["area", 3000000, "平方公里", "平方千米", "km2"],
  ["area", 30000, "公顷", "hm2"],
  ["area", 2000, "亩"],
  ["volume", 1, "立方米", "m3", "方", "立方"],
  ["volume", "0.001", "升", "L", "l"],
  ["volume", "0.000001", "毫升", "ml"],
  ["mass", 1, "千克", "公斤", "kg"],
  ["mass", 1000, "吨", "t"],
  ["mass", "0.5", "斤", "市斤"],
  ["mass", "0.001", "克", "g"],
  ["mass", "0.000001", "毫克", "mg"],
  ["mass", "0.000000001", "微克", "μg"],
  ["temperature", 1, "摄氏度", "°C", "度"],
  ["energy", 1, "千瓦时", "kWh", "度电"],
  ["power", 1, "千瓦", "kW"],
  ["power", 1000, "兆瓦", "MW"],
  ["count 人", 1, "人", "名", "位"],
  ["count 场", 1, "场", "场次"],
  ["count 批", 1, "批", "批次"],
  ["count 台套", 1, "台套", "台(套)", "台/套", "套/台"],
  // A bandwidth.
  ["count M", 1, "M", "兆", "Mbps"],
  ["count M", 1000, "G", "Gbps"],
];

/** Years and months are exact among themselves (1 : 12) and stand apart from days by convention only. */
export const CALENDAR: readonly Row[] = [
  ["time", 365 * 86400, "年", "周年", "整年"],
  ["time", (365 * 86400) / 12, "个月", "月"],
  ["time", (365 * 86400) / 4, "季度", "个季度"],
];

/** Measure words that are dimensions of their own: what is counted in 个 is not what is counted in 项. */
export const COUNTED: readonly string[] = (
  "个 项 套 次 篇 件 份 条 种 家 处 座 所 台 期 班 班次 期次 人次 人天 人日 人月 人年 户 户次 起 例 宗 只 头 匹 羽 尾 株 棵 辆 艘 架 部 本 册 张 幅 块 面 根 支 枚 盏 组 队 类 款 门 节 课 " +
  "课时 学时 学分 标准课时 亩次 村 镇 乡 县 市 区 社区 街道 乡镇 行政村 自然村 校 店 厂 院 站 点 层 栋 幢 间 房 套次 台次 台件 台时 件次 项次 家次 车次 航次 架次 批件 份次 例次 标段 路段 断面 点位 站点 网点 " +
  "平台 系统 模块 子系统 端 端口 用户 单位 企业 项目 页 字 字节 MB GB TB PB 核 倍 轮 集 瓶 箱 袋 盒 桶 罐 卷 把 双 对 副 床 床位 张次 席 团 版面 堂 样品 趟 回 公告 岗位 岁 " +
  "学期 吨标准煤 吨标煤 分贝 伏 安 瓦 伏安 千伏安 千伏 美元 欧元 港元 日元 标箱 车公里 人公里 吨公里 页次 眼 口 宿 餐 顿 笔 单 票 封 首 曲 部次 支队 小组 基地 案 问题 " +
  "生 床日 剂 剂次 针 针次 人份 样 样本 车位 泊位 学位 台班 工日 工时 条次 孔 井 桩 段 樘 单元"
).split(" ");

/** 万条, 亿元: scales in front of another unit, or alone. */
export const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10000,
  十万: 100000,
  百万: 1000000,
  千万: 10000000,
  亿: 100000000,
};

/** A scale as it stands once in front of a unit (万条, 亿元), and the signs that scales are written with. */
export const SCALE = oneOf(Object.keys(SCALES));
export const SCALE_SIGNS = "百千万亿";

/**
 * Where a measure word is read as one. They differ on purpose: a word that counts in one place is a name, a rank or a date in another,
 * so no use follows from another one.
 */
export type Use =
  /** In a cell, behind a Chinese numeral: 三次. (二期, 一类, 十分, 三方, 三月 are names.) */
  | "spelled"
  /** There with a scale in front, too: 三万人. */
  | "spelled-large"
  /** In a cell, between a figure and what it counts: 28个村. */
  | "thing"
  /** In a cell, behind 每 where target and actual are reckoned by the same: 每周63小时. */
  | "per"
  /** Behind words for an amount that name none: 若干次. */
  | "vague"
  /** In a rule, behind a figure. */
  | "rule"
  /** There with a scale in front, too: 5万人次. */
  | "rule-large"
  /** In a rule, behind a Chinese numeral: 一处. (二类, 三级, 五点 are names.) */
  | "rule-spelled"
  /** What a Chinese numeral in a rule has to be accounted for with, though it bounds nothing: 三倍, 两点, 四款. */
  | "accounted"
  /** Counts what happens once or is there once: 每处扣1分. */
  | "event"
  /** Counted in whole numbers though it is no event: nothing lies between 3座 and 4座. */
  | "whole"
  /** A quantity that is bounded in it is a number of things, and asked for as one. */
  | "count"
  /** Stands behind 每 for what was named before: 发现问题每处扣0.5分. */
  | "each";

export const USES: readonly (readonly [uses: string, words: string])[] = [
  ["spelled thing vague rule-large rule-spelled event count each", "个 项 份 家 名"],
  ["spelled spelled-large per vague rule-large rule-spelled event count each", "次"],
  ["spelled thing per vague rule-large rule-spelled event count each", "场"],
  ["spelled thing rule-large rule-spelled event count each", "件 条 处"],
  ["spelled rule-large rule-spelled event count each", "起 例"],
  ["spelled spelled-large thing per rule-large rule-spelled event count each", "户"],
  ["spelled-large per vague rule-large rule-spelled event count", "人"],
  ["spelled spelled-large rule-large event count each", "人次"],
  ["spelled thing rule-large event count each", "篇"],
  ["spelled thing rule-large rule-spelled event", "种"],
  ["spelled thing per rule-large event count", "台"],
  ["spelled thing per rule-large event whole count", "套"],
  ["spelled thing rule-large event count", "位"],
  ["spelled vague rule-large event count", "批"],
  ["spelled rule-large event each", "张"],
  ["spelled rule-large event", "项次 宗"],
  ["spelled thing rule-large whole count", "座 所 辆"],
  ["spelled thing rule-large whole each", "册"],
  ["spelled thing rule-large whole", "棵"],
  ["spelled spelled-large thing rule-large whole", "株"],
  ["spelled thing rule-large", "头 只"],
  ["spelled thing", "支 盏"],
  ["spelled rule-large per", "公里 吨"],
  ["spelled rule-large", "场次 批次 米"],
  ["spelled", "台套 班次 台次 艘 架 幅 枚 课时 学时"],
  ["spelled rule whole rule-spelled per", "天"],
  ["spelled rule whole per", "日"],
  ["spelled rule rule-spelled per", "周 年"],
  ["spelled rule whole rule-spelled", "工作日 个工作日"],
  ["spelled rule rule-spelled", "个月 小时 个小时 分钟 个百分点"],
  ["spelled rule whole", "自然日"],
  ["spelled rule accounted", "倍"],
  ["spelled rule", "轮"],
  ["spelled spelled-large rule-large", "元"],
  ["spelled spelled-large rule-large per", "亩"],
  ["thing rule-large event", "间"],
  ["thing each", "部"],
  ["thing", "本"],
  ["rule rule-spelled per", "季度"],
  ["rule rule-spelled", "百分点"],
  ["rule vague event whole count", "期"],
  ["rule event whole", "类"],
  ["rule whole", "级"],
  ["rule per", "月"],
  [
    "rule",
    "% ‰ /10万 /百万 /万 微克/立方米 毫克/立方米 毫克/升 微克 毫克 千克 公斤 克 分贝 毫秒 秒 个季度 档 千瓦 兆瓦",
  ],
  ["rule-large per", "平方米"],
  ["rule-large", "千米 平方公里 平方千米 立方米 公顷 千瓦时 度 平方"],
  [
    "rule-large",
    "元/人 元/亩 元/吨 元/平方米 元/立方米 元/公里 元/米 元/月 元/年 元/次 元/户 元/台 元/套 元/件 元/个 元/度 元/平方",
  ],
  ["rule-large event accounted", "点"],
  ["rule-large rule-spelled event each", "笔"],
  ["rule-large whole per", "村"],
  ["rule-large whole", "栋"],
  ["rule-spelled", "成"],
  ["accounted", "款"],
  ["rule-large count each", "门"],
  ["per", "半年 班 生"],
];

const WORDS: ReadonlyMap<Use, ReadonlySet<string>> = wordsByUse();

function wordsByUse(): Map<Use, Set<string>> {
  const found = new Map<Use, Set<string>>();
  for (const [uses, words] of USES)
    for (const use of uses.split(" ") as Use[])
      found.set(use, new Set([...(found.get(use) ?? []), ...words.split(" ")]));
  return found;
}

/** The measure words of some uses, the longer ones first. */
export const measures = (...uses: readonly Use[]): string[] => [
  ...new Set(longestFirst(uses.flatMap((use) => [...(WORDS.get(use) ?? [])]))),
];

/** True for a measure word of one of some uses. */
export const isMeasure = (word: string, ...uses: readonly Use[]): boolean =>
  uses.some((use) => WORDS.get(use)?.has(word) === true);

/** The units behind a figure in a rule, with their scales, as a pattern. */
export const RULE_UNIT = ruleUnit();

function ruleUnit(): string {
  const [plain, large] = [measures("rule"), measures("rule-large")];
  // 个月 begins with 个, which may have a scale, and 千瓦时 with 千瓦, which has none: the longer one goes first.
  const first = plain.filter((word) => large.some((each) => word.startsWith(each)));
  const last = plain.filter((word) => !first.includes(word));
  return [...first, `(?:[${SCALE_SIGNS}]{1,2})?${oneOf(large)}`, ...last].join("|");
}

/** Units of time, with the quantity that a delay is measured in. */
export const TIME: Readonly<Record<string, string>> = {
  天: "天",
  日: "天",
  自然日: "天",
  工作日: "工作日",
  个工作日: "工作日",
  周: "周",
  月: "月",
  个月: "月",
  季度: "季度",
  个季度: "季度",
  年: "年",
  小时: "小时",
  个小时: "小时",
  分钟: "分钟",
  秒: "秒",
  毫秒: "毫秒",
};
