import type { Decisions } from "../../../core/decisions/decisions";
import * as session from "../../../session";
import type { Message } from "../model";
import type { Runner } from "./runner";

/** What people decide, kept in the workbook. */
export const decideActions = ({ perform, reader }: Runner) => ({
  /** Keeps a changed decision in the workbook, and shows what comes of it. */
  decide: (change: (decisions: Decisions) => Decisions, said?: Message): Promise<boolean> =>
    perform("keep", async (call) => {
      reader.judge(await session.decide(change, call));
      return said;
    }),

  /** Throws away the decisions that nobody can read, and shows what comes of it. */
  discard: (): Promise<boolean> =>
    perform("keep", async (call) => {
      reader.judge(await session.discardDecisions(call));
      return { intent: "success", text: { id: "pane.unread.discarded" } };
    }),
});
