import { isLevel, LEVELS, type ColumnKey, type Columns, type Span } from "../../table/table";
import type { Answers } from "../../decisions/correction";
import { grouped } from "../../grouped";
import { bestCompanion, companionsOf, likeliest, numberOf, ordersOf, type Meaning, type Model } from "./model";
import type { Seen } from "./evidence";
import { ofYear } from "./outlook";
import { foundByOthers, scoreColumnsIn } from "./scores";
import { isTree, nestedIn } from "./nested";
import { meanIn, ofParts, saidBefore } from "./series";
import { ofWholeTime, targetsIn } from "./targets";
import type { Traits } from "./traits";
import {
  answered,
  certain,
  isGivenOf,
  isShareOfGroups,
  likelyOf,
  namedIn,
  ofTwins,
  REACH,
  withoutNamed,
  type Likely,
} from "./meanings";
import { formOf, wordsSay } from "./words";

/** What one column was taken for, and what it would be otherwise. */
export interface Choice extends Span {
  readonly path: readonly string[];
  readonly meaning: Meaning;
  /** By how much the whole reading is likelier than the best one in which this column means something else (natural logarithm). */
  readonly margin: number;
  readonly otherwise: Meaning;
  /** The column that has its meaning in that other reading. */
  readonly rival?: Span;
  /** True where it states a target as the one that the table is read by does: of another place or year. */
  readonly another?: true;
}

/** One reading of the columns of a header. */
export interface Assignment {
  readonly choices: readonly Choice[];
  readonly columns: Columns;
  /** How much likelier it is than that none of the columns means anything (natural logarithm). */
  readonly gain: number;
}

/** Columns read so far, from the left: the last of them, and those before it. */
interface State {
  readonly meaning: Meaning;
  readonly before: State | undefined;
  /** What the columns mean that mean anything: the numbers of their meanings, and a bit for each. */
  readonly company: readonly number[];
  readonly has: number;
  /** A bit for each of those that more than one column means. */
  readonly twice: number;
  /** Whether all points so far are those of a level. */
  readonly ofLevels: boolean;
  /** What the columns mean whose words come again, from the left. */
  readonly recurring: readonly Meaning[];
  /** What it costs that one of them stands in front of another, the worst of all. */
  readonly order: number;
  readonly score: number;
}

/** A meaning that a column may have, with what those beside it speak for it. */
interface Option {
  readonly meaning: Meaning;
  readonly likelihood: number;
  readonly number: number;
  readonly companions: Float64Array;
  /** What it costs behind each of those left of it. */
  readonly orders: Float64Array;
  /** The most that it can add to a beginning. */
  readonly atMost: number;
}

type Options = readonly Option[];

/** A meaning that a person has answered stands beside the others whatever speaks against it. */
const isAnswered = ([first, ...others]: Options): boolean =>
  first !== undefined && others.length === 0 && first.meaning !== "none";

const BEAM = 12;

/** How a reading is looked for. */
export interface Wanted {
  readonly model?: Model;
  /** Whether the margins are worked out, too: as many searches again as there are columns. */
  readonly margins?: boolean;
  /** Meanings that a person's word on the kind of the table makes likelier, and the others unlikelier. */
  readonly usual?: readonly Meaning[];
  /** What a person has answered of the columns: it holds. */
  readonly answers?: Answers;
}

/** What the columns may mean each by itself. */
interface Ground {
  readonly targets: readonly Seen[];
  readonly scores: ReturnType<typeof scoreColumnsIn>;
  readonly year: ReturnType<typeof ofYear>;
  readonly options: readonly Options[];
  readonly recurring: Recurring;
  /** A bit for each meaning that the rows are called by. */
  readonly naming: number;
}

/** The best beginnings up to each column: another reading of a column has those before it in common. */
type Beams = readonly (readonly State[])[];

/** Of what is read as it was learned: whether some rows can be a header is asked first, whether they are one then, and how sure its columns are only of those that are. */
const groundBy = new WeakMap<readonly Seen[], Ground>();
const beamsBy = new WeakMap<Ground, Beams>();

