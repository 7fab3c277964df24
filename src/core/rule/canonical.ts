import { plain } from "../quantity/decimal";
import { numeralOf } from "../words/numerals";
import { amountText } from "./print";
import type { Decimal } from "decimal.js";
import {
  awardsOf,
  isScoring,
  MIRRORED,
  type Bound,
  type Case,
  type CasesPart,
  type DeductionsPart,
  type Give,
  type Item,
  type ItemsPart,
  type Part,
  type Points,
  type Rule,
  type Term,
} from "./rule";

/** The text of a rule in one wording; reading it gives the same rule again (fragments apart). Of what was not understood, the words as they stand. */
export function canonicalOf(rule: Rule): string {
  if (rule.unread.length > 0) return rule.original.trim();
  const sentences = [
    ...rule.definitions.map(({ name, term }) => `${name}=${printTerm(term)}`),
    ...printParts(rule),
    ...(rule.cap ? [`最高得${printPoints(rule.cap)}`] : []),
    ...(rule.floor ? ["最低0分"] : []),
  ];
  return sentences
    .filter((sentence) => sentence !== "")
    .map((sentence) => `${sentence}。`)
    .join("");
}

const MARKS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const markOf = (i: number): string => MARKS[i] ?? `(${String(i + 1)})`;

/** The parts; several of them are numbered, as are the things of which each gives points of its own. */
function printParts(rule: Rule): string[] {
  const several = rule.parts.filter(isScoring).length > 1;
  let next = 0;
  return rule.parts.map((part) => {
    const first = next;
    next += awardsOf(part).length;
    const numbered = several && next > first;
    return numbered && part.kind !== "items"
      ? markOf(first) + printPart(part, rule, first)
      : printPart(part, rule, several ? first : 0, several);
  });
}

function printPart(part: Part, rule: Pick<Rule, "parts" | "original">, first: number, several = false): string {
  switch (part.kind) {
    case "items":
      return printItems(part, first, several);
    case "occurrences": {
      const bases = rule.parts.filter((each) => each.kind === "occurrences" && !each.base.value.isZero());
      const deduction = `每发现${plain(part.per)}处${part.name}扣${printPoints(part.take)}`;
      // Each is taken off the points in front of it.
      const most = part.most ? `，最多扣${printPoints(part.most)}` : "";
      const beside = rule.parts.some((each) => isScoring(each) && each.kind !== "occurrences");
      if (bases.length > 1 || (beside && bases.includes(part) && !isFull(part.base)))
        return `全部符合，${award(part.base)}；${deduction}${most}`;
      const base = part.base.value.isZero() || isFull(part.base) ? "" : `，满分${printPoints(part.base)}`;
      return `每发现${plain(part.per)}处${part.name}扣${printPoints(part.take)}${most}${base}，扣完为止`;
    }
    case "deductions":
      return printDeductions(part);
    case "unclear-deduction":
      return `${part.name}每${part.input === "count" ? "发现" : "超出"}${amountText(part.per)}扣${printPoints(part.take)}`;
    case "choice":
      return part.choices
        .map(({ word, points }, i) => `${i === 0 && part.name ? `${part.name}，` : ""}${word}，${award(points)}`)
        .join("；");
    case "formula":
      return `得分=${printTerm(part.term)}${part.most ? `，最多加${printPoints(part.most)}` : ""}`;
    case "cases":
      return printCases(part);
    case "veto":
      return `${part.text}，不得分`;
    case "tally": {
      const rest = part.otherwise ? `；否则${award(part.otherwise)}` : "";
      return `${part.items.map(({ text }, i) => markOf(i) + text).join("；")}。${part.tiers
        .map(({ met, points }) => (met === 0 ? "均不满足" : `满足${String(met)}项`) + `，${award(points)}`)
        .join("；")}${rest}`;
    }
    case "kinds":
      return [
        `按${part.kinds.map(({ word }) => word).join("、")}分别计分`,
        ...part.kinds.map(({ word, rule: own }) => `${word}：${canonicalOf(own).replace(STOPS, "")}`),
      ].join("。");
    case "judgement":
      if (part.silent) return rule.original.trim().replace(STOPS, "");
      return (part.only ? "如为定性指标，" : "") + part.words;
  }
}

/** 制定方案，得3分，否则不得分，未公开，扣1分，每发现1处缺少记录扣0.5分，合计最多扣2分. */
function printDeductions({ given, required, base, takes, most }: DeductionsPart): string {
  const start =
    given !== undefined
      ? [`${given}，${award(base)}`, ...(required ? ["否则不得分"] : [])]
      : isFull(base)
        ? []
        : [`满分${printPoints(base)}`];
  const costs = takes.map((each) => {
    const limit = each.most ? `，${given === undefined ? "" : "单项"}最多扣${printPoints(each.most)}` : "";
    const none = each.none ? `${given === undefined ? "；" : "，"}${each.name}达到${plain(each.none)}处，不得分` : "";
    if (each.per) return `每发现${plain(each.per)}处${each.name}扣${printPoints(each.take)}${limit}${none}`;
    return `${each.name}，${isFull(each.take) ? "不得分" : `扣${printPoints(each.take)}`}`;
  });
  // Without a stop between them, what is taken is taken from these points alone.
  return `${[...start, ...costs].join(given === undefined ? "；" : "，")}${most ? `，合计最多扣${printPoints(most)}` : ""}`;
}

const STOPS = /[。；;]+$/;

