import { Decimal } from "decimal.js";
import { operation, quantity, ZERO, type Place, type RuleContext } from "../compose/draft";
import { namesIn } from "../form";
import type { Claim, Kind } from "../ledger/ledger";
import {
  NEGATED,
  worthOf,
  type Case,
  type Condition,
  type DeductionsPart,
  type Definition,
  type Give,
  type Item,
  type Part,
  type Points,
  type Taking,
  type Term,
} from "../rule";
import { fragmentOf, type Fragment } from "../source";
import { resolveSoft } from "../soft";
import { cleanName } from "../statements";
import { FULL_POINTS, NO_POINTS } from "../tokens";
import { DENIES, REMARK } from "../../words/clauses";
import { TIME } from "../../words/measures";
import type { Source } from "../../words/notation";
import type { Clause } from "./condition";

/** What some frames make together; `limit` is the most that the whole text gives. */
export interface Tree {
  readonly parts: readonly Part[];
  readonly definitions: readonly Definition[];
  readonly cap?: Points;
  readonly notes: readonly Fragment[];
  readonly claims: readonly Claim[];
}

/** Where the same frames may be one of several things or several things, both are tried. */
export type Scope = "items" | "choice";

/** Puts frames together; undefined where something is left over, or may be said of more than one thing. */
export function treeOf(
  clauses: readonly Clause[],
  source: Source,
  context: RuleContext,
  scope: Scope,
): Tree | undefined {
  return new Builder(clauses, source, context, scope).tree();
}

interface Axis {
  readonly quantity: string;
  cases: Case[];
  otherwise?: Give;
  from: number;
  to: number;
}

/** The clauses of one item, or of one bracket; `subject` is what stands in front of the bracket. */
interface Block {
  readonly clauses: Clause[];
  subject?: Clause;
}

const isNone = ({ value }: Points): boolean => value.isZero();
const isWhole = ({ unit, value }: Points): boolean => unit === "share" && value.equals(1);
const SCORE = /(?:得分|分值|评分|分数)值?$/;
const STOPS = /[;。]/;
/** 单项最多扣2分: of the last of several, and not of all of them. */
const ALONE = "单项";
const SCORES = /^(?:得分|评分|计分)/;
const IN_ALL = /^(?:累计|合计|共计?|总分)$/;
/** How far from something: from nothing on. */
const APART = /(?:相差|偏差|偏离)$/;
const FOUND = /^(?:发现|存在|出现|发生|有)/;
/** What a formula speaks of that is no quantity. */
const OTHER_SCORE = /得分|之和|合计/;
const EITHER = /[,、]|或者?|及/;
const EXPLAINS = /^[^,:;。]{1,30}:/;
const PART_OF_UNIT =
  /^不(?:足|满|到)(?:一|1|\d)?[^,]*?(?:,|的)*(?:(?<whole>按照?(?:一|1|\d)[^,]*?(?:计算?|扣分?|计分))|(?<share>按(?:照)?(?:相应)?比例.*)|(?<none>不(?:予)?(?:扣分?|计).*))$/;
const BASED = /^在(?:此|上述|以上|前述|这一)(?:的)?基础上,?/;

const WHOLE: readonly Condition[] = [
  { comparison: "≥", bound: { kind: "amount", amount: { value: new Decimal(1), unit: "%" } }, soft: false },
];
const SHARE_OF = /^占.*的比例$/;
const ALL_DONE =
  /^(?:[^,，不未]{0,8}?(?:全部|全面|百分之百)(?:按期|按时|及时|如期)?(?:整改|办结|验收)?(?:完成|覆盖|达标|落实|到位|实现|整改|办结)|(?:全部|按期|按时|如期)?完成(?:全年|年度|全部|当年|计划|既定|下达)的?(?:目标|任务|计划)+$)/;
const DONE = /(?:完成|覆盖|达标|落实|到位|实现|整改|办结)(?:率|比例|任务)?$/;

class Builder {
  private readonly parts: { readonly part: Part; readonly from: number; readonly to: number }[] = [];
  private readonly definitions: Definition[] = [];
  private readonly notes: Fragment[] = [];
  private readonly claims: Claim[] = [];
  private cap: Points | undefined;
  /** The most that a clause takes (最多扣2分 behind it). */
  private readonly limits = new Map<Clause, Points>();
  private mostOfAll: Points | undefined;
  /** True in the last of the items: what stands behind it may be said of all of them. */
  private last = false;
  private failed = false;

  constructor(
    private readonly clauses: readonly Clause[],
    private readonly source: Source,
    private readonly context: RuleContext,
    private readonly scope: Scope,
  ) {}

  tree(): Tree | undefined {
    const blocks = this.together(this.blocks());
    for (const [i, block] of blocks.entries()) {
      this.last = i === blocks.length - 1;
      if (!this.failed) this.settle(block, blocks.length > 1);
    }
    const axes = this.parts.flatMap(({ part }) => (part.kind === "cases" ? [part.quantity] : []));
    // One quantity in two places: its tiers, or two things that are told by it.
    if (axes.some((name, i) => axes.some((other, j) => i !== j && alike(name, other)))) return undefined;
    if (this.failed || this.parts.length === 0) return undefined;
    const { definitions, notes, claims, cap } = this;
    return { parts: this.merged(), definitions, notes, claims, ...(cap && { cap }) };
  }

