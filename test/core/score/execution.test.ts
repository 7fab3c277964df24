import type { Policy } from "../../../src/core/policy/policy";
import { NATIONAL, policy } from "../../../src/core/policy/resolve";
import { recognise } from "../../../src/core/recognise/recognise";
import type { Result } from "../../../src/core/score/result";
import { scoreTable } from "../../../src/core/score/score";
import { sheetOf } from "../../support/sheet";
import { brief, reasonOf } from "./support";

const HEADER = "年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分";

/** The result of the row of the whole amount; the row is written below HEADER. */
function execution(row: string, use: Policy = NATIONAL, header = HEADER): Result | undefined {
  const sheet = sheetOf(`项目支出绩效自评表
（2023年度）
项目资金（万元） | | ${header}
 | 年度资金总额 | ${row}
 | 其中：财政拨款 | ${row.replace(/\| *\d+ *\|([^|]*\|[^|]*)$/, "| — |$1")}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 养护里程 | ≥5公里 | 5公里 | 90 | 90 |`);
  const [table] = recognise(sheet).tables;
  return scoreTable(table!, use).budget.get(4);
}

describe("budget execution", () => {
  it.each([
    ["in proportion", "12867 | 14481 | 14189.76 | 10 | 97.99% | 9.8", "9.8 扣 0.2 execution"],
    ["in full", "80 | 80 | 80 | 10 | 100% | 10", "10 扣 0 execution"],
    ["capped at the weight", "80 | 80 | 88 | 10 | 110% | 10", "10 扣 0 execution"],
    ["nothing spent", "80 | 80 | 0 | 10 | 0% | 0", "0 扣 10 execution"],
    ["half up at two decimals", "3 | 3 | 1 | 10 | 33.33% | 3.33", "3.33 扣 6.67 execution"],
    ["20 points", "100 | 100 | 95 | 20 | 95% | 19", "19 扣 1 execution"],
    ["by the adjusted budget, not the initial one", "300 | 320 | 312.5 | 10 | 97.66% | 9.77", "9.77 扣 0.23 execution"],
    ["figures with separators", "1,200.00 | 1,200.00 | 1,140.00 | 10 | 95% | 9.5", "9.5 扣 0.5 execution"],
    ["a budget of 0", "0 | 0 | 0 | 10 | | ", "? other"],
    ["no budget", " | | 50 | 10 | | ", "? other"],
    ["nothing said of the execution", "80 | 80 | | 10 | | ", "? other"],
    ["an error value", "80 | 80 | #REF! | 10 | | ", "? other"],
  ])("%s", (_, row, expected) => expect(brief(execution(row)!)).toBe(expected));

  it("is not scored in the rows of the sources", () => {
    const sheet = sheetOf(`项目支出绩效自评表
项目资金 | | ${HEADER}
 | 年度资金总额 | 80 | 80 | 72 | 10 | 90% | 9
 | 其中：财政拨款 | 80 | 80 | 72 | — | 90% | —
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 养护里程 | ≥5公里 | 5公里 | 90 | 90 |`);
    const { budget } = scoreTable(recognise(sheet).tables[0]!, NATIONAL);
    const source = budget.get(4);
    expect(brief(budget.get(3)!)).toBe("9 扣 1 execution");
    expect(source === undefined || source.state === "not-applicable").toBe(true);
  });

  it("has no result where the block has no points", () => {
    const sheet = sheetOf(`中央对地方专项转移支付绩效目标自评表
资金投入情况（万元） | | 全年预算数（A） | 全年执行数（B） | 预算执行率
 | 年度资金总额： | 1200 | 1140 | 95%
一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施
产出指标 | 数量指标 | 改造户数 | ≥400户 | 380户 |`);
    const { budget, indicators } = scoreTable(recognise(sheet).tables[0]!, NATIONAL);
    expect([...budget.values()].every(({ state }) => state === "not-applicable")).toBe(true);
    expect([...indicators.values()].map(({ result }) => result.state)).toEqual(["not-applicable"]);
  });

  it("takes the points from the section's name (湖北)", () => {
    const sheet = sheetOf(`项目绩效自评表
预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
^ | 年度财政资金总额 | 260 | 247 | 95% | 19
一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分
产出指标 | 数量指标 | 供水点（80分） | 40处 | 40处 | 80`);
    const { budget } = scoreTable(recognise(sheet).tables[0]!, policy("hubei")!);
    expect(brief(budget.get(3)!)).toBe("19 扣 1 execution");
  });

  it("one decimal where the policy says so", () =>
    expect(brief(execution("300 | 320 | 312.5 | 10 | 97.7 | 9.8", policy("shanxi"))!)).toBe("9.8 扣 0.2 execution"));

  it("measures by the initial budget where the policy says so", () =>
    expect(
      brief(execution("400 | 320 | 312 | 10 | 78% | 7.8", { ...NATIONAL, executionDenominator: "initial" })!),
    ).toBe("7.8 扣 2.2 execution"));

  it("names both amounts, the rate, the score and the deduction in the reason", () => {
    const reason = reasonOf(execution("12867 | 14481 | 14189.76 | 10 | 97.99% | 9.8")!)!;
    for (const part of ["14481", "14189.76", "万元", "97.99%", "得 9.8 分", "扣 0.2 分。"])
      expect(reason).toContain(part);
  });

  it("has no reason where nothing is deducted", () =>
    expect(reasonOf(execution("80 | 80 | 88 | 10 | 110% | 10")!)).toBe(""));

  it("knows no annual budget but the initial one", () =>
    expect(
      brief(execution("80 | 76 | 10 | 95% | 9.5", NATIONAL, "年初预算数 | 全年执行数 | 分值 | 执行率 | 得分")!),
    ).toBe("9.5 扣 0.5 execution"));
});
