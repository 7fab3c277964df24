import { FluentProvider, makeStaticStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { translator } from "../locales";
import { languageOf } from "../session";
import { PaneProvider } from "./pane";
import type { Actions } from "./store/actions";
import type { Model } from "./store/model";
import type { Store } from "./store/store";
import { useTheme } from "./theme";
import { Shell } from "./views/shell";

// Without the browser's white margin around the pane, which dark themes show and which makes it scroll.
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

/** The pane: theme and language around the views. */
export function App({ store, actions }: { readonly store: Store<Model>; readonly actions: Actions }) {
  usePageStyles();
  const theme = useTheme();
  const { preferences } = useSyncExternalStore(store.subscribe, store.get);
  const language = languageOf(preferences);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const pane = useMemo(() => ({ store, actions, translate: translator(language) }), [store, actions, language]);
  return (
    <FluentProvider theme={theme} lang={language} applyStylesToPortals>
      <PaneProvider pane={pane}>
        <Shell />
      </PaneProvider>
    </FluentProvider>
  );
}
