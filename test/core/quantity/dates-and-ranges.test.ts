import { dateOrder, readDate, yearsIn, type DateQuantity } from "../../../src/core/quantity/date";
import { printQuantity, readQuantity } from "../../../src/core/quantity/quantity";
import { unitOf } from "../../../src/core/quantity/units";
import { rows } from "./table";

/** 填写的文字 | 年 | 月 | 日 | 是否期限 */
const DATES = `
      第三季度前 |  | 9 |  | 止
      第三季度 |  | 9 |  |
      三季度末前 |  | 9 |  | 止
      2023年第四季度 | 2023 | 12 |  |
      2023年四季度前 | 2023 | 12 |  | 止
      四季度 |  | 12 |  |
      2023年10月30日前完成 | 2023 | 10 | 30 | 止
      2023年10月30日之前 | 2023 | 10 | 30 | 止
      2023年10月30日 | 2023 | 10 | 30 |
      2023-10-30 | 2023 | 10 | 30 |
      2023/10/30 | 2023 | 10 | 30 |
      2023.10.30 | 2023 | 10 | 30 |
      2023年 | 2023 |  |  |
      2023年度 | 2023 |  |  |
      2023年内 | 2023 |  |  | 止
      2023年底 | 2023 |  |  | 止
      2023年年底前 | 2023 |  |  | 止
      2023年12月 | 2023 | 12 |  |
      2023年12月份 | 2023 | 12 |  |
      2023年12月底 | 2023 | 12 |  |
      12月31日前 |  | 12 | 31 | 止
      12月底前 |  | 12 |  | 止
      12月前 |  | 12 |  | 止
      12月底 |  | 12 |  |
      12月份 |  | 12 |  |
      6月30日 |  | 6 | 30 |
      一季度 |  | 3 |  |
      2023年12月完成 | 2023 | 12 |  |
      2023年12月底前完成 | 2023 | 12 |  | 止
      年底前 |  |  |  | 止
      年底 |  |  |  | 止
      年末 |  |  |  | 止
      年内 |  |  |  | 止
      年内完成 |  |  |  | 止
      当年底 |  |  |  | 止
      本年底前 |  |  |  | 止
      12月31日 |  | 12 | 31 |
      12月31号前 |  | 12 | 31 | 止
      12月31日之前完成 |  | 12 | 31 | 止
      12月31日以前 |  | 12 | 31 | 止
      12月31日止 |  | 12 | 31 | 止
      截至12月31日 |  | 12 | 31 |
      截止2023年12月31日 | 2023 | 12 | 31 |
      截至2023年12月底 | 2023 | 12 |  |
      于2023年12月完成 | 2023 | 12 |  |
      已于2023年11月完成 | 2023 | 11 |  |
      已于11月30日完成 |  | 11 | 30 |
      11月30日完成 |  | 11 | 30 |
      11月完成 |  | 11 |  |
      11月底完成 |  | 11 |  |
      11月底已完成 |  | 11 |  |
      11月30日已完成 |  | 11 | 30 |
      2023年11月30日已全部完成 | 2023 | 11 | 30 |
      2023年上半年 | 2023 | 6 |  |
      上半年 |  | 6 |  |
      下半年 |  | 12 |  |
      上半年前 |  | 6 |  | 止
      2023年上半年前 | 2023 | 6 |  | 止
      2023年3月上旬 | 2023 | 3 | 10 |
      2023年3月中旬 | 2023 | 3 | 20 |
      3月下旬 |  | 3 |  |
      3月初 |  | 3 | 1 |
      2月29日 |  | 2 | 29 |
      2023年12月31日（含）前 | 2023 | 12 | 31 | 止
      十二月底前 |  | 12 |  | 止
      十二月份 |  | 12 |  |
      十月底前 |  | 10 |  | 止
      每年12月底前 |  | 12 |  | 止
      2024年2月29日 | 2024 | 2 | 29 |
      2023-12-31 00:00:00 | 2023 | 12 | 31 |
      2023.12.31前 | 2023 | 12 | 31 | 止
      2023.12底前 | 2023 | 12 |  | 止
      2023.12前 | 2023 | 12 |  | 止
      2023年8月底 | 2023 | 8 |  |
      三月底前 |  | 3 |  | 止
      六月三十日前 |  | 6 | 30 | 止
      九月份 |  | 9 |  |`;

test.each(rows(DATES))("日期：%s", (text, year, month, day, by) => {
  const part = (name: string, digits: string | undefined): object => (digits ? { [name]: Number(digits) } : {});
  expect(readQuantity(text!)).toEqual({
    kind: "date",
    ...part("year", year),
    ...part("month", month),
    ...part("day", day),
    by: by === "止",
  });
});

/** 填写的文字 | 下限 | 上限 */
const RANGES = `
      控制在3%-5% | 3% | 5%
      1-2次 | 1次 | 2次
      10~20个 | 10个 | 20个
      10～20个 | 10个 | 20个
      10—20个 | 10个 | 20个
      10-20 | 10 | 20
      3至5天 | 3天 | 5天
      3到5天 | 3天 | 5天
      3天至5天 | 3天 | 5天
      5%-10% | 5% | 10%
      5-10% | 5% | 10%
      5%～10% | 5% | 10%
      95%-100% | 95% | 100%
      95%—100% | 95% | 100%
      95%–100% | 95% | 100%
      90%至95% | 90% | 95%
      90%~95%之间 | 90% | 95%
      90%-95%之间 | 90% | 95%
      12-31 | 12 | 31
      -3~3 | -3 | 3
      -5%~5% | -5% | 5%
      0-5% | 0% | 5%
      0~100 | 0 | 100
      0-100% | 0% | 100%
      1-1 | 1 | 1
      3次-5次 | 3次 | 5次
      3次～5次 | 3次 | 5次
      3-5次/年 | 3次/年 | 5次/年
      约3-5次 | 3次 | 5次
      3-5次左右 | 3次 | 5次
      3-5个工作日 | 3个工作日 | 5个工作日
      3—5年 | 3年 | 5年
      3-5年 | 3年 | 5年
      2至3年 | 2年 | 3年
      2-3个月 | 2个月 | 3个月
      2-3倍 | 2倍 | 3倍`;

