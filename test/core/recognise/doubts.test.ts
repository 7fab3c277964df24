import { audit } from "../../../src/core/audit";
import { createReport, reportWorkbook } from "../../../src/core/report/report";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { printRange } from "../../../src/core/sheet/address";
import { NO_DECISIONS } from "../../../src/core/decisions/decisions";
import type { Correction } from "../../../src/core/decisions/correction";
import { LIKELY_WORDS } from "../../../src/core/recognise/lexicon";
import { printWorkbook } from "../../../src/cli/print";
import { translator } from "../../../src/locales/cli";
import { sheetOf, workbookOf } from "../../support/sheet";

/** What speaks against the reading of the first table: "unused-column H4:H5 完成率", "title", "weights 90/100". */
function doubts(lines: string, sheet = "自评表", corrections: readonly Correction[] = []): string[] {
  const { tables } = audit(workbookOf(sheetOf(lines, sheet)), NATIONAL, { ...NO_DECISIONS, corrections });
  return tables[0]!.table.doubts.map(({ id, data, range }) => {
    if (id === "unused-column") return [id, printRange(range!), data["text"], data["likely"]].filter(Boolean).join(" ");
    return id === "weights" ? `${id} ${data["sum"]}/${data["stated"]}` : id;
  });
}

const table = (header: string, first: string, second: string, title = "项目支出绩效自评表"): string =>
  `${title}\n（2023年度）\n一级指标 | 二级指标 | 三级指标 | ${header}\n产出指标 | 数量指标 | 修缮校舍 | ${first}\n效益指标 | 社会效益指标 | 受益学生 | ${second}`;

const WHOLE = "年度指标值 | 实际完成值 | 分值 | 得分";

describe("what speaks against the reading of a table", () => {
  it.each<[string, string, string[]]>([
    ["各栏都认得、分值合计 100：没有疑点", table(WHOLE, "≥3处 | 3处 | 60 | 60", "≥90人 | 92人 | 40 | 40"), []],
    [
      "标题是自评表，却只认出申报表的栏目：标题和没认出的栏目都要问",
      table("年度指标值 | 丁栏 | 戊栏 | 己栏", "≥3处 | 3处 | 60 | 60", "≥90人 | 92人 | 40 | 40"),
      [
        "title",
        "unused-column E4:E5 丁栏 actual",
        "unused-column F4:F5 戊栏 weight",
        "unused-column G4:G5 己栏 weight",
      ],
    ],
    [
      "填了内容的栏目，表头像得分：说像得分",
      table(`${WHOLE} | 专家赋分结果`, "≥3处 | 3处 | 60 | 60 | 55", "≥90人 | 92人 | 40 | 40 | 38"),
      ["unused-column H4:H5 专家赋分结果 score"],
    ],
    ["空着的栏目不问", table(`${WHOLE} | 专家赋分结果`, "≥3处 | 3处 | 60 | 60 | /", "≥90人 | 92人 | 40 | 40 | "), []],
    [
      "序号、责任科室不问",
      table(`${WHOLE} | 序号 | 责任科室`, "≥3处 | 3处 | 60 | 60 | 1 | 甲科", "≥90人 | 92人 | 40 | 40 | 2 | 乙科"),
      [],
    ],
    [
      "分值合计不是满分：可能有行没读到",
      table(WHOLE, "≥3处 | 3处 | 60 | 60", "≥90人 | 92人 | 30 | 30"),
      ["weights 90/100"],
    ],
    [
      "年度指标值下面分成两格：符号和数各是一栏",
      `项目支出绩效自评表\n（2023年度）\n一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 修缮校舍 | ≥ | 3处 | 3处 | 60 | 60\n效益指标 | 社会效益指标 | 受益学生 | ≥ | 90人 | 92人 | 40 | 40`,
      [],
    ],
    [
      "并排的章节名不是栏目",
      `项目支出绩效自评表\n（2023年度）\n绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
年度绩效指标 | 产出指标 | 数量指标 | 修缮校舍 | ≥3处 | 3处 | 60 | 60\n^ | 效益指标 | 社会效益指标 | 受益学生 | ≥90人 | 92人 | 40 | 40`,
      [],
    ],
    [
      "指标体系的标题用在评分表上，不算矛盾",
      `校舍修缮项目绩效评价指标体系\n一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分
决策 | 项目立项 | 立项依据 | 60 | 充分得60分 | 60\n产出 | 产出数量 | 修缮校舍 | 40 | 按比例计分 | 40`,
      [],
    ],
  ])("%s", (_, lines, expected) => expect(doubts(lines)).toEqual(expected));

  it("a person's word ends the doubts of what that person has seen, not those of other columns", () => {
    const lines = table(
      `${WHOLE} | 专家赋分结果 | 复核赋分`,
      "≥3处 | 3处 | 60 | 60 | 55 | 50",
      "≥90人 | 92人 | 40 | 40 | 38 | 36",
    );
    const at = (letter: string) => ({ left: letter.charCodeAt(0) - 64, right: letter.charCodeAt(0) - 64 });
    const correction = (unused: readonly string[]): Correction => ({
      sheet: "自评表",
      range: { top: 1, left: 1, bottom: 5, right: 9 },
      header: { top: 3, bottom: 3 },
      words: { A: "一级指标", H: "专家赋分结果" },
      table: {
        kind: "self-evaluation",
        columns: {
          level1: at("A"),
          level2: at("B"),
          level3: at("C"),
          target: at("D"),
          actual: at("E"),
          weight: at("F"),
          score: at("G"),
        },
        unused,
      },
    });
    expect(doubts(lines, "自评表", [correction([])])).toEqual([
      "unused-column H4:H5 专家赋分结果 score",
      "unused-column I4:I5 复核赋分 score",
    ]);
    expect(doubts(lines, "自评表", [correction(["H"])])).toEqual(["unused-column I4:I5 复核赋分 score"]);
    expect(doubts(lines, "自评表", [correction(["H", "I"])])).toEqual([]);
  });
});

