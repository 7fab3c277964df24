import { createTranslator, type Language, type Texts, type Translator } from "./translator";

type Load = Readonly<Record<Language, () => Promise<{ readonly texts: readonly Texts[] }>>>;

/** A chunk of its own for each language: the pane speaks one at a time. */
const ALL: Load = {
  "zh-CN": () => import(/* webpackChunkName: "zh-CN" */ "./zh-CN/for-pane"),
  "en-US": () => import(/* webpackChunkName: "en-US" */ "./en-US/for-pane"),
};

/** The few words of the first screen, which nobody should wait for. */
const FIRST: Load = {
  "zh-CN": () => import(/* webpackChunkName: "zh-CN-first" */ "./zh-CN/for-first"),
  "en-US": () => import(/* webpackChunkName: "en-US-first" */ "./en-US/for-first"),
};

const translatorFrom = async (load: Load, language: Language): Promise<Translator> =>
  createTranslator(language, (await load[language]()).texts);

/** Loads what the pane says in a language. */
export const loadTranslator = (language: Language): Promise<Translator> => translatorFrom(ALL, language);

/** Loads what the first screen says in a language. */
export const loadFirstTranslator = (language: Language): Promise<Translator> => translatorFrom(FIRST, language);
