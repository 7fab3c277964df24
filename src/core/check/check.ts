import type { Severity } from "../check/severity";
import type { Compared } from "./across/compared";
import type { GradeBand, Policy } from "../policy/policy";
import type { ScoredTable } from "../score/score";
import type { Address, Range } from "../sheet/address";
import type { Sheet } from "../sheet/sheet";
import type { Capability } from "../table/capabilities";
import type { Kind, Table } from "../table/table";
import type { Decimal } from "decimal.js";

/** Something in a table that is wrong or that a person must look at. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** Where a person would look first (docs/checks/README.md). */
  readonly address: Address;
  /** The id of the check's message in the language files, and what to fill in. */
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  readonly expected?: string;
  readonly actual?: string;
  /** Where `actual` is what the related cells come to, and not what the cell itself holds. */
  readonly actualOf?: "related";
  /** Other cells of the sheet that show why. */
  readonly related: readonly Range[];
  /** The other place of a finding between tables. */
  readonly elsewhere?: readonly { readonly sheet: string; readonly address: Address }[];
  /** Only where one edit puts it right for certain. */
  readonly fix?: { readonly address: Address; readonly value: Decimal };
}

/** What the cell of a finding holds, as far as the finding is about that: 实为. */
export const heldIn = ({ actual, actualOf }: Pick<Finding, "actual" | "actualOf">): string | undefined =>
  actualOf ? undefined : actual;

/** A finding as a check reports it; one that is less than the check's severity says so. */
export type Reported = Omit<Finding, "check" | "severity" | "sheet"> & { readonly severity?: Severity };

export type Report = (finding: Reported) => void;

/** What a check of one table sees. It does no I/O and changes nothing. */
export interface TableContext {
  readonly scored: ScoredTable;
  readonly sheet: Sheet;
  readonly policy: Policy;
  /** The bands of grades: those that the workbook states, else the policy's. */
  readonly grades: () => readonly GradeBand[];
  /** All tables of the workbook, for what a table takes from another one (the rules of its framework). */
  readonly tables: readonly ScoredTable[];
  /** The table of a kind that belongs with another one, by what people have said or by what both speak of. */
  readonly partner: (table: Table, kind: Kind) => Table | undefined;
  readonly report: Report;
}

/** What a check between tables sees. */
export interface WorkbookContext {
  readonly tables: readonly ScoredTable[];
  /** The table of a kind that belongs with another one, by what people have said or by what both speak of. */
  readonly partner: (table: Table, kind: Kind) => Table | undefined;
  /** What is kept of each table to compare it with the others. */
  readonly compared: () => readonly Compared[];
  readonly report: (sheet: string, finding: Reported) => void;
}

/** The groups of the catalogue, in its order. */
export const GROUPS = [
  "Weights",
  "Arithmetic",
  "Scores against targets",
  "Targets and actuals",
  "Rule text",
  "Between tables",
  "Form",
] as const;

/** What a check says of itself; lists and heads of pages are made from it and from its docstring (scripts/catalogue.mjs). */
interface Meta {
  readonly id: string;
  readonly severity: Severity;
  readonly group: (typeof GROUPS)[number];
  /** What a table has to have for it to look at. */
  readonly needs?: readonly Capability[];
  /** The kinds of table that it looks at or compares, where a kind is what it is about; all where it names none. */
  readonly kinds?: readonly Kind[];
  /** Ids of its messages, in the language files under checks.<id>. */
  readonly messages: readonly string[];
  /** True where a finding is about the text of a cell, whatever its column means: it waits for no answer. */
  readonly ofText?: true;
  /** True for a check of scores: what somebody else gives beside the unit's own is checked as well. */
  readonly ofReview?: true;
  /** Checks whose finding on the same row says the same thing in fewer words. */
  readonly covers?: readonly string[];
}

export interface TableCheck extends Meta {
  readonly scope: "table";
  readonly run: (context: TableContext) => void;
}

export interface WorkbookCheck extends Meta {
  readonly scope: "workbook";
  readonly run: (context: WorkbookContext) => void;
}

export type Check = TableCheck | WorkbookCheck;

export const defineCheck = (check: Omit<TableCheck, "scope">): TableCheck => ({ scope: "table", ...check });

export const defineWorkbookCheck = (check: Omit<WorkbookCheck, "scope">): WorkbookCheck => ({
  scope: "workbook",
  ...check,
});
