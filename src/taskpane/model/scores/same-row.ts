import type { PlannedRow, RowWish } from "../../../core/edit/score-row";
import type { Policy } from "../../../core/policy/policy";
import type { JudgedRow, Judgement } from "../../../core/decisions/judgement";
import { standTogether } from "../../../core/table/own";

/** What a row is drawn from. */
export interface RowProps {
  readonly row: PlannedRow;
  readonly policy: Policy;
  /** The judgement that a person has given, where there is one. */
  readonly judgement: Judgement | undefined;
  readonly wish: RowWish | undefined;
  /** The check box is on. */
  readonly wanted: boolean;
  /** Scores and reasons that stand there may be replaced. */
  readonly overwriting: boolean;
}

/** What of a row is the same value where nothing has changed. */
const SAME = ["group", "present", "result", "indicator", "budget", "label", "formula"] as const;

const whys = ({ skipped }: PlannedRow): string => skipped.map(({ why }) => why).join();

const sameScore = ({ proposed: a }: PlannedRow, { proposed: b }: PlannedRow): boolean =>
  a === b || Boolean(a && b?.equals(a));

/** True where two plans of the same audit say the same of a row, so that it need not be drawn again. */
const sameRow = (a: PlannedRow, b: PlannedRow): boolean =>
  a === b ||
  (SAME.every((key) => a[key] === b[key]) &&
    isSamePlace(a.judged, b.judged) &&
    a.reason?.proposed === b.reason?.proposed &&
    a.reason?.present === b.reason?.present &&
    sameScore(a, b) &&
    a.edits.length === b.edits.length &&
    whys(a) === whys(b));

const isSamePlace = (a: JudgedRow | undefined, b: JudgedRow | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && standTogether(a, b));

export const sameProps = (a: RowProps, b: RowProps): boolean =>
  sameRow(a.row, b.row) &&
  a.policy === b.policy &&
  a.judgement === b.judgement &&
  a.wish === b.wish &&
  a.wanted === b.wanted &&
  a.overwriting === b.overwriting;
