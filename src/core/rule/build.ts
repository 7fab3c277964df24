import { Decimal } from "decimal.js";
import { canonicalOf } from "./canonical";
import type { RuleContext } from "./compose";
import { formOf } from "./form";
import { maximumOf } from "./maximum";
import { problemsOf, type Problem } from "./problems";
import { readRule, sameRule } from "./read";
import type { Amount, Case, Comparison, Condition, Fragment, Give, Part, Points, Rule, StepsGive, Term } from "./rule";

/** Something that is met or not, and what it gives. */
export interface Worth {
  readonly text: string;
  readonly points: Points;
}

/** A step of a quantity: from this value on, itself included, or up to it where less is better. */
export interface Tier {
  readonly at: Decimal;
  readonly points: Points;
}

/** A quantity with the unit of its figures; shares have "%" and are fractions of one. */
export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly better: "more" | "less";
}

/** What there is to fill in for each form of rule (docs/rules.md). */
export type Blanks =
  | { readonly form: "checklist" | "checklist-shares"; readonly items: readonly Worth[]; readonly veto?: string }
  | { readonly form: "ratio"; readonly part: string; readonly of?: string; readonly most: Points }
  | {
      readonly form: "ratio-threshold";
      readonly of: Measured;
      readonly full: Decimal;
      readonly none?: Decimal;
      readonly most: Points;
    }
  | {
      readonly form: "tiers";
      readonly of: Measured;
      /** From the best on; what is worse than the last gives nothing. */
      readonly tiers: readonly Tier[];
    }
  | {
      readonly form: "deduct-per-occurrence";
      readonly name: string;
      readonly each: number;
      readonly take: Points;
      readonly most?: Points;
      readonly base: Points;
    }
  | {
      readonly form: "deduct-per-unit";
      readonly of: Measured;
      readonly full: Decimal;
      readonly per: Decimal;
      readonly take: Points;
      readonly part: Exclude<StepsGive["part"], "unsaid">;
      readonly base: Points;
    }
  | {
      readonly form: "delay-tiers";
      readonly unit: "天" | "个月";
      readonly inTime: Points;
      readonly tiers: readonly Tier[];
    }
  | {
      readonly form: "weighted-survey";
      readonly answers: readonly { readonly word: string; readonly share: Decimal }[];
      readonly most: Points;
    }
  | { readonly form: "all-or-nothing"; readonly fact: string; readonly points: Points }
  | { readonly form: "grade-words"; readonly words: readonly Worth[] }
  | { readonly form: "formula"; readonly summands: readonly { readonly name: string; readonly points: Points }[] }
  | { readonly form: "judgement"; readonly words: string }
  | { readonly form: "mixed"; readonly parts: readonly Exclude<Blanks, { form: "mixed" | "judgement" }>[] };

/** A rule that was put together from blanks, and what there is to say of it before it is used. */
export interface Built {
  /** The canonical text. */
  readonly text: string;
  readonly rule: Rule;
  /** True where the text is read as this very rule. */
  readonly same: boolean;
  /** The most that it gives; undefined where nobody can tell. */
  readonly maximum: Decimal | undefined;
  /** Gaps, overlaps, what does not add up to the weight. */
  readonly problems: readonly Problem[];
}

/** The rule of some blanks, with its text, read again. */
export function buildRule(blanks: Blanks, context: RuleContext = {}): Built {
  const parts = partsOf(blanks);
  const cap = capOf(blanks);
  const draft = { original: "", definitions: [], parts, notes: [], unread: [], ...(cap && { cap }) };
  const written: Rule = { ...draft, form: formOf(draft) };
  const text = canonicalOf(written);
  const rule = readRule(text, context);
  return {
    text,
    rule,
    same: sameRule(written, rule) && rule.form === blanks.form,
    maximum: maximumOf(rule, context),
    problems: problemsOf(rule, context),
  };
}

/** Words of a rule that was made up stand nowhere. */
const NOWHERE: Fragment = { from: 0, to: 0 };

export const FULL: Points = { unit: "share", value: new Decimal(1) };
const NOTHING: Points = { unit: "points", value: new Decimal(0) };

/** No points are none, whatever they are a share of. */
const orNothing = (points: Points): Points => (points.value.isZero() ? NOTHING : points);

const gives = (points: Points): Give => ({ kind: "points", points: orNothing(points) });
const oneCase = (conditions: readonly Condition[], give: Give): Case => ({ conditions, give, fragment: NOWHERE });

const condition = (comparison: Comparison, amount: Amount): Condition => ({
  comparison,
  bound: { kind: "amount", amount },
  soft: false,
});

/** ≥ where more is better, with what holds just where it does not. */
const SIDES = {
  more: { good: "≥", bad: "<" },
  less: { good: "≤", bad: ">" },
} as const;

const quantity = (name: string): Term => ({ kind: "quantity", name });
const operation = (left: Term, sign: "+" | "×" | "/", right: Term): Term => ({ kind: "operation", sign, left, right });

/** Points as they stand in a formula: 满分, 4分, 满分×60%. */
function pointsTerm({ unit, value }: Points): Term {
  if (unit === "points") return { kind: "figure", amount: { value, unit: "分" } };
  const full: Term = { kind: "full" };
  return value.equals(1) ? full : operation(full, "×", { kind: "figure", amount: { value, unit: "%" } });
}

