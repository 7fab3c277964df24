import { readFileSync } from "node:fs";
import { commandsFor } from "../../src/commands/commands";
import { inExcel, listMarks, readWorkbook } from "../../src/excel";
import { ApiError, type Fault } from "../../src/host";
import commandTexts from "../../src/locales/zh-CN/commands.json";
import excelTexts from "../../src/locales/zh-CN/excel.json";
import { parseAddress, printPlace } from "../../src/core/sheet/address";
import { cellAt } from "../../src/core/sheet/sheet";
import { MANIFEST, readManifest } from "../manifest/support";
import { buildWorkbook, type SheetSpec } from "../xlsx/build";
import { openRibbon, type Ribbon } from "./support";

const sample = new Uint8Array(readFileSync("samples/self-evaluation.xlsx"));
const clean = new Uint8Array(readFileSync("samples/self-evaluation-clean.xlsx"));

/** A small form of our own: two indicators without scores, one of which cannot be compared. */
const form = (name: string, more: Partial<SheetSpec> = {}): SheetSpec => ({
  name,
  rows: [
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "培训人次", "≥100人次", "80人次", 50, null, null],
    ["效益指标", "社会效益", "服务水平", "有效提升", "有所提升", 50, null, null],
    ["总分", null, null, null, null, 100, null, null],
  ],
  ...more,
});
const PROTECTED = { between: '<sheetProtection sheet="1" objects="1" scenarios="1"/>' };
const book = (...sheets: SheetSpec[]): Uint8Array => buildWorkbook({ sheets });

const marksOf = async (): Promise<number> => (await inExcel((context) => listMarks(context))).length;

const selection = (): Promise<string> =>
  inExcel(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.address;
  });

/** What stands in a cell, as the add-in reads it. */
async function textAt(sheet: string, cell: string): Promise<string> {
  const workbook = await inExcel((context) => readWorkbook(context));
  return (
    cellAt(
      workbook.sheets.find(({ name }) => name === sheet)!,
      parseAddress(cell)!,
    )?.text ?? ""
  );
}

const everything = async (): Promise<string[]> => {
  const workbook = await inExcel((context) => readWorkbook(context));
  return workbook.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].map(([column, { text }]) => `${printPlace({ sheet: name, address: { row, column } })} ${text}`),
    ),
  );
};

test("the manifest names exactly the functions that there are", () => {
  expect(
    readManifest(MANIFEST)
      .all("FunctionName")
      .map(({ text }) => text),
  ).toEqual(Object.keys(commandsFor()));
});

describe("一键校验", () => {
  test("lays marks, goes to the gravest finding and says nothing", async () => {
    const ribbon = openRibbon(sample);
    const before = await everything();
    expect(await ribbon.press("checkWorkbook")).toEqual({ completed: 1, message: undefined });
    expect(await marksOf()).toBeGreaterThan(10);
    expect(await selection()).toBe("自评表!D6");
    expect(await everything()).toEqual(before);
  });

  test("lays them in place of the old ones", async () => {
    const ribbon = openRibbon(sample);
    await ribbon.press("checkWorkbook");
    const once = await marksOf();
    expect(await ribbon.press("checkWorkbook")).toEqual({ completed: 1, message: undefined });
    expect(await marksOf()).toBe(once);
  });

  test("says that nothing was found, and takes old marks off", async () => {
    const ribbon = openRibbon(clean);
    await inExcel(async (context) => {
      const { custom } = context.workbook.worksheets.getItem("自评表").getRange("A1").conditionalFormats.add("Custom");
      custom.rule.formula = '=N("jiheng:grade")=0';
      await context.sync();
    });
    const { completed, message } = await ribbon.press("checkWorkbook");
    expect(completed).toBe(1);
    expect(message).toEqual({
      language: "zh-CN",
      title: "一键校验",
      lines: ["已校验 1 张表，没有发现问题。"],
      close: "关闭",
    });
    expect(await marksOf()).toBe(0);
  });

  test("says that there is no table, and leaves the workbook alone", async () => {
    const ribbon = openRibbon(book({ name: "日程", rows: [["周一", 1]] }));
    const { message } = await ribbon.press("checkWorkbook");
    expect(message?.lines).toEqual([commandTexts.commands["no-tables"]]);
  });

  test("names findings on protected sheets, which cannot be marked", async () => {
    const ribbon = openRibbon(book(form("甲", PROTECTED), form("乙")));
    const { message } = await ribbon.press("checkWorkbook");
    expect(message?.lines).toEqual([expect.stringMatching(/^有 \d 个问题在受保护的工作表中/)]);
    expect(await marksOf()).toBeGreaterThan(0);
  });

  test("goes to no hidden sheet, and says so where all findings are there", async () => {
    const other = { name: "封面", rows: [["封面"]] };
    const ribbon = openRibbon(book(other, form("甲", { hidden: true })));
    const { message } = await ribbon.press("checkWorkbook");
    expect(message?.lines).toEqual([expect.stringMatching(/^发现 \d 个问题，都在隐藏的工作表中/)]);
    expect(await selection()).toMatch(/^封面!/);
    const both = openRibbon(book(other, form("甲", { hidden: true }), form("乙")));
    expect((await both.press("checkWorkbook")).message).toBeUndefined();
    expect(await selection()).toMatch(/^乙!/);
  });

  test("speaks the language of Office", async () => {
    const ribbon = openRibbon(clean, { displayLanguage: "en-GB" });
    const { message } = await ribbon.press("checkWorkbook");
    expect(message).toMatchObject({
      language: "en-US",
      title: "Check",
      lines: ["Tables checked: 1. Nothing was found."],
    });
  });
});

