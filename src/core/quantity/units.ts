import { Decimal } from "decimal.js";

/** A unit as written, what it measures and how many base units it is. Counted things (个, 项, 套) are dimensions of their own. */
export interface Unit {
  readonly symbol: string;
  readonly dimension: string;
  readonly factor: Decimal;
  /** Months and years against days: right to within a few per cent only. */
  readonly calendar?: boolean;
}

type Row = readonly [dimension: string, factor: string | number, ...symbols: string[]];

// The first symbol of a row is the one that is printed.
const TABLE: readonly Row[] = [
  ["ratio", "0.01", "%", "百分比", "百分之", "百分点", "个百分点", "百分率"],
  ["ratio", "0.001", "‰", "千分比", "千分之", "%o"],
  ["money", 1, "元", "人民币元", "块"],
  ["money", 1000, "千元"],
  ["money", 10000, "万元", "万元人民币"],
  ["money", 1000000, "百万元"],
  ["money", 10000000, "千万元"],
  ["money", 100000000, "亿元"],
  ["time", 1, "秒", "秒钟", "s"],
  ["time", 60, "分钟", "min"],
  ["time", 3600, "小时", "个小时", "h", "钟头"],
  ["time", 86400, "天", "日", "自然日", "日历天", "个自然日"],
  ["time", 604800, "周", "星期", "个星期"],
  ["time", "0.001", "毫秒", "ms"],
  ["working day", 1, "工作日", "个工作日"],
  ["length", 1, "米", "m", "延米"],
  ["length", 1000, "公里", "千米", "km"],
  ["area", 1, "平方米", "平米", "m2", "㎡"],
  ["area", 1000000, "平方公里", "平方千米", "km2"],
  ["area", 10000, "公顷"],
  ["volume", 1, "立方米", "m3", "方"],
  ["mass", 1, "千克", "公斤", "kg"],
  ["mass", 1000, "吨", "t"],
  ["temperature", 1, "摄氏度", "℃", "°C", "度"],
  ["count 人", 1, "人", "名", "位"],
  ["count 场", 1, "场", "场次"],
];

// Years and months are exact among themselves (1 : 12) and stand apart from days by convention only.
const CALENDAR: readonly Row[] = [
  ["time", 365 * 86400, "年", "周年"],
  ["time", new Decimal(365 * 86400).div(12).toString(), "月", "个月"],
  ["time", new Decimal(365 * 86400).div(4).toString(), "季度", "个季度"],
];

const COUNTED =
  "个 项 套 台 次 篇 件 份 条 种 家 处 座 所 期 班 班次 人次 户 户次 批 批次 起 例 宗 只 头 株 棵 辆 艘 架 部 本 册 张 幅 块 面 根 支 枚 盏 组 队 类 款 门 节 课时 学时 " +
  "亩 亩次 村 镇 乡 县 区 市 校 店 厂 院 站 点 层 栋 幢 间 房 套次 台次 件次 项次 家次 车次 航次 班期 标段 平台 系统 模块 端 端口 用户 台套 台件 单位 页 字 字节 MB GB TB PB Mbps 兆 核 G M 倍 轮 集 小时/天 " +
  "元/人 元/次 元/天 元/平方米 万元/年 元/月 人/次 次/年 次/月 次/周 次/天 度电 千瓦时 千瓦 吨标准煤 株/亩 学期 人天 人月 人年";

const SCALES: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10000,
  十万: 100000,
  百万: 1000000,
  千万: 10000000,
  亿: 100000000,
};

const KNOWN = new Map<string, Unit>();
for (const row of [...TABLE, ...CALENDAR]) {
  const [dimension, factor, ...symbols] = row;
  for (const symbol of symbols)
    KNOWN.set(symbol.toLowerCase(), {
      symbol: symbols[0]!,
      dimension,
      factor: new Decimal(factor),
      ...(CALENDAR.includes(row) && { calendar: true }),
    });
}
// 分 is a point or a minute; against 分钟 and 小时 it can only be the latter.
KNOWN.set("分", { symbol: "分", dimension: "time", factor: new Decimal(60) });
for (const symbol of COUNTED.split(" "))
  if (!KNOWN.has(symbol.toLowerCase()))
    KNOWN.set(symbol.toLowerCase(), { symbol, dimension: `count ${symbol}`, factor: new Decimal(1) });

const ONE = new Decimal(1);

/** A unit that is in the list, with a scale in front where it has one (万条, 亿元); undefined for other words. */
export function knownUnit(text: string): Unit | undefined {
  const symbol = text.replace(/^\((.*)\)$/, "$1").toLowerCase();
  const unit = KNOWN.get(symbol);
  if (unit) return unit.dimension === "ratio" || unit.symbol === symbol ? unit : { ...unit, symbol };
  const scale = /^(十万|百万|千万|百|千|万|亿)(.*)$/.exec(symbol);
  if (!scale) return undefined;
  const base = scale[2] === "" ? { symbol: "", dimension: "", factor: ONE } : KNOWN.get(scale[2]!);
  return base && { ...base, symbol: scale[1]! + base.symbol, factor: base.factor.times(SCALES[scale[1]!]!) };
}

/** Any text as a unit; what is not in the list is a counted thing of its own. */
export const unitOf = (text: string): Unit =>
  knownUnit(text) ?? { symbol: text, dimension: `count ${text}`, factor: ONE };

export const isRatio = (unit: Unit | undefined): boolean => unit?.dimension === "ratio";

/** True where figures in the two units can be compared. A bare scale (70万) goes with anything, a missing unit too. */
export const convertible = (a: Unit | undefined, b: Unit | undefined): boolean =>
  a === undefined || b === undefined || a.dimension === b.dimension || a.dimension === "" || b.dimension === "";