function groundFor(seen: readonly Seen[], wanted: Wanted): Ground {
  if (wanted.model ?? wanted.usual ?? wanted.answers) return groundOf(seen, wanted);
  const known = groundBy.get(seen) ?? groundOf(seen, wanted);
  groundBy.set(seen, known);
  return known;
}

function beamsThrough(ground: Ground): Beams {
  const known = beamsBy.get(ground);
  if (known) return known;
  const beams = [[NOTHING]];
  for (const i of ground.options.keys()) beams.push(step(beams[i]!, i, ground));
  beamsBy.set(ground, beams);
  return beams;
}

/** No reading of some columns is likelier by more than this than that none of them means anything (natural logarithm). */
export function mostGain(seen: readonly Seen[]): number {
  const { options } = groundFor(seen, {});
  return options.reduce((sum, each) => sum + mostOf(each) - likelihoodOfNone(each), 0);
}

/** The most that a column can add to a beginning. */
const mostOf = (options: Options): number => Math.max(...options.map(({ atMost }) => atMost));

const likelihoodOfNone = (options: Options): number =>
  options.find(({ meaning }) => meaning === "none")?.likelihood ?? -REACH;

function groundOf(seen: readonly Seen[], { model, usual, answers }: Wanted): Ground {
  const named = namedIn(seen);
  const names = seen.find(({ features }) => likeliest(features) === "level3");
  const targets = targetsIn(seen);
  const scores = scoreColumnsIn(seen);
  const year = ofYear(seen);
  const nested = nestedIn(seen);
  // Where nothing has been done or scored yet, nothing explains why it falls short.
  const fallsShort = seen.some(({ path }) => wordsSay(path, "actual") || wordsSay(path, "score"));
  const mean = meanIn(seen);
  const apart = new Set([...ofWholeTime(seen), ...foundByOthers(seen), ...ofParts(seen), ...(mean?.of ?? [])]);
  // What is set apart has said nothing before.
  const aside = new Set([...apart, ...saidBefore(seen.filter((column) => !apart.has(column)))]);
  /** What words alone say of a column. */
  const told = (column: Seen): Likely | undefined => {
    if (aside.has(column)) return [["none", 0]];
    if (column === mean?.mean) return certain("score");
    if (isTree(column)) return certain("level3");
    const ofTheYear = year.get(column);
    if (ofTheYear) return ofTheYear === "target" || ofTheYear === "actual" ? certain(ofTheYear) : [["none", 0]];
    if (isShareOfGroups(column, seen)) return certain("weight");
    if (targets.includes(column)) return ofTwins("target", column === targets[0]);
    return scores.beside.has(column) || column === scores.score ? ofTwins("score", column === scores.score) : undefined;
  };
  const own = (column: Seen): Likely => {
    const likely = withoutNamed(likelyOf(column, usual, model), column, named).filter(
      ([meaning]) => meaning !== "reason" || fallsShort || formOf(column.path) === meaning,
    );
    const level = nested.get(column);
    return (isGivenOf(column, names) ? likely.filter(([meaning]) => meaning !== "weight") : likely).map(
      ([meaning, likelihood]) => [meaning, likelihood + (meaning === level ? NESTED : 0)],
    );
  };
  const options = seen.map((column) =>
    answered(told(column) ?? own(column), column, answers).map(([meaning, likelihood]) =>
      optionOf(meaning, likelihood, model),
    ),
  );
  return {
    targets: [...targets, ...targetsOf(aside)],
    scores,
    year,
    options,
    recurring: recurringIn(seen),
    naming: namingIn(model),
  };
}

/** How much it speaks for a level that its column stands as one among the others (natural logarithm). */
const NESTED = 5;

const targetsOf = (columns: Iterable<Seen>): Seen[] => [...columns].filter(({ path }) => wordsSay(path, "target"));

