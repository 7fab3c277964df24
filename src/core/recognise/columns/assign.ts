import type { ColumnKey, Columns, Span } from "../../table/table";
import { likelihoods, type Meaning, type Model } from "./model";
import type { Seen } from "./evidence";

/** What one column was taken for, and what it would be otherwise. */
export interface Choice extends Span {
  readonly path: readonly string[];
  readonly meaning: Meaning;
  /** By how much the whole reading is likelier than the best one in which this column means something else (natural logarithm). */
  readonly margin: number;
  readonly otherwise: Meaning;
}

/** One reading of the columns of a header. */
export interface Assignment {
  readonly choices: readonly Choice[];
  readonly columns: Columns;
  /** How much likelier it is than that none of the columns means anything (natural logarithm). */
  readonly gain: number;
}

interface State {
  readonly picks: readonly Meaning[];
  readonly score: number;
}

type Options = readonly (readonly [Meaning, number])[];

const BEAM = 40;

/** How far behind the likeliest a meaning may lie to be considered. */
const REACH = 9;

const MOST_OPTIONS = 6;

/** What a name costs that stands in front of the one that it belongs under. */
const OUT_OF_ORDER = 1.5;

const LEVELS: readonly Meaning[] = ["level1", "level2", "level3"];

/** The likeliest reading of all columns together; `fixed` are those that a person has named. */
export function assign(seen: readonly Seen[], model?: Model, margins = true): Assignment {
  const options = seen.map(({ features }) => optionsOf(features, model));
  const best = search(options);
  const nothing = options.reduce((sum, each) => sum + (each.find(([meaning]) => meaning === "none")?.[1] ?? -REACH), 0);
  const choices = seen.map(({ left, right, path }, i): Choice => {
    const meaning = best.picks[i]!;
    const other = margins
      ? search(options.map((each, at) => (at === i ? each.filter(([key]) => key !== meaning) : each)))
      : undefined;
    return {
      left,
      right,
      path,
      meaning,
      margin: other ? best.score - other.score : Infinity,
      otherwise: other?.picks[i] ?? "none",
    };
  });
  return { choices, columns: columnsOf(choices), gain: best.score - nothing };
}

function optionsOf(features: readonly string[], model?: Model): Options {
  const all = [...likelihoods(features, model)].sort((a, b) => b[1] - a[1]);
  const near = all.filter(([, likelihood]) => likelihood > all[0]![1] - REACH).slice(0, MOST_OPTIONS);
  const none = all.find(([meaning]) => meaning === "none")!;
  return near.includes(none) ? near : [...near, none];
}

function search(options: readonly Options[]): State {
  let states: State[] = [{ picks: [], score: 0 }];
  for (const each of options) {
    const next: State[] = [];
    for (const { picks, score } of states)
      for (const [meaning, likelihood] of each) {
        const more = together(picks, meaning);
        if (more !== undefined) next.push({ picks: [...picks, meaning], score: score + likelihood + more });
      }
    states = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  return states[0] ?? { picks: [], score: -Infinity };
}

/** What a meaning adds to those on its left; undefined where it cannot stand beside them. */
function together(picks: readonly Meaning[], meaning: Meaning): number | undefined {
  if (meaning === "none") return 0;
  if (picks.includes(meaning) && !(meaning === "weight" && areOfLevels(picks))) return undefined;
  const level = LEVELS.indexOf(meaning);
  return level >= 0 && LEVELS.slice(level + 1).some((lower) => picks.includes(lower)) ? -OUT_OF_ORDER : 0;
}

/** 一级指标 | 分值 | 二级指标 | 分值: points beside the name of a level are those of the level, and others may follow. */
const areOfLevels = (picks: readonly Meaning[]): boolean =>
  picks.every((pick, i) => pick !== "weight" || LEVELS.includes(picks[i - 1] ?? "none"));

/** The columns by their meaning; points of a level are those that another column of points follows. */
export function columnsOf(choices: readonly Pick<Choice, "left" | "right" | "meaning">[]): Columns {
  const columns: Partial<Record<ColumnKey, Span>> = {};
  const weights = choices.filter(({ meaning }) => meaning === "weight");
  for (const [i, { left, right, meaning }] of choices.entries()) {
    if (meaning === "none") continue;
    const before = choices[i - 1]?.meaning;
    const level = weights.length > 1 && meaning === "weight" ? before : undefined;
    const key = level === "level1" ? "weight1" : level === "level2" ? "weight2" : meaning;
    columns[key] ??= { left, right };
  }
  return columns;
}
