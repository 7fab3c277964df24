import { Decimal } from "decimal.js";
import { plain, round } from "../quantity/decimal";
import { quote } from "../quantity/quotes";
import type { RuleContext } from "./compose";
import { allowed, compute, stepsOf, vetoed, type Computed, type Value } from "./evaluate";
import { factsOf, type Fact } from "./facts";
import { figure, percentText } from "./print";
import { programOf, type Input, type Program, type Step, type Unsaid } from "./program";
import type { Rule } from "./rule";
import { wordsOf } from "./source";
import type { TraceStep } from "./trace";

/** Why a rule gives no score. */
export type Open = "judgement" | "direction" | "inputs" | "invalid" | Unsaid | "zero-division" | "no-weight";

export type RuleScore =
  | {
      readonly state: "scored";
      readonly score: Decimal;
      readonly deduction: Decimal;
      /** Formal Chinese for the reason column; "" where nothing is deducted. */
      readonly reason: string;
      readonly trace: readonly TraceStep[];
    }
  | { readonly state: "open"; readonly why: Open; readonly input?: number; readonly trace: readonly TraceStep[] };

/**
 * Scores by a rule: `values` in the order of the program's inputs (undefined where nothing is filled in).
 * The score is rounded half up to `decimals`, once, at the end, and lies within 0 and the weight.
 */
export function scoreByRule(
  rule: Rule,
  values: readonly (Value | undefined)[],
  context: RuleContext,
  decimals = 2,
  program: Program = programOf(rule, context),
): RuleScore {
  const { weight } = context;
  const open = (why: Open, input?: number, trace: readonly TraceStep[] = []): RuleScore => ({
    ...{ state: "open", why, trace },
    ...(input !== undefined && { input }),
  });
  if (rule.form === "judgement") return open(rule.doubt ?? "judgement");
  if (!weight?.gt(0)) return open("no-weight");
  // What the rule does not ask for may be what decides.
  if (values.length > program.inputs.length) return open("inputs");
  const missing = program.inputs.findIndex((_, i) => values[i] === undefined);
  if (missing >= 0) return open("inputs", missing);
  const given = values as readonly Value[];
  const invalid = program.inputs.findIndex((input, i) => !isValid(input, given[i]!));
  if (invalid >= 0) return open("invalid", invalid);
  if (!allowed(program, given, weight)) return open("invalid");
  const computed = stepsOf(program, given, weight);
  const trace = program.steps.map((step, i): TraceStep => ({
    kind: step.kind,
    name: step.name,
    value: printed(step, computed[i]!),
    words: wordsOf(rule.original, step.fragment),
  }));
  let sum = new Decimal(0);
  for (const at of program.points) {
    const points = computed[at]!;
    if (!Decimal.isDecimal(points)) return open(points.unsaid, undefined, trace);
    sum = sum.plus(points);
  }
  const cap = program.cap && compute(program.cap, { values: given, weight, steps: computed });
  const most = Decimal.isDecimal(cap) ? Decimal.min(cap, weight) : weight;
  if (vetoed(program, given, weight)) sum = new Decimal(0);
  const score = round(Decimal.max(0, Decimal.min(most, sum)), decimals);
  // A weight with more decimals than scores have (6.67 under one decimal) is given in full, never exceeded.
  const within = Decimal.min(score, weight);
  const deduction = weight.minus(within);
  const reason = deduction.isZero() ? "" : reasonOf(program, given, computed, within, deduction);
  return { state: "scored", score: within, deduction, reason, trace };
}

/** The message for a score that is open; more values than were asked for are another thing than missing ones. */
export const openKey = ({ why, input }: RuleScore & { readonly state: "open" }): Open | "surplus" =>
  why === "inputs" && input === undefined ? "surplus" : why;

/** True where a value is one that the input can have. */
export function isValid(input: Input, value: Value): boolean {
  switch (input.kind) {
    case "boolean":
      return typeof value === "boolean";
    case "choice":
      return typeof value === "string" && (input.choices ?? []).includes(value);
    case "count":
      return Decimal.isDecimal(value) && value.isFinite() && value.gte(0);
    default:
      return Decimal.isDecimal(value) && value.isFinite();
  }
}

export function printed({ show }: Step, computed: Computed): string {
  if (!Decimal.isDecimal(computed)) return "—";
  return show === "percent" ? percentText(computed) : figure(computed);
}

/** 3月 is March, 3个月 how long. */
const PERIOD = /^(?:月|季度)$/;

/** A value as a person would write it. */
export function printValue({ kind, unit }: Input, value: Value): string {
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value === "string") return value;
  return kind === "percent" ? percentText(value) : figure(value) + (PERIOD.test(unit) ? `个${unit}` : unit);
}

/** What was filled in for an input: 满意度 88.5%. */
export const printFilled = ({ input, value }: { readonly input: Input; readonly value: Value }): string =>
  `${input.name} ${printValue(input, value)}`;

/** What was filled in for some inputs, in a row: 满意度 88.5%，投诉 3. */
export const printValues = (filled: readonly Parameters<typeof printFilled>[0][]): string =>
  filled.map(printFilled).join("，");

/** Why points are deducted, in the words of the rule and with the figures that were filled in. */
function reasonOf(
  program: Program,
  values: readonly Value[],
  computed: readonly Computed[],
  score: Decimal,
  deduction: Decimal,
): string {
  const clauses = factsOf(program).map((fact) => clauseOf(fact, program, values, computed));
  const facts = [...new Set(clauses.filter((clause) => clause !== ""))].join("；");
  return `${facts}${facts ? "，" : ""}得${plain(score)}分，扣${plain(deduction)}分。`;
}

/** A fact in words; "" where there is nothing to say. */
function clauseOf(
  fact: Fact,
  { inputs, steps }: Program,
  values: readonly Value[],
  computed: readonly Computed[],
): string {
  const valueAt = (at: number): string => printValue(inputs[at]!, values[at]!);
  if (fact.of && values[fact.of.input] !== fact.of.word) return "";
  switch (fact.kind) {
    case "unmet": {
      const unmet = fact.items.filter(({ step }) => {
        const points = computed[step];
        return Decimal.isDecimal(points) && points.isZero();
      });
      return unmet.length === 0 ? "" : `未满足：${unmet.map(({ text }) => quote(text)).join("、")}`;
    }
    case "count":
      return `${fact.name}${valueAt(fact.input)}${fact.single ? "处" : ""}`;
    case "choice":
      return `${fact.name}为${quote(String(values[fact.input]))}`;
    case "veto":
      return values[fact.input] === true ? fact.text : "";
    case "steps":
      return fact.numbers.map((at) => `${steps[at]!.name}${printed(steps[at]!, computed[at]!)}`).join("，");
    case "inputs":
      return fact.numbers.map((at) => `${inputs[at]!.name}${valueAt(at)}`).join("，");
  }
}
