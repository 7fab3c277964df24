import { z } from "zod/mini";
import { parseJson } from "../json";
import { indicatorName } from "../table/name";
import { entryText, type Indicator, type Table } from "../table/table";
import { SIGNS, TEMPLATE_ROW, type TemplateRow } from "./row";

const words = z.string().check(z.maxLength(200));

/** The form of an indicator in a library: a template's row with where it belongs, and which way is better. */
const LIBRARY_ROW = z.extend(TEMPLATE_ROW, {
  sector: z.optional(words),
  better: z.optional(z.enum(["more", "less"])),
});

/** The form of a library file, ours and those that are handed on. */
export const LIBRARY = z.strictObject({
  $schema: z.optional(z.string()),
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  rows: z.array(LIBRARY_ROW).check(z.maxLength(20_000)),
});

export type Library = z.infer<typeof LIBRARY>;
export type LibraryRow = Library["rows"][number];

/** Our own library: large, and needed only by who makes a form, so it is loaded when it is asked for. */
export const ourLibrary = async (): Promise<Library> => (await import("./library/ours.json")).default as Library;

/** A library from the text of a file; undefined where it is none. */
export function readLibrary(text: string): Library | undefined {
  try {
    return LIBRARY.safeParse(parseJson(text)).data;
  } catch {
    return undefined;
  }
}

export const printLibrary = (library: Library): string => `${JSON.stringify(library, undefined, 2)}\n`;

/** A row of a library as one of a form: without what only a library says of it. */
export const fromLibraryRow = ({ sector: _sector, better: _better, ...row }: LibraryRow): TemplateRow => row;

/** What is looked for in a library; what is not said does not matter. */
export interface Wanted {
  readonly sector?: string;
  readonly level1?: string;
  readonly level2?: string;
  /** Words that all have to stand somewhere in the row. */
  readonly words?: string;
}

const GAP = /\s+/;

/** The rows of a library that are wanted; where words are looked for, those that have them in their name first. */
export function searchLibrary(
  { rows }: Library,
  { sector, level1, level2, words: text = "" }: Wanted,
): readonly LibraryRow[] {
  const terms = text.split(GAP).filter((term) => term !== "");
  const rank = (row: LibraryRow): number => terms.filter((term) => !row.level3.includes(term)).length;
  return rows
    .filter(
      (row) =>
        (sector === undefined || row.sector === sector) &&
        (level1 === undefined || row.level1 === level1) &&
        (level2 === undefined || row.level2 === level2) &&
        terms.every((term) => searched(row).includes(term)),
    )
    .sort((a, b) => rank(a) - rank(b));
}

const searched = ({ level1, level2, level3, explanation = "", sector = "" }: LibraryRow): string =>
  [sector, level1, level2, level3, explanation].join("\n");

/** The sectors that a library has rows of, in their order. */
export const sectorsOf = ({ rows }: Library): readonly string[] => [
  ...new Set(rows.flatMap(({ sector }) => (sector === undefined ? [] : [sector]))),
];

/** The indicators of a table as rows of a library: what was asked for, without what was reached. */
export const collected = (table: Table): readonly LibraryRow[] => table.indicators.map((row) => rowOf(row));

const SIGNED = /^\s*(≥|>=|≧|≤|<=|≦|>|＞|<|＜|=|＝)?\s*(-?\d+(?:\.\d+)?)\s*(\D{0,12})$/;
const SAME_SIGN: Readonly<Record<string, TemplateRow["sign"]>> = {
  ">=": "≥",
  "≧": "≥",
  "<=": "≤",
  "≦": "≤",
  "＞": ">",
  "＜": "<",
  "＝": "=",
};

/** An indicator as an author would write it again. */
function rowOf(indicator: Indicator): LibraryRow {
  const text = (key: string): string => entryText(indicator, key).trim();
  const [, before = "", figure, unit = ""] = SIGNED.exec(text("target")) ?? [];
  const written = text("nature") || text("direction") || before;
  const sign = SIGNS.find((each) => each === (SAME_SIGN[written] ?? written));
  const target = figure ?? text("target");
  const weight = indicator.entries.weight?.value;
  return {
    level1: indicator.level1.name,
    level2: indicator.level2.name,
    level3: indicatorName(indicator).slice(0, 200),
    ...(weight && { weight: weight.toNumber() }),
    ...(sign && { sign }),
    ...(target !== "" && { target }),
    ...given("unit", text("unit") || unit.trim()),
    ...given("explanation", text("explanation")),
    ...given("rule", text("rule")),
    ...given("source", text("basis")),
    ...given("evidence", text("source")),
  };
}

const given = <K extends string>(key: K, value: string): { readonly [P in K]?: string } =>
  value === "" ? {} : ({ [key]: value } as { readonly [P in K]: string });
