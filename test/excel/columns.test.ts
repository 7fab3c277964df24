import { COLUMN_USES, USE_COLOURS, type ColumnArea, type ColumnUse } from "../../src/core/edit/columns";
import { COLOURS } from "../../src/core/check/severity";
import { parseRange } from "../../src/core/sheet/address";
import { listMarks, removeMarks, showColumns, showMarks } from "../../src/excel";
import { removeMarks as removeFromFile } from "../../src/xlsx";
import type { Opened } from "../host/support";
import { buildWorkbook } from "../xlsx/build";
import { counted, openLive } from "./support";

/** A rule of the user's own over cells that are coloured, as a file keeps it. */
const others =
  '<conditionalFormatting sqref="A1:C9"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;3</formula></cfRule></conditionalFormatting>';
const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="0"/></cellXfs>' +
  '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs></styleSheet>';

const book = (rows: number, ...names: string[]): Uint8Array =>
  buildWorkbook({
    sheets: names.map((name) => ({
      name,
      rows: Array.from({ length: rows }, (_, i) => [`指标${String(i)}`, i, 1]),
      after: others,
    })),
    styles,
  });

const area = (place: string, use: ColumnUse): ColumnArea => {
  const [sheet, range] = place.split("!") as [string, string];
  return { sheet, use, range: parseRange(range)! };
};

/** What is coloured on a sheet, ours and the user's, as "formula colour ranges". */
const rulesOn = (live: Opened, sheet: string): string[] =>
  live.book
    .find(sheet)!
    .rules.map(({ formula, fill, ranges }) => `${formula} ${String(fill)} ${String(ranges.length)}`)
    .sort();

test("columns are coloured by their use, others in their place, and all of it goes again: only the user's own rule was ever there", async () => {
  const live = openLive(book(9, "表", "另一"));
  const before = rulesOn(live, "表");
  const first = [area("表!A1:A9", "indicator"), area("表!B1:B9", "score"), area("表!C1:C9", "score")];
  expect((await counted(live, (context) => showColumns(context, first))).result).toEqual({ refused: [] });
  expect(rulesOn(live, "表")).toEqual([
    "=A1>3 #FFFF00 1",
    `=N("jiheng:column:indicator")=0 ${USE_COLOURS.indicator} 1`,
    `=N("jiheng:column:score")=0 ${USE_COLOURS.score} 2`,
  ]);
  await counted(live, (context) => showColumns(context, [area("另一!A1:A9", "target")]));
  expect(rulesOn(live, "表")).toEqual(before);
  await counted(live, (context) => showColumns(context, []));
  expect([rulesOn(live, "表"), rulesOn(live, "另一")]).toEqual([before, before]);
});

test.each([[9], [2000]])("a table of %i rows takes three calls to colour, and three to leave", async (rows) => {
  const live = openLive(book(rows, "表"));
  const areas = [area(`表!A1:A${String(rows)}`, "indicator"), area(`表!B1:B${String(rows)}`, "score")];
  expect((await counted(live, (context) => showColumns(context, areas))).syncs).toBe(3);
  expect((await counted(live, (context) => showColumns(context, []))).syncs).toBe(3);
});

test("marks of findings stay where columns are coloured, and removing all marks takes colours that were left along", async () => {
  const live = openLive(book(9, "表"));
  const marked = { sheet: "表", address: { row: 2, column: 2 }, tag: "grade", severity: "error" } as const;
  await counted(live, (context) => showMarks(context, [marked]));
  await counted(live, (context) => showColumns(context, [area("表!B1:B9", "score")]));
  await counted(live, (context) => showColumns(context, []));
  expect((await counted(live, (context) => listMarks(context))).result.map(({ tag }) => tag)).toEqual(["grade"]);
  await counted(live, (context) => showColumns(context, [area("表!B1:B9", "score")]));
  expect((await counted(live, (context) => removeMarks(context))).result.removed).toBe(2);
  expect(rulesOn(live, "表")).toEqual(["=A1>3 #FFFF00 1"]);
});

test("a protected sheet is not coloured, and named", async () => {
  const live = openLive(book(9, "表", "锁"));
  live.book.find("锁")!.unlocked = [];
  const areas = [area("表!A1:A9", "indicator"), area("锁!A1:A9", "indicator")];
  expect((await counted(live, (context) => showColumns(context, areas))).result).toEqual({ refused: ["锁"] });
  expect(rulesOn(live, "锁")).toEqual(["=A1>3 #FFFF00 1"]);
});

test("colours that a file was saved with go with the marks at the command line", () => {
  const rule = (use: ColumnUse): string =>
    `<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="2"><formula>N("jiheng:column:${use}")=0</formula></cfRule></conditionalFormatting>`;
  const left = buildWorkbook({ sheets: [{ name: "表", rows: [["指标"]], after: rule("score") }] });
  expect(removeFromFile(left).removed).toBe(1);
});

test("no two uses have a colour in common, nor one with a finding's mark", () => {
  const colours = [...COLUMN_USES.map((use) => USE_COLOURS[use]), ...Object.values(COLOURS)];
  expect(new Set(colours).size).toBe(colours.length);
});
