import { Decimal } from "decimal.js";
import { quantity, ZERO, type Place } from "../compose/draft";
import { namesIn } from "../form";
import { inOneUnit } from "../one-unit";
import { NEGATED, outright, type Amount, type Bound, type Case, type Condition, type Give, type Term } from "../rule";
import { resolveSoft } from "../soft";
import { FULL_POINTS, NO_POINTS } from "../tokens";
import { TIME } from "../../words/measures";
import { isNone, PART_OF_UNIT, type Bench } from "./bench";
import { between } from "./between";
import type { Clause } from "./condition";

/** One quantity and its cases, as they come in. */
export interface Axis {
  readonly quantity: string;
  cases: Case[];
  otherwise?: Give;
  /** 基准分3分: what there is wherever nothing else is said. */
  readonly base?: Give;
  from: number;
  to: number;
}

/** How far from something: from nothing on. */
const APART =
  /(?:相差|偏差|偏离)$|[^,;]{2,}(?:比|较)[^,;例率重]{2,}(?:滞后|落后|延后|超期|超时|超出|超过|超|低于|低|高于|高|减少|少|增加|增长|提高|提升|上升|下降|降低|多)$/;
/** What a formula speaks of that is no quantity. */
export const OTHER_SCORE =
  /得分|^(?:之和|合计)|(?:分值?|分数|上述|以上|前述|各[项档类条]?|两者|二者|三者)[^,]{0,4}(?:之和|合计)/;
const WHOLE: readonly Condition[] = [
  { comparison: "≥", bound: { kind: "amount", amount: { value: new Decimal(1), unit: "%" } }, soft: false },
];
/** Where no bound stands: between whichever tiers there are. */
const AMONG =
  /^(?:其他|其余|中间|其间|期间|(?:介于|处于|在)?(?:两者|二者|上述|以上|各|中间)(?:各|两)?(?:档|级|个|数值|标准|区间|情形|情况)*(?:之间|中间|区间)?(?:值|部分|数值)?|区间内)的?$/;
const SHARE_OF = /^占.*的比例$/;
const ALL_DONE =
  /^(?:[^,，不未]{0,8}?(?:全部|全面|百分之百)(?:按期|按时|及时|如期)?(?:整改|办结|验收)?(?:完成|覆盖|达标|落实|到位|实现|整改|办结)|(?:全部|按期|按时|如期)?完成(?:[^,，不未]{0,8})(?:目标|任务|计划)+(?:数|量|值)?$)/;
const AIM = "(?:(?:年度|全年|当年|既定|下达|预定|规定|计划)的?)*(?:目标|任务|计划|指标)(?:任务|目标|数|量|值)?";
const OWN_AIM = new RegExp(`^(?:全面|全部|按期|如期|按时)?完成(?:了)?${AIM}$`);
const AIM_MISSED = new RegExp(`^(?:未|没有)(?:能)?(?:全面|全部|按期|如期|按时)?完成(?:${AIM})?$`);
const DONE = /(?:完成|覆盖|达标|落实|到位|实现|整改|办结)(?:率|比例|任务)?$/;

