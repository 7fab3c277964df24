import { FluentProvider, makeStaticStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { languageOf } from "../session";
import { PaneProvider } from "./pane";
import { useSpeech, type Speech } from "./speech";
import type { Actions } from "./store/actions";
import type { Model } from "./store/model";
import type { Store } from "./store/store";
import { useTheme } from "./theme";
import { Shell } from "./views/shell";

// Without the browser's white margin around the pane, which dark themes show and which makes it scroll.
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

interface AppProps {
  readonly store: Store<Model>;
  readonly actions: Actions;
  /** What the pane begins to speak; it is loaded before anything can be shown. */
  readonly speech: Speech;
}

/** The pane: theme and language around the views. */
export function App({ store, actions, speech }: AppProps) {
  usePageStyles();
  const theme = useTheme();
  const { preferences } = useSyncExternalStore(store.subscribe, store.get);
  const { language, translate } = useSpeech(speech, languageOf(preferences), actions.fail);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const pane = useMemo(() => ({ store, actions, translate }), [store, actions, translate]);
  return (
    <FluentProvider theme={theme} lang={language} applyStylesToPortals>
      <PaneProvider pane={pane}>
        <Shell />
      </PaneProvider>
    </FluentProvider>
  );
}
