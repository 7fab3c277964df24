import type { Range } from "../sheet/address";
import type { ColumnKey } from "../table/table";

/** What columns of tables are used for, as they are coloured in the sheet; what has no meaning for us is unused. */
export const COLUMN_USES = ["indicator", "target", "actual", "weight", "score", "reason", "rule", "unused"] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** What a column of each meaning is used for. */
export const USE_OF: Readonly<Record<ColumnKey, Exclude<ColumnUse, "unused">>> = {
  level1: "indicator",
  level2: "indicator",
  level3: "indicator",
  project: "indicator",
  department: "indicator",
  nature: "target",
  direction: "target",
  target: "target",
  unit: "target",
  actual: "actual",
  expected: "actual",
  outlook: "actual",
  executionRate: "actual",
  weight1: "weight",
  weight2: "weight",
  weight: "weight",
  score: "score",
  deduction: "score",
  firstReview: "score",
  review: "score",
  selfScore: "score",
  rate: "score",
  subtotal: "score",
  grade: "score",
  reason: "reason",
  reviewReason: "reason",
  explanation: "rule",
  rule: "rule",
  basis: "rule",
  source: "rule",
  remark: "rule",
};

/** Fills of columns, #RRGGBB: soft enough for black text, and none of them that of a finding's mark. */
export const USE_COLOURS: Readonly<Record<ColumnUse, string>> = {
  indicator: "#E4DCF5",
  target: "#CFE8FC",
  actual: "#C9F0E6",
  weight: "#FFF4B8",
  score: "#D6EFB9",
  reason: "#FCD9EA",
  rule: "#F0DFC8",
  unused: "#D4D4D4",
};

/** What the tags of these colours begin with, behind that of all our marks; no check is called so. */
export const COLUMN_TAG = "column:";

/** Cells of a sheet that are coloured by their use. */
export interface ColumnArea {
  readonly sheet: string;
  readonly range: Range;
  readonly use: ColumnUse;
}
