/** A cell's place; row and column count from 1, as Excel shows them. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A block of cells, all four edges included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** "A" → 1, "AA" → 27. */
export function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters) n = n * 26 + letter.charCodeAt(0) - 64;
  return n;
}

/** {row: 13, column: 7} → "G13". */
export const printAddress = ({ row, column }: Address): string => columnLetters(column) + String(row);

/** A cell's place in the workbook: "自评表!H24". */
export const printPlace = ({ sheet, address }: { readonly sheet: string; readonly address: Address }): string =>
  `${sheet}!${printAddress(address)}`;

/** One number for a cell's place, for sets and maps. */
export const addressKey = ({ row, column }: Address): number => row * 16384 + column - 1;

/** "G13" or "$G$13" → {row: 13, column: 7}; undefined where the text is no address. */
export function parseAddress(text: string): Address | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  return match ? { column: columnNumber(match[1]!), row: Number(match[2]) } : undefined;
}

/** A1 notation; a single cell prints as "G13", not as "G13:G13". */
export function printRange(range: Range): string {
  const first = printAddress({ row: range.top, column: range.left });
  const last = printAddress({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** A range as formulas and names hold it wherever they go: $A$1:$C$3. */
export const printAbsolute = (range: Range): string => printRange(range).replace(PARTS, "$$$1$$$2");

const PARTS = /([A-Z]+)(\d+)/g;

/** What stands in a sheet as formulas and names hold it, the name quoted whatever it is: 'Sheet name'!$A$1. */
export const inSheet = (sheet: string, place: string): string => `'${sheet.replaceAll("'", "''")}'!${place}`;

/** "A1:I45" or "A1" → Range; undefined where the text is no range of cells. */
export function parseRange(text: string): Range | undefined {
  const [first, last = first] = text.split(":");
  const a = parseAddress(first ?? ""),
    b = parseAddress(last ?? "");
  return (
    a &&
    b && {
      top: Math.min(a.row, b.row),
      left: Math.min(a.column, b.column),
      bottom: Math.max(a.row, b.row),
      right: Math.max(a.column, b.column),
    }
  );
}

export const rangeOf = ({ row, column }: Address): Range => ({ top: row, left: column, bottom: row, right: column });

export const contains = (range: Range, { row, column }: Address): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

/** True where two ranges share a cell. */
export const overlaps = (a: Range, b: Range): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

/** True for the cells of a merged area that are not its first, which alone holds something. */
export const isCovered = (merges: readonly Range[], address: Address): boolean =>
  merges.some((merge) => contains(merge, address) && (merge.top !== address.row || merge.left !== address.column));

/** The smallest range that holds both. */
export const union = (a: Range, b: Range): Range => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
