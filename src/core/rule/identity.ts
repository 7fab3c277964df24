import { namesIn } from "./form";
import type { Give, Part, Rule, Term } from "./rule";
import { isRate } from "../words/names";

/** What may stand in front of a quantity's name, or not, without making it another one. */
const OWN = /^(?:本|该|此)?项目(?=.{2})/;
/** What may stand in front of a rate in one place and not in another. */
const OF_MONEY = /^(?:项目|财政|预算)?(?:资金|经费|预算)$/;

/**
 * One name for one quantity: 项目计划成本 and 计划成本, 资金到位率 and 到位率. Two that are only alike stay
 * two, and are asked for as two.
 */
export function withOneName<R extends Pick<Rule, "definitions" | "parts">>(rule: R): R {
  const terms = [...rule.definitions.map(({ term }) => term), ...rule.parts.flatMap(termsOf)];
  const names = new Set(terms.flatMap(namesIn));
  const renamed = new Map<string, string>();
  for (const name of names) {
    const own = name.replace(OWN, "");
    if (own !== name && names.has(own)) renamed.set(own, name);
    const longer = [...names].filter((other) => isRate(name) && other !== name && other.endsWith(name));
    // Two rates in one formula are two.
    const apart = terms.every(
      (term) => !(namesIn(term).includes(name) && longer.some((other) => namesIn(term).includes(other))),
    );
    if (longer.length === 1 && apart && OF_MONEY.test(longer[0]!.slice(0, -name.length))) renamed.set(name, longer[0]!);
  }
  if (renamed.size === 0) return rule;
  return {
    ...rule,
    definitions: rule.definitions.map((each) => ({ ...each, term: inTerm(each.term, renamed) })),
    parts: rule.parts.map((part) => inPart(part, renamed)),
  };
}

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
