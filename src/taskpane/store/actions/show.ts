import * as session from "../../../session";
import { withoutMessage, type Message, type Place, type Tab } from "../model";
import type { Runner } from "./runner";

/** What is shown in the pane and in Excel; nothing is changed by it. */
export const showActions = ({ store, base, patch, fail }: Runner) => ({
  show: (tab: Tab): void => {
    store.set((model) => {
      if (!model.message?.follows) return { ...model, tab };
      // What was found in the workbook is nothing to one who makes a new form.
      if (tab === "template") return { ...withoutMessage(model), tab };
      return { ...model, message: { ...model.message, seen: true }, tab };
    });
  },
  dismiss: (): void => {
    store.set(withoutMessage);
  },
  /** Tells what came of something that a view did by itself. */
  say: (message: Message): void => {
    patch({ message });
  },
  /** Tells what went wrong outside of the actions. */
  fail,

  goTo: async (place: Place): Promise<void> => {
    try {
      await session.goTo(place, base);
    } catch (error) {
      fail(error);
    }
  },

  /** What is selected in Excel; undefined, with a message, where Excel does not say. */
  selected: async (): Promise<Awaited<ReturnType<typeof session.selected>> | undefined> => {
    try {
      return await session.selected(base);
    } catch (error) {
      fail(error);
      return undefined;
    }
  },
});
