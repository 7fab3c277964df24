import type { Workbook } from "../sheet/sheet";

/** The kinds of worksheet that we make. */
export type MadeKind = "report" | "score-sheet" | "working-paper" | "template";

interface Made {
  /**
   * The name on a worksheet by which its kind is known, in Excel and in the file. It is the sheet's own: it goes along when
   * the sheet is renamed or copied, and goes away with it. It holds the name that we gave to the sheet, and what it was made from.
   */
  readonly tag: string;
  /** True where a table of the user's stands there, which is read and checked as any other. */
  readonly isTable: boolean;
}

const MADE: Readonly<Record<MadeKind, Made>> = {
  report: { tag: "_jiheng.report", isTable: false },
  "score-sheet": { tag: "_jiheng.score", isTable: true },
  "working-paper": { tag: "_jiheng.paper", isTable: false },
  template: { tag: "_jiheng.template", isTable: true },
};

/** The hidden name of the worksheets of a kind. */
export const tagNameOf = (kind: MadeKind): string => MADE[kind].tag;

/** What the tag of a sheet refers to: its name and, behind a stroke, which no sheet's name may have, its source; a text constant without the leading "=". */
export const sheetTagOf = (sheet: string, source?: string): string =>
  `"${[sheet, ...(source === undefined ? [] : [source])].join("/").replaceAll('"', '""')}"`;

/** True for the kinds that only speak of tables. */
export const isAsideKind = (kind: MadeKind): boolean => !MADE[kind].isTable;

/** True for a sheet of ours that only speaks of tables: nothing on it is one, and nothing is checked. */
export const isAside = ({ names }: Pick<Workbook, "names">, sheet: string): boolean =>
  Object.values(MADE).some(({ tag, isTable }) => !isTable && names.has(`${sheet}!${tag}`));

/** A worksheet as it is known before one is made: its name, and what the tag of that kind refers to where it has one. */
export interface TaggedSheet {
  readonly name: string;
  readonly tag: string | undefined;
}

/** The sheet of the same source that a new one takes the place of. One that somebody has renamed or copied was meant to be kept. */
export const replaceable = (sheets: readonly TaggedSheet[], source?: string): string | undefined =>
  sheets.find(({ name, tag }) => tag !== undefined && tag.replace(/^=/, "") === sheetTagOf(name, source))?.name;

/** The first of “name”, “name (2)”, “name (3)” … that no sheet has; to Excel capitals make no difference. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted} (${String(n)})`;
    if (!names.has(name.toLowerCase())) return name;
  }
}
