import { optionsFrom } from "../core/state/sections";
import { firstPreferences, keptPreferences, type Preferences } from "./preferences";

/** The user's preferences; the defaults where there are none or the browser keeps nothing. */
export const readPreferences = (): Preferences => ({
  ...firstPreferences(),
  options: optionsFrom(keptPreferences()["options"] ?? {}),
});
