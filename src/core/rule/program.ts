import { Decimal } from "decimal.js";
import type { Assumption, Expr, Input, Program, ProgramPart, Step, StepKind, Test, Unsaid } from "./arithmetic";
import { plain } from "../quantity/decimal";
import { readQuantity } from "../quantity/quantity";
import { leavesOf, namesIn } from "./form";
import { isCountTimes, mostOf } from "./maximum";
import { mergedProgram } from "./merged";
import {
  outright,
  type Amount,
  type Bound,
  type CasesPart,
  type DeductionsPart,
  type Fragment,
  type Give,
  type InputKind,
  type Part,
  type Points,
  type Rule,
  type Term,
  type Threshold,
} from "./rule";
import type { RuleContext } from "./compose";
import { segmentsOf, type Choice } from "./segments";
import { usedBy } from "./used";
import { degrees } from "../words/degrees";
import { isMeasure, TIME } from "../words/measures";
import { isChange, isCount, isRate } from "../words/names";
import { isDeviation } from "../words/phrases";

export type * from "./arithmetic";

/** Asks for the inputs of definitions, which belong to all parts. */
const DEFINED = -1;

export const number = (value: Decimal.Value): Expr => ({ op: "number", value: new Decimal(value) });
const ZERO = number(0);
const ONE = number(1);
const WEIGHT: Expr = { op: "weight" };
const two = (op: "+" | "-" | "×" | "/" | "min" | "max", left: Expr, right: Expr): Expr => ({ op, left, right });
const when = (test: Test, yes: Expr, no: Expr): Expr => ({ op: "if", test, yes, no });
const unsaid = (why: Unsaid): Expr => ({ op: "unsaid", why });

/** Points as arithmetic: a share is one of the weight. */
export const pointsExpr = ({ unit, value }: Points): Expr =>
  unit === "points" ? number(value) : value.equals(1) ? WEIGHT : two("×", WEIGHT, number(value));

/** What a rule computes. A rule of the form judgement has inputs and steps only as far as it was understood. */
export function programOf(rule: Rule, context: RuleContext): Program {
  const [part] = rule.parts;
  return part?.kind === "kinds" ? mergedProgram(part, context, programOf) : new Compiler(rule, context).program();
}

/** The shares of answers that each survey of a weighted survey asks for; parts that use one definition have one survey. */
export const surveysIn = (parts: readonly ProgramPart[]): readonly (readonly number[])[] => [
  ...new Map(parts.flatMap(({ inputs }) => (inputs.length > 0 ? [[inputs.join(), inputs] as const] : []))).values(),
];

class Compiler {
  private readonly inputs: Input[] = [];
  /** The number of the part that asks for each input, or that of the definitions: equal words in two parts are two inputs. */
  private readonly askers: number[] = [];
  /** The part that is being compiled. */
  private current = 0;
  private readonly steps: Step[] = [];
  private readonly points: number[] = [];
  private readonly vetoes: Test[] = [];
  private counting = false;
  private readonly assumed: Assumption[] = [];
  private readonly defined = new Map<string, Expr>();
  /** Other names of the quantity of the cases, inside of their part. */
  private readonly aliases = new Map<string, Expr>();
  private readonly resolving = new Set<string>();

  constructor(
    private readonly rule: Rule,
    private readonly context: RuleContext,
  ) {}

  program(): Program {
    const parts = this.rule.parts.map((part, i): ProgramPart => {
      this.current = i;
      this.aliases.clear();
      const [given, vetoed] = [this.points.length, this.vetoes.length];
      this.part(part);
      return { part, ...usedBy(this.steps, this.points.slice(given), this.vetoes.slice(vetoed)) };
    });
    const { inputs, steps, points, assumed, vetoes } = this;
    return {
      inputs,
      steps,
      parts,
      points,
      assumed,
      vetoes,
      guards: this.guards(parts),
      ...(this.rule.cap && { cap: pointsExpr(this.rule.cap) }),
    };
  }

