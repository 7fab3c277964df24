import i18next from "i18next";
import { hasQuotes, withinQuotes } from "../core/quantity/quotes";

export type Language = "zh-CN" | "en-US";

/** Finds a text by its key and fills its data in. */
export type Translator = (key: string, data?: Readonly<Record<string, unknown>>) => string;

/** The texts of one file in one language. */
export type Texts = Readonly<Record<string, object>>;

/** Translates by the texts of some files. A key that none of them has is a mistake of ours and throws. */
export function createTranslator(language: Language, files: readonly Texts[]): Translator {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  // Deep: two files may hold texts of one group.
  for (const texts of files) instance.addResourceBundle(language, "translation", texts, true);
  return (key, data) => {
    if (!instance.exists(key)) throw new Error(`No text for ${key} in ${language}`);
    return nested((given) => instance.t(key, given), data ?? {});
  };
}

/** Private signs around a value that has quotation marks of its own, so that it can be told from the sentence that it stands in. */
const [START, END] = ["\uE000", "\uE001"];
const VALUE = new RegExp(`${START}([^${END}]*)${END}`);

/** Fills data in; within a sentence's quotation marks a value's own turn into those of the next level. */
function nested(translate: (data: Record<string, unknown>) => string, data: Readonly<Record<string, unknown>>): string {
  const marked = Object.entries(data).map(([key, value]) => [
    key,
    typeof value === "string" && hasQuotes(value) ? START + value + END : value,
  ]);
  const parts = translate(Object.fromEntries(marked) as Record<string, unknown>).split(VALUE);
  let depth = 0;
  return parts
    .map((part, i) => {
      if (i % 2 === 1)
        return depth > 0
          ? withinQuotes(part, depth, parts[i - 1]!.endsWith("“") && parts[i + 1]!.startsWith("”"))
          : part;
      depth += part.split("“").length - part.split("”").length;
      return part;
    })
    .join("");
}

/** The translators of a door that carries both languages. */
export const translatorOf =
  (files: Readonly<Record<Language, readonly Texts[]>>) =>
  (language: Language): Translator =>
    createTranslator(language, files[language]);
