import type { Decimal } from "decimal.js";
import { plain, round, sum } from "../quantity/decimal";
import { satisfactionFractions, weightedFinals } from "../score/survey";
import type { Figure } from "../table/survey";
import { printRate, rateAgrees } from "./printed";
import { agrees, sumAgrees } from "../quantity/precision";
import type { LinkedResult, LinkedSurvey } from "./survey-links";

/** The figure of a whole survey, and what its parts make of it. */
export interface Whole {
  readonly stated: Figure;
  readonly right: boolean;
  readonly message: "total" | "mean";
  readonly expected: string;
  readonly parts: readonly Figure[];
}

/** Compares the figure in the row of totals with the rows; undefined where there is none, or nothing to compare it with. */
export function wholeOf({ results, survey: { total } }: LinkedSurvey, given: readonly Decimal[][]): Whole | undefined {
  const stated = total?.final ?? total?.satisfaction;
  if (!stated || results.length < 2) return undefined;
  const finals = results.flatMap(({ final }) => final ?? []);
  const summed = finals.length === results.length ? sums(finals, stated) : [];
  const followed = [
    (row: LinkedResult) => row.satisfaction && satisfactionFractions(row.satisfaction)[0],
    (row: LinkedResult) => row.satisfaction && satisfactionFractions(row.satisfaction)[1],
    (_: LinkedResult, i: number) => given[i]![0],
  ].map((of) => means(results, results.map(of)));
  const weighted = followed.flatMap((each) => each.weighted ?? []);
  // Parts that are weighted have no plain mean.
  const plainMeans = total?.final ? [] : followed.flatMap((each) => each.mean ?? []);
  const wholes = [...weighted, ...plainMeans];
  const right =
    summed.some(
      (exact) => (stated.value.gt(2) && sumAgrees(stated.value, exact)) || agrees(stated.value, stated.decimals, exact),
    ) || wholes.some((exact) => rateAgrees(stated, exact));
  if (summed.length > 0) {
    const expected = `${plain(round(summed[0]!, Math.max(2, stated.decimals)))}${stated.percent ? "%" : ""}`;
    return { stated, right, message: "total", expected, parts: finals };
  }
  if (wholes.length === 0) return undefined;
  const parts = results.flatMap(({ satisfaction }) => satisfaction ?? []);
  return { stated, right, message: "mean", expected: printRate(wholes[0]!, stated), parts };
}

/** The sums of the printed finals and of what their cells hold, in the units of the total. */
function sums(finals: readonly Figure[], stated: Figure): Decimal[] {
  if (finals.some(({ percent }) => percent !== stated.percent)) return [];
  return [sum(finals.map(({ value }) => value)), sum(finals.map(({ exact }) => exact))];
}

/** The mean of the questions, and the mean by their weights where all have one. */
function means(
  results: readonly LinkedResult[],
  values: readonly (Decimal | undefined)[],
): { readonly mean?: Decimal; readonly weighted?: Decimal } {
  const known = values.flatMap((value) => value ?? []);
  if (known.length < results.length) return {};
  const weights = results.map(({ weight }) => weight);
  const parts = known.flatMap((value, i) =>
    weights[i] ? (weightedFinals(weights[i], weights, [value])[0]?.share ?? []) : [],
  );
  return {
    mean: sum(known).div(known.length),
    ...(parts.length === results.length && { weighted: sum(parts) }),
  };
}