  private fail(): void {
    this.failed = true;
  }

  private claim({ from, to }: Place, kind: Kind): void {
    this.claims.push({ from, to, kind });
  }

  private note(place: Place, kind: Kind = "explains"): void {
    this.notes.push(this.fragment(place));
    this.claim(place, kind);
  }

  private fragment({ from, to }: Place): Fragment {
    return fragmentOf(this.source, from, to);
  }

  private span(clauses: readonly Clause[]): Place {
    return { from: Math.min(...clauses.map(({ from }) => from)), to: Math.max(...clauses.map(({ to }) => to)) };
  }

  private add(clauses: readonly Clause[], part: (fragment: Fragment) => Part): void {
    const place = this.span(clauses);
    this.parts.push({ part: part(this.fragment(place)), ...place });
  }

  // ── what stands around the points ─────────────────────────────────────────

  /** The clauses that give or take, item by item; definitions, caps and remarks are taken out on the way. */
  private blocks(): Block[] {
    const first = this.clauses.findIndex(({ effect }) => effect !== undefined && effect.kind !== "formula");
    const blocks: Block[] = [];
    let plain: Clause[] = [];
    let key: unknown;
    let last: Clause | undefined;
    const put = (clause: Clause, of: unknown): void => {
      if (blocks.length === 0 || key !== of) blocks.push({ clauses: [] });
      key = of;
      blocks.at(-1)!.clauses.push(clause);
      last = clause;
    };
    for (const [i, clause] of this.clauses.entries()) {
      const { effect, head, item, words, listed } = clause;
      if (this.failed) return [];
      if (!effect) {
        if (clause.otherwise) this.fail();
        else if (listed && clause.typed.kind === "meets") {
          this.note(clause, "again");
          put(clause, item);
        } else if (REMARK.test(words)) this.note(clause);
        else if (EXPLAINS.test(words) && !SCORES.test(words)) this.note(clause);
        else if (i < first && item === -1 && clause.typed.kind === "fact" && !head) plain.push(clause);
        else if (PART_OF_UNIT.test(words)) put(clause, item);
        else plain.push(clause);
        continue;
      }
      switch (effect.kind) {
        case "floor":
          if (words !== "") return (this.fail(), []);
          this.claim(clause, "again");
          continue;
        case "heading": {
          const { weight } = this.context;
          if (weight && !weight.equals(effect.points.value)) return (this.fail(), []);
          this.note(clause, "again");
          continue;
        }
        case "cap":
          if (words !== "" && !IN_ALL.test(words)) return (this.fail(), []);
          this.cap = effect.points;
          this.claim(clause, "cap");
          continue;
        case "cap-off":
          if ((words !== "" && words !== ALONE) || last?.effect?.kind !== "take") return (this.fail(), []);
          // 扣2分，…扣1分，最多扣4分: of the last one, or of both?
          if (
            !effect.all &&
            words !== ALONE &&
            this.clauses.some((each) => each !== last && each.effect?.kind === "take" && this.isBeside(each, last!))
          )
            return (this.fail(), []);
          if (effect.all) this.mostOfAll = effect.points;
          else this.limits.set(last, effect.points);
          this.claim(clause, "elsewhere");
          continue;
        case "formula":
          if (!SCORE.test(effect.name) && !this.isPoints(effect.term)) {
            if (effect.name === "" || clause.typed.kind === "compare") return (this.fail(), []);
            this.definitions.push({ name: cleanName(effect.name), term: effect.term, fragment: this.fragment(clause) });
            continue;
          }
          break;
        default:
      }
      if (plain.length > 0 && (listed || effect.kind === "share")) {
        // What the sentence lists is each a thing of its own.
        this.list(plain, clause);
        plain = [];
        key = head ? head.from : item;
        last = clause;
        blocks.push({ clauses: [clause] });
        continue;
      }
      if (head) {
        const subject = plain.at(-1);
        if (subject && subject.said.to >= head.from && subject.said.from <= head.from) {
          plain.pop();
          put(clause, head.from);
          blocks.at(-1)!.subject = subject;
        } else put(clause, head.from);
        continue;
      }
      const required = plain.at(-1);
      if (
        required &&
        (clause.typed.kind === "steps" || clause.typed.kind === "missed") &&
        required.typed.kind === "compare"
      ) {
        plain.pop();
        put({ ...required, effect: { kind: "give", points: FULL_POINTS, bare: true } }, item);
      }
      put(clause, item);
    }
    for (const clause of plain) {
      const before = this.clauses.indexOf(clause) < first && clause.item === -1;
      if (before && clause.typed.kind === "fact") this.note(clause);
      else this.fail();
    }
    return blocks;
  }

  /** True for a clause in front of another one without a stop between them. */
  private isBeside(clause: Clause, next: Clause): boolean {
    return clause.to <= next.from && !STOPS.test(this.source.text.slice(clause.to, next.from + 1));
  }

