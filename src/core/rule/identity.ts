import { leavesOf } from "./form";
import type { Give, Part, Rule, Term } from "./rule";
import { isRate } from "../words/names";

/** What may stand in front of a quantity's name, or not, without making it another one. */
const OWN = /^(?:本|该|此)?项目(?=.{2})/;
/** What makes a rate another one. */
const TURNS = /[不未无非]$|[较很]$|非常$|基本$|平均$/;

/**
 * One name for one quantity: 项目计划成本 and 计划成本, 资金到位率 and 到位率 where no other rate is meant by it. Two that are only alike stay
 * two, and are asked for as two.
 */
export function withOneName<R extends Pick<Rule, "definitions" | "parts">>(rule: R): R {
  const names = namesOf(rule);
  const renamed = new Map<string, string>();
  for (const name of names) {
    const own = name.replace(OWN, "");
    if (own !== name && names.has(own)) renamed.set(own, name);
    if (!isRate(name) || name.length < 3 || rule.definitions.some((definition) => definition.name === name)) continue;
    const longer = [...names].filter((other) => other !== name && isRate(other) && other.endsWith(name));
    if (longer.length === 1 && !TURNS.test(longer[0]!.slice(0, -name.length))) renamed.set(name, longer[0]!);
  }
  if (renamed.size === 0) return rule;
  return {
    ...rule,
    definitions: rule.definitions.map((each) => ({ ...each, term: inTerm(each.term, renamed) })),
    parts: rule.parts.map((part) => inPart(part, renamed)),
  };
}

const namesOf = ({ definitions, parts }: Pick<Rule, "definitions" | "parts">): Set<string> =>
  new Set(
    [...definitions.map(({ term }) => term), ...parts.flatMap(termsOf)].flatMap((term) =>
      leavesOf(term).flatMap((leaf) => (leaf.kind === "quantity" ? [leaf.name] : [])),
    ),
  );

function termsOf(part: Part): Term[] {
  if (part.kind === "formula") return [part.term];
  if (part.kind !== "cases") return [];
  const gives = [...part.cases.map(({ give }) => give), ...(part.otherwise ? [part.otherwise] : [])];
  return gives.flatMap((give) => (give.kind === "term" ? [give.term] : []));
}

function inPart(part: Part, renamed: ReadonlyMap<string, string>): Part {
  const give = (each: Give): Give => (each.kind === "term" ? { ...each, term: inTerm(each.term, renamed) } : each);
  if (part.kind === "formula") return { ...part, term: inTerm(part.term, renamed) };
  if (part.kind !== "cases") return part;
  return {
    ...part,
    cases: part.cases.map((each) => ({ ...each, give: give(each.give) })),
    ...(part.otherwise && { otherwise: give(part.otherwise) }),
  };
}

function inTerm(term: Term, renamed: ReadonlyMap<string, string>): Term {
  if (term.kind === "quantity") return { ...term, name: renamed.get(term.name) ?? term.name };
  if (term.kind !== "operation") return term;
  return { ...term, left: inTerm(term.left, renamed), right: inTerm(term.right, renamed) };
}
