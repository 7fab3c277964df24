import { audit } from "../../../../src/core/audit";
import { NO_DECISIONS } from "../../../../src/core/decisions/decisions";
import { auditAnswering, questionsIn } from "../../../../src/core/questions";
import { NATIONAL } from "../../../../src/core/policy/resolve";
import { sheetOf, workbookOf } from "../../../support/sheet";
import { layout } from "../support";

/*
 * The budget block under words that no list has: its columns are told by their figures (支出 ÷ 预算 is the rate, rate × points the score),
 * by their places and, as far as they go, by their words.
 */

const under = (block: string): string => `水库清淤项目支出绩效自评表
（2023年度）
${block.trim()}
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清淤土方 | ≥8万方 | 8万方 | 50 | 50
效益指标 | 社会效益指标 | 受益人口 | ≥2万人 | 2万人 | 30 | 30
满意度指标 | 服务对象满意度 | 村民满意度 | ≥90% | 95% | 10 | 10
合计 | | | | | 100 | 98`;

const READ = {
  kind: "self-evaluation",
  budgetKeys: ["initial", "annual", "executed", "weight", "rate", "score"],
  total: "9 | 100 | 98",
} as const;

layout(
  "到账数、所占比重、实打分：几个词没有见过",
  under(`
项目资金（万元） | | 年初预算数 | 全年预算数 | 到账数 | 所占比重 | 执行率 | 实打分
 | 年度资金总额 | 500 | 500 | 400 | 10 | 80% | 8`),
  { ...READ, budget: "4 | 年度资金总额 | 500 | 500 | 400 | 10 | 80% | 8" },
);

layout(
  "一个词也没有见过",
  under(`
资金（万元） | 年初盘子 | 全年盘子 | 花掉数 | 占几分 | 花掉比例 | 拿几分
年度资金总额 | 500 | 600 | 480 | 10 | 80% | 8`),
  { ...READ, budget: "4 | 年度资金总额 | 500 | 600 | 480 | 10 | 80% | 8" },
);

layout(
  "金额带着单位，得分按四舍五入",
  under(`
项目资金 | | 年初预算数 | 调整后资金盘子 | 实际付款 | 满分 | 付款进度 | 得分
 | 年度资金总额 | 500万元 | 450万元 | 400万元 | 10 | 88.89% | 8.89`).replace("100 | 98", "100 | 98.89"),
  { ...READ, budget: "4 | 年度资金总额 | 500 | 450 | 400 | 10 | 88.89% | 8.89", total: "9 | 100 | 98.89" },
);

layout(
  "得分还没有填：分值从说法和数字认",
  under(`
项目资金（万元） | | 全年预算数 | 全年执行数 | 所占比重 | 执行率 | 实打分
 | 年度资金总额 | 500 | 400 | 10 | 80% | `),
  { ...READ, budget: "4 | 年度资金总额 | | 500 | 400 | 10 | 80%" },
);

layout(
  "分值写在前面的名称里，得分一栏没有见过",
  under(`
预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 评定分
 | 年度财政资金总额 | 500 | 400 | 80% | 16`),
  { ...READ, budget: "4 | 年度财政资金总额 | | 500 | 400 | 20 | 80% | 16" },
);

