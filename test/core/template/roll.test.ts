import { Decimal } from "decimal.js";
import { audit } from "../../../src/core/audit";
import { NO_DECISIONS } from "../../../src/core/decisions/decisions";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { printAddress } from "../../../src/core/sheet/address";
import type { Content } from "../../../src/core/sheet/content";
import { carriedOn, movedText, planRoll, type RollWishes } from "../../../src/core/template/roll";
import { sheetOf, workbookOf } from "../../support/sheet";

const FORM = `
路灯养护项目支出绩效自评表 | < | < | < | < | < | < | <
（2025年度） | < | < | < | < | < | < | <
项目名称 | 路灯养护 | < | < | < | < | < | <
年度目标 | 2025年把全县主次干道的路灯检修一遍，亮灯率保持在较高的水平，群众夜间出行更加安全便利。 | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 检修路灯 | ≥1200盏 | 1180盏 | 30 | 29.5 | 雨季停工
产出指标 | 质量指标 | 亮灯率 | ≥98% | 99% | 20 | 20 |
产出指标 | 时效指标 | 完成时间 | 2025年12月底前 | 2025年12月20日 | 20 | 20 |
成本指标 | 经济成本指标 | 单灯成本 | ≤300元 | 290元 | 10 | 10 |
效益指标 | 社会效益指标 | 夜间照明改善 | 明显改善 | 明显改善 | 10 | 10 |
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 93% | 10 | 10 |
总分 | < | < | < | < | 100 | =SUM(G6:G11)→99.5 |`;

const shown = (content: Content): string => {
  if (content.kind === "blank") return "";
  return content.kind === "number" ? content.value.toFixed() : String(content.value);
};

const rollOf = (lines: string, wishes: RollWishes = {}, name = "自评表") => {
  const { edits, questions, tables } = planRoll(audit(workbookOf(sheetOf(lines, name)), NATIONAL), wishes);
  return {
    edits: edits.map(({ address, after }) => `${printAddress(address)} ${shown(after)}`.trim()),
    questions: questions.map(({ why, address }) => `${printAddress(address)} ${why}`),
    tables,
  };
};

test("what was reached is cleared, the year moves on in title and targets, words of the year are a person's; formulas stay", () => {
  const { edits, questions, tables } = rollOf(FORM);
  expect(edits.sort()).toEqual(
    [
      "A2 （2026年度）",
      "D8 2026年12月底前",
      ...["E6", "E7", "E8", "E9", "E10", "E11", "G6", "G7", "G8", "G9", "G10", "G11", "H6"],
    ].sort(),
  );
  expect(questions).toEqual(["B4 year-in-words"]);
  expect(tables).toEqual([
    { sheet: "自评表", title: tables[0]!.title, from: 2025, to: 2026, cleared: 13, moved: 2, raised: 0 },
  ]);
});

test("targets are raised where more is surely better, to their own decimals, and no share above the whole", () => {
  const targets = rollOf(FORM, { raise: new Decimal(5) }).edits.filter((each) => /^D(?!8 )/.test(each));
  expect(targets).toEqual(["D6 ≥1260盏", "D7 ≥100%", "D11 ≥95%"]);
});

test("of tables below each other each has its own rows; a year in the sentences below is asked about", () => {
  const table = (title: string, rule: string): string => `
${title}（2025年度） | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准
产出 | 数量 | 检修路灯 | 60 | ${rule}
产出 | 质量 | 亮灯率 | 40 | 亮灯率≥98%，得满分；否则不得分。`;
  const rule = "2025年底前完成，得满分；否则不得分。";
  const { edits, questions, tables } = rollOf(
    `${table("路灯养护绩效评价指标体系", rule)}
合计 | < | < | 100 |

${table("绿化养护绩效评价指标体系", rule)}
合计 | < | < | 100 |
注：2025年执行。 | < | < | < | <`,
  );
  expect(tables.length).toBe(2);
  expect(edits).toEqual(["A1 路灯养护绩效评价指标体系（2026年度）", "A8 绿化养护绩效评价指标体系（2026年度）"]);
  expect(questions).toEqual(["E3 year-in-words", "E10 year-in-words", "A13 year-in-words"]);
});

test("another year may be asked for; the year in a worksheet's name is told", () => {
  const { tables, questions } = rollOf(FORM, { year: 2028 }, "2025自评");
  expect(tables.map(({ from, to }) => [from, to])).toEqual([[2025, 2028]]);
  expect(questions).toContain("A1 sheet-name");
});

test("where nothing says of which year a table is, nothing is moved; a year that stands there all the same is asked about", () => {
  const { tables, questions } = rollOf(FORM.replace("（2025年度）", "").replace("2025年12月底前", "2024年至2026年底"));
  expect(tables.map(({ moved, cleared }) => [moved, cleared > 0])).toEqual([[0, true]]);
  expect(questions).toContain("A1 no-year");
  expect(rollOf(FORM.replaceAll(/2025年/g, "")).questions).toEqual([]);
});

test.each([
  ["2025年12月底前", "2026年12月底前", false],
  ["2025-12-31", "2026-12-31", false],
  ["2025年1月至2025年11月", "2026年1月至2026年11月", false],
  ["（二〇二五年度）", "（二〇二六年度）", false],
  // The year of a document is its name, a number of things is no year.
  ["按云财〔2025〕18号文件", "按云财〔2025〕18号文件", false],
  ["2025盏", "2025盏", false],
  ["12025年", "12025年", false],
  ["2024年至2025年", "2024年至2026年", true],
])("%s → %s", (text, moved, others) => {
  expect(movedText(text, { from: 2025, to: 2026 })).toEqual({ text: moved, others });
});

test("how tables and rules are read is taken along; what was said of the year's figures is not", () => {
  const reading = { rule: "按时完成", text: "按时完成，得满分；否则不得分。" };
  const next = carriedOn({ ...NO_DECISIONS, ruleReadings: [reading], options: { policy: "hubei" } });
  expect(next.ruleReadings).toEqual([reading]);
  expect(next.options).toEqual({ policy: "hubei" });
  expect([next.judgements, next.suppressions, next.ruleInputs]).toEqual([[], [], []]);
});
