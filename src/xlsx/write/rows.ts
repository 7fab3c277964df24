import type { Content } from "../../core/sheet/content";
import { printAddress, type Address } from "../../core/sheet/address";
import { attribute } from "../xml/events";
import { opened, withAttributes } from "../xml/attributes";
import { insertInto } from "../xml/children";
import { insertAt, replaceSpan, type Splice } from "../xml/splice";
import { attributeOf, childOf, childrenOf, isTrue, type Element } from "../xml/tree";
import { newCell, rewrittenCell, type Named } from "./cell";
import type { LocatedRow, Locations } from "./locate";

/** A cell and what it is to hold. */
export interface Write {
  readonly address: Address;
  readonly content: Content;
}

/** The splices that write cells into `<sheetData>`, in order of rows and columns. */
export function cellSplices(
  text: string,
  worksheet: Element,
  locations: Locations,
  writes: readonly Write[],
  named: Named,
): Splice[] {
  const splices: Splice[] = [];
  const newRows: [number, string][] = [];
  for (const [number, inRow] of byRow(writes)) {
    const located = locations.rows.get(number);
    const missing = inRow.filter(({ address, content }) => {
      const cell = locations.cells.get(printAddress(address));
      if (cell) splices.push(replaceSpan(cell, rewrittenCell(text, cell, content, named)));
      return !cell && content.kind !== "blank";
    });
    if (missing.length === 0) continue;
    const style = (address: Address): string | undefined =>
      (located && rowStyle(located)) ?? columnStyle(worksheet, address.column);
    const made = missing.map(({ address, content }) => ({
      column: address.column,
      xml: newCell(address, style(address), content, named),
    }));
    if (located) splices.push(...intoRow(text, located, made));
    else newRows.push([number, made.map(({ xml }) => xml).join("")]);
  }
  return [...splices, ...rowSplices(worksheet, locations, newRows, named)];
}

function byRow(writes: readonly Write[]): [number, Write[]][] {
  const rows = new Map<number, Write[]>();
  for (const write of [...writes].sort(
    (a, b) => a.address.row - b.address.row || a.address.column - b.address.column,
  )) {
    const row = rows.get(write.address.row);
    if (row) row.push(write);
    else rows.set(write.address.row, [write]);
  }
  return [...rows];
}

/** New cells in a row that exists: each before the first one to its right. */
function intoRow(text: string, { row, cells }: LocatedRow, made: readonly { column: number; xml: string }[]): Splice[] {
  const tag = text.slice(row.start, row.openEnd);
  const newTag = withSpans(tag, row.tag.attributes["spans"]?.value, made);
  if (row.closeStart === row.end) {
    const inner = made.map(({ xml }) => xml).join("");
    return [replaceSpan(row, `${opened(newTag)}${inner}</${row.tag.name}>`)];
  }
  const splices = made.map(({ column, xml }) =>
    insertAt(cells.find((cell) => cell.column > column)?.start ?? row.closeStart, xml),
  );
  return newTag === tag ? splices : [replaceSpan({ start: row.start, end: row.openEnd }, newTag), ...splices];
}

/** The row's tag without its spans, where a new cell lies outside of them. */
function withSpans(tag: string, spans: string | undefined, made: readonly { column: number }[]): string {
  if (spans === undefined) return tag;
  const inside = (column: number): boolean =>
    spans.split(/\s+/).some((span) => {
      const [first, last] = span.split(":").map(Number);
      return column >= first! && column <= last!;
    });
  return made.every(({ column }) => inside(column)) ? tag : withAttributes(tag, { spans: undefined });
}

function rowSplices(
  worksheet: Element,
  locations: Locations,
  newRows: readonly [number, string][],
  named: Named,
): Splice[] {
  const sheetData = childOf(worksheet, "sheetData")!;
  const xml = ([number, inner]: readonly [number, string]): string =>
    `<${named("row")} r="${String(number)}">${inner}</${named("row")}>`;
  return newRows.map((row) =>
    insertInto(sheetData, xml(row), { at: locations.placeOfRow.get(row[0]), trace: "never" }),
  );
}

function rowStyle({ row }: LocatedRow): string | undefined {
  return isTrue(attribute(row.tag, "customFormat")) ? (attribute(row.tag, "s") ?? "0") : undefined;
}

function columnStyle(worksheet: Element, column: number): string | undefined {
  const col = childrenOf(childOf(worksheet, "cols"), "col").find(
    (element) => Number(attributeOf(element, "min")) <= column && column <= Number(attributeOf(element, "max")),
  );
  return col && attributeOf(col, "style");
}
