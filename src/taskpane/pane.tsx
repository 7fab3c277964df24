import { createContext, use, useSyncExternalStore, type ReactNode } from "react";
import type { Translate } from "../core/report/translate";
import type { Actions } from "./store/actions";
import type { Model } from "./store/model";
import type { Store } from "./store/store";

export type { Translate };

interface Pane {
  readonly store: Store<Model>;
  readonly actions: Actions;
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

export const useActions = (): Actions => usePane().actions;

export const useTranslate = (): Translate => usePane().translate;
