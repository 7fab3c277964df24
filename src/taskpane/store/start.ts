import type { Actions } from "./actions";
import { notLoadedMessage } from "./loading";
import { withoutMessage, type Model } from "./model";
import type { Store } from "./store";

/** What the user can do before all that does the work has been loaded. */
export type StartActions = ReturnType<typeof startActions>;

/** `load` brings the other actions, which the first check waits for. */
export function startActions(store: Store<Model>, load: () => Promise<Pick<Actions, "check">>) {
  const patch = (change: Partial<Model>): void => {
    store.set((model) => ({ ...model, ...change }));
  };
  /** A part did not arrive that the user waits for. */
  const missed = (retry: () => void): void => {
    patch({ message: notLoadedMessage(retry) });
  };
  /** Checks the workbook, as soon as what does it is there. */
  const check = async (): Promise<void> => {
    if (store.get().busy) return;
    let stopped = false;
    const stop = (): void => {
      stopped = true;
      patch({ busy: undefined });
    };
    patch({ busy: { what: "check", stop }, message: undefined });
    // What was lost beside the first screen is asked for once more before the user hears of it.
    const actions = await load()
      .catch(load)
      .catch(() => undefined);
    if (stopped) return;
    patch({ busy: undefined });
    if (actions) await actions.check();
    else missed(() => void check());
  };
  return {
    check,
    missed,
    dismiss: (): void => {
      store.set(withoutMessage);
    },
  };
}
