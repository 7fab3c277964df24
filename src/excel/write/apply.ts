import { followEdits } from "../../core/edit/follow";
import type { Edit, WhyUnwritten, Plan } from "../../core/edit/plan";
import { printPlace } from "../../core/sheet/address";
import type { CallOptions } from "../call/sync";
import { addMarks } from "../marks/marks";
import { findState } from "../state/part";
import type { StoredPlan } from "../../core/state/state";
import { carryOut } from "./carry-out";
import type { Applied } from "./work";

/**
 * Writes a plan. Its cells are read again first: what has changed since the preview, is locked, merged away or holds a formula
 * is skipped and named. What undoes the plan is kept in the workbook. Marks are set when the cells are written; notes
 * are for files only.
 */
export async function applyPlan(
  context: Excel.RequestContext,
  plan: Pick<Plan, "edits" | "marks">,
  options: CallOptions = {},
): Promise<Applied> {
  const at = new Date().toISOString();
  const { applied, unwritten } = await carryOut(
    context,
    plan.edits,
    (state, { inverse }) =>
      inverse.length === 0 ? state : { ...state, plans: [...state.plans, { at, edits: inverse }] },
    options,
  );
  if (plan.marks.length === 0) return { applied, unwritten };
  return { applied, unwritten: [...unwritten, ...(await addMarks(context, plan.marks, options)).unwritten] };
}

/**
 * Makes formulas follow what they refer to. That is no step of its own: undone, they would refer to something else. What
 * was written before can be undone as it could.
 */
export const followPlan = (
  context: Excel.RequestContext,
  edits: readonly Edit[],
  options: CallOptions = {},
): Promise<Applied> =>
  carryOut(
    context,
    edits,
    (state, { inverse }) => ({
      ...state,
      plans: state.plans.map((plan) => ({ ...plan, edits: followEdits(plan.edits, inverse) })),
    }),
    options,
  );

/**
 * Undoes the last plan, cell by cell where nobody has changed them since; undefined where there is none.
 * Cells that are locked, say, can be tried again, so they stay in the workbook's memory.
 */
export async function undoLast(
  context: Excel.RequestContext,
  options: CallOptions = {},
): Promise<(Applied & { readonly plan: StoredPlan }) | undefined> {
  const plan = (await findState(context, options)).state.plans.at(-1);
  if (!plan) return undefined;
  const done = await carryOut(
    context,
    plan.edits,
    (state, { unwritten, pending }) => {
      const open = new Set([...unwritten.filter(({ why }) => TRY_AGAIN.has(why)), ...pending].map(printPlace));
      const edits = plan.edits.filter((edit) => open.has(printPlace(edit)));
      const place = state.plans.findLastIndex(({ at }) => at === plan.at);
      return {
        ...state,
        plans: state.plans.toSpliced(place, 1, ...(edits.length > 0 ? [{ at: plan.at, edits }] : [])),
      };
    },
    options,
    { heedsValidation: false },
  );
  return { ...done, plan };
}

/** What may be otherwise the next time. */
const TRY_AGAIN: ReadonlySet<WhyUnwritten> = new Set(["locked", "in-table", "not-held"]);
