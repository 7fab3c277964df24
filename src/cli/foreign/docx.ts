import { Decimal } from "decimal.js";
import type { Address, Range } from "../../core/sheet/address";
import { createSheet, type Cell, type Sheet, type Workbook } from "../../core/sheet/sheet";
import { attributeIn, childOf, childrenOf, openPackage, relationshipsOf, XlsxError, type Element } from "../../xlsx";

/** How many of the paragraphs above a table are taken for its title and what stands below that. */
const HEAD = 6;

const NUMBER = /^-?\d{1,15}(?:\.\d+)?$/;

/** The tables of a Word document, each as a worksheet: the paragraphs above it, then its rows. */
export function tablesOf(bytes: Uint8Array): Workbook {
  const sheets: Sheet[] = [];
  let above: string[] = [];
  for (const block of within(bodyOf(bytes), BLOCKS)) {
    const text = block.local === "p" ? textOf(block) : "";
    if (text !== "") above.push(text);
    if (block.local !== "tbl") continue;
    sheets.push(sheetOf(block, above.slice(-HEAD), `表${String(sheets.length + 1)}`));
    above = [];
  }
  return { sheets, names: new Map() };
}

function bodyOf(bytes: Uint8Array): Element {
  const pkg = openPackage(bytes);
  const part = relationshipsOf(pkg, "").find(({ type }) => type === "officeDocument")?.target;
  const root = part === undefined || !pkg.has(part) ? undefined : pkg.tree(part);
  const body = root?.local === "document" ? childOf(root, "body") : undefined;
  if (!body) throw new XlsxError("not-a-workbook");
  return body;
}

const BLOCKS: ReadonlySet<string> = new Set(["p", "tbl"]);
const ROWS: ReadonlySet<string> = new Set(["tr"]);
const CELLS: ReadonlySet<string> = new Set(["tc"]);
const PARAGRAPHS: ReadonlySet<string> = new Set(["p"]);
/** What Word puts around blocks, rows and cells; text that was deleted while changes were kept is not among it. */
const AROUND: ReadonlySet<string> = new Set(["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"]);

/** The elements of these names in an element, also within what only stands around them. */
function* within(element: Element, names: ReadonlySet<string>): Generator<Element> {
  for (const child of element.children) {
    if (names.has(child.local)) yield child;
    else if (AROUND.has(child.local)) yield* within(child, names);
  }
}

/** The text of a paragraph, as it is read. */
function textOf(paragraph: Element): string {
  const pieces = (element: Element): string =>
    element.children
      .map((child) => {
        if (child.local === "t") return child.text;
        if (child.local === "tab") return "\t";
        if (child.local === "br" || child.local === "cr") return "\n";
        return child.local === "r" || child.local === "hyperlink" || AROUND.has(child.local) ? pieces(child) : "";
      })
      .join("");
  return pieces(paragraph).trim();
}

/** A cell of a table with the columns that it takes and how it goes on downwards. */
interface Placed {
  readonly address: Address;
  readonly right: number;
  readonly down: "begins" | "goes on" | undefined;
  readonly text: string;
}

function sheetOf(table: Element, above: readonly string[], name: string): Sheet {
  const rows = [...within(table, ROWS)].map((row, i) => placedIn(row, above.length + 1 + i));
  const placed = rows.flat();
  const title = above.map((text, i) => [{ row: i + 1, column: 1 }, cellOf(text)] as const);
  const filled = placed.flatMap(({ address, down, text }) =>
    down === "goes on" || text === "" ? [] : [[address, cellOf(text)] as const],
  );
  return createSheet({ name, hidden: false, cells: [...title, ...filled], merges: mergesOf(placed) });
}

function placedIn(row: Element, at: number): Placed[] {
  let column = 1 + (valueOf(childOf(row, "trPr"), "gridBefore") ?? 0);
  return [...within(row, CELLS)].map((cell) => {
    const properties = childOf(cell, "tcPr");
    const address = { row: at, column };
    column += valueOf(properties, "gridSpan") ?? 1;
    const [merge] = childrenOf(properties, "vMerge");
    const begins = merge && attributeIn(merge, [merge.uri], "val") === "restart" ? "begins" : "goes on";
    const text = [...within(cell, PARAGRAPHS)].map(textOf).join("\n").trim();
    return { address, right: column - 1, down: merge && begins, text };
  });
}

/** The number that a property of a row or a cell holds. */
function valueOf(properties: Element | undefined, name: string): number | undefined {
  const [property] = childrenOf(properties, name);
  const value = Number(property && attributeIn(property, [property.uri], "val"));
  return Number.isInteger(value) && value > 0 && value < MOST_COLUMNS ? value : undefined;
}

const MOST_COLUMNS = 1000;

/** The merged areas: cells over several columns, and what goes on below them. */
function mergesOf(placed: readonly Placed[]): Range[] {
  const open = new Map<number, { range: { top: number; left: number; bottom: number; right: number } }>();
  const all: { range: Range }[] = [];
  for (const { address, right, down } of placed) {
    const { row, column } = address;
    const before = open.get(column);
    if (down === "goes on" && before && before.range.bottom === row - 1) {
      before.range.bottom = row;
      continue;
    }
    const made = { range: { top: row, left: column, bottom: row, right } };
    open.set(column, made);
    all.push(made);
  }
  return all.flatMap(({ range }) => (range.top < range.bottom || range.left < range.right ? [range] : []));
}

/** A number where nothing but one stands there, as somebody who types it into a sheet gets one. */
const cellOf = (text: string): Cell => ({ text, value: NUMBER.test(text) ? new Decimal(text) : text });
