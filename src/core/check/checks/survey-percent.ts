import { Decimal } from "decimal.js";
import { plain, round, sum } from "../../quantity/decimal";
import { areSeveral, countSum, isMultiple, sharesOf, totalShare, type Share } from "../../score/survey";
import type { Figure, Survey, SurveyOption, SurveyQuestion } from "../../table/survey";
import { defineCheck, type Report } from "../check";
import { ranges } from "../printed";

const ONE = new Decimal(1);

/** 问卷的比例不等于人数 ÷ 填写人次，或单选题合计不是 100% */
export const surveyPercent = defineCheck({
  id: "survey-percent",
  severity: "error",
  group: "Arithmetic",
  needs: ["survey"],
  messages: ["off", "rounded", "sum", "total", "people"],
  run: ({ scored: { table }, report }) => {
    for (const question of table.survey?.questions ?? []) {
      const answers = answersOf(question);
      const wrong = wrongAnswers(question, answers, elsewhere(table.survey!));
      for (const answer of wrong.answers) reportAnswer(report, question, answer, wrong.base!);
      const several = isMultiple(question) || Boolean(wrong.base && areSeveral(countSum(question), wrong.base));
      const counted = several || checkPeople(report, question, table.survey);
      if (answers.length > 0 && wrong.answers.length === 0 && counted) checkSum(report, question, answers, several);
    }
  },
});

interface Answer {
  readonly option: SurveyOption;
  readonly share: Share;
}

const answersOf = (question: SurveyQuestion): Answer[] => {
  const shares = sharesOf(question);
  return question.options.flatMap((option, i) => (shares[i] ? [{ option, share: shares[i] }] : []));
};

const isRight = ({ printed, step }: Share, exact: Decimal): boolean => printed.minus(exact).abs().lte(step.div(2));

/** The number of respondents that the survey states, or that its questions agree on. */
function elsewhere({ respondents, questions }: Survey): Decimal | undefined {
  if (respondents) return respondents.count;
  const counts = questions.flatMap((question) => question.respondents?.count ?? []);
  return counts.every((count) => count.equals(counts[0]!)) ? counts[0] : undefined;
}

/**
 * What the counts may be shares of. Without a number of respondents it is the sum of the counts, unless the shares together are
 * more than a whole: then several answers were chosen, and the largest share tells how many people there were.
 */
function basesOf(question: SurveyQuestion, answers: readonly Answer[], stated: Decimal | undefined): Decimal[] {
  const known = [question.respondents?.count, stated].flatMap((base) => (base?.gt(0) ? [base] : []));
  const counted = countSum(question);
  const shares = answers.map(({ share }) => share.printed);
  const whole = sum(shares)
    .minus(ONE)
    .lte(sum(answers.map(({ share }) => share.step)));
  const several = question.multiple || answers.filter(({ share }) => share.printed.gt(0)).length > 2;
  const summed = counted.gt(0) && (whole || !question.multiple) ? [counted] : [];
  if (whole || known.length > 0 || !several) return [...known, ...summed];
  const largest = answers.reduce((a, b) => (b.share.printed.gt(a.share.printed) ? b : a));
  const people = largest.option.count?.value.div(largest.share.printed).round();
  // Nobody chooses one answer twice.
  const possible =
    people && areSeveral(counted, people) && answers.every(({ option }) => !option.count?.value.gt(people));
  return [...summed, ...(people?.gt(0) && possible ? [people] : [])];
}

/** The answers whose share is not their count ÷ respondents, by the base that most of them follow. */
function wrongAnswers(
  question: SurveyQuestion,
  answers: readonly Answer[],
  stated: Decimal | undefined,
): { readonly answers: readonly (Answer & { count: Figure })[]; readonly base?: Decimal } {
  const counted = answers.flatMap(({ option, share }) =>
    option.count ? [{ option, share, count: option.count }] : [],
  );
  if (counted.length === 0) return { answers: [] };
  let best: { answers: typeof counted; base?: Decimal } | undefined;
  for (const base of basesOf(question, answers, stated)) {
    const wrong = counted.filter(({ share, count }) => !isRight(share, count.value.div(base)));
    if (!best || wrong.length < best.answers.length) best = { answers: wrong, base };
  }
  return best ?? { answers: [] };
}

