import { recognise } from "../../../../src/core/recognise/recognise";
import { printRange } from "../../../../src/core/sheet/address";
import { sheetOf } from "../../../support/sheet";

/** Kind, range, columns and questions of the tables of a sheet. */
const read = (text: string) =>
  recognise(sheetOf(text)).tables.map(({ kind, range, survey }) => ({
    kind,
    range: printRange(range),
    ...(survey && {
      columns: Object.keys(survey.columns).join(" "),
      questions: survey.questions.map(({ text: asked, options }) => `${asked} ${String(options.length)}`),
    }),
  }));

describe("“分数”是每个答案折合的得分还是它的赋值，看加起来是不是合计", () => {
  const table = (points: readonly [number, number, number, number]): string => `图书馆读者满意度统计表
选项 | 人数 | 比例 | 分数
满意 | 60 | 60% | ${String(points[0])}
一般 | 30 | 30% | ${String(points[1])}
不满意 | 10 | 10% | ${String(points[2])}
合计 | 100 | 100% | ${String(points[3])}`;
  it("6 + 1.5 + 0 = 7.5，是得分", () => {
    expect(read(table([6, 1.5, 0, 7.5]))).toMatchObject([{ kind: "survey", columns: "option count percent score" }]);
  });
  it("100、50、0 加起来不是 75，是赋值", () => {
    expect(read(table([100, 50, 0, 75]))).toMatchObject([{ kind: "survey", columns: "option count percent weight" }]);
  });
});

describe("右边另有一张表", () => {
  const asked = (right: readonly string[]): string =>
    [
      "图书馆读者满意度调查统计",
      "1、您对开放时间是否满意？",
      "选项 | 小计 | 比例",
      "满意 | 60 | 60%",
      "一般 | 30 | 30%",
      "不满意 | 10 | 10%",
      "有效填写人次 | 100 |",
      "2、您对藏书是否满意？",
      "选项 | 小计 | 比例",
      "满意 | 70 | 70%",
      "不满意 | 30 | 30%",
      "有效填写人次 | 100 |",
    ]
      .map((line, i) => (right[i] ? `${line}${" |".repeat(4 - line.split("|").length)} | ${right[i]}` : line))
      .join("\n");
  const survey = {
    kind: "survey",
    range: "A1:C12",
    columns: "option count percent",
    questions: ["1、您对开放时间是否满意？ 3", "2、您对藏书是否满意？ 2"],
  };
  it("价目在旁边，第一题照样读，问卷只到自己的栏", () => {
    const prices = ["", "书架 | 型号 | 数量 | 单价", "钢制 | GS20 | 12 | 860", "木制 | MZ08 | 6 | 1380"];
    expect(read(asked(prices))).toEqual([survey]);
  });
  it("得分汇总在旁边，也读", () => {
    const scores = ["得分汇总表", "", "一级指标 | 分值 | 得分", "产出 | 50 | 48", "效益 | 30 | 30", "满意度 | 20 | 19"];
    expect(read(asked(scores))).toEqual([survey, { kind: "score-summary", range: "E1:G6" }]);
  });
});
