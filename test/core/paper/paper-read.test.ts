import { translator } from "../../support/texts";
import { Decimal } from "decimal.js";
import { audit } from "../../../src/core/audit";
import { followEdits } from "../../../src/core/edit/follow";
import type { Content } from "../../../src/core/sheet/content";
import type { Edit } from "../../../src/core/edit/plan";
import { createPaper } from "../../../src/core/paper/paper";
import { paperOf } from "../../../src/core/paper/read";
import { originOf, parseReference } from "../../../src/core/paper/reference";
import { plain } from "../../../src/core/quantity/decimal";
import { printPlace } from "../../../src/core/sheet/address";
import { ruleKey } from "../../../src/core/decisions/rule-reading";
import { cellAt, type Workbook } from "../../../src/core/sheet/sheet";
import { NO_DECISIONS, type Decisions } from "../../../src/core/decisions/decisions";
import { madeSheet } from "../../support/new-sheet";
import { sheetOf } from "../../support/sheet";

const LINES = `
  某项目绩效评价评分表
  一级指标 | 二级指标 | 三级指标 | 分值 | 评分规则 | 得分 | 扣分原因
  产出 | 质量 | 合格率 | 10 | 合格率≥95%，得10分；合格率＜95%，不得分。 | |
  产出 | 数量 | 差错 | 5 | 每发现一处差错扣1分，扣完为止。 | |`;

const stating = (value: string, evidence = ""): Decisions => ({
  ...NO_DECISIONS,
  ruleInputs: [
    {
      ...{ sheet: "评分表", row: 3, name: "合格率", weight: new Decimal(10), evidence },
      ...{ rule: "合格率≥95%，得10分；合格率＜95%，不得分。", values: [new Decimal(value)] },
    },
  ],
});

interface Given {
  readonly lines?: string;
  readonly sheet?: string;
  /** What the paper is called, where somebody has renamed it. */
  readonly paper?: string;
  readonly filled?: Readonly<Record<string, string | number>>;
  /** What the pane had when the paper was made. */
  readonly before?: Decisions;
}

/** A workbook with a paper that was made of LINES, and with its table as it is by now. */
function workbookWith({
  lines = LINES,
  sheet = "评分表",
  paper = "绩衡评分底稿",
  filled = {},
  before = NO_DECISIONS,
}: Given): Workbook {
  const plainBook: Workbook = { sheets: [sheetOf(LINES, "评分表")], names: new Map() };
  const found = audit(plainBook, undefined, before);
  const { sheet: wanted } = createPaper(found.tables[0]!, {
    workbook: plainBook,
    translate: translator("zh-CN"),
    policy: found.policy,
    decisions: before,
  });
  const made = { ...madeSheet(wanted, filled), name: paper };
  return {
    sheets: [sheetOf(lines, sheet), made],
    names: new Map([[`${paper}!_jiheng.paper`, '"绩衡评分底稿/评分表!A2"']]),
  };
}

const scoresOf = (workbook: Workbook, decisions: Decisions = NO_DECISIONS): string[] =>
  audit(workbook, undefined, decisions).tables[0]!.indicators.map(({ result }) =>
    result.state === "scored" ? plain(result.score) : "待定",
  );

test.each<[string, Given, Decisions, readonly string[]]>([
  ["nothing is filled in", {}, NO_DECISIONS, ["待定", "待定"]],
  ["the paper's figures count", { filled: { F12: 0.96, F23: 2 } }, NO_DECISIONS, ["10", "3"]],
  ["they go before those of the pane", { filled: { F12: 0.96 } }, stating("0.5"), ["10", "待定"]],
  ["where the paper is blank those of the pane count", {}, stating("0.96"), ["10", "待定"]],
  ["what we wrote there from the pane follows the pane", { before: stating("0.5") }, stating("0.96"), ["10", "待定"]],
  ["what is no value of its kind counts as nothing", { filled: { F23: "若干" } }, NO_DECISIONS, ["待定", "待定"]],
])("%s", (_, given, decisions, scores) => {
  expect(scoresOf(workbookWith(given), decisions)).toEqual(scores);
});

test("a score that a person gives on the paper takes the place of what the rule gives, with its reason", () => {
  const workbook = workbookWith({ filled: { F12: 0.96, F14: 8, I14: "抽检记录不全" } });
  const [row] = audit(workbook).tables[0]!.indicators;
  expect(row!.rule!.score).toMatchObject({ state: "scored", score: new Decimal(10) });
  expect(row!.result).toMatchObject({ method: "manual", score: new Decimal(8), reason: "抽检记录不全" });
});

