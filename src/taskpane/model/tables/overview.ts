import type { Decimal } from "decimal.js";
import { tally } from "../../../core/check/tally";
import { planScores } from "../../../core/edit/score-plan";
import type { Wishes } from "../../../core/edit/score-row";
import { grouped } from "../../../core/grouped";
import { questionsOf } from "../../../core/questions";
import type { Policy } from "../../../core/policy/policy";
import { isReadBy, place } from "../../../core/recognise/corrected";
import { KINDS_BY_COLUMNS } from "../../../core/recognise/kind";
import type { ScoredIndicator } from "../../../core/score/result";
import type { ScoredTable } from "../../../core/score/score";
import { summarise } from "../../../core/score/summary";
import { contains, type Range } from "../../../core/sheet/address";
import { ignores, type Correction } from "../../../core/decisions/correction";
import { tableKey } from "../../../core/table/key";
import type { Table } from "../../../core/table/table";
import type { Checked } from "../../../session";
import { totalPath, type TotalPath } from "./total-path";
import { partnership, type Partnership } from "./partners";

/** What a table adds up to, as its card shows it. */
export interface Figures {
  /** Indicators, the projects of a roll-up, or the questions of a survey. */
  readonly rows: number;
  /** The weights, and what they should add up to. */
  readonly weight?: { readonly sum: Decimal; readonly expected: Decimal };
}

/** A recognised table with what the list shows of it. */
export interface Recognised {
  readonly key: string;
  readonly scored: ScoredTable;
  readonly figures: Figures;
  readonly findings: number;
  /** How its total comes about; missing where it has no scores. */
  readonly path?: TotalPath;
  /** Cells that would be written into it. */
  readonly writable: number;
  /** What waits for a person: questions about it, and rows without a score that only a person can give. */
  readonly toDecide: number;
  /** The tables that belong with it. */
  readonly partnership: Partnership;
  /** The correction by which it is read, where a person has made one. */
  readonly correction?: Correction;
}

export interface Overview {
  readonly tables: readonly Recognised[];
  readonly ignored: readonly { readonly correction: Correction; readonly range: Range }[];
  readonly outdated: readonly Correction[];
}

/** True where a person can set what the table is by its columns. */
export const isSettable = ({ kind, rows }: Table): boolean => KINDS_BY_COLUMNS.includes(kind) && rows === undefined;

export function figuresOf(scored: ScoredTable, policy: Policy): Figures {
  const { indicators, projects, survey } = scored.table;
  const { weight, expected } = summarise(scored, policy);
  return {
    rows: (projects ?? survey?.questions ?? indicators).length,
    ...(weight && expected && { weight: { sum: weight, expected } }),
  };
}

const isWaiting = ({ result, indicator: { entries } }: ScoredIndicator): boolean =>
  result.state === "needs-judgement" && entries.score !== undefined && !entries.score.value;

/** Everything that the list of tables shows. */
export function overview({ workbook, decisions: { corrections, links }, audit }: Checked, wishes: Wishes): Overview {
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const { ofTable } = tally(audit.tables, audit.findings);
  const edits = grouped(planScores(audit, wishes).edits, (edit) => edit.sheet);
  const tables = audit.tables.map((scored): Recognised => {
    const { table } = scored;
    const sheet = sheets.get(table.sheet);
    const correction = sheet && corrections.find((each) => isReadBy(table, each, sheet));
    const path = totalPath(scored, audit.policy);
    return {
      key: tableKey(table),
      scored,
      figures: figuresOf(scored, audit.policy),
      ...(path && { path }),
      writable: (edits.get(table.sheet) ?? []).filter(({ address }) => contains(table.range, address)).length,
      toDecide: questionsOf(table).length + scored.indicators.filter(isWaiting).length,
      findings: ofTable.get(table)?.length ?? 0,
      partnership: partnership(table, audit, links),
      ...(correction && { correction }),
    };
  });
  const ignored = corrections.flatMap((correction) => {
    const sheet = ignores(correction) ? sheets.get(correction.sheet) : undefined;
    const now = sheet && place(sheet, correction);
    return now ? [{ correction, range: now.range }] : [];
  });
  return { tables, ignored, outdated: audit.outdated.corrections };
}