  /** Numbers of things are not below 0; shares of a survey's answers are not more than all of them (rounded shares may add up to 100.5 %). */
  private guards(parts: readonly ProgramPart[]): Test[] {
    const asked = this.inputs.map((_, at): Expr => ({ op: "input", at }));
    const counts = this.inputs.flatMap(({ kind }, i): Test[] =>
      kind === "count" ? [{ test: "≥", left: asked[i]!, right: ZERO }] : [],
    );
    // 偏差率≤5% says nothing of a deviation to the other side.
    const oneSided = !/"value":"-/.test(JSON.stringify(this.rule.parts));
    for (const [i, { name, kind }] of this.inputs.entries())
      if (oneSided && kind === "percent" && isDeviation(name) && !ABSOLUTE.test(name))
        counts.push({ test: "≥", left: asked[i]!, right: ZERO });
    if (this.rule.form !== "weighted-survey" || this.inputs.some(({ kind }) => kind !== "percent")) return counts;
    const shares = surveysIn(parts).map((survey): Test => {
      const sum = survey.map((at) => asked[at]!).reduce((left, right) => two("+", left, right));
      return { test: "≤", left: sum, right: number("1.005") };
    });
    return [...counts, ...shares];
  }

  private give(kind: StepKind, name: string, expr: Expr, fragment: Fragment): void {
    this.points.push(this.steps.length);
    this.steps.push({ kind, name, expr, show: "points", fragment });
  }

  /** An input of the part that is compiled; a quantity that it names several times is one, two things with equal words are two. */
  private input(input: Input): number {
    const mayKnow = (asker: number): boolean => asker === this.current || asker === DEFINED;
    const known = this.inputs.findIndex(
      ({ name, kind }, i) => name === input.name && mayKnow(this.askers[i]!) && kind !== "boolean",
    );
    if (known >= 0 && input.kind !== "boolean") return known;
    this.askers.push(this.resolving.size > 0 ? DEFINED : this.current);
    return this.inputs.push(input) - 1;
  }

