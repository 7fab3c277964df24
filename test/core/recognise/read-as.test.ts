import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { leftOut } from "../../../src/core/recognise/likely";
import { readAs, type Given } from "../../../src/core/recognise/read-as";
import { KINDS_BY_COLUMNS } from "../../../src/core/recognise/kind";
import { recognise } from "../../../src/core/recognise/recognise";
import { columnLetters, parseRange, printRange } from "../../../src/core/sheet/address";
import type { Table } from "../../../src/core/table/table";
import { readWorkbook } from "../../../src/xlsx";
import { form, sheetOf } from "../../support/sheet";

/** A reading in one line: kind, range, header rows, how many rows, and the letters of the columns. */
function read(lines: string, given: Given = {}, name = "表"): string {
  const reading = readAs(sheetOf(lines, name), given);
  if (!reading) return "nothing";
  const { kind, range, header, columns, table } = reading;
  const rows = table ? (table.projects ?? table.indicators).length : 0;
  const names = Object.entries(columns).map(
    ([key, { left, right }]) => `${key} ${columnLetters(left)}${right > left ? `:${columnLetters(right)}` : ""}`,
  );
  return [kind, printRange(range), `${header.top}-${header.bottom}`, `${rows} rows`, ...names].join(", ");
}

/** Headers of which only the target is in words that forms use: it is taken for a declaration. */
const HALF_KNOWN = `
  某项目情况表
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实现值 | 占分 | 自评打分 | 情况说明
  产出指标 | 数量指标 | 植树棵数 | ≥100棵 | 90棵 | 60 | 54 |
  效益指标 | 社会效益指标 | 知晓率 | ≥90% | 95% | 40 | 40 |`;

const LEVELS = "level1 A, level2 B, level3 C, target D";

const TWO_HEADERS = `
  一级指标 | 二级指标 | 三级指标 | 指标值 | < | 分值
  ^ | ^ | ^ | 年初目标值 | 完成值 | ^
  产出指标 | 数量指标 | 植树棵数 | 100棵 | 90棵 | 60`;

const CASES: readonly (readonly [title: string, lines: string, given: Given, reading: string])[] = [
  [
    "nothing given: as it is recognised",
    form("产出指标 | 数量指标 | 植树棵数 | ≥100棵 | 90棵 | 60 | 54 |"),
    {},
    `self-evaluation, A1:H4, 3-3, 1 rows, ${LEVELS}, actual E, weight F, score G, reason H`,
  ],
  [
    "the kind given: its usual columns are those that look like them",
    HALF_KNOWN,
    { kind: "self-evaluation" },
    `self-evaluation, A1:H4, 2-2, 2 rows, ${LEVELS}, actual E, weight F, score G, reason H`,
  ],
  [
    "the kind of a declaration has none of these",
    HALF_KNOWN,
    { kind: "target-declaration" },
    /^target.*target D, reason H$/.source,
  ],
  [
    "of two columns of scores the unit's own is the score, the other the review's",
    HALF_KNOWN.replace("情况说明", "复核打分"),
    { kind: "self-evaluation" },
    `self-evaluation, A1:H4, 2-2, 2 rows, ${LEVELS}, actual E, weight F, score G, review H`,
  ],
  [
    "a roll-up has projects where others have indicators",
    "某县绩效情况\n序号 | 指标名称 | 自评得分 | 预算执行率\n1 | 河道保洁 | 92 | 98%",
    { kind: "roll-up" },
    "roll-up, A1:D3, 2-2, 1 rows, score C, executionRate D, project B",
  ],
  [
    "and others have indicators where it has projects",
    "某县绩效情况\n序号 | 项目名称 | 分值 | 自评得分\n1 | 河道保洁 | 10 | 9",
    { kind: "score-summary" },
    "score-summary, A1:D3, 2-2, 1 rows, weight C, score D, level3 B",
  ],
  [
    "the header given: of two rows the second alone",
    TWO_HEADERS,
    { kind: "self-evaluation", header: { top: 2, bottom: 2 } },
    "self-evaluation, A1:F3, 2-2, 1 rows, target D, actual E",
  ],
  [
    "both of them",
    TWO_HEADERS,
    { kind: "self-evaluation", header: { top: 1, bottom: 2 } },
    "self-evaluation, A1:F3, 1-2, 1 rows, level1 A, level2 B, level3 C, target D, actual E, weight F",
  ],
  [
    "the range given: the columns and rows inside of it",
    HALF_KNOWN,
    { kind: "self-evaluation", range: parseRange("A1:F3")! },
    `self-evaluation, A1:F3, 2-2, 1 rows, ${LEVELS}, actual E, weight F`,
  ],
  ["an empty sheet", "", {}, "nothing"],
];

