import { Decimal } from "decimal.js";
import { plain, round, sum } from "../../quantity/decimal";
import {
  isMultiple,
  satisfactionFractions,
  satisfactions,
  weightedFinals,
  weightingsOf,
  type Weighting,
} from "../../score/survey";
import type { Figure, SurveyQuestion } from "../../table/survey";
import { defineWorkbookCheck, type WorkbookContext } from "../check";
import { agrees, printRate, ranges, rateAgrees } from "../printed";
import { linkedSurveys, type LinkedResult, type LinkedSurvey } from "../survey-links";

/** 满意度应与按表中公式由问卷结果算出的一致；最终满意度 = 权重 × 满意度，合计为各项之和。 */
export const surveyScore = defineWorkbookCheck({
  id: "survey-score",
  severity: "error",
  kinds: ["survey"],
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

/** The satisfactions that the answers give, by the stated formula, or by each of the usual ones; reports the figure where it is none of them. */
function checkSatisfaction(report: ReportTo, { sheet, formula }: LinkedSurvey, result: LinkedResult): Decimal[] {
  const { satisfaction, from } = result;
  if (!from || isMultiple(from)) return [];
  const weightings = weightingsOf(from, formula);
  const given = weightings.flatMap(({ weights }) => satisfactions(from, weights));
  if (!satisfaction || given.length === 0) return given;
  // A figure on a scale of ten points is no percentage.
  if (!satisfaction.percent && satisfaction.value.gt(2) && satisfaction.value.lte(10)) return given;
  if (given.some((exact) => rateAgrees(satisfaction, exact))) return given;
  const [first] = weightings as [Weighting];
  const expected = printRate(given[0]!, satisfaction);
  report(sheet, {
    address: satisfaction.address,
    message: first.stated ? "off" : "usual",
    data: { stated: satisfaction.text, formula: printFormula(from, first), expected },
    expected,
    actual: satisfaction.text,
    related: sheetRanges(from, formula && first.stated && from.row !== result.row ? [] : []),
  });
  return given;
}

const sheetRanges = ({ options }: SurveyQuestion, more: readonly Figure[]) =>
  ranges([...options.map(({ percent, count }) => percent ?? count), ...more]);

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
    if ([...printed, ...right].some((exact) => finalAgrees(final, exact))) continue;
    const [first] = printed;
    if (!first) continue;
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
const finalAgrees = (final: Figure, { share, points }: { share: Decimal; points: Decimal }): boolean =>
  rateAgrees(final, share) || (!final.percent && agrees(final.value, final.decimals, points));

const printFinal = ({ share, points }: { share: Decimal; points: Decimal }, final: Figure): string =>
  !final.percent && points.minus(final.value).abs().lt(share.times(100).minus(final.value).abs())
    ? plain(round(points, Math.max(2, final.decimals)))
    : printRate(share, final);

/** The whole: the sum of the finals, or the mean of the satisfactions. What follows from wrong rows, or from right ones, is right. */
function checkTotal(
  report: ReportTo,
  { sheet, results, survey: { total } }: LinkedSurvey,
  given: readonly Decimal[][],
): void {
  const stated = total?.final ?? total?.satisfaction;
  if (!stated) return;
  const weights = results.map(({ weight }) => weight);
  const finals = results.flatMap(({ final }) => final ?? []);
  const rates = results.flatMap(({ satisfaction }) => satisfaction ?? []);
  if (results.length < 2) return;
  const summed = finals.length === results.length ? sums(finals, stated) : [];
  const whole = (of: (i: number) => Decimal | undefined): { weighted?: Decimal; mean?: Decimal } => {
    const values = results.map((_, i) => of(i));
    if (values.some((value) => value === undefined)) return {};
    const known = values as Decimal[];
    const parts = known.map((value, i) => weights[i] && weightedFinals(weights[i], weights, [value])[0]?.share);
    return {
      mean: sum(known).div(known.length),
      ...(parts.every((part) => part !== undefined) && { weighted: sum(parts as Decimal[]) }),
    };
  };
  const wholes = [
    whole((i) => results[i]!.satisfaction && satisfactionFractions(results[i]!.satisfaction)[0]),
    whole((i) => results[i]!.satisfaction && satisfactionFractions(results[i]!.satisfaction)[1]),
    whole((i) => given[i]![0]),
  ];
  const weighted = wholes.flatMap((each) => each.weighted ?? []);
  const means = total?.final ? [] : wholes.flatMap((each) => each.mean ?? []);
  if (
    summed.some((exact) => agrees(stated.value, stated.decimals, exact) || exact.minus(stated.value).abs().lte("0.005"))
  )
    return;
  if ([...weighted, ...means].some((exact) => rateAgrees(stated, exact))) return;
  const isSum = summed.length > 0;
  const exact = isSum ? undefined : (weighted[0] ?? means[0]);
  if (!isSum && !exact) return;
  const expected = isSum
    ? `${plain(round(summed[0]!, Math.max(2, stated.decimals)))}${stated.percent ? "%" : ""}`
    : printRate(exact!, stated);
  report(sheet, {
    address: stated.address,
    message: isSum ? "total" : "mean",
    data: { stated: stated.text, expected },
    expected,
    actual: stated.text,
    related: ranges(isSum ? finals : rates),
  });
}

/** The sums of the printed finals and of what their cells hold, in the units of the total. */
function sums(finals: readonly Figure[], stated: Figure): Decimal[] {
  if (finals.some(({ percent }) => percent !== stated.percent)) return [];
  return [sum(finals.map(({ value }) => value)), sum(finals.map(({ exact }) => exact))];
}
