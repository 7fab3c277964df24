import type { Decimal } from "decimal.js";
import type { GoalShares } from "../table/table";

/**
 * How far a setting may be relied on, from the regulation's own text to what the user has set: `text` was read in the regulation itself,
 * `printed` in a public form or page, `executed` in the rules that a platform runs; `general` is common practice, never to be quoted.
 */
export const TRUSTS = ["text", "printed", "executed", "general", "user"] as const;

export type Trust = (typeof TRUSTS)[number];

/** A value of a policy with where it comes from. What was read in a regulation's own text names its article. */
export type Setting<T> = {
  readonly value: T;
  readonly source: string;
  readonly address?: string;
  /** True where the text gives the value as an example (如), so that it binds nobody. */
  readonly example?: true;
} & (
  | { readonly trust: "text"; readonly article: string }
  | { readonly trust: Exclude<Trust, "text">; readonly article?: string }
);

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

/** From this percentage on (itself included) the row gives this share of its weight, in percent. */
export interface ShareBand {
  readonly from: number;
  readonly share: number;
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
  /** The level-1 groups that a form has to have. */
  readonly levels: readonly ("output" | "benefit" | "satisfaction")[];
  /** The least share of outputs and benefits in an evaluation's framework, in percent. */
  readonly outcomeShare: number;
  /** Which column of the budget block the execution rate is measured by. */
  readonly executionDenominator: "annual" | "initial";
  /** null: rate × weight. Bands hold for projects that are not finished; whether one is, a person knows. */
  readonly executionBands: readonly ShareBand[] | null;
  /** What a budget of 0 is scored by: a person, or the executed amount divided by 1. */
  readonly executionOfNothing: "judgement" | "by-one";
  /** Below this completion rate (percent) a quantitative indicator gives nothing, and the rest is counted from it; null: none. */
  readonly passMark: number | null;
  /** Satisfaction by bands instead of in proportion; null: in proportion. */
  readonly satisfactionBands: readonly ShareBand[] | null;
  readonly reverseUnmet: ReverseUnmet;
  /** An actual below 0: a person looks at it, or it counts as 0. */
  readonly negativeActual: "judgement" | "zero";
  /** An actual that just reaches a target of >: a person looks at it, or it is met as with ≥. */
  readonly strictBound: "judgement" | "met";
  /** From this multiple of the target on an indicator is far exceeded; `deduct` points are then taken off. */
  readonly farAbove: { readonly from: number; readonly deduct: number };
  /** Where it is far exceeded a reason has to be given, also from `ofZero` on beside a target of 0; null: it is only noted. */
  readonly farAboveReason: { readonly ofZero: number } | null;
  readonly qualitative: readonly QualitativeBand[];
  /** A qualitative score outside of its band: found, or refused and set to 0. */
  readonly outsideBand: "found" | "refused";
  /** Done ÷ what the months so far ask for, in percent: below `red` and `yellow` a project is behind, from `ahead` on far ahead. */
  readonly monitoring: { readonly red: number; readonly yellow: number; readonly ahead: number };
  /**
   * The execution of the budget beside what the indicators got, in percent: by more than `red` of that below it, or by more than `yellow`
   * short of the budget; null: not compared.
   */
  readonly executionDeviation: { readonly red: number; readonly yellow: number } | null;
  /** The highest total for an execution rate below a limit (percent), lowest limit first. */
  readonly totalCaps: readonly { readonly below: number; readonly cap: number }[];
  /** How goals that state a share count. */
  readonly goalShares: GoalShares;
  readonly decimals: number;
  /** A reason is asked for with every deduction, or only where the execution rate is below a limit (percent). */
  readonly reasonRequired: "always" | { readonly executionBelow: number };
  readonly grades: readonly GradeBand[];
}

/** A policy file: the settings of a place. All but the national one inherit and change a few. Ours have their names in the language files (policies.<id>). */
export interface PolicyFile {
  readonly id: string;
  /** The name of a policy that is none of ours. */
  readonly name?: string;
  readonly inherits?: string;
  readonly settings: { readonly [K in keyof Settings]?: Setting<Settings[K]> };
}

/** A policy with everything inherited. */
export interface Policy extends Settings {
  readonly id: string;
  readonly name?: string;
  readonly sources: { readonly [K in keyof Settings]: Setting<Settings[K]> };
}

/** The grade of a total: 优 90–100, 良 80–90, 中 60–80, 差 below 60 by the national method; lower bounds are in. */
export const gradeOf = (grades: readonly GradeBand[], total: Decimal): Grade =>
  grades.find(({ from }) => total.gte(from))?.grade ?? "差";

/** The share of its weight that a rate gives by bands (both in percent), highest band first. */
export const shareIn = (bands: readonly ShareBand[], rate: Decimal): number =>
  bands.find(({ from }) => rate.gte(from))?.share ?? 0;
