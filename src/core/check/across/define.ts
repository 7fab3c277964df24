import type { WorkbookContext } from "../check";
import type { Across } from "./across";
import type { Compared } from "./compared";

/** A comparison of tables as a check of those of one workbook. */
export const withinWorkbook =
  (compare: (compared: readonly Compared[]) => readonly Across[]) =>
  ({ compared, report }: Pick<WorkbookContext, "compared" | "report">): void => {
    for (const { at, others, ...found } of compare(compared()))
      report(at.sheet, { ...found, address: at.address, related: [], ...(others.length > 0 && { elsewhere: others }) });
  };