export function quantitiesIn(
  bench: Bench,
  clauses: readonly Clause[],
): { readonly axes: readonly Axis[]; readonly rest: readonly Clause[] } {
  const axes: Axis[] = [];
  const rest: Clause[] = [];
  // Of several things that are taken, those that a figure decides are so or not, as the others are.
  const taken = clauses.filter(({ effect, typed }) => effect?.kind === "take" && typed.kind !== "steps");
  const given = clauses.some(({ effect }) => effect?.kind === "give" && !isNone(effect.points));
  const asFacts = !given && taken.some(({ typed }) => typed.kind !== "compare");
  const lines: { readonly axis: Axis; readonly clause: Clause }[] = [];
  const current = (): Axis | undefined => axes.at(-1);
  const grow = (axis: Axis, { from, to }: Place): void => {
    axis.from = Math.min(axis.from, from);
    axis.to = Math.max(axis.to, to);
  };
  let last: "axis" | "fact" | undefined;
  for (const clause of clauses) {
    const { typed, effect, otherwise, words } = clause;
    const part = PART_OF_UNIT.exec(effect?.kind === "proportional" ? `${words}按比例计算` : words)?.groups;
    const stepped = current()?.cases.some(({ give }) => give.kind === "steps" && give.part === "unsaid");
    if (
      part &&
      stepped &&
      (!effect ||
        /^(?:kept|proportional)$/.test(effect.kind) ||
        (effect.kind === "take" && part["whole"] !== undefined))
    ) {
      const kind =
        part["share"] !== undefined
          ? "share"
          : part["none"] !== undefined || effect?.kind === "kept"
            ? "none"
            : "whole";
      const axis = current()!;
      axis.cases = axis.cases.map((each) =>
        each.give.kind === "steps" && each.give.part === "unsaid"
          ? { ...each, give: { ...each.give, part: kind } }
          : each,
      );
      grow(axis, clause);
      continue;
    }
    if (!effect) {
      rest.push(clause);
      continue;
    }
    if (effect.kind === "between") {
      const axis = current();
      if (!axis || otherwise || !(typed.kind === "compare" || typed.kind === "rest" || AMONG.test(words))) bench.fail();
      else {
        lines.push({ axis, clause });
        bench.claim({ from: clause.said.to, to: clause.to }, "again");
        grow(axis, clause);
      }
      continue;
    }
    const told =
      effect.kind === "formula" && typed.kind === "none" && !otherwise && !bench.limits.has(clause)
        ? toldBy(effect.term, current())
        : undefined;
    if (told) {
      replaceProportion(current()!, { kind: "term", term: told });
      grow(current()!, clause);
      continue;
    }
    if (otherwise && typed.kind === "none" && last === "axis" && effect.kind !== "take") {
      const give = giveOf(clause);
      const axis = current()!;
      if (!give || axis.otherwise) bench.fail();
      else {
        axis.otherwise = give;
        bench.claim(clause, "elsewhere");
        if (give.kind === "points" && isNone(give.points)) bench.claim(clause, "again");
        grow(axis, clause);
      }
      continue;
    }
    if (otherwise || (asFacts && effect.kind === "take")) {
      rest.push(clause);
      last = "fact";
      continue;
    }
    const whole = asWhole(clause, clauses);
    if (whole) {
      addCase(bench, axes, clause, whole, WHOLE);
      bench.claim(clause.said, "explains");
      grow(current()!, clause);
      last = "axis";
    } else if (typed.kind === "compare") {
      addCase(
        bench,
        axes,
        clause,
        typed.quantity,
        typed.within ? behind(current(), typed.conditions) : typed.conditions,
      );
      if (typed.told) bench.claim(clause.said, typed.told);
      grow(current()!, clause);
      last = "axis";
    } else if (
      current() &&
      (typed.kind === "missed" ||
        (typed.kind === "fails" && effect.kind !== "take") ||
        (typed.kind === "fact" && current()?.quantity === "完成率" && AIM_MISSED.test(typed.text)))
    ) {
      const open = axes.filter((each) => !each.otherwise);
      // 6月底执行率达到50%得2分，12月底执行率达到95%得2分，未达到的不得分: said of each.
      if (typed.kind === "fails" && axes.length > 1 && effect.kind === "give" && isNone(effect.points)) {
        for (const axis of open) axis.otherwise = { kind: "points", points: effect.points };
        bench.claim(clause, "again");
        grow(current()!, clause);
        continue;
      }
      const axis = current()!;
      const [condition, ...more] = axis.cases[0]!.conditions;
      if (!condition || more.length > 0 || !alike(axis.quantity, typed.kind === "missed" ? typed.quantity : ""))
        bench.fail();
      else {
        const conditions = [{ ...condition, comparison: NEGATED[condition.comparison] }];
        addCase(bench, axes, clause, axis.quantity, conditions);
        grow(axis, clause);
      }
      last = "axis";
    } else if (typed.kind === "steps") {
      addSteps(bench, axes, clause);
      last = "axis";
    } else if (typed.kind === "rest" && current() && last === "axis" && !axes.at(-1)!.otherwise && giveOf(clause)) {
      current()!.otherwise = giveOf(clause)!;
      bench.claim(clause.said, "explains");
      grow(current()!, clause);
    } else {
      rest.push(clause);
      last = "fact";
    }
    if (bench.failed) break;
  }
  for (const axis of axes) {
    const cases = inOneUnit(axis.cases);
    if (!cases) return (bench.fail(), { axes, rest });
    axis.cases = resolveSoft(cases);
  }
  for (const { axis, clause } of lines) {
    const { typed } = clause;
    const conditions = typed.kind === "compare" ? typed.conditions : [];
    const range = clause.effect?.kind === "between" ? clause.effect.range : undefined;
    const found = between(axis.quantity, axis.cases, bench.fragment(clause), conditions, range);
    if (!found || (typed.kind === "compare" && !alike(axis.quantity, typed.quantity))) bench.fail();
    else axis.cases.push(...found);
  }
  for (const axis of axes)
    if (!axis.otherwise && axis.cases.every(({ give }) => give.kind === "take"))
      axis.otherwise = { kind: "points", points: FULL_POINTS };
  return { axes, rest };
}

