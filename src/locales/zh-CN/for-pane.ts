import core from "./core.json";
import excel from "./excel.json";
import files from "./files.json";
import first from "./first.json";
import pane from "./pane.json";

/** All that the pane says in this language. */
export const texts = [core, excel, files, first, pane];
