import { Decimal } from "decimal.js";
import { sum } from "../quantity/decimal";
import { isNegative, isScaleWord, optionName } from "../table/answers";
import type { Figure, SurveyFormula, SurveyOption, SurveyQuestion } from "../table/survey";

const ZERO = new Decimal(0);
const HUNDRED = new Decimal(100);

/** A printed share as a fraction of one; `step` is the unit of its last printed digit. */
export interface Share {
  readonly figure: Figure;
  readonly printed: Decimal;
  readonly exact: Decimal;
  readonly step: Decimal;
}

/** The shares of a question's answers; undefined for an answer without one. A plain 0.7 is a share of one, 70 a percentage. */
export function sharesOf({ options, hundred }: SurveyQuestion): (Share | undefined)[] {
  const plain = options.flatMap(({ percent }) => (percent && !percent.percent ? percent.value : []));
  const ofOne = !hundred && plain.every((value) => value.lte(1));
  const shares = options.map(({ percent }) => percent && shareOf(percent, ofOne));
  // A nought is written without the digits of the others.
  const finest = Decimal.min(1, ...shares.flatMap((share) => share?.step ?? []));
  return shares.map((share) => share && (share.printed.isZero() ? { ...share, step: finest } : share));
}

function shareOf(figure: Figure, ofOne: boolean): Share {
  const scale = !figure.percent && ofOne ? 1 : 100;
  return {
    figure,
    printed: figure.value.div(scale),
    exact: figure.exact.div(scale),
    step: new Decimal(10).pow(-Math.min(figure.decimals, 15)).div(scale),
  };
}

/** The share that the row of totals gives, on the scale of the answers above it. */
export const totalShare = (question: SurveyQuestion): Share | undefined =>
  question.percentTotal &&
  shareOf(
    question.percentTotal,
    !question.hundred &&
      question.options.every(({ percent }) => !percent || percent.percent || percent.value.lte(1)) &&
      question.percentTotal.value.lte(1.5),
  );

export const countSum = ({ options }: SurveyQuestion): Decimal =>
  sum(options.flatMap(({ count }) => count?.value ?? []));

/** True where counts are so many more than the people that each must have chosen several; a few more are a mistake (docs/checks/README.md). */
export const areSeveral = (counts: Decimal, people: Decimal): boolean => counts.gt(people.times("1.1"));

/** Several answers may be chosen: the question says so, or its counts. */
export const isMultiple = (question: SurveyQuestion): boolean =>
  question.multiple || Boolean(question.respondents && areSeveral(countSum(question), question.respondents.count));

/** What each answer counts for, and whether the sheet says so. */
export interface Weighting {
  readonly weights: readonly Decimal[];
  readonly stated: boolean;
}

/** The usual weightings by the number of answers, the commonest first. */
const USUAL: readonly (readonly number[])[] = [
  [100, 60, 0],
  [100, 50, 0],
  [100, 80, 60],
  [100, 80, 60, 0],
  [100, 75, 50, 0],
  [100, 80, 60, 40],
  [100, 75, 50, 25],
  [100, 75, 50, 25, 0],
  [100, 80, 60, 40, 20],
  [100, 80, 60, 30, 0],
  [100, 80, 60, 40, 0],
];

/** The weightings that a question may be held to: the stated one, or the usual ones where the words name no figures. */
export function weightingsOf({ options }: SurveyQuestion, formula: SurveyFormula | undefined): Weighting[] {
  const own = ownWeights(options);
  if (own) return [{ weights: own, stated: true }];
  if (!formula) return [];
  if (formula.weights.length === 0)
    return isScale(options)
      ? USUAL.filter(({ length }) => length === options.length).map((weights) => ({
          weights: weights.map((weight) => new Decimal(weight).div(100)),
          stated: false,
        }))
      : [];
  const weights = byName(options, formula) ?? inOrder(options, formula);
  return weights ? [{ weights, stated: true }] : [];
}