  private isPoints(term: Term): boolean {
    switch (term.kind) {
      case "figure":
        return (
          term.amount.unit === "分" ||
          (term.amount.unit === "" &&
            this.context.weight?.equals(term.amount.value) === true &&
            !term.amount.value.equals(1))
        );
      case "full":
        return true;
      case "quantity":
        return false;
      case "operation":
        return this.isPoints(term.left) || (term.sign !== "/" && this.isPoints(term.right));
    }
  }

  /** 以上四个方面，符合得0.5分: each of the things that were listed. */
  private list(plain: readonly Clause[], clause: Clause): void {
    const { effect, typed } = clause;
    const points = effect?.kind === "give" || effect?.kind === "share" ? effect.points : undefined;
    if (!points || isNone(points) || !/^(?:meets|none)$/.test(typed.kind)) return this.fail();
    const stated = effect?.kind === "share" ? effect.of : undefined;
    if (stated !== undefined && stated !== plain.length) return this.fail();
    const items = plain.map((each): Item => ({ text: each.words, points, fragment: this.fragment(each.said) }));
    this.add(plain, (fragment) => ({ kind: "items", items, fragment }));
    this.claim(clause, "list");
    this.claim({ from: clause.from, to: clause.said.to }, "again");
  }

  // ── items ─────────────────────────────────────────────────────────────────

  /** Blocks that speak of one thing are one: the tiers of a quantity, or one award and what is taken from it. */
  private together(blocks: readonly Block[]): Block[] {
    if (blocks.length < 2 || blocks.some(({ subject }) => subject)) return [...blocks];
    const of = (block: Block): readonly Clause[] => block.clauses;
    const gives = (clause: Clause): boolean =>
      (clause.effect?.kind === "give" && !isNone(clause.effect.points)) || clause.effect?.kind === "formula";
    const measured = blocks.map((block) =>
      of(block).find(({ typed }) => typed.kind === "compare" || typed.kind === "missed"),
    );
    const names = new Set(
      measured.flatMap((clause) =>
        clause?.typed.kind === "compare" && clause.typed.quantity !== "" ? [clause.typed.quantity] : [],
      ),
    );
    const all = blocks.flatMap(of);
    const tiers =
      names.size <= 1 &&
      blocks.every((block) =>
        of(block).every(
          ({ typed, otherwise, effect }, i) =>
            /^(?:compare|missed|steps)$/.test(typed.kind) ||
            this.asWhole(of(block)[i]!, all) !== undefined ||
            (otherwise && effect !== undefined) ||
            (typed.kind === "fact" && PART_OF_UNIT.test(typed.text)),
        ),
      );
    const giving = blocks.filter((block) => of(block).some(gives));
    const single = giving.length === 0 || (giving.length === 1 && of(giving[0]!).filter(gives).length === 1);
    const taking = blocks.some((block) => of(block).some(({ effect }) => effect?.kind === "take"));
    if (tiers || (single && taking)) return [{ clauses: blocks.flatMap(of) }];
    return [...blocks];
  }

  private settle(block: Block, several: boolean): void {
    const { clauses, subject } = block;
    if (this.sharedBy(clauses)) return;
    if (subject) return this.bracket(subject, clauses);
    const { axes, rest } = this.axes(clauses);
    if (this.failed) return;
    const takes = rest.filter(({ effect }) => effect?.kind === "take");
    if (takes.length > 0 && axes.length > 0) return this.fail();
    for (const axis of axes) {
      const place = { from: axis.from, to: axis.to };
      const { quantity, cases, otherwise } = axis;
      this.parts.push({
        part: { kind: "cases", quantity, cases, ...(otherwise && { otherwise }), fragment: this.fragment(place) },
        ...place,
      });
    }
    if (rest.length > 0) this.facts(this.counted(rest), several, axes.length > 0);
  }

  // ── quantities ────────────────────────────────────────────────────────────

