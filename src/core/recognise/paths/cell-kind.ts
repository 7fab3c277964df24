import { remembered } from "../../memo";
import { normalise } from "../../words/notation";
import type { ColumnKey } from "../../table/table";
import { traitsOf } from "../columns/traits";

/** What sort of thing a cell holds, told from its text alone. */
export const CELL_KINDS = [
  "points",
  "number",
  "percent",
  "bound",
  "measured",
  "sign",
  "unit",
  "group",
  "numbered",
  "short",
  "name",
  "long",
  "sentence",
  "nothing",
] as const;

export type CellKind = (typeof CELL_KINDS)[number];

/** A number in front of a name: 指标3：, 2、, (1). A figure with a decimal point is none. */
const NUMBERED = /^(?:(?:三级)?指标\d{1,2}[:、.]?|\(?\d{1,2}[)、:]|\d{1,2}\.(?!\d)|[①-⑳])./u;

/** A figure with a remark behind it: 100（截至年底）. */
const REMARKED = /^([≥≤><=]{0,2}\d[\d.,]*[^\d()]{0,6})\([^()]*\)$/;

/** The sort of thing that a text is; of a figure with a remark that of the figure. */
export const cellKind = remembered((text: string): CellKind => {
  const figure = REMARKED.exec(normalise(text))?.[1];
  return kindOfText(figure ?? text);
});

function kindOfText(text: string): CellKind {
  const traits = traitsOf(text);
  if (!traits) return "nothing";
  const { figure, percent, sign, nature, unit, level1, level2, bound, measured, sentence, length } = traits;
  if (figure !== undefined) return percent ? "percent" : figure >= 0 && figure <= 100 ? "points" : "number";
  if (sign || nature) return "sign";
  if (unit) return "unit";
  if (level1 || level2) return "group";
  if (NUMBERED.test(normalise(text))) return length > 40 || sentence ? "sentence" : "numbered";
  if (measured) return "measured";
  if (bound && length <= 30) return "bound";
  if (sentence || length > 40) return "sentence";
  return length <= 5 ? "short" : length <= 20 ? "name" : "long";
}

type Usual = Partial<Record<CellKind, number>>;

const GROUPS: Usual = { group: 0.6, name: 0.16, short: 0.12, numbered: 0.04, long: 0.02 };
const NAMES: Usual = { name: 0.5, short: 0.15, numbered: 0.15, long: 0.12, sentence: 0.02, group: 0.03 };
const POINTS: Usual = { points: 0.93, percent: 0.02, measured: 0.03 };
const RATES: Usual = { percent: 0.5, points: 0.4, number: 0.06 };
const AMOUNTS: Usual = {
  measured: 0.2,
  percent: 0.2,
  bound: 0.15,
  points: 0.13,
  number: 0.1,
  short: 0.1,
  name: 0.06,
  long: 0.03,
  sentence: 0.02,
};
const WORDS: Usual = { sentence: 0.34, long: 0.25, name: 0.22, short: 0.1, numbered: 0.06 };

/** What usually stands under a meaning: as much as a few cells of the column itself. */
const USUAL: Partial<Record<ColumnKey, Usual>> = {
  level1: GROUPS,
  level2: GROUPS,
  level3: NAMES,
  project: NAMES,
  department: NAMES,
  weight: POINTS,
  weight1: POINTS,
  weight2: POINTS,
  score: POINTS,
  deduction: POINTS,
  firstReview: POINTS,
  review: POINTS,
  selfScore: POINTS,
  subtotal: POINTS,
  rate: RATES,
  executionRate: RATES,
  target: AMOUNTS,
  actual: AMOUNTS,
  expected: AMOUNTS,
  outlook: WORDS,
  reason: WORDS,
  reviewReason: WORDS,
  explanation: WORDS,
  rule: WORDS,
  basis: WORDS,
  source: WORDS,
  remark: WORDS,
  unit: { unit: 0.85, short: 0.08 },
  direction: { sign: 0.95 },
  nature: { sign: 0.85, short: 0.08 },
};

/** The least that anything is expected anywhere: people write all sorts of things. */
const LEAST = 0.004;

/** How often something of a kind stands under a meaning, before the column itself has been looked at. */
export const usualShare = (key: ColumnKey | undefined, kind: CellKind): number => {
  const usual = key && USUAL[key];
  if (kind === "nothing") return 0.05;
  return usual ? (usual[kind] ?? LEAST) : 1 / CELL_KINDS.length;
};

/** How often a column of a meaning is filled, before it has been looked at. */
export const usuallyFilled = (key: ColumnKey | undefined): number =>
  key === "level3" || key === "weight" ? 0.97 : key === "target" || key === "actual" || key === "score" ? 0.9 : 0.5;
