import type { PlannedRow } from "../../../core/edit/score-row";

type Row = Pick<PlannedRow, "group" | "indicator" | "budget">;

/** True for a row that only a person can score, and that has a score. */
export const isGiven = ({ group, indicator, budget }: Row): boolean =>
  group === "judge" && (indicator?.indicator ?? budget)?.entries.score?.value !== undefined;

/** The rows with those last that a person has scored already. */
export const openFirst = (rows: readonly PlannedRow[]): readonly PlannedRow[] => [
  ...rows.filter((row) => !isGiven(row)),
  ...rows.filter(isGiven),
];
