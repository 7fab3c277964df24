import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { isDark } from "../excel";

const QUERIES = { dark: "(prefers-color-scheme: dark)", forced: "(forced-colors: active)" } as const;

function subscribe(listener: () => void): () => void {
  const lists = Object.values(QUERIES).map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener("change", listener);
  return () => {
    for (const list of lists) list.removeEventListener("change", listener);
  };
}

/** High contrast where the system forces its colours, else light or dark as Office is, else as the system is. */
function look(): "light" | "dark" | "contrast" {
  if (matchMedia(QUERIES.forced).matches) return "contrast";
  return (isDark() ?? matchMedia(QUERIES.dark).matches) ? "dark" : "light";
}

const THEMES: Readonly<Record<ReturnType<typeof look>, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The Fluent theme of the moment. */
export const useTheme = (): Theme => THEMES[useSyncExternalStore(subscribe, look)];
