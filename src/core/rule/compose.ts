import { Decimal } from "decimal.js";
import { formOf } from "./form";
import { resolveSoft } from "./soft";
import type { Case, CasesPart, Condition, Definition, Give, Item, Part, Points, Rule, StepsGive, Term } from "./rule";
import { fragmentOf, type Fragment, type Source } from "./source";
import { cleanName, type Outcome, type Statement } from "./statements";
import { FULL_POINTS, NO_POINTS } from "./tokens";
import { isRate, LATE, OCCURRENCE, TIME } from "./words";

/** One quantity and its cases, as they come in. */
interface Axis {
  quantity: string;
  readonly cases: (Case & { readonly conditions: readonly (Condition & { soft: boolean })[] })[];
  otherwise?: Give;
  readonly from: number;
  to: number;
}

/** Points for something that is there or not. */
interface Award {
  readonly mark: number | undefined;
  readonly text: string;
  readonly points: Points;
  otherwise?: Points;
  readonly from: number;
  readonly to: number;
}

/** What a rule needs to know beside its text. */
export interface RuleContext {
  readonly weight?: Decimal;
  readonly indicator?: string;
  readonly target?: string;
}

const ZERO = new Decimal(0);
const ONE = new Decimal(1);
const LATENESS = new RegExp(`(?:${LATE})`);
const IN_TIME =
  /^(?:(?:项目|工程|任务|工作|各项工作|资金)?(?:在|于|能|能够)?(?:按|按照|依)?(?:计划|规定|约定|合同|要求|批复|既定|实施计划)?(?:的)?(?:计划|规定|约定|合同)?(?:时间|工期|期限|时限|时间节点|进度|节点)(?:内|前|点)?(?:要求)?|(?:项目|工程|任务|各项工作)?(?:按时|及时|如期|按期|准时|按计划|按进度|按约定|未延期|无延期|未逾期))(?:全部|均|已)?(?:完成|完工|竣工|拨付|到位|交付|实施|建成|支付|发放|开工|验收|办结|达成|$)/;
const ALL_DONE =
  /^(?:(?:任务|工作|项目|计划|目标)?全部(?:按计划)?(?:完成|达成|实现|达标|到位)|(?:目标任务|计划任务|任务)(?:全部)?完成|完成(?:全部)?(?:目标|计划|任务)(?:任务)?|达到(?:目标|要求|预期)(?:值|目标)?)$/;
/** 以上条件同时满足, 全部符合 …: the full marks that deductions are taken from. */
const DEGREE = /优|良|中等|较差|^差|显著|明显|较|一般|不|未|基本|部分|完全|有效|无|高|低|好|合格|达标|满意/;
const NEGATION = /^(?:没有|无|未实现|未产生|未发生|不存在|未|不)(.+?)的?$/;
const EXCESS =
  /^(.*?)(?:超出|超过|超)((?:年初|项目|批复|计划|合同|目标|总|概)?(?:预算|计划|目标|概算|成本|投资)[^率比幅]*?)(?:金额|范围)?(?:的)?(?:比率|比例|幅度|部分)?$/;
const ADDITION = /^(?:超过|大于|高于)100%/;

/** Puts the statements of a rule together. What does not fit is in `unread`, and then the whole is left to judgement. */
export function compose(
  original: string,
  source: Source,
  statements: readonly Statement[],
  context: RuleContext,
): Rule {
  const builder = new Composer(original, source, statements, context);
  return builder.rule();
}

class Composer {
  private readonly definitions: Definition[] = [];
  private readonly axes: Axis[] = [];
  private readonly awards: Award[] = [];
  private readonly parts: { readonly part: Part; readonly from: number }[] = [];
  private readonly plain: Statement[] = [];
  private readonly notes: Fragment[] = [];
  private readonly unread: Fragment[] = [];
  private readonly judgements: { readonly statement: Statement; readonly words: string; readonly only: boolean }[] = [];
  private readonly occurrences: {
    readonly statement: Statement;
    readonly take: Points;
    readonly per: Decimal;
    readonly name: string;
  }[] = [];
  private readonly steps: { readonly statement: Statement; readonly take: Points }[] = [];
  private share: { readonly statement: Statement; readonly outcome: Outcome & { kind: "share" } } | undefined;
  private readonly each: { readonly statement: Statement; readonly points: Points }[] = [];
  private cap: Points | undefined;
  private mostOff: Points | undefined;
  private current: Axis | undefined;
  private lastAward: Award | undefined;

  constructor(
    private readonly original: string,
    private readonly source: Source,
    private readonly statements: readonly Statement[],
    private readonly context: RuleContext,
  ) {}