  private part(part: Part): void {
    switch (part.kind) {
      case "items": {
        const inputs = part.items.map(({ text }) => this.input({ name: text, kind: "boolean", unit: "" }));
        for (const [i, { text, points, needs, further, otherwise, fragment }] of part.items.entries()) {
          const own: Test = { test: "yes", input: inputs[i]! };
          const test: Test =
            needs === undefined ? own : { test: "and", all: [own, { test: "yes", input: inputs[needs]! }] };
          const given = otherwise ? two("-", pointsExpr(points), pointsExpr(otherwise)) : pointsExpr(points);
          const sure = further ? when({ test: "yes", input: inputs[i - 1]! }, given, unsaid("further")) : given;
          this.give("named", text, when(test, sure, ZERO), fragment);
        }
        // What there is in any case comes last: each item has its own step, by which its reason is told.
        for (const { otherwise, fragment } of part.items)
          if (otherwise) this.give("named", "基础分", pointsExpr(otherwise), fragment);
        return;
      }
      case "tally": {
        const met = part.items.map(({ text, threshold, fragment }): Expr => {
          const test = threshold ? this.reaches(threshold) : this.said(text);
          this.steps.push({
            ...{ kind: "named", name: text, show: "figure", fragment },
            expr: when(test, ONE, ZERO),
          });
          return { op: "step", at: this.steps.length - 1 };
        });
        const sum = met.reduce((left, right) => two("+", left, right));
        const expr = part.tiers.reduceRight<Expr>(
          (no, tier) =>
            when(
              {
                test: "and",
                all: (["≥", "≤"] as const).map((test) => ({ test, left: sum, right: number(tier.met) })),
              },
              pointsExpr(tier.points),
              no,
            ),
          part.otherwise ? pointsExpr(part.otherwise) : unsaid("gap"),
        );
        this.give("named", "", expr, part.fragment);
        return;
      }
      case "choice": {
        const at = this.input({
          // Several choices are told apart by what they are said of, or by their best word.
          name:
            this.rule.parts.length > 1 ? (part.name ?? part.choices[0]!.word) : (this.context.indicator ?? "评价结果"),
          kind: "choice",
          unit: "",
          choices: part.choices.map(({ word }) => word),
        });
        const expr = part.choices.reduceRight<Expr>(
          (no, { word, points }) => when({ test: "is", input: at, word }, pointsExpr(points), no),
          unsaid("gap"),
        );
        this.give("choice", "", expr, part.fragment);
        return;
      }
      case "occurrences": {
        const count: Expr = { op: "input", at: this.input({ name: part.name, kind: "count", unit: "" }) };
        const times = part.per.equals(1) ? count : two("/", count, number(part.per));
        const taken = two("×", times, pointsExpr(part.take));
        const most = part.most ? two("min", taken, pointsExpr(part.most)) : taken;
        const left = part.base.value.isZero()
          ? two("-", ZERO, most)
          : two("max", ZERO, two("-", pointsExpr(part.base), most));
        this.give(
          "occurrences",
          part.name,
          part.per.equals(1) ? left : when({ test: "whole", of: times }, left, unsaid("part")),
          part.fragment,
        );
        return;
      }
      case "deductions": {
        this.deductions(part);
        return;
      }
      case "unclear-deduction": {
        const at = this.input({ name: part.name, kind: part.input, unit: "" });
        this.give(
          "deduction",
          part.name,
          when({ test: "≤", left: { op: "input", at }, right: ZERO }, ZERO, unsaid("unclear-deduction")),
          part.fragment,
        );
        return;
      }
      case "formula":
        this.give(
          "formula",
          "",
          part.most ? two("min", this.term(part.term), pointsExpr(part.most)) : this.within(part.term),
          part.fragment,
        );
        return;
      case "cases":
        this.cases(part);
        return;
      case "veto": {
        const input = this.input({ name: part.text, kind: "boolean", unit: "" });
        this.vetoes.push({ test: "yes", input });
        return;
      }
      case "judgement":
      case "kinds":
        return;
    }
  }

  private said(text: string): Test {
    return { test: "yes", input: this.input({ name: text, kind: "boolean", unit: "" }) };
  }

  /** 执行率≥90%: whether a figure is as it should be. */
  private reaches({ quantity, comparison, amount }: Threshold): Test {
    const { unit, kind } = measureOf(quantity, [amount]);
    return { test: comparison, left: this.quantity(quantity, kind, unit), right: number(amount.value) };
  }

  /** The points that are there, then what is left of them; only the latter counts. */
  private deductions({ given, required, base, takes, most, fragment }: DeductionsPart): void {
    let left = pointsExpr(base);
    let met: Test | undefined;
    if (given !== undefined) {
      const input = this.input({ name: given, kind: "boolean", unit: "" });
      this.steps.push({
        ...{ kind: "named", name: given, show: "points", fragment },
        expr: when({ test: "yes", input }, left, ZERO),
      });
      if (!required) met = { test: "yes", input };
      left = { op: "step", at: this.steps.length - 1 };
    }
    const parts: Test[] = [];
    const costs = takes.map(({ name, per, take, most: limit, none }): Expr => {
      const input = this.input({ name, kind: per ? "count" : "boolean", unit: "" });
      if (!per) return when({ test: "yes", input }, pointsExpr(take), ZERO);
      const count: Expr = { op: "input", at: input };
      const times = per.equals(1) ? count : two("/", count, number(per));
      if (!per.equals(1)) parts.push({ test: "whole", of: times });
      const taken = two("×", times, pointsExpr(take));
      if (none) return when({ test: "≥", left: count, right: number(none) }, pointsExpr(base), taken);
      return limit ? two("min", taken, pointsExpr(limit)) : taken;
    });
    const all = costs.reduce((sum, cost) => two("+", sum, cost));
    const rest = two("max", ZERO, two("-", left, most ? two("min", all, pointsExpr(most)) : all));
    // 材料齐全得4分，缺总结扣1分: what is taken may be all that it costs that they are not complete.
    const expr = met
      ? when(met, rest, when({ test: "≤", left: all, right: ZERO }, ZERO, unsaid("unclear-deduction")))
      : rest;
    this.give(
      "occurrences",
      given ?? takes[0]!.name,
      parts.length > 0 ? when({ test: "and", all: parts }, expr, unsaid("part")) : expr,
      fragment,
    );
  }

