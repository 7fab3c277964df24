import type { CallOptions } from "../../../excel";
import { calculate, writePreferences } from "../../../session";
import { checkedMessage } from "../messages";
import type { Message, Model } from "../model";
import type { Runner } from "./runner";

/** Reading and checking the workbook, and by which preferences. */
export function checkActions({ store, reader, patch, perform }: Runner) {
  /** Reads and checks all of the workbook anew, and listens to it from then on. */
  async function check(call: CallOptions): Promise<Message> {
    reader.forget();
    await reader.read(call);
    await reader.watch(call);
    return checkedMessage(store.get());
  }

  return {
    check: (): Promise<boolean> => perform("check", check),

    /** Lets Excel calculate, in a workbook that is calculated by hand, and checks what comes of it. */
    recalculate: (): Promise<boolean> =>
      perform("check", async (call) => {
        await calculate(call);
        return check(call);
      }),

    prefer: (change: Partial<Model["preferences"]>): void => {
      const preferences = { ...store.get().preferences, ...change };
      const kept = writePreferences(preferences);
      patch({ preferences, ...(!kept && { message: { intent: "warning", text: { id: "pane.not-kept" } } }) });
      reader.judge();
      void reader.follow();
    },
  };
}