  rule(): Rule {
    for (const statement of this.statements) this.take(statement);
    this.settle();
    const parts = [...this.parts].sort((a, b) => a.from - b.from).map(({ part }) => part);
    const readable = this.unread.length === 0 && parts.length > 0;
    const rule: Omit<Rule, "form"> = {
      original: this.original,
      definitions: this.definitions,
      parts,
      ...(this.cap && { cap: this.cap }),
      notes: this.notes,
      unread: this.unread,
    };
    return { ...rule, form: readable ? formOf(rule) : "judgement" };
  }

  private fragment({ from, to }: { readonly from: number; readonly to: number }): Fragment {
    return fragmentOf(this.source, from, to);
  }

  private fail(statement: { readonly from: number; readonly to: number }): void {
    this.unread.push(this.fragment(statement));
  }

  private note(statement: { readonly from: number; readonly to: number }): void {
    this.notes.push(this.fragment(statement));
  }

  private take(statement: Statement): void {
    const { outcome } = statement;
    if (!outcome) {
      this.plain.push(statement);
      return;
    }
    switch (outcome.kind) {
      case "judgement":
        this.judgements.push({
          statement,
          words: outcome.text,
          only: /定性/.test(statement.text) && !statement.otherwise,
        });
        return;
      case "most":
        this.cap = outcome.points;
        return;
      case "most-off":
        this.mostOff = outcome.points;
        return;
      case "floor":
        return;
      case "share":
        if (this.share) this.fail(statement);
        else this.share = { statement, outcome };
        return;
      case "formula":
        this.formula(statement, outcome);
        return;
      case "proportional":
        this.proportional(statement);
        return;
      case "take":
        this.deduction(statement, outcome.points);
        return;
      case "award":
        this.award(statement, outcome.points);
        return;
    }
  }

  // ── formulas ──────────────────────────────────────────────────────────────

  private formula(statement: Statement, { name, term }: Outcome & { kind: "formula" }): void {
    const isScore = /(?:得分|分值|评分|分数)$/.test(name) || givesPoints(term, this.context);
    if (!isScore) {
      // 完成率=100%得2分 is a comparison; the award has come to be a statement of its own behind it.
      if (name === "" || statement.conditions.length > 0) return this.fail(statement);
      this.definitions.push({ name: cleanName(name), term, fragment: this.fragment(statement) });
      return;
    }
    const give: Give = { kind: "term", term: this.excessIn(term) };
    if (statement.conditions.length > 0) this.addCase(statement, give);
    else if (statement.otherwise && (this.current ?? this.lastAward)) this.addOtherwise(statement, give);
    else
      this.parts.push({
        part: { kind: "formula", term: give.term, fragment: this.fragment(statement) },
        from: statement.from,
      });
  }

  /** 实际成本超出预算比率 is a quantity of two others. */
  private excessIn(term: Term): Term {
    if (term.kind === "operation") return { ...term, left: this.excessIn(term.left), right: this.excessIn(term.right) };
    if (term.kind === "quantity") this.defineExcess(term.name);
    return term;
  }

  private defineExcess(name: string): boolean {
    const found = EXCESS.exec(name);
    if (!found?.[1] || this.definitions.some((each) => each.name === name)) return Boolean(found?.[1]);
    const [actual, planned] = [quantity(found[1]), quantity(found[2]!)];
    const term: Term = operation("/", operation("-", actual, planned), planned);
    this.definitions.push({ name, term, fragment: { from: 0, to: 0 } });
    return true;
  }

  // ── cases of a quantity ───────────────────────────────────────────────────

  /** The quantity that a condition is about, in one wording. */
  private axisName(name: string, statement: Statement): string {
    const time = statement.conditions.flatMap(({ bound }) =>
      bound.kind === "amount" ? [TIME[bound.amount.unit]] : [],
    )[0];
    if (time && (LATENESS.test(name) || (name === "" && this.current && LATENESS.test(this.current.quantity))))
      return `延迟${time}数`;
    return name;
  }

  private axisFor(name: string, statement: Statement): Axis {
    const same = (axis: Axis): boolean =>
      axis.quantity === name ||
      (name !== "" &&
        axis.quantity !== "" &&
        (axis.quantity.endsWith(name) || name.endsWith(axis.quantity)) &&
        isRate(name) === isRate(axis.quantity)) ||
      this.completion(axis.quantity, name, statement) ||
      this.sameExcess(axis.quantity, name);
    const known = name === "" ? (this.current ?? this.axes.at(-1)) : this.axes.find(same);
    const axis = known ?? { quantity: name, cases: [], from: statement.from, to: statement.to };
    if (!known) this.axes.push(axis);
    axis.to = statement.to;
    this.current = axis;
    return axis;
  }

