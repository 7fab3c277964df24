import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { recognise } from "../../src/core/recognise/recognise";
import { printRange } from "../../src/core/sheet/address";
import type { Sheet } from "../../src/core/sheet/sheet";
import type { Table } from "../../src/core/table/table";
import { draftOf, readDraft, unnamed, type CorrectionDraft } from "../../src/taskpane/model/tables/draft";
import { isSettable } from "../../src/taskpane/model/tables/overview";
import { refilled, startDraft } from "../../src/taskpane/model/tables/refill";
import { readWorkbook } from "../../src/xlsx";
import { form, sheetOf } from "../support/sheet";

const FORM = form(`
  产出指标 | 数量指标 | 培训人数 | ≥100人 | 120人 | 60 | 60
  效益指标 | 社会效益指标 | 满意率 | ≥90% | 95% | 40 | 40`);

const sheet = sheetOf(FORM);
const start = draftOf(recognise(sheet).tables[0]!);

/** A draft's correction in one line, or its problems as `field: id`. */
function outcome(draft: CorrectionDraft, on: Sheet = sheet): string {
  const { correction, problems } = readDraft(on, draft);
  if (!correction)
    return problems.map(({ field, text }) => `${field}: ${text.id.replace("pane.tables.problems.", "")}`).join(" ");
  const { range, header, table } = correction;
  const columns = Object.entries(table!.columns).map(([key, { left, right }]) => `${key} ${left}-${right}`);
  return [printRange(range), `${header.top}-${header.bottom}`, table!.kind, ...columns].join(", ");
}

const CASES: readonly (readonly [title: string, change: Partial<CorrectionDraft>, outcome: string | RegExp])[] = [
  [
    "what was recognised",
    {},
    "A1:H5, 3-3, self-evaluation, level1 1-1, level2 2-2, level3 3-3, target 4-4, actual 5-5, weight 6-6, score 7-7, reason 8-8",
  ],
  ["a range in small and full-width letters, with $ and blanks", { range: " $a$1：ｈ５ " }, /^A1:H5, /],
  ["corners the other way round", { range: "H5:A1" }, /^A1:H5, /],
  ["no range", { range: "" }, "range: range"],
  ["a word", { range: "全表" }, "range: range"],
  ["whole columns", { range: "A:H" }, "range: range"],
  ["a column that Excel does not have", { range: "A1:XFE5" }, "range: range"],
  ["a row that Excel does not have", { range: "A1:H1048577" }, "range: range"],
  ["far too many columns", { range: "A1:XFD5" }, "range: wide"],
  ["a header above the range", { range: "A4:H5" }, "top: header-outside"],
  ["a header in the last row", { top: "5", bottom: "5" }, "top: header-outside"],
  ["a header without a row", { top: "", bottom: "" }, "top: header-outside"],
  ["a last row that is no number", { bottom: "三" }, "bottom: header-outside"],
  ["two header rows", { bottom: "4" }, /^A1:H5, 3-4, /],
  ["three header rows", { top: "1", bottom: "3" }, /^A1:H5, 1-3, /],
  ["four header rows", { range: "A1:H9", top: "1", bottom: "4" }, "bottom: header-height"],
  ["a header upside down", { top: "3", bottom: "2" }, "bottom: header-height"],
  ["a header row without words", { range: "B1:H5", top: "1", bottom: "1" }, "top: header-empty"],
  ["neighbours of one meaning", { meanings: { 3: "level3", 4: "level3", 5: "actual" } }, /level3 3-4, actual 5-5$/],
  ["one meaning twice apart", { meanings: { 3: "level3", 5: "level3" } }, "column-5: twice"],
  ["a meaning that is taken back", { meanings: { 3: "level3", 4: undefined } }, /evaluation, level3 3-3$/],
  [
    "a meaning outside of the range does not count",
    { range: "A1:C5", meanings: { 3: "level3", 8: "level3" } },
    /^A1:C5/,
  ],
  ["no column of indicators", { meanings: { 5: "actual" } }, "column-1: no-levels"],
  ["a roll-up without projects", { kind: "roll-up", meanings: { 5: "score" } }, "column-1: no-project"],
  [
    "a roll-up with levels",
    { kind: "roll-up", meanings: { 1: "level1", 3: "project" } },
    "column-1: levels-in-roll-up",
  ],
  ["several things wrong", { top: "9", meanings: {} }, "top: header-outside column-1: no-levels"],
];

describe("what stands in the form", () => {
  it.each(CASES)("%s", (_, change, expected) => {
    const actual = outcome({ ...start, ...change });
    if (typeof expected === "string") expect(actual).toBe(expected);
    else expect(actual).toMatch(expected);
  });

  it("names the usual columns that are missing", () => {
    expect(unnamed({ kind: "monitoring", table: { level3: { left: 1, right: 1 } } })).toEqual([
      "level1",
      "level2",
      "target",
      "actual",
    ]);
  });
});

/** What a table is, whoever has said it. */
const plain = ({ confidence: _, evidence: __, certainty: ___, ...table }: Table): unknown => table;

const SAMPLES = join(__dirname, "../../samples");