it("weights that do not add up are not doubted once a person has said so, for as long as they come to just that", () => {
  const lines = table(WHOLE, "≥3处 | 3处 | 60 | 60", "≥90人 | 92人 | 30 | 30");
  const span = (column: number) => ({ left: column, right: column });
  const said = (weights: Readonly<Record<string, string>>): Correction => ({
    sheet: "自评表",
    range: { top: 1, left: 1, bottom: 5, right: 7 },
    header: { top: 3, bottom: 3 },
    words: { A: "一级指标" },
    table: {
      kind: "self-evaluation",
      columns: { level1: span(1), level3: span(3), target: span(4), actual: span(5), weight: span(6), score: span(7) },
      unused: ["B"],
      weights,
    },
  });
  expect(doubts(lines, "自评表", [said({ sum: "90", stated: "100" })])).toEqual([]);
  expect(doubts(lines, "自评表", [said({ sum: "80", stated: "100" })])).toEqual(["weights 90/100"]);
});

it("every column that a header may hint at has a name to be told by", () => {
  for (const [key] of LIKELY_WORDS)
    for (const language of ["zh-CN", "en-US"] as const)
      expect(translator(language)(`doubt.columns.${key}`)).not.toBe("");
});

test("每栏有多大把握写在报告里：表头说法没见过的低些，由人指定的不写", () => {
  const lines = table("年度指标值 | 实际完成值 | 分值 | 核定", "≥3处 | 3处 | 60 | 60", "≥90人 | 92人 | 40 | 40");
  const translate = translator("zh-CN");
  const [read] = reportWorkbook("自评表.xlsx", audit(workbookOf(sheetOf(lines))), translate).tables;
  const { target, score = 0 } = read!.columnConfidence!;
  expect(target).toBeGreaterThan(0.95);
  expect(score).toBeLessThan(target!);
  const { evidence, confidence } = read!;
  expect([evidence.length > 0, confidence > 0]).toEqual([true, true]);
});

describe("no green tick for a table with doubts", () => {
  const printed = (lines: string): string => {
    const translate = translator("zh-CN");
    const report = reportWorkbook("自评表.xlsx", audit(workbookOf(sheetOf(lines))), translate);
    expect(createReport("0", { policy: "national" }, [report]).workbooks).toHaveLength(1);
    return printWorkbook(report, translate, false);
  };
  // The policy's usual 10/50/30/10, the first group being the budget's execution.
  const given = (header: string, more: string): string => `
项目支出绩效自评表
（2023年度）
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 100 | 100 | 100 | 10 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | ${header}
产出指标 | 数量指标 | 修缮校舍 | ≥3处 | 3处 | 50 | 50 | ${more}
效益指标 | 社会效益指标 | 受益学生 | ≥90人 | 92人 | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 家长满意度 | ≥90% | 92% | 10 | 10 |`;

  it("a table that is read whole and has no findings has one", () =>
    expect(printed(given("偏差原因分析", ""))).toContain("✓ 未发现问题"));
  it("the others say first what is to be confirmed", () => {
    const text = printed(given("本栏另有用处", "甲"));
    expect(text).not.toContain("✓ 未发现问题");
    expect(text).toContain("可能认错了，请确认：“本栏另有用处”一栏");
  });
});
