import { NEGATED, type Give, type StepsGive } from "../rule";
import { cleanName, type Statement } from "../statements";
import { FULL_POINTS, NO_POINTS } from "../tokens";
import { TIME } from "../../words/measures";
import { addCase, addImplied, axisFor, defineExcess, LATENESS } from "./axes";
import {
  addPart,
  claim,
  fail,
  fragmentIn,
  isNone,
  note,
  ONE,
  takeBase,
  takeCap,
  ZERO,
  type Award,
  type Axis,
  type Draft,
} from "./draft";

/** 每降低1%扣5%权重分, 每延期1个月扣1分. */
export function settleSteps(draft: Draft): void {
  for (const { statement, take, axis: spokenOf } of draft.steps) {
    const { each, conditions, mark, from } = statement;
    const per = each!.amount ?? { value: ONE, unit: "" };
    const words = each!.verb + each!.words;
    // 每超1个工作日 of what has no quantity yet is a delay too.
    const late =
      LATENESS.test(words + statement.text) ||
      (/^超/.test(each!.verb) && draft.axes.length === 0 && conditions.length === 0)
        ? TIME[per.unit]
        : undefined;
    const [own] = conditions;
    const way = late ? "above" : own ? (/[<≤]/.test(own.comparison) ? "below" : "above") : wayOf(words);
    const give = (bound: StepsGive["from"]): StepsGive => ({
      ...{ kind: "steps", way, from: bound, per, take, part: partOfUnit(draft, each!.words) },
      ...(draft.mostOff && { most: draft.mostOff }),
    });
    // 召开会议≥4次，每少1次扣1分: what is asked for, and steps to its other side.
    if (own && AGAINST[/[<≤]/.test(own.comparison) ? "below" : "above"].test(each!.verb + each!.words)) {
      fail(draft, statement);
      continue;
    }
    if (conditions.length > 0) {
      addCase(draft, statement, give(conditions[0]!.bound));
      withFullMarks(draft, statement);
      continue;
    }
    // ①…得3分；②…得2分；③超出的每1%扣1分: from what it is taken the text does not say.
    const competing = draft.awards.filter((award) => award.mark !== undefined || mark === undefined);
    // ①达标率100%得3分，每低1%扣0.1分: of the same item.
    const before = draft.statements[draft.statements.findIndex((other) => other.from === from) - 1];
    const isNext = spokenOf?.cases.some((other) => other.from === before?.from) === true;
    const sameItem = spokenOf && (isNext || (mark !== undefined && spokenOf.mark === mark)) ? spokenOf : undefined;
    // 甲率≥90%得3分，乙率≥95%得3分，每低于1%扣0.1分: of which of them the text does not say.
    if (!late && mark === undefined && draft.axes.length > 1 && draft.steps.length < draft.axes.length) {
      fail(draft, statement);
      continue;
    }
    // 资金到位率≥90%得5分，每延迟1天扣1分: a delay is taken off what another quantity gives.
    const foreign = late && draft.axes.some(({ quantity }) => !LATENESS.test(quantity)) && competing.length === 0;
    if (foreign || (!late && !sameItem && draft.axes.length + competing.length > 1)) {
      addPart(draft, statement, {
        kind: "unclear-deduction",
        name: foreign ? `延迟${late}数` : cleanName(statement.text + each!.words) || words,
        input: per.unit === "%" ? "percent" : "number",
        ...{ per, take },
        fragment: fragmentIn(draft, statement),
      });
      continue;
    }
    if (late) {
      lateSteps(draft, statement, `延迟${late}数`, give);
      continue;
    }
    const axis = sameItem ?? measuredAxis(draft, statement, way);
    if (!axis) continue;
    const whole = wholeCase(axis, way, from);
    if (!whole) {
      fail(draft, statement);
      continue;
    }
    axis.cases.push({
      conditions: [{ comparison: NEGATED[whole.comparison], bound: whole.bound, soft: false }],
      give: give(whole.bound),
      fragment: fragmentIn(draft, statement),
      ...{ from, to: statement.to },
    });
    axis.to = Math.max(axis.to, statement.to);
  }
}

