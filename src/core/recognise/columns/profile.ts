import { mergeAt, type Cell, type Sheet } from "../../sheet/sheet";
import type { Span } from "../../table/table";
import { traitsOfCell, type Traits } from "./traits";

/** What stands in a column under its header, row by row; undefined where a cell is empty or belongs to a merge from above. */
export interface ColumnCells {
  readonly cells: readonly (Traits | undefined)[];
  /** Those that stand for something. */
  readonly said: readonly Traits[];
  readonly texts: readonly string[];
  /** Cells that are merged downwards. */
  readonly merged: number;
}

/** The cells of a column in the given rows. */
export function cellsIn(sheet: Sheet, { left, right }: Span, rows: readonly number[]): ColumnCells {
  let merged = 0;
  const texts: string[] = [];
  const cells = rows.map((row) => {
    const found = ownCell(sheet, row, left, right);
    if (!found) return undefined;
    const [column, cell] = found;
    if ((mergeAt(sheet, { row, column })?.bottom ?? row) > row) merged += 1;
    texts.push(cell.text.trim());
    return traitsOfCell(cell);
  });
  return { cells, said: cells.filter((cell) => cell !== undefined), texts, merged };
}

function ownCell(sheet: Sheet, row: number, left: number, right: number): readonly [number, Cell] | undefined {
  const cells = sheet.rows.get(row);
  for (let column = left; column <= Math.min(right, left + 12); column += 1) {
    const cell = cells?.get(column);
    if (cell && cell.text.trim() !== "") return [column, cell];
  }
  return undefined;
}

const SHARES = ["0", "low", "half", "most", "all"] as const;

/** The number of a share in SHARES. */
function shareOf(part: number, whole: number): number {
  const of = whole === 0 ? 0 : part / whole;
  return of === 0 ? 0 : of < 0.25 ? 1 : of < 0.75 ? 2 : of < 1 ? 3 : 4;
}

/** Traits that a column has by the share of its cells that have them. */
const TRAITS = [
  "measured",
  "sign",
  "nature",
  "unit",
  "level1",
  "level2",
  "points",
  "deduction",
  "sentence",
  "measure",
  "explains",
  "grade",
] as const satisfies readonly (keyof Traits)[];

/** The words of evidence of each trait by its share: made once, as they are looked up for every column. */
const wordsOf = <K extends string>(names: readonly K[]): Record<K, readonly string[]> =>
  Object.fromEntries(names.map((name) => [name, SHARES.map((share) => `${name}:${share}`)])) as Record<
    string,
    never
  > as Record<K, readonly string[]>;

const WORDS = wordsOf(["filled", "figure", "percent", "small", "bound", "merged", "distinct", ...TRAITS]);

/** What can be seen in the cells of a column, each as one word of evidence. */
export function profileOf({ cells, texts, merged }: ColumnCells): string[] {
  const figures: number[] = [];
  const counts = TRAITS.map(() => 0);
  let n = 0,
    percents = 0,
    small = 0,
    bounds = 0,
    length = 0,
    numbered = true;
  for (const traits of cells) {
    if (!traits) continue;
    n += 1;
    const { figure, percent } = traits;
    if (percent) percents += 1;
    else if (figure !== undefined) {
      figures.push(figure);
      if (figure >= 0 && figure <= 30) small += 1;
    }
    if (traits.bound && !traits.sign) bounds += 1;
    if (figure !== n) numbered = false;
    length += traits.length;
    for (let i = 0; i < TRAITS.length; i += 1) if (traits[TRAITS[i]!]) counts[i]! += 1;
  }
  const word = (name: keyof typeof WORDS, part: number, whole = n): string => WORDS[name][shareOf(part, whole)]!;
  const features = [word("filled", n, cells.length)];
  if (n === 0) return features;
  features.push(word("figure", figures.length), word("percent", percents), word("small", small), word("bound", bounds));
  for (const [i, trait] of TRAITS.entries()) features.push(word(trait, counts[i]!));
  features.push(word("merged", merged), word("distinct", new Set(texts).size), lengthWord(length / n));
  if (figures.length >= 3) features.push(...sumsOf(figures));
  if (n >= 3 && numbered) features.push("numbered");
  return features;
}

const lengthWord = (length: number): string =>
  length < 3
    ? "length:3"
    : length < 6
      ? "length:6"
      : length < 12
        ? "length:12"
        : length < 30
          ? "length:30"
          : "length:long";

/** How the figures of a column add up: to 100, to what the last of them says, or to the group totals among them. */
function sumsOf(figures: readonly number[]): string[] {
  const total = figures.reduce((sum, figure) => sum + figure, 0);
  const most = Math.max(...figures);
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.011;
  const features: string[] = [];
  if ([100, 90, 80].some((whole) => near(total, whole) || near(total, 2 * whole))) features.push("sum:100");
  else if (most <= 100 && near(total, 2 * most)) features.push("sum:total");
  else if (total <= 100) features.push("sum:under");
  else features.push("sum:over");
  return features;
}

/** What two columns of figures say of each other: row by row one is never more than the other, or they are the same words. */
export function compared(a: ColumnCells, b: ColumnCells): { readonly atMost: boolean; readonly alike: boolean } {
  let pairs = 0,
    atMost = 0,
    equal = 0,
    both = 0;
  for (const [i, own] of b.cells.entries()) {
    const left = a.cells[i];
    if (!own || !left) continue;
    both += 1;
    if (own.length === left.length && own.figure === left.figure && own.measured === left.measured) equal += 1;
    if (own.figure === undefined || left.figure === undefined || own.percent || left.percent) continue;
    pairs += 1;
    if (own.figure <= left.figure) atMost += 1;
  }
  return { atMost: pairs >= 3 && atMost === pairs, alike: both >= 3 && equal * 2 > both };
}

/** True where the figures of a column are those of one column as a part of another's, in hundredths: 得分率. */
export function isShare(part: ColumnCells, whole: ColumnCells, own: ColumnCells): boolean {
  let pairs = 0,
    right = 0;
  for (const [i, cell] of own.cells.entries()) {
    const a = part.cells[i]?.figure,
      b = whole.cells[i]?.figure;
    if (cell?.figure === undefined || a === undefined || b === undefined || b === 0) continue;
    pairs += 1;
    if ([a / b, (100 * a) / b].some((share) => Math.abs(cell.figure! - share) <= 0.6 + (cell.percent ? 0 : -0.5)))
      right += 1;
  }
  return pairs >= 2 && right * 4 >= pairs * 3;
}
