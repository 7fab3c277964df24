import type { Decimal } from "decimal.js";
import type { Fragment } from "./source";

export type { Fragment };

/** The forms of rules, as the report names them (docs/rules.md). */
export const FORMS = [
  "checklist",
  "checklist-shares",
  "ratio",
  "ratio-threshold",
  "tiers",
  "deduct-per-occurrence",
  "deduct-per-unit",
  "delay-tiers",
  "weighted-survey",
  "all-or-nothing",
  "grade-words",
  "formula",
  "judgement",
  "mixed",
] as const;

export type Form = (typeof FORMS)[number];

export type InputKind = "number" | "count" | "boolean" | "percent" | "date" | "choice";

/** Points as the text states them: 3分, or a share of the full marks (满分 1, 70%的分 0.7, 1/5权重分 0.2). */
export interface Points {
  readonly unit: "points" | "share";
  readonly value: Decimal;
}

/** The points themselves, where the full marks are the weight. */
export const worthOf = ({ unit, value }: Points, weight: Decimal.Value): Decimal =>
  unit === "points" ? value : value.times(weight);

export type Comparison = "≥" | ">" | "≤" | "<";

/** The same comparison read from the other side: a<b is b>a. */
export const MIRRORED: Readonly<Record<Comparison, Comparison>> = { "≥": "≤", ">": "<", "≤": "≥", "<": ">" };

/** What holds just where the comparison does not: not a<b is a≥b. */
export const NEGATED: Readonly<Record<Comparison, Comparison>> = { "≥": "<", ">": "≤", "≤": ">", "<": "≥" };

/** A figure with its unit; percentages are fractions of one. */
export interface Amount {
  readonly value: Decimal;
  readonly unit: string;
}

/** What a quantity is compared with: a figure, the target that stands elsewhere (评价标准, 目标值), or another quantity. */
export type Bound =
  | { readonly kind: "amount"; readonly amount: Amount }
  | { readonly kind: "standard" }
  | { readonly kind: "quantity"; readonly name: string };

/** A quantity compared with a bound. `soft`: the text does not say whether the bound itself is in (80%至90%, 10天以上). */
export interface Condition {
  readonly comparison: Comparison;
  readonly bound: Bound;
  readonly soft: boolean;
}

/** Arithmetic over named quantities. */
export type Term =
  | { readonly kind: "figure"; readonly amount: Amount }
  | { readonly kind: "quantity"; readonly name: string }
  /** 满分, 权重, 该项分值. */
  | { readonly kind: "full" }
  | { readonly kind: "operation"; readonly sign: "+" | "-" | "×" | "/"; readonly left: Term; readonly right: Term };

/** What a case gives. */
export type Give =
  | { readonly kind: "points"; readonly points: Points }
  /** Points off the full marks. */
  | { readonly kind: "take"; readonly points: Points }
  | { readonly kind: "term"; readonly term: Term }
  /** In proportion to how far the standard was reached. */
  | { readonly kind: "proportional" }
  | StepsGive;

/** 每降低1%扣5%权重分: points off the full marks for each `per` that the quantity is away from the bound. */
export interface StepsGive {
  readonly kind: "steps";
  /** 得6分，每增加5家加1分: what they come to instead, and is there at the bound already. */
  readonly onto?: Points;
  readonly way: "below" | "above";
  readonly from: Bound;
  readonly per: Amount;
  readonly take: Points;
  /** What counts for a part of a unit: nothing, a whole one, its share; `unsaid` where the text is silent. */
  readonly part: "unsaid" | "none" | "whole" | "share";
  /** 最多扣2分, 最多加2分. */
  readonly most?: Points;
}

/** What a case gives outright, at its bound at least. */
export const outright = (give: Give): Points | undefined =>
  give.kind === "points" ? give.points : give.kind === "steps" ? give.onto : undefined;

export interface Case {
  readonly conditions: readonly Condition[];
  readonly give: Give;
  readonly fragment: Fragment;
}

export interface Item {
  readonly text: string;
  readonly points: Points;
  /** The item counts only where this one is met (在①满足的基础上). */
  readonly needs?: number;
  /** 未全覆盖得0.8分: what there is without it. */
  readonly otherwise?: Points;
  /** 再得1分: whether it counts without the item before it, the text does not say. */
  readonly further?: true;
  readonly fragment: Fragment;
}

/** Things that are each met or not, and what each of them gives. `most`: together not more than this. */
export interface ItemsPart {
  readonly kind: "items";
  readonly items: readonly Item[];
  /** Where the text states shares of so many items (以上七项各占1/7). */
  readonly stated?: number;
  readonly fragment: Fragment;
}

/** 每发现一处扣0.1分. */
export interface OccurrencesPart {
  readonly kind: "occurrences";
  /** What is counted. */
  readonly name: string;
  readonly base: Points;
  readonly per: Decimal;
  readonly take: Points;
  readonly most?: Points;
  readonly fragment: Fragment;
}

/** One thing that costs points: 未备案的，扣1分; with `per` each so many of it: 每缺1份扣0.5分. */
export interface Taking {
  readonly name: string;
  readonly per?: Decimal;
  readonly take: Points;
  /** 最多扣2分, said of this one. */
  readonly most?: Points;
  /** 三次以上的不得分: with so many nothing is left. */
  readonly none?: Decimal;
  readonly fragment: Fragment;
}

