import { Decimal } from "decimal.js";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, type Audit } from "../../src/core/audit";
import type { Edit } from "../../src/core/edit/plan";
import { planScores } from "../../src/core/edit/score-plan";
import type { Overwrite } from "../../src/core/edit/score-row";
import { reportWorkbook } from "../../src/core/report/report";
import { parseAddress, printAddress, type Address, type Range } from "../../src/core/sheet/address";
import { createSheet, type Cell, type Sheet, type Workbook } from "../../src/core/sheet/sheet";
import { translator } from "../support/texts";
import { readWorkbook } from "../../src/xlsx";
import { cellOf, form, sheetOf, workbookOf } from "../support/sheet";

const translate = translator("zh-CN");
const sample = readWorkbook(readFileSync(join(__dirname, "../../samples/self-evaluation.xlsx")));

/** A sheet with every cell and merge somewhere else. */
function moved(sheet: Sheet, place: (address: Address) => Address, name = sheet.name): Sheet {
  const cells = [...sheet.rows].flatMap(([row, columns]) =>
    [...columns].map(([column, cell]): [Address, Cell] => [place({ row, column }), cell]),
  );
  const merges = sheet.merges.map((range): Range => {
    const first = place({ row: range.top, column: range.left }),
      last = place({ row: range.bottom, column: range.right });
    return { top: first.row, left: first.column, bottom: last.row, right: last.column };
  });
  return createSheet({ name, hidden: sheet.hidden, cells, merges });
}

/** The report with every place written as it was before the move. */
function placedBack(result: Audit, back: (address: Address) => Address): unknown {
  const { tables, findings } = reportWorkbook("", result, translate);
  const cell = (text: string): string =>
    text.replace(/[A-Z]+\d+/g, (address) => printAddress(back(parseAddress(address)!)));
  const row = (value: number): number => back({ row: value, column: 1000 }).row;
  const rows = (list: readonly Readonly<Record<string, unknown>>[]): unknown =>
    list.map((item) => ({ ...item, row: row(item["row"] as number) }));
  return {
    tables: tables.map(({ sheet: _, range, headerRows, columns, budget, indicators, total, ...rest }) => ({
      ...rest,
      range: cell(range),
      headerRows: headerRows.map(row),
      columns: Object.fromEntries(
        Object.entries(columns).map(([key, letters]) => [key, cell(`${letters}1000`).replace(/\d+/, "")]),
      ),
      budget: rows(budget),
      indicators: rows(indicators),
      total: total && { ...total, row: row(total.row) },
    })),
    findings: findings.map(({ sheet: _, cell: at, related, fix, ...rest }) => ({
      ...rest,
      cell: cell(at),
      related: related.map(cell),
      ...(fix && { fix: { ...fix, cell: cell(fix.cell) } }),
    })),
  };
}

const WORDS = [
  "项目支出绩效自评表",
  "（2023年度）",
  "项目名称",
  "主管部门",
  "年初预算数",
  "全年预算数",
  "全年执行数",
  "分值",
  "执行率",
  "得分",
  "年度资金总额",
  "其中：当年财政拨款",
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "偏差原因分析及改进措施",
  "绩效指标",
  "产出指标",
  "产出指标（50分）",
  "数量指标",
  "效益指标",
  "满意度指标",
  "总分",
  "合计",
  "小计",
  "指标性质",
  "计量单位",
  "权重",
  "≥95%",
  "98%",
  "3次",
  "≤2小时",
  "2023年12月底前",
  "优",
  "一般",
  "及时",
  "注：说明",
  "指标1：",
  "……",
  "#REF!",
  "10",
  "5",
  "0",
  "-1",
  "100",
  "自评得分",
  "预算执行率",
  "评价等级",
  "良",
  "$\\geq$ 3",
  "正向",
  "反向",
  "^",
  "",
];