  private axes(clauses: readonly Clause[]): { readonly axes: readonly Axis[]; readonly rest: readonly Clause[] } {
    const axes: Axis[] = [];
    const rest: Clause[] = [];
    // Of several things that are taken, those that a figure decides are so or not, as the others are.
    const taken = clauses.filter(({ effect, typed }) => effect?.kind === "take" && typed.kind !== "steps");
    const given = clauses.some(({ effect }) => effect?.kind === "give" && !isNone(effect.points));
    const asFacts = !given && taken.some(({ typed }) => typed.kind !== "compare");
    const current = (): Axis | undefined => axes.at(-1);
    const grow = (axis: Axis, { from, to }: Place): void => {
      axis.from = Math.min(axis.from, from);
      axis.to = Math.max(axis.to, to);
    };
    let last: "axis" | "fact" | undefined;
    for (const clause of clauses) {
      const { typed, effect, otherwise, words } = clause;
      const part = PART_OF_UNIT.exec(words)?.groups;
      const step = current()?.cases.at(-1)?.give;
      if (
        part &&
        step?.kind === "steps" &&
        (!effect || effect.kind === "kept" || (effect.kind === "take" && part["whole"] !== undefined))
      ) {
        const kind =
          part["share"] !== undefined || effect?.kind === "proportional"
            ? "share"
            : part["none"] !== undefined || effect?.kind === "kept"
              ? "none"
              : "whole";
        const axis = current()!;
        axis.cases.push({ ...axis.cases.pop()!, give: { ...step, part: kind } });
        grow(axis, clause);
        continue;
      }
      if (!effect) {
        rest.push(clause);
        continue;
      }
      if (otherwise && typed.kind === "none" && last === "axis" && effect.kind !== "take") {
        const give = giveOf(clause);
        const axis = current()!;
        if (!give || axis.otherwise) this.fail();
        else {
          axis.otherwise = give;
          this.claim(clause, "elsewhere");
          if (give.kind === "points" && isNone(give.points)) this.claim(clause, "again");
          grow(axis, clause);
        }
        continue;
      }
      if (otherwise || (asFacts && effect.kind === "take")) {
        rest.push(clause);
        last = "fact";
        continue;
      }
      const whole = this.asWhole(clause, clauses);
      if (whole) {
        this.compare(axes, clause, whole, WHOLE);
        this.claim(clause.said, "explains");
        grow(current()!, clause);
        last = "axis";
      } else if (typed.kind === "compare") {
        this.compare(
          axes,
          clause,
          typed.quantity,
          typed.within ? behind(current(), typed.conditions) : typed.conditions,
        );
        grow(current()!, clause);
        last = "axis";
      } else if (typed.kind === "missed" && current()) {
        const axis = current()!;
        const [condition, ...more] = axis.cases[0]!.conditions;
        if (!condition || more.length > 0 || !alike(axis.quantity, typed.quantity)) this.fail();
        else {
          const conditions = [{ ...condition, comparison: NEGATED[condition.comparison] }];
          this.compare(axes, clause, axis.quantity, conditions);
          grow(axis, clause);
        }
        last = "axis";
      } else if (typed.kind === "steps") {
        this.steps(axes, clause);
        last = "axis";
      } else if (typed.kind === "rest" && current() && last === "axis" && !axes.at(-1)!.otherwise && giveOf(clause)) {
        current()!.otherwise = giveOf(clause)!;
        grow(current()!, clause);
      } else {
        rest.push(clause);
        last = "fact";
      }
      if (this.failed) break;
    }
    for (const axis of axes) axis.cases = resolveSoft(axis.cases);
    for (const axis of axes)
      if (!axis.otherwise && axis.cases.every(({ give }) => give.kind === "take"))
        axis.otherwise = { kind: "points", points: FULL_POINTS };
    return { axes, rest };
  }

  /** 全部完成 beside 完成90%以上, 符合要求 beside ≥规定数的90%: all of the quantity that the tiers beside it are of; its name. */
  private asWhole({ typed, effect }: Clause, clauses: readonly Clause[]): string | undefined {
    const tiers = clauses.filter((each) => each.typed.kind === "compare");
    const gives = clauses.filter((each) => each.effect?.kind === "give");
    const [first] = tiers;
    if (effect?.kind !== "give" || isNone(effect.points) || first?.typed.kind !== "compare") return undefined;
    if (
      tiers.length < gives.length - 1 ||
      !first.typed.conditions.every(({ bound }) => bound.kind === "amount" && bound.amount.unit === "%")
    )
      return undefined;
    const { quantity } = first.typed;
    const met = typed.kind === "meets" && SHARE_OF.test(quantity);
    const done = typed.kind === "fact" && ALL_DONE.test(typed.text) && DONE.test(quantity);
    return met || done ? quantity : undefined;
  }

  private compare(axes: Axis[], clause: Clause, quantity: string, conditions: readonly Condition[]): void {
    const give = giveOf(clause);
    if (!give) return this.fail();
    const last = axes.at(-1);
    const each: Case = { conditions, give, fragment: this.fragment(clause) };
    // The target is the figure that was named for it.
    const standard = conditions.some(({ bound }) => bound.kind === "standard");
    if (last && alike(last.quantity, quantity)) {
      const stated = last.cases.flatMap((own) => own.conditions).find(({ bound }) => bound.kind === "amount")?.bound;
      last.cases.push(
        standard && stated
          ? {
              ...each,
              conditions: conditions.map((own) => (own.bound.kind === "standard" ? { ...own, bound: stated } : own)),
            }
          : each,
      );
      return;
    }
    axes.push({ quantity, cases: [each], from: clause.from, to: clause.to });
  }

