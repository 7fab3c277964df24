import { recognise } from "../../../src/core/recognise/recognise";
import { printAddress, printRange } from "../../../src/core/sheet/address";
import { reportSurvey } from "../../../src/core/report/survey";
import type { Figure, SurveyQuestion } from "../../../src/core/table/survey";
import type { Table } from "../../../src/core/table/table";
import { sheetOf } from "../../support/sheet";

const text = (figure: Figure | undefined): string => figure?.text ?? "";

/** `row question (respondents) name count/percent ×weight, … = satisfaction` */
function questionLine({ row, text: asked, options, respondents, satisfaction }: SurveyQuestion): string {
  const answers = options.map(({ option, count, percent, weight }) =>
    [option, [text(count), text(percent)].filter(Boolean).join("/"), weight && `×${weight.value.toFixed()}`]
      .filter(Boolean)
      .join(" "),
  );
  return `${row} ${asked} (${respondents?.count.toFixed() ?? ""}) ${answers.join(", ")}${satisfaction ? ` = ${satisfaction.text}` : ""}`;
}

function lines({ kind, range, headerRows, survey }: Table): string[] {
  const head = `${kind} ${printRange(range)} ${headerRows.join(",")}`;
  if (!survey) return [head];
  const columns = Object.entries(reportSurvey(survey).columns)
    .map(([key, letters]) => `${letters}=${key}`)
    .sort()
    .join(" ");
  const { questions, results, total, formula } = survey;
  return [
    `${head} ${columns}`.trim(),
    ...questions.map(questionLine),
    ...results.map(
      ({ row, question, weight, satisfaction, final }) =>
        `${row} ${question}: ${[weight, satisfaction, final].map(text).join(" | ")}`,
    ),
    ...(total
      ? [`${total.row} ${total.label}: ${[total.weight, total.satisfaction, total.final].map(text).join(" | ")}`]
      : []),
    ...(formula
      ? [
          `${printAddress(formula.address)}: ${formula.weights.map(({ name, weight }) => `${name ?? ""}${weight.toFixed()}`).join(" ")}`.trim(),
        ]
      : []),
  ];
}