test.each(rows(RANGES))("区间：%s", (text, low, high) => {
  const read = readQuantity(text!);
  expect(read.kind).toBe("range");
  if (read.kind !== "range") return;
  const ends = [read.low, read.high].map((amount) => printQuantity({ kind: "figure", amount }));
  expect(ends).toEqual([low, high]);
});

test("区间的两端按换算后的大小排", () => {
  expect(readQuantity("900米-1公里").kind).toBe("range");
  expect(readQuantity("5000万元-1亿元").kind).toBe("range");
  expect(readQuantity("2公里-900米").kind).toBe("words");
  expect(readQuantity("3人-5天").kind).toBe("words");
  expect(readQuantity("3个-5").kind).toBe("words");
});

test("单位列的单位用于没有写单位的数和区间", () => {
  expect(readQuantity("3", unitOf("个"))).toMatchObject({ amount: { unit: { symbol: "个" } } });
  expect(readQuantity("≥95", unitOf("百分比"))).toMatchObject({ operator: "≥", amount: { unit: { symbol: "%" } } });
  expect(readQuantity("3-5", unitOf("天"))).toMatchObject({
    low: { unit: { symbol: "天" } },
    high: { unit: { symbol: "天" } },
  });
  expect(readQuantity("3次", unitOf("个"))).toMatchObject({ amount: { unit: { symbol: "次" } } });
  expect(readQuantity("2023.5", unitOf("万元"))).toMatchObject({ amount: { decimals: 1, unit: { symbol: "万元" } } });
  expect(readQuantity("20231231", unitOf("元"))).toMatchObject({ kind: "figure" });
  expect(readQuantity("12", unitOf("月"))).toMatchObject({ kind: "figure", amount: { unit: { symbol: "个月" } } });
  expect(readQuantity("2023", unitOf("年"))).toEqual({ kind: "date", year: 2023, by: false });
  expect(readQuantity("优", unitOf("%"))).toEqual({ kind: "words", text: "优" });
});

test("不成单位的单位列不当单位用", () => {
  for (const unit of ["1", "[个]", "个".repeat(30)]) expect(readQuantity("3", unitOf(unit))).toEqual(readQuantity("3"));
});

const order = (text: string, year = 2023): number => dateOrder(readDate(text)!, year);

test("先后：没写月、日的算到期末，没写年的算表的年度", () => {
  expect(order("2023年11月")).toBeLessThan(order("2023年12月31日"));
  expect(order("2023年12月")).toBe(order("2023年底前"));
  expect(order("9月份")).toBe(order("2023年9月30日"));
  expect(order("2月底")).toBe(order("2023年2月28日"));
  expect(order("12月底前")).toBe(order("2023年12月31日"));
  expect(order("年底前")).toBe(order("2023年12月31日前"));
  expect(order("第三季度")).toBe(order("9月底前"));
  expect(order("上半年")).toBeLessThan(order("7月1日"));
  expect(order("2024年1月1日")).toBeGreaterThan(order("年底前"));
  expect(order("3月初")).toBeLessThan(order("3月上旬"));
  expect(order("3月中旬")).toBeLessThan(order("3月下旬"));
});

test("不是日期", () => {
  for (const text of [
    "",
    "12月",
    "2023.5",
    "全年",
    "当年",
    "2023年13月",
    "4月31日",
    "1900年2月29日",
    "第五季度",
    "0月1日",
    "年中",
  ])
    expect(readDate(text)).toBeUndefined();
  expect(readDate("2000年2月29日")).toMatchObject({ day: 29 });
});

test("日期写出来的样子", () => {
  const printed = (parts: Omit<DateQuantity, "kind">): string => printQuantity({ kind: "date", ...parts });
  expect(printed({ by: true })).toBe("年底前");
  expect(printed({ year: 2023, by: false })).toBe("2023年");
  expect(printed({ year: 2023, by: true })).toBe("2023年底前");
  expect(printed({ year: 2023, month: 6, by: true })).toBe("2023年6月底前");
  expect(printed({ month: 6, by: false })).toBe("6月份");
  expect(printed({ month: 6, day: 30, by: true })).toBe("6月30日前");
});

test.each(
  rows(`
      2022年12月底前 | 2022
      2022-12-31 | 2022
      2022/12/31 | 2022
      2022.12.31 | 2022
      2022.12前完成 | 2022
      2022年至2023年 | 2022、2023
      2022年12月31日前完成，2023年6月验收 | 2022、2023
      1998年 | 1998
      2023
      2022.5
      2023.12万元
      12022年
      2000-5000元
      2000人
      较2021年增长5%
      比2019年提高
      长期
      20230年
      财预(2020)10号`),
)("说到的年份：%s", (text, years = "") => {
  expect(yearsIn(text!).join("、")).toBe(years);
});