  /**
   * A formula's points. Below 0, or above what it gives at its best, the text does not say what holds unless it states a floor
   * (最低0分) or a cap (最高得3分).
   */
  private within(term: Term): Expr {
    const value = this.term(term);
    // Shares of answers may add up to a little more than all of them, which the guards allow.
    if (this.rule.form === "weighted-survey") return two("max", ZERO, value);
    const { floor, cap } = this.rule;
    const best = cap || isCountTimes(term) ? undefined : mostOf(term, this.rule, this.context);
    const tests: Test[] = [
      ...(floor ? [] : [{ test: "≥", left: value, right: ZERO } as const]),
      ...(cap
        ? []
        : [{ test: "≤", left: value, right: best?.lt(this.context.weight ?? 0) ? number(best) : WEIGHT } as const]),
    ];
    const floored = floor ? two("max", ZERO, value) : value;
    return tests.length === 0 ? floored : when({ test: "and", all: tests }, floored, unsaid("range"));
  }

  /** Points that more and more come to: above the weight the text does not say what holds unless it states a cap. */
  private risen(value: Expr): Expr {
    return this.rule.cap ? value : when({ test: "≤", left: value, right: WEIGHT }, value, unsaid("range"));
  }

  // ── quantities ────────────────────────────────────────────────────────────

  private quantity(name: string, kind: InputKind, unit = ""): Expr {
    const known = this.aliases.get(name) ?? this.defined.get(name);
    if (known) return known;
    const definition =
      this.rule.definitions.find((each) => each.name === name) ??
      (isRate(name) ? single(this.rule.definitions.filter((each) => each.name.endsWith(name))) : undefined);
    if (definition && !this.resolving.has(definition.name)) {
      this.resolving.add(definition.name);
      const expr = this.term(definition.term);
      this.resolving.delete(definition.name);
      this.steps.push({
        kind: "named",
        name: definition.name,
        expr,
        show:
          isRate(definition.name) ||
          isChange(definition.name) ||
          leavesOf(definition.term).some((leaf) => leaf.kind === "figure" && leaf.amount.unit === "%")
            ? "percent"
            : "figure",
        fragment: definition.fragment,
      });
      const step: Expr = { op: "step", at: this.steps.length - 1 };
      this.defined.set(name, step);
      this.defined.set(definition.name, step);
      return step;
    }
    const bare = BARS.exec(name)?.[1];
    if (bare !== undefined) return absolute(this.quantity(bare, kindOf(bare, this.context.indicator), unit));
    const asked: Expr = { op: "input", at: this.input({ name, kind, unit }) };
    return ABSOLUTE.test(name) ? absolute(asked) : asked;
  }

  private term(term: Term): Expr {
    switch (term.kind) {
      case "figure":
        return number(term.amount.value);
      case "full":
        return WEIGHT;
      case "quantity":
        return this.quantity(
          term.name,
          this.counting && OPINION.test(term.name) ? "count" : kindOf(term.name, this.context.indicator),
          "",
        );
      case "operation": {
        // (非常满意+满意)/有效问卷数 counts answers.
        const counting = this.counting;
        if (term.sign === "/" && term.right.kind === "quantity" && isCount(term.right.name)) this.counting = true;
        const left = this.term(term.left);
        this.counting = counting;
        return two(term.sign, left, this.term(term.right));
      }
    }
  }

