import { convertible, isRatio, knownUnit, unitOf } from "../../../src/core/quantity/units";
import { rows } from "./table";

test.each(
  rows(`
      1 | 年 | 12 | 个月
      1 | 季度 | 3 | 月
      1 | 周 | 7 | 天
      1 | 天 | 24 | 小时
      1 | 日 | 1 | 自然日
      1 | 小时 | 60 | 分钟
      1 | 小时 | 60 | 分
      1 | 分钟 | 60 | 秒
      1 | 秒 | 1000 | 毫秒
      1 | h | 60 | min
      1 | H | 1 | 小时
      1 | 万元 | 10000 | 元
      1 | 亿元 | 10000 | 万元
      1 | 千元 | 1000 | 元
      1 | 百万元 | 100 | 万元
      1 | 千万元 | 0.1 | 亿元
      1 | 百元 | 100 | 块
      1 | 万条 | 10000 | 条
      1 | 亿千瓦时 | 100000000 | kWh
      1 | 万人次 | 10000 | 人次
      1 | 万 | 10000 | 一
      1 | 公里 | 1000 | 米
      1 | KM | 1 | 千米
      1 | 平方公里 | 100 | 公顷
      1 | 公顷 | 15 | 亩
      1 | 公顷 | 10000 | m2
      1 | ㎡ | 1 | 平方米
      3 | 亩 | 2000 | 平方米
      1 | 立方米 | 1000 | 升
      1 | 吨 | 1000 | 公斤
      1 | 公斤 | 2 | 斤
      1 | kg | 1000 | 克
      1 | % | 10 | ‰
      1 | 百分比 | 1 | 个百分点
      1 | 人 | 1 | 名
      1 | 场 | 1 | 场次
      1 | 批 | 1 | 批次
      1 | 台(套) | 1 | 台套
      1 | 台/套 | 1 | 台套
      1 | 人(次) | 1 | 人次
      1 | 万元/人 | 10000 | 元/人
      1 | 万元/个 | 10 | 千元/个
      1 | 元/人 | 1 | 元/名
      1 | 元/人·天 | 1 | 元/人/日
      1 | 元/人·月 | 1 | 元/月·人
      1 | 元/人.年 | 1 | 元/人·年
      1 | 元/（人·天） | 1 | 元/人/天
      1 | 元/每人 | 1 | 元/人
      1 | 元/人·次 | 1 | 元/人次
      500 | M | 500 | Mbps
      1 | G | 1000 | 兆
      1 | 次/年 | 1 | 次
      1 | 万元/年 | 1 | 万元
      1 | mg/L | 1 | 毫克/升`),
)("%s %s = %s %s", (n, a, m, b) => {
  const [one, other] = [unitOf(a!), b === "一" ? undefined : unitOf(b!)];
  expect(convertible(one, other)).toBe(true);
  expect(one.factor.times(n!).equals((other?.factor ?? one.factor.div(one.factor)).times(m!))).toBe(true);
});

test.each(
  rows(`
      个 | 项
      项 | 台
      台 | 套
      套 | 个
      次 | 场
      人 | 人次
      篇 | 份
      % | 件
      % | 万元
      元 | 小时
      天 | 工作日
      次/月 | 次
      次/月 | 次/周
      元/人 | 元
      元/人 | 元/户
      M | m
      美元 | 元
      亩 | 米
      千瓦 | 千瓦时
      没见过 | 另一个`),
)("%s 与 %s 不能换算", (a, b) => {
  expect(convertible(unitOf(a!), unitOf(b!))).toBe(false);
  expect(convertible(unitOf(b!), unitOf(a!))).toBe(false);
});

test("没有单位的、只有量级的，与什么都能比", () => {
  expect(convertible(undefined, unitOf("个"))).toBe(true);
  expect(convertible(unitOf("万"), unitOf("条"))).toBe(true);
  expect(convertible(unitOf("元"), unitOf("亿"))).toBe(true);
  expect(unitOf("万")).toMatchObject({ symbol: "万", dimension: "" });
});

test("年、月、季度相对于天是约数", () => {
  for (const symbol of ["年", "个月", "季度"]) expect(unitOf(symbol).calendar).toBe(true);
  for (const symbol of ["天", "周", "小时"]) expect(unitOf(symbol).calendar).toBeUndefined();
});

test("比率", () => {
  for (const symbol of ["%", "百分比", "百分点", "‰", "千分比", "％"]) expect(isRatio(unitOf(symbol))).toBe(true);
  for (const symbol of ["个", "倍", "分", "万"]) expect(isRatio(unitOf(symbol))).toBe(false);
  expect(isRatio(undefined)).toBe(false);
  expect(unitOf("百分比").symbol).toBe("%");
});

test("单位照写的样子留着，只有比率和月换成通用写法", () => {
  expect(["万元", "km", "KM", "Mbps", "kwh", "台(套)", "元/人·天"].map((text) => unitOf(text).symbol)).toEqual([
    "万元",
    "km",
    "km",
    "Mbps",
    "kWh",
    "台(套)",
    "元/人·天",
  ]);
  expect(unitOf("月").symbol).toBe("个月");
  expect(unitOf("（万元）").symbol).toBe("万元");
});

test("不认识的词是自己的量纲", () => {
  expect(knownUnit("没见过")).toBeUndefined();
  expect(knownUnit("万年")).toBeUndefined();
  expect(knownUnit("万%")).toBeUndefined();
  expect(knownUnit("万没见过")).toBeUndefined();
  expect(knownUnit("%/年")).toBeUndefined();
  expect(knownUnit("元/没见过")).toBeUndefined();
  expect(knownUnit("个".repeat(21))).toBeUndefined();
  expect(unitOf("没见过")).toMatchObject({ symbol: "没见过", dimension: "count 没见过" });
});
