import type { Theme } from "./settings";

/** The colours that Office tells its add-ins, for each theme of the workbench. */
export const OFFICE_THEMES: Readonly<Record<Theme, Readonly<Record<string, string | boolean>>>> = {
  light: {
    bodyBackgroundColor: "#ffffff",
    bodyForegroundColor: "#262626",
    controlBackgroundColor: "#ffffff",
    controlForegroundColor: "#262626",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#262626",
    bodyForegroundColor: "#ffffff",
    controlBackgroundColor: "#444444",
    controlForegroundColor: "#ffffff",
    isDarkTheme: true,
  },
  // Windows' own black contrast theme.
  contrast: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#ffffff",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#ffff00",
    isDarkTheme: true,
  },
};