  // ── cases ─────────────────────────────────────────────────────────────────

  private cases(part: CasesPart): void {
    const { cases, otherwise, fragment } = part;
    const name = this.nameOfAxis(part);
    const bounds = cases.flatMap(({ conditions }) => conditions.map(({ bound }) => bound));
    const amounts = [
      ...bounds.flatMap((bound) => (bound.kind === "amount" ? [bound.amount] : [])),
      ...cases.flatMap(({ give }) => (give.kind === "steps" ? [give.per] : [])),
    ];
    const relative = bounds.some((bound) => bound.kind === "quantity") || this.isRelative(part, name);
    const { percent, unit, kind } = measureOf(name, amounts, relative);
    const value = this.quantity(name, kind, unit);
    const scale: Axis = { name, value, percent, best: bestOf(part) };
    const known = new Map<Bound, Expr>();
    for (const bound of bounds) known.set(bound, this.bound(bound, scale, part));
    for (const { give } of cases) if (give.kind === "steps") known.set(give.from, this.bound(give.from, scale, part));
    const resolved = cases.map(({ conditions }) =>
      conditions.map((each) => ({ comparison: each.comparison, bound: known.get(each.bound)! })),
    );
    const gives = cases.map(({ give }) => this.given(give, scale, part, known));
    const rest = otherwise && this.given(otherwise, scale, part, known);
    const choose = (choice: Choice): Expr =>
      choice === "gap" ? (rest ?? unsaid("gap")) : choice === "overlap" ? unsaid("overlap") : gives[choice]!;
    const constant = resolved.every((each) => each.every(({ bound }) => bound.op === "number"));
    if (constant) {
      const segments = segmentsOf(cases, (i) =>
        resolved[i]!.map(({ comparison, bound }) => ({ comparison, value: (bound as Expr & { op: "number" }).value })),
      );
      // From below: each segment ends where the next one begins.
      const expr = segments.slice(0, -1).reduceRight<Expr>(
        (no, { high, highIn, choice }) => {
          const yes = choose(choice);
          return sameExpr(yes, no)
            ? no
            : when({ test: highIn ? "≤" : "<", left: value, right: number(high!) }, yes, no);
        },
        choose(segments.at(-1)!.choice),
      );
      this.give("cases", name || "指标值", expr, fragment);
      return;
    }
    // A bound that is known only with the figures: what is said later is the exception of what was said before.
    const expr = resolved.reduce<Expr>(
      (no, conditions, i) =>
        when(
          {
            test: "and",
            all: conditions.map(({ comparison, bound }): Test => ({ test: comparison, left: value, right: bound })),
          },
          gives[i]!,
          no,
        ),
      rest ?? unsaid("gap"),
    );
    this.give("cases", name || "指标值", expr, fragment);
  }

  /** The quantity of the cases; a rate that is only called otherwise in the formula is the formula's. */
  private nameOfAxis({ quantity, cases, otherwise }: CasesPart): string {
    const name = quantity === "" ? (this.context.indicator ?? "指标值") : quantity;
    const terms = [...cases.map(({ give }) => give), ...(otherwise ? [otherwise] : [])].flatMap((give) =>
      give.kind === "term" ? [give.term] : [],
    );
    const names = new Set(terms.flatMap(namesIn));
    const [only] = names;
    if (names.size !== 1 || only === undefined || only === name) return name;
    const isDefined = (each: string): boolean => this.rule.definitions.some((definition) => definition.name === each);
    if (isDefined(name) && !isDefined(only) && GENERIC.test(only)) return name;
    if (
      quantity === "" ||
      GENERIC.test(only) ||
      GENERIC.test(name) ||
      only.endsWith(name) ||
      name.endsWith(only.replace(ACTUAL, ""))
    )
      return only;
    return name;
  }