/** The likeliest reading of all columns together. */
export function assign(seen: readonly Seen[], wanted: Wanted = {}): Assignment {
  const { margins = true } = wanted;
  const ground = groundFor(seen, wanted);
  const { targets, scores, year, options } = ground;
  const beams = beamsThrough(ground);
  const best = bestOf(beams.at(-1)!, ground)!;
  const picks = picksOf(best);
  const nothing = options.reduce((sum, each) => sum + likelihoodOfNone(each), 0);
  /** What stands beside scores or weights that are read. */
  const besides = (column: Seen): ColumnKey | undefined => {
    const key = scores.beside.get(column);
    if (key === "deduction") return picks.includes("score") || picks.includes("weight") ? key : undefined;
    return scores.score && picks[seen.indexOf(scores.score)] === "score" ? key : undefined;
  };
  const choices = seen.map(({ left, right, path }, i): Choice => {
    const meaning = picks[i]!;
    const said = meaning === "none" ? (year.get(seen[i]!) ?? besides(seen[i]!)) : undefined;
    if (said) return { left, right, path, meaning: said, margin: Infinity, otherwise: "none" };
    const other = margins ? otherwise(beams[i]!, ground, i, meaning) : undefined;
    const others = other ? picksOf(other) : [];
    const rival = meaning === "none" ? undefined : seen[others.indexOf(meaning)];
    return {
      left,
      right,
      path,
      meaning,
      margin: other ? best.score - other.score : Infinity,
      otherwise: others[i] ?? "none",
      ...(rival && { rival: { left: rival.left, right: rival.right } }),
      ...(meaning === "none" && targets.includes(seen[i]!) && { another: true }),
    };
  });
  const settled = levelled(choices, seen);
  return { choices: settled, columns: columnsOf(settled), gain: best.score - nothing };
}

const WEIGHT = numberOf("weight");

const NOTHING: State = {
  meaning: "none",
  before: undefined,
  company: [],
  has: 0,
  twice: 0,
  ofLevels: true,
  recurring: [],
  order: 0,
  score: 0,
};

/** The meanings of the columns of a reading, from the left. */
function picksOf(state: State): Meaning[] {
  const picks: Meaning[] = [];
  for (let each = state; each.before; each = each.before) picks.push(each.meaning);
  return picks.reverse();
}

/** Columns whose words come again: two under the same words do not mean two things. */
interface Recurring {
  /** The first columns of such words, from the left, each with the last one. */
  readonly spans: readonly { readonly first: number; readonly last: number }[];
  /** By column which of those it repeats; undefined where it repeats none. */
  readonly repeats: readonly (number | undefined)[];
}

function recurringIn(seen: readonly Seen[]): Recurring {
  const same = grouped([...seen.keys()], (i) => {
    const { path, shared, left } = seen[i]!;
    return path.join("\n") + (shared ? String(left) : "");
  });
  const runs = [...same.values()].filter(({ length }) => length > 1);
  const repeats: (number | undefined)[] = seen.map(() => undefined);
  for (const [number, [, ...others]] of runs.entries()) for (const i of others) repeats[i] = number;
  return { spans: runs.map((run) => ({ first: run[0]!, last: run.at(-1)! })), repeats };
}

/** The best reading in which a column does not have its meaning; undefined where it has to. */
function otherwise(beam: readonly State[], ground: Ground, at: number, meaning: Meaning): State | undefined {
  const options = ground.options.map((each, i) =>
    i === at ? each.filter((option) => option.meaning !== meaning) : each,
  );
  const without = { ...ground, options };
  let states = beam;
  for (let i = at; i < options.length; i += 1) states = step(states, i, without);
  return bestOf(states, ground);
}

/** What it costs a reading that nothing names the rows. */
const NAMELESS = 4;

/** The likeliest of some readings. */
function bestOf(states: readonly State[], { naming }: Ground): State | undefined {
  // Columns of which none means anything name nothing either.
  const isNamed = ({ has }: State): boolean => has === 0 || (has & naming) !== 0;
  const scored = states.map((state) => (isNamed(state) ? state : { ...state, score: state.score - NAMELESS }));
  return scored.reduce<State | undefined>((best, each) => (best && best.score >= each.score ? best : each), undefined);
}

/** What the rows of a table are called by, a bit each. */
const namingIn = (model: Model | undefined): number =>
  [...LEVELS, "project" as const, "department" as const]
    .map((meaning) => numberOf(meaning, model))
    .reduce((bits, number) => (number < 0 ? bits : bits | (1 << number)), 0);

