import { grouped } from "../grouped";
import { normalise } from "../words/notation";
import { indicatorName } from "../table/name";
import type { ScoredIndicator } from "../score/result";
import { entryText, type BudgetRow, type Entry, type RollUpRow } from "../table/table";
import { changeOf, saidEntry, saidFigure, saidQuantity, saidText, type Change } from "./change";
import { pairIndicators, type IndicatorPair, type Shared } from "./pair-indicators";

/** Where a row stands and what it is called. */
export interface RowName {
  readonly row: number;
  readonly name: string;
  /** 产出指标 / 数量指标 */
  readonly group?: string;
}

/** A row and what has become of it. */
export interface RowChange {
  readonly old: RowName;
  readonly new: RowName;
  readonly renamed?: { readonly similarity: number; readonly shared: readonly Shared[] };
  readonly moved: boolean;
  readonly changes: readonly Change[];
}

export interface RowsDiff {
  readonly added: readonly RowName[];
  readonly removed: readonly RowName[];
  /** Only rows of which something has changed. */
  readonly changed: readonly RowChange[];
}

/** The rows of both sides that are the same one, by what they are known by (placeId): for findings. */
export type RowPairs = readonly (readonly [old: string, now: string])[];

export function compareIndicators(
  old: readonly ScoredIndicator[],
  now: readonly ScoredIndicator[],
): RowsDiff & { readonly pairs: RowPairs } {
  const { pairs, added, removed } = pairIndicators(old, now);
  const parts = compareLabelled(old.flatMap(partsOf), now.flatMap(partsOf));
  const changed = pairs
    .map(indicatorChange)
    .filter(({ moved, renamed, changes }) => moved || renamed || changes.length > 0);
  return {
    added: [...added.map(nameOf), ...parts.added],
    removed: [...removed.map(nameOf), ...parts.removed],
    changed: [...changed, ...parts.changed],
    pairs: pairs.map((pair) => [pair.old.indicator.id, pair.new.indicator.id]),
  };
}

function nameOf({ indicator: { row, level1, level2, level3 } }: ScoredIndicator): RowName {
  const names = [level1.name, level2.name, level3.name].filter((name) => name !== "");
  const group = names.slice(0, -1).join(" / ");
  return { row, name: names.at(-1) ?? "", ...(group !== "" && { group }) };
}

const indicatorChange = ({ old, new: now, moved, renamed }: IndicatorPair): RowChange => ({
  old: nameOf(old),
  new: nameOf(now),
  moved,
  ...(renamed && { renamed }),
  changes: [
    ...changeOf("weight", saidFigure(old.weight), saidFigure(now.weight)),
    ...(["target", "actual"] as const).flatMap((key) => {
      const [before, after] = [old, now].map(({ indicator, reading }) =>
        saidQuantity(indicator.entries[key], reading[key]),
      );
      return changeOf(key, before!, after!);
    }),
    ...changeOf("score", saidEntry(old.indicator.entries.score), saidEntry(now.indicator.entries.score)),
    ...(["unit", "rule", "reason"] as const).flatMap((key) =>
      changeOf(key, saidText(entryText(old.indicator, key)), saidText(entryText(now.indicator, key))),
    ),
  ],
});

/** A row that is known by its label alone: of the budget block, a project of a roll-up, a question of a survey. */
export interface Labelled {
  readonly row: number;
  readonly name: string;
  readonly entries: Readonly<Partial<Record<string, Entry>>>;
}

export const compareBudget = (
  old: readonly BudgetRow[],
  now: readonly BudgetRow[],
): RowsDiff & { readonly pairs: RowPairs } => compareLabelled(old.map(ofBudget), now.map(ofBudget));

/** The rows that are parts of an indicator, each under its name: two may both be of 桃树. */
const partsOf = ({ indicator }: ScoredIndicator): Labelled[] =>
  (indicator.parts ?? []).map(({ row, label, entries }) => ({
    row,
    name: `${indicatorName(indicator)} / ${label}`,
    entries,
  }));

const ofBudget = ({ row, label, entries }: BudgetRow): Labelled => ({ row, name: label, entries });

export const compareProjects = (
  old: readonly RollUpRow[],
  now: readonly RollUpRow[],
): RowsDiff & { readonly pairs: RowPairs } => compareLabelled(old.map(ofProject), now.map(ofProject));

const ofProject = ({ row, entries }: RollUpRow): Labelled => ({ row, name: entries.project?.text ?? "", entries });

/** Several comparisons of rows as one. */
export const joined = (
  ...all: readonly (RowsDiff & { readonly pairs: RowPairs })[]
): ReturnType<typeof compareLabelled> => ({
  added: all.flatMap(({ added }) => added),
  removed: all.flatMap(({ removed }) => removed),
  changed: all.flatMap(({ changed }) => changed),
  pairs: all.flatMap(({ pairs }) => pairs),
});

/** Compares rows that are known by their labels; where several have one, in their order. */
export function compareLabelled(
  old: readonly Labelled[],
  now: readonly Labelled[],
): RowsDiff & { readonly pairs: RowPairs } {
  const left = grouped(old, ({ name }) => normalise(name));
  const pairs = now.flatMap((row) => {
    const counterpart = left.get(normalise(row.name))?.shift();
    return counterpart ? [[counterpart, row] as const] : [];
  });
  const paired = new Set(pairs.flat());
  const named = ({ row, name }: Labelled): RowName => ({ row, name });
  return {
    added: now.filter((row) => !paired.has(row)).map(named),
    removed: old.filter((row) => !paired.has(row)).map(named),
    changed: pairs
      .map(([a, b]) => ({ old: named(a), new: named(b), moved: false, changes: entryChanges(a, b) }))
      .filter(({ changes }) => changes.length > 0),
    pairs: pairs.map(([a, b]) => [String(a.row), String(b.row)]),
  };
}

const entryChanges = (a: Labelled, b: Labelled): Change[] =>
  [...new Set([...Object.keys(a.entries), ...Object.keys(b.entries)])].flatMap((key) =>
    changeOf(key, saidEntry(a.entries[key]), saidEntry(b.entries[key])),
  );
