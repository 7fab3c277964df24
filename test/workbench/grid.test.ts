import { createHost } from "../../src/host";
import { rowsToFit } from "../../src/workbench/rows";
import { toDrawn } from "../../src/workbench/marks";
import { buildWorkbook } from "../xlsx/build";

const RANGE = { top: 2, left: 3, bottom: 4, right: 3 };
const RULE = {
  ...{ id: "{1}", type: "Custom", formula: '=N("jiheng:x")=0', ranges: [RANGE] },
  ...{ fill: "#FFC7CE", font: undefined, stopIfTrue: false, fromFile: false },
};

test("a rule with a formula and a fill is drawn", () => {
  expect(toDrawn(RULE)).toEqual({
    cfId: "{1}",
    ranges: [{ startRow: 1, startColumn: 2, endRow: 3, endColumn: 2 }],
    stopIfTrue: false,
    rule: { type: "highlightCell", subType: "formula", value: '=N("jiheng:x")=0', style: { bg: { rgb: "#FFC7CE" } } },
  });
});

test.each([
  ["of another kind", { type: "DataBar" }],
  ["without a formula yet", { formula: "" }],
  ["without a look", { fill: undefined }],
])("a rule %s is not", (_, change) => {
  expect(toDrawn({ ...RULE, ...change })).toBeUndefined();
});

test("rows with wrapped text and no height of their own are fitted", () => {
  const styles = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
    <fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>
    <cellXfs><xf/><xf><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;
  const cell = (ref: string, style: number): string =>
    `<c r="${ref}" s="${String(style)}" t="inlineStr"><is><t>文</t></is></c>`;
  const sheetData = `<row r="1" ht="40">${cell("A1", 1)}</row><row r="2">${cell("A2", 0)}</row><row r="3">${cell("B3", 1)}</row>`;
  const host = createHost(buildWorkbook({ sheets: [{ name: "S", sheetData }], styles }));
  expect(rowsToFit(host.book.sheets[0]!)).toEqual([{ top: 3, left: 1, bottom: 3, right: 2 }]);
  host.close();
});
