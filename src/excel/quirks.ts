/**
 * What we would like to take for granted of an Excel, and what public reports say does not hold of every version and platform
 * (OfficeDev/office-js on GitHub). Nothing is taken for granted until it was tried on the Excel at hand.
 */
export type Assumption =
  /** A block that is written over hidden rows stays in its own rows (224). If not: blocks are cut at hidden rows. */
  | "hidden-rows"
  /** A formula in a column of a table stays in its own cell (2093, 5909, 6745). If not: no formula is written there. */
  | "table-formulas"
  /** Several calls can be one undo step (6491, 6711). Unlike the others this is tried until it fails, as failing is said. */
  | "undo-groups"
  /** Asking for merged areas leaves the user's undo stack as it is (5918). If not: what was told is kept while it can be. */
  | "merged-areas";

const tried = new Map<Assumption, boolean>();

/** Whether an assumption was observed to hold (true) or to fail (false) here; undefined where nobody has tried. */
export const holdsHere = (assumption: Assumption): boolean | undefined => tried.get(assumption);

/** Remembers what was seen of this Excel, for as long as the page is open. */
export const learn = (assumption: Assumption, holds: boolean): void => {
  tried.set(assumption, holds);
};

/** Takes nothing for granted any more. */
export const unlearn = (): void => {
  tried.clear();
};
