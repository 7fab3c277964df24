import type { CasesPart, Condition, Term } from "../rule";
import { resolveSoft } from "../soft";
import { FULL_POINTS } from "../tokens";
import { isRate } from "../words";
import { defineExcess, EXCESS, LATENESS } from "./axes";
import { addPart, fragmentIn, isNone, ONE, ZERO, type Axis, type Draft } from "./draft";

/** The quantities with their cases, each in the order of the text. */
export function settleCases(draft: Draft): void {
  mergeExcess(draft);
  for (const axis of draft.axes) {
    completionOf(draft, axis);
    const cases = resolveSoft([...axis.cases].sort((a, b) => a.from - b.from)).map(
      ({ conditions, give, fragment }) => ({ conditions, give, fragment }),
    );
    const otherwise = axis.otherwise ?? impliedRest(axis);
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

/** 延期1个月以内扣1分；1-3个月扣2分: where points are only taken off, everything else keeps them all. */
const impliedRest = ({ cases }: Axis): CasesPart["otherwise"] =>
  cases.some(({ give }) => give.kind === "take") &&
  cases.every(({ give }) => give.kind === "take" || (give.kind === "points" && isNone(give.points)))
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
  if (
    axis.quantity !== "" &&
    (isRate(axis.quantity) ||
      !axis.cases.every(({ conditions }) => conditions.every(({ bound }) => bound.kind === "standard")))
  )
    return;
  const gives = [...axis.cases.map(({ give }) => give), ...(axis.otherwise ? [axis.otherwise] : [])];
  const quotient = gives
    .flatMap((give) => (give.kind === "term" ? [quotientIn(give.term)] : []))
    .find((term) => term !== undefined);
  if (!quotient || axis.cases.some(({ conditions }) => conditions.some(({ bound }) => bound.kind !== "standard")))
    return;
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
      bound: { kind: "amount", amount: { value: ONE, unit: "%" } },
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