function reportAnswer(
  report: Report,
  { respondents }: SurveyQuestion,
  { option, share, count }: Answer & { readonly count: Figure },
  base: Decimal,
): void {
  const expected = print(count.value.div(base), share);
  const people = respondents?.count.equals(base) ? [respondents] : [];
  // The last printed digit rounded the wrong way is no wrong figure.
  const rounded = share.printed.minus(count.value.div(base)).abs().lte(share.step);
  report({
    address: share.figure.address,
    message: rounded ? "rounded" : "off",
    ...(rounded && { severity: "warning" }),
    data: {
      option: option.option,
      stated: print(share.printed, share),
      count: plain(count.value),
      base: plain(base),
      expected,
    },
    expected,
    actual: print(share.printed, share),
    related: ranges([count, ...people]),
  });
}

/**
 * Whether the answers to a question with one answer each come to its respondents; says so where they do not. Of the respondents of
 * a whole survey some may have left a question out.
 */
function checkPeople(report: Report, { respondents, options }: SurveyQuestion, survey: Survey | undefined): boolean {
  const counts = options.flatMap(({ count }) => count ?? []);
  if (!respondents || counts.length < options.length) return true;
  const counted = sum(counts.map(({ value }) => value));
  const isOwn = survey?.respondents?.address !== respondents.address;
  if (counted.isZero() || counted.equals(respondents.count) || (counted.lt(respondents.count) && !isOwn)) return true;
  report({
    address: respondents.address,
    message: "people",
    data: { sum: plain(counted), stated: plain(respondents.count) },
    expected: plain(counted),
    actual: plain(respondents.count),
    related: ranges(counts),
  });
  return false;
}

/** The shares of a question with one answer each add up to 100 %, as far as their printed digits can say. */
function checkSum(report: Report, question: SurveyQuestion, answers: readonly Answer[], several: boolean): void {
  const shares = answers.map(({ share }) => share);
  const added = sum(shares.map(({ printed }) => printed));
  const figures = shares.map(({ figure }) => figure);
  const stated = totalShare(question);
  const half = sum(shares.map(({ step }) => step.div(2)));
  const last = shares.at(-1)!;
  const complete = shares.length === question.options.length;
  const isWhole = fits(shares, half, question.respondents?.count);
  if (!several && shares.length > 1 && complete && !isWhole)
    report({
      address: (stated && !isRight(stated, added) ? stated : last).figure.address,
      message: "sum",
      data: { sum: print(added, last) },
      expected: "100%",
      actual: print(added, last),
      related: ranges(figures),
    });
  else if (stated && complete && !agrees(stated, added, half) && !(isWhole && isRight(stated, ONE)))
    report({
      address: stated.figure.address,
      message: "total",
      data: { stated: print(stated.printed, stated), sum: print(added, stated) },
      expected: print(added, stated),
      actual: print(stated.printed, stated),
      related: ranges(figures),
    });
}

const agrees = ({ printed, step }: Share, exact: Decimal, half: Decimal): boolean =>
  printed
    .minus(exact)
    .abs()
    .lte(half.plus(step.div(2)));

/**
 * True where the shares may be those of a whole: rounded each by itself they may miss 100 % by half a digit each. Where the
 * number of respondents is known, each share is a number of people, and these have to add up to it.
 */
function fits(shares: readonly Share[], half: Decimal, respondents: Decimal | undefined): boolean {
  const off = sum(shares.map(({ printed }) => printed))
    .minus(ONE)
    .abs();
  if (off.isZero()) return true;
  if (off.gt(half)) return false;
  if (!respondents) return true;
  const people = shares.map(({ printed, step }) => ({
    least: printed.minus(step.div(2)).times(respondents).ceil(),
    most: printed.plus(step.div(2)).times(respondents).floor(),
  }));
  if (people.some(({ least, most }) => least.gt(most))) return true;
  return respondents.gte(sum(people.map(({ least }) => least))) && respondents.lte(sum(people.map(({ most }) => most)));
}

/** A share the way the cell prints it: 65%, or 0.65. */
function print(share: Decimal, { figure, step }: Share): string {
  const ofOne = !figure.percent && figure.value.lte(1) && step.lte(new Decimal(10).pow(-figure.decimals));
  const scaled = ofOne && step.equals(new Decimal(10).pow(-figure.decimals));
  return scaled
    ? plain(round(share, Math.max(4, figure.decimals)))
    : `${plain(round(share.times(100), Math.max(2, figure.decimals)))}%`;
}
