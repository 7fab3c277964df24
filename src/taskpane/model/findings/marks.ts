import type { Finding } from "../../../core/check/check";
import { printPlace } from "../../../core/sheet/address";

/** What marks of these findings show: which check, at which cell. Two lists of the same marks are the same text. */
export const markedBy = (findings: readonly Finding[]): string =>
  findings
    .map((finding) => `${finding.check} ${printPlace(finding)}`)
    .sort()
    .join("\n");
