import { Decimal } from "decimal.js";
import { isRight } from "../../../core/edit/score-plan";
import type { Policy } from "../../../core/policy/policy";
import { sum } from "../../../core/quantity/decimal";
import type { Result } from "../../../core/score/result";
import type { ScoredTable } from "../../../core/score/score";
import { cappedTotal } from "../../../core/score/total";
import { addressKey, type Address } from "../../../core/sheet/address";
import { indicatorName } from "../../../core/table/name";
import { executionPoints, executionRow, fullMarksOf, mayTotal } from "../../../core/table/points";
import { sharesOf } from "../../../core/table/shares";
import type { Entry } from "../../../core/table/table";
import { scoresWait } from "../../../core/table/waiting";

/** A row that a step is about: the score that stands in it and the one that it should have. */
export interface PathRow {
  readonly name: string;
  /** Its score cell. */
  readonly address: Address;
  readonly present?: Decimal;
  readonly right?: Decimal;
}

/** The scores that stand in the rows added up; wrong scores put right; blank ones filled in; a total that the place caps. */
export type StepId = "rows" | "corrected" | "added" | "capped";

/** One step on the way: how much it changes, and what it comes to. */
export interface TotalStep {
  readonly id: StepId;
  readonly by: Decimal;
  readonly to: Decimal;
  readonly rows: readonly PathRow[];
}

/** How the total that a table should have comes about. */
export interface TotalPath {
  /** The total as it stands in the table, and its cell. */
  readonly stated?: { readonly value: Decimal; readonly address: Address };
  readonly steps: readonly TotalStep[];
  /** What the rows come to after the last step. */
  readonly end: Decimal;
  /** Rows without a score that only a person can give, and the most that they can add; undefined where a weight is not known. */
  readonly waiting: { readonly rows: readonly PathRow[]; readonly most?: Decimal };
  /** Why the end is no total of the table: its weights do not come to its full marks, or it does not vouch for a sum. */
  readonly unsure?: "weights" | "rows";
}

/** A score cell, the points that a row has now and should have, and how much they count in the whole. */
interface Scored extends PathRow {
  readonly part: Decimal;
  readonly weight: Decimal | undefined;
  readonly waits: boolean;
}

const ONE = new Decimal(1);
const NOTHING = new Decimal(0);

/** The way from the total that stands in a table to the one that its rows should come to; undefined for a table without scores, or while it is asked which column they stand in. */
export function totalPath(scored: ScoredTable, policy: Policy): TotalPath | undefined {
  const { table } = scored;
  const rows = scoreCells(scored);
  if (scoresWait(table) || rows.every(({ present, right }) => !present && !right)) return undefined;
  const total = table.total?.score;
  const stated = total?.value && !total.percent ? { value: total.value, address: total.address } : undefined;
  const corrected = rows.filter(({ present, right }) => present && right && !present.equals(right));
  const added = rows.filter(({ present, right }) => !present && right);
  const standing = sum(rows.map(({ present, part }) => (present ?? NOTHING).times(part)));
  const changed = (own: readonly Scored[]): Decimal =>
    sum(own.map(({ present, right, part }) => (right ?? NOTHING).minus(present ?? NOTHING).times(part)));
  const put = standing.plus(changed(corrected));
  const filled = put.plus(changed(added));
  const end = cappedTotal(filled, executionRow(table), policy);
  const marks: readonly (readonly [StepId, Decimal, readonly Scored[]])[] = [
    ["rows", standing, []],
    ["corrected", put, corrected],
    ["added", filled, added],
    ["capped", end, []],
  ];
  const steps: TotalStep[] = [];
  let from = stated?.value ?? NOTHING;
  for (const [id, to, own] of marks) {
    // Where no total stands the sum of the rows is what it begins with.
    if (own.length > 0 || !to.equals(from) || (id === "rows" && !stated))
      steps.push({ id, by: to.minus(from), to, rows: own });
    from = to;
  }
  const waiting = rows.filter(({ waits }) => waits);
  const weights = waiting.flatMap(({ weight, part }) => (weight ? [weight.times(part)] : []));
  return {
    ...(stated && { stated }),
    steps,
    end,
    waiting: { rows: waiting, ...(weights.length === waiting.length && { most: sum(weights) }) },
    ...unsureOf(scored, end),
  };
}

function unsureOf({ table }: ScoredTable, end: Decimal): Pick<TotalPath, "unsure"> {
  if (mayTotal(table, end)) return {};
  return { unsure: fullMarksOf(table)?.addsUp === false ? "weights" : "rows" };
}

/** The score cells of a table that belong to its total, the budget execution's first; a cell merged over several rows once. */
function scoreCells(scored: ScoredTable): readonly Scored[] {
  const { table, indicators, budget } = scored;
  const shares = sharesOf(table);
  const execution = executionPoints(table, "weight") && executionRow(table);
  const result = execution && budget.get(execution.row);
  const first =
    execution && result
      ? [cellOf(execution.entries.score, execution.label, result, ONE, execution.entries.weight?.value)]
      : [];
  const rest = indicators.map(({ indicator, result: own, weight }) => {
    const part = shares?.find(({ members }) => members.includes(indicator))?.part ?? ONE;
    return cellOf(indicator.entries.score, indicatorName(indicator), own, part, weight);
  });
  const byCell = new Map<number, Scored>();
  for (const cell of [...first, ...rest])
    if (cell && !byCell.has(addressKey(cell.address))) byCell.set(addressKey(cell.address), cell);
  return [...byCell.values()];
}

function cellOf(
  score: Entry | undefined,
  name: string,
  result: Result,
  part: Decimal,
  weight: Decimal | undefined,
): Scored | undefined {
  if (!score) return undefined;
  const { address, value: present } = score;
  const right = result.state === "scored" && !isRight(score, result) ? result.score : present;
  return {
    name,
    address,
    ...(present && { present }),
    ...(right && { right }),
    part,
    weight,
    waits: result.state === "needs-judgement" && !present,
  };
}
