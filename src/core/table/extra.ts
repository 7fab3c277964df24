import { ADDED, TAKEN_OFF } from "../words/extras";
import { normalise } from "../words/notation";
import type { Indicator } from "./table";

/** What a row gives beside the full marks of its table (加分项), or takes off what the others give (减分项). */
export type Extra = "added" | "taken-off";

/** What a row is beside the full marks, by its names; undefined for one that has its share of them. */
export function extraOf({ level1, level2, level3 }: Indicator): Extra | undefined {
  const is = (words: RegExp): boolean => [level1, level2, level3].some(({ name }) => words.test(normalise(name)));
  if (is(TAKEN_OFF)) return "taken-off";
  return is(ADDED) ? "added" : undefined;
}

/** True for points that a row takes off: below 0 by the sign in front of them. */
export const isTakenOff = (indicator: Indicator): boolean => extraOf(indicator) === "taken-off";