/** 全部完成 beside 完成90%以上, 符合要求 beside ≥规定数的90%: all of the quantity that the tiers beside it are of; its name. */
export function asWhole({ typed, effect }: Clause, clauses: readonly Clause[]): string | undefined {
  const tiers = clauses.filter((each) => each.typed.kind === "compare" || each.typed.kind === "steps");
  const gives = clauses.filter((each) => each.effect?.kind === "give" && !AIM_MISSED.test(each.words));
  const [first] = tiers;
  if (
    effect?.kind !== "give" ||
    isNone(effect.points) ||
    !(first?.typed.kind === "compare" || first?.typed.kind === "steps")
  )
    return undefined;
  if (
    tiers.length < gives.length - 1 ||
    !first.typed.conditions.every(({ bound }) => bound.kind === "amount" && bound.amount.unit === "%") ||
    (first.typed.kind === "steps" &&
      (first.typed.per.unit !== "%" || first.typed.of || (first.typed.way !== "below" && first.typed.quantity !== "")))
  )
    return undefined;
  const { quantity } = first.typed;
  // 完成年度任务得8分，每超额1%加0.2分: how much of it was done.
  if (quantity === "" && first.typed.kind === "steps" && typed.kind === "fact")
    return OWN_AIM.test(typed.text) ? "完成率" : undefined;
  const met = typed.kind === "meets" && SHARE_OF.test(quantity);
  const done = typed.kind === "fact" && ALL_DONE.test(typed.text) && DONE.test(quantity);
  return met || done ? quantity : undefined;
}

function addCase(bench: Bench, axes: Axis[], clause: Clause, quantity: string, conditions: readonly Condition[]): void {
  const give = giveOf(clause);
  // 最多加2分 is said of what is counted.
  if (!give || bench.limits.has(clause)) return bench.fail();
  const last = axes.at(-1);
  const each: Case = { conditions, give, fragment: bench.fragment(clause) };
  // The target is the figure that was named for it.
  const standard = conditions.some(({ bound }) => bound.kind === "standard");
  if (last && alike(last.quantity, quantity)) {
    const stated = last.cases.flatMap((own) => own.conditions).find(({ bound }) => bound.kind === "amount")?.bound;
    last.cases.push(
      standard && stated
        ? {
            ...each,
            conditions: conditions.map((own) => (own.bound.kind === "standard" ? { ...own, bound: stated } : own)),
          }
        : each,
    );
    return;
  }
  axes.push({ quantity, cases: [each], from: clause.from, to: clause.to });
}

function addSteps(bench: Bench, axes: Axis[], clause: Clause): void {
  const { typed, effect } = clause;
  if (effect?.kind === "give") return addRise(bench, axes.at(-1) ?? begun(bench, axes, clause), clause);
  if (typed.kind !== "steps" || effect?.kind !== "take") return bench.fail();
  const { per, quantity: name, conditions } = typed;
  const axis = axes.at(-1) ?? begun(bench, axes, clause);
  // 下降一个名次: a later place is a greater figure.
  const way = PLACE.test(axis?.quantity ?? "") && typed.way === "below" ? "above" : typed.way;
  if (!axis || (name !== "" && !alike(axis.quantity, name))) return bench.fail();
  const best = axis.cases.find(gives);
  const ends = endsOf(axis, best?.conditions ?? [], way);
  if (ends.length === 0 || conditions.length > 1) return bench.fail();
  const most = bench.limits.get(clause);
  if (axis.base !== undefined && axis.otherwise === axis.base) delete axis.otherwise;
  for (const beyond of ends) {
    const { bound } = beyond;
    if (!isOf(per, bound)) return bench.fail();
    // Said once more, they begin where the best ends.
    if (conditions.some((each) => !isSameBound(each, beyond))) return bench.fail();
    if (typed.of && !(bound.kind === typed.of.kind && sameName(bound, typed.of))) return bench.fail();
    const below = /[<≤]/.test(beyond.comparison);
    axis.cases.push({
      conditions: [beyond],
      give: {
        ...{ kind: "steps", way: below ? "below" : "above", from: bound, per, take: effect.points, part: "unsaid" },
        ...(most && { most }),
      },
      fragment: bench.fragment(clause),
    });
  }
  axis.from = Math.min(axis.from, clause.from);
  axis.to = Math.max(axis.to, clause.to);
}