/** 制定方案，得3分，否则不得分；未公开的，扣1分；每缺1份记录扣0.5分: points, and all that is taken from them. */
export interface DeductionsPart {
  readonly kind: "deductions";
  /** What the points are given for; missing where they are there from the beginning. */
  readonly given?: string;
  /** 否则不得分: without it there is nothing; where nobody says so, what is taken may be taken from the points all the same. */
  readonly required?: true;
  readonly base: Points;
  readonly takes: readonly Taking[];
  /** 合计最多扣2分. */
  readonly most?: Points;
  readonly fragment: Fragment;
}

/** One quantity, and what it gives in which range. */
export interface CasesPart {
  readonly kind: "cases";
  /** "" for the quantity that the indicator is about. */
  readonly quantity: string;
  readonly cases: readonly Case[];
  /** What is given where no case applies (否则). */
  readonly otherwise?: Give;
  readonly fragment: Fragment;
}

export interface FormulaPart {
  readonly kind: "formula";
  readonly term: Term;
  /** 最多加2分, said of this one. */
  readonly most?: Points;
  readonly fragment: Fragment;
}

/** 效果显著得5分，较明显得3.5分…: one of several words. */
export interface ChoicePart {
  readonly kind: "choice";
  /** What the words are said of, where the text says it. */
  readonly name?: string;
  readonly choices: readonly { readonly word: string; readonly points: Points; readonly fragment: Fragment }[];
  readonly fragment: Fragment;
}

/** What the text leaves to a person. `only`: for cases that a figure does not reach (如为定性指标酌情扣分). */
export interface JudgementPart {
  readonly kind: "judgement";
  readonly words: string;
  readonly only: boolean;
  /** True where the text names a requirement but no points at all. */
  readonly silent: boolean;
  readonly fragment: Fragment;
}

/** Points off what the other parts give together, for which the text does not say from what (mixed rules). */
export interface UnclearDeduction {
  readonly kind: "unclear-deduction";
  readonly name: string;
  readonly input: "count" | "percent" | "number";
  readonly per: Amount;
  readonly take: Points;
  readonly fragment: Fragment;
}

/** 存在截留挪用的，本项不得分: where it is so, nothing is given. */
export interface VetoPart {
  readonly kind: "veto";
  readonly text: string;
  readonly fragment: Fragment;
}

/** 执行率≥90%: a quantity, and the figure that is asked of it. */
export interface Threshold {
  readonly quantity: string;
  readonly comparison: Comparison;
  readonly amount: Amount;
}

/** 满足全部得10分，满足两项得7分: things that are each met or not, and what so many of them give, the most first. */
export interface TallyPart {
  readonly kind: "tally";
  readonly items: readonly { readonly text: string; readonly threshold?: Threshold; readonly fragment: Fragment }[];
  readonly tiers: readonly { readonly met: number; readonly points: Points }[];
  /** 其他情况不得分. */
  readonly otherwise?: Points;
  readonly fragment: Fragment;
}

/** 产区得2分，非产区得1分: a unit is of one of several kinds, and each has a rule of its own. */
export interface KindsPart {
  readonly kind: "kinds";
  readonly kinds: readonly { readonly word: string; readonly rule: Rule }[];
  readonly fragment: Fragment;
}

export type Part =
  | ItemsPart
  | OccurrencesPart
  | DeductionsPart
  | CasesPart
  | FormulaPart
  | ChoicePart
  | JudgementPart
  | VetoPart
  | KindsPart
  | TallyPart
  | UnclearDeduction;

/** A part that gives points of itself. */
export type ScoringPart = Exclude<Part, { kind: "judgement" | "veto" }>;

export const isScoring = (part: Part): part is ScoringPart => part.kind !== "judgement" && part.kind !== "veto";

/** The things of a part that give points of their own: each is a step of the program, and has a number in the canonical text. */
export const awardsOf = (part: Part): readonly (Item | Part)[] =>
  part.kind === "items" ? part.items : isScoring(part) ? [part] : [];

/** The cells in which the things may stand that a rule speaks of. */
export type BesideCell = "points" | "explanation";

export interface Definition {
  readonly name: string;
  readonly term: Term;
  readonly fragment: Fragment;
}

/** A scoring rule as it was read. Its parts are added up. */
export interface Rule {
  /** The cell's text; of a rule that is spread over cells, their texts with a line break between them. */
  readonly original: string;
  /** Of a rule that is spread over cells: the words in front, and the cell that they stand in. */
  readonly spread?: Fragment & { readonly cell: BesideCell };
  readonly form: Form;
  readonly definitions: readonly Definition[];
  readonly parts: readonly Part[];
  /** 最高得3分, 满分5分. */
  readonly cap?: Points;
  /** 最低0分, 扣完为止, where a formula might come to less. */
  readonly floor?: true;
  /** Words that explain and change nothing. */
  readonly notes: readonly Fragment[];
  /** Why a rule that was read whole is left to a person all the same: more of what is bad would give more points. */
  readonly doubt?: "direction";
  /** Words that were not understood; then the form is `judgement`. */
  readonly unread: readonly Fragment[];
}

/** True for a rule of which every word was understood, and whose points no person has to give. */
export const isWhole = ({ form, unread }: Pick<Rule, "form" | "unread">): boolean =>
  form !== "judgement" && unread.length === 0;
