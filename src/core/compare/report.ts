import { reportFinding, type FindingReport } from "../report/report";
import type { Translate } from "../translate";
import type { Change } from "./change";
import type { Diff, TableDiff, TableName } from "./compare";
import type { RowChange, RowName, RowsDiff } from "./compare-rows";

/** What `jiheng diff --json` writes (docs/diff.schema.json). */
export interface DiffReport extends Omit<Diff, "findings"> {
  readonly schema: 1;
  readonly tool: { readonly name: "jiheng"; readonly version: string };
  readonly old: { readonly path: string };
  readonly new: { readonly path: string };
  readonly findings: { readonly gone: readonly FindingReport[]; readonly new: readonly FindingReport[] };
}

export function reportDiff(
  { equal, tables, removed, added, findings }: Diff,
  paths: readonly [old: string, now: string],
  version: string,
  translate: Translate,
): DiffReport {
  return {
    schema: 1,
    tool: { name: "jiheng", version },
    old: { path: paths[0] },
    new: { path: paths[1] },
    equal,
    tables,
    removed,
    added,
    findings: {
      gone: findings.gone.map((finding) => reportFinding(finding, translate)),
      new: findings.new.map((finding) => reportFinding(finding, translate)),
    },
  };
}

/** One line of a readable comparison. */
export interface DiffLine {
  /** Row numbers, "15" or "15 → 16". */
  readonly row: string;
  readonly name: string;
  readonly what: string;
  readonly old: string;
  readonly new: string;
  readonly difference: string;
  /** True of a row that has come, gone or got another name or place; else something in it is another. */
  readonly isOfRow: boolean;
}

/** What has changed in a table, line by line: head and totals, budget, indicators, projects, questions. */
export const linesOf = (table: TableDiff, translate: Translate): DiffLine[] => [
  ...table.facts.map((change) => changeLine(change, { row: "", name: "" }, translate)),
  ...[table.budget, table.indicators, table.projects, table.questions].flatMap((rows) => rowLines(rows, translate)),
];

const rowLines = ({ added, removed, changed }: RowsDiff, translate: Translate): DiffLine[] => [
  ...removed.map((row) => rowLine(row, "removed", translate)),
  ...added.map((row) => rowLine(row, "added", translate)),
  ...changed.flatMap((row) => changeLines(row, translate)),
];

function rowLine({ row, name, group }: RowName, what: "removed" | "added", translate: Translate): DiffLine {
  const full = group === undefined ? name : `${group} / ${name}`;
  const line = { row: String(row), name: full, what: translate(`diff.${what}`), difference: "", isOfRow: true };
  return what === "removed" ? { ...line, old: name, new: "" } : { ...line, old: "", new: name };
}

function changeLines({ old, new: now, renamed, moved, changes }: RowChange, translate: Translate): DiffLine[] {
  const row = old.row === now.row ? String(now.row) : `${old.row} → ${now.row}`;
  const at = { row, name: now.name };
  const line = (what: string, before: string, after: string): DiffLine => ({
    ...at,
    what,
    old: before,
    new: after,
    difference: "",
    isOfRow: true,
  });
  const guess =
    renamed &&
    translate("diff.renamed", {
      similarity: String(Math.round(renamed.similarity * 100)),
      shared: renamed.shared.map((key) => translate(`diff.shared.${key}`)).join(translate("cli.separator")),
    });
  return [
    ...(guess === undefined ? [] : [line(guess, old.name, now.name)]),
    ...(moved ? [line(translate("diff.moved"), old.group ?? "", now.group ?? "")] : []),
    ...changes.map((change) => changeLine(change, at, translate)),
  ];
}

function changeLine(
  { field, old, new: now, difference, unit = "" }: Change,
  at: { readonly row: string; readonly name: string },
  translate: Translate,
): DiffLine {
  const signed = difference === undefined ? "" : `${difference.startsWith("-") ? "" : "+"}${difference}${unit}`;
  return { ...at, what: translate(`diff.fields.${field}`), old, new: now, difference: signed, isOfRow: false };
}

/** A pair of tables by its places: 自评表!A1:I28, or two of them. */
export function pairTitle({ old, new: now }: TableDiff, translate: Translate): string {
  const place = (table: TableName): string => `${table.sheet}!${table.range}`;
  const places = place(old) === place(now) ? place(now) : `${place(old)} → ${place(now)}`;
  return `${translate(`kinds.${now.kind}`)} ${places}${now.project === undefined ? "" : ` · ${now.project}`}`;
}

/** Why two tables were taken for the same one. */
export const matchText = ({ match, by }: TableDiff, translate: Translate): string =>
  translate("diff.match", {
    match: String(Math.round(match * 100)),
    by: by.map((reason) => translate(`diff.by.${reason}`)).join(translate("cli.separator")),
  });

export const tableTitle = ({ sheet, range, kind, project }: TableName, translate: Translate): string =>
  `${translate(`kinds.${kind}`)} ${sheet}!${range}${project === undefined ? "" : ` · ${project}`}`;
