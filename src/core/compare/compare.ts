import type { Audit } from "../audit";
import { printRange } from "../sheet/address";
import type { ScoredTable } from "../score/score";
import { summarise } from "../score/summary";
import type { Kind } from "../table/table";
import { changeOf, saidEntry, saidFigure, saidText, type Change } from "./change";
import { compareFindings, type Counterparts, type FindingsDiff } from "./compare-findings";
import { compareBudget, compareIndicators, compareProjects, type RowsDiff } from "./compare-rows";
import { compareSurveys, surveyFacts } from "./compare-survey";
import { pairTables, type Reason, type TablePair } from "./pair-tables";

/** A table by its place. */
export interface TableName {
  readonly sheet: string;
  readonly range: string;
  readonly kind: Kind;
  readonly project?: string;
}

/** A table and its counterpart, and what has changed in it. */
export interface TableDiff {
  readonly old: TableName;
  readonly new: TableName;
  /** How sure it is that they are the same table, from 0 to 1, and why. */
  readonly match: number;
  readonly by: readonly Reason[];
  /** Head and totals. */
  readonly facts: readonly Change[];
  readonly budget: RowsDiff;
  readonly indicators: RowsDiff;
  readonly projects: RowsDiff;
  /** Of a survey: questions, answers, results. */
  readonly questions: RowsDiff;
}

export interface Diff {
  readonly equal: boolean;
  /** All tables that have a counterpart, also where nothing has changed in them. */
  readonly tables: readonly TableDiff[];
  readonly removed: readonly TableName[];
  readonly added: readonly TableName[];
  readonly findings: FindingsDiff;
}

/** Compares two audits: last year's form with this year's, or a first version with the revised one. Pure. */
export function diffAudits(old: Audit, now: Audit): Diff {
  const { pairs, removed, added } = pairTables(old.tables, now.tables);
  const compared = pairs.map((pair) => compareTables(pair, old, now));
  const tables = compared.map(({ diff }) => diff);
  const findings = compareFindings(
    old.findings,
    now.findings,
    compared.map(({ counterparts }) => counterparts),
  );
  return {
    equal: [...removed, ...added, ...findings.gone, ...findings.new].length === 0 && tables.every(isUnchanged),
    tables,
    removed: removed.map(nameOf),
    added: added.map(nameOf),
    findings,
  };
}

export const isUnchanged = ({ facts, budget, indicators, projects, questions }: TableDiff): boolean =>
  facts.length === 0 &&
  [budget, indicators, projects, questions].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );

const nameOf = ({ table: { sheet, range, kind, meta } }: ScoredTable): TableName => ({
  sheet,
  range: printRange(range),
  kind,
  ...(meta.project !== undefined && { project: meta.project }),
});

function compareTables(
  pair: TablePair,
  before: Audit,
  after: Audit,
): { readonly diff: TableDiff; readonly counterparts: Counterparts } {
  const { old, new: now, match, by } = pair;
  const { pairs: indicatorRows, ...indicators } = compareIndicators(old.indicators, now.indicators);
  const { pairs: budgetRows, ...budget } = compareBudget(old.table.budget, now.table.budget);
  const { pairs: projectRows, ...projects } = compareProjects(old.table.projects ?? [], now.table.projects ?? []);
  const { pairs: questionRows, ...questions } = compareSurveys(old.table.survey, now.table.survey);
  const facts = factChanges(pair, before, after);
  return {
    diff: { old: nameOf(old), new: nameOf(now), match, by, facts, budget, indicators, projects, questions },
    counterparts: { old, new: now, rows: [...indicatorRows, ...budgetRows, ...projectRows, ...questionRows] },
  };
}

function factChanges({ old, new: now }: TablePair, before: Audit, after: Audit): Change[] {
  const a = old.table,
    b = now.table;
  const sums = [summarise(old, before.policy), summarise(now, after.policy)] as const;
  const year = ({ meta }: typeof a) => saidText(meta.year === undefined ? "" : String(meta.year));
  return [
    ...(["project", "department", "unit"] as const).flatMap((key) =>
      changeOf(key, saidText(a.meta[key]), saidText(b.meta[key])),
    ),
    ...changeOf("year", year(a), year(b)),
    ...changeOf("weight", saidFigure(sums[0].weight), saidFigure(sums[1].weight)),
    ...changeOf("stated", saidEntry(a.total?.score), saidEntry(b.total?.score)),
    ...(sums[0].score && sums[1].score
      ? changeOf("computed", saidFigure(sums[0].score), saidFigure(sums[1].score))
      : []),
    ...changeOf("grade", saidEntry(a.grade), saidEntry(b.grade)),
    ...surveyFacts(a.survey, b.survey),
  ];
}