/** Each form as the parts of a rule. */
function partsOf(blanks: Blanks): readonly Part[] {
  switch (blanks.form) {
    case "checklist":
    case "checklist-shares":
      return [
        {
          kind: "items",
          items: blanks.items.map((item) => ({ ...item, fragment: NOWHERE })),
          fragment: NOWHERE,
        },
        ...(blanks.veto === undefined ? [] : [{ kind: "veto" as const, text: blanks.veto, fragment: NOWHERE }]),
      ];
    case "ratio": {
      const rate =
        blanks.of === undefined ? quantity(blanks.part) : operation(quantity(blanks.part), "/", quantity(blanks.of));
      return [formula(operation(rate, "×", pointsTerm(blanks.most)))];
    }
    case "all-or-nothing":
      return [
        { kind: "items", items: [{ text: blanks.fact, points: blanks.points, fragment: NOWHERE }], fragment: NOWHERE },
      ];
    case "deduct-per-occurrence":
      return [
        {
          kind: "occurrences",
          name: blanks.name,
          base: blanks.base,
          per: new Decimal(blanks.each),
          take: blanks.take,
          ...(blanks.most && { most: blanks.most }),
          fragment: NOWHERE,
        },
      ];
    case "grade-words":
      return [
        {
          kind: "choice",
          choices: blanks.words.map(({ text, points }) => ({
            word: text,
            points: orNothing(points),
            fragment: NOWHERE,
          })),
          fragment: NOWHERE,
        },
      ];
    case "weighted-survey":
      return [
        formula(
          operation(
            sumOf(
              blanks.answers.map(({ word, share }) =>
                operation(quantity(`${word}比例`), "×", { kind: "figure", amount: { value: share, unit: "%" } }),
              ),
            ),
            "×",
            pointsTerm(blanks.most),
          ),
        ),
      ];
    case "formula":
      return [
        formula(sumOf(blanks.summands.map(({ name, points }) => operation(quantity(name), "×", pointsTerm(points))))),
      ];
    case "judgement":
      return [{ kind: "judgement", words: blanks.words, only: false, silent: false, fragment: NOWHERE }];
    case "mixed":
      return blanks.parts.flatMap(partsOf);
    default:
      return [{ kind: "cases", ...casesOf(blanks), fragment: NOWHERE }];
  }
}

const formula = (term: Term): Part => ({ kind: "formula", term, fragment: NOWHERE });

const sumOf = (terms: readonly Term[]): Term =>
  terms.slice(1).reduce((sum, term) => operation(sum, "+", term), terms[0]!);

type WithCases = Extract<Blanks, { form: "ratio-threshold" | "tiers" | "deduct-per-unit" | "delay-tiers" }>;

/** One quantity, and what it gives where. */
function casesOf(blanks: WithCases): {
  readonly quantity: string;
  readonly cases: readonly Case[];
  readonly otherwise?: Give;
} {
  if (blanks.form === "delay-tiers") {
    const late: Measured = { name: blanks.unit === "天" ? "延迟天数" : "延迟月数", unit: blanks.unit, better: "less" };
    return tiersOf(late, [{ at: new Decimal(0), points: blanks.inTime }, ...blanks.tiers]);
  }
  const { of } = blanks;
  const { good, bad } = SIDES[of.better];
  const amount = (value: Decimal): Amount => ({ value, unit: of.unit });
  switch (blanks.form) {
    case "tiers":
      return tiersOf(of, blanks.tiers);
    case "ratio-threshold":
      return {
        quantity: of.name,
        cases: [
          oneCase([condition(good, amount(blanks.full))], gives(blanks.most)),
          oneCase([condition(bad, amount(blanks.full))], {
            kind: "term",
            term: operation(quantity(of.name), "×", pointsTerm(blanks.most)),
          }),
          ...(blanks.none ? [oneCase([condition(bad, amount(blanks.none))], gives(NOTHING))] : []),
        ],
      };
    case "deduct-per-unit":
      return {
        quantity: of.name,
        cases: [
          oneCase([condition(good, amount(blanks.full))], gives(blanks.base)),
          oneCase([condition(bad, amount(blanks.full))], {
            kind: "steps",
            way: of.better === "more" ? "below" : "above",
            from: { kind: "amount", amount: amount(blanks.full) },
            per: amount(blanks.per),
            take: blanks.take,
            part: blanks.part,
          }),
        ],
      };
  }
}

/** Steps beside each other, without a gap: the last one ends at nothing. */
function tiersOf({ name, unit, better }: Measured, tiers: readonly Tier[]): { quantity: string; cases: Case[] } {
  const { good, bad } = SIDES[better];
  const at = (i: number): Amount => ({ value: tiers[i]!.at, unit });
  const within = (i: number): Condition[] => {
    if (i === 0) return [condition(good, at(0))];
    if (i === tiers.length) return [condition(bad, at(i - 1))];
    // The lower bound first, as it is read: 80%≤…<90%, 5天<…≤10天.
    return better === "more"
      ? [condition("≥", at(i)), condition("<", at(i - 1))]
      : [condition(">", at(i - 1)), condition("≤", at(i))];
  };
  return {
    quantity: name,
    cases: [...tiers.map(({ points }) => points), NOTHING].map((points, i) => oneCase(within(i), gives(points))),
  };
}

/** What a share that may be above the whole gives at most. */
const capOf = (blanks: Blanks): Points | undefined => (blanks.form === "ratio" ? blanks.most : undefined);