  /** 实际完成数 and 实际完成率 are the two sides of one quantity: the rate is the number by the standard. */
  private completion(one: string, other: string, { from, to }: Statement): boolean {
    const stem = (name: string): string => name.replace(/(?:数量|数|值|量|率)$/, "");
    if (one === "" || one === other || stem(one) !== stem(other) || !(isRate(one) !== isRate(other))) return false;
    const rate = isRate(one) ? one : other,
      number = isRate(one) ? other : one;
    if (!this.definitions.some(({ name }) => name === rate))
      this.definitions.push({
        name: rate,
        term: operation("/", quantity(number), quantity("评价标准")),
        fragment: this.fragment({ from, to }),
      });
    const axis = this.axes.find(({ quantity: name }) => name === number);
    if (axis) axis.quantity = rate;
    return true;
  }

  private sameExcess(one: string, other: string): boolean {
    return one !== "" && other !== "" && EXCESS.test(one) && EXCESS.test(other);
  }

  private addCase(statement: Statement, give: Give): void {
    const names = new Set(statement.conditions.map(({ name }) => name).filter((name) => name !== ""));
    if (!statement.bare || names.size > 1) return this.fail(statement);
    const name = this.axisName([...names][0] ?? "", statement);
    const axis = this.axisFor(name, statement);
    axis.cases.push({
      conditions: statement.conditions.map(({ comparison, bound, soft }) => ({ comparison, bound, soft })),
      give,
      fragment: this.fragment(statement),
    });
  }

  private addOtherwise(statement: Statement, give: Give): void {
    const award = this.lastAward;
    if (award && (!this.current || award.from > this.current.from)) {
      if (give.kind === "points") {
        award.otherwise = give.points;
        return;
      }
      // 全部完成得6分，否则按比例扣分: the words are a completion of 100 %.
      if (!ALL_DONE.test(award.text) && !/(?:完成|达标|到位|达到)/.test(award.text)) return this.fail(statement);
      this.awards.splice(this.awards.indexOf(award), 1);
      const axis: Axis = { quantity: "完成率", cases: [], from: award.from, to: statement.to };
      axis.cases.push({
        conditions: [{ comparison: "≥", bound: { kind: "amount", amount: { value: ONE, unit: "%" } }, soft: false }],
        give: { kind: "points", points: award.points },
        fragment: this.fragment(award),
      });
      axis.otherwise = give;
      this.axes.push(axis);
      this.current = axis;
      this.lastAward = undefined;
      return;
    }
    if (!this.current || this.current.otherwise) return this.fail(statement);
    this.current.otherwise = give;
    this.current.to = statement.to;
  }

  private proportional(statement: Statement): void {
    const give: Give = { kind: "proportional" };
    if (statement.conditions.length > 0) this.addCase(statement, give);
    else if (statement.otherwise || /^(?:未|没有|不)/.test(statement.text) || statement.text === "") {
      if (this.current ?? this.lastAward) this.addOtherwise(statement, give);
      else this.fail(statement);
    } else this.fail(statement);
  }

  // ── points ────────────────────────────────────────────────────────────────

  private award(statement: Statement, points: Points): void {
    const give: Give = { kind: "points", points };
    const { conditions, amounts, text, otherwise, each } = statement;
    if (each) {
      this.each.push({ statement, points });
      return;
    }
    if (otherwise && text === "") return this.addOtherwise(statement, give);
    if (conditions.length > 0 && this.isMeasured(statement)) return this.addCase(statement, give);
    // 可靠性100%得满分: a figure alone is the value itself.
    if (conditions.length === 0 && amounts.length === 1 && isLast(statement, this.source)) {
      const amount = amounts[0]!;
      const whole = amount.unit === "%" && amount.value.equals(1);
      const bound = { kind: "amount", amount } as const;
      const name = statement.name.replace(/(?:为|是|达|达到|完成)$/, "");
      const exact = (whole ? (["≥"] as const) : (["≥", "≤"] as const)).map((comparison) => ({
        comparison,
        bound,
        soft: false,
        name,
      }));
      if (!/[,]/.test(text) && name.length <= 24)
        return this.addCase({ ...statement, bare: true, conditions: exact }, give);
    }
    const axis = this.current;
    if (axis && conditions.length === 0) {
      const negated = NEGATION.exec(text);
      if (negated && axis.quantity.includes(negated[1]!.replace(/率$/, "")))
        return this.implied(statement, axis, "≤", give);
    }
    const award: Award = { mark: statement.mark, text, points, from: statement.from, to: statement.to };
    this.awards.push(award);
    this.lastAward = award;
  }

  /** A case that words stand for: 没有成本节约 is a saving of 0 or less. */
  private implied(
    { from, to }: { readonly from: number; readonly to: number },
    axis: Axis,
    comparison: "≤" | "≥",
    give: Give,
  ): void {
    const bound = { kind: "amount", amount: { value: ZERO, unit: "" } } as const;
    axis.cases.push({ conditions: [{ comparison, bound, soft: false }], give, fragment: this.fragment({ from, to }) });
    axis.to = Math.max(axis.to, to);
  }

