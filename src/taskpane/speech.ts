import { useEffect, useState } from "react";
import { loadFirstTranslator, loadTranslator } from "../locales/pane";
import type { Language, Translator } from "../locales/translator";

/** What the pane speaks: a language, and its texts once they are loaded. */
export interface Speech {
  readonly language: Language;
  readonly translate: Translator;
}

export const loadSpeech = async (language: Language): Promise<Speech> => ({
  language,
  translate: await loadTranslator(language),
});

/** What the first screen says; the rest comes with what does the work. */
export const loadFirstSpeech = async (language: Language): Promise<Speech> => ({
  language,
  translate: await loadFirstTranslator(language),
});

/** The speech in the language that is wanted; `now` until its texts are there, and where they cannot be loaded. Another `attempt` asks for them again. */
export function useSpeech(now: Speech, wanted: Language, onFailure: (error: unknown) => void, attempt = 0): Speech {
  const [chosen, setSpeech] = useState<Speech>();
  const speech = chosen ?? now;
  useEffect(() => {
    if (wanted === speech.language) return undefined;
    let asked = true;
    loadSpeech(wanted).then((loaded) => {
      if (asked) setSpeech(loaded);
    }, onFailure);
    return () => {
      asked = false;
    };
  }, [wanted, speech.language, onFailure, attempt]);
  return speech;
}