  private steps(axes: Axis[], clause: Clause): void {
    const { typed, effect } = clause;
    if (typed.kind !== "steps" || effect?.kind !== "take") return this.fail();
    const { way, per, quantity, conditions } = typed;
    const most = this.limits.get(clause);
    let axis = axes.at(-1);
    if (!axis) {
      // 与计划每相差3%: from nothing.
      if (!APART.test(quantity)) return this.fail();
      const bound = { kind: "amount", amount: { value: ZERO, unit: per.unit } } as const;
      const best: Give = { kind: "points", points: this.takeCap() };
      axis = {
        quantity,
        cases: [{ conditions: [{ comparison: "≤", bound, soft: false }], give: best, fragment: this.fragment(clause) }],
        from: clause.from,
        to: clause.to,
      };
      axes.push(axis);
    } else if (quantity !== "" && !alike(axis.quantity, quantity)) return this.fail();
    const best = axis.cases.find(
      ({ give, conditions }) => give.kind === "points" && !isNone(give.points) && conditions.length === 1,
    );
    const [condition] = best?.conditions ?? [];
    const more = condition && /[≥>]/.test(condition.comparison);
    if (!condition || axis.cases.some(({ give }) => give.kind === "steps") || more !== (way === "below"))
      return this.fail();
    // 资金到位率≥90%得5分，每延迟1天扣1分 is of two things.
    const unit = condition.bound.kind === "amount" ? condition.bound.amount.unit : "%";
    if (per.unit !== "%" && per.unit !== unit && TIME[per.unit] !== TIME[unit]) return this.fail();
    if (per.unit !== "%" && unit === "%") return this.fail();
    const beyond = { ...condition, comparison: NEGATED[condition.comparison] };
    // Said once more, they begin where the best ends.
    if (conditions.length > 1 || conditions.some((each) => !isSameBound(each, beyond))) return this.fail();
    axis.cases.push({
      conditions: [beyond],
      give: {
        kind: "steps",
        way,
        from: condition.bound,
        per,
        take: effect.points,
        part: "unsaid",
        ...(most && { most }),
      },
      fragment: this.fragment(clause),
    });
    axis.from = Math.min(axis.from, clause.from);
    axis.to = Math.max(axis.to, clause.to);
  }

  private takeCap(): Points {
    const { cap } = this;
    this.cap = undefined;
    return cap ?? FULL_POINTS;
  }

  // ── facts ─────────────────────────────────────────────────────────────────

  /** Points for each of so many: 发表1篇得3分，最高得10分. What gives points only once names what is there. */
  private counted(clauses: readonly Clause[]): readonly Clause[] {
    const given = clauses.filter(({ effect }) => effect?.kind === "give" && !isNone(effect.points));
    const sum = Decimal.sum(0, ...given.map(({ effect }) => (effect?.kind === "give" ? effect.points.value : ZERO)));
    const more = this.cap?.unit === "points" && sum.lt(this.cap.value);
    return clauses.flatMap((clause) => {
      const { typed, effect, words } = clause;
      if (typed.kind !== "count" || effect?.kind !== "give" || isNone(effect.points)) return [clause];
      if (!typed.each && !more) return [{ ...clause, typed: { kind: "fact", text: words } as const }];
      const { name, unit, per } = typed;
      if (!per.equals(1) || effect.points.unit !== "points" || clause.otherwise || name === "问题") {
        this.fail();
        return [];
      }
      const points = { kind: "figure", amount: { value: effect.points.value, unit: "分" } } as const;
      this.claim(clause.said, "list");
      this.add([clause], (fragment) => ({
        kind: "formula",
        term: operation("×", quantity(`${name}${unit}数`), points),
        fragment,
      }));
      return [];
    });
  }

  private facts(clauses: readonly Clause[], several: boolean, beside: boolean): void {
    if (clauses.length === 0) return;
    const points = ({ effect }: Clause): Points | undefined =>
      effect?.kind === "give" || effect?.kind === "share" ? effect.points : undefined;
    const gives = clauses.filter((clause) => points(clause) && !isNone(points(clause)!) && !clause.otherwise);
    const zeros = clauses.filter((clause) => points(clause) && isNone(points(clause)!));
    const takes = clauses.filter(({ effect }) => effect?.kind === "take");
    if (gives.length + zeros.length + takes.length < clauses.filter(({ effect }) => effect).length) return this.fail();
    if (takes.some(({ otherwise }) => otherwise)) return this.fail();
    if (takes.length > 0) return this.deductions(clauses, gives, zeros, takes, several || beside);
    if (gives.length === 0) return this.onlyZero(clauses, zeros, several || beside);
    return this.awards(clauses, gives, zeros, several, beside);
  }

