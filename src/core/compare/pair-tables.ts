import { normalise } from "../words/notation";
import { indicatorName } from "../table/name";
import type { ScoredTable } from "../score/score";
import type { Table } from "../table/table";
import { surveyNames } from "./compare-survey";
import { likeness, overlap, rounded } from "../quantity/wording";

/** What speaks for two tables being the same one. */
export type Reason = "project" | "title" | "sheet" | "rows";

/** A table and its counterpart, with how sure that is. */
export interface TablePair {
  readonly old: ScoredTable;
  readonly new: ScoredTable;
  /** 0 to 1: what the reasons add up to. */
  readonly match: number;
  readonly by: readonly Reason[];
}

export interface PairedTables {
  readonly pairs: readonly TablePair[];
  readonly removed: readonly ScoredTable[];
  readonly added: readonly ScoredTable[];
}

/** What each reason weighs: the rows most, for project names are corrected and sheets are renamed. */
const WEIGHTS: Readonly<Record<Reason, number>> = { rows: 0.5, project: 0.3, title: 0.1, sheet: 0.1 };

/** Below this two tables are two tables. */
const LEAST = 0.3;

/** Finds for each table its counterpart of the same kind: the likeliest pairs first, each table in one pair. */
export function pairTables(old: readonly ScoredTable[], now: readonly ScoredTable[]): PairedTables {
  const left = old.map(described),
    right = now.map(described);
  const candidates = left.flatMap((a) => right.flatMap((b) => pairOf(a, b) ?? []));
  candidates.sort((a, b) => b.match - a.match);
  const taken = new Set<ScoredTable>();
  const pairs = candidates.filter((pair) => {
    if (taken.has(pair.old) || taken.has(pair.new)) return false;
    taken.add(pair.old).add(pair.new);
    return true;
  });
  const place = new Map(now.map((table, i) => [table, i]));
  return {
    pairs: pairs.sort((a, b) => place.get(a.new)! - place.get(b.new)!),
    removed: old.filter((table) => !taken.has(table)),
    added: now.filter((table) => !taken.has(table)),
  };
}

interface Described {
  readonly scored: ScoredTable;
  readonly project: string;
  readonly rows: readonly string[];
}

const described = (scored: ScoredTable): Described => ({
  scored,
  project: normalise(scored.table.meta.project ?? ""),
  rows: rowNames(scored.table),
});

const rowNames = ({ indicators, projects, survey }: Table): string[] => [
  ...indicators.map(indicatorName),
  ...(projects ?? []).map(({ entries }) => normalise(entries.project?.text ?? "")),
  ...(survey ? surveyNames(survey).map(normalise) : []),
];

function pairOf(a: Described, b: Described): TablePair | undefined {
  const old = a.scored.table,
    now = b.scored.table;
  if (old.kind !== now.kind) return undefined;
  const shares: Readonly<Record<Reason, number>> = {
    rows: overlap(a.rows, b.rows),
    project: a.project !== "" && a.project === b.project ? 1 : 0,
    title: likeness(old.title, now.title),
    sheet: old.sheet === now.sheet ? 1 : 0,
  };
  const reasons = Object.keys(WEIGHTS) as Reason[];
  // Rows that neither has speak neither for nor against.
  const all = a.rows.length + b.rows.length === 0 ? 1 - WEIGHTS.rows : 1;
  const match = reasons.reduce((sum, reason) => sum + WEIGHTS[reason] * shares[reason], 0) / all;
  if (match < LEAST) return undefined;
  return { old: a.scored, new: b.scored, match: rounded(match), by: reasons.filter((reason) => shares[reason] >= 0.5) };
}
