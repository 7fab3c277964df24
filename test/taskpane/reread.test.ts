import { Decimal } from "decimal.js";
import { audit } from "../../src/core/audit";
import { NO_DECISIONS } from "../../src/core/decisions/decisions";
import { NATIONAL } from "../../src/core/policy/resolve";
import { BLANK } from "../../src/core/rule/problems";
import { checkupOf } from "../../src/taskpane/model/paper/checkup";
import { readingFor, reread, ruleEdit, sameRules, wordsFor } from "../../src/taskpane/model/paper/reread";
import { groupsOf, isAbout, paperTables } from "../../src/taskpane/model/paper/rows";
import { sheetOf, workbookOf } from "../support/sheet";

const HEADER = "一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 评分依据 | 得分 | 扣分原因";
const auditOf = (...rows: string[]) =>
  audit(workbookOf(sheetOf(`某项目绩效评价评分表\n${HEADER}\n${rows.join("\n")}`, "评分表")), NATIONAL);
const rowsOf = (found: ReturnType<typeof audit>) => paperTables(found, NO_DECISIONS).flatMap(({ rows }) => rows);

const ODD = "产出 | 质量 | 完好率 | 5 | 完好率视抽查结果折算。 | | |";
const TWICE = "产出 | 质量 | 及格率 | 5 | 完好率视抽查 结果折算。 | | |";

test.each<[what: string, text: string, why: string | undefined, most: string | undefined]>([
  ["nothing", " ", "empty", undefined],
  ["a blank that is left", `完好率≥${BLANK}%，得满分。`, "blanks", "5"],
  ["the very words", "完好率视抽查结果折算。", "judgement", undefined],
  ["a rule", "完好率≥95%，得5分；完好率<95%，不得分。", undefined, "5"],
  ["a rule for other points", "完好率≥95%，得8分；完好率<95%，不得分。", undefined, "8≠"],
])("typed for a rule that is not understood: %s", (_, text, why, most) => {
  const [row] = rowsOf(auditOf(ODD));
  const read = reread(text, row!.rule);
  expect([read.why, read.most && read.most.points + (read.most.fits ? "" : "≠")]).toEqual([why, most]);
});

test("a reading is of every row with the same words; written into the cell it is an edit of that cell alone", () => {
  const found = auditOf(ODD, TWICE);
  const [row] = rowsOf(found);
  const reading = readingFor(row!.rule, "完好率≥95%，得5分；完好率<95%，不得分。");
  expect(wordsFor(row!.rule)).toBe("完好率视抽查结果折算。");
  expect(sameRules(found, reading)).toBe(2);
  expect(ruleEdit(found, row!, reading.text)).toMatchObject({
    ...{ sheet: "评分表", address: { row: 3, column: 5 } },
    ...{ before: { kind: "text" }, after: { kind: "text", value: reading.text } },
  });
  const again = audit(found.workbook, NATIONAL, { ...NO_DECISIONS, ruleReadings: [reading] });
  expect(rowsOf(again).map(({ rule, state }) => [rule.rule.form, state])).toEqual([
    ["all-or-nothing", "fill"],
    ["all-or-nothing", "fill"],
  ]);
});

test("the list: a score that is another than the rule's comes first, with how far it is off", () => {
  const rule = "按时完成得满分，否则不得分。";
  const found = auditOf(
    `过程 | 管理 | 采购程序 | 5 | ${rule} | | 5 |`,
    `过程 | 管理 | 验收程序 | 5 | ${rule} | | 3 |`,
    `产出 | 数量 | 里程 | 5 | ${rule} | | |`,
  );
  const values = [true];
  const ruleInputs = ["采购程序", "验收程序"].map((name, i) => ({
    ...{ sheet: "评分表", row: 3 + i, name, rule, weight: new Decimal(5), values, evidence: "" },
  }));
  const rows = rowsOf(audit(found.workbook, NATIONAL, { ...NO_DECISIONS, ruleInputs }));
  expect(
    groupsOf(rows).map(({ name, rows: own }) => [
      name,
      ...own.map((row) => [row.name, row.state, row.stated?.score.toFixed(), row.stated?.more?.toFixed()]),
    ]),
  ).toEqual([
    ["过程", ["验收程序", "differs", "3", "-2"], ["采购程序", "scored", "5", undefined]],
    ["产出", ["里程", "fill", undefined, undefined]],
  ]);
  expect(rows.filter((row) => isAbout(row, "验收")).map(({ name }) => name)).toEqual(["验收程序"]);
});

test("a check-up lists what is wrong with the rules, with words to put it right", () => {
  const gap = "合格率≥90%得5分；60%≤合格率<80%得2分；合格率<60%不得分。";
  const problems = checkupOf(paperTables(auditOf(`产出 | 质量 | 合格率 | 5 | ${gap} | | |`), NO_DECISIONS));
  expect(problems.map(({ check, start }) => [check, start])).toEqual([
    ["rule-gap", `${gap.slice(0, -1)}；80%≤合格率<90%的，得${BLANK}分。`],
  ]);
});