const optionOf = (meaning: Meaning, likelihood: number, model: Model | undefined): Option => ({
  meaning,
  likelihood,
  number: numberOf(meaning, model),
  companions: companionsOf(meaning, model),
  orders: ordersOf(meaning, model),
  atMost: likelihood + (meaning === "none" ? 0 : 2 * bestCompanion(meaning, model)),
});

/** The best beginnings with one column more, of equal ones those that were found first; of those that end alike the best alone. */
function step(states: readonly State[], at: number, { options, recurring }: Ground): State[] {
  const best: State[] = [];
  const next = options[at]!;
  const fixed = isAnswered(next);
  const most = mostOf(next);
  const { spans, repeats } = recurring;
  const recurs = spans.some(({ first }) => first === at);
  const recalled = [...spans.keys()].filter((i) => spans[i]!.first <= at && at < spans[i]!.last);
  const isAlike = (a: State, b: State): boolean =>
    endAlike(a, b) && recalled.every((i) => a.recurring[i] === b.recurring[i]);
  for (const before of states) {
    // The states come with the best first.
    if (best.length === BEAM && before.score + most <= best[BEAM - 1]!.score) break;
    const twin = before.recurring[repeats[at] ?? -1] ?? "none";
    for (const option of next) {
      const { meaning, likelihood, atMost } = option;
      if (best.length === BEAM && before.score + atMost <= best[BEAM - 1]!.score) continue;
      if (!fixed && meaning !== "none" && twin !== "none" && twin !== meaning) continue;
      const more = together(before, option) ?? (fixed ? 0 : undefined);
      if (more === undefined) continue;
      const order = Math.min(before.order, orderBehind(before, option));
      const score = before.score + likelihood + more + order - before.order;
      keepBest(best, withMeaning(before, option, recurs, order, score), isAlike);
    }
  }
  return best;
}

function withMeaning(before: State, { meaning, number }: Option, recurs: boolean, order: number, score: number): State {
  const ofLevels = before.ofLevels && (meaning !== "weight" || isGroup(before.meaning));
  const { company, has, twice } = before;
  const recurring = recurs ? [...before.recurring, meaning] : before.recurring;
  if (meaning === "none") return { meaning, before, company, has, twice, ofLevels, recurring, order, score };
  const bit = 1 << number;
  return {
    meaning,
    before,
    company: [...company, number],
    has: has | bit,
    twice: twice | (has & bit),
    ofLevels,
    recurring,
    order,
    score,
  };
}

const isGroup = (meaning: Meaning): boolean => meaning === "level1" || meaning === "level2";

/** True where whatever follows is as likely behind the one beginning as behind the other. */
const endAlike = (a: State, b: State): boolean =>
  a.has === b.has &&
  a.twice === b.twice &&
  a.company.length === b.company.length &&
  a.ofLevels === b.ofLevels &&
  a.order === b.order &&
  isGroup(a.meaning) === isGroup(b.meaning);

/** Puts one in its place among the best. */
function keepBest(best: State[], next: State, isAlike: (a: State, b: State) => boolean): void {
  const alike = best.findIndex((each) => isAlike(each, next));
  if (alike >= 0) {
    if (best[alike]!.score >= next.score) return;
    best.splice(alike, 1);
  } else if (best.length === BEAM) {
    if (next.score <= best[BEAM - 1]!.score) return;
    best.pop();
  }
  let at = best.length;
  best.push(next);
  for (; at > 0 && best[at - 1]!.score < next.score; at -= 1) best[at] = best[at - 1]!;
  best[at] = next;
}

/** What a meaning adds to those on its left; undefined where it cannot stand beside them. */
function together({ company, has, ofLevels }: State, { meaning, number, companions }: Option): number | undefined {
  if (meaning === "none") return 0;
  // 一级指标 | 分值 | 二级指标 | 分值: points beside the name of a level are those of the level, and others may follow.
  if (has & (1 << number) && !(meaning === "weight" && ofLevels)) return undefined;
  let all = 0;
  for (const other of company) all += companions[other]!;
  // Two companions' worth, however many there are.
  return company.length > 0 ? (2 * all) / Math.max(2, company.length) : 0;
}

