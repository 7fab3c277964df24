import type { Item, Points } from "../rule";
import { NO_POINTS } from "../tokens";
import { isNone, type Bench } from "./bench";
import type { Clause } from "./condition";
import { takingOf } from "./deductions";

const isWhole = ({ unit, value }: Points): boolean => unit === "share" && value.equals(1);

/** 以上四个方面，符合得0.5分: each of the things that were listed. */
export function addList(bench: Bench, plain: readonly Clause[], clause: Clause): void {
  const { effect, typed } = clause;
  const points = effect?.kind === "give" || effect?.kind === "share" ? effect.points : undefined;
  if (!points || isNone(points) || !/^(?:meets|none)$/.test(typed.kind)) return bench.fail();
  const stated = effect?.kind === "share" ? effect.of : undefined;
  if (stated !== undefined && stated !== plain.length) return bench.fail();
  const items = plain.map((each): Item => ({ text: each.words, points, fragment: bench.fragment(each.said) }));
  bench.add(plain, (fragment) => ({ kind: "items", items, fragment }));
  bench.claim(clause, "list");
  bench.claim({ from: clause.from, to: clause.said.to }, "again");
}

/** 针对上述每项标准，符合则得分，否则存在1项问题扣0.5分: each item that has points of its own loses them by itself. */
export function addShared(bench: Bench, [head, ...rest]: readonly Clause[]): void {
  const given = head!.effect?.kind === "give" && head!.typed.kind === "meets";
  // The things that it speaks of were made of the list before it.
  const made =
    head!.effect &&
    bench.parts.at(-1)?.part.kind === "items" &&
    bench.claims.some(({ kind, from }) => kind === "list" && from === head!.from);
  if (head!.effect && !given && !made) return bench.fail();
  if (made && partsOfEach(bench, rest)) return;
  for (const clause of rest) {
    const { effect, typed, otherwise } = clause;
    const none = effect?.kind === "give" && isNone(effect.points);
    if (none && (otherwise || typed.kind === "fails") && /^(?:none|fails)$/.test(typed.kind))
      bench.claim(clause, "again");
    else if (!made && rest.length === 1 && effect?.kind === "take" && typed.kind === "count")
      takenOfEach(bench, clause);
    else bench.fail();
  }
  if (!made && rest.length === 0 && head!.effect) bench.fail();
}

/** 合同完备性（符合得1分；每发现1处不符合扣0.3分，最多扣1分）. */
export function addBracket(bench: Bench, subject: Clause, clauses: readonly Clause[]): void {
  const [award, ...costs] = clauses;
  const { words } = subject;
  const parts = [subject, ...clauses];
  if (award?.effect?.kind !== "give" || !/^(?:meets|none)$/.test(award.typed.kind)) return bench.fail();
  const points = award.effect.points;
  const [cost, ...more] = costs;
  if (!cost || (costs.length === 1 && cost.otherwise && cost.effect?.kind === "give" && isNone(cost.effect.points))) {
    if (cost) bench.claim(cost, "again");
    const items = [{ text: words, points, fragment: bench.fragment(bench.span(parts)) }];
    return bench.add(parts, (fragment) => ({ kind: "items", items, fragment }));
  }
  const taking = cost && more.length === 0 ? takingOf(bench, cost) : undefined;
  if (!taking?.per) return bench.fail();
  const { per, take, most } = taking;
  bench.claim(award.said, "explains");
  bench.add(parts, (fragment) => ({
    ...{ kind: "occurrences", name: `${words}${taking.name}`, base: points, per, take, fragment },
    ...(most && { most }),
  }));
}

/** 每项2分，符合得2分，部分符合得1分，不符合不得分: each thing of the list is one of three. */
function partsOfEach(bench: Bench, rest: readonly Clause[]): boolean {
  const made = bench.parts.at(-1)?.part;
  if (made?.kind !== "items" || !rest.some(({ typed }) => typed.kind === "partly")) return false;
  const points = ({ effect }: Clause): Points | undefined => (effect?.kind === "give" ? effect.points : undefined);
  const kinds = rest.map(({ typed }) => typed.kind);
  if (!/^(?:meets,)?partly(?:,fails)?$/.test(kinds.join()) || rest.some((each) => !points(each))) return false;
  bench.parts.pop();
  for (const item of made.items) {
    const whole = { word: item.text, points: item.points, fragment: item.fragment };
    const choices = rest.flatMap((clause) =>
      clause.typed.kind === "meets"
        ? []
        : [{ word: clause.words, points: points(clause)!, fragment: bench.fragment(clause) }],
    );
    const fails = { word: "不符合", points: NO_POINTS, fragment: item.fragment };
    const all = [whole, ...choices, ...(kinds.includes("fails") ? [] : [fails])];
    if (choices.some((choice) => choice.points.unit !== item.points.unit || choice.points.value.gte(item.points.value)))
      bench.fail();
    bench.parts.push({
      part: { kind: "choice", choices: all, fragment: item.fragment },
      ...{ from: item.fragment.from, to: item.fragment.to },
    });
  }
  for (const clause of rest) {
    const own = points(clause)!;
    const said = clause.typed.kind === "meets" && (isWhole(own) || own.value.equals(made.items[0]!.points.value));
    if (clause.typed.kind === "meets" && !said) bench.fail();
    bench.claim(clause, clause.typed.kind === "partly" ? "elsewhere" : "again");
  }
  return true;
}

function takenOfEach(bench: Bench, clause: Clause): void {
  const taking = takingOf(bench, clause);
  const items = bench.parts.flatMap(({ part }) => (part.kind === "items" ? part.items : []));
  if (
    !taking?.per ||
    bench.parts.some(({ part }) => part.kind !== "items") ||
    items.some(({ needs }) => needs !== undefined)
  )
    return bench.fail();
  const { per, take, most } = taking;
  const end = bench.parts.length;
  for (const { text, points, fragment } of items)
    bench.parts.push({
      part: { kind: "occurrences", name: `${text}的问题`, base: points, per, take, fragment, ...(most && { most }) },
      from: fragment.from,
      to: fragment.to,
    });
  bench.parts.splice(0, end);
  bench.claim({ from: clause.from, to: clause.said.to }, "again");
  bench.claim(clause, "elsewhere");
}
