import { ApiError } from "../../src/host";
import { eventually } from "../support/patience";
import { openSpec, outcome } from "./support";

const SHEETS = { sheets: [{ name: "S", rows: [[1, 2]] }, { name: "T" }] };

test("changed and selected cells are told to whoever listens", async () => {
  const host = openSpec(SHEETS);
  const events: unknown[] = [];
  const stop = await host.excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const changed = worksheets.onChanged.add(({ address, source, triggerSource }) => {
      events.push([address, source, triggerSource]);
      return Promise.resolve();
    });
    worksheets.onSelectionChanged.add(({ address }) => {
      events.push(address);
      return Promise.resolve();
    });
    context.workbook.onSelectionChanged.add(() => {
      events.push("selection");
      return Promise.resolve();
    });
    await context.sync();
    const sheet = worksheets.getItem("S");
    sheet.getRange("A1:B1").values = [[3, 4]];
    sheet.getRange("B2").select();
    await context.sync();
    return changed;
  });
  await eventually(() => [...events].sort(), [["A1:B1", "Local", "ThisLocalAddin"], "B2", "selection"]);
  events.length = 0;
  await host.secondAuthor((book) => {
    book.write(book.find("S")!, { 0: { 0: { v: 5, t: 2 } } });
  });
  await eventually(() => events, [["A1", "Remote", "Unknown"]]);
  events.length = 0;
  await host.excel.run(stop.context as Excel.RequestContext, async (context) => {
    stop.remove();
    await context.sync();
  });
  await host.secondAuthor((book) => {
    book.write(book.find("S")!, { 0: { 0: { v: 6, t: 2 } } });
  });
  host.book.select(host.book.find("S")!, { top: 1, left: 1, bottom: 1, right: 1 });
  await eventually(() => [...events].sort(), ["A1", "selection"]);
});

test("an event gives the range that it is about", async () => {
  const host = openSpec(SHEETS);
  let values: unknown;
  await host.excel.run(async (context) => {
    context.workbook.worksheets.getItem("S").onChanged.add((event) =>
      host.excel.run(async (own) => {
        const range = event.getRange(own).load("values");
        await own.sync();
        values = range.values;
      }),
    );
    await context.sync();
    context.workbook.worksheets.getItem("S").getRange("B1").values = [[8]];
    await context.sync();
  });
  await eventually(() => values, [[8]]);
});

test("each batch that writes is one step back for the user", async () => {
  const host = openSpec({ sheets: [{ name: "S", rows: [[1, 2, { f: "A1+B1", v: 3 }]] }] });
  const cells = (): unknown => [...host.workbook().sheets[0]!.rows.get(1)!.values()].map(({ text }) => text);
  await host.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    sheet.getRange("A1").values = [["50%"]];
    sheet.getRange("B1").values = [[""]];
    await context.sync();
    sheet.getRange("B1").values = [["乙"]];
    await context.sync();
  });
  await host.undo();
  expect(cells()).toEqual(["50%", "0.5"]);
  await host.undo();
  expect(cells()).toEqual(["1", "2", "3"]);
  await host.redo();
  expect(cells()).toEqual(["50%", "0.5"]);
});

test("requirement sets: what is newer than the set is not there", async () => {
  const { excel, window } = openSpec(SHEETS, { requirementSet: "1.9" });
  const { isSetSupported } = (window.Office as unknown as typeof Office).context.requirements;
  expect(["1.9", "1.13"].map((version) => isSetSupported("ExcelApi", version))).toEqual([true, false]);
  const run = (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem("S").getRange("A1").getMergedAreasOrNullObject();
    return context.sync();
  };
  expect(await outcome(() => excel.run(run))).toBe("ApiNotFound at Range.getMergedAreasOrNullObject");
  const load = (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem("S").getRange("A1").load("values,hasSpill");
    return context.sync();
  };
  expect(await outcome(() => excel.run(load))).toBe("ApiNotFound at Range.hasSpill");
});

test("Office as the add-in meets it", async () => {
  const { window } = openSpec(SHEETS, { displayLanguage: "en-US", theme: { isDarkTheme: true } });
  const office = window.Office as unknown as typeof Office;
  expect(await office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
  expect([office.context.displayLanguage, office.context.contentLanguage]).toEqual(["en-US", "zh-CN"]);
  expect(office.context.officeTheme).toMatchObject({ isDarkTheme: true });
  const check = (): void => undefined;
  office.actions.associate("check", check);
  expect(office.actions).toHaveProperty("associated", new Map([["check", check]]));
});

test("formats of cells, and null where they differ", async () => {
  const { excel } = openSpec(SHEETS);
  const read = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    sheet.getRange("A1").format.fill.color = "#ff0000";
    sheet.getRange("A1").format.font.bold = true;
    const [one, both] = ["A1", "A1:B1"].map((address) =>
      sheet.getRange(address).load("format/fill/color,format/font/bold"),
    );
    await context.sync();
    return [one!.format.fill.color, one!.format.font.bold, both!.format.fill.color];
  });
  expect(read).toEqual(["#FF0000", true, null]);
});

