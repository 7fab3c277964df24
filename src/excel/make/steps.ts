import type { NewSheet } from "../../core/make/sheet";
import { printRange, type Range } from "../../core/sheet/address";
import { BYTES_PER_CALL } from "../read/pace";
import { styleStep } from "./dress";
import { pageStep } from "./page";
import { rowSteps } from "./rows";
import { PER_ACTION, type Step } from "./step";
import { validationStep } from "./validate";

/** All that makes a sheet, shared out over calls that Excel on the web lets through; `before` is done first. */
export function batchesOf(wanted: NewSheet, before: readonly Step[] = []): Step[][] {
  const { rows, merges = [], styles, validations = [] } = wanted;
  // The page comes last: rows are fitted to what stands in them.
  const steps = [
    ...before,
    ...rowSteps(rows),
    ...merges.map(mergeStep),
    ...styles.map(styleStep),
    ...validations.map(validationStep),
    pageStep(wanted),
  ];
  const batches: Step[][] = [];
  let bytes = Infinity;
  for (const step of steps) {
    if (bytes + step.bytes > BYTES_PER_CALL) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)!.push(step);
    bytes += step.bytes;
  }
  return batches;
}

const mergeStep = (range: Range): Step => ({
  bytes: PER_ACTION,
  put: (sheet) => {
    sheet.getRange(printRange(range)).merge();
  },
});
