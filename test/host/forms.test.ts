import type { BookSpec } from "../xlsx/build";
import { openSpec, outcome } from "./support";

/** What forms are made with: merged areas, lines, data validation. */
const BOOK: BookSpec = {
  sheets: [
    { name: "S", rows: [["甲", "乙", 1], ["丙", "丁", 2], [3], [], [], ["", "", "", "", ""]], merges: ["D1:E2"] },
  ],
};

type Run = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

/** The merged areas of the sheet, and what is left in A1:C3. */
const merged =
  (change: (sheet: Excel.Worksheet) => void): Run =>
  async (sheet, context) => {
    change(sheet);
    const areas = sheet.getRange("A1:F9").getMergedAreasOrNullObject();
    areas.areas.load("items/address");
    const left = sheet.getRange("A1:C3").load("values");
    await context.sync();
    return [areas.isNullObject ? [] : areas.areas.items.map(({ address }) => address), left.values];
  };

/** What Excel says of the validation of a range after a change. */
const validated =
  (change: (sheet: Excel.Worksheet) => void, address: string): Run =>
  async (sheet, context) => {
    change(sheet);
    const { dataValidation } = sheet.getRange(address);
    dataValidation.load("type,rule,prompt");
    await context.sync();
    const { type, rule, prompt } = dataValidation;
    return [type, rule, prompt?.title];
  };

/** The styles of the lines of a cell. */
const lined =
  (side: "EdgeTop" | "EdgeBottom" | "InsideHorizontal"): Run =>
  async (sheet, context) => {
    sheet.getRange("A4:B5").format.borders.getItem(side).style = "Continuous";
    const { borders } = sheet.getRange("A4").format;
    borders.load("items/sideIndex,items/style");
    await context.sync();
    return borders.items.filter(({ style }) => style === "Continuous").map(({ sideIndex }) => sideIndex);
  };

const ALL = [
  ["甲", "乙", 1],
  ["丙", "丁", 2],
  [3, "", ""],
];

const LIST = { list: { inCellDropDown: true, source: "是,否" } };
const WHOLE = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" as const } };

const allow = (address: string, rule: Excel.DataValidationRule) => (sheet: Excel.Worksheet) => {
  sheet.getRange(address).dataValidation.rule = rule;
};

test.each<[string, Run, unknown]>([
  [
    "of a merged area only the first cell keeps what stood there",
    merged((sheet) => sheet.getRange("A1:B2").merge()),
    [
      ["S!D1:E2", "S!A1:B2"],
      [
        ["甲", "", 1],
        ["", "", 2],
        [3, "", ""],
      ],
    ],
  ],
  [
    "merging across merges row by row",
    merged((sheet) => sheet.getRange("A1:B2").merge(true)),
    [
      ["S!D1:E2", "S!A1:B1", "S!A2:B2"],
      [
        ["甲", "", 1],
        ["丙", "", 2],
        [3, "", ""],
      ],
    ],
  ],
  [
    "an area that touches another one takes it in",
    merged((sheet) => sheet.getRange("E2:F3").merge()),
    [["S!D1:F3"], ALL],
  ],
  ["what was merged can be taken apart", merged((sheet) => sheet.getRange("D1").unmerge()), [[], ALL]],
  ["cells take everything to begin with", validated(() => undefined, "A1"), ["None", {}, ""]],
  ["a list of words", validated(allow("A1:A3", LIST), "A2"), ["List", LIST, ""]],
  ["some cells have a rule, others none", validated(allow("A1:A3", LIST), "A2:A4"), ["MixedCriteria", null, undefined]],
  [
    "the rules of cells differ",
    validated((sheet) => {
      allow("A1:A3", LIST)(sheet);
      allow("A3", WHOLE)(sheet);
    }, "A2:A3"),
    ["Inconsistent", null, undefined],
  ],
  [
    "a later rule replaces an earlier one, and the prompt stays",
    validated((sheet) => {
      allow("A1", LIST)(sheet);
      sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "选择", message: "" };
      allow("A1", WHOLE)(sheet);
    }, "A1"),
    ["WholeNumber", WHOLE, "选择"],
  ],
  [
    "rules are taken away",
    validated((sheet) => {
      allow("A1:A3", LIST)(sheet);
      sheet.getRange("A2").dataValidation.clear();
    }, "A2"),
    ["None", {}, ""],
  ],
  ["a line above", lined("EdgeTop"), ["EdgeTop"]],
  ["a line below the last row only", lined("EdgeBottom"), []],
  ["lines inside, on the edges that cells share", lined("InsideHorizontal"), ["EdgeBottom"]],
])("%s", async (_, run, expected) => {
  const { excel } = openSpec(BOOK);
  const told = await excel.run((context) => run(context.workbook.worksheets.getItem("S"), context));
  expect(told).toEqual(expected);
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ["a list that is too long", allow("A1", { list: { inCellDropDown: true, source: "长".repeat(256) } }), "rule"],
  ["a range without its second bound", allow("A1", { decimal: { formula1: 0, operator: "Between" } }), "rule"],
  ["two rules at once", allow("A1", { ...LIST, ...WHOLE }), "rule"],
  [
    "a prompt that is too long",
    (sheet) => {
      sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "", message: "长".repeat(256) };
    },
    "prompt",
  ],
])("%s is refused", async (_, change, member) => {
  const { excel } = openSpec(BOOK);
  const run = excel.run(async (context) => {
    change(context.workbook.worksheets.getItem("S"));
    await context.sync();
  });
  expect(await outcome(() => run)).toBe(`InvalidArgument at DataValidation.${member}`);
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["merging", (sheet) => sheet.getRange("A1:B1").merge()],
  ["validation", allow("A1", LIST)],
  ["lines", (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous")],
])("protected sheets refuse %s", async (_, change) => {
  const { excel } = openSpec(BOOK);
  const run = excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    sheet.protection.protect();
    change(sheet);
    await context.sync();
  });
  expect(await outcome(() => run)).toMatch(/^AccessDenied/);
});
