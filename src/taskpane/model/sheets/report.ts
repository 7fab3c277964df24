import type { NewSheet } from "../../../core/make/sheet";
import type { Translate } from "../../../core/translate";
import { createReportSheet } from "../../../core/report/report-sheet";
import type { Checked } from "../../../session";
import { version } from "../../../version";

/** The report of what was checked, in the user's words and by the user's clock. */
export const reportOf = ({ name, audit, policyBy, at }: Checked, translate: Translate): NewSheet =>
  createReportSheet({ workbook: name, audit, policyBy, checked: printTime(at), version }, translate);

/** 2024-01-02 03:04 */
export function printTime(time: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
