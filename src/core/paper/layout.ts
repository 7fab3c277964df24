/** What a working paper is called. */
export const PAPER_NAME = "绩衡评分底稿";

/** What stands on top of it. */
export const TITLE = "评分底稿";

/**
 * The columns of a working paper. The first three are hidden: by them a paper is read again wherever its rows have gone.
 * What a row is, which indicator or input it is about, and what we wrote into its cell, so that what people filled in is known.
 */
export const COLUMN = {
  part: 1,
  detail: 2,
  written: 3,
  label: 4,
  text: 5,
  value: 6,
  unit: 7,
  note: 8,
  evidence: 9,
} as const;

/** Widths of the columns, in points; those of width 0 are hidden. */
export const WIDTHS = [0, 0, 0, 66, 270, 78, 48, 168, 120];

/** What a row of a working paper can be; "gone" is a figure whose indicator or input is not there any more. */
export const ROW_KINDS = ["block", "weight", "rule", "input", "score", "reason", "gone"] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** The figure and the words that a person gives where the rule leaves the score to judgement. */
export const MANUAL_SCORE = "评定得分";
export const MANUAL_REASON = "评定理由";
