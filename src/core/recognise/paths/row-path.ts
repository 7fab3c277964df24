import type { Sheet } from "../../sheet/sheet";
import { isLevel, type Columns, type RowWay, type Span } from "../../table/table";
import type { ColumnOf } from "../entry";
import type { CellKind } from "./cell-kind";
import { alignments, inPlace, offOf, REACH, readDifferently, TURN, type Alignment, type Placement } from "./align";
import { otherTableIn, type Above, type Held } from "./other-table";
import { glanceOf, isCovered, kindOf, slotOf, spansOf, POINTS, type Placed, type Slot } from "./slots";
import { picksBy, wayOf, wordsOfRow } from "./way";

/** Where the cells of a row stand that does not lie on its columns. */
export interface RowPlace {
  /** By how many columns most of its cells stand off. */
  readonly shift: number;
  /** True where those that stand off do not by as many. */
  readonly uneven: boolean;
  /** The column in which what belongs to a column of the header stands; undefined where none does. */
  readonly columnOf: ColumnOf;
}

/** What is known of a row. */
export interface Standing {
  /** Set where it does not lie on its columns. */
  readonly place?: RowPlace;
  /** True where its cells might as well belong to other columns. */
  readonly doubtful: boolean;
  /** Of a doubtful row: to which columns its cells may belong, the likeliest first. */
  readonly ways?: readonly RowWay[];
  /** True where a person has said that it is no row of the table. */
  readonly aside?: true;
  /** By how many columns the page is off. */
  readonly page: number;
  /** Set where a table of other columns begins with it. */
  readonly other?: true;
}

/** How the rows under a header stand. */
export type RowPath = (row: number) => Standing;

/** A row and its filled cells. */
export type Line = readonly [row: number, cells: readonly Placed[]];

/** The rows of one header: its columns, and the rows under it up to the next. */
export interface Page {
  readonly columns: Columns;
  readonly lines: readonly Line[];
  /** Set where its rows are known to stand in their columns. */
  readonly fixed: boolean;
  /** What a person has said of rows, by their words. */
  readonly answered: Readonly<Record<string, string>>;
}

const OFFSETS = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);

/** What it costs where the page begins to be off from one row to the next, and where it ceases to be. */
const LEAVE = 4;
const RETURN = 2;

/** How much likelier a row's place has to be than any other for it to be read there (natural logarithm). */
const SURE = 3;

/** A row that is left without its name by that has to be likelier still. */
const SURE_WITHOUT_NAME = 6;

/** Rows by which a table shows what its columns are like; of a longer one these are taken evenly. */
const LOOKED_AT = 200;

/** A row as it is held against the columns. */
interface Candidate {
  readonly row: number;
  readonly cells: readonly Placed[];
  /** The ways in which it may lie on the columns, that in place first; no other where there is no reason to look for one. */
  readonly ways: readonly [Placement, ...Alignment[]];
}

/** Finds the rows of a table that do not lie on its columns, as a paste from PDF leaves them, and where their cells belong. */
export function rowPathOf(sheet: Sheet, pages: readonly Page[]): RowPath {
  const standings = new Map(pages.flatMap((page) => standingsIn(sheet, page)));
  return (row) => standings.get(row) ?? IN_LINE;
}

const IN_LINE: Standing = { doubtful: false, page: 0 };

/** The likeliest path through the rows of a page; none where all of them lie on their columns. */
function standingsIn(
  sheet: Sheet,
  { columns, lines, fixed, answered }: Page,
): (readonly [row: number, standing: Standing])[] {
  const { slots, glance } = groundOf(columns, lines);
  const own = lines.map(([row, cells]): Candidate => ({ row, cells, ways: waysOf(sheet, row, cells, slots, glance) }));
  const held = own.map(({ row, cells, ways }): Held => ({ row, cells, fits: ways === AT_A_GLANCE }));
  const other = otherTableIn(held, (index) => aboveOf(sheet, columns, lines.slice(Math.max(0, index - ABOVE), index)));
  const begins: (readonly [number, Standing])[] = other === undefined ? [] : [[other, { ...IN_LINE, other: true }]];
  const rows = other === undefined ? own : own.filter(({ row }) => row < other);
  if (fixed || rows.every(({ ways }) => ways.length === 1)) return begins;
  const around = scoresAround(rows);
  return [
    ...rows.map((each, i) => {
      const said = answered[wordsOfRow(each.cells)];
      const standing = said === undefined ? standingOf(each, slots, around[i]!) : standingBy(said, each, slots);
      return [each.row, standing] as const;
    }),
    ...begins,
  ];
}

/** Rows above another table that show what this one is like. */
const ABOVE = 40;

