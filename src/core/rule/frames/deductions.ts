import { worthOf, type DeductionsPart, type Taking } from "../rule";
import { FULL_POINTS, NO_POINTS } from "../tokens";
import { isMeasured, mounts, STOPS, type Bench } from "./bench";
import { operation, quantity } from "../compose/draft";
import type { Clause } from "./condition";
import { deniedIn, denies } from "./denial";

/** Where the points are taken from is sure: from the one thing that gives them, or from the full marks. */
export function addDeductions(
  bench: Bench,
  clauses: readonly Clause[],
  gives: readonly Clause[],
  zeros: readonly Clause[],
  takes: readonly Clause[],
  several: boolean,
): void {
  if (bench.start && bench.clauses.some(mounts)) return addLosses(bench, [...zeros, ...gives], takes);
  const [award, ...more] = gives;
  if (more.length > 0 || (several && !award)) return bench.fail();
  const [first] = takes;
  if (
    several &&
    bench.last &&
    award!.typed.kind !== "meets" &&
    STOPS.test(bench.source.text.slice(award!.to, first!.from + 1))
  )
    return bench.fail();
  const base = award?.effect?.kind === "give" ? award.effect.points : bench.takeCap();
  const counted = takes.every(({ typed }) => typed.kind === "count");
  const said = zeros.some(({ otherwise, typed }) => otherwise && typed.kind === "none");
  const { weight } = bench.context;
  if (award && !several && weight && worthOf(base, weight).lt(weight)) return bench.fail();
  const asked =
    award !== undefined &&
    award.typed.kind !== "meets" &&
    (several || said || !counted) &&
    (said || ![...takes, ...zeros].every((each) => deniedIn(award.words, each.words) || denies(each, award)));
  if (award && !/^(?:fact|meets)$/.test(award.typed.kind)) return bench.fail();
  if (award && addDenied(bench, clauses, award)) return;
  const costs: Taking[] = [];
  for (const clause of clauses) {
    if (takes.includes(clause)) {
      const cost = takingOf(bench, clause);
      if (!cost) return bench.fail();
      costs.push(cost);
    } else if (zeros.includes(clause)) {
      const { typed } = clause;
      if (typed.kind === "so many") {
        const at = costs.findIndex(({ name }) => name === typed.name);
        if (at < 0 || bench.mostOfAll || costs[at]!.most) return bench.fail();
        if (typed.beyond) bench.claim(clause.said, "explains");
        costs[at] = { ...costs[at]!, none: typed.from };
      } else if (clause.otherwise || (award && denies(clause, award))) bench.claim(clause, "again");
      else if (clause.typed.kind === "count" && !clause.typed.each && clause.typed.per.equals(1))
        costs.push({
          name: clause.typed.name,
          per: clause.typed.per,
          take: FULL_POINTS,
          fragment: bench.fragment(clause),
        });
      else if (/^(?:fact|rest)$/.test(clause.typed.kind) && !isMeasured(clause))
        costs.push({ name: clause.words, take: FULL_POINTS, fragment: bench.fragment(clause) });
      else return bench.fail();
    }
  }
  if (new Set(costs.map(({ name }) => name)).size < costs.length) return bench.fail();
  const most = bench.mostOfAll;
  bench.mostOfAll = undefined;
  if (award && !asked) bench.claim(award.said, "explains");
  if (award) bench.claim({ from: award.said.to, to: award.to }, "elsewhere");
  const [only] = costs;
  if (!asked && costs.length === 1 && only?.per && !only.none) {
    const { name, per, take, most: limit } = only;
    const upper = limit ?? most;
    return bench.add(clauses, (fragment) => ({
      kind: "occurrences",
      name,
      base,
      per,
      take,
      ...(upper && { most: upper }),
      fragment,
    }));
  }
  // 发生重大事故的不得分 beside what is counted: whatever that comes to.
  const [counts, none] = [costs.filter(({ per }) => per), costs.filter(({ per }) => !per)];
  const vetoes = none.filter(({ take }) => take === FULL_POINTS);
  const plain =
    (counts.length > 1 || none.length === 0) &&
    counts.every(({ most: limit, none: many, take }) => !limit && !many && take !== FULL_POINTS);
  if (!asked && !most && plain && vetoes.length === none.length) {
    for (const { name, fragment } of vetoes)
      bench.add(
        zeros.filter(({ words }) => words === name),
        () => ({ kind: "veto", text: name, fragment }),
      );
    for (const [i, { name, per, take, fragment }] of counts.entries()) {
      const place = i === 0 ? clauses.slice(0, clauses.indexOf(takes[0]!) + 1) : [takes[i]!];
      bench.add(place, (own) => ({
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
  bench.add(clauses, (fragment): DeductionsPart => ({
    kind: "deductions",
    ...(asked && { given: award.words }),
    ...(asked && said && { required: true as const }),
    ...{ base, takes: costs, fragment },
    ...(most && { most }),
  }));
}

/** 基础分6分，采用一条加0.5分，漏报一条扣1分: what is taken and what is given come to one sum. */
function addLosses(bench: Bench, others: readonly Clause[], takes: readonly Clause[]): void {
  if (others.length > 0) return bench.fail();
  for (const clause of takes) {
    const { typed, effect } = clause;
    if (typed.kind !== "count" || effect?.kind !== "take" || !typed.per.equals(1) || bench.limits.has(clause))
      return bench.fail();
    if (effect.points.unit !== "points" || typed.twice) return bench.fail();
    const points = { kind: "figure", amount: { value: effect.points.value, unit: "分" } } as const;
    bench.claim(clause, "again");
    bench.losses.push(operation("×", quantity(`${typed.name.replaceAll(",", "")}${typed.unit}数`), points));
  }
}

/** 按时报送的得2分，不按时报送的扣1分: one thing, with what is left where it is not so. */
function addDenied(bench: Bench, clauses: readonly Clause[], award: Clause): boolean {
  const [cost, ...more] = clauses.filter((clause) => clause !== award);
  const { effect, typed } = cost ?? award;
  if (more.length > 0 || effect?.kind !== "take" || typed.kind !== "fact" || award.typed.kind !== "fact") return false;
  const points = award.effect?.kind === "give" ? award.effect.points : NO_POINTS;
  const left = points.value.minus(effect.points.value);
  if (points.unit !== effect.points.unit || !left.gt(0) || !denies(cost!, award)) return false;
  bench.claim(cost!, "again");
  const item = { text: award.words, points, otherwise: { ...points, value: left }, fragment: bench.fragment(award) };
  bench.add(clauses, (fragment) => ({ kind: "items", items: [item], fragment }));
  return true;
}

export function takingOf(bench: Bench, clause: Clause): Taking | undefined {
  const { typed, effect, words } = clause;
  if (effect?.kind !== "take") return undefined;
  const most = bench.limits.get(clause);
  const fragment = bench.fragment(clause);
  switch (typed.kind) {
    case "count":
      if (typed.twice) bench.claim(clause.said, "list");
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
