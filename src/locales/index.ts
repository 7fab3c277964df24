import i18next from "i18next";
import enUS from "./en-US.json";
import zhCN from "./zh-CN.json";

export type Language = "zh-CN" | "en-US";

/** A text of the language files with its data filled in. A missing key is a mistake of ours and throws. */
export function translator(language: Language): (key: string, data?: Readonly<Record<string, unknown>>) => string {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    resources: { "zh-CN": { translation: zhCN }, "en-US": { translation: enUS } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return (key, data) => {
    if (!instance.exists(key)) throw new Error(`No text for ${key} in ${language}`);
    return instance.t(key, { ...data });
  };
}
