import { printPlace, type Address } from "../../sheet/address";
import { normalise } from "../../words/notation";
import type { Severity } from "../severity";
import { grouped } from "../../grouped";
import type { Compared, ComparedRow } from "./compared";

/** A cell of a table of the audit. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly address: Address;
}

/** What is found between tables, of one workbook or of several files. */
export interface Across {
  readonly message: string;
  readonly severity?: Severity;
  /** `place` in it names where the other table says it. */
  readonly data: Readonly<Record<string, string>>;
  readonly at: Place;
  readonly actual?: string;
  readonly expected?: string;
  /** The other places, the one that the message names first. */
  readonly others: readonly Place[];
}

export const placeIn = ({ file, sheet }: Pick<Compared, "file" | "sheet">, address: Address): Place => ({
  file,
  sheet,
  address,
});

/** A place for a message: with its file only where that is another one. */
export const printedFrom = (own: Place, other: Place): string =>
  own.file === other.file ? printPlace(other) : `${other.file} ${printPlace(other)}`;

const ORNAMENT = /[()\[\]【】《》<>"“”'·,,.。、\s-]/g;

/** A name of a project or body as names are compared. */
export const plainName = (text: string): string => normalise(text).replace(ORNAMENT, "");

/** True for two tables of different bodies; of tables that do not say whose they are, for those of different files. */
export const ofOthers = (a: Compared, b: Compared): boolean =>
  a.whose !== undefined && b.whose !== undefined ? plainName(a.whose) !== plainName(b.whose) : a.file !== b.file;

/** True where two tables may be of one year. */
export const ofOneYear = (a: Compared, b: Compared): boolean =>
  a.year === undefined || b.year === undefined || a.year === b.year;

/** True where two tables are of one project, or may be one's. */
export const ofOneProject = (a: Compared, b: Compared): boolean =>
  a.project !== undefined && b.project !== undefined && plainName(a.project) === plainName(b.project);

/** The rows whose name stands once in their table: of two of a name nobody knows which is which. */
export const onceEach = ({ rows }: Compared): ComparedRow[] =>
  [...grouped(rows, ({ key }) => key).values()].flatMap((all) => (all.length === 1 ? all : []));