describe("说不清的栏目", () => {
  const workbook = workbookOf(
    sheetOf(
      under(`
项目资金（万元） | < | 全年预算数 | 全年执行数 | 甲 | 执行率 | 乙
年度资金总额 | < | 500 | 400 | 7.5 | 80% | 9`),
    ),
  );
  const answered = (...given: readonly (readonly [string, string])[]) =>
    auditAnswering(
      workbook,
      NATIONAL,
      NO_DECISIONS,
      given.map(([column, answer]) => ({ question: `自评表!A5:budget:${column}`, answer })),
    );

  it("指出来，靠它的分值、总分不报错", () => {
    const { tables, findings } = audit(workbook);
    const { table } = tables[0]!;
    expect(table.doubts.map(({ data }) => data["text"])).toEqual(["甲", "乙"]);
    expect(table.confidence).toBeLessThan(0.9);
    expect(findings).toEqual([]);
  });

  it("各问一句，能是什么列在前面", () => {
    const asked = questionsIn(audit(workbook)).map(({ id, question }) => [id, question.answers.map((each) => each.id)]);
    expect(asked).toEqual([
      ["自评表!A5:budget:E", ["weight", "initial", "score", "none"]],
      ["自评表!A5:budget:G", ["weight", "score", "initial", "none"]],
    ]);
  });

  it("回答之后按回答读，再也不问", () => {
    const { tables, findings } = answered(["E", "weight"], ["G", "score"]);
    const { table } = tables[0]!;
    const { weight, score } = table.budget[0]!.entries;
    expect([weight?.text, score?.text, table.doubts.map(({ id }) => id)]).toEqual(["7.5", "9", ["weights"]]);
    expect(findings.map(({ check }) => check)).toContain("execution-score");
  });

  it("答“都不是”的一栏不读", () => {
    const { tables } = answered(["E", "none"], ["G", "none"]);
    const { table } = tables[0]!;
    expect(Object.keys(table.budget[0]!.entries).sort()).toEqual(["annual", "executed", "rate"]);
    expect(table.unused.filter(({ ofBudget }) => ofBudget)).toEqual([]);
  });
});

layout(
  "来源的名称谁也没有见过，金额与上一行填在同样的栏里",
  under(`
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 500 | 500 | 400 | 10 | 80% | 8
^ | 其中：市里安排 | 300 | 300 | 250 | | |
^ | 受益村出工折款 | 200 | 200 | 150 | | |`).replace("9 |", "11 |"),
  {
    ...READ,
    budget: `
4 | 年度资金总额 | 500 | 500 | 400 | 10 | 80% | 8
5 | 其中：市里安排 | 300 | 300 | 250
6 | 受益村出工折款 | 200 | 200 | 150`,
    total: "11 | 100 | 98",
  },
);

layout(
  "监控表：全年预计的支出和进度不是已经执行的",
  `乡镇卫生院设备更新项目绩效监控表
资金（万元） | 年初预算 | 1-9月支出 | 支出进度 | 全年预计支出 | 预计执行率
总额 | 200 | 150 | 75% | 200 | 100%
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-9月完成值 | 偏差原因
产出指标 | 数量指标 | 更新设备 | ≥20台 | 15台 |
效益指标 | 社会效益指标 | 服务人次 | ≥9000人次 | 7000人次 |`,
  { kind: "monitoring", budget: "3 | 总额 | 200 | 150 | | 75%" },
);

layout(
  "金额、分值、执行率、得分各占一行，名称在前",
  under(`
资金情况 | 全年预算数（万元） | 500 | < | < | < | <
^ | 全年执行数（万元） | 400 | < | < | < | <
^ | 预算执行率 | 80% | < | < | < | <
^ | 分值 | 10 | < | < | < | <
^ | 得分 | 8 | < | < | < | <`).replace("9 |", "12 |"),
  { ...READ, budget: "3 | 全年预算数（万元） | | 500 | 400 | 10 | 80% | 8", total: "12 | 100 | 98" },
);

layout(
  "在指标之后、总分之前",
  `水库清淤项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 清淤土方 | ≥8万方 | 8万方 | 50 | 50
效益指标 | 社会效益指标 | 受益人口 | ≥2万人 | 2万人 | 40 | 40
资金执行情况（万元） | < | 预算安排数 | 实际支出数 | 执行率 | 分数 | 得分
项目资金总额 | < | 120 | 114 | 95% | 10 | 9.5
总分 | < | < | < | < | 100 | 99.5`,
  { ...READ, budget: "6 | 项目资金总额 | | 120 | 114 | 10 | 95% | 9.5", total: "7 | 100 | 99.5" },
);
