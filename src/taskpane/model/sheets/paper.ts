import { planRelinks } from "../../../core/edit/paper-links";
import type { Edit } from "../../../core/edit/plan";
import { createPaper } from "../../../core/paper/paper";
import { paperOf } from "../../../core/paper/read";
import { ruledRows } from "../../../core/paper/ruled";
import type { NewSheet } from "../../../core/make/sheet";
import { tableKey } from "../../../core/table/key";
import type { Translate } from "../../../core/translate";
import type { Checked } from "../../../session";

/** A working paper that is to be written. */
interface PaperPlan {
  readonly sheet: NewSheet;
  /** The paper that stands there already, which is made anew in its place. */
  readonly at: string | undefined;
  /** What makes formulas follow where the paper's rows move. */
  readonly relinks: readonly Edit[];
  /** How many indicators have no score yet. */
  readonly open: number;
}

/** The working paper of the table with that key; undefined where it is gone, or has no rules any more. */
export function paperOfTable(
  { audit, workbook, decisions }: Checked,
  key: string,
  translate: Translate,
): PaperPlan | undefined {
  const scored = audit.tables.find(({ table }) => tableKey(table) === key);
  const ruled = scored ? ruledRows(scored) : [];
  if (!scored || ruled.length === 0) return undefined;
  const before = paperOf(workbook, scored);
  const made = createPaper(scored, { workbook, policy: audit.policy, decisions, paper: before, translate });
  return {
    sheet: made.sheet,
    at: before?.sheet,
    relinks: before ? planRelinks(workbook, before, made) : [],
    open: ruled.filter(({ row }) => row.result.state !== "scored" && row.rule.score.state !== "scored").length,
  };
}
