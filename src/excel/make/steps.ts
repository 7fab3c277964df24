import { lookOf } from "../../core/make/look";
import type { NewSheet } from "../../core/make/sheet";
import { printRange, type Range } from "../../core/sheet/address";
import { BYTES_PER_CALL } from "../read/pace";
import { highlightStep, lookStep } from "./dress";
import { heightStep, pageStep } from "./page";
import { protectionStep } from "./protect";
import { rowSteps } from "./rows";
import { PER_ACTION, type Step } from "./step";
import { validationStep } from "./validate";

/** All that makes a sheet, shared out over calls that Excel on the web lets through; `before` is done first. */
export function batchesOf(wanted: NewSheet, before: readonly Step[] = []): Step[][] {
  const { rows, merges = [], styles, formats = [], validations = [], highlights = [], heights = [], unlocked } = wanted;
  // The page comes late: rows are fitted to what stands in them. On a protected sheet nothing more can be done.
  const steps = [
    ...before,
    ...rowSteps(rows),
    ...merges.map(mergeStep),
    ...styles.map(({ range, style }) => lookStep(range, lookOf(style))),
    ...formats.map(({ range, format }) => lookStep(range, { format })),
    ...validations.map(validationStep),
    ...highlights.map(highlightStep),
    pageStep(wanted),
    ...heights.map(heightStep),
    ...(unlocked ? [protectionStep(unlocked)] : []),
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
