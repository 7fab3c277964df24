import { Decimal } from "decimal.js";
import { canonicalOf } from "./canonical";
import type { RuleContext } from "./compose";
import type { Value } from "./evaluate";
import { formOf } from "./form";
import { programOf, type Input, type Program, type Unsaid } from "./program";
import { readRule, sameRule } from "./read";
import { redrawn } from "./redrawn";
import { isWhole, type CasesPart, type DeductionsPart, type Give, type ItemsPart, type Part, type Rule } from "./rule";
import { scoreByRule, type RuleScore } from "./score";

/** A rule that says more than the text does, one way or another. */
export interface Alternative {
  /** What it says, in words that are read as just that: a person's answer is kept as these words. */
  readonly canonical: string;
  readonly rule: Rule;
  /** What it gives for the question's example; undefined where it leaves something else open. */
  readonly score: Decimal | undefined;
}

/** One closed question: what the text does not say, the ways to take it, and an example on which they differ. */
export interface RuleQuestion {
  readonly doubt: Unsaid;
  /** The example: a value for each input of the rule as it stands. */
  readonly example: readonly { readonly input: Input; readonly value: Value }[];
  readonly alternatives: readonly Alternative[];
}

/** The score of a rule, and the question on which it rests where there is one. */
export interface Asked {
  readonly score: RuleScore;
  readonly question?: RuleQuestion;
}

/**
 * Scores by a rule. Where its text does not say what the values come to and can be taken in several ways, each is tried: a score
 * only where they all agree, else the question. Scores as in `scoreByRule`.
 */
export function scoreOrAsk(
  rule: Rule,
  values: readonly (Value | undefined)[],
  context: RuleContext,
  decimals = 2,
  program: Program = programOf(rule, context),
): Asked {
  const score = scoreByRule(rule, values, context, decimals, program);
  if (score.state === "scored") return { score };
  const doubt = WAYS.find(({ why }) => why === score.why);
  if (!doubt) return { score };
  const example = values as readonly Value[];
  const scores = scored(alternativesOf(rule, context, doubt), program, example, context, decimals);
  if (scores.length < 2) return { score };
  const same = agreed(scores);
  if (same) return { score: same };
  return { score, question: questionOf(doubt.why, program, example, scores) };
}

/** The first question that the text of a rule leaves, with an example of our own; undefined where it leaves none. */
export function firstQuestion(
  rule: Rule,
  context: RuleContext,
  decimals = 2,
  program: Program = programOf(rule, context),
): RuleQuestion | undefined {
  if (rule.form === "judgement") return undefined;
  for (const doubt of WAYS) {
    const rules = alternativesOf(rule, context, doubt);
    if (rules.length < 2) continue;
    for (const values of examplesOf(rule, program)) {
      const score = scoreByRule(rule, values, context, decimals, program);
      if (score.state === "scored" || score.why !== doubt.why) continue;
      const scores = scored(rules, program, values, context, decimals);
      if (!agreed(scores)) return questionOf(doubt.why, program, values, scores);
    }
  }
  return undefined;
}

interface Scored {
  readonly rule: Rule;
  readonly score: RuleScore;
}

const questionOf = (
  doubt: Unsaid,
  { inputs }: Program,
  values: readonly Value[],
  scores: readonly Scored[],
): RuleQuestion => ({
  doubt,
  example: values.flatMap((value, i) => {
    const input = inputs[i];
    return input ? [{ input, value }] : [];
  }),
  alternatives: scores.map(({ rule, score }) => ({
    rule,
    canonical: canonicalOf(rule),
    score: score.state === "scored" ? score.score : undefined,
  })),
});

/** The score that all of them give; undefined where they differ, or one gives none. */
function agreed(scores: readonly Scored[]): RuleScore | undefined {
  const [first] = scores.map(({ score }) => score);
  if (first?.state !== "scored") return undefined;
  return scores.every(({ score }) => score.state === "scored" && score.score.equals(first.score)) ? first : undefined;
}

/** What each way gives for values that are named by the inputs of the rule as it stands; a way that asks for more is none. */
const scored = (
  rules: readonly Rule[],
  { inputs }: Program,
  values: readonly Value[],
  context: RuleContext,
  decimals: number,
): Scored[] =>
  rules.flatMap((rule) => {
    const program = programOf(rule, context);
    const own = program.inputs.map((input) => inputs.findIndex((each) => isSameInput(each, input)));
    if (own.includes(-1)) return [];
    const given = own.map((at) => values[at]);
    return [{ rule, score: scoreByRule(rule, given, context, decimals, program) }];
  });

/** Inputs are found again by their names and kinds in another way to take a rule. */
export const isSameInput = (a: Input, b: Input): boolean => a.name === b.name && a.kind === b.kind;

// ── the ways ────────────────────────────────────────────────────────────────

/** Something that texts leave open, and the ways in which a rule can be taken then. */
interface LeftOpen {
  readonly why: Unsaid;
  readonly ways: readonly ((part: Part) => Part)[];
}

const remembering = new WeakMap<Rule, Map<Unsaid, readonly Rule[]>>();

/** The rules that the text can mean, each read again from its own words; the same for the same rule. */
function alternativesOf(rule: Rule, context: RuleContext, { why, ways }: LeftOpen): readonly Rule[] {
  const known = remembering.get(rule) ?? new Map<Unsaid, readonly Rule[]>();
  remembering.set(rule, known);
  const before = known.get(why);
  if (before) return before;
  const meant = ways.map((way): Rule => {
    const said = { ...rule, parts: rule.parts.map(way) };
    return { ...said, form: formOf(said) };
  });
  const texts = meant.map(canonicalOf);
  // Ways that all say the same leave nothing open: to read a long rule again takes time.
  const rules = new Set(texts).size < 2 ? [] : meant.flatMap((each, i) => readAs(each, texts[i]!, context));
  const different = rules.filter((each, i) => rules.findIndex((other) => sameRule(each, other)) === i);
  known.set(why, different);
  return different;
}

