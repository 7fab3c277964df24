import { remembered } from "../memo";
import { ADDED, TAKEN_OFF } from "../words/extras";
import { normalise } from "../words/notation";
import type { Indicator } from "./table";

/** What a row gives beside the full marks of its table (加分项), or takes off what the others give (减分项). */
export type Extra = "added" | "taken-off";

/** What a row is beside the full marks, by its names; undefined for one that has its share of them. */
export function extraOf({ level1, level2, level3 }: Indicator): Extra | undefined {
  const said = [level1, level2, level3].map(({ name }) => extraIn(name));
  return said.find((extra) => extra === "taken-off") ?? said.find((extra) => extra !== undefined);
}

/** What one name says; names of levels come again in each of their rows. */
const extraIn = remembered((name: string): Extra | undefined => {
  const plain = normalise(name);
  if (TAKEN_OFF.test(plain)) return "taken-off";
  return ADDED.test(plain) ? "added" : undefined;
});

/** True for a row that takes points off what the others give, written with a sign in front of them or without. */
export const isTakenOff = (indicator: Indicator): boolean => extraOf(indicator) === "taken-off";
