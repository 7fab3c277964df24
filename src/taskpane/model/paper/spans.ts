import type { Fragment, Give, Part, Rule } from "../../../core/rule/rule";

/** What words of a rule say; in the order of the legend. */
export const MEANINGS = ["award", "range", "deduction", "formula", "judgement", "note", "unread"] as const;
export type Meaning = (typeof MEANINGS)[number];

/** Some words of a rule's text; without a meaning where they only hold the others together. */
export interface Span {
  readonly text: string;
  readonly meaning?: Meaning;
}

const WORDS = /[\p{L}\p{N}]/u;

type Painted = readonly [Fragment, Meaning];

/** What stands where in a rule; of one that tells kinds apart, in the rules of them all. */
const paintedOf = (rule: Rule): readonly Painted[] => [
  ...rule.parts.map((part): Painted => [part.fragment, meaningOf(part)]),
  ...rule.parts.flatMap(detailsOf),
  ...rule.definitions.map(({ fragment }): Painted => [fragment, "formula"]),
  ...rule.parts.flatMap((part): Painted[] => (part.kind === "judgement" ? [[part.fragment, "judgement"]] : [])),
  ...rule.notes.map((fragment): Painted => [fragment, "note"]),
  ...rule.unread.map((fragment): Painted => [fragment, "unread"]),
  ...rule.parts.flatMap((part) => (part.kind === "kinds" ? part.kinds.flatMap((kind) => paintedOf(kind.rule)) : [])),
];

/** The text of a rule in pieces, each with what it was understood as. */
export function spansOf(rule: Rule): readonly Span[] {
  const painted = paintedOf(rule);
  // What comes later is more exact and lies on top.
  const top = new Array<number>(rule.original.length).fill(-1);
  painted.forEach(([{ from, to }], at) => top.fill(at, from, to));
  const spans: Span[] = [];
  for (let from = 0, to = 0; from < top.length; from = to) {
    while (to < top.length && top[to] === top[from]) to += 1;
    const text = rule.original.slice(from, to);
    // A comma between two pieces belongs to neither.
    const meaning = WORDS.test(text) ? painted[top[from] ?? -1]?.[1] : undefined;
    spans.push({ text, ...(meaning && { meaning }) });
  }
  return spans;
}

function meaningOf({ kind }: Part): Meaning {
  switch (kind) {
    case "items":
    case "tally":
      return "award";
    case "cases":
    case "choice":
    case "kinds":
      return "range";
    case "occurrences":
    case "deductions":
    case "unclear-deduction":
    case "veto":
      return "deduction";
    case "formula":
      return "formula";
    case "judgement":
      return "judgement";
  }
}

function detailsOf(part: Part): Painted[] {
  switch (part.kind) {
    case "items":
    case "tally":
      return part.items.map(({ fragment }) => [fragment, "award"]);
    case "choice":
      return part.choices.map(({ fragment }) => [fragment, "range"]);
    case "cases":
      return part.cases.map(({ fragment, give }) => [fragment, meaningOfGive(give)]);
    default:
      return [];
  }
}

function meaningOfGive({ kind }: Give): Meaning {
  if (kind === "take" || kind === "steps") return "deduction";
  return kind === "term" ? "formula" : "range";
}
