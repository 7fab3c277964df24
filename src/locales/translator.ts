import { withinQuotes } from "../core/quantity/quotes";

export type Language = "zh-CN" | "en-US";

/** Finds a text by its key and fills its data in. */
export type Translator = (key: string, data?: Readonly<Record<string, unknown>>) => string;

/** The texts of one file in one language. */
export type Texts = Readonly<Record<string, object>>;

/** Translates by the texts of some files. A key that none of them has is a mistake of ours and throws. */
export function createTranslator(language: Language, files: readonly Texts[]): Translator {
  const texts = new Map(files.flatMap((file) => textsIn(file)));
  return (key, data = {}) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`No text for ${key} in ${language}`);
    return filled(text, data);
  };
}

/** Each text of a file, or of a group in it, by its whole key. */
const textsIn = (group: object, before = ""): (readonly [key: string, text: string])[] =>
  Object.entries(group).flatMap(([name, each]: [string, string | object]) =>
    typeof each === "string" ? [[before + name, each] as const] : textsIn(each, `${before}${name}.`),
  );

const PLACE = /\{\{(\w+)\}\}/;

/** Fills data in; within a sentence's quotation marks a value's own turn into those of the next level. */
function filled(text: string, data: Readonly<Record<string, unknown>>): string {
  let depth = 0;
  return text
    .split(PLACE)
    .map((part, i, parts) => {
      if (i % 2 === 0) {
        depth += part.split("“").length - part.split("”").length;
        return part;
      }
      if (!(part in data)) return `{{${part}}}`;
      const value = String(data[part] ?? "");
      if (depth <= 0) return value;
      return withinQuotes(value, depth, parts[i - 1]?.endsWith("“") && parts[i + 1]?.startsWith("”"));
    })
    .join("");
}

/** The translators of a door that carries both languages. */
export const translatorOf =
  (files: Readonly<Record<Language, readonly Texts[]>>) =>
  (language: Language): Translator =>
    createTranslator(language, files[language]);
