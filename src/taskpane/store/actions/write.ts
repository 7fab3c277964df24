import type { Edit } from "../../../core/edit/plan";
import { planScores } from "../../../core/edit/score-plan";
import { undoWrite } from "../../../session";
import { undoneMessage } from "../messages";
import type { Runner } from "./runner";

/** Writing scores and reasons, and taking that back. */
export const writeActions = ({ store, patch, perform, checked, written, readAfter }: Runner) => ({
  /** Writes what the plan of the moment would write. */
  write: (): Promise<boolean> =>
    perform("write", async (call) => {
      const { edits, skipped } = planScores(checked().audit, store.get().wishes);
      const message = await written(edits, call, skipped);
      patch({ wishes: { ...store.get().wishes, rows: new Map() } });
      return message;
    }),

  /** Puts one finding right, where one edit does. */
  fix: (edits: readonly Edit[]): Promise<boolean> => perform("write", (call) => written(edits, call)),

  undo: (): Promise<boolean> =>
    perform("undo", async (call) => {
      const done = await undoWrite(call);
      await readAfter(call);
      return undoneMessage(done);
    }),
});
