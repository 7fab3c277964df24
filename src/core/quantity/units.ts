import { Decimal } from "decimal.js";
import { normalise } from "./text";

/** A unit as written, what it measures and how many base units it is. Counted things (个, 项, 套) are dimensions of their own. */
export interface Unit {
  readonly symbol: string;
  readonly dimension: string;
  readonly factor: Decimal;
  /** Months and years against days: right to within a few per cent only. */
  readonly calendar?: boolean;
}

type Row = readonly [dimension: string, factor: string | number, ...symbols: string[]];

// Ratios are printed with the first symbol of their row, everything else as it was written.
const TABLE: readonly Row[] = [
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

// Years and months are exact among themselves (1 : 12) and stand apart from days by convention only.
const CALENDAR: readonly Row[] = [
  ["time", 365 * 86400, "年", "周年", "整年"],
  ["time", (365 * 86400) / 12, "个月", "月"],
  ["time", (365 * 86400) / 4, "季度", "个季度"],
];

const COUNTED =
  "个 项 套 次 篇 件 份 条 种 家 处 座 所 台 期 班 班次 期次 人次 人天 人日 人月 人年 户 户次 起 例 宗 只 头 匹 羽 尾 株 棵 辆 艘 架 部 本 册 张 幅 块 面 根 支 枚 盏 组 队 类 款 门 节 课 " +
  "课时 学时 学分 标准课时 亩次 村 镇 乡 县 市 区 社区 街道 乡镇 行政村 自然村 校 店 厂 院 站 点 层 栋 幢 间 房 套次 台次 台件 台时 件次 项次 家次 车次 航次 架次 批件 份次 例次 标段 路段 断面 点位 站点 网点 " +
  "平台 系统 模块 子系统 端 端口 用户 单位 企业 项目 页 字 字节 MB GB TB PB 核 倍 轮 集 瓶 箱 袋 盒 桶 罐 卷 把 双 对 副 床 床位 张次 席 团 版面 堂 样品 趟 回 公告 岗位 岁 " +
  "学期 吨标准煤 吨标煤 分贝 伏 安 瓦 伏安 千伏安 千伏 美元 欧元 港元 日元 标箱 车公里 人公里 吨公里 页次 眼 口 宿 餐 顿 笔 单 票 封 首 曲 部次 支队 小组 基地 案 问题 " +
  "生 床日 剂 剂次 针 针次 人份 样 样本 车位 泊位 学位 台班 工日 工时 条次 孔 井 桩 段 樘 单元";

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10000,
  十万: 100000,
  百万: 1000000,
  千万: 10000000,
  亿: 100000000,
};

const ONE = new Decimal(1);

const KNOWN = new Map<string, Unit>();
for (const row of [...TABLE, ...CALENDAR]) {
  const [dimension, factor, ...symbols] = row;
  for (const symbol of symbols)
    KNOWN.set(symbol, {
      // 12月 may be December, so months are always printed as 个月.
      symbol: dimension === "ratio" || symbol === "月" ? symbols[0]! : symbol,
      dimension,
      factor: new Decimal(factor),
      ...(CALENDAR.includes(row) && { calendar: true }),
    });
}
for (const symbol of COUNTED.split(" "))
  if (!KNOWN.has(symbol)) KNOWN.set(symbol, { symbol, dimension: `count ${symbol}`, factor: ONE });
// Of single letters the case tells what they are (m metre, M megabit); longer ones are written in any case (KM, Kwh).
for (const [symbol, unit] of [...KNOWN]) if (/[a-z]{2}|[a-z]\d/i.test(symbol)) KNOWN.set(symbol.toLowerCase(), unit);

const known = (symbol: string): Unit | undefined =>
  KNOWN.get(symbol) ?? (symbol.length > 1 ? KNOWN.get(symbol.toLowerCase()) : undefined);

function scaled(symbol: string): Unit | undefined {
  const [, scale, rest] = /^(十万|百万|千万|百|千|万|亿)(.*)$/.exec(symbol) ?? [];
  if (!scale) return undefined;
  const base = rest === "" ? { symbol: "", dimension: "", factor: ONE } : known(rest!);
  if (!base || base.dimension === "ratio" || base.calendar) return undefined;
  return { ...base, symbol: scale + base.symbol, factor: base.factor.times(SCALES[scale]!) };
}