const READ_AS: Decisions = {
  ...NO_DECISIONS,
  ruleReadings: [
    { rule: ruleKey("合格率≥95%，得10分；合格率＜95%，不得分。"), text: "合格率≥98%，得10分；合格率＜98%，不得分。" },
  ],
};

test("a reading that a person has given counts in pane and paper; figures filled in under another one do not", () => {
  const filled = { F12: 0.96 };
  expect(scoresOf(workbookWith({ filled, before: READ_AS }), READ_AS)).toEqual(["0", "待定"]);
  expect(scoresOf(workbookWith({ filled }), READ_AS)).toEqual(["待定", "待定"]);
  expect(scoresOf(workbookWith({ filled, before: READ_AS }))).toEqual(["待定", "待定"]);
  const { sheets } = workbookWith({ before: READ_AS });
  expect([10, 11].map((row) => cellAt(sheets[1]!, { row, column: 5 })?.text)).toEqual([
    "合格率≥95%，得10分；合格率＜95%，不得分。",
    "合格率≥98%，得10分；合格率<98%，不得分。",
  ]);
});

test("figures of other words do not count; figures that the paper goes before are not told as outdated", () => {
  const changed = LINES.replaceAll("95%", "90%");
  expect(scoresOf(workbookWith({ lines: changed, filled: { F12: 0.96 } }))).toEqual(["待定", "待定"]);
  expect(audit(workbookWith({ filled: { F12: 0.96 } }), undefined, stating("0.5")).outdated.ruleInputs).toEqual([]);
});

test.each<[string, Given, boolean]>([
  ["where it is", {}, true],
  ["renamed by a person", { paper: "底稿（张三）" }, true],
  ["of a table whose header has moved", { lines: `某单位\n${LINES.trim()}` }, true],
  [
    "of another table",
    { lines: LINES.replace("合格率 |", "返修率 |").replace("差错 |", "投诉 |"), sheet: "另一张表" },
    false,
  ],
])("a paper is found %s", (_, given, found) => {
  const workbook = workbookWith(given);
  expect(paperOf(workbook, audit(workbook).tables[0]!) !== undefined).toBe(found);
});

test("a score that was typed over its formula stays, and says so", () => {
  const workbook = workbookWith({ filled: {} });
  const sheets = [workbook.sheets[0]!, { ...workbook.sheets[1]!, rows: new Map(workbook.sheets[1]!.rows) }];
  const row = 15;
  const cells = new Map(sheets[1]!.rows.get(row)!);
  cells.set(6, { value: new Decimal(8), text: "8" });
  (sheets[1]!.rows as Map<number, typeof cells>).set(row, cells);
  const changed = { ...workbook, sheets };
  const found = audit(changed);
  const paper = paperOf(changed, found.tables[0]!);
  const again = createPaper(found.tables[0]!, {
    workbook: changed,
    policy: found.policy,
    decisions: NO_DECISIONS,
    paper,
    translate: translator("zh-CN"),
  });
  expect(again.sheet.rows[row - 1]!.slice(3, 8).map(({ value }) => value)).toEqual([
    "得分",
    "",
    8,
    "分",
    "得分由人填写，未按公式计算；清空后重新生成即恢复公式。",
  ]);
});

test.each([
  ["'评分表'!D5", "评分表!D5", "=评分表!D5"],
  ["评分表!$D$5", "评分表!D5", "=评分表!D5"],
  ["'it''s'!A1/100", undefined, "=it's!A1/100"],
  ["评分表!D5+1", undefined, undefined],
  ["D5", undefined, undefined],
])("where %s takes its figure from", (formula, place, origin) => {
  const reference = parseReference(formula);
  expect([reference && printPlace(reference), originOf(formula)]).toEqual([place, origin]);
});

test("what is kept to be taken back follows what has moved", () => {
  const formula = (value: string): Content => ({ kind: "formula", value });
  const edit = (cell: number, before: Content, after: Content): Edit => ({
    ...{ sheet: "评分表", address: { row: cell, column: 6 } },
    ...{ before, after },
  });
  const blank: Content = { kind: "blank" };
  const kept = [edit(3, formula("底稿!F12"), blank), edit(4, formula("底稿!F20"), blank)];
  expect(followEdits(kept, [edit(3, formula("底稿!F14"), formula("底稿!F12"))])).toEqual([
    edit(3, formula("底稿!F14"), blank),
    edit(4, formula("底稿!F20"), blank),
  ]);
});
