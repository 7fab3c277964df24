import enStart from "./en-US/start.json";
import zhStart from "./zh-CN/start.json";
import { translatorOf } from "./translator";

/** What the pane says before it knows in which language. */
export const translator = translatorOf({
  "zh-CN": [zhStart],
  "en-US": [enStart],
});
