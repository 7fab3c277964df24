import { Decimal } from "decimal.js";
import type { Policy } from "../../../core/policy/policy";
import type { Layout } from "../../../core/template/layout";
import { fromLibraryRow, type LibraryRow } from "../../../core/template/library";
import { figureOf, type TemplateRow } from "../../../core/template/row";
import { allocateUsually } from "../../../core/template/weights";
import type { Taken } from "./taken";

/** A row of a template on its way. A weight that somebody has typed stays as it is; the others share the rest. */
export interface DraftRow {
  readonly id: number;
  readonly row: TemplateRow;
  readonly locked: boolean;
  /** How much of what is shared out falls to it beside the others of its level; 1 where nobody says so. */
  readonly importance?: number;
}

/** How important a row may be beside the others of its level. */
export const IMPORTANCE = [1, 2, 3] as const;

/** A template on its way. */
export interface TemplateDraft {
  readonly layout: string;
  /** The id of the policy; that of the workbook where nothing is said. */
  readonly policy?: string | undefined;
  readonly year: number;
  readonly fields: Readonly<Record<string, string>>;
  readonly rows: readonly DraftRow[];
  readonly taken: Taken;
}

export const newDraft = (year: number, taken: Taken): TemplateDraft => ({
  layout: FIRST_LAYOUT,
  year,
  fields: {},
  rows: [],
  taken,
});

/** The form that is made where nothing else is chosen. */
export const FIRST_LAYOUT = "self-evaluation";

export const sumOf = (rows: readonly DraftRow[]): Decimal =>
  rows.reduce((sum, { row }) => sum.plus(row.weight ?? 0), new Decimal(0));

/** Steps in which points are shared out: whole ones, halves where there are more rows than points. */
const STEPS = [1, 0.5];

/** The rows with what is not locked shared out anew; as they are where that cannot come to what it has to. */
export function shared(rows: readonly DraftRow[], layout: Layout, policy: Policy): readonly DraftRow[] {
  const drafts = new Map(rows.map((each) => [each.row, each]));
  const given = allocateUsually(
    rows.map(({ row }) => row),
    {
      layout,
      policy,
      steps: STEPS,
      locked: (row) => drafts.get(row)?.locked ?? false,
      importance: (row) => drafts.get(row)?.importance ?? 1,
    },
  );
  return given ? rows.map((each, i) => ({ ...each, row: given[i] ?? each.row })) : rows;
}

/** Puts a row where it belongs: behind the last one of its second level, else of its first, else at the end. */
export function inserted(rows: readonly DraftRow[], row: TemplateRow): readonly DraftRow[] {
  const id = Math.max(0, ...rows.map((each) => each.id)) + 1;
  const sameFirst = rows.findLastIndex((each) => each.row.level1 === row.level1);
  const sameSecond = rows.findLastIndex((each) => each.row.level1 === row.level1 && each.row.level2 === row.level2);
  const behind = [sameSecond, sameFirst].find((index) => index >= 0) ?? rows.length - 1;
  return rows.toSpliced(behind + 1, 0, { id, row, locked: false });
}

/** A row of a library as one of this form; its weight was another form's. */
export function fromLibrary(found: LibraryRow): TemplateRow {
  const { weight: _weight, ...row } = fromLibraryRow(found);
  return row;
}

/** Changes one row: what it says, and how its weight comes about. */
export const changed = (
  rows: readonly DraftRow[],
  id: number,
  change: Partial<TemplateRow>,
  how: Weighing = {},
): readonly DraftRow[] =>
  rows.map((each) => (each.id === id ? { ...each, ...how, row: { ...each.row, ...change } } : each));

/** What somebody has said of how the weight of a row comes about. */
export type Weighing = Partial<Pick<DraftRow, "locked" | "importance">>;

/** What is wrong with a target, as far as it can be told while it is typed: nobody can measure it, or it is still missing. */
export function targetFault(row: TemplateRow): "missing" | "unmeasurable" | undefined {
  if ((row.target ?? "").trim() === "") return "missing";
  return row.sign === "定性" || figureOf(row) !== undefined ? undefined : "unmeasurable";
}
