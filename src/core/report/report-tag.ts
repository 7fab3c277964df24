import type { Workbook } from "../sheet/sheet";

/**
 * The name on a worksheet by which a report of ours is known, in Excel and in the file. It is the sheet's own: it goes along when
 * the sheet is renamed or copied, and goes away with it. It holds the name that we gave to the sheet.
 */
export const REPORT_TAG = "_jiheng.report";

/** What the tag of a sheet refers to: its name as a text constant, without the leading "=". */
export const tagOf = (sheet: string): string => `"${sheet.replaceAll('"', '""')}"`;

/** True for a report of ours: nothing on it is a table, and nothing is checked. */
export const isReportSheet = ({ names }: Pick<Workbook, "names">, sheet: string): boolean =>
  names.has(`${sheet}!${REPORT_TAG}`);

/** A worksheet as it is known before a report is written: its name, and what its tag refers to where it has one. */
export interface TaggedSheet {
  readonly name: string;
  readonly tag: string | undefined;
}

/** The report that a new one takes the place of. One that somebody has renamed or copied was meant to be kept. */
export const replaceable = (sheets: readonly TaggedSheet[]): string | undefined =>
  sheets.find(({ name, tag }) => tag !== undefined && tag.replace(/^=/, "") === tagOf(name))?.name;

/** The first of “name”, “name (2)”, “name (3)” … that no sheet has; to Excel capitals make no difference. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${String(n)})`;
    if (!names.has(name.toLowerCase())) return name;
  }
}
