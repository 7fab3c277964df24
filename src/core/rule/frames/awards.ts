import { Decimal } from "decimal.js";
import { operation, quantity, ZERO } from "../compose/draft";
import type { Item, Points, Taking } from "../rule";
import { FULL_POINTS, NO_POINTS } from "../tokens";
import { BASED, REMARK } from "../../words/clauses";
import { isMeasured, isNone, type Bench } from "./bench";
import type { Clause } from "./condition";
import { denies, isOpposite } from "./denial";

const NOTHING: ReadonlyMap<Clause, Clause> = new Map();

/** Points for each of so many: 发表1篇得3分，最高得10分. What gives points only once names what is there. */
export function withoutCounted(bench: Bench, clauses: readonly Clause[]): readonly Clause[] {
  const given = clauses.filter(({ effect }) => effect?.kind === "give" && !isNone(effect.points));
  const sum = Decimal.sum(0, ...given.map(({ effect }) => (effect?.kind === "give" ? effect.points.value : ZERO)));
  const more = bench.cap?.unit === "points" && sum.lt(bench.cap.value);
  return clauses.flatMap((clause) => {
    const { typed, effect, words } = clause;
    if (typed.kind !== "count" || effect?.kind !== "give" || isNone(effect.points)) return [clause];
    const most = bench.limits.get(clause);
    if (!typed.each && !more && !most) return [{ ...clause, typed: { kind: "fact", text: words } as const }];
    const { name, unit, per } = typed;
    if (!per.equals(1) || effect.points.unit !== "points" || clause.otherwise || name === "问题") {
      bench.fail();
      return [];
    }
    const points = { kind: "figure", amount: { value: effect.points.value, unit: "分" } } as const;
    bench.claim(clause.said, "list");
    // 查看会议记录，…: who looks where is no part of what is counted.
    const counted = name.split(",").filter((each) => !REMARK.test(each));
    bench.add([clause], (fragment) => ({
      kind: "formula",
      term: operation("×", quantity(`${counted.join("")}${unit}数`), points),
      ...(most && { most }),
      fragment,
    }));
    return [];
  });
}

export function addAwards(
  bench: Bench,
  clauses: readonly Clause[],
  all: readonly Clause[],
  zeros: readonly Clause[],
  several: boolean,
  beside: boolean,
): void {
  const whole = withoutTotal(bench, all);
  const { gives, without } =
    bench.scope === "choice" ? { gives: whole, without: NOTHING } : withFallbacks(bench, whole);
  if (without.size > 0 && zeros.length > 0) return bench.fail();
  const [first] = gives;
  const pointsOf = ({ effect }: Clause): Points => (effect?.kind === "give" ? effect.points : NO_POINTS);
  if (bench.scope === "choice" && (gives.length > 1 || !several)) {
    // That they give the weight at most does not make them alternatives: one of them has to be nothing.
    if (zeros.length === 0 || clauses.some(({ typed }) => typed.kind === "unclear")) return bench.fail();
    if (
      gives.length < 2 ||
      clauses.some(
        (each) =>
          isOdd(each, clauses.at(-1)!) ||
          BASED.test(each.words) ||
          each.listed ||
          each.added ||
          (beside && isMeasured(each)),
      )
    )
      return bench.fail();
    // 产区得3分，非产区得2分: who is scored, and no degree of what was done.
    if (gives.some((give) => gives.some((other) => isOpposite(other.words, give.words)))) return bench.fail();
    const choices = clauses.filter((clause) => gives.includes(clause) || zeros.includes(clause));
    return bench.add(clauses, (fragment) => ({
      kind: "choice",
      choices: choices.map((clause) => ({
        word: clause.otherwise ? "其他情况" : clause.words,
        points: pointsOf(clause),
        fragment: bench.fragment(clause),
      })),
      fragment,
    }));
  }
  // 全覆盖得1分，未全覆盖得0.8分: never both.
  if (gives.some((give, i) => gives.slice(0, i).some((other) => denies(give, other)))) return bench.fail();
  const items: Item[] = [];
  for (const clause of gives) {
    const text = clause.words.replace(BASED, "");
    const needs = text !== clause.words;
    const further = !needs && clause.added?.onTop === true;
    if (further && items.length === 0 && bench.parts.at(-1)?.part.kind !== "items") return bench.fail();
    if (clause.added && !further) bench.claim(clause.added, "again");
    if (!/^(?:fact|compare)$/.test(clause.typed.kind) || clause.listed || (needs && items.length === 0))
      return bench.fail();
    const otherwise = without.get(clause);
    items.push({
      text,
      points: pointsOf(clause),
      ...(otherwise && { otherwise: pointsOf(otherwise) }),
      ...(needs && { needs: items.length - 1 }),
      ...(further && { further }),
      fragment: bench.fragment(clause),
    });
  }
  if (items.length === 0) return bench.fail();
  bench.add(
    clauses.filter((clause) => !zeros.includes(clause) || clause.otherwise),
    (fragment) => ({ kind: "items", items, fragment }),
  );
  const left = zeros.filter((zero) => {
    const again =
      (zero.otherwise && zero.typed.kind === "none") ||
      (/^(?:fails|rest)$/.test(zero.typed.kind) && !zero.otherwise) ||
      (gives.length === 1 && denies(zero, first!));
    if (again) bench.claim(zero, "again");
    return !again;
  });
  addVetoes(bench, left, several ? gives.at(-1) : undefined);
}

