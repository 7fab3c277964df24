import zhCore from "./zh-CN/core.json";
import zhFunctions from "./zh-CN/functions.json";
import { createTranslator } from "./translator";

/** What custom functions say beside an error value. Excel does not tell them its language, and their names and descriptions are Chinese too. */
export const translate = createTranslator("zh-CN", [zhCore, zhFunctions]);
