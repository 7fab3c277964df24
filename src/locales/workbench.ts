import enFiles from "./en-US/files.json";
import enWorkbench from "./en-US/workbench.json";
import zhFiles from "./zh-CN/files.json";
import zhWorkbench from "./zh-CN/workbench.json";
import { translatorOf } from "./translator";

/** What the workbench says around the grid and the add-in. */
export const translator = translatorOf({
  "zh-CN": [zhFiles, zhWorkbench],
  "en-US": [enFiles, enWorkbench],
});
