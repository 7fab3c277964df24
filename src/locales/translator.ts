import i18next from "i18next";

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
    return instance.t(key, { ...data });
  };
}

/** The translators of a door that carries both languages. */
export const translatorOf =
  (files: Readonly<Record<Language, readonly Texts[]>>) =>
  (language: Language): Translator =>
    createTranslator(language, files[language]);
