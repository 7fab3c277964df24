import { Decimal } from "decimal.js";
import { moneyUnit } from "../quantity/money";
import { BY_OTHERS } from "../words/bodies";
import { normalise } from "../words/notation";
import { EXPECTED } from "../words/outlook";
import type { Unit } from "../quantity/units";
import type { BudgetAnswers } from "../decisions/correction";
import { columnLetters } from "../sheet/address";
import { mergeAt, rowsIn, type Sheet } from "../sheet/sheet";
import type { BudgetKey, Entry, Span, Unused } from "../table/table";
import { AMOUNTS, inOneUnit, withUnit, type AmountUnits, type PlainRow, type ReadBudget } from "./amounts";
import { comesOut, readColumns, type BudgetColumns, type OpenColumn, type UnnamedColumn } from "./budget-columns";
import { entryAt, entryUnder, readEntry } from "./entry";
import { filled, rightEdge } from "./grid";
import {
  BUDGET_ROW_WORDS,
  BUDGET_TOTAL_WORDS,
  budgetKey,
  headerText,
  likelyColumn,
  SECTION_WORDS,
  splitPoints,
} from "./lexicon";

/** A header of a budget block: its columns, its units, and the points that its section's name may state: 预算执行情况（20分）. */
interface BudgetHeader {
  readonly columns: BudgetColumns;
  readonly units: AmountUnits;
  readonly section?: Entry;
}

/** What the words of a row say of the columns of a budget block, and the cells whose words say nothing. */
interface HeaderWords extends BudgetHeader {
  readonly unnamed: readonly (readonly [Span, string])[];
}

/** The header of a budget block names the execution and at least one more of its columns. */
export function budgetHeader(sheet: Sheet, row: number, left: number, right: number): BudgetHeader | undefined {
  const cells = filled(sheet, row, left, right);
  if (!cells.some(([, { text }]) => /执\s*行|支\s*出|预\s*算/.test(text))) return undefined;
  const words = wordsIn(sheet, row, cells);
  return isHeader(words.columns) ? measured(words) : undefined;
}

const isHeader = (columns: BudgetColumns): boolean => {
  const amounts = AMOUNTS.filter((key) => columns[key]).length;
  return amounts > 1 || (amounts === 1 && columns.rate !== undefined);
};

function wordsIn(sheet: Sheet, row: number, cells: ReturnType<typeof filled>): HeaderWords {
  const columns: BudgetColumns = {};
  const reviews: Span[] = [];
  const units: Partial<Record<BudgetKey, Unit>> = {};
  const unnamed: (readonly [Span, string])[] = [];
  let section: Entry | undefined,
    block: Unit | undefined,
    adjusted = false;
  for (const [column, cell] of cells) {
    // What is expected of the rest of the year is no figure of the budget's yet.
    if (EXPECTED.test(normalise(cell.text))) continue;
    const key = budgetKey(cell.text);
    const span = { left: column, right: rightEdge(sheet, row, column) };
    const unit = moneyUnit(cell.text);
    // A section's own name (项目预算执行情况), or that of the column of labels, is no column.
    if (SECTION_WORDS.budget.test(headerText(cell.text)) || isLabel(sheet, row + 1, column)) {
      if (splitPoints(cell.text).points) section ??= entryAt(sheet, { row, column });
      block ??= unit;
    } else if (!key && isReview(cell.text)) {
      reviews.push(span);
    } else if (!key) {
      if (splitPoints(cell.text).points) section ??= entryAt(sheet, { row, column });
      block ??= unit;
      unnamed.push([span, cell.text]);
    } else if (key === "annual" && columns.annual && !adjusted && /调整/.test(cell.text)) {
      // Execution is measured by the adjusted budget; the other one is then where the year began.
      columns.initial ??= columns.annual;
      if (units.annual) units.initial ??= units.annual;
      columns.annual = span;
      if (unit) units.annual = unit;
      adjusted = true;
    } else if (!columns[key]) {
      columns[key] = span;
      if (unit) units[key] = unit;
    }
  }
  // Without another one the first is the score itself.
  if (!columns.score && reviews.length > 0) columns.score = reviews.shift()!;
  const [first, last] = reviews.length > 1 ? reviews : [undefined, reviews[0]];
  if (first) columns.firstReview = first;
  if (last) columns.review = last;
  return { columns, units: { columns: units, block }, unnamed, ...(section && { section }) };
}

/** True for the words over the points that somebody else gives: 复核得分. */
const isReview = (text: string): boolean => BY_OTHERS.test(normalise(text)) && likelyColumn(text) === "score";