const PLACE = /名次$/;

/** What a case gives that gives something outright. */
const gives = ({ give }: Case): boolean => {
  const points = outright(give);
  return points !== undefined && !isNone(points);
};

/** True for steps that a quantity with this bound can go: 资金到位率≥90%得5分，每延迟1天扣1分 is of two things. */
function isOf(per: Amount, bound: Bound): boolean {
  const amount = bound.kind === "amount" ? bound.amount : undefined;
  const unit = amount?.unit ?? "%";
  if (per.unit === "%") return true;
  return unit !== "%" && (per.unit === unit || amount?.value.isZero() === true || TIME[per.unit] === TIME[unit]);
}

/** 10家得6分，每增加5家加1分: more than the tier in front of it gives, beyond its bound. */
function addRise(bench: Bench, axis: Axis | undefined, clause: Clause): void {
  const { typed, effect } = clause;
  // 较上年每提高1%得1分: what it begins with is nothing.
  const at = axis?.cases.length === 1 ? 0 : (axis?.cases.findIndex(gives) ?? -1);
  const tier = axis?.cases[at];
  if (typed.kind !== "steps" || effect?.kind !== "give" || !axis || tier?.give.kind !== "points") return bench.fail();
  const { way, per, quantity: name, conditions: again, of } = typed;
  const { points: onto } = tier.give;
  const best = tier.conditions.find(({ comparison }) => (way === "above" ? /[≥>]/ : /[≤<]/).test(comparison));
  const exact = tier.conditions.every((each) => best && isSameBound({ ...each, comparison: best.comparison }, best));
  if (!best || !exact || !alike(axis.quantity, name) || !isOf(per, best.bound)) return bench.fail();
  if (of && !isSameBound({ ...best, bound: of }, best)) return bench.fail();
  if (again.some((each) => !isSameBound({ ...each, comparison: best.comparison }, best))) return bench.fail();
  const most = bench.limits.get(clause);
  if (onto.unit !== effect.points.unit) return bench.fail();
  if (clause.added) bench.claim(clause.added, "again");
  const give = { kind: "steps", onto, way, from: best.bound, per, take: effect.points, part: "unsaid" } as const;
  axis.cases[at] = { ...tier, conditions: [best], give: { ...give, ...(most && { most }) } };
  axis.to = Math.max(axis.to, clause.to);
}

const sameName = (a: Bound, b: Bound): boolean =>
  a.kind !== "quantity" || b.kind !== "quantity" || alike(a.name, b.name);

/** The quantity of steps in front of which no award stands: 与计划每相差3% from nothing, 低于90%的每低1% from there, 每高于基准价1% from that. */
function begun(bench: Bench, axes: Axis[], clause: Clause): Axis | undefined {
  if (clause.typed.kind !== "steps") return undefined;
  const { quantity: name, conditions, of, per, way } = clause.typed;
  const [begin, ...others] = conditions;
  if (others.length > 0 || (!begin && !of && !APART.test(name))) return undefined;
  const none = { kind: "amount", amount: { value: ZERO, unit: per.unit } } as const;
  const rises = clause.effect?.kind === "give";
  // 较上年每提高1%得1分: from nothing on, and of nothing.
  if (rises && !bench.start && (begin ?? of)) return undefined;
  const comparison = (way === "below") === rises ? "≤" : "≥";
  const least: Condition = begin
    ? { ...begin, comparison: rises ? comparison : NEGATED[begin.comparison] }
    : { comparison: of !== undefined || rises ? comparison : "≤", bound: of ?? none, soft: false };
  const best: Give & { readonly kind: "points" } = {
    kind: "points",
    points: rises && !bench.start ? NO_POINTS : bench.takeCap(),
  };
  const axis: Axis = {
    quantity: name === "" && of?.kind === "quantity" ? (bench.context.indicator ?? "") : name,
    cases: [{ conditions: [least], give: best, fragment: bench.fragment(clause) }],
    // What everybody has is there on the other side as well.
    ...(rises && best.points !== NO_POINTS && { otherwise: best, base: best }),
    ...{ from: clause.from, to: clause.to },
  };
  axes.push(axis);
  return axis;
}