  /** True where a comparison asks for a figure; in a list of things to be met it may be one of the words of an item. */
  private isMeasured(statement: Statement): boolean {
    if (!statement.bare) return false;
    const named = (each: Statement): string => each.conditions[0]?.name ?? "";
    const name = named(statement);
    const others = this.statements.filter((each) => each !== statement && each.conditions.length > 0 && each.outcome);
    if (name === "" || others.some((each) => named(each) === name || named(each) === "")) return true;
    const items = this.statements.filter(
      ({ outcome, mark, each }) => outcome?.kind === "award" && mark !== undefined && !each,
    );
    const listed =
      items.filter(({ conditions, text }) => conditions.length === 0 || /,/.test(text)).length > 0 && items.length > 1;
    const toQuantity = statement.conditions.some(({ bound }) => bound.kind === "quantity");
    if (!listed && !(toQuantity && items.length > 1)) return true;
    return statement.signs && !toQuantity && !/[,，]/.test(statement.text);
  }

  private deduction(statement: Statement, take: Points): void {
    const { each, conditions, amounts, text } = statement;
    if (each) {
      const unit = each.amount?.unit ?? "";
      const words = each.verb + each.words + text;
      const measured =
        unit === "%" ||
        unit in TIME ||
        /^(?:降低|下降|低于|低|高于|高出|高|超出|超过|超|少完成|少于|少|减少|延|逾|滞|推|差)/.test(each.verb);
      if (!each.amount && !OCCURRENCE_WORDS.test(each.words)) return this.fail(statement);
      if (measured && !(OCCURRENCE.test(unit) && /发现|出现|发生/.test(words))) this.steps.push({ statement, take });
      else
        this.occurrences.push({
          statement,
          take,
          per: each.amount?.value ?? ONE,
          name: nameOfOccurrence(each.words, text),
        });
      return;
    }
    if (conditions.length > 0) return this.addCase(statement, { kind: "take", points: take });
    const [amount] = amounts;
    const time = amount && TIME[amount.unit];
    if (amount && amounts.length === 1) {
      // 延期1个月扣1分 is said of each month.
      if (time && LATENESS.test(text)) {
        this.steps.push({ statement: { ...statement, each: { verb: text, amount, words: "" } }, take });
        return;
      }
      // 出现一处漏洞扣0.1分 is said of each of them.
      if (OCCURRENCE.test(amount.unit) && /(?:存在|出现|发现|发生|有|查出|缺少|缺|违反|不符合)/.test(text)) {
        this.occurrences.push({ statement, take, per: amount.value, name: nameOfOccurrence(afterAmount(text), "") });
        return;
      }
    }
    if (statement.otherwise && text === "") return this.addOtherwise(statement, { kind: "take", points: take });
    this.fail(statement);
  }

  // ── the whole ─────────────────────────────────────────────────────────────

  private settle(): void {
    this.settleSteps();
    this.settleOccurrences();
    if (this.share) this.settleShare(this.share.statement, this.share.outcome);
    if (this.each.length > 0) this.settleEach();
    this.settleAwards();
    this.settleJudgements();
    this.settleExcess();
    for (const axis of this.axes) this.parts.push({ part: this.casesPart(axis), from: axis.from });
    this.settlePlain();
  }

  /** 项目成本达到评价标准 beside 实际成本超出预算比率: to reach it is not to exceed the budget. */
  private settleExcess(): void {
    const excess = this.definitions.find(({ name }) => EXCESS.test(name));
    const about = this.axes.filter(({ quantity: name }) => EXCESS.test(name));
    if (!excess && about.length === 0) return;
    const name = excess?.name ?? about[0]!.quantity;
    const merged: Axis = { quantity: name, cases: [], from: Infinity, to: 0 };
    for (const axis of [...this.axes]) {
      const toStandard =
        /成本|费用|支出|投资|经费|资金|预算/.test(axis.quantity) &&
        axis.cases.every(({ conditions }) => conditions.every(({ bound }) => bound.kind === "standard"));
      if (!about.includes(axis) && !toStandard) continue;
      this.axes.splice(this.axes.indexOf(axis), 1);
      Object.assign(merged, {
        from: Math.min(merged.from, axis.from),
        to: Math.max(merged.to, axis.to),
        ...(axis.otherwise && { otherwise: axis.otherwise }),
      });
      for (const each of axis.cases) merged.cases.push({ ...each, conditions: each.conditions.map(toExcess) });
    }
    if (!excess) this.defineExcess(name);
    merged.cases.sort((a, b) => a.fragment.from - b.fragment.from);
    if (merged.cases.length > 0) this.axes.push(merged);
  }

