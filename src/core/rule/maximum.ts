import { Decimal } from "decimal.js";
import { compute, type Computed } from "./evaluate";
import type { RuleContext } from "./compose";
import { worthOf, type CasesPart, type Give, type Points, type Rule, type Term } from "./rule";
import { segmentsOf } from "./segments";
import { isRatio, isSurvey, namesIn } from "./form";
import { isChange, isCount, isRate } from "../words/names";
import { isExcess } from "../words/phrases";

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

/** True for a rule that gives just its weight at most. */
export const givesWeight = (rule: Omit<Rule, "form">, context: RuleContext): boolean =>
  context.weight !== undefined && maximumOf(rule, context)?.equals(context.weight) === true;

/**
 * The most that a rule's text can give, before the weight caps it; undefined where the text names no points.
 * Rates count up to 100 %, also where the text states no cap; quantities that say how much something changed, as unchanged.
 */
export function maximumOf(rule: Omit<Rule, "form">, context: RuleContext): Decimal | undefined {
  const weight = context.weight ?? ONE;
  const value = (points: Points): Decimal => worthOf(points, weight);
  if (context.weight === undefined && usesShares(rule)) return undefined;
  let sum = ZERO;
  let known = false;
  // As many points as there are of something, up to what the text or the weight allows.
  let unbounded = false;
  for (const part of rule.parts) {
    switch (part.kind) {
      case "items":
        sum = part.items.reduce((total, { points }) => total.plus(value(points)), sum);
        break;
      case "tally":
        sum = sum.plus(Decimal.max(...part.tiers.map(({ points }) => value(points))));
        break;
      case "choice":
        sum = sum.plus(Decimal.max(...part.choices.map(({ points }) => value(points))));
        break;
      case "occurrences":
      case "deductions":
        sum = sum.plus(value(part.base));
        break;
      case "formula": {
        if (part.most) {
          sum = sum.plus(value(part.most));
          break;
        }
        if (isCountTimes(part.term)) {
          unbounded = true;
          break;
        }
        const best = mostOf(part.term, rule, context);
        if (!best) return undefined;
        sum = sum.plus(best);
        break;
      }
      case "cases":
        sum = sum.plus(bestCase(part, rule, context, value));
        break;
      case "kinds": {
        // What each of them can get; where they differ, there is no one most.
        const [first, ...others] = part.kinds.map((each) => maximumOf(each.rule, context));
        if (!first || others.some((other) => !other?.equals(first))) return undefined;
        sum = sum.plus(first);
        break;
      }
      case "judgement":
      case "veto":
      case "unclear-deduction":
        continue;
    }
    known = true;
  }
  if (!known) return rule.parts.some((part) => part.kind === "judgement" && !part.silent) ? context.weight : undefined;
  const cap = rule.cap && value(rule.cap);
  if (unbounded) return cap ?? context.weight;
  return trimmed(cap?.lt(sum) ? cap : sum);
}

/** 完成场数×2分, 6分+采用条数×1分: as much as there is of it, up to what the text or the weight allows. */
export function isCountTimes(term: Term): boolean {
  if (term.kind !== "operation" || term.sign === "/") return false;
  const { left, right, sign } = term;
  if (sign !== "×") return (isPointsFigure(left) || isCountTimes(left)) && isCountTimes(right);
  return left.kind === "quantity" && isCount(left.name) && isPointsFigure(right);
}

const isPointsFigure = (term: Term): boolean => term.kind === "figure" && term.amount.unit === "分";

const trimmed = (value: Decimal): Decimal => value.toDecimalPlaces(9);

const usesShares = ({ parts }: Pick<Rule, "parts">): boolean =>
  /"unit":"share"|"kind":"full"/.test(JSON.stringify(parts));

/** A formula's value where everything went well: shares at 100 %, nothing changed, nothing exceeded; of a survey, all of the best opinion. */
export function mostOf(term: Term, rule: Omit<Rule, "form">, context: RuleContext): Decimal | undefined {
  if (isSurvey(term)) {
    const below = new Set(divisorsIn(term));
    const names = namesIn(term).filter((name) => !below.has(name));
    const each = names.map((best) =>
      at(term, rule, context, (name) => (name === best || below.has(name) ? ONE : ZERO)),
    );
    return Decimal.max(ZERO, ...each.filter((value) => Decimal.isDecimal(value)));
  }
  const computed = at(term, rule, context, (name) => (isChange(name) || isExcess(name) ? ZERO : ONE));
  const value = Decimal.isDecimal(computed) ? Decimal.max(ZERO, computed) : ZERO;
  // Of a sum of quantities nobody can tell how far it reaches, unless it comes to just the weight.
  const known = isRatio(term, rule.definitions) || (context.weight !== undefined && value.equals(context.weight));
  return known ? value : undefined;
}