/** Where steps begin: beyond the bound of the best, on either side of a tolerance, or on the other side of where they went before. */
function endsOf(axis: Axis, best: readonly Condition[], way: "above" | "below"): readonly Condition[] {
  const [first, second] = best;
  const steps = axis.cases.flatMap(({ give }) => (give.kind === "steps" ? [give.way] : []));
  if (!first || steps.includes(way)) return [];
  if (second) {
    const [low, high] = [first.bound, second.bound];
    if (
      low.kind === high.kind &&
      sameName(low, high) &&
      isSameBound(first, { ...second, comparison: first.comparison })
    )
      return [{ ...first, comparison: way === "below" ? "<" : ">" }];
    const even =
      low.kind === "amount" &&
      high.kind === "amount" &&
      low.amount.value.isNegative() &&
      low.amount.value.plus(high.amount.value).isZero();
    if (!even || way !== "above" || steps.length > 0) return [];
    return [second, first].map((each) => ({ ...each, comparison: NEGATED[each.comparison] }));
  }
  if (steps.length > 0) return [{ ...first, comparison: way === "below" ? "<" : ">" }];
  const more = /[≥>]/.test(first.comparison);
  return more === (way === "below") ? [{ ...first, comparison: NEGATED[first.comparison] }] : [];
}

const OWN_VALUE = /^(?:[^×/]{0,4})?(?:实际(?:完成)?|完成)(?:值|数量?|量|情况)$/;
const AIMED = /^(?:[^×/]{0,4})?(?:标准|目标|计划|基准|规定|考核)(?:标准|要求)?(?:值|数量?|量)$/;

/** 采用比率法计分。得分=实际值÷标准值×分值: in which proportion, over the quantity of the tiers and the bound of the best of them. */
function toldBy(term: Term, axis: Axis | undefined): Term | undefined {
  const gives = [...(axis?.cases.map(({ give }) => give) ?? []), axis?.otherwise];
  const bound = axis?.cases.find(({ give }) => give.kind === "points" && !isNone(give.points))?.conditions[0]?.bound;
  if (!axis || bound?.kind !== "amount" || !gives.some((give) => give?.kind === "proportional")) return undefined;
  const own = (each: Term): Term | undefined => {
    if (each.kind === "operation") {
      const [left, right] = [own(each.left), own(each.right)];
      return left && right && { ...each, left, right };
    }
    if (each.kind !== "quantity") return each;
    if (AIMED.test(each.name)) return { kind: "figure", amount: bound.amount };
    return OWN_VALUE.test(each.name) || alike(axis.quantity, each.name) ? quantity(axis.quantity) : undefined;
  };
  return own(term);
}

function replaceProportion(axis: Axis, give: Give): void {
  axis.cases = axis.cases.map((each) => (each.give.kind === "proportional" ? { ...each, give } : each));
  if (axis.otherwise?.kind === "proportional") axis.otherwise = give;
}

function giveOf({ effect }: Clause): Give | undefined {
  switch (effect?.kind) {
    case "give":
      return { kind: "points", points: effect.points };
    case "kept":
      return { kind: "points", points: FULL_POINTS };
    case "take":
      return { kind: "take", points: effect.points };
    case "formula":
      return namesIn(effect.term).some((name) => OTHER_SCORE.test(name))
        ? undefined
        : { kind: "term", term: effect.term };
    case "proportional":
      return { kind: "proportional" };
    default:
      return undefined;
  }
}

/** 5天内得5分，10天内得3分: the second begins where the first ends. */
function behind(axis: Axis | undefined, conditions: readonly Condition[]): readonly Condition[] {
  const last = axis?.cases.at(-1)?.conditions.at(-1);
  return last ? [{ ...last, comparison: NEGATED[last.comparison] }, ...conditions] : conditions;
}

const isSameBound = (a: Condition, b: Condition): boolean =>
  a.comparison === b.comparison &&
  a.bound.kind === b.bound.kind &&
  sameName(a.bound, b.bound) &&
  (a.bound.kind !== "amount" || b.bound.kind !== "amount" || a.bound.amount.value.equals(b.bound.amount.value));

/** The same quantity, said shorter or not at all: 对农户收缴 and 收缴率. */
export const alike = (a: string, b: string): boolean => {
  const [one, other] = [a.replace(RATE, ""), b.replace(RATE, "")];
  return one === "" || other === "" || one.endsWith(other) || other.endsWith(one);
};
const RATE = /(?<=.)(?:率|程度|度)$/;
