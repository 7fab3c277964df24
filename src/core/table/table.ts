import type { Decimal } from "decimal.js";
import type { Address, Range } from "../sheet/address";
import type { Entry, Span } from "./entry";
import type { Survey } from "./survey";

export type { Entry, Span };

/** The kinds of table whose rows are indicators, in the order of the glossary. */
const INDICATOR_KINDS = [
  "self-evaluation",
  "monitoring",
  "target-declaration",
  "framework",
  "score-sheet",
  "score-summary",
] as const;

/** All kinds of table. */
export const KINDS = [...INDICATOR_KINDS, "roll-up", "survey"] as const;

export type Kind = (typeof KINDS)[number];

/** What a column of a table can mean (docs/architecture.md). */
export const COLUMN_KEYS = [
  "level1",
  "level2",
  "level3",
  "weight1",
  "weight2",
  "nature",
  "direction",
  "target",
  "actual",
  "expected",
  "outlook",
  "unit",
  "weight",
  "score",
  "deduction",
  "firstReview",
  "review",
  "selfScore",
  "rate",
  "subtotal",
  "reason",
  "reviewReason",
  "explanation",
  "rule",
  "basis",
  "source",
  "remark",
  "project",
  "department",
  "executionRate",
  "grade",
] as const;

export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** The columns of names, from the widest group to the indicator. */
export const LEVELS = ["level1", "level2", "level3"] as const satisfies readonly ColumnKey[];

export const isLevel = (key: string): key is (typeof LEVELS)[number] => (LEVELS as readonly string[]).includes(key);

/** What a table is scored by: to read such a column wrongly changes figures. */
export const SCORED_BY = ["target", "actual", "weight", "score"] as const satisfies readonly ColumnKey[];

export const isScoredBy = (key: string): key is (typeof SCORED_BY)[number] =>
  (SCORED_BY as readonly string[]).includes(key);

export type Columns = Partial<Record<ColumnKey, Span>>;

/** What a group of indicators is for; decision and process belong to evaluation frameworks. */
export type Role = "execution" | "cost" | "output" | "benefit" | "satisfaction" | "decision" | "process";

/** A level's name without the points in it: 产出指标（50分） → 产出指标 and 50. */
export interface Level {
  readonly name: string;
  readonly address?: Address;
  readonly weight?: Decimal;
  readonly role?: Role;
}

/** A row below an indicator that is a part of it: 其中：桃树. It has no points of its own. */
export interface IndicatorPart {
  readonly row: number;
  /** As it names itself; "" where it does not. */
  readonly label: string;
  readonly entries: Partial<Record<ColumnKey, Entry>>;
}

export interface Indicator {
  /** Its own name in its table (own.ts): the same for as long as it stays where it is. */
  readonly id: string;
  readonly row: number;
  readonly level1: Level;
  readonly level2: Level;
  readonly level3: Level;
  readonly entries: Partial<Record<ColumnKey, Entry>>;
  /**
   * By how many columns the row's cells stand off the header; `uneven` where those that do not by as many. The entries say where each stands.
   * Where only a level is off, `shiftedLevel`.
   */
  readonly shift: number;
  readonly uneven?: true;
  readonly shiftedLevel: boolean;
  /** The rows below it that are parts of it. */
  readonly parts?: readonly IndicatorPart[];
  /** In a sideways table: the column that the indicator stands in. */
  readonly column?: number;
}

/** A goal that some indicators stand under, with its points, or with the share by which what they get counts in the whole. */
export interface Goal {
  readonly label: string;
  readonly address: Address;
  /** The ids of its indicators. */
  readonly members: readonly string[];
  readonly points?: Decimal;
  /** At most 1. */
  readonly share?: Decimal;
}

/**
 * How goals that state a share count: what is given under each of them always by its share, or, where the total is just what the rows add
 * up to as they stand, as it stands.
 */
export type GoalShares = "weighted" | "unless-plain";

/** A row of the budget block: 年度资金总额 or one of its sources. */
export interface BudgetRow {
  readonly row: number;
  readonly label: string;
  /** True for the row of the whole amount, false for a source. */
  readonly total: boolean;
  readonly entries: Partial<Record<BudgetKey, Entry>>;
}

/** What a column of the budget block can mean, in its usual order. */
export const BUDGET_KEYS = ["initial", "annual", "executed", "weight", "rate", "score"] as const;

/** What others give beside the score of the unit itself, in the order of the reviews: 初评, 复核. */
export const REVIEW_KEYS = ["firstReview", "review"] as const satisfies readonly ColumnKey[];

/** What stands beside the score of the unit itself, in the rows of sums as well. */
export const BESIDE_KEYS = ["deduction", ...REVIEW_KEYS] as const satisfies readonly ColumnKey[];

export type BudgetKey = (typeof BUDGET_KEYS)[number] | (typeof REVIEW_KEYS)[number];

/** A 小计 or 合计/总分 row. */
export interface Total extends Partial<Record<(typeof BESIDE_KEYS)[number], Entry>> {
  readonly row: number;
  readonly label: string;
  readonly labelAddress: Address;
  readonly weight?: Entry;
  readonly score?: Entry;
  readonly rate?: Entry;
  readonly shift: number;
}

/** A 小计 row and the ids of the indicators that it sums up. */
export interface Subtotal extends Total {
  readonly members: readonly string[];
}

/** One project in a roll-up (自评情况汇总表). */
export interface RollUpRow {
  readonly row: number;
  readonly entries: Partial<Record<ColumnKey, Entry>>;
}

export interface Meta {
  readonly year?: number;
  readonly project?: string;
  readonly department?: string;
  readonly unit?: string;
  /** The unit of the money in the budget block, where the table names one: 元, 万元 … */
  readonly money?: string;
}