const AGAINST = { below: /^(?:超(?!支)|高|多)/, above: /^(?:少|低|降|缺)/ };

/** 完成率低于95%的，每低1%扣0.5分: on the other side of the bound all points are kept. */
function withFullMarks(draft: Draft, { conditions, from, to }: Statement): void {
  const axis = draft.current;
  const [first, ...more] = conditions;
  const given = axis?.cases.some(({ give }) => give.kind === "points" && !isNone(give.points));
  if (!axis || !first || given || more.length > 0 || draft.awards.length > 0) return;
  const { bound } = first;
  axis.cases.push({
    conditions: [{ comparison: NEGATED[first.comparison], bound, soft: false }],
    give: { kind: "points", points: takeCap(draft) ?? FULL_POINTS },
    fragment: fragmentIn(draft, { from, to }),
    ...{ from, to },
  });
}

/** 降低, 少 count downwards; 超出, 高, 延期 upwards. */
function wayOf(words: string): StepsGive["way"] {
  if (REACHED.test(words)) return "above";
  const first = /超|高|多|增|延|逾|晚|上升|提高|突破|降|低|少|减|差|落后/.exec(words)?.[0] ?? "";
  return /降|低|少|减|差|落后/.test(first) || first === "" ? "below" : "above";
}

/** 违规金额占比每达到1%: from nothing on. */
const REACHED = /^达到?/;

function lateSteps(
  draft: Draft,
  statement: Statement,
  name: string,
  give: (bound: StepsGive["from"]) => StepsGive,
): void {
  const axis = axisFor(draft, name, statement);
  const zero = { kind: "amount", amount: { value: ZERO, unit: "" } } as const;
  if (!axis.cases.some(({ give: given }) => given.kind === "points")) {
    const base = takeBase(draft);
    if (!base) return fail(draft, statement);
    if (base.award) claim(draft, base.award, "explains");
    addImplied(draft, base.award ?? statement, axis, { kind: "points", points: base.points });
  }
  axis.cases.push({
    conditions: [{ comparison: ">", bound: zero, soft: false }],
    give: give(zero),
    fragment: fragmentIn(draft, statement),
    ...{ from: statement.from, to: statement.to },
  });
}

const IN_TIME_WORDS = /前完成|底前|时间|时限|期限/;

/** Words of an award that say no more than that all is as it should be. */
const GOAL = /达到|达标|完成|符合|满足|控制|要求|目标|标准|预算|按时|按期|及时|如期|正常|合格/;

/** Words that a figure is named by where the deductions begin at it. */
const BASE = /目标|标杆|标准|基准|基数|指标值|起点/;

/** The quantity that the steps are of, with the case that gives the full marks; one that the text leaves out is made. */
function measuredAxis(draft: Draft, statement: Statement, way: StepsGive["way"]): Axis | undefined {
  const known = draft.axes.at(-1);
  if (known) return known;
  const base = takeBase(draft);
  if (!base) {
    fail(draft, statement);
    return undefined;
  }
  // 制度健全得3分；闲置率每超1%扣0.5分: what the points are given for must not be lost.
  const about = base.award?.text ?? "";
  if (statement.name !== "" && about !== "" && !about.includes(statement.name) && !GOAL.test(about)) {
    fail(draft, statement);
    return undefined;
  }
  // 病险水库加固3座全部完成得5分，每少完成1座扣2分: a figure that was not read must not be lost.
  const source = draft.statements.find(({ from }) => from === base.award?.from);
  if (source && source.conditions.length + source.amounts.length > 0 && !IN_TIME_WORDS.test(about)) {
    fail(draft, statement);
    return undefined;
  }
  if (base.award) claim(draft, base.award, "explains");
  const [figure] = statement.amounts;
  const named = BASE.test(statement.text);
  const { verb = "", words = "", amount } = statement.each ?? {};
  // 违规金额占比每1%扣1分: which way, and from where, nobody says.
  if (verb + words === "" && !base.award && !named && !figure) {
    fail(draft, statement);
    return undefined;
  }
  const reached = REACHED.test(verb + words) && amount?.unit === "%";
  const own = figure && !named && figure.unit === statement.each?.amount?.unit;
  const stated = own || named ? figure : undefined;
  const give: Give = { kind: "points", points: base.points };
  const place = base.award ?? statement;
  // 成本控制在预算内得满分，每超出1%扣1分.
  if (
    way === "above" &&
    /预算|概算|计划成本|控制价/.test(about + statement.text) &&
    statement.each?.amount?.unit === "%"
  ) {
    const axis = axisFor(draft, defineExcess(draft, "实际成本超出预算"), statement);
    addImplied(draft, place, axis, give);
    return axis;
  }
  const axis = axisFor(draft, own || !stated ? cleanName(statement.name) : "", statement);
  axis.cases.push({
    conditions: [
      {
        comparison: way === "below" ? "≥" : "≤",
        bound: reached
          ? { kind: "amount", amount: { value: ZERO, unit: "%" } }
          : stated
            ? { kind: "amount", amount: stated }
            : (statedBase(draft) ?? { kind: "standard" }),
        soft: false,
      },
    ],
    give,
    fragment: fragmentIn(draft, place),
    ...{ from: place.from, to: place.to },
  });
  return axis;
}

