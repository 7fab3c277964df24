import { fallsShort, strengthOf } from "../quantity/strength";
import type { Reading } from "../score/reading";
import type { ScoredIndicator } from "../score/result";
import { carriedOver } from "../score/score";

/** True where the actual's words are a grade below the target's, or say that nothing was done: 优 → 一般, ≥12场 → 未开展. */
export const isLowerInWords = (reading: Reading): boolean => {
  const { target, actual } = reading;
  return (
    actual.kind === "words" && (target.kind === "words" ? fallsShort(target.text, actual.text) : isUndone(reading))
  );
};

/** 未完成, 未开展 beside a deadline or a figure that is to be reached. */
const isUndone = ({ target, actual, direction }: Reading): boolean =>
  actual.kind === "words" &&
  strengthOf(actual.text) === 0 &&
  (target.kind === "date" || (target.kind === "figure" && direction.better === "more"));

/** How a target is missed by its figures; undefined where it is met, cannot be told or belongs to another year. */
export const missedBy = (
  { indicator, outcome }: ScoredIndicator,
  year: number | undefined,
): "below" | "above" | "late" | undefined =>
  outcome.state === "met" || outcome.state === "unclear" || carriedOver(indicator, year) ? undefined : outcome.state;
