import { buildWorkbook } from "../xlsx/build";
import { openExcel } from "./support";

const STYLES =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="16"/><color rgb="FFC00000"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left style="thin"/><bottom style="double"><color rgb="FF00FF00"/></bottom></border></borders>' +
  '<cellXfs count="2"><xf/><xf numFmtId="10" fontId="1" fillId="2" borderId="1">' +
  '<alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs></styleSheet>';

const BYTES = buildWorkbook({
  sheets: [
    {
      name: "S",
      sheetData: '<row r="1" ht="30"><c r="A1" s="1"><v>0.5</v></c><c r="B1" s="1"/></row>',
      before:
        '<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews>' +
        '<cols><col min="2" max="3" width="20"/><col min="4" max="4" width="9" hidden="1"/></cols>',
    },
  ],
  styles: STYLES,
});

test("the grid gets the looks of the file", () => {
  const { book } = openExcel(BYTES);
  const look = {
    ...{ bl: 1, fs: 16, cl: { rgb: "#C00000" }, bg: { rgb: "#A2B9E2" }, ht: 2, vt: 2, tb: 3 },
    bd: { l: { s: 1, cl: { rgb: "#000000" } }, b: { s: 7, cl: { rgb: "#00FF00" } } },
    n: { pattern: "0.00%" },
  };
  expect([1, 2].map((column) => book.sheets[0]!.style({ row: 1, column }))).toEqual([look, look]);
  const { columnData, rowData, freeze } = book.engine.workbook.getSnapshot().sheets[book.sheets[0]!.id]!;
  expect([columnData, rowData, freeze]).toEqual([
    { 1: { w: 145 }, 2: { w: 145 }, 3: { hd: 1 } },
    { 0: { h: 40 } },
    { startRow: 2, startColumn: 1, xSplit: 1, ySplit: 2 },
  ]);
});

test("fills and fonts are told, and kept where a value is written", async () => {
  const { excel } = openExcel(BYTES);
  const told = await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("S").getRange("B1");
    range.values = [[0.25]];
    range.load("text,format/fill/color,format/font/bold");
    await context.sync();
    return [range.text, range.format.fill.color, range.format.font.bold];
  });
  expect(told).toEqual([[["25.00%"]], "#A2B9E2", true]);
});
