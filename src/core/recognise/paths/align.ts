import { BESIDE_KEYS, isLevel, type Span } from "../../table/table";
import { kindOf, type Placed, type Slot } from "./slots";

/** One way in which the cells of a row belong to the columns: from the left to the right, none crossing another. */
export interface Alignment {
  /** By cell the number of its slot; -1 where it belongs to none. */
  readonly picks: readonly number[];
  /** By how many columns the first cell stands off its slot. */
  readonly first: number;
  /** The natural logarithm of how likely the row is by it, apart from where its first cell stands. */
  readonly score: number;
}

/** How far a cell may stand off its column. */
export const REACH = 4;

/** What it costs where a cell stands off by another number of columns than the one before it. */
export const TURN = 3;

/** What it costs to leave a cell to no column. */
const OUTSIDE = 7;

const BEAM = 16;

/** A beginning of an alignment. */
interface State {
  readonly slot: number;
  readonly off: number | undefined;
  readonly first: number | undefined;
  readonly before: State | undefined;
  /** The pick of the last cell. */
  readonly pick: number;
  readonly score: number;
}

const START: State = { slot: -1, off: undefined, first: undefined, before: undefined, pick: -1, score: 0 };

/** By how many columns a cell stands off a slot. */
export const offOf = (column: number, { left, right }: Span): number =>
  column < left ? column - left : column > right ? column - right : 0;

/** The likeliest alignments of a row, the likeliest first; `covered` are the slots that a cell merged from above fills. */
export function alignments(
  cells: readonly Placed[],
  slots: readonly Slot[],
  covered: ReadonlySet<number>,
): readonly Alignment[] {
  const empties = emptiesOf(slots, covered);
  let states: readonly State[] = [START];
  for (const cell of cells) {
    const kind = kindOf(cell);
    const fits = slots.map((slot) => slot.fits(kind));
    const next: State[] = [];
    for (const state of states) {
      next.push({ ...state, before: state, pick: -1, score: state.score - OUTSIDE });
      for (let at = state.slot + 1; at < slots.length; at += 1) {
        const off = offOf(cell[0], slots[at]!);
        if (off < -REACH) break;
        if (off > REACH || covered.has(at)) continue;
        const turn = state.off === undefined || state.off === off ? 0 : TURN;
        next.push({
          slot: at,
          off,
          first: state.first ?? off,
          before: state,
          pick: at,
          score: state.score + fits[at]! + empties[at]! - empties[state.slot + 1]! - turn,
        });
      }
    }
    states = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  return states
    .map((state): Alignment => {
      const { first = 0, slot, score } = state;
      return { picks: picksOf(state), first, score: score + empties.at(-1)! - empties[slot + 1]! };
    })
    .sort((a, b) => b.score - a.score);
}

/** A row as it lies on the columns that it stands in. */
export interface Placement extends Alignment {
  /** True where a cell is not of the sort of its column, or stands in none. */
  readonly strange: boolean;
  /** True where nothing stands in a column that is filled elsewhere. */
  readonly lacking: boolean;
}

/** The alignment in which every cell belongs to the column that it stands in. */
export function inPlace(cells: readonly Placed[], slots: readonly Slot[], covered: ReadonlySet<number>): Placement {
  const empties = emptiesOf(slots, covered);
  const filled = new Set<number>();
  let score = empties.at(-1)!,
    strange = false;
  const picks = cells.map((cell) => {
    const at = slots.findIndex((slot) => offOf(cell[0], slot) === 0);
    if (at < 0 || covered.has(at) || filled.has(at)) {
      score -= OUTSIDE;
      strange ||= at < 0;
      return -1;
    }
    filled.add(at);
    const kind = kindOf(cell);
    strange ||= slots[at]!.isOdd(kind);
    score += slots[at]!.fits(kind) - (empties[at + 1]! - empties[at]!);
    return at;
  });
  const lacking = slots.some(
    ({ isMissed, key }, at) => isMissed && !isLate(key) && !filled.has(at) && !covered.has(at),
  );
  return { picks, first: 0, score, strange, lacking };
}

/** What nobody may have filled in yet is no reason to look for it elsewhere. */
const isLate = (key: Slot["key"]): boolean => LATE.some((late) => late === key);

const LATE: readonly Slot["key"][] = ["actual", "score", ...BESIDE_KEYS];

/** What it costs that the first slots are empty, by their number. */
function emptiesOf(slots: readonly Slot[], covered: ReadonlySet<number>): number[] {
  const sums = [0];
  for (const [at, { empty }] of slots.entries()) sums.push(sums[at]! + (covered.has(at) ? 0 : empty));
  return sums;
}

function picksOf(state: State): number[] {
  const picks: number[] = [];
  for (let each = state; each.before; each = each.before) picks.push(each.pick);
  return picks.reverse();
}

/** True where two alignments take a figure, a name or a text of a row for different things; which of its groups is which is told by their names. */
export function readDifferently(a: Alignment, b: Alignment, slots: readonly Slot[]): boolean {
  const counts = (at: number): number => {
    const key = slots[at]!.key;
    return key === undefined || (isLevel(key) && key !== "level3") ? -1 : at;
  };
  return a.picks.some((at, i) => at >= 0 && b.picks[i]! >= 0 && counts(at) !== counts(b.picks[i]!));
}