describe("a correction that changes nothing", () => {
  it.each(readdirSync(SAMPLES).filter((file) => file.endsWith(".xlsx")))("%s", (file) => {
    for (const each of readWorkbook(readFileSync(join(SAMPLES, file))).sheets)
      for (const table of recognise(each).tables.filter(isSettable)) {
        const { correction } = readDraft(each, draftOf(table));
        expect(recognise(each, [correction!]).tables.map(plain)).toEqual(recognise(each).tables.map(plain));
      }
  });
});

const GUESSES: readonly (readonly [title: string, lines: string, outcome: string | RegExp])[] = [
  ["a form", FORM, /^A1:H5, 3-3, self-evaluation, level1 1-1, .*, reason 8-8$/],
  [
    "a header of two rows with merged cells",
    `项目绩效目标申报表
     一级指标 | 二级指标 | 三级指标 | 指标值 | <
     ^ | ^ | ^ | 性质 | 数值
     产出指标 | 数量指标 | 培训人数 | ≥ | 100`,
    "A1:E4, 2-3, target-declaration, level1 1-1, level2 2-2, level3 3-3, nature 4-4, target 5-5",
  ],
  [
    "words that come again count once, unless they are neighbours under one merged cell",
    `监控表
     类别 | 指标名称 | < | 单位 | 备注 | 单位
     产出 | 培训 | 人数 | 人 | 无 | 人`,
    "A1:F3, 2-2, monitoring, level1 1-1, level2 2-2, level3 3-3, unit 4-4, remark 5-5",
  ],
  [
    "a list of projects",
    `各项目情况
     序号 | 项目名称 | 单位名称
     1 | 河道保洁 | 水务局`,
    "A1:C3, 2-2, roll-up, project 2-2, department 3-3",
  ],
  [
    "nothing that reads like a header",
    `甲 | 乙
     丙 | 丁`,
    "column-1: no-levels",
  ],
];

describe("a guess at a table that was not recognised", () => {
  it.each(GUESSES)("%s", (_, lines, expected) => {
    const on = sheetOf(lines, "表");
    const actual = outcome(startDraft(on, []), on);
    if (typeof expected === "string") expect(actual).toBe(expected);
    else expect(actual).toMatch(expected);
  });

  it("begins below the tables that there are", () => {
    const on = sheetOf(`${FORM}\n\n\n\n\n\n甲栏 | 三级指标 | 丙栏\n产出 | 培训人数 | 10`);
    expect(outcome(startDraft(on, recognise(on).tables), on)).toBe(
      "A11:C12, 11-11, framework, level1 1-1, level3 2-2, weight 3-3",
    );
  });

  it("is empty on an empty sheet", () => {
    const on = sheetOf("");
    expect(outcome(startDraft(on, []), on)).toBe("range: range");
  });
});

/** Taken for a declaration, as only the target is in words that forms use. */
const ODD = sheetOf(
  `某项目情况表
   一级指标 | 二级指标 | 三级指标 | 年度指标值 | 本年数额 | 比数 | 认数
   产出指标 | 数量指标 | 植树棵数 | ≥100棵 | 90棵 | 60 | 54
   效益指标 | 社会效益指标 | 知晓率 | ≥90% | 95% | 40 | 40`,
  "表",
);
const LEVELS = "level1 1-1, level2 2-2, level3 3-3, target 4-4";
const odd = draftOf(recognise(ODD).tables[0]!);

/** Changes of a draft one after the other, as they are made in the form. */
const after = (...changes: readonly Partial<CorrectionDraft>[]): string =>
  outcome(
    changes.reduce<CorrectionDraft>((draft, change) => refilled(ODD, draft, change), odd),
    ODD,
  );

const byHand: Partial<CorrectionDraft> = { byHand: { 5: "score", 7: undefined } };

test.each<readonly [title: string, changes: readonly Partial<CorrectionDraft>[], outcome: string]>([
  ["nothing", [], `A1:G4, 2-2, target-declaration, ${LEVELS}`],
  [
    "the kind: its columns follow at once",
    [{ kind: "self-evaluation" }],
    `A1:G4, 2-2, self-evaluation, ${LEVELS}, actual 5-5, weight 6-6, score 7-7`,
  ],
  [
    "and back",
    [{ kind: "self-evaluation" }, { kind: "target-declaration" }],
    `A1:G4, 2-2, target-declaration, ${LEVELS}`,
  ],
  [
    "what a person has said of a column stays",
    [byHand, { kind: "self-evaluation" }],
    `A1:G4, 2-2, self-evaluation, ${LEVELS}, score 5-5, weight 6-6`,
  ],
  [
    "the range, typed letter by letter: the header is found again in it",
    [{ kind: "self-evaluation" }, { range: "A3" }, { range: "A1:F4" }],
    `A1:F4, 2-2, self-evaluation, ${LEVELS}, actual 5-5, weight 6-6`,
  ],
  ["a range that is none leaves all as it is", [{ range: "全表" }], "range: range"],
  [
    "a header that a person has set stays in another range",
    [{ bottom: "3", headerByHand: true }, { range: "A1:F4" }],
    `A1:F4, 2-3, target-declaration, ${LEVELS}`,
  ],
])("a draft after a change of %s", (_, changes, expected) => {
  expect(after(...changes)).toBe(expected);
});
