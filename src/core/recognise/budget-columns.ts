import { Decimal } from "decimal.js";
import { agrees } from "../quantity/precision";
import { BUDGET_KEYS, type BudgetKey, type Entry, type Span } from "../table/table";
import { AMOUNTS, isRatioOf } from "./amounts";
import { likelihoodOf } from "./columns/model";
import { headerFeatures } from "./columns/words";
import { isPoints } from "./entry";
import { LIKELY_BUDGET_WORDS, headerText } from "./lexicon";

export type BudgetColumns = Partial<Record<BudgetKey, Span>>;

/** A column of a budget block that its words do not name, with what stands in the row of the whole amount. */
export interface UnnamedColumn extends Span {
  readonly text: string;
  readonly entry: Entry;
}

/** The columns of a budget block, and those that remain open. */
export interface ReadColumns {
  readonly columns: BudgetColumns;
  readonly open: readonly OpenColumn[];
}

/** A column of which it remains open what it means: what it may, the likeliest first. */
export interface OpenColumn extends UnnamedColumn {
  readonly may: readonly BudgetKey[];
}

type Figures = Partial<Record<BudgetKey, Entry>>;

/** What a reading gains by a relation between its figures that holds: that is hardly chance. */
const HOLDS = 6;
/** What it loses for a column that stands before one that it usually follows. */
const OUT_OF_ORDER = 1.5;
/** How far the words alone may speak for a meaning, or against it. */
const BY_WORDS = 3;
/** How far a single sign speaks for a meaning. */
const BY_SIGN = 2;
/** By how much a reading has to be better than the next one. */
const MARGIN = 2;
/** More columns than these without a name are no budget block's. */
const MOST = 6;

/**
 * The columns that no list names, by what stands in them: executed ÷ annual is the rate, rate × weight the score; by their place among
 * the others; and by their words, as far as these speak. What remains open is left so. `stated` are the points that the name of the
 * section gives.
 */
export function readColumns(
  named: BudgetColumns,
  unnamed: readonly UnnamedColumn[],
  figuresUnder: (span: Span) => Entry,
  stated?: Entry,
): ReadColumns {
  const known = { ...(stated && { weight: stated }), ...figuresOf(named, figuresUnder) };
  const missing = BUDGET_KEYS.filter((key) => !named[key] && !(key === "weight" && stated));
  if (unnamed.length === 0 || unnamed.length > MOST || missing.length === 0)
    return { columns: named, open: unnamed.map((column) => ({ ...column, may: [] })) };
  const readings = readingsOf(unnamed, missing)
    .map((keys) => ({ keys, score: scoreOf(keys, unnamed, named, known) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = readings;
  const columns: BudgetColumns = { ...named };
  const open: OpenColumn[] = [];
  for (const [i, column] of unnamed.entries()) {
    const key = best?.keys[i];
    // A column is read where no reading comes near in which it is another.
    const rival = readings.find(({ keys }) => keys[i] !== key) ?? next;
    const isClear = best !== undefined && (!rival || best.score - rival.score >= MARGIN);
    if (key && isClear) columns[key] = { left: column.left, right: column.right };
    // The readings stand in the order of their likelihood.
    else open.push({ ...column, may: [...new Set(readings.flatMap(({ keys }) => keys[i] ?? []))] });
  }
  return { columns, open };
}

/** True where a relation holds between the figures under some columns. */
export const comesOut = (columns: BudgetColumns, figuresUnder: (span: Span) => Entry): boolean =>
  relations(figuresOf(columns, figuresUnder)) > 0;

const figuresOf = (columns: BudgetColumns, figuresUnder: (span: Span) => Entry): Figures =>
  Object.fromEntries(Object.entries(columns).map(([key, span]) => [key, figuresUnder(span)]));

/** All ways to give columns meanings, each at most once; undefined for none. */
function readingsOf(unnamed: readonly UnnamedColumn[], missing: readonly BudgetKey[]): (BudgetKey | undefined)[][] {
  return unnamed.reduce<(BudgetKey | undefined)[][]>(
    (readings, column) =>
      readings.flatMap((keys) =>
        [undefined, ...missing.filter((key) => !keys.includes(key) && mayBe(column.entry, key))].map((key) => [
          ...keys,
          key,
        ]),
      ),
    [[]],
  );
}

const isAmountKey = (key: BudgetKey): boolean => (AMOUNTS as readonly BudgetKey[]).includes(key);

/** Whether what stands in a cell can have a meaning at all; an empty one may have any. */
function mayBe(entry: Entry, key: BudgetKey): boolean {
  const { value, percent, text } = entry;
  if (!value) return text === "";
  if (isAmountKey(key)) return !percent;
  return key === "rate" ? value.lte(MOST_RATE) : isPoints(entry);
}

const MOST_RATE = new Decimal(200);

function scoreOf(
  keys: readonly (BudgetKey | undefined)[],
  unnamed: readonly UnnamedColumn[],
  named: BudgetColumns,
  known: Figures,
): number {
  const figures: Figures = { ...known };
  const places: [BudgetKey, number][] = Object.entries(named).map(([key, { left }]) => [key as BudgetKey, left]);
  let score = 0;
  for (const [i, key] of keys.entries()) {
    if (!key) continue;
    const { entry, text, left } = unnamed[i]!;
    figures[key] = entry;
    places.push([key, left]);
    score += byWords(text, key) + byFigure(entry, key);
  }
  const order = places.sort(([, a], [, b]) => a - b).map(([key]) => ORDER[key]);
  const inversions = order.filter((rank, i) => order.slice(0, i).some((before) => before > rank)).length;
  return score + HOLDS * relations(figures) - OUT_OF_ORDER * inversions;
}

/** The usual order; 分值 and 执行率 stand either way. */
const ORDER: Readonly<Record<BudgetKey, number>> = {
  initial: 0,
  annual: 1,
  executed: 2,
  weight: 3,
  rate: 3,
  score: 4,
  firstReview: 4,
  review: 4,
};

/** How many of the relations hold that the figures of a block have. */
function relations(figures: Figures): number {
  const { annual, executed, rate, weight, score } = figures;
  const isRate = isRatioOf(figures);
  const share = rate?.value
    ? rate.percent || rate.value.gt(1.5)
      ? rate.value.div(100)
      : rate.value
    : annual?.value?.gt(0) && executed?.value?.div(annual.value);
  const isScore =
    share &&
    weight?.value &&
    score?.value &&
    agrees(score.value, Math.min(score.decimals, 2), Decimal.min(share, 1).times(weight.value));
  return (isRate ? 1 : 0) + (isScore ? 1 : 0);
}

/** How far a figure by itself speaks for a meaning: a percentage for the rate, few whole points for the weight. */
function byFigure({ value, percent }: Entry, key: BudgetKey): number {
  if (key === "rate") return percent ? BY_WORDS : 0;
  return key === "weight" && value?.isInteger() && value.gte(5) && value.lte(30) ? BY_SIGN : 0;
}

/** How far words speak for a meaning: by the signs of the forms, and for points and rates by what was learned, too. */
function byWords(text: string, key: BudgetKey): number {
  const plain = headerText(text);
  const sign = LIKELY_BUDGET_WORDS.find(([each]) => each === key)?.[1].test(plain) ? BY_SIGN : -1;
  if (isAmountKey(key)) return sign;
  const features = headerFeatures(text);
  const chance = likelihoodOf(features, key === "rate" ? "executionRate" : key === "weight" ? "weight" : "score");
  return Math.max(sign, Math.min(BY_WORDS, chance - likelihoodOf(features, "none")));
}
