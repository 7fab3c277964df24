import type { CallOptions } from "../excel";
import { translator } from "../locales/commands";
import { failureSentences, languageOf, readPreferences, say, type Preferences } from "../session";
import { tell } from "./tell";

/** What a button's function has to go by. */
export interface Task {
  readonly preferences: Preferences;
  readonly call: CallOptions;
  /** Adds a line to what the user is told at the end; what the sheet shows needs none. */
  readonly say: (id: string, data?: Readonly<Record<string, string | number>>) => void;
  readonly text: (id: string, data?: Readonly<Record<string, string | number>>) => string;
}

/** A button's function: does its task and tells what there is to tell, a failure in words too; it never rejects. */
export const command =
  (name: "check" | "score" | "clear", task: (task: Task) => Promise<void>, call: CallOptions) =>
  async (): Promise<void> => {
    const preferences = readPreferences();
    const language = languageOf(preferences);
    const translate = translator(language);
    const lines: string[] = [];
    const text: Task["text"] = (id, data) => translate(`commands.${id}`, data);
    try {
      await task({ preferences, call, text, say: (id, data) => lines.push(text(id, data)) });
    } catch (error) {
      lines.push(...failureSentences(error).map((sentence) => say(translate, sentence)));
    }
    if (lines.length === 0) return;
    await tell({ language, title: text(`help.buttons.${name}.name`), lines, close: text("close") });
  };