/** The text as it is read, if it is read as that rule. */
function readAs(meant: Rule, text: string, context: RuleContext): Rule[] {
  const read = readRule(text, context);
  return isWhole(read) && sameRule(read, meant) ? [read] : [];
}

const inCases =
  (change: (part: CasesPart) => CasesPart) =>
  (part: Part): Part =>
    part.kind === "cases" ? change(part) : part;

const inItems =
  (change: (part: ItemsPart) => ItemsPart) =>
  (part: Part): Part =>
    part.kind === "items" ? change(part) : part;

const inDeductions =
  (change: (part: DeductionsPart) => DeductionsPart) =>
  (part: Part): Part =>
    part.kind === "deductions" && part.given !== undefined && !part.required ? change(part) : part;

/** 每降低1%扣0.5分: what half a percentage point costs. */
const counting = (as: "none" | "whole" | "share"): ((part: Part) => Part) => {
  const counted = (give: Give): Give =>
    give.kind === "steps" && give.part === "unsaid" ? { ...give, part: as } : give;
  return inCases((part) => ({
    ...part,
    cases: part.cases.map((each) => ({ ...each, give: counted(each.give) })),
    ...(part.otherwise && { otherwise: counted(part.otherwise) }),
  }));
};

/** 再得1分: with the item before it, or by itself. */
const further = (alone: boolean): ((part: Part) => Part) =>
  inItems((part) => ({
    ...part,
    items: part.items.map(({ further: more, ...item }, i) => (more && !alone ? { ...item, needs: i - 1 } : item)),
  }));

/** 材料齐全得4分，缺总结扣1分: without it nothing is given, or it costs what is said and no more. */
const required = inDeductions((part) => ({ ...part, required: true }));
const costing = inDeductions(({ given: _, ...part }) => part);

/** In the order in which they are asked; the ways in the order in which they are offered. */
const WAYS: readonly LeftOpen[] = [
  { why: "part", ways: [counting("none"), counting("share"), counting("whole")] },
  {
    why: "gap",
    ways: [inCases((part) => redrawn(part, "gap", "above")), inCases((part) => redrawn(part, "gap", "below"))],
  },
  {
    why: "overlap",
    ways: [inCases((part) => redrawn(part, "overlap", "first")), inCases((part) => redrawn(part, "overlap", "last"))],
  },
  { why: "further", ways: [further(false), further(true)] },
  { why: "unclear-deduction", ways: [required, costing] },
];

// ── examples ────────────────────────────────────────────────────────────────

/** So many are tried, and not more. */
const MOST_EXAMPLES = 64;

/** Values to try a rule with: each input by itself runs through its own while the others rest, then all together. */
function* examplesOf(rule: Rule, { inputs }: Program): Generator<readonly Value[]> {
  const figures = figuresIn(rule.parts);
  const tried = inputs.map((input) => valuesOf(input, figures));
  const most = Math.max(...tried.map(({ length }) => length));
  const total = Math.min(
    MOST_EXAMPLES,
    tried.reduce((product, { length }) => product * length, 1),
  );
  for (let i = 0; i < total; i++) {
    const alone = i < most * tried.length ? Math.floor(i / most) : undefined;
    const example = tried.flatMap((values, at) => {
      const resting = at === alone ? i % most : 0;
      return values[alone === undefined ? (i * (at + 1)) % values.length : resting] ?? [];
    });
    // One that has fewer values than the others is through with them.
    if (example.length === tried.length) yield example;
  }
}

/** What to try an input with: yes and no, each word, or figures around those that stand in the rule. */
function valuesOf({ kind, choices }: Input, figures: readonly Decimal[]): readonly Value[] {
  switch (kind) {
    case "boolean":
      return [true, false];
    case "choice":
      return choices ?? [];
    // Of what is counted there is no half.
    case "count":
      return figures.filter((figure) => figure.isInteger());
    default:
      return figures;
  }
}

/** The figures of the bounds, and a little to both sides of them. */
function figuresIn(parts: readonly Part[]): readonly Decimal[] {
  const cases = parts.flatMap((part) => (part.kind === "cases" ? part.cases : []));
  const bounds = cases.flatMap(({ conditions, give }) => [
    ...conditions.flatMap(({ bound }) => (bound.kind === "amount" ? [bound.amount.value] : [])),
    ...(give.kind === "steps" && give.from.kind === "amount" ? [give.from.amount.value] : []),
  ]);
  const steps = cases.flatMap(({ give }) => (give.kind === "steps" ? [give.per.value] : []));
  const step = Decimal.min(...steps, ...gapsOf(bounds), 1);
  const near = step.times("1.5");
  return [
    ...bounds,
    ...bounds.flatMap((bound) => [bound.minus(near), bound.plus(near), bound.plus(step.div(2))]),
    new Decimal(1),
  ].filter((value) => value.gte(0));
}

/** How far the bounds are from one another. */
const gapsOf = (bounds: readonly Decimal[]): Decimal[] => {
  const sorted = [...bounds].sort((a, b) => a.cmp(b));
  return sorted.slice(1).flatMap((bound, i) => (bound.gt(sorted[i]!) ? [bound.minus(sorted[i]!)] : []));
};