  private isRelative({ cases }: CasesPart, name: string): boolean {
    return (
      !isRate(name) &&
      !isChange(name) &&
      cases.some(
        ({ give, conditions }) =>
          give.kind === "steps" &&
          give.per.unit === "%" &&
          conditions.some(({ bound }) => bound.kind === "amount" && bound.amount.unit !== "%"),
      )
    );
  }

  private bound(bound: Bound, axis: Axis, part: CasesPart): Expr {
    switch (bound.kind) {
      case "amount":
        return number(bound.amount.value);
      case "quantity":
        return this.quantity(bound.name, axis.percent ? "percent" : kindOf(bound.name, this.context.indicator), "");
      case "standard":
        return this.standard(axis, part);
    }
  }

  /** The target that stands elsewhere: as the row has it, else 100 % where the quantity is a share that should be whole. */
  private standard({ name, percent }: Axis, part: CasesPart): Expr {
    const target = this.context.target === undefined ? undefined : readQuantity(this.context.target);
    const completion = COMPLETION.test(name);
    if (target?.kind === "figure") {
      const isPercent = target.amount.unit?.dimension === "ratio";
      if (percent && isPercent) {
        const value = target.amount.value.times(target.amount.unit!.factor);
        this.assume({ kind: "standard-from-target", name, value: `${plain(value.times(100))}%` });
        return number(value);
      }
      if (!percent && !isPercent) {
        this.assume({ kind: "standard-from-target", name, value: plain(target.amount.value) });
        return number(target.amount.value);
      }
    }
    const above = part.cases.some(({ give }) => give.kind === "steps" && give.way === "above");
    if (percent && !above && !isChange(name) && (completion || isRate(name)) && !NO_WHOLE.test(name)) {
      this.assume({ kind: "standard-is-whole", name, value: "100%" });
      return ONE;
    }
    return {
      op: "input",
      at: this.input({ name: "目标值", kind: percent ? "percent" : "number", unit: "", standard: true }),
    };
  }

  private assume(assumption: Assumption): void {
    if (!this.assumed.some(({ kind, name }) => kind === assumption.kind && name === assumption.name))
      this.assumed.push(assumption);
  }

  private given(give: Give, axis: Axis, part: CasesPart, known: ReadonlyMap<Bound, Expr>): Expr {
    switch (give.kind) {
      case "points":
        return pointsExpr(give.points);
      case "take":
        return two("max", ZERO, two("-", WEIGHT, pointsExpr(give.points)));
      case "term": {
        // The quantity of the cases under the name that the formula gives it.
        const own = this.rule.definitions.find(({ name }) => name === axis.name);
        const made = own ? namesIn(own.term) : [];
        for (const leaf of leavesOf(give.term))
          if (
            leaf.kind === "quantity" &&
            leaf.name !== axis.name &&
            !made.includes(leaf.name) &&
            (this.nameOfAxis(part) === leaf.name ||
              (GENERIC.test(leaf.name) && !this.rule.definitions.some(({ name }) => name === leaf.name)))
          )
            this.aliases.set(leaf.name, axis.value);
        return this.within(give.term);
      }
      case "proportional": {
        const best = part.cases.find(({ give: each }) => each.kind === "points")?.conditions[0]?.bound;
        const full = best === undefined ? undefined : known.get(best);
        const whole =
          full && (full.op !== "number" || !axis.percent || full.value.equals(1) || best?.kind === "standard");
        if (best === undefined && axis.percent) return two("×", WEIGHT, axis.value);
        return whole ? two("×", pointsExpr(axis.best), two("/", axis.value, full)) : unsaid("proportion");
      }
      case "steps": {
        const from = known.get(give.from)!;
        const away = give.way === "below" ? two("-", from, axis.value) : two("-", axis.value, from);
        // 1% of nothing is nothing: from 0 on it is so much of the quantity itself.
        const relative = give.per.unit === "%" && !axis.percent && !(from.op === "number" && from.value.isZero());
        // On the good side of the bound nothing is taken, and nothing is added.
        const distance = two("max", ZERO, relative ? two("/", away, from) : away);
        const exact = give.per.value.equals(1) ? distance : two("/", distance, number(give.per.value));
        const times: Expr =
          give.part === "none" ? { op: "down", of: exact } : give.part === "whole" ? { op: "up", of: exact } : exact;
        const all = two("×", times, pointsExpr(give.take));
        const most = give.most ? two("min", all, pointsExpr(give.most)) : all;
        const points = give.onto
          ? this.risen(two("+", pointsExpr(give.onto), most))
          : two("max", ZERO, two("-", pointsExpr(axis.best), most));
        return give.part === "unsaid" ? when({ test: "whole", of: exact }, points, unsaid("part")) : points;
      }
    }
  }
}

