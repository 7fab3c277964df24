import core from "./core.json";
import excel from "./excel.json";
import files from "./files.json";
import pane from "./pane.json";

/** What the pane says after its first screen in this language. */
export const texts = [core, excel, files, pane];