/** What it costs at worst that a meaning stands behind those on its left. */
function orderBehind({ company, ofLevels }: State, { meaning, orders }: Option): number {
  if (meaning === "none") return 0;
  let worst = 0;
  for (const other of company)
    // 分值 in front of 二级指标 is what the level before it counts.
    if (!(ofLevels && isLevel(meaning) && other === WEIGHT)) worst = Math.min(worst, orders[other]!);
  return worst;
}

/**
 * The levels as they stand to each other: what groups the names where nothing stands above it is the first, and what names the rows where
 * nothing stands below it the third, unless their words say that they are the second.
 */
function levelled(choices: readonly Choice[], seen: readonly Seen[]): Choice[] {
  const named = withFirst(choices, seen);
  const has = (level: Meaning): boolean => named.some(({ meaning }) => meaning === level);
  const instead = !has("level1") ? "level1" : !has("level3") ? "level3" : undefined;
  return named.map((choice, i) => {
    const isOther = instead === "level1" && holdsFirst(seen[i]);
    return instead && choice.meaning === "level2" && (!wordsSay(choice.path, "level2") || isOther)
      ? { ...choice, meaning: instead }
      : choice;
  });
}

/** 产出, 效益 (or 数量, 质量) in front of the other levels are the first, whatever stands over them: 指标类型. */
function withFirst(choices: readonly Choice[], seen: readonly Seen[]): readonly Choice[] {
  const lower = choices.findIndex(({ meaning }) => isLevel(meaning));
  const front = choices[lower - 1];
  const isFirst =
    !choices.some(({ meaning }) => meaning === "level1") &&
    front !== undefined &&
    ["none", "nature"].includes(front.meaning) &&
    namesFirst(seen[lower - 1]!);
  return isFirst
    ? choices.map((choice, i) => (i === lower - 1 ? { ...choice, meaning: "level1", margin: REACH } : choice))
    : choices;
}

/** True where the groups of the first level stand in a column that is called as those of the second are: 指标分类 over 产出, 效益, 满意度. */
function holdsFirst(column: Seen | undefined): boolean {
  const said = column?.cells.said ?? [];
  // Below them stand a sum and notes.
  return leading(said, ({ level1, level2 }) => level1 && !level2) * 2 > said.length;
}

/** True where nothing but names of levels stands in a column, several of them, and at most the label of the total below them. */
function namesFirst({ cells: { said } }: Seen): boolean {
  const names = leading(said, ({ level1, level2 }) => level1 || level2);
  return names > 0 && said.length <= names + 1;
}

/** With how many names of a sort a column begins; 0 where they are all the same. */
function leading(said: readonly Traits[], is: (name: Traits) => boolean): number {
  const end = said.findIndex((each) => !is(each));
  const names = said.slice(0, end < 0 ? undefined : end);
  return new Set(names.map(({ plain }) => plain)).size > 1 ? names.length : 0;
}

/** The columns by their meaning; points of a level are those that another column of points follows. */
export function columnsOf(choices: readonly Pick<Choice, "left" | "right" | "meaning">[]): Columns {
  const columns: Partial<Record<ColumnKey, Span>> = {};
  const weights = choices.filter(({ meaning }) => meaning === "weight");
  const lowest = LEVELS.findLast((level) => choices.some(({ meaning }) => meaning === level));
  for (const [i, { left, right, meaning }] of choices.entries()) {
    if (meaning === "none") continue;
    const before = choices[i - 1]?.meaning;
    // The last points are those of the rows, unless the names of the rows follow them.
    const ofRows = weights.at(-1)?.left === left && (before === lowest || !isLevel(before ?? "none"));
    const level = weights.length > 1 && meaning === "weight" && !ofRows ? before : undefined;
    const key = level === "level1" ? "weight1" : level === "level2" ? "weight2" : meaning;
    const first = columns[key];
    // One answer to a row, in whichever of its columns the tick stands.
    if (!first || key === "outlook") columns[key] = { left: first?.left ?? left, right };
  }
  return columns;
}
