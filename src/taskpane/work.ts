import type { Work } from "./pane";
import type { Speech } from "./speech";
import { createActions } from "./store/actions";
import type { Model } from "./store/model";
import type { Store } from "./store/store";
import { TabView } from "./views/tab-view";

export { readPreferences } from "../session";

/** What does the work of a pane that has begun with the first screen, and says it in this speech. */
export const createWork = (store: Store<Model>, speech: Speech): Work => ({
  actions: createActions(store),
  TabView,
  speech,
});
