import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { columnNumber, parseRange } from "../src/core/sheet/address";
import type { Sheet } from "../src/core/sheet/sheet";
import { columnKey } from "../src/core/recognise/lexicon";
import { evidenceIn, isHeaded, type Seen } from "../src/core/recognise/columns/evidence";
import { readWorkbook } from "../src/xlsx";

/** One table of a workbook whose meaning somebody has written down. */
export interface Example {
  readonly publisher: string;
  readonly file: string;
  readonly sheet: Sheet;
  readonly header: { readonly top: number; readonly bottom: number };
  /** Column number → what it means. */
  readonly meanings: ReadonlyMap<number, string>;
  readonly columns: readonly Seen[];
  /** Rows that are no header of a table, with what stands in them read as if they were one. */
  readonly others: readonly Seen[][];
}

/** Meanings that the descriptions of the corpus leave out. */
const UNNAMED: readonly string[] = ["subtotal", "project", "department", "executionRate", "grade"];

interface Gold {
  readonly tables: readonly {
    readonly sheet: string;
    readonly kind: string;
    readonly range: string;
    readonly orientation?: string;
    readonly headerRows?: readonly number[];
    readonly columns?: Readonly<Record<string, string>>;
  }[];
}

/** jinan-2023-01 → jinan; ext-hubei-2020-a → hubei. */
export const publisherOf = (file: string): string => file.replace(/^ext-/, "").split("-")[0]!;

/** The tables of the workbooks of a folder that have a description beside them. */
export function examplesIn(folder: string): Example[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".gold.json"))
    .sort()
    .flatMap((name) => {
      const file = name.replace(".gold.json", "");
      const gold = JSON.parse(readFileSync(join(folder, name), "utf8")) as Gold;
      const workbook = readWorkbook(new Uint8Array(readFileSync(join(folder, `${file}.xlsx`))));
      return gold.tables.flatMap((table): Example[] => {
        const sheet = workbook.sheets.find((each) => each.name === table.sheet);
        const { headerRows = [], columns = {}, orientation } = table;
        if (!sheet || orientation || headerRows.length === 0 || table.kind === "survey") return [];
        return [exampleOf(file, sheet, table.range, headerRows, columns)];
      });
    });
}

/** Rows of a table that are no header, one to three of them together: all those above the header, and some below it. */
function windowsBeside(
  rows: readonly number[],
  first: number,
  last: number,
  headerRows: readonly number[],
): (readonly [number, number])[] {
  const [header = first] = headerRows;
  const above = rows.filter((row) => row >= first && row < header);
  const below = rows.filter((row) => row > header && row <= last && !headerRows.includes(row));
  const starts = [...above, ...below.filter((_, i) => i % 3 === 0).slice(0, 8)];
  return starts.flatMap((row) =>
    [row, row + 1, row + 2]
      .filter(
        (to) => rows.includes(to) && to <= last && (to === row || !headerRows.some((own) => own >= row && own <= to)),
      )
      .map((to) => [row, to] as const),
  );
}

function exampleOf(
  file: string,
  sheet: Sheet,
  range: string,
  headerRows: readonly number[],
  columns: Readonly<Record<string, string>>,
): Example {
  const { top: first, bottom: last, left, right } = parseRange(range)!;
  const top = headerRows[0]!;
  let bottom = top;
  while (headerRows.includes(bottom + 1)) bottom += 1;
  const seen = evidenceIn(sheet, top, bottom, { left, right }, last);
  const meanings = new Map(
    Object.entries(columns).map(([key, letters]) => [columnNumber(letters), key.startsWith("weight") ? "weight" : key]),
  );
  // The descriptions do not name these columns; what they mean is what our forms call them.
  for (const { left, path } of seen) {
    const form = columnKey(path.at(-1) ?? "");
    if (!meanings.has(left) && form && UNNAMED.includes(form)) meanings.set(left, form);
  }
  const others = windowsBeside([...sheet.rows.keys()], first, last, headerRows)
    .map(([from, to]) => evidenceIn(sheet, from, to, { left, right }, last))
    .filter((each) => each.filter(isHeaded).length >= 2);
  return { publisher: publisherOf(file), file, sheet, header: { top, bottom }, meanings, columns: seen, others };
}