/** A part by itself, with all that it was read to say: the full marks that points are taken from, and that they are only taken otherwise. */
export function partText(part: Part, parts: readonly Part[]): string {
  const text = printPart(part, { parts, original: "" }, 0);
  // Of items with one share for all, each has its own.
  if (part.kind === "items") return [text, ...part.items.map(({ points }) => award(points))].join("；");
  if (part.kind === "occurrences") return `${text}。否则${isFull(part.base) ? "，满分" : ""}`;
  // What is taken is taken where the best is not so, from the full marks.
  if (part.kind === "deductions") return `${text}。否则，满分，扣分`;
  const steps = part.kind === "cases" && part.cases.some(({ give }) => give.kind === "steps");
  return steps ? `${text}。否则` : text;
}

const isFull = ({ unit, value }: Points): boolean => unit === "share" && value.equals(1);

/** 3分, 满分, 70%的分. */
const printPoints = (points: Points): string =>
  points.unit === "points"
    ? `${plain(points.value)}分`
    : isFull(points)
      ? "满分"
      : `${plain(points.value.times(100))}%的分`;

const award = (points: Points): string => (points.value.isZero() ? "不得分" : `得${printPoints(points)}`);

/** 1/7 of the weight; undefined where it is no such part. */
function fraction(value: Decimal): string | undefined {
  for (let below = 2; below <= 30; below++)
    if (value.times(below).minus(1).abs().lt("1e-9")) return `1/${String(below)}`;
  return undefined;
}

function printItems({ items, stated }: ItemsPart, start: number, several: boolean): string {
  const [first] = items;
  const mark = (i: number): string => markOf(start + i);
  const shared =
    first &&
    (items.length > 1 || stated !== undefined) &&
    items.every(
      ({ points, needs, otherwise }) =>
        needs === undefined && !otherwise && points.unit === "share" && points.value.equals(first.points.value),
    );
  if (shared) {
    const count = stated ?? items.length;
    const share = fraction(first.points.value);
    return `${items.map(({ text }, i) => mark(i) + text).join("；")}。以上${numeralOf(count) ?? String(count)}项各占${share ? `${share}权重分` : `${plain(first.points.value.times(100))}%权重分`}`;
  }
  if (items.some(({ needs }) => needs !== undefined)) {
    const list = items.map(({ text }, i) => mark(i) + text).join("；");
    const gives = items.map(({ points, needs }, i) =>
      needs === undefined
        ? `${mark(i)}满足${award(points)}`
        : `在${mark(needs)}满足的基础上，${mark(i)}每满足一项${award(points)}`,
    );
    return `${list}。${gives.join("；")}`;
  }
  if (items.length === 1 && !several) return printItem(first!);
  return items.map((item, i) => mark(i) + printItem(item)).join("；");
}

const printItem = ({ text, points, further, otherwise }: Item): string =>
  `${text}，${further ? "再" : ""}${award(points)}${otherwise ? `，否则${award(otherwise)}` : ""}`;

function printCases({ quantity, cases, otherwise }: CasesPart): string {
  const each = cases.map(
    ({ conditions, give }) =>
      printConditions(conditions, quantity) + (give.kind === "steps" ? "，" : "，") + printGive(give),
  );
  return [...each, ...(otherwise ? [`否则${printGive(otherwise)}`] : [])].join("；");
}

function printConditions(conditions: Case["conditions"], name: string): string {
  const [first, second] = conditions;
  if (first && second && first.bound.kind === "amount" && second.bound.kind === "amount") {
    if (
      first.bound.amount.value.equals(second.bound.amount.value) &&
      first.comparison === "≥" &&
      second.comparison === "≤"
    )
      return `${name}${printBound(first.bound)}`;
    if (name !== "")
      return `${printBound(first.bound)}${MIRRORED[first.comparison]}${name}${second.comparison}${printBound(second.bound)}`;
    return `${first.comparison}${printBound(first.bound)}且${second.comparison}${printBound(second.bound)}`;
  }
  if (first?.bound.kind === "quantity" && second?.bound.kind === "quantity" && first.bound.name === second.bound.name)
    return `${name}等于${first.bound.name}`;
  return conditions.map(({ comparison, bound }) => name + comparison + printBound(bound)).join("且");
}

function printBound(bound: Bound): string {
  switch (bound.kind) {
    case "amount":
      return amountText(bound.amount);
    case "standard":
      return "目标值";
    case "quantity":
      return bound.name;
  }
}

function printGive(give: Give): string {
  switch (give.kind) {
    case "points":
      return award(give.points);
    case "take":
      return isFull(give.points) ? "扣除全部分数" : `扣${printPoints(give.points)}`;
    case "term":
      return `得分=${printTerm(give.term)}`;
    case "proportional":
      return "按比例得分";
    case "steps": {
      const unit = amountText(give.per);
      const verb = give.onto ? "加" : "扣";
      const part = {
        unsaid: "",
        none: `，不足${unit}的不${verb}分`,
        whole: `，不足${unit}的按${unit}计算`,
        share: `，不足${unit}的按比例计算`,
      }[give.part];
      const most = give.most ? `，最多${verb}${printPoints(give.most)}` : "";
      const start = give.onto ? `${award(give.onto)}，` : "";
      return `${start}每${give.way === "below" ? "降低" : "超出"}${unit}${verb}${printPoints(give.take)}${most}${part}`;
    }
  }
}

const RANK = { "+": 1, "-": 1, "×": 2, "/": 2 } as const;

export function printTerm(term: Term): string {
  switch (term.kind) {
    case "figure":
      return amountText(term.amount);
    case "quantity":
      return term.name;
    case "full":
      return "满分";
    case "operation":
      return inner(term.left, term.sign, false) + term.sign + inner(term.right, term.sign, true);
  }
}

function inner(term: Term, sign: keyof typeof RANK, right: boolean): string {
  const text = printTerm(term);
  if (term.kind !== "operation") return text;
  return RANK[term.sign] < RANK[sign] || (RANK[term.sign] === RANK[sign] && right) ? `(${text})` : text;
}
