import { createTranslator, type Language, type Texts, type Translator } from "./translator";

/** A chunk of its own for each language: the pane speaks one at a time. */
const LOAD: Readonly<Record<Language, () => Promise<{ readonly texts: readonly Texts[] }>>> = {
  "zh-CN": () => import(/* webpackChunkName: "zh-CN" */ "./zh-CN/for-pane"),
  "en-US": () => import(/* webpackChunkName: "en-US" */ "./en-US/for-pane"),
};

/** Loads what the pane says in a language. */
export async function loadTranslator(language: Language): Promise<Translator> {
  const { texts } = await LOAD[language]();
  return createTranslator(language, texts);
}
