import { FluentProvider, makeStaticStyles } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useReducer, useState, useSyncExternalStore } from "react";
import { languageOf } from "../session";
import { PaneProvider, type Work } from "./pane";
import { useSpeech, type Speech } from "./speech";
import { onceLoaded } from "./store/loading";
import type { Model } from "./store/model";
import { startActions } from "./store/start";
import type { Store } from "./store/store";
import { useTheme } from "./theme";
import { Shell } from "./views/shell";

// Without the browser's white margin around the pane, which dark themes show and which makes it scroll.
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

interface AppProps {
  readonly store: Store<Model>;
  /** Loads what does the work. */
  readonly load: () => Promise<Work>;
  /** What the first screen says; it is loaded before anything can be shown. */
  readonly speech: Speech;
}

/** What does the work once it is there, and the actions that wait for it. */
function useLateWork(store: Store<Model>, load: () => Promise<Work>) {
  const [work, setWork] = useState<Work>();
  const wanted = useMemo(
    () =>
      onceLoaded(async () => {
        const loaded = await load();
        setWork(loaded);
        return loaded;
      }),
    [load],
  );
  const start = useMemo(() => startActions(store, async () => (await wanted()).actions), [store, wanted]);
  // It is loaded while the user still looks at the first screen; what failed is tried again when it is wanted.
  useEffect(() => {
    wanted().catch(() => undefined);
  }, [wanted]);
  return { work, start };
}

/** The pane: theme and language around the views. */
export function App({ store, load, speech }: AppProps) {
  usePageStyles();
  const theme = useTheme();
  const { preferences } = useSyncExternalStore(store.subscribe, store.get);
  const { work, start } = useLateWork(store, load);
  const [attempt, tryAgain] = useReducer((attempts: number) => attempts + 1, 0);
  const missed = useCallback(() => start.missed(tryAgain), [start]);
  const { language, translate } = useSpeech(work?.speech ?? speech, languageOf(preferences), missed, attempt);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const pane = useMemo(() => ({ store, start, work, translate }), [store, start, work, translate]);
  return (
    <FluentProvider theme={theme} lang={language} applyStylesToPortals>
      <PaneProvider pane={pane}>
        <Shell />
      </PaneProvider>
    </FluentProvider>
  );
}