  /** Where the points are taken from is sure: from the one thing that gives them, or from the full marks. */
  private deductions(
    clauses: readonly Clause[],
    gives: readonly Clause[],
    zeros: readonly Clause[],
    takes: readonly Clause[],
    several: boolean,
  ): void {
    const [award, ...more] = gives;
    if (more.length > 0 || (several && !award)) return this.fail();
    const [first] = takes;
    if (
      several &&
      this.last &&
      award!.typed.kind !== "meets" &&
      STOPS.test(this.source.text.slice(award!.to, first!.from + 1))
    )
      return this.fail();
    const base = award?.effect?.kind === "give" ? award.effect.points : this.takeCap();
    const counted = takes.every(({ typed }) => typed.kind === "count");
    const said = zeros.some(({ otherwise, typed }) => otherwise && typed.kind === "none");
    const { weight } = this.context;
    if (award && !several && weight && worthOf(base, weight).lt(weight)) return this.fail();
    const asked = award !== undefined && award.typed.kind !== "meets" && (several || said || !counted);
    if (award && !/^(?:fact|meets)$/.test(award.typed.kind)) return this.fail();
    const costs: Taking[] = [];
    for (const clause of clauses) {
      if (takes.includes(clause)) {
        const cost = this.taking(clause);
        if (!cost) return this.fail();
        costs.push(cost);
      } else if (zeros.includes(clause)) {
        if (clause.otherwise || (award && denies(clause, award))) this.claim(clause, "again");
        else if (clause.typed.kind === "count" && !clause.typed.each && clause.typed.per.equals(1))
          costs.push({
            name: clause.typed.name,
            per: clause.typed.per,
            take: FULL_POINTS,
            fragment: this.fragment(clause),
          });
        else if (/^(?:fact|rest)$/.test(clause.typed.kind) && !isMeasured(clause))
          costs.push({ name: clause.words, take: FULL_POINTS, fragment: this.fragment(clause) });
        else return this.fail();
      }
    }
    if (new Set(costs.map(({ name }) => name)).size < costs.length) return this.fail();
    const most = this.mostOfAll;
    this.mostOfAll = undefined;
    if (award && !asked) this.claim(award.said, "explains");
    if (award) this.claim({ from: award.said.to, to: award.to }, "elsewhere");
    const [only] = costs;
    if (!asked && costs.length === 1 && only?.per) {
      const { name, per, take, most: limit } = only;
      const upper = limit ?? most;
      return this.add(clauses, (fragment) => ({
        kind: "occurrences",
        name,
        base,
        per,
        take,
        ...(upper && { most: upper }),
        fragment,
      }));
    }
    if (!asked && !most && costs.every(({ per, most: limit }) => per && !limit)) {
      for (const [i, { name, per, take, fragment }] of costs.entries()) {
        const place = i === 0 ? clauses.slice(0, clauses.indexOf(takes[0]!) + 1) : [takes[i]!];
        this.add(place, (own) => ({
          kind: "occurrences",
          name,
          base: i === 0 ? base : NO_POINTS,
          per: per!,
          take,
          fragment: i === 0 ? own : fragment,
        }));
      }
      return;
    }
    this.add(clauses, (fragment): DeductionsPart => ({
      kind: "deductions",
      ...(asked && { given: award.words }),
      ...{ base, takes: costs, fragment },
      ...(most && { most }),
    }));
  }

  private taking(clause: Clause): Taking | undefined {
    const { typed, effect, words } = clause;
    if (effect?.kind !== "take") return undefined;
    const most = this.limits.get(clause);
    const fragment = this.fragment(clause);
    switch (typed.kind) {
      case "count":
        if (typed.twice) this.claim(clause.said, "list");
        return { name: typed.name, per: typed.per, take: effect.points, fragment, ...(most && { most }) };
      case "fact":
      case "compare":
        return most || (typed.kind === "fact" && isMeasured(clause))
          ? undefined
          : { name: words, take: effect.points, fragment };
      default:
        return undefined;
    }
  }

  /** 发现刊登广告的，不得分: all or nothing, turned round. */
  private onlyZero(clauses: readonly Clause[], zeros: readonly Clause[], several: boolean): void {
    if (several) return this.vetoes(zeros, undefined);
    const costs = zeros.map(({ typed, words, ...clause }): Taking | undefined =>
      (typed.kind === "fact" && DENIES.test(words)) || (typed.kind === "fact" && FOUND.test(words))
        ? { name: words, take: FULL_POINTS, fragment: this.fragment(clause) }
        : undefined,
    );
    const [zero, ...more] = zeros;
    if (zero && more.length === 0 && zero.typed.kind === "count" && !zero.typed.each) {
      const { name, per, unit } = zero.typed;
      const bound = { kind: "amount", amount: { value: per, unit } } as const;
      return this.add(clauses, (fragment) => ({
        ...{ kind: "cases", quantity: name, fragment },
        cases: [
          {
            conditions: [{ comparison: "≥", bound, soft: false }],
            give: { kind: "points", points: NO_POINTS },
            fragment,
          },
        ],
        otherwise: { kind: "points", points: FULL_POINTS },
      }));
    }
    if (costs.some((cost) => cost === undefined) || zeros.some(({ otherwise }) => otherwise)) return this.fail();
    this.add(clauses, (fragment) => ({ kind: "deductions", base: this.takeCap(), takes: costs as Taking[], fragment }));
  }

  private vetoes(zeros: readonly Clause[], last: Clause | undefined): void {
    for (const zero of zeros) {
      // In the item's own sentence it may be said of the item alone.
      if (zero.otherwise || zero.typed.kind !== "fact" || (last && last.sentence === zero.sentence)) return this.fail();
      this.add([zero], (fragment) => ({ kind: "veto", text: zero.words, fragment }));
    }
  }

