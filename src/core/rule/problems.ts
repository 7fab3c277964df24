import { Decimal } from "decimal.js";
import { figure, percentText } from "./print";
import type { RuleContext } from "./compose";
import { maximumOf } from "./maximum";
import { isScoring, type CasesPart, type Fragment, type Rule, type Term } from "./rule";
import { namesIn } from "./form";
import { fixedSegments, type Segment } from "./segments";
import { isMeasure } from "../words/measures";
import { isChange, isRate } from "../words/names";
import { isExcess, phrases } from "../words/phrases";

export const PROBLEMS = [
  "rule-max",
  "rule-gap",
  "rule-overlap",
  "rule-shares",
  "rule-subjective",
  "rule-reward",
  "rule-variable",
  "rule-dead",
] as const;

export type ProblemId = (typeof PROBLEMS)[number];

/** Something in a rule that does not hold together: the id of its check, the message of the check and what to fill in. */
export interface Problem {
  readonly id: ProblemId;
  readonly message: string;
  readonly data: Readonly<Record<string, string>>;
  readonly fragment: Fragment;
  /** Words that would put it right, for a person to agree to. */
  readonly suggestion?: string;
}

/** Stands in suggested words for what a person has to fill in. */
export const BLANK = "＿";

/** What is wrong with a rule, as far as its text says (docs/checks/README.md, 评分规则). */
export function problemsOf(rule: Rule, context: RuleContext): readonly Problem[] {
  const [kinds] = rule.parts;
  // Which of them the weight is of, nobody says.
  if (kinds?.kind === "kinds")
    return kinds.kinds.flatMap((each) => problemsOf(each.rule, context).filter(({ id }) => id !== "rule-max"));
  // Of a rule that was not read whole, nobody can tell what is missing or too much; 酌情 speaks for itself.
  if (rule.unread.length > 0)
    return judgementProblems({
      ...rule,
      parts: rule.parts.filter((part) => part.kind === "judgement" && !part.silent),
    });
  return [
    ...maxProblem(rule, context),
    // What a person judges, or what was not understood, may be just what the tiers leave out.
    ...(rule.form === "judgement"
      ? []
      : rule.parts.flatMap((part) => (part.kind === "cases" ? caseProblems(part, rule, context) : []))),
    ...shareProblems(rule),
    ...judgementProblems(rule),
    ...rewardProblems(rule),
    ...variableProblems(rule, context),
  ];
}

const whole = ({ original }: Rule): Fragment => ({ from: 0, to: original.length });

function maxProblem(rule: Rule, context: RuleContext): Problem[] {
  const { weight } = context;
  const max = maximumOf(rule, context);
  // 不达标准，不得分: what is given where it is not so, the text leaves to be understood.
  if (!weight || !max || max.equals(weight) || max.isZero()) return [];
  // What a person judges may make up for what is missing, and what was not understood may give points too.
  if (max.lt(weight) && rule.form === "judgement") return [];
  if (rule.parts.every((part) => part.kind === "judgement")) return [];
  // Shares that do not add up are one finding, not two.
  if (shareProblems(rule).length > 0) return [];
  const data = { max: figure(max), weight: figure(weight) };
  return [{ id: "rule-max", message: max.gt(weight) ? "more" : "less", data, fragment: whole(rule) }];
}

