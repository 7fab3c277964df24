import type { ColumnKey, Columns, Span } from "../../table/table";
import { companionship, likelihoods, type Meaning, type Model } from "./model";
import type { Seen } from "./evidence";
import type { Traits } from "./traits";
import { wordsSay } from "./words";

/** What one column was taken for, and what it would be otherwise. */
export interface Choice extends Span {
  readonly path: readonly string[];
  readonly meaning: Meaning;
  /** By how much the whole reading is likelier than the best one in which this column means something else (natural logarithm). */
  readonly margin: number;
  readonly otherwise: Meaning;
  /** The column that would have its meaning in that other reading. */
  readonly rival?: Span;
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

/** How a reading is looked for. */
export interface Wanted {
  readonly model?: Model;
  /** Whether the margins are worked out, too: as many searches again as there are columns. */
  readonly margins?: boolean;
  /** Meanings that a person's word on the kind of the table makes likelier, and the others unlikelier. */
  readonly usual?: readonly Meaning[];
}

/** The likeliest reading of all columns together. */
export function assign(seen: readonly Seen[], { model, margins = true, usual }: Wanted = {}): Assignment {
  const options = seen.map((column) => optionsOf(column, usual, model));
  const words = seen.map(({ path, shared, left }) => path.join("\n") + (shared ? String(left) : ""));
  const best = search(options, words, model);
  const nothing = options.reduce((sum, each) => sum + (each.find(([meaning]) => meaning === "none")?.[1] ?? -REACH), 0);
  const choices = seen.map(({ left, right, path }, i): Choice => {
    const meaning = best.picks[i]!;
    const without = (): Options[] =>
      options.map((each, at) => (at === i ? each.filter(([key]) => key !== meaning) : each));
    const other = margins ? search(without(), words, model) : undefined;
    return {
      left,
      right,
      path,
      meaning,
      margin: other ? best.score - other.score : Infinity,
      otherwise: other?.picks[i] ?? "none",
      ...rivalOf(meaning, seen, other?.picks ?? []),
    };
  });
  const settled = firstLevel(choices);
  return { choices: settled, columns: columnsOf(settled), gain: best.score - nothing };
}

function rivalOf(meaning: Meaning, seen: readonly Seen[], picks: readonly Meaning[]): Pick<Choice, "rival"> {
  const at = meaning === "none" ? -1 : picks.indexOf(meaning);
  return at < 0 ? {} : { rival: { left: seen[at]!.left, right: seen[at]!.right } };
}

/** What a table is scored by: where a person has said the kind, it has those that such tables have and no other. */
const SCORED_BY: readonly Meaning[] = ["target", "actual", "weight", "score"];

/** Meanings of which only words are written, and of which figures are. */
const IN_WORDS: readonly Meaning[] = ["reason", "rule", "explanation", "basis", "source", "remark", "grade"];
const IN_FIGURES: readonly Meaning[] = ["weight", "score", "rate", "executionRate", "subtotal"];

/** Whether what stands in a column can have a meaning; of an empty one only its words speak. */
function mayMean(said: readonly Traits[], meaning: Meaning): boolean {
  if (said.length === 0) return false;
  if (IN_WORDS.includes(meaning)) return said.some(({ figure }) => figure === undefined);
  return !IN_FIGURES.includes(meaning) || said.some(({ figure, measured }) => figure !== undefined || measured);
}

/** How much a person's word on the kind counts for a meaning that such tables have, and against one that they have not. */
const BY_KIND = 3;

function optionsOf({ features, cells, path }: Seen, usual?: readonly Meaning[], model?: Model): Options {
  const said = cells.cells.filter((cell) => cell !== undefined);
  const speaking = said.length > 0 ? features : features.filter((feature) => /^p?h:/.test(feature));
  const all = [...likelihoods(speaking, model)]
    .filter(([meaning]) => meaning === "none" || mayMean(said, meaning) || wordsSay(path, meaning))
    .filter(
      ([meaning]) =>
        !usual || usual.includes(meaning) || !SCORED_BY.includes(meaning) || features.includes(`h:form:${meaning}`),
    )
    .map(([meaning, likelihood]): readonly [Meaning, number] => [
      meaning,
      !usual || meaning === "none" || meaning === "project"
        ? likelihood
        : likelihood + (usual.includes(meaning) ? BY_KIND : -BY_KIND),
    ])
    .sort((a, b) => b[1] - a[1]);
  const near = all.filter(([, likelihood]) => likelihood > all[0]![1] - REACH).slice(0, MOST_OPTIONS);
  const none = all.find(([meaning]) => meaning === "none")!;
  return near.includes(none) ? near : [...near, none];
}

function search(options: readonly Options[], words: readonly string[], model?: Model): State {
  let states: State[] = [{ picks: [], score: 0 }];
  for (const [i, each] of options.entries()) {
    const next: State[] = [];
    const before = words.indexOf(words[i]!);
    for (const { picks, score } of states)
      for (const [meaning, likelihood] of each) {
        // The same words over two columns do not mean two things.
        if (before < i && meaning !== "none" && picks[before] !== "none" && picks[before] !== meaning) continue;
        const more = together(picks, meaning, model);
        if (more !== undefined) next.push({ picks: [...picks, meaning], score: score + likelihood + more });
      }
    states = next.sort((a, b) => b.score - a.score).slice(0, BEAM);
  }
  return states[0] ?? { picks: [], score: -Infinity };
}

/** What a meaning adds to those on its left; undefined where it cannot stand beside them. */
function together(picks: readonly Meaning[], meaning: Meaning, model?: Model): number | undefined {
  if (meaning === "none") return 0;
  if (picks.includes(meaning) && !(meaning === "weight" && areOfLevels(picks))) return undefined;
  const others = picks.filter((other) => other !== "none");
  const company = others.reduce((total, other) => total + companionship(other, meaning, model), 0);
  // Two companions' worth, however many there are.
  const sum = others.length > 0 ? (2 * company) / Math.max(2, others.length) : 0;
  const level = LEVELS.indexOf(meaning);
  return level >= 0 && LEVELS.slice(level + 1).some((lower) => picks.includes(lower)) ? sum - OUT_OF_ORDER : sum;
}

/** 一级指标 | 分值 | 二级指标 | 分值: points beside the name of a level are those of the level, and others may follow. */
const areOfLevels = (picks: readonly Meaning[]): boolean =>
  picks.every((pick, i) => pick !== "weight" || LEVELS.includes(picks[i - 1] ?? "none"));

/** What groups the names where nothing stands above it is the first level, unless its words say that it is the second. */
function firstLevel(choices: readonly Choice[]): Choice[] {
  const has = choices.some(({ meaning }) => meaning === "level1");
  return choices.map((choice) =>
    !has && choice.meaning === "level2" && !wordsSay(choice.path, "level2")
      ? { ...choice, meaning: "level1" as const }
      : choice,
  );
}

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