const isScale = (options: readonly SurveyOption[]): boolean =>
  options.every(({ option }) => isScaleWord(option)) && !isNegative(options[0]!.option);

/** 非常满意（100分）, or a row or column of weights beside the answers. */
function ownWeights(options: readonly SurveyOption[]): Decimal[] | undefined {
  const weights = options.flatMap(({ weight }) => weight?.value ?? []);
  const top = weights[0];
  if (weights.length < options.length || !top?.gt(0)) return undefined;
  if (weights.some((weight, i) => i > 0 && weight.gt(weights[i - 1]!)) || weights.at(-1)!.equals(top)) return undefined;
  return [1, 5, 10, 100].some((full) => top.equals(full)) ? weights.map((weight) => weight.div(top)) : undefined;
}

/** Each name of the formula is one of the answers; what it does not name counts for nothing. */
function byName(options: readonly SurveyOption[], { weights }: SurveyFormula): Decimal[] | undefined {
  const names = options.map(({ option }) => optionName(option));
  if (!weights.every(({ name }) => name !== undefined && names.includes(name))) return undefined;
  return names.map((own) => weights.find(({ name }) => name === own)?.weight ?? ZERO);
}

/** From the best answer down. A list that is shorter than the formula's and ends in a No leaves it open which weight is meant. */
function inOrder(options: readonly SurveyOption[], { weights }: SurveyFormula): Decimal[] | undefined {
  const isSum = weights.every(({ weight }) => weight.equals(1));
  if (isSum || options.length > weights.length || isNegative(options[0]!.option)) return undefined;
  if (options.length < weights.length && isNegative(options.at(-1)!.option)) return undefined;
  return options.map((_, i) => weights[i]!.weight);
}

/** What a weighting gives, from the printed percentages first, then from what their cells hold and from the counts. */
export function satisfactions(question: SurveyQuestion, weights: readonly Decimal[]): Decimal[] {
  const { options, respondents } = question;
  const shares = sharesOf(question);
  const weighted = (values: readonly (Decimal | undefined)[]): Decimal | undefined =>
    values.some((value, i) => value === undefined && !weights[i]!.isZero())
      ? undefined
      : sum(values.map((value, i) => (value ?? ZERO).times(weights[i]!)));
  const counted = weighted(options.map(({ count }) => count?.value));
  const bases = [countSum(question), ...(respondents ? [respondents.count] : [])].filter((base) => base.gt(0));
  return [
    weighted(shares.map((share) => share?.printed)),
    weighted(shares.map((share) => share?.exact)),
    ...bases.map((base) => counted?.div(base)),
  ].flatMap((value) => value ?? []);
}

/** A satisfaction figure as a fraction: 93.6%, 93.6 and 0.936 are the same. Printed first, then as the cell holds it. */
export const satisfactionFractions = (figure: Figure): Decimal[] => {
  const scale = figure.percent || figure.value.gt(1) ? HUNDRED : new Decimal(1);
  return [figure.value.div(scale), figure.exact.div(scale)];
};

/** What a satisfaction adds to the whole: as a share of it, and in the points of the weight. */
export interface WeightedFinal {
  readonly share: Decimal;
  readonly points: Decimal;
}

/** Weight × satisfaction. Weights are shares of one, percentages, or points of their sum. */
export function weightedFinals(
  weight: Figure,
  all: readonly (Figure | undefined)[],
  fractions: readonly Decimal[],
): WeightedFinal[] {
  const whole = sum(all.flatMap((each) => each?.value ?? []));
  const own = whole.lte("1.5") ? new Decimal(1) : whole;
  const scale = weight.percent || (whole.gt(50) && whole.lt(150)) ? HUNDRED : own;
  if (!scale.gt(0)) return [];
  return fractions.map((fraction) => ({
    share: weight.exact.div(scale).times(fraction),
    points: weight.exact.times(fraction),
  }));
}