/** With one budget column only, that one is what execution is measured by. */
function measured({ columns: { initial, annual, ...others }, units, ...rest }: BudgetHeader): BudgetHeader {
  if (!initial || annual)
    return { ...rest, units, columns: { ...others, ...(initial && { initial }), ...(annual && { annual }) } };
  const { initial: unit, ...known } = units.columns;
  return {
    ...rest,
    columns: { ...others, annual: initial },
    units: { ...units, columns: { ...known, ...(unit && { annual: unit }) } },
  };
}

const isAmountKey = (key: BudgetKey): key is (typeof AMOUNTS)[number] =>
  (AMOUNTS as readonly BudgetKey[]).includes(key);

/** True where the cell is the label of a budget row: 年度资金总额, 其中：财政拨款. */
function isLabel(sheet: Sheet, row: number, column: number): boolean {
  const { text, value } = entryAt(sheet, { row, column });
  return value === undefined && text.length <= 30 && BUDGET_ROW_WORDS.test(normalise(text)) && !budgetKey(text);
}

/**
 * The budget block among some rows: 年度资金总额 and its sources. `money` is the unit that the head of the table gives, `said` what a
 * person has answered of its columns.
 */
export function readBudget(
  sheet: Sheet,
  top: number,
  bottom: number,
  left: number,
  right: number,
  money: Unit | undefined,
  said: BudgetAnswers = {},
): ReadBudget {
  const rows: PlainRow[] = [];
  let header: OpenHeader | undefined;
  for (const row of rowsIn(sheet, top, bottom)) {
    const found: OpenHeader | undefined = rows.length === 0 ? headerAt(sheet, row, left, right, said) : undefined;
    if (found) {
      header = found;
      continue;
    }
    if (!header) continue;
    const read = readRow(sheet, row, header, left, rows.at(-1));
    if (read) rows.push(read);
    else if (rows.length > 0) break;
  }
  const read = inOneUnit(withWhole(rows), {
    columns: header?.units.columns ?? {},
    block: header?.units.block ?? money,
  });
  return {
    ...read,
    ...(header && rows.length > 0 && header.open.length > 0 && { open: header.open.map(unusedColumn) }),
  };
}

/** The first row is the whole where no other one is called so: 基本支出, 项目支出, 合计. */
function withWhole(rows: readonly PlainRow[]): readonly PlainRow[] {
  const [first, ...others] = rows;
  const isCalled = ({ label }: PlainRow): boolean => BUDGET_TOTAL_WORDS.test(headerText(normalise(label)));
  const isPart = first?.total && !isCalled(first) && others.some((row) => row.total && isCalled(row));
  return isPart ? [{ ...first, total: false }, ...others] : rows;
}

/** A header, and its columns of which neither words nor figures say what they are. */
interface OpenHeader extends BudgetHeader {
  readonly open: readonly OpenColumn[];
}

/** As many figures as a relation has. */
const LEAST_FIGURES = 3;

/** A header by its words; what these do not name, and one that they do not name at all, by the figures below it. */
function headerAt(sheet: Sheet, row: number, left: number, right: number, said: BudgetAnswers): OpenHeader | undefined {
  const cells = filled(sheet, row, left, right);
  const words = withAnswers(wordsIn(sheet, row, cells), said);
  const isSaid = isHeader(words.columns);
  // Figures name no columns.
  const isFigure = ([column, cell]: (typeof cells)[number]): boolean =>
    withUnit(readEntry({ row, column }, cell)).value !== undefined;
  if (!isSaid && cells.some(isFigure)) return undefined;
  const [below, label] = [row + 1, row + 2].flatMap((each) => labelIn(sheet, each, left, right) ?? [])[0] ?? [];
  if (below === undefined || label === undefined) return isSaid ? { ...measured(words), open: [] } : undefined;
  const under = (span: Span): Entry => withUnit(entryUnder(sheet, below, span));
  const known = Object.values(words.columns).filter((span) => under(span).value !== undefined).length;
  const unnamed = words.unnamed.flatMap(([span, text]): UnnamedColumn[] =>
    span.left > label ? [{ ...span, text, entry: under(span) }] : [],
  );
  // Without words the figures say it: three of them at least, as each relation is of three.
  if (!isSaid && unnamed.filter(({ entry }) => entry.value !== undefined).length + known < LEAST_FIGURES)
    return undefined;
  const { columns, open } = readColumns(words.columns, unnamed, under, words.section && pointsIn(words.section));
  if (!isSaid && !(isHeader(columns) && comesOut(columns, under))) return undefined;
  return { ...measured({ ...words, columns }), open: open.filter(({ entry }) => entry.value !== undefined) };
}