  private casesPart({ quantity: name, cases, otherwise, from, to }: Axis): CasesPart {
    return {
      kind: "cases",
      quantity: name,
      cases: resolveSoft(cases),
      ...(otherwise && { otherwise }),
      fragment: this.fragment({ from, to }),
    };
  }

  private settleSteps(): void {
    for (const { statement, take } of this.steps) {
      const { each, conditions, mark } = statement;
      const amount = each!.amount ?? { value: ONE, unit: "" };
      const words = each!.verb + each!.words;
      const late = LATENESS.test(words) || LATENESS.test(statement.text) ? TIME[amount.unit] : undefined;
      const way =
        late ||
        /超|高|多|增|延|逾|晚|上升|提高|突破/.test(
          words.replace(/^.*?(?=超|高|多|增|延|逾|晚|上升|提高|降|低|少|减|差)/, "").slice(0, 2),
        )
          ? "above"
          : "below";
      const counted = this.awards.filter((award) => award.mark !== undefined || mark === undefined);
      // ①…得3分；②…得2分；③超出的每1%扣1分: from what it is taken the text does not say.
      if (this.axes.length + counted.length > 1 && !late && conditions.length === 0) {
        const name = cleanName(statement.text + each!.words) || words;
        this.parts.push({
          part: {
            kind: "unclear-deduction",
            name,
            input: amount.unit === "%" ? "percent" : "number",
            per: amount,
            take,
            fragment: this.fragment(statement),
          },
          from: statement.from,
        });
        continue;
      }
      const steps = (from: StepsGive["from"]): StepsGive => ({
        ...{ kind: "steps", way, from, per: amount, take, part: this.partOfUnit() },
        ...(this.mostOff && { most: this.mostOff }),
      });
      if (conditions.length > 0) {
        this.addCase(statement, steps(conditions[0]!.bound));
        continue;
      }
      if (late) {
        const axis = this.axisFor(`延迟${late}数`, statement);
        const zero = { kind: "amount", amount: { value: ZERO, unit: "" } } as const;
        const [base] = this.awards.splice(0, 1);
        if (this.awards.length > 0) return this.fail(statement);
        this.implied(base ?? statement, axis, "≤", {
          kind: "points",
          points: base?.points ?? this.takeCap() ?? FULL_POINTS,
        });
        axis.cases.push({
          conditions: [{ comparison: ">", bound: zero, soft: false }],
          give: steps(zero),
          fragment: this.fragment(statement),
        });
        continue;
      }
      const axis = this.axes.at(-1) ?? this.axisFor(cleanName(statement.name), statement);
      const full = axis.cases.findLast(({ conditions: each }) => each.length === 1);
      const bound = full?.conditions[0]?.bound ?? ({ kind: "standard" } as const);
      if (!full && axis.cases.length === 0) {
        const [base] = this.awards.splice(0, 1);
        if (this.awards.length > 0) return this.fail(statement);
        axis.cases.push({
          conditions: [{ comparison: way === "below" ? "≥" : "≤", bound, soft: false }],
          give: { kind: "points", points: base?.points ?? this.takeCap() ?? FULL_POINTS },
          fragment: this.fragment(base ?? statement),
        });
      } else if (
        way === "above" &&
        full?.conditions[0]?.bound.kind === "standard" &&
        full.conditions[0].comparison === "≥"
      ) {
        // 达到目标值为满分，每高1%扣…: less is better, so to reach it is not to exceed it.
        axis.cases[axis.cases.indexOf(full)] = { ...full, conditions: [{ ...full.conditions[0], comparison: "≤" }] };
      }
      const whole = axis.cases.findLast(({ conditions: each }) => each.length === 1)!;
      const turned = { "≥": "<", ">": "≤", "≤": ">", "<": "≥" } as const;
      axis.cases.push({
        conditions: [{ comparison: turned[whole.conditions[0]!.comparison], bound, soft: false }],
        give: steps(bound),
        fragment: this.fragment(statement),
      });
      axis.to = statement.to;
    }
  }

  /** 不足1个月的按1个月计算. */
  private partOfUnit(): StepsGive["part"] {
    const said = this.plain.findIndex(
      ({ text }) => /不(?:足|满|到)/.test(text) && /(?:按|以|不(?:予)?扣|不计)/.test(text),
    );
    if (said < 0) return "unsaid";
    const [{ text, from, to } = { text: "", from: 0, to: 0 }] = this.plain.splice(said, 1);
    this.note({ from, to });
    return /比例/.test(text) ? "share" : /不(?:予)?扣|不计/.test(text) ? "none" : "whole";
  }

  private takeCap(): Points | undefined {
    const cap = this.cap;
    this.cap = undefined;
    return cap;
  }

