import { Decimal } from "decimal.js";
import type { Decisions } from "../decisions/decisions";
import type { Edit } from "../edit/plan";
import { plain, round } from "../quantity/decimal";
import type { ScoredTable } from "../score/score";
import { inSheet, printAddress, type Address } from "../sheet/address";
import { contentOf, type Content } from "../sheet/content";
import { cellAt, hasFormula, type Cell, type Sheet, type Workbook } from "../sheet/sheet";
import { BESIDE_KEYS, isLevel, REVIEW_KEYS, type BudgetKey, type ColumnKey, type Table } from "../table/table";
import { OF_CHANGE } from "../words/directions";
import { YEAR_IN_WORDS, yearInWords, yearOf } from "../words/years";

/** A workbook and what was recognised and scored in it. */
export interface Audited {
  readonly workbook: Workbook;
  readonly tables: readonly ScoredTable[];
}

/** What is wished of a workbook that is carried on to the next year. */
export interface RollWishes {
  /** The new year; the one behind the table's own where nothing is said. */
  readonly year?: number | undefined;
  /** By how many percent targets are raised of which more is better. */
  readonly raise?: Decimal | undefined;
}

/** What happens to a table. */
export interface RolledTable {
  readonly sheet: string;
  readonly title: string;
  /** Undefined where nothing says of which year it is. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly cleared: number;
  readonly moved: number;
  readonly raised: number;
}

/** What happens to a table, as its sentence tells it. */
export const rolledData = ({
  sheet,
  from,
  to,
  cleared,
  moved,
  raised,
}: RolledTable): Readonly<Record<string, string>> => ({
  sheet,
  from: String(from ?? "—"),
  to: String(to ?? "—"),
  cleared: String(cleared),
  moved: String(moved),
  raised: String(raised),
});

/**
 * What only a person can say. `no-year`: nothing says of which year the table is; `other-year`, `year-in-words`, `date`: a year that may
 * have to move; `formula`: one in a formula; `words`: what was written of the year; `raise`: a target that cannot be raised surely.
 */
export interface RollQuestion {
  readonly why: "no-year" | "other-year" | "year-in-words" | "date" | "formula" | "words" | "sheet-name" | "raise";
  readonly sheet: string;
  readonly address: Address;
  readonly text: string;
}

/** The year's workbook as that of the next one: what is to be written, and what is for a person. */
export interface RollPlan {
  readonly edits: readonly Edit[];
  readonly tables: readonly RolledTable[];
  readonly questions: readonly RollQuestion[];
}

/** Decisions that still fit in another year: how tables and rules are read, and by which options; not what was said of figures. */
export const carriedOn = (decisions: Decisions): Decisions => ({
  ...decisions,
  judgements: [],
  suppressions: [],
  ruleInputs: [],
});

/** Plans how a workbook becomes that of the next year: what was reached is cleared, years move on, targets stay or are raised. */
export function planRoll({ tables, workbook }: Audited, wishes: RollWishes = {}): RollPlan {
  const rolls = tables.flatMap((scored) => {
    const sheet = workbook.sheets.find(({ name }) => name === scored.table.sheet);
    if (!sheet) return [];
    const above = tables
      .filter(({ table }) => table.sheet === sheet.name && table.range.bottom < scored.table.range.top)
      .map(({ table }) => table.range.bottom);
    return [rolled(scored, sheet, Math.max(0, ...above) + 1, wishes)];
  });
  const edits = new Map<string, Edit>();
  for (const roll of rolls)
    for (const edit of roll.edits) {
      const key = inSheet(edit.sheet, printAddress(edit.address));
      if (!edits.has(key)) edits.set(key, edit);
    }
  // What one table asks about may be another's own.
  const questions = new Map<string, RollQuestion>();
  for (const question of rolls.flatMap(({ questions: own }) => own)) {
    const place = inSheet(question.sheet, printAddress(question.address));
    if (!edits.has(place) || question.why === "sheet-name") questions.set(`${place} ${question.why}`, question);
  }
  return { edits: [...edits.values()], tables: rolls.map(({ table }) => table), questions: [...questions.values()] };
}

interface Roll {
  readonly edits: readonly Edit[];
  readonly table: RolledTable;
  readonly questions: readonly RollQuestion[];
}

function rolled(scored: ScoredTable, sheet: Sheet, top: number, { year, raise }: RollWishes): Roll {
  const { table } = scored;
  const from = table.meta.year;
  const to = from === undefined ? undefined : (year ?? from + 1);
  const cleared = clearedCells(table, sheet);
  const kept = new Set(cleared.map(({ address }) => printAddress(address)));
  const shift: Shift | undefined = from === undefined || to === undefined || from === to ? undefined : { from, to };
  const years = shift ? movedYears(table, sheet, { ...shift, top }, kept) : NOTHING;
  const raised = raise && !raise.isZero() ? raisedTargets(scored, sheet, raise) : NOTHING;
  const corner: Address = { row: table.range.top, column: table.range.left };
  return {
    edits: [...cleared, ...raised.edits, ...years.edits],
    questions: [
      ...(from === undefined && speaksOfYear(sheet)
        ? [{ why: "no-year" as const, sheet: sheet.name, address: corner, text: table.title }]
        : []),
      ...(shift && sheet.name.includes(String(shift.from))
        ? [{ why: "sheet-name" as const, sheet: sheet.name, address: corner, text: sheet.name }]
        : []),
      ...years.questions,
      ...raised.questions,
    ],
    table: {
      sheet: sheet.name,
      title: table.title,
      from,
      to,
      cleared: cleared.length,
      moved: years.edits.length,
      raised: raised.edits.length,
    },
  };
}

type Part = Pick<Roll, "edits" | "questions">;
const NOTHING: Part = { edits: [], questions: [] };

/** What was reached in a year, and what was said of it. */
const OF_THE_YEAR: readonly ColumnKey[] = [
  ...(["actual", "expected", "outlook", "score", ...BESIDE_KEYS, "selfScore", "rate"] as const),
  ...(["reason", "reviewReason", "grade", "executionRate"] as const),
];

/** The year's amounts; the weight of their execution stays. */
const AMOUNTS: readonly BudgetKey[] = ["initial", "annual", "executed", "rate", "score", ...REVIEW_KEYS];

type Entries = Readonly<Partial<Record<string, { readonly address: Address }>>>;

/** The cells of what was reached, as far as somebody has typed it: formulas stay. */
function clearedCells(table: Table, sheet: Sheet): Edit[] {
  const rows: readonly { readonly entries: Entries }[] = [
    ...table.indicators.flatMap((row) => [row, ...(row.parts ?? [])]),
    ...(table.projects ?? []),
  ];
  const sums = [...table.subtotals, ...(table.total ? [table.total] : [])];
  const cells: readonly ({ readonly address: Address } | undefined)[] = [
    ...rows.flatMap(({ entries }) => OF_THE_YEAR.map((key) => entries[key])),
    ...table.budget.flatMap(({ entries }) => AMOUNTS.map((key) => (entries as Entries)[key])),
    ...sums.flatMap((sum) => [sum.score, sum.rate, ...BESIDE_KEYS.map((key) => sum[key])]),
    table.grade,
    ...(table.survey?.questions ?? []).flatMap(({ options }) =>
      options.flatMap(({ count, percent }) => [count, percent]),
    ),
  ];
  const done = new Set<string>();
  return cells.flatMap((cell) => {
    if (!cell || done.has(printAddress(cell.address))) return [];
    done.add(printAddress(cell.address));
    const before = contentOf(cellAt(sheet, cell.address));
    return before.kind === "blank" || before.kind === "formula"
      ? []
      : [{ sheet: sheet.name, address: cell.address, before, after: { kind: "blank" as const } }];
  });
}

/** A year and the one that it becomes. */
interface Shift {
  readonly from: number;
  readonly to: number;
}

/** 2025年, 2025-12-31, 2025.6: a year, and not so many of something. */
const YEAR = /(?<![\d.,])((?:19|20)\d\d)(?=\s*年|[-./]\d{1,2}(?!\d))/g;
/** 〔2020〕10号: the year of a document is its name. */
const DOCUMENT = /[〔［[（(【](?:19|20)\d\d[〕］\])）】]\s*第?\d+号/g;

/** 二〇二五年 */
const IN_WORDS = new RegExp(YEAR_IN_WORDS, "g");

/** The text with one year in place of another; `others`: further years that it speaks of. */
export function movedText(text: string, { from, to }: Shift): { readonly text: string; readonly others: boolean } {
  const documents = [...text.matchAll(DOCUMENT)].map(({ index, 0: { length } }) => [index, index + length] as const);
  let others = false;
  const spelled = text.replace(IN_WORDS, (found) => {
    if (yearOf(found) === from) return yearInWords(to);
    others = true;
    return found;
  });
  const moved = spelled.replace(YEAR, (found, _year, at: number) => {
    if (documents.some(([start, end]) => at >= start && at < end)) return found;
    if (Number(found) === from) return String(to);
    others = true;
    return found;
  });
  return { text: moved, others };
}

const speaksOfYear = ({ rows }: Sheet): boolean =>
  [...rows.values()].some((cells) => [...cells.values()].some(({ text }) => text.search(YEAR) >= 0));

/** Longer texts are somebody's words about the year. */
const LONGEST_LABEL = 30;

/** What a label of the year itself ends in: 年度, 年份. */
const YEAR_LABEL = /年[度份]?\s*[:：]?$/;

/** Years of title, meta block, names and targets move on; years elsewhere may belong to what is spoken of, and are asked about. `top`: where what belongs to the table begins. */
function movedYears(
  table: Table,
  sheet: Sheet,
  { top, ...shift }: Shift & { readonly top: number },
  cleared: ReadonlySet<string>,
): Part {
  const edits: Edit[] = [];
  const questions: RollQuestion[] = [];
  const header = Math.min(...table.headerRows);
  const keys = new Map(
    Object.entries(table.columns).flatMap(([key, { left, right }]) =>
      Array.from({ length: right - left + 1 }, (_, i) => [left + i, key] as const),
    ),
  );
  const own = new Set(table.indicators.flatMap(({ row, parts = [] }) => [row, ...parts.map((part) => part.row)]));
  const moves = ({ row, column }: Address, text: string): boolean => {
    if (row < header) return text.length <= LONGEST_LABEL || text.trim() === table.title;
    const key = keys.get(column) ?? "";
    return row <= Math.max(...table.headerRows) || (own.has(row) && (isLevel(key) || key === "target"));
  };
  for (const [row, cells] of sheet.rows) {
    if (row < top) continue;
    for (const [column, cell] of cells) {
      const address = { row, column };
      if (cleared.has(printAddress(address))) continue;
      const ask = (why: RollQuestion["why"]): void => {
        questions.push({ why, sheet: sheet.name, address, text: cell.text });
      };
      const after = movedOn(cell, shift, () => sheetText(sheet, { row, column: column - 1 }));
      if (typeof after === "object" && moves(address, cell.text))
        edits.push({ sheet: sheet.name, address, before: contentOf(cell), after });
      else if (typeof after === "object") ask("year-in-words");
      else if (after !== undefined) ask(after);
      else if (row < header && row > table.range.top && cell.text.length > LONGEST_LABEL) ask("words");
    }
  }
  return { edits, questions };
}

const sheetText = (sheet: Sheet, address: Address): string => cellAt(sheet, address)?.text ?? "";

/** A cell with its year moved on; or why only a person can say what becomes of it. */
function movedOn(
  cell: Cell,
  shift: Shift,
  label: () => string,
): Content | "other-year" | "date" | "formula" | undefined {
  const content = contentOf(cell);
  if (hasFormula(cell)) return movedText(cell.text, shift).text === cell.text ? undefined : "formula";
  if (content.kind === "number") {
    if (content.value.equals(shift.from) && YEAR_LABEL.test(label().trim()))
      return { kind: "number", value: new Decimal(shift.to) };
    return movedText(cell.text, shift).text === cell.text ? undefined : "date";
  }
  if (content.kind !== "text") return undefined;
  const { text, others } = movedText(content.value, shift);
  if (others) return "other-year";
  if (text !== content.value) return { kind: "text", value: text };
  return content.value.trim() === String(shift.from) && YEAR_LABEL.test(label().trim())
    ? { kind: "text", value: String(shift.to) }
    : undefined;
}

const NUMBERS = /\d+(?:\.\d+)?/g;

/** Targets of which surely more is better, raised to the decimals that they are printed with; no share above the whole. */
function raisedTargets({ indicators }: ScoredTable, sheet: Sheet, raise: Decimal): Part {
  const edits: Edit[] = [];
  const questions: RollQuestion[] = [];
  for (const { indicator, reading } of indicators) {
    const { target, direction, name } = reading;
    const entry = indicator.entries.target;
    if (!entry || target.kind !== "figure" || direction.better !== "more" || !direction.sure) continue;
    if (direction.operator === "=" || OF_CHANGE.test(name) || target.amount.value.isNegative()) continue;
    const before = contentOf(cellAt(sheet, entry.address));
    if (before.kind === "formula") continue;
    const after = raisedContent(before, target.amount, entry.percent, raise.div(100).plus(1));
    const at = { sheet: sheet.name, address: entry.address };
    if (!after) questions.push({ why: "raise", ...at, text: entry.text });
    else if (JSON.stringify(after) !== JSON.stringify(before)) edits.push({ ...at, before, after });
  }
  return { edits, questions };
}

const HUNDRED = new Decimal(100);

/** What a cell holds once its figure is raised; undefined where its text has more than one figure. */
function raisedContent(
  content: Content,
  { decimals, unit }: { readonly decimals: number; readonly unit?: { readonly dimension: string } },
  percent: boolean,
  factor: Decimal,
): Content | undefined {
  const isShare = percent || unit?.dimension === "ratio";
  const up = (value: Decimal): Decimal => {
    const raised = round(value.times(factor), decimals);
    return isShare && value.lte(HUNDRED) ? Decimal.min(HUNDRED, raised) : raised;
  };
  if (content.kind === "number")
    return { kind: "number", value: percent ? up(content.value.times(HUNDRED)).div(HUNDRED) : up(content.value) };
  if (content.kind !== "text") return undefined;
  const figures = content.value.match(NUMBERS) ?? [];
  const [figure] = figures;
  if (figure === undefined || figures.length > 1) return undefined;
  return { kind: "text", value: content.value.replace(figure, plain(up(new Decimal(figure)))) };
}
