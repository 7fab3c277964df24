import { grade, score } from "../../src/functions/main";
import { shown } from "./support";

describe("SCORE", () => {
  test.each<[unknown, unknown, unknown, string, number]>([
    ["≥120公里", "114公里", 15, "", 14.25],
    ["≥95%", "96.8%", 5, "", 5],
    ["≥95%", 0.9, 5, "", 4.74],
    ["≤2小时", "1.5小时", "5分", "", 5],
    ["2024年12月底前", "2024年11月", 4, "", 4],
    ["健全", "健全", 10, "", 10],
    [120, 120, 6, "", 6],
    ["120公里", "114公里", 10, "养护里程", 9.5],
    ["300万元", "280万元", 10, "项目总成本", 10],
    ["0起", "未发生", 3, "", 3],
    ["≤3起", "0", 3, "", 3],
  ])("%s → %s of %s (%s): %s", (target, actual, weight, name, expected) => {
    expect(score(target, actual, weight, name)).toBe(expected);
  });

  test.each<[string, unknown, unknown, unknown, string, string]>([
    ["words", "有效提升", "有所提升", 8, "", "#N/A 定性指标，完成程度须由人判断（达成得分值的 100–80%"],
    ["less is better, unmet", "≤300万元", "320万元", 5, "", "#N/A 反向指标未完成"],
    ["units", "≥120公里", "114块", 5, "", "#N/A 年度指标值与实际完成值的计量单位不能换算"],
    ["no actual", "≥120公里", null, 5, "", "#N/A 没有填写实际完成值"],
    ["no target", "", "114公里", 5, "", "#N/A 没有年度指标值"],
    ["no weight", "≥120公里", "114公里", "", "", "#N/A 没有分值"],
    ["no direction", "60万元", "70万元", 5, "", "#N/A 年度指标值没有写明方向"],
    ["1.05 for 105 %", "≥95%", 1.05, 5, "", "#N/A “1.05”与百分数比较"],
    ["0.5 beside 1 %", "≤1%", 0.5, 5, "", "#N/A “0.5”与百分数比较"],
    ["a 0 that may be a blank", "≤3起", 0, 5, "", "#N/A 实际完成值传来的是 0"],
  ])("%s: a person decides", (_, target, actual, weight, name, error) => {
    expect(shown(() => score(target, actual, weight, name))).toEqual(expect.stringContaining(error));
  });
});

test.each<[unknown, string]>([
  [100, "优"],
  [90, "优"],
  ["89.99", "良"],
  [80, "良"],
  ["79.99分", "中"],
  [60, "中"],
  [59.99, "差"],
  ["0", "差"],
  [
    0,
    '#N/A 得分传来的是 0；空白单元格在 Excel 中也传来 0，不能分辨。请在单元格后加 &""（例如 G5&""）：空白按没有填，0 按 0 计算。',
  ],
  [null, "#N/A 没有得分，不能评定等级。"],
  [100.5, "#VALUE! 得分“100.5”不在 0 到 100 之间，不能评定等级。"],
  ["良好", "#VALUE! 得分“良好”不是数。"],
])("GRADE %j → %s", (total, expected) => {
  expect(shown(() => grade(total))).toBe(expected);
});
