import enCore from "./en-US/core.json";
import enFiles from "./en-US/files.json";
import enCli from "./en-US/cli.json";
import zhCore from "./zh-CN/core.json";
import zhFiles from "./zh-CN/files.json";
import zhCli from "./zh-CN/cli.json";
import { translatorOf } from "./translator";

/** What the command line says. */
export const translator = translatorOf({
  "zh-CN": [zhCore, zhFiles, zhCli],
  "en-US": [enCore, enFiles, enCli],
});
