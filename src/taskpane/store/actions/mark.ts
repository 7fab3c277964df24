import { clearMarks } from "../../../session";
import { mark } from "../marking";
import { markedMessage, unmarkedMessage } from "../messages";
import type { Runner } from "./runner";

/** Marking findings in the workbook, from then on in step with what is found, and taking the marks away. */
export const markActions = ({ store, perform, patch }: Runner) => ({
  mark: (): Promise<boolean> => perform("mark", async (call) => markedMessage(await mark(store, call))),

  unmark: (): Promise<boolean> =>
    perform("unmark", async (call) => {
      patch({ marked: undefined });
      return unmarkedMessage(await clearMarks(call));
    }),
});