  private settleOccurrences(): void {
    if (this.occurrences.length === 0) return;
    const marked = this.awards.filter(({ points }) => !points.value.isZero());
    const additive = this.axes.length > 0 || marked.length > 1 || this.share !== undefined;
    for (const { statement, take, per, name } of this.occurrences) {
      if (additive || this.occurrences.length > 1) {
        this.parts.push({
          part: {
            kind: "unclear-deduction",
            name,
            input: "count",
            per: { value: per, unit: "处" },
            take,
            fragment: this.fragment(statement),
          },
          from: statement.from,
        });
        continue;
      }
      const [base] = this.awards.splice(0, 1);
      const from = base?.from ?? this.plain.find(({ mark }) => mark !== undefined)?.from ?? statement.from;
      this.parts.push({
        part: {
          ...{ kind: "occurrences", name, base: base?.points ?? this.takeCap() ?? FULL_POINTS, per, take },
          ...(this.mostOff && { most: this.mostOff }),
          fragment: this.fragment({ from: Math.min(from, statement.from), to: statement.to }),
        },
        from,
      });
    }
    if (this.occurrences.length > 1 && this.awards.length === 0 && this.axes.length === 0 && !this.share) {
      // Several kinds of fault are taken off the full marks together.
      this.parts.length = 0;
      this.severalOccurrences();
    }
  }

  /** 每发生1起事故扣2分，每发现1处隐患扣0.5分: each is taken off the same full marks. */
  private severalOccurrences(): void {
    const base = this.takeCap() ?? FULL_POINTS;
    for (const [i, { statement, take, per, name }] of this.occurrences.entries())
      this.parts.push({
        part: {
          kind: "occurrences",
          name,
          base: i === 0 ? base : NO_POINTS,
          per,
          take,
          fragment: this.fragment(statement),
        },
        from: statement.from,
      });
  }

  /** 以上五项各占1/5权重分. */
  private settleShare(statement: Statement, outcome: Outcome & { kind: "share" }): void {
    const listed = this.plain.filter(({ mark, text }) => mark !== undefined && text !== "");
    const stated = /(?:以上|上述|前述|这|共)?([一二三四五六七八九十两]|\d+)(?:项|条|点|方面|个|款)/.exec(
      statement.text,
    )?.[1];
    const count =
      stated === undefined
        ? undefined
        : /\d/.test(stated)
          ? Number(stated)
          : "一二三四五六七八九十".indexOf(stated.replace("两", "二")) + 1;
    const number = listed.length > 0 ? listed.length : (count ?? outcome.of ?? 0);
    if (number < 1 || number > 30 || this.axes.length > 0) return this.fail(statement);
    for (const each of listed) this.plain.splice(this.plain.indexOf(each), 1);
    const items: Item[] =
      listed.length > 0
        ? listed.map((each) => ({ text: each.text, points: outcome.points, fragment: this.fragment(each) }))
        : Array.from({ length: number }, (_, i) => ({
            text: `第${String(i + 1)}项`,
            points: outcome.points,
            fragment: this.fragment(statement),
          }));
    // 符合得分，不符合不得分 says nothing more.
    for (const award of [...this.awards])
      if (/^(?:符合|满足|达到|不符合|不满足|全部|同时|均)/.test(award.text))
        this.awards.splice(this.awards.indexOf(award), 1);
    this.parts.push({
      part: {
        kind: "items",
        items,
        ...(count !== undefined && count !== number
          ? { stated: count }
          : outcome.of !== undefined && outcome.of !== number
            ? { stated: outcome.of }
            : {}),
        fragment: this.fragment({ from: listed[0]?.from ?? statement.from, to: statement.to }),
      },
      from: listed[0]?.from ?? statement.from,
    });
  }

  /** ①满足得40%，在①满足的基础上②③④每满足一项得20%; 每符合一项得1分. */
  private settleEach(): void {
    const listed = this.plain.filter(({ mark, text }) => mark !== undefined && text !== "");
    const items: Item[] = [];
    const add = (mark: number, points: Points, fragment: Fragment, needs?: number): void => {
      const known = listed.find((each) => each.mark === mark);
      items[mark - 1] = {
        text: known?.text ?? `第${String(mark)}项`,
        points,
        ...(needs !== undefined && { needs }),
        fragment: known ? this.fragment(known) : fragment,
      };
    };
    for (const award of [...this.awards]) {
      const refs = this.statements.find(({ from }) => from === award.from)?.refs ?? [];
      for (const ref of refs) add(ref, award.points, this.fragment(award));
      if (refs.length > 0) this.awards.splice(this.awards.indexOf(award), 1);
    }
    for (const { statement, points } of this.each) {
      const based = /在.{0,12}满足的?(?:基础|前提)/.test(statement.text);
      const needs = based ? statement.refs[0] : undefined;
      const named = based ? statement.refs.slice(1) : statement.refs;
      const refs = named.length > 0 ? named : listed.map(({ mark }) => mark!);
      if (refs.length === 0) {
        const count =
          this.cap?.unit === "points" && points.unit === "points"
            ? this.cap.value.div(points.value)
            : points.unit === "share"
              ? ONE.div(points.value)
              : this.context.weight?.div(points.value);
        if (!count?.isInteger() || count.gt(20)) return this.fail(statement);
        for (let i = 1; i <= count.toNumber(); i++) add(i, points, this.fragment(statement));
      }
      for (const ref of refs)
        if (!items[ref - 1]) add(ref, points, this.fragment(statement), needs === undefined ? undefined : needs - 1);
    }
    const { statement } = this.each[0]!;
    if (items.length === 0 || Array.from(items).some((item) => item === undefined)) return this.fail(statement);
    for (const each of listed) this.plain.splice(this.plain.indexOf(each), 1);
    const from = listed[0]?.from ?? statement.from;
    this.parts.push({ part: { kind: "items", items, fragment: this.fragment({ from, to: statement.to }) }, from });
  }