test("conditional formats are cut where they are cleared", async () => {
  const { excel } = openSpec(SHEETS);
  const left = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    sheet.getRange("A1:C3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
    sheet.getRange("B2").conditionalFormats.clearAll();
    const formats = sheet.getRange().conditionalFormats.load("items/id");
    await context.sync();
    const ranges = formats.items[0]!.getRanges().load("address");
    await context.sync();
    return ranges.address;
  });
  expect(left).toBe("S!A1:C1,S!A3:C3,S!A2,S!C2");
});

test("mergeUndoGroup is taken, though this client says nothing of it to the host", async () => {
  const { excel, count } = openSpec(SHEETS, { requirementSet: "1.20" });
  await excel.run({ mergeUndoGroup: true }, async (context) => {
    context.workbook.worksheets.getItem("S").getRange("A1").values = [[2]];
    await context.sync();
  });
  expect(count.syncs).toBe(1);
});

test("a method that the host does not know is ApiNotFound, with the place", async () => {
  const { excel } = openSpec(SHEETS);
  const run = (context: Excel.RequestContext): Promise<void> => {
    context.workbook.worksheets.getItem("S").getRange("A1:B1").showCard();
    return context.sync();
  };
  expect(await outcome(() => excel.run(run))).toBe("ApiNotFound at Range.showCard");
  expect(new ApiError("ApiNotFound").message).toMatch(/could not be found/);
});

test("looks, links and print settings are kept", async () => {
  const { excel, book } = openSpec(SHEETS);
  const seen = await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("S");
    const range = sheet.getRange("A1:B1");
    Object.assign(range.format, { wrapText: true, verticalAlignment: "Top", horizontalAlignment: "Left" });
    range.format.font.size = 14;
    sheet.getRange("A:B").format.columnWidth = 90;
    sheet.getRange("A1").hyperlink = { documentReference: "'T'!B2", textToDisplay: "到T" };
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.setPrintArea("A1:B9");
    pageLayout.setPrintTitleRows("$1:$2");
    range.load(
      "values,hyperlink,format/wrapText,format/verticalAlignment,format/horizontalAlignment,format/columnWidth,format/font/size",
    );
    pageLayout.load("orientation,paperSize,printGridlines,zoom");
    const [area, rows] = [pageLayout.getPrintAreaOrNullObject(), pageLayout.getPrintTitleRowsOrNullObject()];
    area.load("address");
    rows.load("address");
    await context.sync();
    const { wrapText, verticalAlignment, horizontalAlignment, columnWidth, font } = range.format;
    return [
      [range.values, range.hyperlink.documentReference],
      [wrapText, verticalAlignment, horizontalAlignment, columnWidth, font.size],
      [pageLayout.orientation, pageLayout.paperSize, pageLayout.printGridlines, pageLayout.zoom],
      [area.address, rows.address],
    ];
  });
  expect(seen).toEqual([
    [[["到T", 2]], "'T'!B2"],
    [true, "Top", "Left", 90, 14],
    ["Landscape", "A4", false, { horizontalFitToPages: 1 }],
    ["S!A1:B9", "S!1:2"],
  ]);
  expect(book.find("S")!.columnWidth(1)).toBe(120);
});

test("a text that looks like a number is none after it was formatted", async () => {
  const { excel, book } = openSpec(SHEETS);
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("S").getRange("A1:B1");
    range.values = [["'007", 7]];
    range.format.horizontalAlignment = "Right";
    range.format.fill.color = "#FFFF00";
    await context.sync();
  });
  expect([1, 2].map((column) => book.find("S")!.value({ row: 1, column }))).toEqual(["007", 7]);
});

test("what does not fit is refused", async () => {
  const { excel } = openSpec(SHEETS);
  const set = (change: (sheet: Excel.Worksheet) => void) =>
    outcome(() =>
      excel.run(async (context) => {
        change(context.workbook.worksheets.getItem("S"));
        await context.sync();
      }),
    );
  expect(await set((sheet) => (sheet.pageLayout.paperSize = "Tabloid"))).toBe(
    "InvalidArgument at PageLayout.paperSize",
  );
  expect(await set((sheet) => (sheet.getRange("A1").format.verticalAlignment = "Slanted" as never))).toBe(
    "InvalidArgument at RangeFormat.verticalAlignment",
  );
  expect(await set((sheet) => (sheet.getRange("A1").hyperlink = 1 as never))).toBe(
    "InvalidArgument at Range.hyperlink",
  );
  expect(await set((sheet) => sheet.freezePanes.freezeRows(1))).toBe("ApiNotFound at Worksheet.freezePanes");
});

test("a sheet's own names go where it goes", async () => {
  const { excel, book } = openSpec(SHEETS);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("T");
    sheet.names.add("_tag", '="T"').visible = false;
    sheet.name = "U";
    await context.sync();
  });
  expect([...book.names]).toEqual([["U!_tag", '"T"']]);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("U").delete();
    await context.sync();
  });
  expect([...book.names]).toEqual([]);
});

test("a protected structure keeps its sheets", async () => {
  const { excel, book } = openSpec({ ...SHEETS, workbookBefore: '<workbookProtection lockStructure="1"/>' });
  const add = () =>
    excel.run(async (context) => {
      const { worksheets, protection } = context.workbook;
      protection.load("protected");
      await context.sync();
      expect(protection.protected).toBe(true);
      worksheets.add("V");
      await context.sync();
    });
  expect(await outcome(add)).toBe("AccessDenied at WorksheetCollection.add");
  expect(book.sheets).toHaveLength(2);
});
