import type { Place, RuleContext } from "../compose/draft";
import type { Claim, Kind } from "../ledger/ledger";
import type { Definition, Part, Points, Term } from "../rule";
import { fragmentOf, type Fragment } from "../source";
import { FULL_POINTS } from "../tokens";
import type { Source } from "../../words/notation";
import type { Clause } from "./condition";

/** Where the same frames may be one of several things, several things, or several that end at their stops, each is tried. */
export type Scope = "items" | "choice" | "apart";

export const isNone = ({ value }: Points): boolean => value.isZero();
export const STOPS = /[;。]/;
export const PART_OF_UNIT =
  /^\(?不(?:足|满|到)(?:一|1|\d)?[^,]*?(?:,|的)*(?:(?<whole>按照?(?:一|1|\d)[^,]*?(?:计算?|扣分?|计分))|(?<share>按(?:照)?(?:相应)?比例.*)|(?<none>不(?:予)?(?:[扣加]分?|计).*))\)?$/;

/** A figure with its unit in words that nobody could read as a comparison: how much of it costs what is not known. */
export const isMeasured = ({ pieces }: Clause): boolean =>
  pieces.some((piece) => piece.kind === "amount" && piece.amount.unit !== "" && piece.amount.unit !== "年");

/** 每发表1篇得1分, 每超过1%加0.5分: the more there is, the more it gives. */
export const mounts = ({ effect, typed }: Clause): boolean =>
  effect?.kind === "give" && /^(?:count|steps)$/.test(typed.kind);

/** What the clauses of a text are put together on: what was made of them, and what of their words is accounted for. */
export class Bench {
  readonly parts: { readonly part: Part; readonly from: number; readonly to: number }[] = [];
  readonly definitions: Definition[] = [];
  readonly notes: Fragment[] = [];
  readonly claims: Claim[] = [];
  cap: Points | undefined;
  /** 最低0分. */
  floor = false;
  /** The most that a clause takes (最多扣2分 behind it). */
  readonly limits = new Map<Clause, Points>();
  mostOfAll: Points | undefined;
  /** 基础分6分: what there is to begin with, and what is taken from it beside what is added. */
  start: Points | undefined;
  readonly losses: Term[] = [];
  /** True in the last of the items: what stands behind it may be said of all of them. */
  last = false;
  failed = false;

  constructor(
    readonly clauses: readonly Clause[],
    readonly source: Source,
    readonly context: RuleContext,
    readonly scope: Scope,
  ) {}

  fail(): void {
    this.failed = true;
  }

  isWeight({ unit, value }: Points): boolean {
    return unit === "points" && this.context.weight?.equals(value) === true;
  }

  claim({ from, to }: Place, kind: Kind): void {
    this.claims.push({ from, to, kind });
  }

  note(place: Place, kind: Kind = "explains"): void {
    this.notes.push(this.fragment(place));
    this.claim(place, kind);
  }

  fragment({ from, to }: Place): Fragment {
    return fragmentOf(this.source, from, to);
  }

  span(clauses: readonly Clause[]): Place {
    return { from: Math.min(...clauses.map(({ from }) => from)), to: Math.max(...clauses.map(({ to }) => to)) };
  }

  add(clauses: readonly Clause[], part: (fragment: Fragment) => Part): void {
    const place = this.span(clauses);
    this.parts.push({ part: part(this.fragment(place)), ...place });
  }

  takeCap(): Points {
    const { cap, start } = this;
    this.start = undefined;
    if (start) return start;
    this.cap = undefined;
    return cap ?? FULL_POINTS;
  }
}