/** 以95%为基准. */
function statedBase(draft: Draft): StepsGive["from"] | undefined {
  const said = draft.plain.find(({ text, amounts }) => amounts.length === 1 && BASE.test(text));
  if (!said) return undefined;
  draft.plain = draft.plain.filter((each) => each !== said);
  note(draft, said, "elsewhere");
  return { kind: "amount", amount: said.amounts[0]! };
}

/** The case that deductions begin at: the last one in front of them that lies on their side. */
function wholeCase(
  axis: Axis,
  way: StepsGive["way"],
  from: number,
): Axis["cases"][number]["conditions"][number] | undefined {
  for (const [i, each] of axis.cases.entries()) {
    // 完成500人次得6分，每少10人次扣0.5分: more than asked is as good.
    const [low, high] = each.conditions;
    const exact =
      low?.bound.kind === "amount" &&
      high?.bound.kind === "amount" &&
      low.bound.amount.value.equals(high.bound.amount.value);
    if (each.from <= from && exact) axis.cases[i] = { ...each, conditions: [way === "below" ? low : high] };
  }
  const before = axis.cases.filter(
    (each) => each.from <= from && each.conditions.length === 1 && each.give.kind === "points",
  );
  for (const each of before.toReversed()) {
    const [condition] = each.conditions;
    const more = condition!.comparison === "≥" || condition!.comparison === ">";
    if (more === (way === "below")) return condition;
    // 达到目标值为满分，每高1%扣…: less is better, so to reach it is not to exceed it.
    if (way === "above" && condition!.bound.kind === "standard" && condition!.comparison === "≥") {
      const turned = { ...condition!, comparison: "≤" as const };
      axis.cases[axis.cases.indexOf(each)] = { ...each, conditions: [turned] };
      return turned;
    }
  }
  return undefined;
}

const PART = /不(?:足|满|到).*(?:按|以|不(?:予)?扣|不计)/;

/** 不足1个月的按1个月计算. */
function partOfUnit(draft: Draft, words: string): StepsGive["part"] {
  if (PART.test(words)) return partIn(words);
  const said = draft.plain.find(({ from, to }) => PART.test(draft.source.text.slice(from, to)));
  if (!said) return "unsaid";
  const text = draft.source.text.slice(said.from, said.to);
  draft.plain = draft.plain.filter((each) => each !== said);
  note(draft, said, "again");
  return partIn(text);
}

const partIn = (text: string): StepsGive["part"] =>
  /比例/.test(text) ? "share" : /不(?:予)?扣|不计/.test(text) ? "none" : "whole";