/** 否则不得分 closes a list of alternatives, and nothing else that begins so does. */
const isOdd = (clause: Clause, last: Clause): boolean =>
  clause.otherwise &&
  !(clause === last && clause.typed.kind === "none" && clause.effect?.kind === "give" && isNone(clause.effect.points));

/** 全覆盖得1分，未全覆盖得0.8分; 得1分，否则得0.8分: what there is without it. */
function withFallbacks(
  bench: Bench,
  all: readonly Clause[],
): { readonly gives: readonly Clause[]; readonly without: ReadonlyMap<Clause, Clause> } {
  const without = new Map<Clause, Clause>();
  const gives = all.filter((clause, i) => {
    const award = all.slice(0, i).findLast((each) => each.typed.kind === "fact" && isBelow(clause, each));
    if (!award || without.has(award)) return true;
    const rest = clause.otherwise ? clause.typed.kind === "none" : clause.typed.kind !== "fact" && all.length === 2;
    if (!rest && (clause.typed.kind !== "fact" || clause.otherwise || !denies(clause, award))) return true;
    without.set(award, clause);
    bench.claim(clause, clause.otherwise ? "elsewhere" : "again");
    return false;
  });
  return { gives, without };
}

/** Points of the same kind, and fewer. */
const isBelow = ({ effect: one }: Clause, { effect: other }: Clause): boolean =>
  one?.kind === "give" &&
  other?.kind === "give" &&
  one.points.unit === other.points.unit &&
  one.points.value.lt(other.points.value);

/** 分解目标，2分；分解到部门，得1分，分解到岗位，得1分: the first is the sum of the others. */
function withoutTotal(bench: Bench, gives: readonly Clause[]): readonly Clause[] {
  const [total, ...others] = gives;
  if (!total || others.length < 2 || total.effect?.kind !== "give" || !total.effect.bare) return gives;
  if (others.some(({ effect }) => effect?.kind !== "give" || effect.bare || effect.points.unit !== "points"))
    return gives;
  const sum = others.reduce<Decimal>(
    (all, { effect }) => all.plus(effect?.kind === "give" ? effect.points.value : ZERO),
    ZERO,
  );
  if (total.effect.points.unit !== "points" || !sum.equals(total.effect.points.value)) return gives;
  bench.note(total, "again");
  return others;
}

/** 发现刊登广告的，不得分: all or nothing, turned round; what alone costs everything is bad. */
export function addOnlyZero(
  bench: Bench,
  clauses: readonly Clause[],
  zeros: readonly Clause[],
  several: boolean,
): void {
  if (several) return addVetoes(bench, zeros, undefined);
  const costs = zeros.map(({ typed, words, ...clause }): Taking | undefined =>
    typed.kind === "fact" ? { name: words, take: FULL_POINTS, fragment: bench.fragment(clause) } : undefined,
  );
  const [zero, ...more] = zeros;
  if (zero && more.length === 0 && zero.typed.kind === "count" && !zero.typed.each) {
    const { name, per, unit } = zero.typed;
    const bound = { kind: "amount", amount: { value: per, unit } } as const;
    return bench.add(clauses, (fragment) => ({
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
  if (costs.some((cost) => cost === undefined) || zeros.some(({ otherwise }) => otherwise)) return bench.fail();
  bench.add(clauses, (fragment) => ({ kind: "deductions", base: bench.takeCap(), takes: costs as Taking[], fragment }));
}

function addVetoes(bench: Bench, zeros: readonly Clause[], last: Clause | undefined): void {
  for (const zero of zeros) {
    // In the item's own sentence it may be said of the item alone.
    if (zero.otherwise || zero.typed.kind !== "fact" || (last && last.sentence === zero.sentence)) return bench.fail();
    bench.add([zero], (fragment) => ({ kind: "veto", text: zero.words, fragment }));
  }
}
