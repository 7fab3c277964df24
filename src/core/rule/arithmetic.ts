import type { Decimal } from "decimal.js";
import type { Comparison, Fragment, InputKind, Part } from "./rule";

/**
 * A value that a rule needs. Percentages are fractions of one. It is known by its number in the program, and by the parts that
 * hold it (`Program.parts`); its name is for people, and two inputs may have the same.
 */
export interface Input {
  readonly name: string;
  readonly kind: InputKind;
  /** 万元, 天, 小时; "" where the text names none. */
  readonly unit: string;
  /** Of a choice: the words to choose from. */
  readonly choices?: readonly string[];
  /** True for a target that the rule speaks of and that is not known. */
  readonly standard?: boolean;
}

/** Why a rule gives no score for some values. */
export type Unsaid = "gap" | "overlap" | "part" | "unclear-deduction" | "further" | "proportion" | "range";

/** Arithmetic that gives points or quantities; steps are numbered from 0. */
export type Expr =
  | { readonly op: "number"; readonly value: Decimal }
  | { readonly op: "weight" }
  | { readonly op: "input" | "step"; readonly at: number }
  | { readonly op: "+" | "-" | "×" | "/" | "min" | "max"; readonly left: Expr; readonly right: Expr }
  | { readonly op: "if"; readonly test: Test; readonly yes: Expr; readonly no: Expr }
  | { readonly op: "down" | "up"; readonly of: Expr }
  | { readonly op: "unsaid"; readonly why: Unsaid };

export type Test =
  | { readonly test: Comparison; readonly left: Expr; readonly right: Expr }
  | { readonly test: "yes"; readonly input: number }
  | { readonly test: "is"; readonly input: number; readonly word: string }
  | { readonly test: "whole"; readonly of: Expr }
  | { readonly test: "and"; readonly all: readonly Test[] };

/**
 * What a step is: a quantity or an item that the rule names itself, or the points that something gives. A message of the
 * language files says it (`rule.label.<kind>`).
 */
export type StepKind = "named" | "choice" | "occurrences" | "deduction" | "formula" | "cases";

/** One step of the computation, with the words of the text that it comes from. */
export interface Step {
  readonly kind: StepKind;
  /** In the words of the rule: what is computed, or what gives the points; "" where the rule has no word for it. */
  readonly name: string;
  readonly expr: Expr;
  readonly show: "points" | "percent" | "figure";
  readonly fragment: Fragment;
}

/**
 * A part of the rule, and the numbers of the inputs and steps that it computes with, each in ascending order: its own, and those
 * of the definitions that it uses, which parts may share.
 */
export interface ProgramPart {
  readonly part: Part;
  readonly inputs: readonly number[];
  readonly steps: readonly number[];
  /** Of a rule that tells kinds apart: the kind that it is said of. */
  readonly of?: OfKind;
}

/** One of several kinds of units, by the input that asks for the kind. */
export interface OfKind {
  readonly input: number;
  readonly word: string;
}

/** A rule as arithmetic: what it needs, its steps, and what they give together before it is capped and rounded. */
export interface Program {
  readonly inputs: readonly Input[];
  readonly steps: readonly Step[];
  /** The parts of the rule, in its order. */
  readonly parts: readonly ProgramPart[];
  /** The numbers of the steps that give points. */
  readonly points: readonly number[];
  /** The most that the text allows by itself (最高得3分). */
  readonly cap?: Expr;
  /** Where one of them holds, the score is 0. */
  readonly vetoes: readonly Test[];
  /** What has to hold of the inputs together. */
  readonly guards: readonly Test[];
  /** What was taken for granted, for people to see. */
  readonly assumed: readonly Assumption[];
}

export interface Assumption {
  readonly kind: "standard-is-whole" | "standard-from-target";
  readonly name: string;
  readonly value: string;
}
