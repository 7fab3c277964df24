import { LocaleType, LogLevel, Univer, ThemeService } from "@univerjs/core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import ruleTextsEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import ruleTextsChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import {
  CalculationMode,
  CELL_INVERTED_INDEX_CACHE,
  IRenderManagerService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import textsEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import textsChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { compareAfresh } from "../host/model/compare";
import type { Language } from "../locales/translator";

const LOCALES: Readonly<Record<Language, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US };

/** A Univer with formula bar, cells and sheet tabs; what the host cannot save (rows, sheets, looks) has no menu. */
export function createGrid(container: HTMLElement, language: Language): Univer {
  compareAfresh(CELL_INVERTED_INDEX_CACHE);
  const univer = new Univer({
    locale: LOCALES[language],
    locales: {
      [LocaleType.ZH_CN]: { ...textsChinese, ...ruleTextsChinese },
      [LocaleType.EN_US]: { ...textsEnglish, ...ruleTextsEnglish },
    },
    logLevel: LogLevel.ERROR,
  });
  const core = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
    footer: { menus: false, addSheetButtonConfig: { show: false } },
    // The results of formulas stand in the file; Excel does not calculate them anew on opening either.
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const entry of [...core.plugins, ...UniverSheetsConditionalFormattingPreset().plugins]) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    univer.registerPlugin(plugin, options);
  }
  // What is typed or written later may need slices of the font that are only fetched when drawn for the first time.
  document.fonts.addEventListener("loadingdone", () => {
    for (const [, { mainComponent }] of univer.__getInjector().get(IRenderManagerService).getRenderAll())
      mainComponent?.makeForceDirty();
  });
  return univer;
}

/** Puts the texts around the grid into another language. */
export const setLanguage = (univer: Univer, language: Language): void => {
  univer.setLocale(LOCALES[language]);
};

/** Darkens what is around the cells and the cells themselves. */
export const setDark = (univer: Univer, dark: boolean): void => {
  univer.__getInjector().get(ThemeService).setDarkMode(dark);
};
