import { normalise } from "../../words/notation";
import type { ScoredIndicator } from "../../score/result";
import { fieldsOf, type Field } from "../fields";
import { defineCheck } from "../check";
import { rangeOf } from "../../sheet/address";
import { countsThings, subjectsOf, worksIn, type Work } from "../works";

/** 目标里写明数量的主要工作没有指标，或数量指标的工作目标里没有 */
export const goalIndicator = defineCheck({
  id: "goal-indicator",
  severity: "info",
  group: "Targets and actuals",
  needs: ["own-form"],
  messages: ["work", "indicator"],
  run: ({ scored: { table, indicators }, sheet, report }) => {
    const goals = goalsIn(fieldsOf(sheet, table));
    const counts = indicators.flatMap((row) => countIn(row) ?? []);
    const works = goals.flatMap(({ text, address }) => worksIn(text).map((work) => ({ work, address })));
    if (works.length === 0 || counts.length === 0) return;
    const own = indicators.map(wordsOf);
    const bare = works.filter(({ work }) => !counts.some((count) => isLike(count, work)) && !isNamed(work, own));
    // Where hardly any of the works has an indicator the form counts something else, and not one of them is missing.
    if (bare.length * 2 <= works.length)
      for (const { work, address } of bare)
        report({ address, message: "work", data: { work: work.text }, actual: work.text, related: [] });
    // Only a goal that counts several works, each with its indicator, lists what there is to do.
    if (works.length < LISTED || bare.length > 0) return;
    const said = subjectsOf(goals.map(({ text }) => text).join("。"));
    for (const { row, ...count } of counts) {
      const { address } = row.indicator.level3;
      if (!address || !OF_QUANTITY.test(normalise(row.indicator.level2.name))) continue;
      if (works.some(({ work }) => isLike(count, work)) || sharesWord(said, wordsOf(row))) continue;
      report({
        address,
        message: "indicator",
        data: { name: row.reading.name, target: row.indicator.entries.target?.text ?? "" },
        related: goals.map((goal) => rangeOf(goal.address)),
      });
    }
  },
});

/** As many works make a list. */
const LISTED = 2;

const OF_QUANTITY = /数量/;
const LONG_TERM = /中长期|中期|长期|实施期/;

/** The goals of the year; those of the whole time are not what the year's indicators count. */
const goalsIn = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ key, label, text }) => key === "goal" && text !== "" && !LONG_TERM.test(label));

type Count = Omit<Work, "text"> & { readonly row: ScoredIndicator };

/** What an indicator is to count. */
function countIn(row: ScoredIndicator): Count | undefined {
  const { target } = row.reading;
  if (target.kind !== "figure" || !target.amount.unit || !countsThings(target.amount.unit)) return undefined;
  return { row, value: target.amount.value.times(target.amount.unit.factor), unit: target.amount.unit };
}

/** True where a count may be that of a work: the same figure, or the same unit. */
const isLike = (count: Pick<Work, "value" | "unit">, work: Work): boolean =>
  count.value.equals(work.value) || count.unit.dimension === work.unit.dimension;

const wordsOf = ({ indicator: { level2, level3, entries } }: ScoredIndicator): string =>
  [level2.name, level3.name, entries.target?.text, entries.explanation?.text].join("。");

/** True where an indicator speaks of what a work is about, or of its figure. */
const isNamed = ({ text, value }: Work, own: readonly string[]): boolean => {
  const subjects = subjectsOf(text);
  return own.some((words) => sharesWord(subjects, words) || words.includes(value.toString()));
};

function sharesWord(subjects: ReadonlySet<string>, words: string): boolean {
  for (const pair of subjectsOf(words)) if (subjects.has(pair)) return true;
  return false;
}
