import type { Workbook } from "../sheet/sheet";
import type { Decisions } from "../decisions/decisions";
import type { State } from "./state";

/**
 * The hidden name that says in a workbook that people have decided something there: some versions of Excel for Mac lose custom
 * XML parts when they save (OfficeDev/office-js 6091), while names outlive every program that saves the file.
 */
export const MARKER = "_jiheng.decided";

/** The decisions, with the word that there were others where the workbook says so and holds none. */
export const noticeLoss = (decisions: Decisions, { names }: Workbook, { sections }: State): Decisions =>
  names.has(MARKER) && Object.keys(sections).length === 0 ? { ...decisions, lost: true } : decisions;