/** 制度健全得1.5分，缺一项扣0.5分；执行有效得1.5分，发现一处扣0.5分: each is taken off the points in front of it. */
function inPairs(draft: Draft, given: readonly Award[]): boolean {
  const { statements, occurrences } = draft;
  if (given.length < 2 || occurrences.length !== given.length) return false;
  const bases = occurrences.map(({ statement }) => {
    const before = statements.slice(
      0,
      statements.findIndex(({ from }) => from === statement.from),
    );
    const last = before.findLast(({ outcome }) => outcome && outcome.kind !== "floor");
    return given.find(({ from }) => from === last?.from);
  });
  if (new Set(bases).size !== given.length || bases.includes(undefined)) return false;
  for (const [i, { statement, take, per, name }] of occurrences.entries()) {
    const base = bases[i]!;
    const place = { from: base.from, to: statement.to };
    addPart(draft, place, {
      ...{ kind: "occurrences", name, base: base.points, per, take },
      fragment: fragmentIn(draft, place),
    });
  }
  draft.awards = draft.awards.filter((award) => !given.includes(award));
  return true;
}

/** 合格率100%得满分，有1项不合格扣1分: the one case only says what the full marks are for. */
function asBase(draft: Draft): void {
  const [axis] = draft.axes;
  const [only] = axis?.cases ?? [];
  if (
    !axis ||
    draft.axes.length > 1 ||
    axis.cases.length > 1 ||
    axis.otherwise ||
    only?.give.kind !== "points" ||
    draft.awards.length > 0
  )
    return;
  draft.axes = [];
  draft.awards.push({
    mark: undefined,
    refs: [],
    text: axis.quantity,
    points: only.give.points,
    from: axis.from,
    to: axis.to,
  });
  const [occurrence] = draft.occurrences;
  if (occurrence?.name === "问题" && axis.quantity !== "")
    draft.occurrences[0] = { ...occurrence, name: axis.quantity };
}

/** 以上情况, 不符合上述要求的 in front of 每发现一处: what was listed before it. */
function claimReference(draft: Draft, { from, to }: Statement): void {
  const found = REFERENCE.exec(draft.source.text.slice(from, to));
  if (found) claim(draft, { from, to: from + found[0].length }, "explains");
}

const REFERENCE =
  /^(?:针对|对于?)?(?:不符合|未达到?|不满足|未满足|违反)?(?:以上|上述|前述)(?:任[一何意]?)?(?:每|各)?项?(?:条件|要求|情况|标准|内容|问题|情形|规定|项目|要点)?(?:的|中|之一)?,?/;

/** 每发现一处扣0.1分. */
export function settleOccurrences(draft: Draft): void {
  const { occurrences, shares } = draft;
  if (occurrences.length === 0) return;
  for (const { statement } of occurrences) claimReference(draft, statement);
  asBase(draft);
  const { axes } = draft;
  const given = draft.awards.filter(({ points }) => !isNone(points));
  if (axes.length === 0 && shares.length === 0 && inPairs(draft, given)) return;
  if (axes.length > 0 || given.length > 1 || shares.length > 0) {
    for (const { statement, take, per, name } of occurrences)
      addPart(draft, statement, {
        ...{ kind: "unclear-deduction", name, input: "count", per: { value: per, unit: "处" }, take },
        fragment: fragmentIn(draft, statement),
      });
    return;
  }
  // 每缺1份扣0.2分，每错1处扣0.1分，最多扣2分: of each, or of both together?
  if (draft.mostOff && occurrences.length > 1) return fail(draft, occurrences[0]!.statement);
  const award = given[0];
  if (award) {
    draft.awards.splice(draft.awards.indexOf(award), 1);
    // What the full marks are given for.
    claim(draft, award, "explains");
  }
  const base = award?.points ?? takeCap(draft) ?? FULL_POINTS;
  const first = award ?? draft.plain.find(({ mark }) => mark !== undefined);
  // Several kinds of fault are taken off the same full marks.
  for (const [i, { statement, take, per, name }] of occurrences.entries()) {
    const place = i === 0 && first ? { from: Math.min(first.from, statement.from), to: statement.to } : statement;
    addPart(draft, place, {
      ...{ kind: "occurrences", name, base: i === 0 ? base : NO_POINTS, per, take },
      ...(draft.mostOff && { most: draft.mostOff }),
      fragment: fragmentIn(draft, place),
    });
  }
}
