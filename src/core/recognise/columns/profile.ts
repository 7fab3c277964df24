import { mergeAt, type Cell, type Sheet } from "../../sheet/sheet";
import type { Span } from "../../table/table";
import { traitsOfCell, type Traits } from "./traits";

/** What stands in a column under its header, row by row; undefined where a cell is empty or belongs to a merge from above. */
export interface ColumnCells {
  readonly cells: readonly (Traits | undefined)[];
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
  return { cells, texts, merged };
}

function ownCell(sheet: Sheet, row: number, left: number, right: number): readonly [number, Cell] | undefined {
  const cells = sheet.rows.get(row);
  for (let column = left; column <= Math.min(right, left + 12); column += 1) {
    const cell = cells?.get(column);
    if (cell && cell.text.trim() !== "") return [column, cell];
  }
  return undefined;
}

const share = (part: number, whole: number): string => {
  const of = whole === 0 ? 0 : part / whole;
  return of === 0 ? "0" : of < 0.25 ? "low" : of < 0.75 ? "half" : of < 1 ? "most" : "all";
};

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
  "grade",
] as const satisfies readonly (keyof Traits)[];

/** What can be seen in the cells of a column, each as one word of evidence. */
export function profileOf({ cells, texts, merged }: ColumnCells, rows: number): string[] {
  const said = cells.filter((cell) => cell !== undefined);
  const n = said.length;
  const count = (test: (traits: Traits) => boolean): number => said.filter(test).length;
  const features = [`filled:${share(n, rows)}`];
  if (n === 0) return features;
  const add = (name: string, part: number): void => void features.push(`${name}:${share(part, n)}`);
  const figures = said.flatMap(({ figure, percent }) => (figure === undefined || percent ? [] : [figure]));
  add("figure", figures.length);
  add(
    "percent",
    count(({ percent }) => percent),
  );
  add("small", figures.filter((figure) => figure >= 0 && figure <= 30).length);
  add(
    "bound",
    count(({ bound, sign }) => bound && !sign),
  );
  for (const trait of TRAITS)
    add(
      trait,
      count((traits) => traits[trait]),
    );
  add("merged", merged);
  add("distinct", new Set(texts).size);
  const length = said.reduce((sum, traits) => sum + traits.length, 0) / n;
  features.push(`length:${length < 3 ? "3" : length < 6 ? "6" : length < 12 ? "12" : length < 30 ? "30" : "long"}`);
  if (figures.length >= 3) features.push(...sumsOf(figures));
  if (n >= 3 && said.every(({ figure }, i) => figure === i + 1)) features.push("numbered");
  return features;
}

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
