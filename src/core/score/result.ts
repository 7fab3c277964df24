import type { Decimal } from "decimal.js";
import type { Detail, Outcome, Why } from "./outcome";
import type { Indicator } from "../table/table";
import type { Reading } from "./reading";
import type { RowRule } from "./rules";

export type Method = "met" | "proportional" | "execution" | "rule" | "over-fulfilled" | "bands" | "manual";

/** What the tool makes of a row. `reason` is formal Chinese for the reason column, "" where nothing is deducted. */
export type Result =
  | {
      readonly state: "scored";
      readonly score: Decimal;
      readonly deduction: Decimal;
      readonly method: Method;
      readonly reason: string;
    }
  | {
      readonly state: "needs-judgement";
      readonly why: Why;
      readonly detail:
        | Detail
        | "reverse-unmet"
        | "late"
        | "no-weight"
        | "no-budget"
        | "project-finished"
        | "bands"
        | "budget-unread"
        | "year"
        | "shared-points"
        | "rounds-to-full"
        | "rule"
        | "rule-inputs"
        | "rule-unsaid"
        | "rule-question"
        | "extra"
        | "question";
    }
  | { readonly state: "not-applicable" };

/** An indicator as it was read, judged and scored: what checks and doors look at. */
export interface ScoredIndicator {
  readonly indicator: Indicator;
  readonly reading: Reading;
  readonly outcome: Outcome;
  readonly result: Result;
  /** The rule that stands in the row. */
  readonly rule?: RowRule;
  /** The points that the row can give, where they are more than 0: its 分值, the points in its name, or those of its group where it is the only one. */
  readonly weight?: Decimal;
  /** What the score that stands in the row takes off its weight; below 0 where it is above. */
  readonly deducted?: Decimal;
  /** True where more is better and the actual is far above the target (policy `farAbove`). */
  readonly farAbove: boolean;
}