/** 元/人, 次/年, mg/L, 元/人·天, 元/(人.天): the unit above is converted, those below have to be the same, in any order. */
function compound(symbol: string): Unit | undefined {
  const [above, ...below] = symbol
    .replace(/\/\(([^()]*)\)/g, "/$1")
    .replace(/人[·.]次/, "人次")
    .split(/[/·.]/);
  const unit = known(above!) ?? scaled(above!);
  if (!unit || unit.dimension === "ratio" || below.length === 0 || below.length > 3) return undefined;
  const parts: string[] = [];
  for (const part of below) {
    const per = known(part.replace(/^每/, ""));
    if (!per) return undefined;
    // A year is what these tables are about: 4次/年 and 4次 are the same (小时/年 is not: it is a rate).
    if (per.symbol !== "年" || unit.dimension === "time") parts.push(`/${per.factor.toFixed()} ${per.dimension}`);
  }
  return { symbol, dimension: unit.dimension + parts.sort().join(""), factor: unit.factor };
}

/** A unit that is in the list, with a scale in front (万条, 亿元) or another one below it (元/人) where it has one; undefined for other words. */
export function knownUnit(text: string): Unit | undefined {
  if (text.length > 20) return undefined;
  const symbol = /^\(.*\)$/.test(text) ? text.slice(1, -1) : text;
  // 人(次) is 人次.
  return (
    known(symbol) ??
    scaled(symbol) ??
    compound(symbol) ??
    known(symbol.replace(/^(.)\((.)\)$/, "$1$2")) ??
    either(symbol)
  );
}

/** 卷(件), 万卷(件): counted in the one or the other. */
function either(symbol: string): Unit | undefined {
  const found = /^(?<first>[^()]{1,4})\((?<second>[^()]{1,2})\)$/.exec(symbol)?.groups;
  const [first, second] = [found?.["first"], found?.["second"]].map((word) => word && (known(word) ?? scaled(word)));
  if (!first || !second || ![first, second].every(({ dimension }) => dimension.startsWith("count "))) return undefined;
  return { symbol, dimension: `${first.dimension}|${second.dimension.slice("count ".length)}`, factor: first.factor };
}

/** Any text as a unit; what is not in the list is a counted thing of its own. */
export function unitOf(text: string): Unit {
  const symbol = normalise(text);
  return knownUnit(symbol) ?? { symbol, dimension: `count ${symbol}`, factor: ONE };
}

export const isRatio = (unit: Unit | undefined): boolean => unit?.dimension === "ratio";

/** True where figures in the two units can be compared. A bare scale (70万) goes with anything, a missing unit too. */
export const convertible = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a === undefined || b === undefined || a.dimension === b.dimension || a.dimension === "" || b.dimension === "";

const ALSO_COUNTED_IN: Readonly<Record<string, readonly string[]>> = { 台套: ["台套", "台", "套"], 次: ["场"] };

/** What a measure word may stand for: 台(套) is 台 or 套, an event is counted in 场 or 次. */
const countedIn = ({ dimension }: Unit): string[] =>
  dimension
    .replace(/^count /, "")
    .split("|")
    .flatMap((word) => ALSO_COUNTED_IN[word] ?? [word]);

/** True for two measure words that people use for one thing, though they are not convertible by themselves: 台(套) and 台, 场 and 次. */
export const interchangeable = (a: Unit, b: Unit): boolean =>
  (a.dimension.startsWith("count ") &&
    b.dimension.startsWith("count ") &&
    countedIn(a).some((word) => countedIn(b).includes(word))) ||
  isElectricity(a, b) ||
  isElectricity(b, a);

/** 万度 beside 万千瓦时 are no degrees. */
const isElectricity = (a: Unit, b: Unit): boolean => /^[百千万亿]*度$/.test(a.symbol) && b.dimension === "energy";

/** True where one of two units leaves out what the other one is counted by: 3000元 beside 3000元/人. */
export function abbreviates(a: Unit, b: Unit): boolean {
  const [one, other] = [a.dimension.split("/"), b.dimension.split("/")];
  return one[0] === other[0] && one.length !== other.length && Math.min(one.length, other.length) === 1;
}
