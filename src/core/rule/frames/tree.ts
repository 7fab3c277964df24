import { operation, type RuleContext } from "../compose/draft";
import type { Claim } from "../ledger/ledger";
import { computes, namesIn } from "../form";
import type { Definition, Part, Points, Term } from "../rule";
import type { Fragment } from "../source";
import type { Source } from "../../words/notation";
import { addAwards, addOnlyZero, withoutCounted } from "./awards";
import { Bench, isNone, type Scope } from "./bench";
import { blocksOf, together, type Block } from "./blocks";
import type { Clause } from "./condition";
import { addDeductions } from "./deductions";
import { addBracket, addShared } from "./lists";
import { alike, OTHER_SCORE, quantitiesIn } from "./quantities";

export type { Scope };

/** What some frames make together; `limit` is the most that the whole text gives. */
export interface Tree {
  readonly parts: readonly Part[];
  readonly definitions: readonly Definition[];
  readonly cap?: Points;
  readonly floor?: true;
  readonly notes: readonly Fragment[];
  readonly claims: readonly Claim[];
}

/** Puts frames together; undefined where something is left over, or may be said of more than one thing. */
export function treeOf(
  clauses: readonly Clause[],
  source: Source,
  context: RuleContext,
  scope: Scope,
): Tree | undefined {
  const bench = new Bench(clauses, source, context, scope);
  const blocks = together(blocksOf(bench));
  for (const [i, block] of blocks.entries()) {
    bench.last = i === blocks.length - 1;
    if (!bench.failed) settle(bench, block, blocks.length > 1);
  }
  const axes = bench.parts.flatMap(({ part }) => (part.kind === "cases" ? [part.quantity] : []));
  // One quantity in two places: its tiers, or two things that are told by it.
  if (axes.some((name, i) => axes.some((other, j) => i !== j && alike(name, other)))) return undefined;
  addStart(bench);
  if (bench.failed || bench.parts.length === 0) return undefined;
  const { definitions, notes, claims, cap } = bench;
  const parts = sideBySide(bench);
  const floor = bench.floor && computes(parts);
  return { parts, definitions, notes, claims, ...(cap && { cap }), ...(floor && { floor }) };
}

/** 基础分3分，每新增1家加1分: what is added to is a part of the formula, and nothing is asked of it. */
function addStart(bench: Bench): void {
  const { start, losses, parts } = bench;
  if (!start) return;
  const formulas = parts.flatMap(({ part }) => (part.kind === "formula" ? [part] : []));
  const [first] = formulas;
  const limited = formulas.find(({ most }) => most !== undefined);
  const alone = formulas.length === 1 && losses.length === 0;
  if (start.unit !== "points" || !first || (limited && !alone) || parts.length > formulas.length) return bench.fail();
  const begun: Term = { kind: "figure", amount: { value: start.value, unit: "分" } };
  const gained = formulas.reduce<Term>((sum, { term }) => operation("+", sum, term), begun);
  const term = losses.reduce<Term>((sum, loss) => operation("-", sum, loss), gained);
  if (limited?.most) {
    // 基础分6分，最多加4分: never more than both.
    const most = { unit: "points", value: start.value.plus(limited.most.value) } as const;
    if (limited.most.unit !== "points" || (bench.cap && !bench.cap.value.equals(most.value))) return bench.fail();
    bench.cap = most;
    for (const clause of bench.clauses) if (clause.effect?.kind === "cap-on") bench.claim(clause, "again");
  }
  if (losses.length > 0) bench.floor = true;
  const [from, to] = [Math.min(...parts.map((each) => each.from)), Math.max(...parts.map((each) => each.to))];
  parts.splice(0, parts.length, { part: { kind: "formula", term, fragment: bench.fragment({ from, to }) }, from, to });
}

function settle(bench: Bench, block: Block, several: boolean): void {
  const { clauses, subject } = block;
  const shared = clauses.findIndex(({ listed, effect }) => listed || effect?.kind === "share");
  if (shared > 0) settle(bench, { clauses: clauses.slice(0, shared) }, true);
  if (shared >= 0) return addShared(bench, clauses.slice(shared));
  if (subject) return addBracket(bench, subject, clauses);
  const { axes, rest } = quantitiesIn(bench, clauses);
  if (bench.failed) return;
  const takes = rest.filter(({ effect }) => effect?.kind === "take");
  if (takes.length > 0 && axes.length > 0) return bench.fail();
  for (const axis of axes) {
    const place = { from: axis.from, to: axis.to };
    const { quantity, cases, otherwise } = axis;
    bench.parts.push({
      part: { kind: "cases", quantity, cases, ...(otherwise && { otherwise }), fragment: bench.fragment(place) },
      ...place,
    });
  }
  if (rest.length > 0) addFacts(bench, withoutCounted(bench, withoutFormulas(bench, rest)), several, axes.length > 0);
}

/** 得分=…次数×1分，最多加2分; 按比例计分：完成率×6分. */
const withoutFormulas = (bench: Bench, clauses: readonly Clause[]): readonly Clause[] =>
  clauses.filter((clause) => {
    const { effect, typed } = clause;
    const most = bench.limits.get(clause);
    if (effect?.kind !== "formula" || typed.kind !== "none" || clause.otherwise) return true;
    if (!isKnown(effect.term)) bench.fail();
    bench.add([clause], (fragment) => ({ kind: "formula", term: effect.term, ...(most && { most }), fragment }));
    return false;
  });

/** A formula over quantities, and not over other scores or signs that nobody reads. */
const isKnown = (term: Term): boolean => !namesIn(term).some((name) => OTHER_SCORE.test(name) || SIGNS.test(name));
const SIGNS = /[|±^\[\]]/;

function addFacts(bench: Bench, clauses: readonly Clause[], several: boolean, beside: boolean): void {
  if (clauses.length === 0) return;
  const points = ({ effect }: Clause): Points | undefined =>
    effect?.kind === "give" || effect?.kind === "share" ? effect.points : undefined;
  const gives = clauses.filter((clause) => points(clause) && !isNone(points(clause)!));
  const zeros = clauses.filter((clause) => points(clause) && isNone(points(clause)!));
  const takes = clauses.filter(({ effect }) => effect?.kind === "take");
  if (gives.length + zeros.length + takes.length < clauses.filter(({ effect }) => effect).length) return bench.fail();
  if (takes.some(({ otherwise }) => otherwise)) return bench.fail();
  if (takes.length > 0 && gives.some(({ otherwise }) => otherwise)) return bench.fail();
  if (takes.length > 0) return addDeductions(bench, clauses, gives, zeros, takes, several || beside);
  if (gives.length === 0) return addOnlyZero(bench, clauses, zeros, several || beside);
  return addAwards(bench, clauses, gives, zeros, several, beside);
}

/** Things that are each met or not and stand side by side are one part. */
function sideBySide(bench: Bench): Part[] {
  const merged: Part[] = [];
  for (const { part } of [...bench.parts].sort((a, b) => a.from - b.from)) {
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
