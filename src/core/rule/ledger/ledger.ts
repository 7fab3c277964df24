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

/** What a text says: how often each word and figure. */
class Said {
  private readonly left = new Map<string, number>();
  /** 1/3 for 33.3%. */
  private readonly parts: Entry[] = [];

  constructor(text: string) {
    for (const entry of entriesIn(text)) {
      this.left.set(nameOf(entry.key, entry), (this.left.get(nameOf(entry.key, entry)) ?? 0) + 1);
      if (entry.value && entry.value.decimalPlaces() > 9) this.parts.push(entry);
    }
  }

  /** The name that an entry is found by, if it is there. */
  find(key: Key, entry: Entry): string | undefined {
    const has = (name: string): boolean => (this.left.get(name) ?? 0) > 0;
    const name = nameOf(key, entry);
    if (has(name)) return name;
    const { value } = entry;
    if (key !== "figure" || !value) return undefined;
    return this.parts
      .map((each) => nameOf(key, each))
      .find((each, i) => has(each) && this.parts[i]!.value!.minus(value).abs().lt("0.004"));
  }

  take(name: string): void {
    this.left.set(name, this.left.get(name)! - 1);
  }
}

const nameOf = (key: Key, { signs }: Entry): string => (key === "figure" ? (signs ?? "") : key);

interface Node {
  readonly places: readonly Fragment[];
  readonly said: Said;
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
  let all: Said | undefined;
  const printed = (): Said => (all ??= new Said(canonicalOf({ ...rule, form: "mixed", unread: [] })));
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
    ...parts.map((part): Node => ({ places: placesOf(part), said: new Said(partText(part, parts)) })),
    ...definitions.map(({ name, term, fragment }): Node => ({
      places: [fragment],
      said: new Said(`${name}=${printTerm(term)}`),
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
function taken({ said }: Node, entry: Entry): boolean {
  if (entry.key === "as") return true;
  for (const key of keysOf(entry)) {
    const name = said.find(key, entry);
    if (name === undefined) continue;
    said.take(name);
    return true;
  }
  return false;
}

function covers({ kind, from, to }: Claim, entry: Entry, printed: () => Said): boolean {
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
        printed().find(entry.key, entry) !== undefined
      );
  }
}