  private settleAwards(): void {
    const { awards } = this;
    if (awards.length === 0) return;
    const axis = this.axes[0];
    // 计划时间内完成得满分 beside tiers of delay.
    if (axis && this.axes.length === 1) {
      for (const award of [...awards]) {
        if (LATENESS.test(axis.quantity) && IN_TIME.test(lastClause(award.text)))
          this.implied(award, axis, "≤", { kind: "points", points: award.points });
        else if (isRate(axis.quantity) && ALL_DONE.test(lastClause(award.text)) && axis.quantity !== "满意度")
          axis.cases.unshift({
            conditions: [
              { comparison: "≥", bound: { kind: "amount", amount: { value: ONE, unit: "%" } }, soft: false },
            ],
            give: { kind: "points", points: award.points },
            fragment: this.fragment(award),
          });
        else if (/^(?:未达到|未完成|达不到|不达标|未达|没有达到|不满足|低于)/.test(award.text) && !axis.otherwise)
          axis.otherwise = { kind: "points", points: award.points };
        else continue;
        awards.splice(awards.indexOf(award), 1);
      }
      if (awards.length === 0) return;
    }
    if (this.isChoice()) {
      const [first] = awards;
      this.parts.push({
        part: {
          kind: "choice",
          choices: awards.map((award) => ({
            word: degreeOf(award.text),
            points: award.points,
            fragment: this.fragment(award),
          })),
          fragment: this.fragment({ from: first!.from, to: awards.at(-1)!.to }),
        },
        from: first!.from,
      });
      return;
    }
    const items: Item[] = [];
    for (const award of awards) {
      const previous = items.at(-1);
      const zero = award.points.value.isZero();
      // 未完成不得分 repeats what the item before says.
      if (zero && previous && NEGATION.test(award.text)) continue;
      if (zero || (award.otherwise && !award.otherwise.value.isZero()) || award.text === "") {
        this.fail(award);
        continue;
      }
      items.push({ text: award.text, points: award.points, fragment: this.fragment(award) });
    }
    if (items.length === 0) return;
    this.parts.push({
      part: { kind: "items", items, fragment: this.fragment({ from: awards[0]!.from, to: awards.at(-1)!.to }) },
      from: awards[0]!.from,
    });
  }

  /** Several words of which one holds: the best gives the full marks, each next one less. */
  private isChoice(): boolean {
    const { awards } = this;
    if (
      awards.length < 2 ||
      this.axes.length > 0 ||
      awards.some(({ points }) => points.unit !== awards[0]!.points.unit && !points.value.isZero())
    )
      return false;
    const values = awards.map(({ points }) => points.value);
    const falls = values.every((value, i) => i === 0 || value.lt(values[i - 1]!));
    const degrees = awards.filter(({ text }) => DEGREE.test(text)).length >= awards.length - 1;
    if (!falls || !degrees || awards.some(({ text, otherwise }) => text === "" || text.length > 24 || otherwise))
      return false;
    if (awards.length === 2 && values[1]!.isZero()) return false;
    const full = awards[0]!.points.unit === "share" ? ONE : this.context.weight;
    const total = Decimal.sum(...values);
    if (full && values[0]!.equals(full)) return true;
    if (full && total.equals(full)) return false;
    return values.at(-1)!.isZero();
  }

  private settleJudgements(): void {
    for (const { statement, words, only } of this.judgements) {
      this.parts.push({
        part: { kind: "judgement", words, only, silent: false, fragment: this.fragment(statement) },
        from: statement.from,
      });
    }
  }

