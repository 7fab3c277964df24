import { createContext, use, useSyncExternalStore, type FunctionComponent, type ReactNode } from "react";
import type { Translate } from "../core/translate";
import type { Speech } from "./speech";
import type { Actions } from "./store/actions";
import type { Model } from "./store/model";
import type { StartActions } from "./store/start";
import type { Store } from "./store/store";

export type { Translate };

/** What does the work and shows what comes of it; it is loaded beside the first screen, which needs none of it. */
export interface Work {
  readonly actions: Actions;
  /** What the open tab shows of the workbook. */
  readonly TabView: FunctionComponent;
  /** All that the pane says, in the language that it began with. */
  readonly speech: Speech;
}

interface Pane {
  readonly store: Store<Model>;
  readonly start: StartActions;
  /** Undefined until it is loaded. */
  readonly work: Work | undefined;
  readonly translate: Translate;
}

const PaneContext = createContext<Pane | undefined>(undefined);

export const PaneProvider = ({ pane, children }: { readonly pane: Pane; readonly children: ReactNode }) => (
  <PaneContext value={pane}>{children}</PaneContext>
);

function usePane(): Pane {
  const pane = use(PaneContext);
  if (!pane) throw new Error("No pane around this view");
  return pane;
}

export function useModel(): Model {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.get);
}

export const useStartActions = (): StartActions => usePane().start;

export const useWork = (): Work | undefined => usePane().work;

/** What the user can do with the workbook, for views that are loaded with it. */
export function useActions(): Actions {
  const work = useWork();
  if (!work) throw new Error("A view of the work is shown before the work is there");
  return work.actions;
}

export const useTranslate = (): Translate => usePane().translate;
