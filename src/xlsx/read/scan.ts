import { parseRange, type Address } from "../../core/sheet/address";
import { XlsxError } from "../error";
import { LIMITS } from "../limits";
import { attribute, type Tag } from "../xml/events";
import type { RawCell, RawFormula, RawRow, SheetVisitor } from "./raw";
import { unescapeString } from "../xml/text";
import { readTree, type Element, type Stream } from "../xml/tree";

/**
 * Runs through a worksheet; everything outside of `<sheetData>` comes back as a tree, nothing within it is kept. Throws where
 * there are two of them: which one holds the cells nobody can say.
 */
export function scanSheet(text: string, part: string, visitors: readonly SheetVisitor[]): Element {
  let data: SheetData | undefined;
  return readTree(text, part, (element) => {
    if (element.local !== "sheetData" || element.uri !== element.parent?.uri) return undefined;
    if (data) throw new XlsxError("bad-xml", { part, position: element.start });
    data = new SheetData(element.uri, part, visitors);
    return data;
  });
}

class SheetData implements Stream {
  private row = 0;
  private column = 0;
  /** Rows that there were, and columns of the row that there were. */
  private readonly rows = new Set<number>();
  private readonly columns = new Set<number>();
  private rowTag: { tag: Tag; start: number; openEnd: number } | undefined;
  private cell: (Address & { tag: Tag; start: number; openEnd: number }) | undefined;
  private formula: { tag: Tag; start: number; text: string } | undefined;
  private done: RawFormula | undefined;
  private value: string | undefined;
  private extension: { start: number; end: number } | undefined;
  private phonetic = 0;
  private capture: "v" | "t" | "f" | undefined;

  constructor(
    private readonly uri: string,
    private readonly part: string,
    private readonly visitors: readonly SheetVisitor[],
  ) {}

  open(tag: Tag, start: number, end: number): void {
    if (tag.uri !== this.uri) return;
    switch (tag.local) {
      case "row":
        return this.openRow(tag, start, end);
      case "c":
        return this.openCell(tag, start, end);
      case "v":
        this.capture = "v";
        this.value ??= "";
        return;
      case "t":
        this.capture = this.phonetic ? undefined : "t";
        return;
      case "is":
        this.value ??= "";
        return;
      case "rPh":
        this.phonetic++;
        return;
      case "f":
        this.formula = { tag, start, text: "" };
        this.capture = "f";
        return;
      case "extLst":
        this.extension = { start, end };
    }
  }

  text(piece: string): void {
    if (!this.capture || !this.cell) return;
    if (this.capture === "f") this.formula!.text += piece;
    else this.value = (this.value ?? "") + piece;
  }

  close(tag: Tag, start: number, end: number): void {
    if (tag.uri !== this.uri) return;
    switch (tag.local) {
      case "row":
        return this.closeRow(start, end);
      case "c":
        return this.closeCell(start, end);
      case "rPh":
        this.phonetic--;
        return;
      case "f":
        if (this.formula) this.done = readFormula(this.formula, end);
        this.formula = undefined;
        this.capture = undefined;
        return;
      case "extLst":
        if (this.extension) this.extension.end = end;
        return;
      default:
        this.capture = undefined;
    }
  }

  private openRow(tag: Tag, start: number, openEnd: number): void {
    const r = attribute(tag, "r");
    this.row = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(this.row) || this.row < 1 || this.row > LIMITS.lastRow) this.refuse(start);
    this.once(this.rows, this.row, start);
    this.column = 0;
    this.columns.clear();
    this.rowTag = { tag, start, openEnd };
    for (const visitor of this.visitors) visitor.rowOpens?.(this.row, tag, start);
  }

  private closeRow(closeStart: number, end: number): void {
    if (!this.rowTag) return;
    const { tag, start, openEnd } = this.rowTag;
    const row: RawRow = { row: this.row, tag, start, openEnd, closeStart, end };
    for (const visitor of this.visitors) visitor.row?.(row);
    this.rowTag = undefined;
  }

  private openCell(tag: Tag, start: number, openEnd: number): void {
    if (!this.rowTag || this.cell) return this.refuse(start);
    const r = attribute(tag, "r");
    const address = r === undefined ? { row: this.row, column: this.column + 1 } : readReference(r);
    // A cell that says it lies in another row may be meant for either.
    if (!address || address.column > LIMITS.lastColumn || address.row !== this.row) return this.refuse(start);
    this.once(this.columns, address.column, start);
    this.column = address.column;
    this.cell = { row: address.row, column: address.column, tag, start, openEnd };
    this.value = this.done = this.extension = this.capture = undefined;
    this.phonetic = 0;
  }

  private closeCell(closeStart: number, end: number): void {
    const { cell } = this;
    if (!cell) return;
    const raw: RawCell = {
      row: cell.row,
      column: cell.column,
      tag: cell.tag,
      start: cell.start,
      openEnd: cell.openEnd,
      closeStart,
      end,
      style: Number(attribute(cell.tag, "s") ?? 0),
      type: attribute(cell.tag, "t") ?? "n",
      value: this.value,
      formula: this.done,
      extension: this.extension,
    };
    for (const visitor of this.visitors) visitor.cell?.(raw);
    this.cell = undefined;
  }

  /** Of a row or a cell that stands twice, which one counts is undefined. */
  private once(seen: Set<number>, number: number, start: number): void {
    if (seen.has(number)) this.refuse(start);
    seen.add(number);
  }

  private refuse(position: number): never {
    throw new XlsxError("bad-xml", { part: this.part, position });
  }
}

/** parseAddress, made for the hundred thousands of references of a sheet. */
function readReference(text: string): Address | undefined {
  let column = 0,
    row = 0,
    i = 0;
  for (; i < text.length; i++) {
    const letter = text.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  for (; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return column > 0 && row > 0 ? { row, column } : undefined;
}

function readFormula({ tag, start, text }: { tag: Tag; start: number; text: string }, end: number): RawFormula {
  const t = attribute(tag, "t");
  const ref = parseRange((attribute(tag, "ref") ?? "").toUpperCase());
  const si = attribute(tag, "si");
  return {
    tag,
    start,
    end,
    text: unescapeString(text),
    kind: t === "shared" || t === "array" || t === "dataTable" ? t : "normal",
    ...(ref && { ref }),
    ...(si !== undefined && { si }),
  };
}