  /** Sentences that give and take nothing: requirements that faults are counted against, explanations, or what was not understood. */
  private settlePlain(): void {
    const counted = this.parts.some(
      ({ part }) => part.kind === "occurrences" || part.kind === "judgement" || part.kind === "unclear-deduction",
    );
    const first = Math.min(
      ...this.statements.filter(({ outcome }) => outcome && outcome.kind !== "formula").map(({ from }) => from),
      Infinity,
    );
    const points = this.parts.length > 0;
    for (const statement of this.plain) {
      const { text, mark, from, conditions, otherwise } = statement;
      if (this.capped(statement)) this.note(statement);
      else if (!points) this.silent(statement);
      else if (otherwise) this.fail(statement);
      else if (counted && mark !== undefined) this.note(statement);
      else if (/^[^:]{1,30}:/.test(text) || HARMLESS.test(text)) this.note(statement);
      else if (from < first && mark === undefined && conditions.length === 0) this.note(statement);
      else if (mark === undefined && this.isIntroduction(statement)) this.note(statement);
      else this.fail(statement);
    }
    // Words that only say what something means (资金到位率：…) ask for nothing.
    const asks = this.silence.some(
      ({ text, amounts, conditions }) => !/^[^:]{1,30}:/.test(text) || amounts.length + conditions.length > 0,
    );
    if (!points && !asks) for (const statement of this.silence) this.note(statement);
    else if (!points)
      this.parts.push({
        part: {
          kind: "judgement",
          words: "",
          only: false,
          silent: true,
          fragment: this.fragment({ from: this.silence[0]!.from, to: this.silence.at(-1)!.to }),
        },
        from: this.silence[0]!.from,
      });
  }

  private readonly silence: Statement[] = [];
  private silent(statement: Statement): void {
    this.silence.push(statement);
  }

  /** 超过100%按100%计. */
  private capped({ text, conditions }: Statement): boolean {
    if (!/按100%|按满分|以满分/.test(text) && !(ADDITION.test(text) && /满分/.test(text))) return false;
    void conditions;
    this.cap ??= FULL_POINTS;
    return true;
  }

  /** Words in front of a formula that stand at the beginning of the text. */
  private isIntroduction({ from, conditions, amounts }: Statement): boolean {
    const formula = this.statements.find(({ outcome }) => outcome?.kind === "formula");
    return formula !== undefined && from < formula.from && conditions.length === 0 && amounts.length === 0;
  }
}

const HARMLESS = /^(?:评价要点|评分标准|评价标准|计分方法|评分规则|计算公式|其中|注|说明|备注|数据来源|得分)/;
const OCCURRENCE_WORDS = /(?:问题|不符合|不足|漏洞|事故|投诉|情况|事项|违规|缺陷|错误|差错|故障|隐患)/;

const toExcess = (condition: Condition): Condition =>
  condition.bound.kind === "standard"
    ? {
        comparison: condition.comparison === "≥" || condition.comparison === "≤" ? "≤" : ">",
        bound: { kind: "amount", amount: { value: ZERO, unit: "%" } },
        soft: false,
      }
    : condition;

const quantity = (name: string): Term => ({ kind: "quantity", name });
const operation = (sign: "+" | "-" | "×" | "/", left: Term, right: Term): Term => ({
  kind: "operation",
  sign,
  left,
  right,
});

/** A formula that ends in points: …×3分, …×满分, or a survey's shares times the weight. */
function givesPoints(term: Term, { weight }: RuleContext): boolean {
  switch (term.kind) {
    case "figure":
      return (
        term.amount.unit === "分" ||
        (term.amount.unit === "" &&
          weight !== undefined &&
          term.amount.value.equals(weight) &&
          !term.amount.value.equals(1) &&
          !term.amount.value.equals(100))
      );
    case "full":
      return true;
    case "quantity":
      return false;
    case "operation":
      return term.sign === "/"
        ? givesPoints(term.left, {})
        : givesPoints(term.left, { ...(weight && { weight }) }) ||
            givesPoints(term.right, { ...(weight && { weight }) });
  }
}

/** True where a figure is the last thing in front of the outcome. */
function isLast({ text }: Statement, _source: Source): boolean {
  return /\d(?:%|[^\d,。;:]{0,3})的?,?$/.test(text);
}

/** What is counted: 影响提升社会服务能力的事项. */
const nameOfOccurrence = (words: string, before: string): string =>
  cleanName(words.replace(/的$/, "")) || cleanName(before) || "问题";

const lastClause = (text: string): string => /[^,:]*$/.exec(text)![0];

const afterAmount = (text: string): string =>
  /(?:\d|[一二两三])(?:个|项|处|次|起|件|例|条|人|户|家|种|名|份)(.*)$/.exec(text)?.[1] ?? text;

/** The word that tells one degree from another; the whole text where there is nothing else. */
const degreeOf = (text: string): string => text.replace(/^.*[,:]/, "") || text;
