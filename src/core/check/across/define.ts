import { defineWorkbookCheck, type WorkbookCheck } from "../check";
import type { Across } from "./across";
import type { Compared } from "./compared";

/** What tables say of each other, of one workbook or of several files. */
export type Compare = (compared: readonly Compared[]) => readonly Across[];

/** A check that is a comparison of tables: of those of a workbook as any other check, and of those of the files of a run. */
export interface AcrossCheck extends WorkbookCheck {
  readonly compare: Compare;
}

export const defineAcrossCheck = (check: Omit<AcrossCheck, "scope" | "run">): AcrossCheck => ({
  ...defineWorkbookCheck({
    ...check,
    run: ({ compared, report }) => {
      for (const { at, others, ...found } of check.compare(compared()))
        report(at.sheet, {
          ...found,
          address: at.address,
          related: [],
          ...(others.length > 0 && { elsewhere: others }),
        });
    },
  }),
  compare: check.compare,
});

/** True for a check by which the files of a run are held against each other. */
export const isAcross = (check: object): check is AcrossCheck => "compare" in check;