interface Domain {
  readonly low: Decimal | undefined;
  readonly high: Decimal | undefined;
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

const SAVED = new RegExp(phrases("falls", "quantity"));

/** The values that a quantity can have: shares 0 to 1, marks 0 to 100, everything else from 0; changes either way where the rule speaks of it. */
function domainOf({ cases, quantity: name }: CasesPart, context: RuleContext): Domain {
  const bounds = cases.flatMap(({ conditions }) =>
    conditions.flatMap(({ bound }) => (bound.kind === "amount" ? [bound.amount] : [])),
  );
  const units = new Set(bounds.map(({ unit }) => unit));
  const title = name === "" ? (context.indicator ?? "") : name;
  const low = bounds.some(({ value }) => value.isNegative()) ? undefined : ZERO;
  if (isChange(title) || isExcess(title)) return { low, high: units.has("%") && SAVED.test(title) ? ONE : undefined };
  if (units.has("%") || isRate(title)) return { low, high: bounds.some(({ value }) => value.gt(1)) ? undefined : ONE };
  if (units.has("分")) return { low, high: bounds.every(({ value }) => value.lte(100)) ? new Decimal(100) : undefined };
  return { low, high: undefined };
}

function caseProblems(part: CasesPart, rule: Rule, context: RuleContext): Problem[] {
  const { cases } = part;
  const segments = fixedSegments(cases);
  // Where a bound is known only with the row, nothing can be said of the text alone but whether both sides are there.
  if (!segments) return [];
  const domain = domainOf(part, context);
  const inDomain = segments.flatMap((segment) => clip(segment, domain));
  const problems: Problem[] = [];
  const name = part.quantity || context.indicator || "指标值";
  const print = printer(part, name);
  const alone = rule.parts.filter(isScoring).length === 1;
  const gaps =
    part.otherwise || (!alone && cases.length === 1)
      ? []
      : inDomain.filter((each) => each.choice === "gap" && (!isDiscrete(part) || hasWhole(each)));
  if (gaps.length > 0)
    problems.push({
      id: "rule-gap",
      message: "gap",
      data: {
        name,
        ranges: gaps.map((gap) => rangeText(gap, name, print)).join("、"),
        value: print(exampleIn(gaps[0]!, part)),
      },
      fragment: part.fragment,
      suggestion: gaps.map((gap) => `${rangeText(gap, name, print)}的，得${BLANK}分`).join("；"),
    });
  const overlaps = inDomain.filter(({ choice }) => choice === "overlap");
  if (overlaps.length > 0)
    problems.push({
      id: "rule-overlap",
      message: "overlap",
      data: {
        name,
        ranges: overlaps.map((each) => rangeText(each, name, print)).join("、"),
        value: print(exampleIn(overlaps[0]!, part)),
      },
      fragment: cases[overlaps[0]!.cases.at(-1)!]!.fragment,
    });
  for (const [i, each] of cases.entries())
    if (!segments.some(({ choice, cases: found }) => choice === i || (choice === "overlap" && found.includes(i))))
      if (
        !cases.some(
          (other, j) =>
            j !== i &&
            JSON.stringify(other.conditions) === JSON.stringify(each.conditions) &&
            JSON.stringify(other.give) === JSON.stringify(each.give),
        )
      )
        problems.push({
          id: "rule-dead",
          message: "dead",
          data: { text: textOf(rule, each.fragment) },
          fragment: each.fragment,
        });
  return problems;
}

/** Days and things are counted in whole numbers, so nothing lies between 3 and 4 of them. */
const isDiscrete = ({ cases }: CasesPart): boolean =>
  cases.every(({ conditions }) =>
    conditions.every(
      ({ bound }) =>
        bound.kind === "amount" &&
        bound.amount.value.isInteger() &&
        (isMeasure(bound.amount.unit, "event", "whole") || bound.amount.value.isZero()),
    ),
  );

function hasWhole({ low, lowIn, high, highIn }: Segment): boolean {
  if (!low || !high) return true;
  const first = low.isInteger() && !lowIn ? low.plus(1) : low.ceil();
  return first.lt(high) || (first.equals(high) && highIn);
}

/** The part of a stretch that lies in a domain. */
function clip(segment: Segment, { low, high }: Domain): Segment[] {
  if (low && segment.high && (segment.high.lt(low) || (segment.high.equals(low) && !segment.highIn))) return [];
  if (high && segment.low && (segment.low.gt(high) || (segment.low.equals(high) && !segment.lowIn))) return [];
  const cutLow = low && (!segment.low || segment.low.lt(low));
  const cutHigh = high && (!segment.high || segment.high.gt(high));
  return [{ ...segment, ...(cutLow && { low, lowIn: true }), ...(cutHigh && { high, highIn: true }) }];
}

type Print = (value: Decimal) => string;

function printer({ cases }: CasesPart, name: string): Print {
  const units = cases.flatMap(({ conditions }) =>
    conditions.flatMap(({ bound }) => (bound.kind === "amount" && bound.amount.unit ? [bound.amount.unit] : [])),
  );
  const unit = units[0] ?? (isRate(name) || isChange(name) ? "%" : "");
  return (value) => (unit === "%" ? percentText(value) : figure(value) + unit);
}

/** 成本节约率≥5%, 0<成本节约率<1%. */
function rangeText({ low, lowIn, high, highIn }: Segment, name: string, print: Print): string {
  if (low && high && low.equals(high)) return `${name}=${print(low)}`;
  if (low && high) return `${print(low)}${lowIn ? "≤" : "<"}${name}${highIn ? "≤" : "<"}${print(high)}`;
  if (low) return `${name}${lowIn ? "≥" : ">"}${print(low)}`;
  return high ? `${name}${highIn ? "≤" : "<"}${print(high)}` : name;
}

/** A value inside a stretch that is easy to read: 6% in what begins at 5%. */
function exampleIn({ low, high, lowIn }: Segment, { cases }: CasesPart): Decimal {
  const percent = cases.some(({ conditions }) =>
    conditions.some(({ bound }) => bound.kind === "amount" && bound.amount.unit === "%"),
  );
  const step = percent ? new Decimal("0.01") : ONE;
  if (!low) return high ? high.minus(step) : ZERO;
  const next = low.plus(step);
  if (!high || next.lt(high)) return next;
  return lowIn ? low : low.plus(high).div(2);
}

const textOf = ({ original }: Rule, { from, to }: Fragment): string => original.slice(from, to).trim();

/** 七项 with 以上各占1/8: shares that are not the whole. */
function shareProblems(rule: Rule): Problem[] {
  return rule.parts.flatMap((part): Problem[] => {
    if (part.kind !== "items" || part.items.some(({ points }) => points.unit !== "share")) return [];
    const total = Decimal.sum(...part.items.map(({ points }) => points.value));
    const count = String(part.items.length);
    if (total.minus(1).abs().lte("0.005") && part.stated === undefined) return [];
    if (part.items.length === 1 && part.stated === undefined) return [];
    return [
      {
        id: "rule-shares",
        message: part.stated === undefined ? "sum" : "count",
        data: { count, stated: String(part.stated ?? count), sum: percentText(total) },
        fragment: part.fragment,
      },
    ];
  });
}

function judgementProblems(rule: Rule): Problem[] {
  const found = rule.parts.find((part) => part.kind === "judgement");
  if (found?.kind !== "judgement") return [];
  return [
    {
      id: "rule-subjective",
      message: found.silent ? "silent" : "judgement",
      data: { text: found.words || textOf(rule, found.fragment) },
      fragment: found.fragment,
    },
  ];
}

/** What is bad wherever it stands; the words of delay among it. */
const BAD_WORDS = `重复|截留|挤占|挪用|虚列|违规|违纪|违法|超标|超支|浪费|${phrases("late", "fault")}|造假|虚假|流失|闲置`;
const BAD = new RegExp(
  `${BAD_WORDS}|弄虚作假|不符合|不合理|不合规|不完整|不健全|不到位|不规范|不及时|未(?:按|能|及时|完成|达到|建立|制定)`,
);
const DENIED = new RegExp(`${phrases("denied", "fault")}.{0,12}(?:${BAD_WORDS}|不)`);
const ASKED = /是否/;
const ACTUAL = /^实际/;

/** Points for something that should lose points: 与同类项目重复，得0.5分. */
const rewardProblems = (rule: Rule): Problem[] =>
  rule.parts.flatMap((part) =>
    part.kind === "items"
      ? part.items
          .filter(({ text, points }) => points.value.gt(0) && BAD.test(text) && !DENIED.test(text) && !ASKED.test(text))
          .map(({ text, points, fragment }): Problem => ({
            id: "rule-reward",
            message: "reward",
            data: { text, points: points.unit === "points" ? figure(points.value) : percentText(points.value) },
            fragment,
          }))
      : [],
  );

const ANY_RATE = /^(?:实际)?(?:完成|达成|实现|通过|达标|得分|满意)率$|^(?:实际值|完成值|实际完成值|实际比例|实际比率)$/;

/** 预算执行率 scored with 资金到位率×2. */
function variableProblems(rule: Rule, { indicator = "" }: RuleContext): Problem[] {
  return rule.parts.flatMap((part): Problem[] => {
    if (part.kind !== "cases") return [];
    const axis = part.quantity || indicator;
    if (!isRate(axis) || ANY_RATE.test(axis)) return [];
    for (const { give, fragment } of part.cases) {
      if (give.kind !== "term") continue;
      for (const name of ratesIn(give.term)) {
        if (ANY_RATE.test(name) || name.endsWith(axis) || axis.endsWith(name.replace(ACTUAL, ""))) continue;
        return [{ id: "rule-variable", message: "variable", data: { name: axis, other: name }, fragment }];
      }
    }
    return [];
  });
}

const ratesIn = (term: Term): string[] => namesIn(term).filter(isRate);