/** Cells of a table that count for nothing: a filled column whose header is not understood, or a row of the form that nobody filled in. */
export interface Unused {
  readonly kind: "column" | "row";
  readonly range: Range;
  /** The words that it is known by: those of the column's header, or the row's own. */
  readonly text: string;
  /** Set for a row that does not lie on its columns and of which it is not certain to which of them its cells belong. */
  readonly off?: true;
  /** Of such a row: to which columns its cells may belong, the likeliest first. */
  readonly ways?: readonly RowWay[];
  /** The meaning that the words of the header hint at. */
  readonly likely?: ColumnKey;
  /** Set for a column in which nothing is but ticks: its header says all, and no figure is lost. */
  readonly ticked?: true;
  /** Set for a column of the budget block above or below the table: what it may mean there, the likeliest first. */
  readonly ofBudget?: readonly BudgetKey[];
}

/**
 * What speaks against the reading of a table: its title says another kind, a filled column was left without a meaning,
 * its weights do not add up, or too few signs speak for it. A table with doubts gets no green tick. The id is that of a
 * message in the language files (`doubt.<id>`).
 */
export interface Doubt {
  readonly id: "title" | "unused-column" | "column" | "row" | "weights" | "confidence" | "policy";
  readonly data: Readonly<Record<string, string>>;
  /** The cells that show it. */
  readonly range?: Range;
  /** The question by whose answer it ends; missing where only a correction ends it, or another doubt asks the same. */
  readonly question?: Question;
}

/** What a question asks: which column has a meaning, what a column means, or one of the budget block, of what kind the table is, or by which policy it is scored. */
export type Asked =
  | { readonly what: "column"; readonly meaning: ColumnKey }
  | { readonly what: "meaning"; readonly column: string }
  | { readonly what: "budget"; readonly column: string }
  | { readonly what: "row"; readonly row: number; readonly text: string }
  | { readonly what: "kind" }
  | { readonly what: "policy" };

/** A closed question about a table. */
export interface Question {
  readonly about: Asked;
  readonly answers: readonly Answer[];
  /** By how much what was read is likelier than the next best (natural logarithm). */
  readonly margin?: number;
}

/** One of the answers that a question allows. */
export interface Answer {
  /** Letters of a column, a meaning, a kind, a way to take a row or a policy, as the question asks; "none" for none of them. */
  readonly id: string;
  /** Of a column: the words over it, and how its cells begin. */
  readonly words?: string;
  readonly samples?: readonly string[];
  /** Of a row: what each of its cells means. */
  readonly way?: RowWay;
}

/** One way to take a row that does not lie on its columns: what each of its cells means. */
export type RowWay = readonly { readonly column: number; readonly key: ColumnKey; readonly text: string }[];

/** Why a table was taken for what it is: a message id of the language files and what to fill in. */
export interface Evidence {
  readonly id: string;
  readonly data: Readonly<Record<string, string>>;
}

/** What every table has, whatever its rows are of. */
interface AnyTable {
  readonly sheet: string;
  readonly range: Range;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly title: string;
  readonly meta: Meta;
  /** Worksheet row numbers, repeats included. */
  readonly headerRows: readonly number[];
  readonly columns: Columns;
  /** How sure the meaning of each column is, 0 to 1; missing where a person has named the columns or the table was read otherwise. */
  readonly certainty?: Partial<Record<ColumnKey, number>>;
  /** Further columns of targets, of other places or years: the table is read by `columns.target`. */
  readonly targets?: readonly (Span & { readonly text: string })[];
  /** Of a sideways table, with the indicators beside each other: what its rows mean. */
  readonly rows?: Partial<Record<ColumnKey, number>>;
  readonly budget: readonly BudgetRow[];
  readonly indicators: readonly Indicator[];
  /** What its rows stand under, where that has points or a share of its own (core/table/goals). */
  readonly goals?: readonly Goal[];
  readonly subtotals: readonly Subtotal[];
  readonly total?: Total;
  /** The grade (优良中差) stated under or above the table. */
  readonly grade?: Entry;
  /** What of it was not understood. */
  readonly unused: readonly Unused[];
  /** What speaks against this reading of it; empty where it may be trusted. */
  readonly doubts: readonly Doubt[];
}

/** A table of indicators: a unit's own form, or what an evaluator judges by. */
export interface IndicatorTable extends AnyTable {
  readonly kind: (typeof INDICATOR_KINDS)[number];
  readonly projects?: never;
  readonly survey?: never;
}

/** A table of many projects, one a row, that has no indicators (自评情况汇总表). */
export interface RollUp extends AnyTable {
  readonly kind: "roll-up";
  readonly indicators: readonly [];
  readonly projects: readonly RollUpRow[];
  readonly survey?: never;
}

/** A table of questions and answers, or of what they come to. */
export interface SurveyTable extends AnyTable {
  readonly kind: "survey";
  readonly indicators: readonly [];
  readonly projects?: never;
  readonly survey: Survey;
}

/** A recognised table: the vocabulary that scoring, checking and the report share. */
export type Table = IndicatorTable | RollUp | SurveyTable;

const DASH = /^[-－—–_/\\\s]*$/;

/** Empty, or a dash that says that nothing belongs here. */
export const isEmpty = (entry: Entry): boolean => DASH.test(entry.text);

/** The text of an indicator's cell; "" where the column or the cell is missing. */
export const entryText = (row: { readonly entries: Partial<Record<string, Entry>> }, key: string): string =>
  row.entries[key]?.text ?? "";

/** The indicators that a 小计 row adds up. */
export const indicatorsOf = (table: Table, { members }: Pick<Subtotal, "members">): Indicator[] =>
  table.indicators.filter(({ id }) => members.includes(id));