/** What a term divides by: how many answers there are. */
const divisorsIn = (term: Term): readonly string[] =>
  term.kind !== "operation"
    ? []
    : [...divisorsIn(term.left), ...(term.sign === "/" ? namesIn(term.right) : divisorsIn(term.right))];

function at(term: Term, rule: Omit<Rule, "form">, context: RuleContext, valueOf: (name: string) => Decimal): Computed {
  switch (term.kind) {
    case "figure":
      return term.amount.value;
    case "full":
      return context.weight ?? ONE;
    case "quantity":
      return valueOf(term.name);
    case "operation": {
      // 服务厅局数量/44个 is all of them at best.
      if (term.sign === "/" && term.left.kind === "quantity" && term.right.kind === "figure" && !isRate(term.left.name))
        return ONE;
      const left = at(term.left, rule, context, valueOf),
        right = at(term.right, rule, context, valueOf);
      if (!Decimal.isDecimal(left)) return left;
      if (!Decimal.isDecimal(right)) return right;
      return compute(
        { op: term.sign, left: { op: "number", value: left }, right: { op: "number", value: right } },
        { values: [], weight: context.weight ?? ONE, steps: [] },
      );
    }
  }
}

function bestCase(
  part: CasesPart,
  rule: Omit<Rule, "form">,
  context: RuleContext,
  value: (points: Points) => Decimal,
): Decimal {
  const weight = context.weight ?? ONE;
  const given = (give: Give, i?: number): Decimal => {
    switch (give.kind) {
      case "points":
        return value(give.points);
      case "take":
        return Decimal.max(ZERO, weight.minus(value(give.points)));
      case "term":
        return termAtBest(give.term, i);
      case "proportional":
        return part.cases.some(({ give: other }) => other.kind === "points" && !other.points.value.isZero())
          ? ZERO
          : weight;
      case "steps":
        // 每增加5家加1分 without a cap: up to the weight.
        if (!give.onto) return ZERO;
        return give.most ? value(give.onto).plus(value(give.most)) : Decimal.max(weight, value(give.onto));
    }
  };
  /** The formula at the upper end of its range: ×3 below 100 % comes as near to 3 as one likes. */
  const termAtBest = (term: Term, i: number | undefined): Decimal => {
    const [low, high] = i === undefined ? [] : endsOf(part, i);
    const worth = (end: Decimal | undefined): Decimal => {
      const computed = at(term, rule, context, (name) => {
        // On a line between two bounds a quantity comes to one of them.
        if (name === part.quantity && low && end) return end;
        return isChange(name) || isExcess(name) ? ZERO : isRate(name) && high?.lte(1) ? high : ONE;
      });
      return Decimal.isDecimal(computed) ? Decimal.max(ZERO, computed) : ZERO;
    };
    return Decimal.max(worth(low), worth(high));
  };
  const gives = part.cases.map(({ give }, i) => given(give, i));
  if (part.otherwise) {
    const rest = given(part.otherwise);
    const best = Decimal.max(ZERO, ...gives);
    // What is given where nothing else holds ends below the lowest bound of what does (否则按满意度/95%×分值).
    gives.push(part.otherwise.kind === "term" && best.gt(0) ? Decimal.min(rest, best) : rest);
  }
  return Decimal.max(ZERO, ...gives);
}

/** Where the range of a case begins and ends; undefined where a bound is not a figure. */
function endsOf({ cases }: CasesPart, i: number): readonly [low: Decimal | undefined, high: Decimal | undefined] {
  const limits = cases.map(({ conditions }) =>
    conditions.map(({ comparison, bound }) => ({
      comparison,
      value: bound.kind === "amount" ? bound.amount.value : ONE,
    })),
  );
  const own = segmentsOf(cases, (each) => limits[each]!).filter(({ choice }) => choice === i);
  return [own[0]?.low, own.at(-1)?.high];
}
