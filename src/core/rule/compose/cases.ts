import type { Decimal } from "decimal.js";
import { namesIn } from "../form";
import { inOneUnit } from "../one-unit";
import type { CasesPart, Condition, Term } from "../rule";
import { resolveSoft } from "../soft";
import { FULL_POINTS, NO_POINTS } from "../tokens";
import { isRate } from "../../words/names";
import { defineExcess, EXCESS, LATENESS } from "./axes";
import { addPart, fail, fragmentIn, isNone, ONE, ZERO, type Axis, type Draft } from "./draft";

/** The quantities with their cases, each in the order of the text. */
export function settleCases(draft: Draft): void {
  mergeExcess(draft);
  withFormula(draft);
  for (const axis of draft.axes) {
    // ≥60%得5分 behind one definition is said of what is defined.
    const [defined, ...more] = draft.definitions;
    if (axis.quantity === "" && defined && more.length === 0 && isRate(defined.name)) axis.quantity = defined.name;
    openAbove(axis);
    const converted = inOneUnit(axis.cases);
    if (!converted) {
      fail(draft, axis);
      continue;
    }
    axis.cases = [...converted];
    completionOf(draft, axis);
    const cases = resolveSoft([...axis.cases].sort((a, b) => a.from - b.from)).map(
      ({ conditions, give, fragment }) => ({ conditions, give, fragment }),
    );
    const otherwise = axis.otherwise ?? impliedRest(axis) ?? notMet(draft, axis);
    const part: CasesPart = {
      kind: "cases",
      quantity: axis.quantity,
      cases,
      ...(otherwise && { otherwise }),
      fragment: fragmentIn(draft, axis),
    };
    addPart(draft, axis, part);
  }
}

/** 得分=执行率×5分；执行率低于60%不得分: the formula holds where the exception does not. */
function withFormula(draft: Draft): void {
  const [axis, ...others] = draft.axes;
  const [formula, ...more] = draft.formulas;
  if (!axis || !formula || others.length + more.length > 0 || axis.otherwise) return;
  const names = namesIn(formula.term);
  const about = names.some(
    (name) => axis.quantity === "" || name.endsWith(axis.quantity) || axis.quantity.endsWith(name),
  );
  if (!about || axis.cases.some(({ give }) => give.kind !== "points")) return;
  // ①到位率≥90%得3分；②得分=到位率×3分: two items.
  const apart = axis.mark !== undefined && formula.statement.mark !== undefined && axis.mark !== formula.statement.mark;
  if (apart && axis.cases.some(({ give }) => give.kind === "points" && !isNone(give.points))) return;
  axis.otherwise = { kind: "term", term: formula.term };
  axis.from = Math.min(axis.from, formula.statement.from);
  axis.to = Math.max(axis.to, formula.statement.to);
  draft.formulas.length = 0;
}

/** The one figure that a case is for (完成10场), as its two bounds. */
function exactBounds({ conditions: [low, high] }: Axis["cases"][number]): readonly [Condition, Decimal] | undefined {
  if (low?.bound.kind !== "amount" || high?.bound.kind !== "amount") return undefined;
  const { value } = high.bound.amount;
  return low.bound.amount.value.equals(value) ? [low, value] : undefined;
}

/** 建成1座得满分，未建成不得分: more than what gives the most is as good, unless something else is said of it. */
function openAbove(axis: Axis): void {
  const points = (each: Axis["cases"][number]): Decimal =>
    each.give.kind === "points" ? each.give.points.value : ZERO;
  const [best] = [...axis.cases].sort((a, b) => points(b).cmp(points(a)));
  const exact = best && exactBounds(best);
  if (!exact || exact[1].lte(0)) return;
  const [low, value] = exact;
  const above = axis.cases.some(
    (each) =>
      each !== best &&
      each.conditions.some(
        ({ comparison, bound }) => bound.kind === "amount" && bound.amount.value.gte(value) && comparison !== "<",
      ),
  );
  if (!above) axis.cases[axis.cases.indexOf(best)] = { ...best, conditions: [low] };
}

/** ①资金到位率100%，得2分；②…: one of several things that are each met or not gives nothing where it is not met. */
function notMet({ axes, parts, formulas }: Draft, { cases }: Axis): CasesPart["otherwise"] {
  const [only, ...more] = cases;
  const several = axes.length + parts.filter(({ part }) => part.kind === "items").length + formulas.length > 1;
  return several && more.length === 0 && only?.give.kind === "points" && !isNone(only.give.points)
    ? { kind: "points", points: NO_POINTS }
    : undefined;
}

