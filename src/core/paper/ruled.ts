import type { ScoredIndicator } from "../score/result";
import type { RowRule } from "../score/rules";
import type { ScoredTable } from "../score/score";
import type { Kind } from "../table/table";
import { blockKeys } from "./keys";

const KINDS: readonly Kind[] = ["score-sheet", "framework", "self-evaluation"];

/** An indicator with a rule. */
export type Ruled = ScoredIndicator & { readonly rule: RowRule };

/** The indicators of a table that a paper has blocks for, with the keys of these. */
export function ruledRows({
  table,
  indicators,
}: ScoredTable): readonly { readonly key: string; readonly row: Ruled }[] {
  if (!KINDS.includes(table.kind)) return [];
  const keys = blockKeys(indicators);
  return indicators.flatMap((row, i) => (row.rule ? [{ key: keys[i]!, row: { ...row, rule: row.rule } }] : []));
}
