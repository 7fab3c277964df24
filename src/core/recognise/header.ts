import { Decimal } from "decimal.js";
import type { Answers } from "../decisions/correction";
import { grouped } from "../grouped";
import { columnLetters } from "../sheet/address";
import type { Cell, Sheet } from "../sheet/sheet";
import { BESIDE_KEYS, isLevel, LEVELS, SCORED_BY, type ColumnKey, type Columns, type Span } from "../table/table";
import { budgetHeader } from "./budget";
import { assign, columnsOf, mostGain, type Assignment, type Choice, type Wanted } from "./columns/assign";
import { columnsUnder, evidenceOf, type Column, type Seen } from "./columns/evidence";
import { leavesOf, type Leaf } from "./columns/leaves";
import { likeliest } from "./columns/model";
import { isTree } from "./columns/nested";
import { runsOf } from "./grid";
import { formOf, namesColumn, saysMeaning, wordsSay } from "./columns/words";
import { USUAL_COLUMNS } from "./likely";

/** A header: one to three rows that name the columns of a table. */
export interface Header extends Span {
  readonly top: number;
  readonly bottom: number;
  readonly columns: Columns;
  /** What its columns were read by; none where a person has named them. */
  readonly seen?: readonly Seen[];
  /** How it was read where a person has answered something of it. */
  readonly wanted?: ReadBy;
}

/** What a person has answered of a header, and the meanings that the kind they named makes likelier. */
type ReadBy = Required<Pick<Wanted, "answers">> & Pick<Wanted, "usual">;

/** A header of which a person has answered something: where it stands, and the rows in which it may stand again. */
export interface AnsweredHeader {
  readonly top: number;
  readonly bottom: number;
  readonly span: Span;
  readonly again: readonly number[];
  readonly answers: Answers;
}

/** A header, and how much speaks for it (natural logarithm). */
export interface Candidate extends Header {
  readonly gain: number;
}

const MOST_ROWS = 3;

/** How much has to speak for a header (natural logarithm): below this a row names things, not columns. */
const ENOUGH = 6;

/** More than can speak for any header that nobody has spoken of. */
const ANSWERED = 1e6;

const count = (columns: Columns, keys: readonly ColumnKey[]): number => keys.filter((key) => columns[key]).length;

const FIGURES: readonly ColumnKey[] = ["target", "actual", "weight", "score", "rule", "explanation", "basis"];

/** The header of a table of indicators names a level and what is said of it; that of a roll-up projects and their figures. */
function canHead(columns: Columns): boolean {
  if (Object.keys(columns).length < 3) return false;
  if (count(columns, LEVELS) > 0) return count(columns, FIGURES) > 0;
  return Boolean(columns.project) && Boolean(columns.score ?? columns.executionRate);
}

/** True where the words over a column say what it was taken for; those of a level say it of each level. */
const isSaid = ({ path, meaning }: Choice): boolean =>
  isLevel(meaning)
    ? LEVELS.some((level) => wordsSay(path, level))
    : BY_WORDS.includes(meaning) || wordsSay(path, meaning);

/** What is told by its words alone. */
const BY_WORDS: readonly Choice["meaning"][] = [
  ...BESIDE_KEYS,
  ...(["selfScore", "reviewReason", "expected", "outlook"] as const),
];

/** Columns whose words say what they are that make up for a column of names whose words do not. */
const WELL_NAMED = 4;

/** True where hardly anything but names of groups stands in a column: 决策, 过程, 产出, 效益. */
const holdsGroups = ({ cells: { said } }: Column): boolean => {
  const groups = said.filter(({ level1, level2 }) => level1 || level2).length;
  return groups > 2 && groups * 3 >= said.length * 2;
};

/**
 * True where the words of at least two columns, and of half of them, say themselves what those were taken for, that of the names among
 * them, unless what stands in it says it.
 */
function isNamed(choices: readonly Choice[], seen: readonly Seen[]): boolean {
  const read = choices.filter(({ meaning }) => meaning !== "none");
  const said = read.filter(isSaid);
  const has = (keys: readonly string[]): boolean => said.some(({ meaning }) => keys.includes(meaning));
  const groups = choices.some(({ meaning }, i) => isLevel(meaning) && (holdsGroups(seen[i]!) || isTree(seen[i]!)));
  const named = has(["project"]) ? has(["score", "executionRate", ...LEVELS]) : groups || has(LEVELS);
  return said.length >= 2 && said.length * 2 >= read.length && (named || said.length >= WELL_NAMED);
}

/** All headers of a sheet, from the top: of those that share a cell the ones of which a person has spoken, then those for which most speaks. */
export function headersIn(sheet: Sheet, answered: readonly AnsweredHeader[] = []): Candidate[] {
  const found: Candidate[] = [];
  const named = new Map<number, number>();
  for (const [row, cells] of sheet.rows) named.set(row, namesIn(sheet, row, cells));
  for (const top of sheet.rows.keys())
    for (let bottom = top, words = 0; bottom < top + MOST_ROWS; bottom += 1) {
      const own = named.get(bottom);
      if (own === undefined) break;
      words += own;
      // Each row of a header names something; a text alone is a title or the name of a section.
      if ((own === 0 && !reaches(sheet, top, bottom)) || sheet.rows.get(bottom)!.size < 2) break;
      if (words >= LEAST_WORDS) found.push(...candidatesAt(sheet, top, bottom, answered));
    }
  return withoutOverlaps(found);
}

