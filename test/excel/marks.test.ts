import { readFileSync } from "node:fs";
import { audit } from "../../src/core/audit";
import type { Severity } from "../../src/core/check/severity";
import { planMarks } from "../../src/core/edit/mark-plan";
import type { Mark } from "../../src/core/edit/plan";
import { parseAddress } from "../../src/core/sheet/address";
import { addMarks, applyPlan, listMarks, readWorkbook, removeMarks, showMarks } from "../../src/excel";
import { groupsOf } from "../../src/excel/marks/groups";
import { applyPlan as applyToFile, removeMarks as removeFromFile } from "../../src/xlsx";
import type { Opened } from "../host/support";
import { buildWorkbook } from "../xlsx/build";
import { counted, openLive } from "./support";

function mark(place: string, tag = "weight-total", severity: Severity = "error"): Mark {
  const [sheet, cell] = place.split("!") as [string, string];
  return { sheet, address: parseAddress(cell)!, tag, severity };
}

const others =
  '<conditionalFormatting sqref="A1:B9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;3</formula></cfRule></conditionalFormatting>';
const book = (...names: string[]): Uint8Array =>
  buildWorkbook({
    sheets: names.map((name) => ({
      name,
      rows: [
        [1, 2],
        [3, 4],
      ],
      after: others,
    })),
    styles:
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="0"/></cellXfs>' +
      '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs></styleSheet>',
  });

test("marks are laid, listed and taken off, and the user's own formats stay", async () => {
  const live = openLive(book("一 表", "二"));
  const marks = [
    mark("一 表!A1"),
    mark("一 表!A2"),
    mark("一 表!B2", "grade", "info"),
    mark("二!B1", "grade", "warning"),
  ];
  const shown = await counted(live, (context) => showMarks(context, marks));
  expect(shown).toMatchObject({ result: { marked: marks, removed: 0, unwritten: [] }, syncs: 3 });
  const listed = await counted(live, (context) => listMarks(context));
  expect(listed.result.map(({ sheet, tag, severity, ranges }) => [sheet, tag, severity, ranges.length]).sort()).toEqual(
    [
      ["一 表", "grade", "info", 1],
      ["一 表", "weight-total", "error", 1],
      ["二", "grade", "warning", 1],
    ],
  );
  const removed = await counted(live, (context) => removeMarks(context));
  expect(removed).toMatchObject({ result: { removed: 3 }, syncs: 3 });
  expect(live.book.sheets.map(({ rules }) => rules.map(({ formula }) => formula))).toEqual([["=A1>3"], ["=A1>3"]]);
});

test("showing marks again replaces them, adding them again adds nothing", async () => {
  const live = openLive(book("S"));
  await counted(live, (context) => showMarks(context, [mark("S!A1"), mark("S!A2")]));
  await counted(live, (context) => addMarks(context, [mark("S!A2"), mark("S!B1")]));
  const count = (): number => live.book.find("S")!.rules.length;
  expect(count()).toBe(3);
  await counted(live, (context) => applyPlan(context, { edits: [], marks: [mark("S!A1"), mark("S!B1")] }));
  expect(count()).toBe(3);
  await counted(live, (context) => showMarks(context, [mark("S!B2", "grade", "info")]));
  expect(count()).toBe(2);
});

test("protected and vanished sheets are left alone and named", async () => {
  const live = openLive(book("S", "T"));
  live.book.find("T")!.unlocked = [];
  const { result } = await counted(live, (context) => showMarks(context, [mark("S!A1"), mark("T!A1"), mark("U!A1")]));
  expect(result.marked).toEqual([mark("S!A1")]);
  expect(result.unwritten.map(({ sheet, why }) => [sheet, why])).toEqual([
    ["T", "protected"],
    ["U", "no-such-sheet"],
  ]);
});

test("the pane takes off what the command line has put on", async () => {
  const bytes = readFileSync("samples/self-evaluation.xlsx");
  const bare = openLive(bytes);
  const { findings } = audit((await counted(bare, (context) => readWorkbook(context))).result);
  const marks = planMarks(findings);
  expect(marks.length).toBeGreaterThan(3);
  const marked = applyToFile(bytes, { edits: [], marks, notes: [] }).bytes;
  const live = openLive(marked);
  const { result } = await counted(live, (context) => listMarks(context));
  const places = (list: readonly { sheet: string; tag: string; severity?: string | undefined }[]): string[] =>
    [...new Set(list.map(({ sheet, tag, severity }) => `${sheet} ${tag} ${String(severity)}`))].sort();
  expect(places(result)).toEqual(places(marks));
  await counted(live, (context) => removeMarks(context));
  expect((await counted(live, (context) => listMarks(context))).result).toEqual([]);
  expect(removeFromFile(marked).removed).toBeGreaterThan(0);
});

test("cells one below the other are one range, and long lists are shared out", () => {
  const many = Array.from({ length: 900 }, (_, i) => mark(`S!A${String(2 * i + 1)}`));
  const groups = groupsOf([...many, mark("S!C2", "x"), mark("S!C3", "x"), mark("S!C3", "x")]);
  expect(groups.at(-1)!.address).toBe("C2:C3");
  expect(groups.every(({ address }) => address.length < 2000)).toBe(true);
  expect(groups.flatMap(({ address }) => address.split(","))).toHaveLength(901);
});

describe("conditional formats that Excel cannot tell (6827, 6835)", () => {
  const twice =
    '<conditionalFormatting sqref="A1:B9"><cfRule type="cellIs" operator="greaterThan" priority="1"><formula>3</formula></cfRule>' +
    '<cfRule type="cellIs" operator="lessThan" priority="2"><formula>1</formula></cfRule></conditionalFormatting>';
  const doubled = (names: readonly string[]): Opened => {
    const rows = [[1, 2], [3, 4], [5]];
    const sheets = ["一", "二", "三"].map((name) => ({ name, rows, ...(names.includes(name) && { after: twice }) }));
    const live = openLive(buildWorkbook({ sheets }));
    live.faults.quirks.conditionalFormats = true;
    return live;
  };
  const marks = ["一", "二", "三"].flatMap((sheet) => [mark(`${sheet}!A1`), mark(`${sheet}!B2`, "grade", "info")]);
  const ours = (live: Opened): number[] =>
    live.book.sheets.map(({ rules }) => rules.filter(({ type }) => type === "Custom").length);

  test.each([[["二"]], [["一", "三"]], [["一", "二", "三"]]])("two rules of one kind on %j", async (names) => {
    const live = doubled(names);
    const first = await counted(live, (context) => showMarks(context, marks));
    expect(first.result).toEqual({ marked: marks, removed: 0, unwritten: [], stuck: [], unseen: [] });
    expect((await counted(live, (context) => listMarks(context))).result).toHaveLength(6);
    expect((await counted(live, (context) => showMarks(context, marks))).result.removed).toBe(6);
    const { result } = await counted(live, (context) => removeMarks(context));
    expect([result.removed, result.unseen, ours(live)]).toEqual([6, [], [0, 0, 0]]);
  });

  test("a rule of ours that somebody has duplicated stays, and is said to; the others go", async () => {
    const live = doubled([]);
    await counted(live, (context) => showMarks(context, marks));
    const second = live.book.find("二")!;
    second.rules.push({ ...second.rules[0]!, id: live.book.id() });
    const { result } = await counted(live, (context) => removeMarks(context));
    expect([result.removed, result.unseen, ours(live)]).toEqual([5, ["二"], [0, 2, 0]]);
  });
});
