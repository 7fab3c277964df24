import { Decimal } from "decimal.js";
import type { Content } from "../../src/core/sheet/content";
import type { Edit } from "../../src/core/edit/plan";
import { parseAddress, printPlace } from "../../src/core/sheet/address";
import { cellAt } from "../../src/core/sheet/sheet";
import { applyPlan, learn, readState, undoLast, unlearn } from "../../src/excel";
import { holds } from "../../src/excel/write/content";
import type { HostOptions } from "../../src/host";
import type { Opened } from "../host/support";
import { buildWorkbook, type BookSpec } from "../xlsx/build";
import { counted, openLive } from "./support";

/*
 * What versions of Excel are reported to do otherwise than they should (src/host/wire/faults.ts, Quirks): whatever it is, a cell holds
 * what is said of it, and no other cell is touched.
 */

afterEach(unlearn);

const number = (value: number): Content => ({ kind: "number", value: new Decimal(value) });
const formula = (value: string): Content => ({ kind: "formula", value });
const blank: Content = { kind: "blank" };

function edit(place: string, before: Content, after: Content): Edit {
  const [sheet, cell] = place.split("!") as [string, string];
  return { sheet, address: parseAddress(cell)!, before, after };
}

const open = (spec: BookSpec, options: HostOptions = {}): Opened => openLive(buildWorkbook(spec), options);
const apply = (live: Opened, edits: readonly Edit[]) =>
  counted(live, (context) => applyPlan(context, { edits, marks: [] }));
const undo = (live: Opened) => counted(live, (context) => undoLast(context));
const why = ({ unwritten }: { readonly unwritten: readonly { readonly why: string }[] }): string[] =>
  unwritten.map((each) => each.why);

/** The contents of a column's first rows, "" where there is none. */
const column = (live: Opened, letter: string, rows: number): unknown[] =>
  Array.from({ length: rows }, (_, i) => {
    const cell = cellAt(live.workbook().sheets[0]!, parseAddress(`${letter}${String(i + 1)}`)!);
    if (cell?.formula !== undefined) return `=${cell.formula}`;
    return Decimal.isDecimal(cell?.value) ? cell.value.toNumber() : (cell?.value ?? "");
  });

describe("hidden rows (224)", () => {
  const ROWS = 6;
  const hiding = (hidden: readonly number[]): Opened =>
    open({
      sheets: [
        {
          name: "甲",
          sheetData: Array.from({ length: ROWS }, (_, i) => {
            const attribute = hidden.includes(i + 1) ? ' hidden="1"' : "";
            return `<row r="${String(i + 1)}"${attribute}><c r="A${String(i + 1)}"><v>${String(i)}</v></c></row>`;
          }).join(""),
        },
      ],
    });
  const edits = [1, 2, 3, 4, 6].map((row) => edit(`甲!B${String(row)}`, blank, number(row * 10)));

  test.each([[[2]], [[1, 2]], [[3, 4]], [[5]], [[1, 2, 3, 4, 5, 6]]])("rows %j hidden", async (hidden) => {
    const live = hiding(hidden);
    live.faults.quirks.hiddenRows = true;
    const { result, syncs } = await apply(live, edits);
    expect([result.applied.length, result.unwritten, syncs]).toEqual([5, [], 2]);
    expect(column(live, "B", 8)).toEqual([10, 20, 30, 40, "", 60, "", ""]);
    expect((await undo(live)).result!.unwritten).toEqual([]);
    expect(column(live, "B", 8)).toEqual(Array(8).fill(""));
  });

  test("rows that are hidden after the look are found when what was written is read back, and given back", async () => {
    const live = hiding([]);
    live.faults.quirks.hiddenRows = true;
    const hide = live.meanwhile((book) => {
      book.hideRows(book.find("甲")!, { top: 2, left: 1, bottom: 2, right: 1 }, true);
    });
    live.faults.at(2, hide);
    const { result } = await apply(live, [...edits, edit("甲!A1", number(0), number(7))]);
    expect(result.applied.map(printPlace)).toEqual(["甲!B1", "甲!A1"]);
    expect(result.unwritten.map((each) => [printPlace(each), each.why])).toEqual(
      ["B2", "B3", "B4", "B6"].map((cell) => [`甲!${cell}`, "not-held"]),
    );
    expect(column(live, "B", 6)).toEqual([10, "", "", "", "", ""]);
    expect((await undo(live)).result!.applied).toHaveLength(2);
    expect([column(live, "A", 1), column(live, "B", 6)]).toEqual([[0], Array(6).fill("")]);
  });

  test("cells that cannot even be given back are told as unsure", async () => {
    const live = hiding([]);
    live.faults.quirks.hiddenRows = true;
    live.faults.at(
      2,
      live.meanwhile((book) => {
        book.hideRows(book.find("甲")!, { top: 2, left: 1, bottom: 2, right: 1 }, true);
      }),
    );
    live.faults.at(4, "disconnect");
    await expect(apply(live, edits)).rejects.toMatchObject({ code: "connection", unsure: ["甲"] });
  });

  test("where blocks are known to stay in their rows they are written whole", async () => {
    const live = hiding([2]);
    learn("hidden-rows", true);
    const { result } = await apply(live, edits);
    expect(result.unwritten).toEqual([]);
    expect(column(live, "B", 6)).toEqual([10, 20, 30, 40, "", 60]);
  });
});

