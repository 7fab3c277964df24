import { contentOf, sameContent, type Content } from "../../core/sheet/content";
import { fitsCell, fromDouble } from "../../core/quantity/decimal";
import { printAddress, type Address } from "../../core/sheet/address";
import { cellAt, type Sheet } from "../../core/sheet/sheet";
import { XlsxError } from "../error";
import { keyOf, type Package } from "../opc/package";
import { openBook, type Book } from "../read/book";
import { shownFormula, storedFormula } from "../read/future";
import { readXml } from "../xml/events";
import type { Write } from "./rows";

/** Parts that were meant to change or to be new; no other part may differ. */
export type Touched = ReadonlySet<string>;

/** Opens a file that is about to be handed out as any reader will; throws where it is not what was meant, with these sheets behind the others. */
export function verified(
  before: Package,
  bytes: Uint8Array,
  touched: Touched,
  removed: ReadonlySet<string>,
  sheets: readonly string[] = [],
): Book {
  const after = reopened(bytes);
  for (const { name, crc, size } of before.archive.entries) {
    const key = keyOf(name);
    if (touched.has(key) || removed.has(key)) continue;
    const copy = after.pkg.entry(name);
    if (copy?.crc !== crc || copy.size !== size) throw unverified(name);
  }
  for (const part of touched) {
    // Excel's own drawings of notes are not always well-formed; ours and all other parts are.
    const excused = before.has(part) && !isWellFormed(before, part);
    if (!excused && !isWellFormed(after.pkg, part)) throw unverified(part);
  }
  const was = openBook(before.archive.bytes).sheets.map(({ name, part }) => `${name}\n${part}`);
  const is = after.sheets.map(({ name, part }) => `${name}\n${part}`);
  const kept = is.slice(0, was.length);
  if (was.join("\n") !== kept.join("\n")) throw unverified(after.part);
  const news = after.sheets.slice(was.length).map(({ name }) => name);
  if (news.join("\n") !== sheets.join("\n")) throw unverified(after.part);
  return after;
}

/** Opens a file that was just made; throws where it cannot be. */
export function reopened(bytes: Uint8Array): Book {
  try {
    return openBook(bytes);
  } catch (error) {
    throw unverified(error instanceof XlsxError ? String(error.params["part"] ?? error.code) : String(error));
  }
}

function isWellFormed(pkg: Package, part: string): boolean {
  try {
    readXml(pkg.xml(part).text, part, { open: nothing, close: nothing });
    return true;
  } catch {
    return false;
  }
}

const nothing = (): void => undefined;

/** Compares a sheet that was written and read again with what it was: the cells that were written, and all others. */
export function verifyCells(before: Sheet, after: Sheet, writes: readonly Write[]): void {
  const planned = new Map(writes.map(({ address, content }) => [printAddress(address), content]));
  const check = (address: Address): void => {
    const cell = printAddress(address);
    const expected = planned.get(cell);
    const was = expected ? asStored(expected) : contentOf(cellAt(before, address));
    if (!sameContent(was, contentOf(cellAt(after, address)))) throw unverified(`${before.name}!${cell}`);
  };
  for (const { address } of writes) check(address);
  for (const sheet of [before, after])
    for (const [row, cells] of sheet.rows) for (const column of cells.keys()) check({ row, column });
}

/** A content as it is read again: numbers have 15 digits in a file, and what is no number is an error there. */
function asStored(content: Content): Content {
  switch (content.kind) {
    case "number":
      if (!fitsCell(content.value)) return { kind: "error", value: "#NUM!" };
      return { kind: "number", value: fromDouble(content.value.toNumber()) };
    case "formula":
      return { kind: "formula", value: shownFormula(storedFormula(content.value)) };
    case "text":
      return content.value === "" ? { kind: "blank" } : content;
    default:
      return content;
  }
}

const unverified = (part: string): XlsxError => new XlsxError("unverified", { part });
