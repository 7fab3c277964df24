import type { Options } from "../core/decisions/options";
import { surroundings } from "../excel";
import { store, stored } from "./stored";

/** What a user prefers in all workbooks; it stays on the user's machine. */
export interface Preferences {
  /** Undefined: as Office has it. */
  readonly language?: "zh-CN" | "en-US" | undefined;
  /** Policy, thresholds and checks where the workbook says nothing else. */
  readonly options: Options;
  /** Findings are looked at again while cells change. */
  readonly live: boolean;
  /** The columns of a table are coloured in the sheet while it is shown what they were read as. */
  readonly colours: boolean;
  /** Findings are shown one after the other, not as a list. */
  readonly oneByOne: boolean;
}

export const DEFAULTS: Preferences = { options: {}, live: false, colours: true, oneByOne: true };

const NAME = "jiheng";

/** What the browser keeps of them, whatever it is; nothing where it keeps nothing. */
export const keptPreferences = (): Readonly<Record<string, unknown>> => stored(NAME);

/** The user's preferences without the options, which the first screen does not need: `readPreferences` tells them. */
export function firstPreferences(): Preferences {
  const { language, live, colours, oneByOne } = keptPreferences();
  return {
    ...DEFAULTS,
    ...((language === "zh-CN" || language === "en-US") && { language }),
    live: live === true,
    colours: colours !== false,
    oneByOne: oneByOne !== false,
  };
}

/** Keeps the preferences; false where the browser does not let it. */
export const writePreferences = (preferences: Preferences): boolean => store(NAME, preferences);

/** The language to speak: the user's own choice, else that of Office; Chinese where that is neither Chinese nor English. */
export const languageOf = ({ language }: Preferences): "zh-CN" | "en-US" =>
  language ?? (/^en/i.test(surroundings().displayLanguage) ? "en-US" : "zh-CN");
