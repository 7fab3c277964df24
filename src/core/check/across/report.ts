import type { WorkbookContext } from "../check";
import type { Across } from "./across";
import type { Digest } from "./digest";

/** A comparison of tables as a check of those of one workbook. */
export const withinWorkbook =
  (compare: (digests: readonly Digest[]) => readonly Across[]) =>
  ({ digests, report }: Pick<WorkbookContext, "digests" | "report">): void => {
    for (const { at, others, ...found } of compare(digests()))
      report(at.sheet, { ...found, address: at.address, related: [], ...(others.length > 0 && { elsewhere: others }) });
  };