const randomSheet = fc
  .array(
    fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 12 })), {
      minLength: 1,
      maxLength: 11,
    }),
    { minLength: 1, maxLength: 25 },
  )
  .chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      top: fc.integer({ min: 1, max: 1_000_000 }),
      merges: fc.array(fc.tuple(fc.nat(24), fc.nat(10), fc.nat(4), fc.nat(4)), { maxLength: 6 }),
    }),
  )
  .map(({ rows, top, merges }) =>
    createSheet({
      name: "表",
      hidden: false,
      cells: rows.flatMap((row, r) =>
        row.flatMap((text, c): [Address, Cell][] => {
          const cell = cellOf(text);
          return cell ? [[{ row: top + r, column: c + 1 }, cell]] : [];
        }),
      ),
      merges: merges.map(([r, c, height, width]) => ({
        top: top + r,
        left: c + 1,
        bottom: top + r + height,
        right: c + 1 + width,
      })),
    }),
  );

/** A filled-in form: rows of targets and actuals as they are typed, points that may be merged, scores that may be blank. */
const filledForm = fc
  .array(
    fc.record({
      levels: fc.constantFrom(
        "产出指标 | 数量指标",
        "产出指标 | 质量指标",
        "效益指标 | 社会效益指标",
        " | ",
        "成本指标 | 经济成本指标",
      ),
      name: fc.constantFrom("培训次数", "合格率", "项目总成本", "响应时间", "服务水平", "完成时间"),
      typed: fc.oneof(
        {
          weight: 3,
          arbitrary: fc.constantFrom(
            "≥3次 | 3次",
            "≥3次 | 2次",
            "≥95% | 96.5%",
            "≥95% | 90.1%",
            "=100% | 99.99%",
            "≤2小时 | 1小时",
            "40万元 | 38万元",
            "0起 | 0起",
            "优 | 优",
            "3 | 2",
          ),
        },
        {
          weight: 1,
          arbitrary: fc
            .tuple(
              fc.constantFrom("≥3次", "≤2小时", "0起", "优", "2023年12月底前", "5-10个", ""),
              fc.constantFrom("3小时", "2起", "一般", "2023年11月", "7个", "", "≥95%", "#REF!"),
            )
            .map((pair) => pair.join(" | ")),
        },
      ),
      weight: fc.constantFrom("10", "10", "5", "5", "2.5", "7", "7", "^", "", "0"),
      score: fc.constantFrom("", "", "", "5", "2", "^", "—", "=F5→5"),
      reason: fc.constantFrom("", "无", "受汛期影响"),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((rows) =>
    form(
      rows
        .map(
          (row, i) =>
            `${row.levels} | ${row.name}${i % 7} | ${row.typed} | ${row.weight} | ${row.score} | ${row.reason}`,
        )
        .join("\n"),
      // The table declares what its weights come to: without that no total is offered.
      { total: `总分 | | | | | ${String(rows.reduce((sum, { weight }) => sum + (Number(weight) || 0), 0))} | |` },
    ),
  );

/** The sheet with the edits carried out. */
function edited(sheet: Sheet, edits: readonly Edit[]): Sheet {
  const cells = new Map(
    [...sheet.rows].flatMap(([row, columns]) =>
      [...columns].map(([column, cell]): [string, [Address, Cell]] => [
        printAddress({ row, column }),
        [{ row, column }, cell],
      ]),
    ),
  );
  for (const { address, after } of edits)
    if (after.kind === "number" || after.kind === "text")
      cells.set(printAddress(address), [address, { value: after.value, text: String(after.value) }]);
  return createSheet({ name: sheet.name, hidden: false, cells: [...cells.values()], merges: sheet.merges });
}

describe("audit", () => {
  it("never throws, whatever stands in the sheets, and every message can be said", () => {
    fc.assert(
      fc.property(fc.array(randomSheet, { minLength: 1, maxLength: 2 }), (sheets) => {
        const workbook = workbookOf(...sheets.map((sheet, i) => ({ ...sheet, name: `表${i}` })));
        const result = audit(workbook);
        reportWorkbook("x.xlsx", result, translate);
        planScores(result, "differing");
      }),
      { numRuns: 200 },
    );
  });

  it("scores lie within 0 and the weight, and score and deduction make the weight", () => {
    let scored = 0;
    fc.assert(
      fc.property(filledForm, (lines) => {
        for (const { indicators } of audit(workbookOf(sheetOf(lines))).tables)
          for (const { result, weight } of indicators)
            if (result.state === "scored") {
              scored += 1;
              expect(result.score.gte(0) && result.score.lte(weight!)).toBe(true);
              expect(result.score.plus(result.deduction).equals(weight!)).toBe(true);
              expect(result.reason === "").toBe(result.deduction.isZero());
            }
      }),
      { numRuns: 300 },
    );
    expect(scored).toBeGreaterThan(300);
  });

  it("what is written adds up: the total is the sum of the score cells, none is written twice, nothing is left to write", () => {
    let totals = 0;
    fc.assert(
      fc.property(filledForm, fc.constantFrom<Overwrite>("blank", "differing"), (lines, overwrite) => {
        const sheet = sheetOf(lines);
        const { edits } = planScores(audit(workbookOf(sheet)), overwrite);
        const cells = edits.map(({ address }) => printAddress(address));
        expect(new Set(cells).size).toBe(cells.length);
        const after = edited(sheet, edits);
        const again = audit(workbookOf(after));
        expect(planScores(again, overwrite).edits).toEqual([]);
        const [table] = again.tables;
        const total = edits.find(({ why }) => why?.id === "total");
        if (!total || total.after.kind !== "number") return;
        totals += 1;
        const scores = new Map(
          table!.table.indicators.flatMap(({ entries: { score } }) =>
            score ? [[printAddress(score.address), score.value!] as const] : [],
          ),
        );
        expect(String(total.after.value)).toBe(
          String([...scores.values()].reduce((sum, value) => sum.plus(value), new Decimal(0))),
        );
      }),
      { numRuns: 150 },
    );
    expect(totals).toBeGreaterThan(2);
  });

  it("moving the table, renaming its sheet and empty rows and columns around it move the findings and change nothing else", () => {
    const [sheet] = sample.sheets;
    const still = placedBack(audit(sample), (address) => address);
    fc.assert(
      fc.property(fc.nat(40), fc.nat(12), fc.string({ minLength: 1, maxLength: 20 }), (down, right, name) => {
        const there = moved(sheet!, ({ row, column }) => ({ row: row + down, column: column + right }), `表${name}`);
        const result = audit(workbookOf(there));
        expect(placedBack(result, ({ row, column }) => ({ row: row - down, column: column - right }))).toEqual(still);
      }),
      { numRuns: 40 },
    );
  });

  it("other content far beside or below the table changes nothing", () => {
    const [sheet] = sample.sheets;
    const still = reportWorkbook("", audit(sample), translate);
    const cells = [...sheet!.rows].flatMap(([row, columns]) =>
      [...columns].map(([column, cell]): [Address, Cell] => [{ row, column }, cell]),
    );
    const with_ = (...more: [Address, Cell][]): Workbook =>
      workbookOf(createSheet({ name: sheet!.name, hidden: false, cells: [...cells, ...more], merges: sheet!.merges }));
    for (const address of [
      { row: 5, column: 14 },
      { row: 20, column: 30 },
      { row: 60, column: 2 },
    ])
      expect(reportWorkbook("", audit(with_([address, cellOf("备忘")!])), translate)).toEqual(still);
  });

  it("the order in which sheets are audited does not matter to any of them", () => {
    const [sheet] = sample.sheets;
    const two = workbookOf({ ...sheet!, name: "甲" }, { ...sheet!, name: "乙" });
    const { findings } = audit(two);
    const of = (name: string): unknown =>
      findings.filter((finding) => finding.sheet === name).map(({ sheet: _, ...rest }) => rest);
    expect(of("甲")).toEqual(of("乙"));
  });
});