/** True where several cells of the rows above reach down to a row of words, so that these belong to the same header. */
const reaches = (sheet: Sheet, top: number, row: number): boolean =>
  [...sheet.rows.get(row)!.values()].every(mayName) &&
  (sheet.mergesByRow.get(row) ?? []).filter((merge) => merge.top >= top && merge.top < row && merge.bottom === row)
    .length > 1;

/** The cells of a row whose words may name a column; of cells that stand together none where figures or long texts are among them. */
const namesIn = (sheet: Sheet, row: number, cells: ReadonlyMap<number, Cell>): number =>
  runsOf(sheet, row, cells)
    .filter((run) => run.every(([, cell]) => mayName(cell)))
    .flat()
    .filter(([, { value, text }]) => typeof value === "string" && namesColumn(text)).length;

const mayName = ({ value, text }: Cell): boolean =>
  text.length <= LONGEST && !(Decimal.isDecimal(value) && !isYear(value));

const isYear = (value: Decimal): boolean => value.isInteger() && value.gt(1990) && value.lt(2100);

/** Texts longer than this name no column. */
const LONGEST = 60;

/** Cells of a header whose words alone say that they name a column. */
const LEAST_WORDS = 2;

/** True where the words over at least two columns say what these are; without them no rows are a header (isNamed). */
function mayHead(over: readonly Leaf[]): boolean {
  let said = 0;
  // Words over several columns may stand for each of them.
  for (const { path, left, right } of over) if (saysMeaning(path)) said += right - left + 1;
  return said >= LEAST_WORDS;
}

/** True unless isNamed is bound to fail, whatever the columns are taken for. */
const mayBeNamed = (columns: readonly Column[]): boolean =>
  columns.filter(({ path }) => saysMeaning(path)).length >= WELL_NAMED ||
  columns.some(({ path }) => NAMING.some((key) => wordsSay(path, key))) ||
  columns.some((column) => holdsGroups(column) || isTree(column));

/** What the rows of a table are called by. */
const NAMING: readonly ColumnKey[] = ["project", ...LEVELS];

/** How much likelier one table has to be than those that its columns are divided into (natural logarithm). */
const ONE_RATHER = 6;

/** The readings of some rows as a header, one for each of the tables that stand beside each other. */
function candidatesAt(sheet: Sheet, top: number, bottom: number, answered: readonly AnsweredHeader[]): Candidate[] {
  const over = leavesOf(sheet, top, bottom);
  const isAnswered = answered.some(({ again, ...each }) => [each.top, ...again].includes(top));
  if (!isAnswered && !mayHead(over)) return [];
  const columns = columnsUnder(sheet, over, bottom);
  if (!isAnswered && !mayBeNamed(columns)) return [];
  const seen = evidenceOf(columns);
  const groups = splitBeside(seen).filter((group) => group.length > 0);
  const read = (own: readonly Seen[]): Candidate[] => candidateOf(sheet, top, bottom, own, answered);
  if (groups.length < 2) return groups.flatMap(read);
  const apart = groups.flatMap((group) =>
    read(evidenceOf(columnsUnder(sheet, over, bottom, { left: group[0]!.left, right: group.at(-1)!.right }))),
  );
  const gains = (candidates: readonly Candidate[]): number => candidates.reduce((sum, { gain }) => sum + gain, 0);
  const together = read(seen);
  return gains(together) > gains(apart) + ONE_RATHER ? together : apart;
}

/** The reading of some columns as one table; none where they head none. */
function candidateOf(
  sheet: Sheet,
  top: number,
  bottom: number,
  own: readonly Seen[],
  answered: readonly AnsweredHeader[],
): Candidate[] {
  const span = { left: own[0]!.left, right: own.at(-1)!.right };
  const answers = answersFor(answered, { ...span, top, bottom });
  const wanted = answers && readBy(own, answers);
  if (!wanted && mostGain(own) < ENOUGH) return [];
  const read = assign(own, { margins: false, ...wanted });
  if (!canHead(read.columns)) return [];
  if (wanted) return [{ ...span, top, bottom, seen: own, wanted, ...trimmed(read, answers), gain: ANSWERED }];
  if (read.gain < ENOUGH || !isNamed(read.choices, own)) return [];
  // 执行率 and 得分 beside amounts are the budget's, whatever else stands in its rows.
  const named = own.some(({ path }) => formOf(path) === "project");
  const saysLevels = read.choices.some((choice) => isLevel(choice.meaning) && isSaid(choice));
  if (!saysLevels && !named && isBudget(sheet, top, bottom, span)) return [];
  return [{ ...span, top, bottom, seen: own, ...trimmed(read), gain: read.gain }];
}