const cases: readonly (readonly [title: string, sheet: string, expected: string])[] = [
  [
    "a block for each question, options down",
    `
青禾县农机补贴满意度调查问卷 | < | <
1、您对补贴发放是否及时满意？[单选题] | < | <
选项 | 小计 | 比例
A.非常满意 | 18 | 90%%
B.满意 | 2 | 10%%
本题有效填写人次 | 20 |

2、您还希望改进什么？[多选题] | < | <
选项 | 小计 | 比例
A.流程 | 12 | 60%%
B.宣传 | 11 | 55%%
本题有效填写人次 | 20 |`,
    `survey A1:C12 3,9 A=option B=count C=percent
2 1、您对补贴发放是否及时满意？[单选题] (20) A.非常满意 18/90%, B.满意 2/10%
8 2、您还希望改进什么？[多选题] (20) A.流程 12/60%, B.宣传 11/55%`,
  ],
  [
    "no blank rows, other words, percentages as 70 under 占比(%), the header only once",
    `
有效问卷：50份
1. 您对服务态度满意吗？
满意程度 | 人数（人） | 占比（%）
很满意 | 35人 | 70
满意 | 10人 | 20
不满意 | 5人 | 10
2. 您对办事效率满意吗？
很满意 | 30人 | 60
满意 | 20人 | 40
不满意 | 0人 | 0`,
    `survey A1:C10 3 A=option B=count C=percent
2 1. 您对服务态度满意吗？ (50) 很满意 35人/70, 满意 10人/20, 不满意 5人/10
7 2. 您对办事效率满意吗？ (50) 很满意 30人/60, 满意 20人/40, 不满意 0人/0`,
  ],
  [
    "weights and satisfaction in the block",
    `
1、您对环境是否满意？
选项 | 票数 | 百分比
非常满意（100分） | 6 | 60.00%%
满意（80分） | 4 | 40.00%%
不满意（0分） | 0 | 0.00%%
合计 | 10 | 100.00%%
满意度 | | 92.00%%`,
    `survey A1:C7 2 A=option B=count C=percent
1 1、您对环境是否满意？ (10) 非常满意（100分） 6/60.00% ×100, 满意（80分） 4/40.00% ×80, 不满意（0分） 0/0.00% ×0 = 92.00%`,
  ],
  [
    "the question in a column of its own, merged over its answers",
    `
满意度调查结果统计表 | < | < | < | < | <
序号 | 调查内容 | 选项 | 人数 | 占比 | 满意度
1 | 您对进度是否满意 | 非常满意 | 8 | 80%% | 96%%
^ | ^ | 满意 | 2 | 20%% | ^
2 | 您对质量是否满意 | 非常满意 | 5 | 50%% | 90%%
^ | ^ | 满意 | 5 | 50%% | ^`,
    `survey A1:F6 2 B=question C=option D=count E=percent F=satisfaction
3 您对进度是否满意 () 非常满意 8/80%, 满意 2/20% = 96%
5 您对质量是否满意 () 非常满意 5/50%, 满意 5/50% = 90%`,
  ],
  [
    "options across under each question, the respondents and the formula in sentences",
    `
满意度评分标准：
满意度=∑（非常满意比例×100%+满意比例×80%+一般比例×60%+不满意比例×0%）。
共发放问卷110份，收回105份，其中有效问卷100份。

（1）您对培训内容是否满意。
选项 | 非常满意 | 满意 | 一般 | 不满意
调研结果 | 70%% | 28%% | 2%% | 0%%

（2）您对培训老师是否满意。
选项 | 非常满意 | 满意 | 一般 | 不满意
人数 | 80 | 18 | 2 | 0
占比 | 80%% | 18%% | 2%% | 0%%

序号 | 调查项目 | 权重 | 满意度 | 最终满意度
1 | 您对培训内容是否满意 | 50%% | 93.6%% | 46.8%%
2 | 您对培训老师是否满意 | 50%% | 95.6%% | 47.8%%
 | 合计 | 100%% | | 94.6%%`,
    `survey A1:E12 6,10
5 （1）您对培训内容是否满意。 (100) 非常满意 70%, 满意 28%, 一般 2%, 不满意 0%
9 （2）您对培训老师是否满意。 (100) 非常满意 80/80%, 满意 18/18%, 一般 2/2%, 不满意 0/0%
A2: 非常满意1 满意0.8 一般0.6 不满意0
survey A14:E17 14 B=question C=weight D=satisfaction E=final
15 您对培训内容是否满意: 50% | 93.6% | 46.8%
16 您对培训老师是否满意: 50% | 95.6% | 47.8%
17 合计: 100% |  | 94.6%
A2: 非常满意1 满意0.8 一般0.6 不满意0`,
  ],
  [
    "a row for each question, what it comes to at its end",
    `
群众满意度调查统计表 | < | < | < | < | < | <
序号 | 问题 | 非常满意 | 满意 | 不满意 | 有效问卷 | 满意率
1 | 对道路是否满意 | 40 | 10 | 0 | 50 | 100%%
2 | 对路灯是否满意 | 30 | 15 | 5 | 50 | 90%%
综合满意率 | < | | | | | 95%%
注：满意率=（非常满意人数+满意人数）/有效问卷数`,
    `survey A1:G6 2 B=question F=respondents G=satisfaction
3 对道路是否满意 (50) 非常满意 40, 满意 10, 不满意 0 = 100%
4 对路灯是否满意 (50) 非常满意 30, 满意 15, 不满意 5 = 90%
5 综合满意率:  | 95% | 
A6: 非常满意1 满意1`,
  ],
  [
    "counts and percentages beside each other under each answer",
    `
问题 | 非常满意 | < | 满意 | < | 不满意 | <
 | 人数 | 占比 | 人数 | 占比 | 人数 | 占比
对施工是否满意 | 6 | 60%% | 3 | 30%% | 1 | 10%%
对管理是否满意 | 7 | 70%% | 3 | 30%% | 0 | 0%%`,
    `survey A1:G4 1 A=question
3 对施工是否满意 () 非常满意 6/60%, 满意 3/30%, 不满意 1/10%
4 对管理是否满意 () 非常满意 7/70%, 满意 3/30%, 不满意 0/0%`,
  ],
  [
    "counts and percentages in two rows of each question, weights under the answers",
    `
调查项目 | 统计 | 很满意 | 满意 | 一般
对场馆是否满意 | 人数 | 5 | 3 | 2
^ | 占比 | 50%% | 30%% | 20%%
对服务是否满意 | 人数 | 10 | 0 | 0
^ | 占比 | 100%% | 0%% | 0%%`,
    `survey A1:E5 1 A=question
2 对场馆是否满意 () 很满意 5/50%, 满意 3/30%, 一般 2/20%
4 对服务是否满意 () 很满意 10/100%, 满意 0/0%, 一般 0/0%`,
  ],
  [
    "weights under the answers, the satisfaction in a line below",
    `
评价等级 | 非常满意 | 满意 | 基本满意 | 不满意 | 合计
赋值 | 100 | 80 | 60 | 0 |
人数 | 50 | 30 | 15 | 5 | 100
占比 | 50%% | 30%% | 15%% | 5%% | 100%%
综合满意度：83%`,
    `survey A1:F5 1 F=respondents
1  (100) 非常满意 50/50% ×100, 满意 30/30% ×80, 基本满意 15/15% ×60, 不满意 5/5% ×0 = 83%`,
  ],
  [
    "respondents and satisfaction in lines below the answers",
    `
1. 您对办事流程是否满意？
答案选项 | 回复情况 | 占比
非常满意 | 30 | 60%%
满意 | 20 | 40%%
受访人数：50人
满意度：92%`,
    `survey A1:C6 2 A=option B=count C=percent
1 1. 您对办事流程是否满意？ (50) 非常满意 30/60%, 满意 20/40% = 92%`,
  ],
  [
    "answers on a scale of five points, respondents in the title",
    `
问卷调查统计结果（共收回有效问卷150份） | < | < | < | < | < | <
调查内容 | 非常满意（5分） | 满意（4分） | 一般（3分） | 不满意（2分） | 很不满意（1分） | 满意度
工作态度 | 120 | 20 | 10 | 0 | 0 | 94.67%%
合计 | 120 | 20 | 10 | 0 | 0 | 94.67%%`,
    `survey A1:G4 2 A=question G=satisfaction
3 工作态度 (150) 非常满意（5分） 120 ×5, 满意（4分） 20 ×4, 一般（3分） 10 ×3, 不满意（2分） 0 ×2, 很不满意（1分） 0 ×1 = 94.67%
4 合计:  | 94.67% | `,
  ],
  [
    "results alone",
    `
满意度指标 | 权重 | 满意率 | 加权得分
服务态度满意度 | 30%% | 95%% | 28.5
服务质量满意度 | 70%% | 90%% | 63
综合满意度 | 100%% | | 91.5`,
    `survey A1:D4 1 A=question B=weight C=satisfaction D=final
2 服务态度满意度: 30% | 95% | 28.5
3 服务质量满意度: 70% | 90% | 63
4 综合满意度: 100% |  | 91.5`,
  ],
  [
    "two surveys in a sheet, each with its title",
    `
附件1：企业满意度调查问卷
1、您对窗口是否满意？
选项 | 小计 | 比例
满意 | 9 | 90%%
不满意 | 1 | 10%%

附件2：群众满意度调查问卷
1、您对窗口是否满意？
选项 | 小计 | 比例
满意 | 5 | 100%%
不满意 | 0 | 0%%`,
    `survey A1:C5 3 A=option B=count C=percent
2 1、您对窗口是否满意？ () 满意 9/90%, 不满意 1/10%
survey A7:C11 9 A=option B=count C=percent
8 1、您对窗口是否满意？ () 满意 5/100%, 不满意 0/0%`,
  ],
  [
    "a form above keeps its rows, a survey below its own",
    `
项目支出绩效自评表
（2023年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 培训人次 | ≥50人 | 50人 | 90 | 90
满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 94% | 10 | 10
总分 | | | | | 100 | 100

您对培训是否满意？
选项 | 小计 | 比例
非常满意 | 40 | 80%%
满意 | 10 | 20%%`,
    `self-evaluation A1:G6 3
survey A8:C11 9 A=option B=count C=percent
8 您对培训是否满意？ () 非常满意 40/80%, 满意 10/20%`,
  ],
];

describe("满意度问卷统计表", () => {
  it.each(cases)("%s", (_, sheet, expected) => {
    const { tables } = recognise(sheetOf(sheet, "问卷"));
    expect(tables.flatMap(lines).map((line) => line.trim())).toEqual(expected.split("\n").map((line) => line.trim()));
  });

  it.each([
    [
      "a framework with a row of satisfaction",
      `
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重 | 满意度
产出指标 | 数量指标 | 培训人次 | ≥50人 | 90 | 
满意度指标 | 服务对象满意度 | 学员满意度 | ≥90% | 10 | 95%%`,
    ],
    [
      "a list of amounts and shares",
      `
支出内容 | 金额 | 占比
设备 | 30 | 30%%
服务 | 70 | 70%%`,
    ],
    [
      "a scale without figures",
      `
您对服务是否满意？
非常满意 | 满意 | 一般 | 不满意
□ | □ | □ | □`,
    ],
  ])("%s is none", (_, sheet) => {
    expect(recognise(sheetOf(sheet)).tables.filter(({ kind }) => kind === "survey")).toEqual([]);
  });
});