/** The columns that words do not name as a person has answered. */
function withAnswers(words: HeaderWords, said: BudgetAnswers): HeaderWords {
  const answered = words.unnamed.filter(([{ left }]) => said[columnLetters(left)]);
  const columns = answered.flatMap(([span]): [BudgetKey, Span][] => {
    const key = said[columnLetters(span.left)];
    return key && key !== "none" ? [[key, span]] : [];
  });
  return {
    ...words,
    columns: { ...words.columns, ...Object.fromEntries(columns) },
    unnamed: words.unnamed.filter((each) => !answered.includes(each)),
  };
}

/** The row with the column of its last label, where it has one. */
function labelIn(sheet: Sheet, row: number, left: number, right: number): [readonly [number, number]] | undefined {
  const last = filled(sheet, row, left, right).findLast(([column]) => isLabel(sheet, row, column));
  return last && [[row, last[0]]];
}

const unusedColumn = ({ left, right, text, entry, may }: OpenColumn): Unused => {
  const { row } = entry.address;
  return { kind: "column", range: { top: row, bottom: row, left, right }, text: text.trim(), ofBudget: may };
};

function readRow(
  sheet: Sheet,
  row: number,
  { columns, section }: BudgetHeader,
  left: number,
  above: PlainRow | undefined,
): PlainRow | undefined {
  const firstFigure = Math.min(...Object.values(columns).map((span) => span.left));
  const labels = filled(sheet, row, left, firstFigure - 1).filter(([column]) => {
    const merge = mergeAt(sheet, { row, column });
    return !merge || merge.top === row;
  });
  const entries: Partial<Record<BudgetKey, Entry>> = {};
  for (const [key, span] of Object.entries(columns) as [BudgetKey, Span][]) {
    const entry = entryUnder(sheet, row, span);
    // A weight merged over the sources as well is that of the whole amount.
    const own = entry.address.row === row ? entry : readEntry({ row, column: span.left }, undefined);
    entries[key] = isAmountKey(key) ? withUnit(own) : own;
  }
  // A section's name may stand in the same row in front of the label, and amounts under words that nobody knows behind it.
  const named = labels.filter(([column, cell]) => withUnit(readEntry({ row, column }, cell)).value === undefined);
  const label = named.at(-1)?.[1].text.trim() ?? "";
  const plain = normalise(label);
  const figures = AMOUNTS.some((key) => entries[key]?.value !== undefined);
  const isSource = BUDGET_ROW_WORDS.test(plain) || (label !== "" && isFilledAs(above, entries));
  if (SECTION_WORDS.goals.test(headerText(label)) || !isSource || plain.length > 30) return undefined;
  // Words under the amounts are another section's, unless the row has points: then they are amounts that a person has to read.
  const words = AMOUNTS.some((key) => entries[key] && /[\u4e00-\u9fff]/.test(entries[key].text));
  if (!figures && words && !entries.weight?.value) return undefined;
  const labelUnit = moneyUnit(label);
  const total = !above || BUDGET_TOTAL_WORDS.test(headerText(plain));
  return {
    row,
    label,
    total: total && !/^其中/.test(plain),
    entries: withWeight(sheet, row, entries, total, left, firstFigure, section),
    ...(labelUnit && { labelUnit }),
  };
}

/** True where amounts stand under every header under which the row above has one, more than one: another source, whatever it is called. */
function isFilledAs(above: PlainRow | undefined, entries: PlainRow["entries"]): boolean {
  const amounts = AMOUNTS.filter((key) => above?.entries[key]?.value);
  return amounts.length > 1 && amounts.every((key) => entries[key]?.value);
}

/** Where the block has no 分值 column its weight may stand in the section's name, beside or above the row: 预算执行情况（20分）. */
function withWeight(
  sheet: Sheet,
  row: number,
  entries: Partial<Record<BudgetKey, Entry>>,
  total: boolean,
  left: number,
  end: number,
  section: Entry | undefined,
): Partial<Record<BudgetKey, Entry>> {
  if (entries.weight || !total || !entries.score) return entries;
  const beside = Array.from({ length: end - left }, (_, i) => entryAt(sheet, { row, column: left + i }));
  for (const entry of [...beside, ...(section ? [section] : [])]) {
    const weight = pointsIn(entry);
    if (weight) return { ...entries, weight };
  }
  return entries;
}

/** The points that a name states: 预算执行情况（20分）. */
function pointsIn(entry: Entry): Entry | undefined {
  const { points } = splitPoints(entry.text);
  return points === undefined ? undefined : { ...entry, text: points, value: new Decimal(points), decimals: 0 };
}