const isBudget = (sheet: Sheet, top: number, bottom: number, { left, right }: Span): boolean =>
  [top, bottom].some((row) => {
    const header = budgetHeader(sheet, row, left, right);
    return header !== undefined && Boolean(header.columns.executed ?? header.columns.annual);
  });

/** A table whose kind a person has answered is read for the columns of that kind where it lacks what such tables are scored by. */
function readBy(seen: readonly Seen[], answers: Answers): ReadBy {
  const usual = answers.kind && USUAL_COLUMNS[answers.kind];
  if (!usual) return { answers };
  const { columns } = assign(seen, { margins: false, answers });
  const lacks = SCORED_BY.some((key) => usual.includes(key) && !columns[key]);
  return { answers, ...(lacks && { usual }) };
}

/** What a person has answered of the header in these rows, or of the one that it repeats. */
const answersFor = (
  answered: readonly AnsweredHeader[],
  { top, bottom, left, right }: Span & Pick<Header, "top" | "bottom">,
): Answers | undefined =>
  answered.find(
    (each) =>
      each.bottom - each.top === bottom - top &&
      (each.top === top || each.again.includes(top)) &&
      each.span.left <= right &&
      left <= each.span.right,
  )?.answers;

/** What each column of a header was taken for, and how surely; none where a person has named them. */
export const choicesOf = ({ seen = [], right, wanted }: Header): Choice[] =>
  assign(seen, wanted).choices.filter((choice) => choice.right <= right);

/** Words beyond an empty column belong to something else, unless a column follows whose words we know or of which a person has spoken. */
function trimmed({ choices }: Assignment, answers?: Answers): Pick<Header, "columns" | "right"> {
  const isMeant = (choice: Choice): boolean =>
    choice.meaning !== "none" && (isSaid(choice) || answers?.is?.[columnLetters(choice.left)] !== undefined);
  let end = choices.findLastIndex(isMeant);
  while (end + 1 < choices.length && choices[end + 1]!.left === choices[end]!.right + 1) end += 1;
  return { columns: columnsOf(choices.slice(0, end + 1)), right: choices[end]!.right };
}

/** Tables that stand beside each other: a new one begins where the first meaning of a row of meanings comes again. */
function splitBeside(seen: readonly Seen[]): Seen[][] {
  const groups: Seen[][] = [[]];
  let first: string | undefined;
  let last = 0;
  for (const column of seen) {
    const meaning = likeliest(column.features);
    const begins =
      !column.shared && meaning !== "none" && meaning === first && (isLevel(meaning) || meaning === "project");
    if (begins && groups.at(-1)!.length > 1) {
      const section = groups.at(-1)!.at(-1)!;
      // The name of a section may stand in front of the levels of the second table too.
      const own = likeliest(section.features) === "none" && section.left > last + 1 ? groups.at(-1)!.splice(-1) : [];
      groups.push(own);
    }
    if (meaning !== "none") {
      first ??= meaning;
      last = column.right;
    }
    groups.at(-1)!.push(column);
  }
  return groups;
}

const rowsKey = ({ top, bottom }: Pick<Header, "top" | "bottom">): string => `${String(top)}-${String(bottom)}`;

/** The readings that do not share a cell, those with most evidence first; of two rows of names below each other the one is a part of the other's header. */
function withoutOverlaps(found: readonly Candidate[]): Candidate[] {
  const kept = new Set<Candidate>();
  const byRows = grouped(found, rowsKey);
  const rows = new Map<number, Candidate[]>();
  const keptIn = (top: number, bottom: number, { left, right }: Span): Candidate[] => {
    const others: Candidate[] = [];
    for (let row = top; row <= bottom; row += 1) others.push(...(rows.get(row) ?? []));
    return others.filter((other) => kept.has(other) && other.left <= right && left <= other.right);
  };
  const keep = (each: Candidate): void => {
    kept.add(each);
    for (let row = each.top; row <= each.bottom; row += 1) rows.set(row, [...(rows.get(row) ?? []), each]);
  };
  for (const each of [...found].sort((a, b) => b.gain - a.gain || a.top - b.top)) {
    if (keptIn(each.top, each.bottom, each).length > 0) continue;
    const [near, ...others] = keptIn(each.top - 1, each.bottom + 1, each);
    if (!near) keep(each);
    else if (others.length === 0) {
      const [top, bottom] = [Math.min(near.top, each.top), Math.max(near.bottom, each.bottom)];
      const whole = byRows.get(rowsKey({ top, bottom }))?.find((one) => sameHeader(near, one));
      if (!whole) continue;
      kept.delete(near);
      keep(whole);
    }
  }
  return [...kept].sort((a, b) => a.top - b.top || a.left - b.left);
}

/** True where two headers name the same columns in the same places: a repeat after a page break. */
export function sameHeader(a: Header, b: Header): boolean {
  const keys = Object.keys(a.columns) as ColumnKey[];
  const same = keys.filter((key) => a.columns[key]?.left === b.columns[key]?.left);
  return same.length >= Math.max(3, Math.ceil(keys.length * 0.7));
}
