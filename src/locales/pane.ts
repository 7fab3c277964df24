import { createTranslator, type Language, type Texts, type Translator } from "./translator";

type Load = Readonly<Record<Language, () => Promise<{ readonly texts: readonly Texts[] }>>>;

/** A chunk of its own for each language: the pane speaks one at a time. */
const REST: Load = {
  "zh-CN": () => import(/* webpackChunkName: "zh-CN" */ "./zh-CN/for-pane"),
  "en-US": () => import(/* webpackChunkName: "en-US" */ "./en-US/for-pane"),
};

/** The few words of the first screen, which nobody should wait for. */
const FIRST: Load = {
  "zh-CN": () => import(/* webpackChunkName: "zh-CN-first" */ "./zh-CN/for-first"),
  "en-US": () => import(/* webpackChunkName: "en-US-first" */ "./en-US/for-first"),
};

async function translatorFrom(language: Language, parts: readonly Load[]): Promise<Translator> {
  const loaded = await Promise.all(parts.map((part) => part[language]()));
  return createTranslator(
    language,
    loaded.flatMap(({ texts }) => texts),
  );
}

/** Loads what the pane says in a language. */
export const loadTranslator = (language: Language): Promise<Translator> => translatorFrom(language, [FIRST, REST]);

/** Loads what the first screen says in a language. */
export const loadFirstTranslator = (language: Language): Promise<Translator> => translatorFrom(language, [FIRST]);
