import type { Decimal } from "decimal.js";
import { plain, round } from "../../quantity/decimal";
import {
  isMultiple,
  satisfactionFractions,
  satisfactions,
  weightedFinals,
  weightingsOf,
  type Weighting,
  type WeightedFinal,
} from "../../score/survey";
import type { Figure, SurveyQuestion } from "../../table/survey";
import { defineWorkbookCheck, type WorkbookContext } from "../check";
import { printRate, ranges, rateAgrees } from "../printed";
import { agrees } from "../../quantity/precision";
import { linkedSurveys, type LinkedResult, type LinkedSurvey } from "../survey-links";
import { wholeOf } from "../survey-whole";

/** 满意度与问卷结果按所列公式算出的不同 */
export const surveyScore = defineWorkbookCheck({
  id: "survey-score",
  severity: "error",
  group: "Arithmetic",
  needs: ["survey"],
  messages: ["off", "usual", "final", "total", "mean"],
  run: ({ tables, report }) => {
    for (const linked of linkedSurveys(tables)) {
      const given = linked.results.map((result) => checkSatisfaction(report, linked, result));
      checkFinals(report, linked, given);
      checkTotal(report, linked, given);
    }
  },
});

type ReportTo = WorkbookContext["report"];

/**
 * The satisfactions that the answers give, by the stated formula or by each of the usual ones; reports the figure where it is
 * none of them.
 */
function checkSatisfaction(report: ReportTo, { sheet, formula }: LinkedSurvey, result: LinkedResult): Decimal[] {
  const { satisfaction, from, fromSheet } = result;
  if (!from || isMultiple(from)) return [];
  const weightings = weightingsOf(from, formula);
  const given = weightings.flatMap(({ weights }) => satisfactions(from, weights));
  if (!satisfaction || given.length === 0 || isOfTen(satisfaction)) return given;
  if (given.some((exact) => rateAgrees(satisfaction, exact))) return given;
  const first = weightings[0]!;
  const expected = printRate(given[0]!, satisfaction);
  report(sheet, {
    address: satisfaction.address,
    message: first.stated ? "off" : "usual",
    data: { stated: satisfaction.text, formula: printFormula(from, first), expected },
    expected,
    actual: satisfaction.text,
    related: fromSheet === sheet ? ranges(from.options.map(({ percent, count }) => percent ?? count)) : [],
  });
  return given;
}

/** A figure on a scale of ten points is no percentage. */
const isOfTen = ({ percent, value }: Figure): boolean => !percent && value.gt(2) && value.lte(10);

/** 非常满意×100%＋满意×80%＋… */
const printFormula = ({ options }: SurveyQuestion, { weights }: Weighting): string =>
  options.map(({ option }, i) => `${option}×${plain(round(weights[i]!.times(100), 2))}%`).join("＋");

/** 最终满意度 = 权重 × 满意度, of the printed satisfaction or of the right one. */
function checkFinals(report: ReportTo, { sheet, results }: LinkedSurvey, given: readonly Decimal[][]): void {
  const weights = results.map(({ weight }) => weight);
  for (const [i, { weight, satisfaction, final }] of results.entries()) {
    if (!weight || !satisfaction || !final) continue;
    const printed = weightedFinals(weight, weights, satisfactionFractions(satisfaction));
    const right = weightedFinals(weight, weights, given[i]!);
    const first = printed[0];
    if (!first || [...printed, ...right].some((exact) => finalAgrees(final, exact))) continue;
    const expected = printFinal(first, final);
    report(sheet, {
      address: final.address,
      message: "final",
      data: { stated: final.text, weight: weight.text, satisfaction: satisfaction.text, expected },
      expected,
      actual: final.text,
      related: ranges([weight, satisfaction]),
    });
  }
}

/** A final figure may be a share of one, a percentage, or points of the weight. */
const finalAgrees = (final: Figure, { share, points }: WeightedFinal): boolean =>
  rateAgrees(final, share) || (!final.percent && agrees(final.value, final.decimals, points));

function printFinal({ share, points }: WeightedFinal, final: Figure): string {
  const off = (exact: Decimal): Decimal => exact.minus(final.value).abs();
  return !final.percent && off(points).lt(off(share.times(100))) && off(points).lt(off(share))
    ? plain(round(points, Math.max(2, final.decimals)))
    : printRate(share, final);
}

/** The whole: the sum of the finals, or the mean of the satisfactions. What follows from wrong rows, or from right ones, is right. */
function checkTotal(report: ReportTo, linked: LinkedSurvey, given: readonly Decimal[][]): void {
  const whole = wholeOf(linked, given);
  if (!whole || whole.right) return;
  const { stated, expected, parts, message } = whole;
  report(linked.sheet, {
    address: stated.address,
    message,
    data: { stated: stated.text, expected },
    expected,
    actual: stated.text,
    related: ranges(parts),
  });
}
