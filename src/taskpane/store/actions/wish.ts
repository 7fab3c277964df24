import type { RowWish } from "../../../core/edit/score-row";
import { printPlace } from "../../../core/sheet/address";
import type { RuleDraft } from "../../model/paper/rule-draft";
import type { Model, Place } from "../model";
import type { Runner } from "./runner";

/** What the user wants or has typed, before anything is written or kept. */
export const wishActions = ({ store }: Runner) => ({
  /** What the user wants of one row of the plan. */
  wish: (place: Place, wish: RowWish): void => {
    store.set((model) => {
      const key = printPlace(place);
      const rows = new Map(model.wishes.rows).set(key, { ...model.wishes.rows.get(key), ...wish });
      return { ...model, wishes: { ...model.wishes, rows } };
    });
  },
  /** Forgets what the user wanted of a row. */
  unwish: (place: Place): void => {
    store.set((model) => {
      const rows = new Map(model.wishes.rows);
      return rows.delete(printPlace(place)) ? { ...model, wishes: { ...model.wishes, rows } } : model;
    });
  },
  /** How the plan treats all rows. */
  wishAll: (change: Partial<Pick<Model["wishes"], "overwrite" | "formulas" | "rows">>): void => {
    store.set((model) => ({ ...model, wishes: { ...model.wishes, ...change } }));
  },

  /** What the user types for a row's rule; undefined once it is kept or given up. */
  draft: (key: string, draft: RuleDraft | undefined): void => {
    store.set((model) => {
      const drafts = new Map(model.drafts);
      if (draft) drafts.set(key, draft);
      else drafts.delete(key);
      return { ...model, drafts };
    });
  },
});