test.each(CASES)("%s", (_, lines, given, expected) => {
  const actual = read(lines, given);
  if (expected.startsWith("^")) expect(actual).toMatch(new RegExp(expected));
  else expect(actual).toBe(expected);
});

const SAMPLES = join(__dirname, "../../../samples");

/** What a table is, whoever has said it. */
const plain = ({ confidence: _, evidence: __, certainty: ___, ...table }: Table): unknown => table;

test.each(readdirSync(SAMPLES).filter((file) => file.endsWith(".xlsx")))(
  "what was recognised of %s, given again, is read as it was recognised",
  (file) => {
    for (const sheet of readWorkbook(readFileSync(join(SAMPLES, file))).sheets)
      for (const table of recognise(sheet).tables) {
        if (!KINDS_BY_COLUMNS.includes(table.kind) || table.rows) continue;
        const [top] = table.headerRows as [number];
        const header = { top, bottom: table.headerRows[1] === top + 1 ? top + 1 : top };
        const { kind, range } = table;
        const found = readAs(sheet, { kind, range, header })?.table;
        expect(found && plain(found)).toEqual(plain(table));
      }
  },
);

const QUESTIONS: readonly (readonly [title: string, words: string, likely: string])[] = [
  ["points under other words", "占分", "weight"],
  ["scores under other words", "自评打分（分）", "score"],
  ["what was reached", "全年实现值", "actual"],
  ["what was to be reached", "年度目标任务", "target"],
  ["a second column of known words", "得分", "score"],
  ["why points were taken off", "扣分情况", ""],
  ["how points are given", "评分标准说明", ""],
  ["a rate", "得分率（%）", ""],
  ["a rate of completion", "完成率", ""],
  ["a number of the row", "序号", ""],
];

test.each(QUESTIONS)("a column that is left out, %s", (_, words, likely) => {
  const sheet = sheetOf(`三级指标 | ${words}\n植树棵数 | 1`);
  const range = { left: 1, right: 2 };
  const columns = { level3: { left: 1, right: 1 } };
  const header = { top: 1, bottom: 1 };
  expect(leftOut(sheet, header, range, columns)[0]?.likely ?? "").toBe(likely);
  expect(leftOut(sheet, header, range, columns, ["B"])).toEqual([]);
});

test("a table that a person has set is as sure as its columns: one that was left out counts against it", () => {
  const sheet = sheetOf(HALF_KNOWN, "表");
  const { range, header, columns } = readAs(sheet, { kind: "self-evaluation" })!;
  const words = Object.fromEntries([...sheet.rows.get(2)!].map(([column, { text }]) => [columnLetters(column), text]));
  const { weight: _w, score: _s, ...fewer } = columns;
  const sure = (table: { readonly columns: typeof fewer; readonly unused?: readonly string[] }): unknown => {
    const correction = { sheet: "表", range, header, words, table: { kind: "self-evaluation" as const, ...table } };
    const [found] = recognise(sheet, [correction]).tables;
    return [found!.confidence, ...found!.evidence.map(({ id, data }) => `${id} ${data["columns"] ?? ""}`.trim())];
  };
  expect(sure({ columns })).toEqual([1, "corrected"]);
  expect(sure({ columns: fewer })).toEqual([0.6, "corrected", "left-out F, G"]);
  expect(sure({ columns: fewer, unused: ["F", "G"] })).toEqual([1, "corrected"]);
});