describe("tables (2093, 5909, 6745)", () => {
  const TABLE =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="得分表" displayName="得分表"';
  const COLUMNS =
    '<tableColumns count="2"><tableColumn id="1" name="指标"/><tableColumn id="2" name="得分"/></tableColumns></table>';
  const tabled = (): Opened =>
    open({
      sheets: [
        {
          name: "甲",
          rows: [
            ["指标", "得分", null],
            ["一", 1, 4],
            ["二", null, 5],
            ["三", 3, 6],
          ],
          relations: [["rId1", "table", "../tables/table1.xml"]],
          after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
        },
      ],
      parts: { "xl/tables/table1.xml": `${TABLE} ref="A1:B4">${COLUMNS}` },
      types: { "/xl/tables/table1.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml" },
    });

  test("a value goes into a table, a formula does not, and the header stays", async () => {
    const live = tabled();
    live.faults.quirks.tableColumns = true;
    const { result, syncs } = await apply(live, [
      edit("甲!B1", { kind: "text", value: "得分" }, { kind: "text", value: "自评得分" }),
      edit("甲!B2", number(1), number(9)),
      edit("甲!B3", blank, formula("C3*2")),
      edit("甲!C4", number(6), formula("B2*2")),
    ]);
    expect(syncs).toBe(2);
    expect(result.applied.map(printPlace)).toEqual(["甲!B2", "甲!C4"]);
    expect(result.unwritten.map((each) => [printPlace(each), each.why])).toEqual([
      ["甲!B1", "table-header"],
      ["甲!B3", "in-table"],
    ]);
    expect([column(live, "B", 4), column(live, "C", 4)]).toEqual([
      ["得分", 9, "", 3],
      ["", 4, 5, "=B2*2"],
    ]);
  });

  test("a formula goes where it is known to stay in its cell", async () => {
    const live = tabled();
    learn("table-formulas", true);
    expect((await apply(live, [edit("甲!B3", blank, formula("C3*2"))])).result.unwritten).toEqual([]);
    expect(column(live, "B", 4)).toEqual(["得分", 1, "=C3*2", 3]);
  });
});

describe("undo groups (6491, 6711)", () => {
  const spec: BookSpec = { sheets: ["甲", "乙"].map((name) => ({ name, rows: [[1], [2], [3]] })) };
  const edits = ["甲", "乙"].flatMap((sheet) =>
    [1, 2, 3].map((row) => edit(`${sheet}!A${String(row)}`, number(row), number(9))),
  );

  test("all that is written is one step to the user, and the state goes in a run of its own", async () => {
    const live = open(spec, { requirementSet: "1.20" });
    const run = jest.spyOn(live.excel, "run");
    const { result, syncs } = await apply(live, edits);
    expect([result.applied.length, syncs]).toEqual([6, 3]);
    expect(run.mock.calls.filter(([first]) => typeof first === "object")).toEqual([
      [{ mergeUndoGroup: true }, expect.any(Function)],
    ]);
    await live.undo();
    expect(column(live, "A", 3)).toEqual([1, 2, 3]);
  });

  test("Excel before 1.20 is not asked for it", async () => {
    const live = open(spec);
    const run = jest.spyOn(live.excel, "run");
    expect((await apply(live, edits)).syncs).toBe(2);
    expect(run.mock.calls.every(([first]) => typeof first === "function")).toBe(true);
  });

  test("where Excel cannot do it after all it is tried once, and written without", async () => {
    const live = open(spec, { requirementSet: "1.20" });
    live.faults.quirks.undoGroups = true;
    const first = await apply(live, edits);
    expect(first.result).toEqual({ applied: edits, unwritten: [] });
    expect((await counted(live, (context) => readState(context))).result.plans).toHaveLength(1);
    const second = await apply(live, [edit("甲!A1", number(9), number(8))]);
    expect(second.syncs).toBe(2);
    expect((await undo(live)).result!.unwritten).toEqual([]);
    expect((await undo(live)).result!.unwritten).toEqual([]);
    expect(column(live, "A", 3)).toEqual([1, 2, 3]);
    expect(live.book.customXml).toEqual([]);
  });

  test.each(["cell-edit", "disconnect", "disconnect-after"] as const)(
    "%s at each call leaves all or nothing",
    async (fault) => {
      for (const call of [1, 2, 3]) {
        const live = open(spec, { requirementSet: "1.20" });
        live.faults.at(call, fault);
        const done = await apply(live, edits).then(
          ({ result }) => result.applied.length,
          () => 0,
        );
        expect(column(live, "A", 3)).toEqual(done > 0 ? [9, 9, 9] : [1, 2, 3]);
        expect((await counted(live, (context) => readState(context))).result.plans).toHaveLength(done > 0 ? 1 : 0);
      }
    },
  );
});

