import { canonicalOf, partText, printTerm } from "../canonical";
import type { Fragment, Part, Rule } from "../rule";
import type { Source } from "../../words/notation";
import { fragmentOf } from "../source";
import { entriesIn, type Entry } from "./entries";
import { EFFECTS, type Key } from "./words";

/** Why words that no part prints may stand in a rule. */
export type Kind =
  /** They explain, or name a requirement: they may compare and deny, and never give or take. */
  | "explains"
  /** They say once more what holds anyhow (否则不得分 behind 得3分, 扣完为止). */
  | "again"
  /** What they say is printed elsewhere in the rule (满分5分, 以95%为基准): their figures have to be there. */
  | "elsewhere"
  /** 每项1分, 以上三项各占1/3权重分 behind a list: the same, and how many things there are is how many are printed. */
  | "list"
  /** 超过100%按满分计: the same, and 100% is what a cap is said of. */
  | "cap";

/** Words that are accounted for without being printed by the part they stand in. */
export interface Claim {
  readonly kind: Kind;
  readonly from: number;
  readonly to: number;
}

interface Node {
  readonly places: readonly Fragment[];
  readonly entries: Entry[];
}

/**
 * The words and figures of a text that nobody claims: each has to be printed once by the part or definition that it stands in, or to
 * belong to words of a listed class.
 */
export function unclaimed(
  rule: Omit<Rule, "form">,
  source: Source,
  marks: readonly { readonly from: number; readonly to: number }[],
  claims: readonly Claim[],
): Entry[] {
  const nodes = nodesOf(rule);
  const printed = entriesIn(canonicalOf({ ...rule, form: "mixed", unread: [] }));
  return entriesIn(source.text, marks).filter((entry) => {
    const place = fragmentOf(source, entry.from, entry.to);
    const holds = ({ places }: Node): boolean => places.some(({ from, to }) => from <= place.from && place.to <= to);
    return (
      !claims.some((claim) => covers(claim, entry, printed)) && !nodes.some((node) => holds(node) && taken(node, entry))
    );
  });
}

function nodesOf({ parts, definitions }: Omit<Rule, "form">): Node[] {
  const nodes = [
    ...parts.map((part): Node => ({ places: placesOf(part), entries: entriesIn(partText(part, parts)) })),
    ...definitions.map(({ name, term, fragment }): Node => ({
      places: [fragment],
      entries: entriesIn(`${name}=${printTerm(term)}`),
    })),
  ];
  const size = ({ places }: Node): number => Math.min(...places.map(({ from, to }) => to - from));
  return nodes.sort((a, b) => size(a) - size(b));
}

function placesOf(part: Part): Fragment[] {
  switch (part.kind) {
    case "items":
      return [part.fragment, ...part.items.map(({ fragment }) => fragment)];
    case "cases":
      return [part.fragment, ...part.cases.map(({ fragment }) => fragment)];
    case "deductions":
      return [part.fragment, ...part.takes.map(({ fragment }) => fragment)];
    case "tally":
      return [part.fragment, ...part.items.map(({ fragment }) => fragment)];
    case "choice":
      return [part.fragment, ...part.choices.map(({ fragment }) => fragment)];
    default:
      return [part.fragment];
  }
}

/** What a word may be printed as: 未建成 is ≤0, 不扣分 is 满分. */
const PRINTED_AS: Partial<Record<Key, readonly Key[]>> = { not: ["down"], kept: ["full"] };

const keysOf = ({ key, share, value }: Entry): readonly Key[] => [
  key,
  ...(PRINTED_AS[key] ?? []),
  // 100%权重分 is 满分.
  ...(share && value?.equals(1) ? (["full"] as const) : []),
];

/** Takes an entry that a node prints, each only once. */
function taken({ entries }: Node, entry: Entry): boolean {
  if (entry.key === "as") return true;
  for (const key of keysOf(entry)) {
    const at = entries.findIndex((each) => each.key === key && (key !== "figure" || sameFigure(each, entry)));
    if (at < 0) continue;
    entries.splice(at, 1);
    return true;
  }
  return false;
}

/** 33.3% is said for 1/3. */
const sameFigure = (a: Entry, b: Entry): boolean =>
  a.value === undefined || b.value === undefined
    ? a.value === b.value
    : a.value.equals(b.value) || (a.value.decimalPlaces() > 9 && a.value.minus(b.value).abs().lt("0.004"));

function covers({ kind, from, to }: Claim, entry: Entry, printed: readonly Entry[]): boolean {
  if (entry.from < from || entry.to > to) return false;
  switch (kind) {
    case "again":
      return true;
    case "explains":
      return !EFFECTS.has(entry.key) && entry.points !== true;
    case "list":
    case "cap":
    case "elsewhere":
      return (
        (kind === "cap" && (entry.key === "as" || entry.value?.equals(1) === true)) ||
        (kind === "list" &&
          entry.key === "figure" &&
          !entry.points &&
          !entry.share &&
          entry.value?.isInteger() === true) ||
        (entry.key !== "figure" && !EFFECTS.has(entry.key)) ||
        printed.some((each) => each.key === entry.key && sameFigure(each, entry))
      );
  }
}