describe("一键评分", () => {
  test("fills in blank scores and reasons, leaves what is there, marks the rest and counts", async () => {
    const ribbon = openRibbon(sample);
    const { completed, message } = await ribbon.press("scoreWorkbook");
    expect(completed).toBe(1);
    expect(message?.title).toBe("一键评分");
    expect(message?.lines).toEqual([
      "已填写 3 处。",
      "4 处未改动：与已有得分不同 3 处、分值合计不对，总分不能确定 1 处。",
      expect.stringMatching(/^校验发现 \d+ 个问题，已标色。$/),
    ]);
    expect(await textAt("自评表", "H22")).toBe("5");
    expect(await textAt("自评表", "H24")).toBe("5.6");
    expect(await textAt("自评表", "I24")).toContain("扣 1.4 分");
    expect(await textAt("自评表", "H15")).toBe("8");
    expect(await marksOf()).toBeGreaterThan(10);
    expect(await selection()).toBe("自评表!D6");
  });

  test("a second time it changes nothing and says so", async () => {
    const ribbon = openRibbon(sample);
    await ribbon.press("scoreWorkbook");
    const [cells, marks] = [await everything(), await marksOf()];
    const { message } = await ribbon.press("scoreWorkbook");
    expect(message?.lines[0]).toBe(commandTexts.commands["nothing-written"]);
    expect([await everything(), await marksOf()]).toEqual([cells, marks]);
  });

  test("does not score what a person has to judge, nor locked cells", async () => {
    const ribbon = openRibbon(book(form("甲"), form("乙", PROTECTED)));
    const { message } = await ribbon.press("scoreWorkbook");
    expect(message?.lines.slice(0, 3)).toEqual([
      "已填写 2 处。",
      "2 处须由人判断，未评分，请打开面板逐项处理。",
      "3 处未改动：还有得分待定的合计 2 处、受保护（单元格已锁定） 1 处。",
    ]);
    expect(await textAt("甲", "G2")).toBe("40");
    expect(await textAt("甲", "H2")).toContain("扣 10 分");
    expect(await textAt("甲", "G3")).toBe("");
    expect(await textAt("乙", "G2")).toBe("");
  });

  test("says that there is no table", async () => {
    const ribbon = openRibbon(book({ name: "空" }));
    expect((await ribbon.press("scoreWorkbook")).message?.lines).toEqual([commandTexts.commands["no-tables"]]);
  });

  test("what another author writes meanwhile is left alone and counted", async () => {
    const ribbon = openRibbon(book(form("甲")));
    // Checking takes three calls; the first of the writing looks at the cells again.
    const { message } = await meanwhile(ribbon, (there) => {
      there.write(there.find("甲")!, { 1: { 6: { v: 33, t: 2 } } });
    });
    expect(message?.lines).toContainEqual(expect.stringContaining("内容刚有变化"));
    expect(await textAt("甲", "G2")).toBe("33");
  });
});

