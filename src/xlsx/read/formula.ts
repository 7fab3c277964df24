import { columnLetters, columnNumber } from "../../core/sheet/address";
import { LIMITS } from "../limits";

/** A formula cut up for moving: texts that stay, and references that move where they are relative. */
type Piece = string | Reference;

interface Reference {
  readonly column?: { readonly number: number; readonly fixed: boolean };
  readonly row?: { readonly number: number; readonly fixed: boolean };
}

// Strings, quoted sheet names, structured and external references in brackets (an apostrophe takes the next
// character's meaning there), error values, words (names, functions, references, numbers), any other character.
const TOKEN =
  /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[(?:'[^]|[^[\]']|\[(?:'[^]|[^[\]'])*\])*\]|#[A-Z0-9/]+[!?]?|[\p{L}\p{N}_.\\?$]+|[^]/gu;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9][0-9]{0,6})$/i;
const COLUMN = /^(\$?)([A-Z]{1,3})$/i;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;

/** A formula that is read once, to be printed for many cells. */
export type Formula = readonly Piece[];

/** Reads a formula once, to be printed for many cells. */
export function parseFormula(formula: string): Formula {
  // No formula of Excel's is longer; this one is an attack.
  if (formula.length > 2 * LIMITS.formulaLength) return [formula];
  const tokens = formula.match(TOKEN) ?? [];
  const pieces: Piece[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const whole = next === ":" ? wholeLines(token, tokens[i + 2]) : undefined;
    if (whole && !isName(tokens[i + 3])) {
      pieces.push(whole[0], ":", whole[1]);
      i += 2;
    } else pieces.push((isName(next) ? undefined : cellReference(token)) ?? token);
  }
  return joined(pieces);
}

/** Texts that stand side by side are one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let texts: string[] = [];
  const flush = (): void => {
    if (texts.length > 0) all.push(texts.join(""));
    texts = [];
  };
  for (const piece of pieces)
    if (typeof piece === "string") texts.push(piece);
    else {
      flush();
      all.push(piece);
    }
  flush();
  return all;
}

/** The formula as it reads when it is moved by so many rows and columns; what leaves the sheet comes in on the other side, as in Excel. */
export function printFormula(pieces: Formula, rows: number, columns: number): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : printReference(piece, rows, columns))).join("");
}

/** What follows a word that only looks like a reference: LOG10(…), Q1!A1. */
const isName = (next: string | undefined): boolean => next === "(" || next === "!";

function cellReference(token: string): Reference | undefined {
  const match = CELL.exec(token);
  if (!match) return undefined;
  const column = columnNumber(match[2]!.toUpperCase());
  const row = Number(match[4]);
  if (column > LIMITS.lastColumn || row > LIMITS.lastRow) return undefined;
  return { column: { number: column, fixed: match[1] === "$" }, row: { number: row, fixed: match[3] === "$" } };
}

const wholeColumn = ([, dollar, letters = ""]: RegExpExecArray): Reference => ({
  column: { number: columnNumber(letters.toUpperCase()), fixed: dollar === "$" },
});

const wholeRow = ([, dollar, number]: RegExpExecArray): Reference => ({
  row: { number: Number(number), fixed: dollar === "$" },
});

/** A:C or 2:5. */
function wholeLines(first: string, last: string | undefined): [Reference, Reference] | undefined {
  if (last === undefined) return undefined;
  const columns = [COLUMN.exec(first), COLUMN.exec(last)];
  const rows = [ROW.exec(first), ROW.exec(last)];
  const [firstColumn, lastColumn] = columns;
  if (firstColumn && lastColumn) return [wholeColumn(firstColumn), wholeColumn(lastColumn)];
  const [firstRow, lastRow] = rows;
  return firstRow && lastRow ? [wholeRow(firstRow), wholeRow(lastRow)] : undefined;
}

function printReference({ column, row }: Reference, rows: number, columns: number): string {
  const letters =
    column && columnLetters(column.fixed ? column.number : wrap(column.number + columns, LIMITS.lastColumn));
  const number = row && String(row.fixed ? row.number : wrap(row.number + rows, LIMITS.lastRow));
  return (column ? (column.fixed ? "$" : "") + letters! : "") + (row ? (row.fixed ? "$" : "") + number! : "");
}

const wrap = (n: number, last: number): number => ((((n - 1) % last) + last) % last) + 1;