/** The rows above another table, against which those below are held. */
function aboveOf(sheet: Sheet, columns: Columns, lines: readonly Line[]): Above {
  const { slots } = groundOf(columns, lines);
  const likelyRow = ({ row, cells }: Held): number => {
    const covered = coveredIn(sheet, row, slots);
    const off = alignments(cells, slots, covered).map((way) => atOffset(way, 0));
    return Math.max(inPlace(cells, slots, covered).score, ...off);
  };
  return { slots, likely: (rows) => rows.reduce((sum, each) => sum + likelyRow(each), 0) };
}

const coveredIn = (sheet: Sheet, row: number, slots: readonly Slot[]): ReadonlySet<number> =>
  new Set(slots.flatMap((slot, at) => (isCovered(sheet, row, slot) ? [at] : [])));

/** The columns of a page as its rows show them: how often one is filled all of them, what stands in it those that lie on their columns. */
function groundOf(columns: Columns, lines: readonly Line[]) {
  const every = Math.ceil(lines.length / LOOKED_AT);
  const shown = lines.filter((_, i) => i % every === 0).map(([, cells]) => cells);
  const spans = spansOf(columns, new Set(shown.flatMap((cells) => cells.map(([column]) => column))));
  const firsts = new Map(shown.map((cells) => [cells, firstsIn(cells, spans)]));
  const filledIn = spans.map((_, i) => shown.filter((cells) => firsts.get(cells)![i]).length);
  const slotsBy = (rows: readonly (readonly Placed[])[]): Slot[] =>
    spans.map((span, i) => {
      const own = rows.flatMap((cells) => firsts.get(cells)![i] ?? []);
      return slotOf(span, own, filledIn[i]!, shown.length);
    });
  const glance = glanceOf(slotsBy([]));
  const inLine = shown.filter(glance);
  const slots = slotsBy(inLine.length * ENOUGH >= shown.length ? inLine : shown);
  return { slots, glance };
}

/** What the first cell of a row in each column is; undefined where it is empty. */
function firstsIn(cells: readonly Placed[], spans: readonly Span[]): (CellKind | undefined)[] {
  const firsts: (CellKind | undefined)[] = spans.map(() => undefined);
  for (const cell of cells)
    for (const [i, span] of spans.entries()) if (offOf(cell[0], span) === 0) firsts[i] ??= kindOf(cell);
  return firsts;
}

/** One row in so many that lies on its columns is enough to show what the columns are like. */
const ENOUGH = 4;

/** A row that lies on its columns at a glance. */
const AT_A_GLANCE: Candidate["ways"] = [{ picks: [], first: 0, score: 0, strange: false, lacking: false }];

function waysOf(
  sheet: Sheet,
  row: number,
  cells: readonly Placed[],
  slots: readonly Slot[],
  glance: (cells: readonly Placed[]) => boolean,
): Candidate["ways"] {
  if (glance(cells)) return AT_A_GLANCE;
  const covered = coveredIn(sheet, row, slots);
  const here = inPlace(cells, slots, covered);
  if (!here.strange && !here.lacking) return [here];
  return [here, ...alignments(cells, slots, covered).filter(({ picks }) => !isSame(picks, here.picks))];
}

const isSame = (a: readonly number[], b: readonly number[]): boolean => a.every((pick, i) => pick === b[i]);

/** Scores by offset of the page. */
type Scores = readonly number[];

/** How likely a way is where the page is off by so many columns. */
const atOffset = ({ first, score }: Alignment, offset: number): number => score - (first === offset ? 0 : TURN);

const turnTo = (offset: number): number => (offset === 0 ? RETURN : LEAVE);

/** The best that leads to each offset from those of the row above: it goes on, or the page turns to it. */
function downwards(from: Scores): Scores {
  const best = Math.max(...from);
  return from.map((score, i) => Math.max(score, best - turnTo(OFFSETS[i]!)));
}

/** The best that follows each offset by those of the row below. */
function upwards(from: Scores): Scores {
  const best = Math.max(...from.map((score, i) => score - turnTo(OFFSETS[i]!)));
  return from.map((score) => Math.max(score, best));
}

const plus = (a: Scores, b: Scores): Scores => a.map((score, i) => score + b[i]!);

