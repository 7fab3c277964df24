import { mergeWorksheetSnapshotWithDefault, type Univer } from "@univerjs/core";
import { createSheet, type Workbook } from "../../core/sheet/sheet";
import { createDisplay, readCustomParts, readWorkbook, type CustomPart } from "../../xlsx";
import type { Range } from "../../core/sheet/address";
import { EXCEL } from "../../core/sheet/limits";
import { createEngine, extent, type CellMatrix, type Engine } from "./engine";
import { changesContent } from "./history";
import { readFile, type FileBook } from "./file";
import { ruleType, type Rule } from "./rule";
import { displayWith, SheetModel, type Display, type Visibility } from "./sheet";
import { sheetId, toUniver, toUniverRange, writtenIn } from "./snapshot";

/** What happens in the workbook, whoever does it. */
export type BookEvent =
  | {
      readonly kind: "cells" | "selection" | "fit" | "format" | "rows-inserted";
      readonly sheet: SheetModel;
      readonly range: Range;
    }
  | { readonly kind: "rules" | "activated" | "added" | "deleted"; readonly sheet: SheetModel };

/** Who is at work: the add-in, the person at this screen, or somebody far away. */
export type Author = "add-in" | "user" | "other";

/** Blank rows below the last one that holds something, to be typed in. */
const SPARE_ROWS = 100;

/** The workbook that the host shows to its clients. */
export class Book {
  readonly engine: Engine;
  readonly original: Workbook;
  readonly date1904: boolean;
  readonly sheets: SheetModel[];
  readonly names: Map<string, string>;
  /** Names that are not listed to the user. */
  readonly hiddenNames = new Set<string>();
  customXml: CustomPart[] = [];
  /** True where sheets may not be added, deleted or renamed. */
  structureLocked: boolean;
  /** Formulas are calculated when somebody asks for it, not by themselves. */
  isManual: boolean;
  /** Numbers are kept as they are shown. */
  precisionAsDisplayed: boolean;
  /** True where somebody has asked for calculation since the last time. */
  wantsCalculation = false;
  active: SheetModel;
  author: Author = "user";
  readonly listeners = new Set<(event: BookEvent) => void>();
  selection: Range = { top: 1, left: 1, bottom: 1, right: 1 };
  private readonly display: Display;
  private nextSheet: number;
  private nextId = 0;

  constructor(
    univer: Univer,
    readonly bytes: Uint8Array,
    readonly name: string,
    /** This year, which completes dates typed without one. */
    readonly year: () => number,
    /** What a grid is to write in; files name fonts that nobody here has. */
    private readonly font?: string,
  ) {
    const file = readFile(bytes);
    this.original = readWorkbook(bytes);
    this.date1904 = file.date1904;
    this.structureLocked = file.structureLocked;
    this.isManual = file.isManual;
    this.precisionAsDisplayed = file.precisionAsDisplayed;
    this.engine = createEngine(univer, toUniver(file, font));
    this.display = displayWith(createDisplay(file.date1904));
    this.sheets = file.sheets.map((sheet, i) => this.sheetModel(sheetId(i), sheet));
    for (const sheet of this.sheets) {
      sheet.rules = this.rulesOf(sheet.file);
      sheet.tables.push(...(sheet.file?.tables ?? []).map((table) => ({ ...table, id: this.id() })));
    }
    this.customXml = readCustomParts(bytes);
    this.nextSheet = this.sheets.length;
    this.names = new Map(this.original.names);
    this.engine.onWrite((id, range) => {
      const sheet = this.sheets.find((each) => each.id === id);
      if (sheet) this.tell({ kind: "cells", sheet, range });
    });
    this.active = this.firstShown();
  }

  /** A workbook has a sheet, and Excel keeps one of them visible. */
  private firstShown(): SheetModel {
    const shown = this.sheets.find(({ visibility }) => visibility === "Visible") ?? this.sheets[0];
    if (!shown) throw new Error("A workbook without worksheets");
    return shown;
  }

