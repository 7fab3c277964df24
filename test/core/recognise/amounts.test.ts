import { NATIONAL } from "../../../src/core/policy/resolve";
import { reportWorkbook } from "../../../src/core/report/report";
import { audit } from "../../../src/core/audit";
import { sheetOf, workbookOf } from "../../support/sheet";

const HEAD = "项目资金 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分";

/** A form whose budget block has these rows; 90 points are given out below. */
const book = (block: string, head = HEAD) =>
  workbookOf(
    sheetOf(`项目支出绩效自评表
（2023年度）
${head}
${block.trim()}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 疏浚沟渠 | ≥12公里 | 12公里 | 90 | 90
总分 | | | | | 100 | `),
  );

const tableOf = (block: string, head?: string) => audit(book(block, head)).tables[0]!;

describe("amounts with their unit in the cell", () => {
  const cases: readonly (readonly [
    title: string,
    block: string,
    head: string | undefined,
    score: string | undefined,
  ])[] = [
    ["both with the same unit", "年度资金总额 | | 500万元 | 400万元 | 10 | 80% | 8", undefined, "8"],
    ["two units of money", "年度资金总额 | | 500万元 | 4000000元 | 10 | 80% | 8", undefined, "8"],
    [
      "the block names another unit",
      "年度资金总额 | | 500万元 | 4000000 | 10 | 80% | 8",
      `项目资金（元）${HEAD.slice(4)}`,
      "8",
    ],
    [
      "the block names the same unit",
      "年度资金总额 | | 500万元 | 400 | 10 | | 8",
      `项目资金（万元）${HEAD.slice(4)}`,
      "8",
    ],
    [
      "units of the columns",
      "年度资金总额 | | 500 | 4000000 | 10 | 80% | 8",
      HEAD.replace("预算数 | 全年执行数", "预算数（万元） | 全年执行数（元）"),
      "8",
    ],
    [
      "signs, separators, remarks",
      "年度资金总额 | | ￥5,000,000.00 | 4,000,000.00元（含税） | 10 | 80% | 8",
      undefined,
      "8",
    ],
    ["a scale alone is of yuan", "年度资金总额 | | 500万 | 0.04亿元 | 10 | 80% | 8", undefined, "8"],
    ["nothing spent needs no unit", "年度资金总额 | | 500万元 | 0 | 10 | 0% | 0", undefined, "0"],
    ["a bare figure that the printed rate proves", "年度资金总额 | | 500万元 | 400 | 10 | 80% | 8", undefined, "8"],
    ["a bare figure of which nothing is known", "年度资金总额 | | 500万元 | 4000 | 10 | | 8", undefined, undefined],
    ["another currency", "年度资金总额 | | 500万元 | 60万美元 | 10 | 80% | 8", undefined, undefined],
    ["an amount in words", "年度资金总额 | | 约五百万元 | 已全部支付 | 10 | 80% | 8", undefined, undefined],
    ["points with their word", "年度资金总额 | | 500万元 | 400万元 | 10分 | 80% | 得8分", undefined, "8"],
  ];

  it.each(cases)("%s", (_, block, head, score) => {
    const { table, budget } = tableOf(block, head);
    expect(table.budget.map(({ row, label }) => [row, label])).toEqual([[4, "年度资金总额"]]);
    expect(table.budget[0]!.entries.weight?.value?.toFixed()).toBe("10");
    const result = budget.get(4)!;
    if (score !== undefined) expect(result).toMatchObject({ state: "scored", method: "execution" });
    else expect(result).toMatchObject({ state: "needs-judgement", detail: "budget-unread" });
    if (result.state === "scored") expect(result.score.toFixed()).toBe(score);
  });

  it("keeps the row of sources below it, and the texts of the cells", () => {
    const given = book(`年度资金总额 | 500万元 | 500万元 | 400万元 | 10 | 80% | 8
其中：财政拨款 | 5000000元 | 500万元 | 400万元 | | |
上年结转资金 | 0 | 0 | 0 | | |`);
    const { tables, findings } = audit(given);
    expect(tables[0]!.table.meta.money).toBe("万元");
    const report = reportWorkbook("x.xlsx", audit(given), (key) => key).tables[0]!;
    expect(report.budget).toMatchObject([
      { row: 4, initial: "500万元", annual: "500万元", executed: "400万元", weight: "10", rate: "80%", score: "8" },
      { row: 5, label: "其中：财政拨款", initial: "5000000元", annual: "500万元", executed: "400万元" },
      { row: 6, label: "上年结转资金", initial: "0", annual: "0", executed: "0" },
    ]);
    expect(tables[0]!.table.budget.map(({ entries }) => entries.initial?.value?.toFixed())).toEqual([
      "500",
      "500",
      "0",
    ]);
    expect(findings.map(({ check }) => check)).not.toContain("weight-total");
    expect(findings.map(({ check }) => check)).not.toContain("budget-sum");
  });

  it("says bare figures of a column in another unit as they stand there", () => {
    const head = HEAD.replace("预算数 | 全年执行数", "预算数（万元） | 全年执行数（元）");
    const report = reportWorkbook(
      "x.xlsx",
      audit(book("年度资金总额 | | 500 | 4000000 | 10 | 80% | 8", head)),
      (key) => key,
    );
    expect(report.tables[0]!.budget[0]).toMatchObject({ annual: "500", executed: "4000000" });
  });

  it("does not add up sources whose unit nobody knows", () => {
    const { findings } = audit(
      book(`年度资金总额 | | 500万元 | 400万元 | 10 | 80% | 8
其中：财政拨款 | | 300 | 200万元 | | |
其他资金 | | 200万元 | 200万元 | | |`),
      NATIONAL,
    );
    expect(findings.map(({ check }) => check)).not.toContain("budget-sum");
  });
});

describe("amounts beside their labels", () => {
  it("are brought to one unit", () => {
    const sheet = sheetOf(`沟渠疏浚项目绩效评价指标评分表
预算安排（万元） | 500 | 实际支出 | 4000000元 | | |
一级指标 | 二级指标 | 三级指标 | 分值 | 评分规则 | 得分
决策 | 项目立项 | 立项依据 | 100 | 依据充分得满分 | 90`);
    const { table } = audit(workbookOf(sheet)).tables[0]!;
    expect(table.budget[0]!.entries.annual?.value?.toFixed()).toBe("500");
    expect(table.budget[0]!.entries.executed?.value?.toFixed()).toBe("400");
  });
});
