import { remembered } from "../memo";
import { readSource } from "../words/notation";

/** How a person says that a rule is to be read: in other words, which the program reads as the person means it. */
export interface RuleReading {
  /** The author's words, in one notation: the reading holds for every row that has them. */
  readonly rule: string;
  /** The words that are read in their place. */
  readonly text: string;
}

/** The words of a rule by which its reading is found: without spaces, breaks and the forms that signs can have. */
export const ruleKey = remembered((text: string): string => readSource(text).text);

/** The reading of a rule's words; undefined where nobody has given one. */
export function readingOf(text: string, readings: readonly RuleReading[]): RuleReading | undefined {
  if (readings.length === 0) return undefined;
  const rule = ruleKey(text);
  return readings.find((each) => each.rule === rule);
}

/** What holds readings, whatever else it holds. */
interface Reads {
  readonly ruleReadings: readonly RuleReading[];
}

/** Keeps readings, each in place of the one that the same words had. */
export const withReadings = <All extends Reads>(decisions: All, made: readonly RuleReading[]): All => ({
  ...decisions,
  ruleReadings: [...decisions.ruleReadings.filter(({ rule }) => made.every((each) => each.rule !== rule)), ...made],
});

/** Takes the reading of a rule's words back. */
export const withoutReading = <All extends Reads>(decisions: All, { rule }: Pick<RuleReading, "rule">): All => ({
  ...decisions,
  ruleReadings: decisions.ruleReadings.filter((each) => each.rule !== rule),
});
