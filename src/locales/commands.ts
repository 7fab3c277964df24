import enExcel from "./en-US/excel.json";
import enCommands from "./en-US/commands.json";
import zhExcel from "./zh-CN/excel.json";
import zhCommands from "./zh-CN/commands.json";
import { translatorOf } from "./translator";

/** What the ribbon's buttons tell. */
export const translator = translatorOf({
  "zh-CN": [zhExcel, zhCommands],
  "en-US": [enExcel, enCommands],
});
