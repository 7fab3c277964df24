import {
  isScoring,
  type CasesPart,
  type Form,
  type Give,
  type Part,
  type Rule,
  type ScoringPart,
  type Term,
} from "./rule";
import { isExcess, LATE } from "../words/phrases";

const LATENESS = new RegExp(LATE);

/** The form of a rule, by the names of docs/rules.md. */
export function formOf({ parts, definitions }: Omit<Rule, "form">): Form {
  if (parts.some((part) => part.kind === "judgement" && !part.only)) return "judgement";
  const forms = new Set(parts.filter(isScoring).map((part) => formOfPart(part, definitions)));
  if (forms.size === 0) return "judgement";
  // Several things that are each met or not, some of them told by a figure.
  const met = parts.filter(isScoring);
  const isMet = (part: Part): boolean =>
    part.kind === "items" || (part.kind === "cases" && formOfCases(part, definitions) === "all-or-nothing");
  if (met.length > 1 && met.every(isMet)) return "checklist";
  if (forms.size > 1 || parts.some(({ kind }) => kind === "judgement" || kind === "unclear-deduction")) return "mixed";
  return [...forms][0]!;
}

function formOfPart(part: ScoringPart, definitions: Rule["definitions"]): Form {
  switch (part.kind) {
    case "items":
      return part.items.length === 1 && part.stated === undefined
        ? "all-or-nothing"
        : part.items.some(({ points, needs }) => points.unit === "share" || needs !== undefined)
          ? "checklist-shares"
          : "checklist";
    case "occurrences":
    case "unclear-deduction":
      return "deduct-per-occurrence";
    case "deductions": {
      const [only, ...more] = part.takes;
      if (part.takes.some(({ per }) => per !== undefined)) return "deduct-per-occurrence";
      const vetoed = only?.take.unit === "share" && only.take.value.equals(1);
      return more.length === 0 && part.given === undefined && vetoed ? "all-or-nothing" : "checklist";
    }
    case "tally":
      return part.tiers.length === 1 ? "all-or-nothing" : "checklist";
    case "choice":
      return "grade-words";
    case "formula":
      return isSurvey(part.term) || surveyed(part.term, definitions)
        ? "weighted-survey"
        : isRatio(part.term, definitions)
          ? "ratio"
          : "formula";
    case "cases":
      return formOfCases(part, definitions);
    case "kinds": {
      const [form, ...others] = new Set(part.kinds.map(({ rule }) => rule.form));
      return form === undefined || others.length > 0 ? "mixed" : form;
    }
  }
}

function formOfCases({ cases, otherwise, quantity }: CasesPart, definitions: Rule["definitions"]): Form {
  const gives: Give[] = [...cases.map(({ give }) => give), ...(otherwise ? [otherwise] : [])];
  if (gives.some(({ kind }) => kind === "steps")) return "deduct-per-unit";
  const terms = gives.flatMap((give) => (give.kind === "term" ? [give.term] : []));
  if (terms.length > 0) return terms.every((term) => isRatio(term, definitions)) ? "ratio-threshold" : "formula";
  if (gives.some(({ kind }) => kind === "proportional"))
    return otherwise?.kind === "proportional" && cases.length === 1 && quantity === "完成率"
      ? "ratio"
      : "ratio-threshold";
  if (LATENESS.test(quantity)) return "delay-tiers";
  const points = gives.flatMap((give) => (give.kind === "points" ? [give.points.value] : []));
  if (gives.length === 2 && points.length === 2 && points.filter((value) => value.isZero()).length === 1)
    return "all-or-nothing";
  return "tiers";
}

/** 得分=满意度×5分, where the text says how the answers make the 满意度. */
const surveyed = (term: Term, definitions: Rule["definitions"]): boolean =>
  leavesOf(term).some(
    (leaf) =>
      leaf.kind === "quantity" && definitions.some(({ name, term: own }) => name === leaf.name && isSurvey(own)),
  );

/** One quantity, or one by another, times figures. */
export function isRatio(term: Term, definitions: Rule["definitions"]): boolean {
  const leaves = leavesOf(term);
  const names = leaves.filter(({ kind }) => kind === "quantity");
  return (
    names.length >= 1 &&
    names.length <= 2 &&
    onlyProducts(term) &&
    leaves.length > 0 &&
    !definitions.some(
      ({ name, term: own }) =>
        names.some((leaf) => leaf.kind === "quantity" && leaf.name === name) && hasSum(own) && isExcess(name),
    )
  );
}

const onlyProducts = (term: Term): boolean =>
  term.kind !== "operation" || (/[×/]/.test(term.sign) && onlyProducts(term.left) && onlyProducts(term.right));

const hasSum = (term: Term): boolean =>
  term.kind === "operation" && (/[+-]/.test(term.sign) || hasSum(term.left) || hasSum(term.right));

export const leavesOf = (term: Term): readonly Term[] =>
  term.kind === "operation" ? [...leavesOf(term.left), ...leavesOf(term.right)] : [term];

/** The names of the quantities of a term, as often as they stand in it. */
export const namesIn = (term: Term): string[] =>
  leavesOf(term).flatMap((leaf) => (leaf.kind === "quantity" ? [leaf.name] : []));

/** What people answer; 设备完好率 and 政策知晓率 are measured. */
const OPINION = /满意|认可|支持|一般|(?<!完)好|知晓(?!率)|优(?!良率)|良(?!率)/;

/** ∑(非常满意比例×100%+比较满意比例×80%+…)×10分. */
export function isSurvey(term: Term): boolean {
  if (term.kind !== "operation") return false;
  if (term.sign === "×" || term.sign === "/") return isSurvey(term.left) || isSurvey(term.right);
  const summands = summandsOf(term);
  return (
    summands.length >= 2 &&
    summands.every((each) => {
      const leaves = leavesOf(each);
      return onlyProducts(each) && leaves.filter(({ kind }) => kind === "quantity").length <= 1;
    }) &&
    summands.filter((each) => leavesOf(each).some((leaf) => leaf.kind === "quantity" && OPINION.test(leaf.name)))
      .length >= 2
  );
}

const summandsOf = (term: Term): readonly Term[] =>
  term.kind === "operation" && term.sign === "+" ? [...summandsOf(term.left), ...summandsOf(term.right)] : [term];

/** True where a formula gives points: what is taken off ends at 0 by itself, and what a formula gives does not. */
export const computes = (parts: readonly Part[]): boolean =>
  parts.some(
    (part) =>
      part.kind === "formula" ||
      (part.kind === "cases" &&
        [...part.cases.map(({ give }) => give), part.otherwise].some((give) => give?.kind === "term")),
  );