  /** The sheet with that name (whatever its case) or id. */
  find(key: string): SheetModel | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name);
  }

  show(sheet: SheetModel, visibility: Visibility): void {
    sheet.visibility = visibility;
    const hidden = visibility === "Visible" ? 0 : 1;
    this.engine.run("sheet.mutation.set-worksheet-hidden", { subUnitId: sheet.id, hidden });
    if (this.active === sheet && hidden === 1) this.active = this.firstShown();
  }

  activate(sheet: SheetModel): void {
    this.active = sheet;
    this.tell({ kind: "activated", sheet });
  }

  select(sheet: SheetModel, range: Range): void {
    this.active = sheet;
    this.selection = range;
    this.tell({ kind: "selection", sheet, range });
  }

  write(sheet: SheetModel, cells: CellMatrix): void {
    this.grow(sheet, cells);
    this.engine.write(sheet.id, cells);
    if (!changesContent(cells)) this.tell({ kind: "format", sheet, range: extent(cells) });
  }

  /** Calculates what depends on changed cells, where that happens by itself or somebody has asked for it. */
  async calculate(): Promise<void> {
    if (this.isManual && !this.wantsCalculation) return;
    this.wantsCalculation = false;
    await this.engine.calculate();
  }

  /** Univer does not show rows beyond the last one of a sheet, and knows no references to them. */
  private grow(sheet: SheetModel, cells: CellMatrix): void {
    const rows = Math.max(0, ...Object.keys(cells).map(Number)) + 1;
    if (rows <= sheet.rowCount) return;
    const rowCount = Math.min(rows + SPARE_ROWS, EXCEL.lastRow);
    this.engine.run("sheet.mutation.set-worksheet-row-count", { subUnitId: sheet.id, rowCount });
  }

  add(name: string | undefined): SheetModel {
    const id = sheetId(this.nextSheet++);
    const free = name ?? this.freeName();
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name: free,
      rowCount: 200,
      columnCount: 26,
      ...writtenIn(this.font),
    });
    this.engine.run("sheet.mutation.insert-sheet", { index: this.sheets.length, sheet });
    const model = this.sheetModel(id, undefined);
    this.sheets.push(model);
    this.tell({ kind: "added", sheet: model });
    return model;
  }

  remove(sheet: SheetModel): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const key of this.namesOf(sheet)) this.names.delete(key);
    this.tell({ kind: "deleted", sheet });
    this.engine.run("sheet.mutation.remove-sheet", { subUnitId: sheet.id, subUnitName: sheet.name });
    if (this.active === sheet) this.active = this.firstShown();
  }

  rename(sheet: SheetModel, name: string): void {
    for (const key of this.namesOf(sheet)) {
      const named = this.names.get(key);
      if (named !== undefined) this.names.set(`${name}${key.slice(sheet.name.length)}`, named);
      this.names.delete(key);
    }
    this.engine.run("sheet.mutation.set-worksheet-name", { subUnitId: sheet.id, name });
  }

  /** The keys of the names that belong to a sheet alone. */
  private namesOf({ name }: SheetModel): string[] {
    return [...this.names.keys()].filter((key) => key.startsWith(`${name}!`));
  }

  /** Sets how wide columns are, in pixels; those without width are hidden, the others are shown. */
  widen(sheet: SheetModel, range: Range, colWidth: number): void {
    this.hide(sheet, range, colWidth === 0);
    if (colWidth === 0) return;
    this.engine.run("sheet.mutation.set-worksheet-col-width", {
      subUnitId: sheet.id,
      ranges: [toUniverRange(range)],
      colWidth,
    });
  }

  /** Sets how high rows are, in points and in pixels. */
  heighten(sheet: SheetModel, range: Range, points: number, rowHeight: number): void {
    for (let { top: row } = range; row <= range.bottom; row++) sheet.heights.set(row, points);
    const ranges = [toUniverRange(range)];
    this.engine.run("sheet.mutation.set-worksheet-row-height", { subUnitId: sheet.id, ranges, rowHeight });
  }

  /** Hides columns, or shows them in the width that they had. */
  hide(sheet: SheetModel, range: Range, hidden: boolean): void {
    const ranges = [toUniverRange(range)];
    this.engine.run(`sheet.mutation.set-col-${hidden ? "hidden" : "visible"}`, { subUnitId: sheet.id, ranges });
  }

  /** Makes one cell of a range in which nothing is merged. */
  merge(sheet: SheetModel, range: Range): void {
    this.mergeData("add", sheet, range);
    // Excel speaks of a range that was edited (office-js 4069).
    this.tell({ kind: "cells", sheet, range });
  }

  /** Takes apart all merged areas that touch a range. */
  unmerge(sheet: SheetModel, range: Range): void {
    this.mergeData("remove", sheet, range);
    this.tell({ kind: "cells", sheet, range });
  }

  private mergeData(what: "add" | "remove", sheet: SheetModel, range: Range): void {
    const ranges = [toUniverRange(range)];
    this.engine.run(`sheet.mutation.${what}-worksheet-merge`, { subUnitId: sheet.id, ranges });
  }

  /** Hides rows, or shows them. */
  hideRows(sheet: SheetModel, range: Range, hidden: boolean): void {
    const ranges = [toUniverRange(range)];
    this.engine.run(`sheet.mutation.set-row-${hidden ? "hidden" : "visible"}`, { subUnitId: sheet.id, ranges });
  }

  /** Puts blank rows above a row; merged areas below move down, references in formulas do not. */
  insertRows(sheet: SheetModel, row: number, count = 1): void {
    const range: Range = { top: row, left: 1, bottom: row + count - 1, right: EXCEL.lastColumn };
    const moved = sheet.merges.filter(({ top }) => top >= row);
    for (const merge of moved) this.mergeData("remove", sheet, merge);
    this.engine.run("sheet.mutation.insert-row", { subUnitId: sheet.id, range: toUniverRange(range) });
    for (const { top, bottom, ...columns } of moved)
      this.mergeData("add", sheet, { ...columns, top: top + count, bottom: bottom + count });
    this.tell({ kind: "rows-inserted", sheet, range });
  }

  /** Rows are to be as high as their texts; only a page that draws them can do that. */
  fitRows(sheet: SheetModel, range: Range): void {
    this.tell({ kind: "fit", sheet, range });
  }

  /** Called after each change of a sheet's conditional formats. */
  rulesChanged(sheet: SheetModel): void {
    this.tell({ kind: "rules", sheet });
  }

  /** A new id for whatever needs one. */
  id(): string {
    const id = `{${(++this.nextId).toString(16).toUpperCase().padStart(8, "0")}-0000-0000-0000-000000000000}`;
    return this.customXml.some((part) => part.id === id) ? this.id() : id;
  }

  /** The workbook as the middle of JiHeng reads it. */
  snapshot(): Workbook {
    const sheets = this.sheets.map((sheet) =>
      createSheet({
        name: sheet.name,
        hidden: sheet.visibility !== "Visible",
        cells: sheet.cells(),
        merges: sheet.merges,
        ...(sheet.unlocked && { unlocked: sheet.unlocked }),
      }),
    );
    return { sheets, names: this.names };
  }

  private tell(event: BookEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  private sheetModel(id: string, file: FileBook["sheets"][number] | undefined): SheetModel {
    const worksheet = this.engine.sheet(id);
    if (!worksheet) throw new Error(`No worksheet ${id} in the engine`);
    return new SheetModel(id, worksheet, this.engine.workbook.getStyles(), this.display, file);
  }

  private rulesOf(file: SheetModel["file"]): Rule[] {
    return (file?.rules ?? []).map(({ type, formula, ranges, fill }) => ({
      id: this.id(),
      type: ruleType(type),
      formula: `=${formula}`,
      ranges,
      fill,
      font: undefined,
      stopIfTrue: false,
      fromFile: true,
    }));
  }

  private freeName(): string {
    for (let n = this.sheets.length + 1; ; n++) if (!this.find(`Sheet${String(n)}`)) return `Sheet${String(n)}`;
  }
}
