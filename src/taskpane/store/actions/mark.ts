import { clearMarks, markFindings } from "../../../session";
import { markedMessage, unmarkedMessage } from "../messages";
import { markedBy } from "../../model/findings/marks";
import type { Runner } from "./runner";

/** Marking findings in the workbook, from then on in step with what is found, and taking the marks away. */
export const markActions = ({ perform, checked, patch }: Runner) => ({
  mark: (): Promise<boolean> =>
    perform("mark", async (call) => {
      const { audit, workbook } = checked();
      const done = await markFindings(audit.findings, workbook, call);
      patch({ marked: markedBy(audit.findings) });
      return markedMessage(done);
    }),

  unmark: (): Promise<boolean> =>
    perform("unmark", async (call) => {
      patch({ marked: undefined });
      return unmarkedMessage(await clearMarks(call));
    }),
});
