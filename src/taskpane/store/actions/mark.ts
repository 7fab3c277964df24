import { clearMarks, markFindings } from "../../../session";
import { markedMessage, unmarkedMessage } from "../messages";
import type { Runner } from "./runner";

/** Marking findings in the workbook, and taking the marks away. */
export const markActions = ({ perform, checked }: Runner) => ({
  mark: (): Promise<boolean> =>
    perform("mark", async (call) => {
      const { audit, workbook } = checked();
      return markedMessage(await markFindings(audit.findings, workbook, call));
    }),

  unmark: (): Promise<boolean> => perform("unmark", async (call) => unmarkedMessage(await clearMarks(call))),
});