/** How likely the rest of the likeliest path is by each offset of the page in a row: that it is off makes it likely that it is in the next. */
function scoresAround(lines: readonly Candidate[]): Scores[] {
  const own = lines.map(({ ways }): Scores =>
    OFFSETS.map((offset) =>
      ways.length === 1 && offset !== 0 ? -Infinity : Math.max(...ways.map((way) => atOffset(way, offset))),
    ),
  );
  const before: Scores[] = [OFFSETS.map((offset) => (offset === 0 ? 0 : -LEAVE))];
  for (let i = 1; i < lines.length; i += 1) before[i] = downwards(plus(before[i - 1]!, own[i - 1]!));
  const after: Scores[] = [];
  after[lines.length - 1] = OFFSETS.map(() => 0);
  for (let i = lines.length - 2; i >= 0; i -= 1) after[i] = upwards(plus(after[i + 1]!, own[i + 1]!));
  return before.map((scores, i) => plus(scores, after[i]!));
}

function standingOf({ cells, ways }: Candidate, slots: readonly Slot[], around: Scores): Standing {
  const [here] = ways;
  if (ways.length === 1) return IN_LINE;
  const rated = ways
    .map((way) => {
      const at = OFFSETS.map((offset, i) => around[i]! + atOffset(way, offset));
      const score = Math.max(...at);
      return { way, score, page: OFFSETS[at.indexOf(score)]! };
    })
    .sort((a, b) => b.score - a.score);
  const { way: best, score, page } = rated[0]!;
  // What has no name is not looked for elsewhere: 合计 is told by its sums, and a figure alone by nothing.
  const named = best.picks.some((at) => isLevel(slots[at]?.key ?? ""));
  const off = cells.some(([column], i) => best.picks[i]! >= 0 && offOf(column, slots[best.picks[i]!]!) !== 0);
  const moved = off && named && (page !== 0 || readDifferently(best, here, slots));
  const second = rated.find(({ way }) => readDifferently(way, best, slots));
  const place = moved ? placeOf(cells, slots, best) : undefined;
  // A row is not read without a place for its points.
  const lost = place && slots.some((slot) => POINTS.includes(slot.key) && place.columnOf(slot) === undefined);
  const sure = isNamed(best, slots) ? SURE : SURE_WITHOUT_NAME;
  const near = second !== undefined && score - second.score < sure;
  // A row in its place that lacks points, but holds nothing that does not belong there, lacks them.
  const doubtful = lost === true || (near && (moved || here.strange || sure === SURE_WITHOUT_NAME));
  if (!doubtful) return { ...(place && { place }), doubtful, page };
  const offered = rated
    .map(({ way }) => way)
    .filter((way, i, all) => all.slice(0, i).every((before) => readDifferently(way, before, slots)))
    .slice(0, MOST_WAYS)
    .map((way) => wayOf(cells, slots, way));
  return { ...(place && { place }), doubtful, page, ways: offered };
}

/** So many ways to take a row are offered. */
const MOST_WAYS = 3;

/** Where a row stands by a person's word. */
function standingBy(said: string, { cells, ways }: Candidate, slots: readonly Slot[]): Standing {
  if (ways.length === 1) return IN_LINE;
  if (said === "none") return { ...IN_LINE, aside: true };
  const picks = picksBy(said, cells, slots);
  return { ...IN_LINE, place: placeOf(cells, slots, { picks }) };
}

/** True where a row has what the rows of its table are called by. */
const isNamed = ({ picks }: Alignment, slots: readonly Slot[]): boolean =>
  picks.some((at) => slots[at]?.key === "level3") || !slots.some(({ key, isMissed }) => key === "level3" && isMissed);

/** Where the cells of a row stand by an alignment; what is empty stands as far off as what is beside it. */
function placeOf(cells: readonly Placed[], slots: readonly Slot[], { picks }: Pick<Alignment, "picks">): RowPlace {
  const known = cells.flatMap(([column], i) =>
    picks[i]! >= 0 ? [{ at: picks[i]!, column, off: offOf(column, slots[picks[i]!]!) }] : [],
  );
  const columnOf = (span: Span): number | undefined => {
    const at = slots.findIndex(({ left }) => left === span.left);
    const own = known.find((each) => each.at === at);
    if (own) return own.column;
    const offs = [known.findLast((each) => each.at < at), known.find((each) => each.at > at)].flatMap(
      (each) => each?.off ?? [],
    );
    const [off] = offs;
    const column = off === undefined || offs.some((each) => each !== off) ? 0 : span.left + off;
    return column < 1 ? undefined : column;
  };
  const offs = known.map(({ off }) => off).filter((off) => off !== 0);
  return { shift: usualOff(offs), uneven: new Set(offs).size > 1, columnOf };
}

/** By how many columns most of the cells are off that are off. */
function usualOff(offs: readonly number[]): number {
  const count = (off: number): number => offs.filter((each) => each === off).length;
  return [...new Set(offs)].sort((a, b) => count(b) - count(a) || Math.abs(b) - Math.abs(a))[0] ?? 0;
}
