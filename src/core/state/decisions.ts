import type { Decimal } from "decimal.js";
import type { Address, Range } from "../sheet/address";
import type { TableLink } from "../table/partners";
import type { Columns, Kind } from "../table/table";

/** What a person says of a table that was recognised wrongly, or not at all. */
export interface Correction {
  readonly sheet: string;
  /** The table, its title block included. */
  readonly range: Range;
  readonly header: { readonly top: number; readonly bottom: number };
  /** The words of the header's first row by column letter: by them it is found again after rows were inserted above. */
  readonly words: Readonly<Record<string, string>>;
  /** The first text of its last row. */
  readonly foot?: string;
  /** What it is; undefined for a table that is to be ignored. */
  readonly table?: {
    readonly kind: Kind;
    readonly columns: Columns;
    /** Letters of columns that mean nothing for the table, by a person's word. */
    readonly unused?: readonly string[];
    /** Weights that do not add up and are read rightly all the same, by a person's word: as long as they come to just that. */
    readonly weights?: Readonly<Record<string, string>>;
  };
}

/** How far a qualitative target was reached (policy `qualitative`). */
export const CHOICES = ["met", "partly", "unmet"] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * What a row says that a person judged. The judgement is of these words: where one of them has changed it does not count any more.
 * Of a budget row, target and actual are the budget and what was spent.
 */
export interface JudgedRow {
  readonly sheet: string;
  readonly row: number;
  /** In a table that lies on its side: the column that its indicator stands in. */
  readonly column?: number;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: Decimal;
}

/** A score that a person gave where the policy leaves it to judgement. */
export interface Judgement extends JudgedRow {
  readonly choice?: Choice;
  readonly score: Decimal;
  readonly reason: string;
}

/** A row whose rule asks for figures. They are of these words: where one of them has changed they do not count any more. */
export interface RuledRow {
  readonly sheet: string;
  readonly row: number;
  /** In a table that lies on its side: the column that its indicator stands in. */
  readonly column?: number;
  readonly name: string;
  /** The words of the rule. */
  readonly rule: string;
  readonly weight: Decimal;
}

/** What a person has filled in for a row's rule. */
export interface RuleInputs extends RuledRow {
  /** In the order of the rule's inputs: a figure (percentages as fractions), yes or no, one of the words, or nothing yet. */
  readonly values: readonly (Decimal | boolean | string | undefined)[];
  /** 佐证材料. */
  readonly evidence: string;
}

/** A finding that a person has looked at and wants to see no more; it comes back where what it says has changed. */
export interface Suppression {
  readonly check: string;
  readonly sheet: string;
  readonly address: Address;
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** What of a policy is different in this workbook, or for this user. */
export interface Options {
  readonly policy?: string;
  /** Ids of checks that are not to run. */
  readonly off?: readonly string[];
  /** From this multiple of the target on an indicator is far exceeded; how many points are taken off then. */
  readonly farAbove?: { readonly from: number; readonly deduct: number };
  /** Decimals that scores are rounded to. */
  readonly decimals?: number;
}

/** Everything that people have decided about a workbook. */
export interface Decisions {
  readonly corrections: readonly Correction[];
  readonly judgements: readonly Judgement[];
  readonly suppressions: readonly Suppression[];
  readonly ruleInputs: readonly RuleInputs[];
  /** Which tables belong together, where the program would not find that out. */
  readonly links: readonly TableLink[];
  readonly options: Options;
  /** Entries that could not be read. */
  readonly broken?: number;
  /** There are decisions, and none of them could be read. */
  readonly unreadable?: true;
  /** True where the workbook says that something was decided in it, and nothing of that is there. */
  readonly lost?: true;
}

export const NO_DECISIONS: Decisions = {
  corrections: [],
  judgements: [],
  suppressions: [],
  ruleInputs: [],
  links: [],
  options: {},
};