  private awards(
    clauses: readonly Clause[],
    all: readonly Clause[],
    zeros: readonly Clause[],
    several: boolean,
    beside: boolean,
  ): void {
    const gives = this.withoutTotal(all);
    const [first] = gives;
    const pointsOf = ({ effect }: Clause): Points => (effect?.kind === "give" ? effect.points : NO_POINTS);
    if (this.scope === "choice" && (gives.length > 1 || !several)) {
      // That they give the weight at most does not make them alternatives: one of them has to be nothing.
      if (zeros.length === 0 || clauses.some(({ typed }) => typed.kind === "unclear")) return this.fail();
      if (gives.length < 2 || clauses.some((each) => each.otherwise || each.listed || (beside && isMeasured(each))))
        return this.fail();
      const choices = clauses.filter((clause) => gives.includes(clause) || zeros.includes(clause));
      return this.add(clauses, (fragment) => ({
        kind: "choice",
        choices: choices.map((clause) => ({
          word: clause.words,
          points: pointsOf(clause),
          fragment: this.fragment(clause),
        })),
        fragment,
      }));
    }
    const items: Item[] = [];
    for (const clause of gives) {
      const text = clause.words.replace(BASED, "");
      const needs = text !== clause.words;
      if (!/^(?:fact|compare)$/.test(clause.typed.kind) || clause.listed || (needs && items.length === 0))
        return this.fail();
      items.push({
        text,
        points: pointsOf(clause),
        ...(needs && { needs: items.length - 1 }),
        fragment: this.fragment(clause),
      });
    }
    if (items.length === 0) return this.fail();
    this.add(
      clauses.filter((clause) => !zeros.includes(clause) || clause.otherwise),
      (fragment) => ({ kind: "items", items, fragment }),
    );
    const left = zeros.filter((zero) => {
      const again =
        (zero.otherwise && zero.typed.kind === "none") ||
        (/^(?:fails|rest)$/.test(zero.typed.kind) && !zero.otherwise) ||
        (gives.length === 1 && denies(zero, first!));
      if (again) this.claim(zero, "again");
      return !again;
    });
    this.vetoes(left, several ? gives.at(-1) : undefined);
  }

  /** 分解目标，2分；分解到部门，得1分，分解到岗位，得1分: the first is the sum of the others. */
  private withoutTotal(gives: readonly Clause[]): readonly Clause[] {
    const [total, ...others] = gives;
    if (!total || others.length < 2 || total.effect?.kind !== "give" || !total.effect.bare) return gives;
    if (others.some(({ effect }) => effect?.kind !== "give" || effect.bare || effect.points.unit !== "points"))
      return gives;
    const sum = others.reduce<Decimal>(
      (all, { effect }) => all.plus(effect?.kind === "give" ? effect.points.value : ZERO),
      ZERO,
    );
    if (total.effect.points.unit !== "points" || !sum.equals(total.effect.points.value)) return gives;
    this.note(total, "again");
    return others;
  }

  /** 合同完备性（符合得1分；每发现1处不符合扣0.3分，最多扣1分）. */
  private bracket(subject: Clause, clauses: readonly Clause[]): void {
    const [award, ...costs] = clauses;
    const { words } = subject;
    const parts = [subject, ...clauses];
    if (award?.effect?.kind !== "give" || !/^(?:meets|none)$/.test(award.typed.kind)) return this.fail();
    const points = award.effect.points;
    const [cost, ...more] = costs;
    if (!cost || (costs.length === 1 && cost.otherwise && cost.effect?.kind === "give" && isNone(cost.effect.points))) {
      if (cost) this.claim(cost, "again");
      const items = [{ text: words, points, fragment: this.fragment(this.span(parts)) }];
      return this.add(parts, (fragment) => ({ kind: "items", items, fragment }));
    }
    const taking = cost && more.length === 0 ? this.taking(cost) : undefined;
    if (!taking?.per) return this.fail();
    const { per, take, most } = taking;
    this.claim(award.said, "explains");
    this.add(parts, (fragment) => ({
      ...{ kind: "occurrences", name: `${words}${taking.name}`, base: points, per, take, fragment },
      ...(most && { most }),
    }));
  }

  /**
   * 针对上述每项标准，符合则得分，否则存在1项问题扣0.5分: each item that has points of its own loses them by itself. True where the
   * clauses were such a sentence.
   */
  private sharedBy(clauses: readonly Clause[]): boolean {
    const start = clauses.findIndex(({ listed, effect }) => listed || effect?.kind === "share");
    if (start < 0) return false;
    const own = clauses.slice(0, start);
    const shared = clauses.slice(start);
    if (own.length > 0) this.settle({ clauses: [...own] }, true);
    const [head, ...rest] = shared;
    const given = head!.effect?.kind === "give" && head!.typed.kind === "meets";
    // The things that it speaks of were made of the list before it.
    const made =
      head!.effect &&
      this.parts.at(-1)?.part.kind === "items" &&
      this.claims.some(({ kind, from }) => kind === "list" && from === head!.from);
    if (head!.effect && !given && !made) {
      this.fail();
      return true;
    }
    if (made && this.partsOfEach(rest)) return true;
    for (const clause of rest) {
      const { effect, typed, otherwise } = clause;
      const none = effect?.kind === "give" && isNone(effect.points);
      if (none && (otherwise || typed.kind === "fails") && /^(?:none|fails)$/.test(typed.kind))
        this.claim(clause, "again");
      else if (!made && rest.length === 1 && effect?.kind === "take" && typed.kind === "count")
        this.takenOfEach(clause);
      else this.fail();
    }
    if (!made && rest.length === 0 && head!.effect) this.fail();
    return true;
  }

