import { LocaleType, LogLevel, Univer } from "@univerjs/core";
import { CELL_INVERTED_INDEX_CACHE, UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import chinese from "@univerjs/preset-sheets-node-core/locales/zh-CN";
import { compareAfresh } from "./model/compare";

/** A Univer without a screen, for tests: cells, formulas, commands. */
export function headlessUniver(): Univer {
  compareAfresh(CELL_INVERTED_INDEX_CACHE);
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: chinese },
    logLevel: LogLevel.SILENT,
  });
  for (const entry of UniverSheetsNodeCorePreset({}).plugins) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    // The results of formulas stand in the file; Excel does not calculate them anew on opening either.
    const noStart = plugin.pluginName === "SHEETS_FORMULA_PLUGIN" ? { initialFormulaComputing: NO_CALCULATION } : {};
    univer.registerPlugin(plugin, { ...options, ...noStart });
  }
  return univer;
}

/** CalculationMode.NO_CALCULATION of @univerjs/sheets-formula, which is no package of ours. */
const NO_CALCULATION = 2;