describe("precision as displayed", () => {
  const spec = (calcPr: string): BookSpec => ({
    sheets: [{ name: "甲", rows: [[{ v: 8.3, s: 1 }]] }],
    formats: ["0.0"],
    workbookAfter: calcPr,
  });

  test("what Excel has rounded to what is shown is still what was written", async () => {
    const live = open(spec('<calcPr fullPrecision="0"/>'));
    const { result } = await apply(live, [edit("甲!A1", number(8.3), number(9.567))]);
    expect([result.applied.length, result.unwritten, column(live, "A", 1)]).toEqual([1, [], [9.6]]);
    const undone = (await undo(live)).result!;
    expect([why(undone), column(live, "A", 1)]).toEqual([[], [8.3]]);
  });

  test("elsewhere another figure is another figure", async () => {
    const live = open(spec(""));
    await apply(live, [edit("甲!A1", number(8.3), number(9.567))]);
    await live.secondAuthor((book) => {
      book.write(book.find("甲")!, { 0: { 0: { v: 9.6, t: 2 } } });
    });
    expect(why((await undo(live)).result!)).toEqual(["changed"]);
  });
});

describe("data validation", () => {
  const validated = (inside: string): Opened =>
    open({
      sheets: [
        { name: "甲", rows: [[null, 5], [null]], after: `<dataValidations count="1">${inside}</dataValidations>` },
      ],
    });
  const rule = (type: string, formulas: string, more = ""): string =>
    `<dataValidation type="${type}" allowBlank="1" showErrorMessage="1"${more} sqref="A1:A2">${formulas}</dataValidation>`;

  test.each([
    ["decimal", "<formula1>0</formula1><formula2>10</formula2>", "", 12, 9.5],
    ["whole", "<formula1>0</formula1><formula2>10</formula2>", "", 9.5, 9],
    ["decimal", "<formula1>$B$1</formula1>", ' operator="lessThanOrEqual"', 5.5, 5],
    ["list", '<formula1>"5,3,1"</formula1>', "", 4, 3],
    ["decimal", "<formula1>8</formula1>", ' operator="lessThan" errorStyle="warning"', 8, 7],
  ])("%s %s%s refuses %d and takes %d", async (type, formulas, more, refused, taken) => {
    const live = validated(rule(type, formulas, more));
    const { result } = await apply(live, [edit("甲!A1", blank, number(refused)), edit("甲!A2", blank, number(taken))]);
    expect(result.unwritten.map((each) => [printPlace(each), each.why])).toEqual([["甲!A1", "validation"]]);
    expect(column(live, "A", 2)).toEqual(["", taken]);
    expect((await undo(live)).result!.applied).toHaveLength(1);
    expect(column(live, "A", 2)).toEqual(["", ""]);
  });

  test("what stood there before comes back although it would be refused", async () => {
    const live = open({
      sheets: [
        {
          name: "甲",
          rows: [[99]],
          after: `<dataValidations count="1">${rule("decimal", "<formula1>0</formula1><formula2>10</formula2>")}</dataValidations>`,
        },
      ],
    });
    await apply(live, [edit("甲!A1", number(99), number(9))]);
    expect(column(live, "A", 1)).toEqual([9]);
    expect((await undo(live)).result!.unwritten).toEqual([]);
    expect(column(live, "A", 1)).toEqual([99]);
  });
});

test.each([
  ["SUM(a1, b1)", "SUM(A1,B1)", true],
  ["'评分表'!A1", "评分表!A1", true],
  ["'it''s'!A1", "'it''s'!A1", true],
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", "xlookup(A1,B:B,C:C)", true],
  ["@A1:A3", "A1:A3", true],
  ['IF(A1="a b",1)', 'IF(A1="ab",1)', false],
  ['IF(A1="A",1)', 'IF(A1="a",1)', false],
  ["A1*2", "A2*2", false],
])("the formula %s is %s as Excel writes it: %p", (now, wanted, same) => {
  expect(holds({ format: "General", asDisplayed: false }, formula(now), formula(wanted))).toBe(same);
});