describe("清除标记", () => {
  test("takes the marks off and says nothing", async () => {
    const ribbon = openRibbon(sample);
    await ribbon.press("checkWorkbook");
    expect(await ribbon.press("clearMarks")).toEqual({ completed: 1, message: undefined });
    expect(await marksOf()).toBe(0);
  });

  test("says that there are none", async () => {
    const ribbon = openRibbon(sample);
    const { message } = await ribbon.press("clearMarks");
    expect(message).toMatchObject({ title: "清除标记", lines: ["工作簿中没有绩衡的标记。"] });
  });

  test("names protected sheets, where marks cannot be taken off", async () => {
    const formats =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>N("jiheng:grade")=0</formula></cfRule></conditionalFormatting>';
    const rows = [[1]];
    const ribbon = openRibbon(
      buildWorkbook({
        sheets: [
          { name: "甲", rows, ...PROTECTED, after: formats },
          { name: "乙", rows, after: formats },
        ],
        styles:
          '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="1"><xf numFmtId="0"/></cellXfs>' +
          '<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs></styleSheet>',
      }),
    );
    const { message } = await ribbon.press("clearMarks");
    expect(message?.lines).toEqual(["以下工作表受保护，标记未能清除：甲。请撤销工作表保护后再试。"]);
  });
});

describe("whatever goes wrong", () => {
  const FAULTS: Record<string, [Fault, string]> = {
    "somebody is typing": ["cell-edit", excelTexts.excel.errors["cell-edit"]],
    "the connection is lost": ["disconnect", excelTexts.excel.errors.connection],
    "Excel refuses": [new ApiError("AccessDenied"), excelTexts.excel.errors["access-denied"]],
    "Excel does not answer": ["hang", "Excel 在"],
  };
  const BUTTONS = ["checkWorkbook", "scoreWorkbook", "clearMarks"] as const;

  describe.each(BUTTONS)("%s", (button) => {
    test.each(Object.entries(FAULTS))(
      "%s, at whichever call",
      async (_name, [fault, sentence]) => {
        let told = 0;
        for (let call = 1; ; call++) {
          const ribbon = openRibbon(sample);
          if (button === "clearMarks") await ribbon.press("checkWorkbook");
          const before = ribbon.count.syncs;
          ribbon.faults.at(call, fault);
          const { completed, message } = await ribbon.press(button);
          expect(completed).toBe(1);
          expect(ribbon.late).toBe(0);
          if (call > ribbon.count.syncs - before) break;
          // What is tried again, and then succeeds, has nothing to tell.
          const failed = message?.lines.some((line) => line.startsWith(sentence)) ?? false;
          if (failed) told++;
          // Nothing is left that would stand in the way of the next press.
          const again = (await ribbon.press(button)).message?.lines ?? [];
          expect(again.filter((line) => line.startsWith(sentence))).toEqual([]);
          if (button !== "clearMarks") expect(await marksOf()).toBeGreaterThan(10);
          else expect(await marksOf()).toBe(0);
        }
        expect(told).toBeGreaterThan(1);
        // Each answer that does not come is waited for.
      },
      60_000,
    );
  });

  test.each(["refused", "broken", "cross"] as const)(
    "a dialog that is %s: the function ends all the same",
    async (dialogs) => {
      const ribbon = openRibbon(clean);
      ribbon.dialogs = dialogs;
      expect((await ribbon.press("checkWorkbook")).completed).toBe(1);
      ribbon.faults.always = "cell-edit";
      expect((await ribbon.press("scoreWorkbook")).completed).toBe(1);
    },
  );

  test("what was written before the failure is told with it", async () => {
    const ribbon = openRibbon(sample);
    // Reading (3), looking and writing (2): the second check fails.
    ribbon.faults.at(6, new ApiError("GeneralException"));
    const { message } = await ribbon.press("scoreWorkbook");
    expect(message?.lines[0]).toBe("已填写 3 处。");
    expect(message?.lines.at(-1)).toContain("Excel 内部出错");
    expect(await textAt("自评表", "H22")).toBe("5");
  });
});

/** Presses 一键评分 while another author changes something between the check and the writing. */
function meanwhile(ribbon: Ribbon, change: Parameters<Ribbon["secondAuthor"]>[0]): ReturnType<Ribbon["press"]> {
  ribbon.faults.at(4, ribbon.meanwhile(change));
  return ribbon.press("scoreWorkbook");
}
