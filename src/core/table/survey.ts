import type { Decimal } from "decimal.js";
import type { Address } from "../sheet/address";
import type { Entry, Span } from "./entry";

/** A figure as printed, and as the cell holds it: 93.33% may be 93.3333…%. */
export interface Figure extends Entry {
  readonly value: Decimal;
  /** What the cell holds, in the units that are printed. */
  readonly exact: Decimal;
}

/** One answer that a question offers. */
export interface SurveyOption {
  readonly option: string;
  /** Where its name stands. */
  readonly address: Address;
  readonly count?: Figure;
  readonly percent?: Figure;
  /** What it counts for, where that stands beside it or in its name: 非常满意（100分）. */
  readonly weight?: Figure;
}

/** How many have answered: 本题有效填写人次 | 20, 有效问卷100份. */
export interface Respondents {
  readonly address: Address;
  readonly count: Decimal;
}

/** A question with its answers, which stand one below the other or beside each other. */
export interface SurveyQuestion {
  readonly row: number;
  /** As written, with its number. */
  readonly text: string;
  readonly layout: "down" | "across";
  readonly optionRow: number;
  readonly countRow?: number;
  readonly percentRow?: number;
  readonly options: readonly SurveyOption[];
  /** What its own block says, else the survey's. */
  readonly respondents?: Respondents;
  /** The question says that several answers may be chosen. */
  readonly multiple: boolean;
  /** The header says that figures without a sign are percentages: 占比(%). */
  readonly hundred: boolean;
  /** The percentages together, where a row of totals gives them. */
  readonly percentTotal?: Figure;
  readonly satisfaction?: Figure;
}

/** A row of results: what a question comes to, and what that adds to the whole. */
export interface SurveyResult {
  readonly row: number;
  readonly question: string;
  readonly weight?: Figure;
  readonly satisfaction?: Figure;
  readonly final?: Figure;
}

/** The row of the whole under the results. */
export interface SurveyTotal {
  readonly row: number;
  readonly label: string;
  readonly weight?: Figure;
  readonly satisfaction?: Figure;
  readonly final?: Figure;
}

/** What an answer counts for, as a fraction; without a name where only the order says which answer is meant. */
export interface SurveyWeight {
  readonly name?: string;
  readonly weight: Decimal;
}

/** How satisfaction is said to be computed; no weights where the words give none (加权平均). */
export interface SurveyFormula {
  readonly address: Address;
  readonly weights: readonly SurveyWeight[];
}

export const SURVEY_COLUMN_KEYS = [
  "question",
  "option",
  "count",
  "percent",
  "respondents",
  "weight",
  "score",
  "satisfaction",
  "final",
] as const;

export type SurveyColumnKey = (typeof SURVEY_COLUMN_KEYS)[number];

export type SurveyColumns = Partial<Record<SurveyColumnKey, Span>>;

/** What a table of the kind survey holds: questions, or results, or both. */
export interface Survey {
  readonly columns: SurveyColumns;
  readonly questions: readonly SurveyQuestion[];
  readonly results: readonly SurveyResult[];
  readonly total?: SurveyTotal;
  readonly respondents?: Respondents;
  readonly formula?: SurveyFormula;
}
