import type { Work } from "./pane";
import { createActions } from "./store/actions";
import type { Model } from "./store/model";
import type { Store } from "./store/store";
import { TabView } from "./views/tab-view";

export { readPreferences } from "../session";

/** What does the work of a pane that has begun with the first screen. */
export const createWork = (store: Store<Model>): Work => ({ actions: createActions(store), TabView });
