import type { CallOptions } from "../../excel";
import { checkActions } from "./actions/check";
import { columnActions } from "./actions/columns";
import { decideActions } from "./actions/decide";
import { makeActions } from "./actions/make";
import { markActions } from "./actions/mark";
import { paperActions } from "./actions/paper";
import { createRunner } from "./actions/runner";
import { showActions } from "./actions/show";
import { wishActions } from "./actions/wish";
import { writeActions } from "./actions/write";
import type { Model } from "./model";
import type { Store } from "./store";

/** What the user can do in the pane. Nothing is thrown: what goes wrong becomes the message. */
export type Actions = ReturnType<typeof createActions>;

/** `base` holds for every call of Excel, whatever the action. */
export function createActions(store: Store<Model>, base: CallOptions = {}) {
  const runner = createRunner(store, base);
  return {
    ...showActions(runner),
    ...checkActions(runner),
    ...writeActions(runner),
    ...wishActions(runner),
    ...markActions(runner),
    ...columnActions(runner),
    ...makeActions(runner),
    ...paperActions(runner),
    ...decideActions(runner),
  };
}
