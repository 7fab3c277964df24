import type { Decimal } from "decimal.js";

/** Where a setting comes from, and whether it was read in print or is general knowledge (never to be quoted as an article). */
export interface Setting<T> {
  readonly value: T;
  readonly source: string;
  readonly trust: "printed" | "general";
}

/** Level-1 weights that fit. 成本 counts as 产出; where `cost` is given it has to have just that part of it. */
export interface Scheme {
  readonly execution: number;
  readonly cost?: number;
  readonly output: number;
  readonly benefit: number;
  readonly satisfaction: number;
}

export type Grade = "优" | "良" | "中" | "差";

/** A lower limit, itself included. */
export interface GradeBand {
  readonly grade: Grade;
  readonly from: number;
}

/** The share of the weight that a qualitative judgement may give, in percent: above `to`, up to `from`; the lower bound is in. */
export interface QualitativeBand {
  readonly name: "met" | "partly" | "unmet";
  readonly from: number;
  readonly to: number;
}

export type ReverseUnmet =
  /** A person decides. */
  | { readonly method: "judgement" }
  /** weight × target ÷ actual */
  | { readonly method: "inverse" }
  /** nothing */
  | { readonly method: "zero" }
  /** weight × (1 − excess ÷ target), 0 above the limit (a share of the target) */
  | { readonly method: "excess"; readonly limit: number };

export interface Settings {
  readonly executionWeight: number;
  /** null: the place sets no split by level 1. */
  readonly schemes: readonly Scheme[] | null;
  /** Which column of the budget block the execution rate is measured by. */
  readonly executionDenominator: "annual" | "initial";
  readonly reverseUnmet: ReverseUnmet;
  /** From this multiple of the target on an indicator is far exceeded; `deduct` points are then taken off. */
  readonly farAbove: { readonly from: number; readonly deduct: number };
  readonly qualitative: readonly QualitativeBand[];
  /** The highest total for an execution rate below a limit (percent), lowest limit first. */
  readonly totalCaps: readonly { readonly below: number; readonly cap: number }[];
  readonly decimals: number;
  /** A reason is asked for with every deduction, or only where the execution rate is below a limit (percent). */
  readonly reasonRequired: "always" | { readonly executionBelow: number };
  readonly grades: readonly GradeBand[];
}

/** A policy file: the settings of a place (its name stands in the language files, policies.<id>). All but the national one inherit and change a few. */
export interface PolicyFile {
  readonly id: string;
  readonly inherits?: string;
  readonly settings: { readonly [K in keyof Settings]?: Setting<Settings[K]> };
}

/** A policy with everything inherited. */
export interface Policy extends Settings {
  readonly id: string;
  readonly sources: { readonly [K in keyof Settings]: Setting<Settings[K]> };
}

/** The grade of a total: 优 90–100, 良 80–90, 中 60–80, 差 below 60 by the national method; lower bounds are in. */
export const gradeOf = (grades: readonly GradeBand[], total: Decimal): Grade =>
  grades.find(({ from }) => total.gte(from))?.grade ?? "差";