/** |偏差率|, 差异率绝对值: how far from 0, whatever the side. */
const BARS = /^\|([^|]+)\|$/;
const ABSOLUTE = /绝对值$/;
const absolute = (value: Expr): Expr => two("max", value, two("-", ZERO, value));

interface Axis {
  readonly name: string;
  readonly value: Expr;
  readonly percent: boolean;
  /** What the best case gives. */
  readonly best: Points;
}

const GENERIC = /^(?:实际)?(?:完成|达成|实现|通过|达标)率$|^(?:实际值|完成值|实际完成值|指标值|实际比例|实际比率)$/;
const ACTUAL = /^实际/;

const COMPLETION = /完成率|达成率/;
/** Of these rates the target is hardly ever all. */
const NO_WHOLE = /满意度|降低|减少|比重|占比/;

const single = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** Shares of answers. */
const OPINION = new RegExp(`^${degrees("share")}?(?:满意|认可|支持)(?:比例|占比|者)?$`);

/** What a rule calls the value of its own indicator, or its target. */
const OWN_VALUE = /^(?:实际完成(?:数|值|量)?|完成(?:数|值|量)|评价标准|目标值?)$/;

/** What a quantity with such figures is asked for as. */
function measureOf(
  name: string,
  amounts: readonly Amount[],
  relative = false,
): { percent: boolean; unit: string; kind: InputKind } {
  // The unit of the quantity is that of its bounds; of its steps only where they are no percentages of it.
  const unit =
    (amounts.find((each) => each.unit !== "" && each.unit !== "%") ?? amounts.find((each) => each.unit !== ""))?.unit ??
    "";
  // 12/10万 is a rate, and no percentage.
  const percent = !unit.startsWith("/") && (isRate(name) || isChange(name) || (unit === "%" && !relative));
  const counted = TIME[unit] === undefined && (isCount(name) || isMeasure(unit, "count"));
  return {
    percent,
    unit: percent || unit === "%" ? "" : (TIME[unit] ?? unit),
    kind: percent ? "percent" : counted ? "count" : "number",
  };
}

function kindOf(name: string, indicator = ""): InputKind {
  // 实际完成数 of an indicator that is a rate itself is a rate.
  const own = isChange(indicator) && OWN_VALUE.test(name) ? indicator : name;
  if (OPINION.test(own)) return "percent";
  return isRate(own) || isChange(own) ? "percent" : isCount(own) ? "count" : "number";
}

const FULL: Points = { unit: "share", value: new Decimal(1) };

/** The most that a case gives outright; deductions are taken from it. */
function bestOf({ cases }: CasesPart): Points {
  const given = cases.flatMap(({ give }) => outright(give) ?? []);
  const full = given.find(({ unit, value }) => unit === "share" && value.equals(1));
  if (full) return full;
  const fixed = given.filter(({ unit }) => unit === "points").sort((a, b) => b.value.cmp(a.value))[0];
  return fixed ?? given[0] ?? FULL;
}

const sameExpr = (a: Expr, b: Expr): boolean => JSON.stringify(a) === JSON.stringify(b);