/** 延期1个月以内扣1分；1-3个月扣2分: where points are only taken off, everything else keeps them all. */
const impliedRest = ({ cases }: Axis): CasesPart["otherwise"] =>
  cases.some(({ give }) => give.kind === "take" || give.kind === "steps") &&
  cases.every(
    ({ give }) => give.kind === "take" || give.kind === "steps" || (give.kind === "points" && isNone(give.points)),
  )
    ? { kind: "points", points: FULL_POINTS }
    : undefined;

/** 项目成本达到评价标准 beside 实际成本超出预算比率: to reach it is not to exceed the budget. */
function mergeExcess(draft: Draft): void {
  const excess = draft.definitions.find(({ name }) => EXCESS.test(name));
  const about = draft.axes.filter(({ quantity }) => EXCESS.test(quantity) && !LATENESS.test(quantity));
  if (!excess && about.length === 0) return;
  const toStandard = ({ quantity, cases }: Axis): boolean =>
    /成本|费用|支出|投资|经费|资金|预算/.test(quantity) &&
    cases.every(({ conditions }) => conditions.every(({ bound }) => bound.kind === "standard"));
  const merged = draft.axes.filter((axis) => about.includes(axis) || toStandard(axis));
  if (merged.length === 0) return;
  const name = defineExcess(draft, excess?.name ?? about[0]!.quantity);
  const otherwise = merged.find((axis) => axis.otherwise)?.otherwise;
  const whole: Axis = {
    quantity: name,
    cases: merged.flatMap(({ cases }) => cases.map((each) => ({ ...each, conditions: each.conditions.map(toExcess) }))),
    ...(otherwise && { otherwise }),
    from: Math.min(...merged.map(({ from }) => from)),
    to: Math.max(...merged.map(({ to }) => to)),
  };
  draft.axes = [...draft.axes.filter((axis) => !merged.includes(axis)), whole];
}

const toExcess = (condition: Condition): Condition =>
  condition.bound.kind === "standard"
    ? {
        comparison: condition.comparison === "≥" || condition.comparison === "≤" ? "≤" : ">",
        bound: { kind: "amount", amount: { value: ZERO, unit: "%" } },
        soft: false,
      }
    : condition;

/** 达到指标值得满分，未达到按实际完成值/指标值×分值: both speak of how far the target was reached. */
function completionOf(draft: Draft, axis: Axis): void {
  const bounds = axis.cases.flatMap(({ conditions }) => conditions.map(({ bound }) => bound));
  const toTarget = bounds.some(({ kind }) => kind === "standard");
  const shares = bounds.every(
    (bound) => bound.kind === "standard" || (bound.kind === "amount" && bound.amount.unit === "%"),
  );
  if (!toTarget || !shares || (axis.quantity !== "" && isRate(axis.quantity))) return;
  const gives = [...axis.cases.map(({ give }) => give), ...(axis.otherwise ? [axis.otherwise] : [])];
  const quotient = gives
    .flatMap((give) => (give.kind === "term" ? [quotientIn(give.term)] : []))
    .find((term) => term !== undefined);
  if (!quotient) return;
  const rename = (term: Term): Term =>
    JSON.stringify(term) === JSON.stringify(quotient)
      ? { kind: "quantity", name: "完成率" }
      : term.kind === "operation"
        ? { ...term, left: rename(term.left), right: rename(term.right) }
        : term;
  draft.definitions.push({ name: "完成率", term: quotient, fragment: { from: 0, to: 0 } });
  axis.quantity = "完成率";
  axis.cases = axis.cases.map((each) => ({
    ...each,
    conditions: each.conditions.map((condition) => ({
      ...condition,
      bound:
        condition.bound.kind === "standard" ? { kind: "amount", amount: { value: ONE, unit: "%" } } : condition.bound,
    })),
    ...(each.give.kind === "term" && { give: { ...each.give, term: rename(each.give.term) } }),
  }));
  if (axis.otherwise?.kind === "term") axis.otherwise = { ...axis.otherwise, term: rename(axis.otherwise.term) };
}

/** The first quotient of two quantities in a formula. */
function quotientIn(term: Term): Term | undefined {
  if (term.kind !== "operation") return undefined;
  if (term.sign === "/" && term.left.kind === "quantity" && term.right.kind === "quantity") return term;
  return quotientIn(term.left) ?? quotientIn(term.right);
}