  /** 每项2分，符合得2分，部分符合得1分，不符合不得分: each thing of the list is one of three. */
  private partsOfEach(rest: readonly Clause[]): boolean {
    const made = this.parts.at(-1)?.part;
    if (made?.kind !== "items" || !rest.some(({ typed }) => typed.kind === "partly")) return false;
    const points = ({ effect }: Clause): Points | undefined => (effect?.kind === "give" ? effect.points : undefined);
    const kinds = rest.map(({ typed }) => typed.kind);
    if (!/^(?:meets,)?partly(?:,fails)?$/.test(kinds.join()) || rest.some((each) => !points(each))) return false;
    this.parts.pop();
    for (const item of made.items) {
      const whole = { word: item.text, points: item.points, fragment: item.fragment };
      const choices = rest.flatMap((clause) =>
        clause.typed.kind === "meets"
          ? []
          : [{ word: clause.words, points: points(clause)!, fragment: this.fragment(clause) }],
      );
      const fails = { word: "不符合", points: NO_POINTS, fragment: item.fragment };
      const all = [whole, ...choices, ...(kinds.includes("fails") ? [] : [fails])];
      if (
        choices.some((choice) => choice.points.unit !== item.points.unit || choice.points.value.gte(item.points.value))
      )
        this.fail();
      this.parts.push({
        part: { kind: "choice", choices: all, fragment: item.fragment },
        ...{ from: item.fragment.from, to: item.fragment.to },
      });
    }
    for (const clause of rest) {
      const own = points(clause)!;
      const said = clause.typed.kind === "meets" && (isWhole(own) || own.value.equals(made.items[0]!.points.value));
      if (clause.typed.kind === "meets" && !said) this.fail();
      this.claim(clause, clause.typed.kind === "partly" ? "elsewhere" : "again");
    }
    return true;
  }

  private takenOfEach(clause: Clause): void {
    const taking = this.taking(clause);
    const items = this.parts.flatMap(({ part }) => (part.kind === "items" ? part.items : []));
    if (
      !taking?.per ||
      this.parts.some(({ part }) => part.kind !== "items") ||
      items.some(({ needs }) => needs !== undefined)
    )
      return this.fail();
    const { per, take, most } = taking;
    const end = this.parts.length;
    for (const { text, points, fragment } of items)
      this.parts.push({
        part: { kind: "occurrences", name: `${text}的问题`, base: points, per, take, fragment, ...(most && { most }) },
        from: fragment.from,
        to: fragment.to,
      });
    this.parts.splice(0, end);
    this.claim({ from: clause.from, to: clause.said.to }, "again");
    this.claim(clause, "elsewhere");
  }

  /** Things that are each met or not and stand side by side are one part. */
  private merged(): Part[] {
    const merged: Part[] = [];
    for (const { part } of [...this.parts].sort((a, b) => a.from - b.from)) {
      const last = merged.at(-1);
      if (part.kind === "items" && last?.kind === "items") {
        const shift = last.items.length;
        const items = part.items.map((item) =>
          item.needs === undefined ? item : { ...item, needs: item.needs + shift },
        );
        merged[merged.length - 1] = {
          ...{ kind: "items", items: [...last.items, ...items] },
          fragment: { from: last.fragment.from, to: part.fragment.to },
        };
      } else merged.push(part);
    }
    return merged;
  }
}

function giveOf({ effect }: Clause): Give | undefined {
  switch (effect?.kind) {
    case "give":
      return { kind: "points", points: effect.points };
    case "kept":
      return { kind: "points", points: FULL_POINTS };
    case "take":
      return { kind: "take", points: effect.points };
    case "formula":
      return namesIn(effect.term).some((name) => OTHER_SCORE.test(name))
        ? undefined
        : { kind: "term", term: effect.term };
    case "proportional":
      return { kind: "proportional" };
    default:
      return undefined;
  }
}

/** A figure with its unit in words that nobody could read as a comparison: how much of it costs what is not known. */
const isMeasured = ({ pieces }: Clause): boolean =>
  pieces.some((piece) => piece.kind === "amount" && piece.amount.unit !== "" && piece.amount.unit !== "年");

/** 5天内得5分，10天内得3分: the second begins where the first ends. */
function behind(axis: Axis | undefined, conditions: readonly Condition[]): readonly Condition[] {
  const last = axis?.cases.at(-1)?.conditions.at(-1);
  return last ? [{ ...last, comparison: NEGATED[last.comparison] }, ...conditions] : conditions;
}

const isSameBound = (a: Condition, b: Condition): boolean =>
  a.comparison === b.comparison &&
  a.bound.kind === b.bound.kind &&
  (a.bound.kind !== "amount" || b.bound.kind !== "amount" || a.bound.amount.value.equals(b.bound.amount.value));

/** The same quantity, said shorter or not at all. */
const alike = (a: string, b: string): boolean => a === "" || b === "" || a.endsWith(b) || b.endsWith(a);

/** 职责不清或履职不认真 behind 职责明确，履职认真: each thing is one of those, and is denied what was said of it, at least once word by word. */
function denies(zero: Clause, award: Clause): boolean {
  if (/^(?:fails|rest)$/.test(zero.typed.kind)) return true;
  if (zero.typed.kind !== "fact" || DENIES.test(award.words)) return false;
  const said = zero.words.split(EITHER).map((words) => DENIED.exec(words)?.groups);
  const known = (words: string | undefined): boolean => words !== undefined && award.words.includes(words);
  return (
    said.every((each) => each !== undefined && (each["of"] === "" ? known(each["what"]) : known(each["of"]))) &&
    said.some((each) => known(each?.["of"]) && known(each?.["what"]))
  );
}

const DENIED = new RegExp(`^(?<of>.*?)(?:${DENIES.source})(?<what>.+)$`);
