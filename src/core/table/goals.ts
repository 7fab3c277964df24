import { Decimal } from "decimal.js";
import { sumAgrees } from "../quantity/precision";
import type { Address } from "../sheet/address";
import { textAt, type Sheet } from "../sheet/sheet";
import { GOAL_SHARE } from "../words/fields";
import { normalise } from "../words/notation";
import { executionPoints, fullMarksOf, scoresOf } from "./points";
import type { Goal, GoalShares, Table } from "./table";
import { knownWeights, totalOf } from "./weights";

const HUNDRED = new Decimal(100);

/** The goals that state their points; of a single one the total says the same. */
export function goalsWithPoints({ goals = [] }: Table): readonly (Goal & { readonly points: Decimal })[] {
  const own = goals.flatMap(({ points, ...goal }) => (points ? [{ ...goal, points }] : []));
  return goals.length > 1 ? own : [];
}

/**
 * A table with the goals that head its rows, where each states its points (年度绩效目标1（40分）) or its share (年度绩效目标1（60%）).
 * A share is only kept where it counts: what is given under a goal is multiplied by it (GoalShares).
 */
export function withGoals(table: Table, sheet: Sheet, counted: GoalShares): Table {
  const [header, first, last] = [table.headerRows[0], table.indicators[0], table.indicators.at(-1)];
  if (header === undefined || !first || !last || table.rows) return table;
  const labels = labelsIn(sheet, table, header, last.row);
  const goals = labels.map(({ row, ...label }, i): Goal => {
    const end = labels[i + 1]?.row ?? Infinity;
    return {
      ...label,
      members: table.indicators.flatMap((each) => (each.row >= row && each.row < end ? [each.id] : [])),
    };
  });
  const isEach =
    goals.length > 0 && first.row >= (labels[0]?.row ?? 0) && goals.every(({ members }) => members.length > 0);
  if (!isEach) return table;
  if (goals.every(({ points }) => points)) return { ...table, goals };
  const isShared = goals.length > 1 && goals.every(({ share }) => share);
  return isShared && sharesCount(table, counted) ? byShares({ ...table, goals }) : table;
}

/** Weights that come to the full marks by the shares are in no doubt. */
const byShares = (table: Table): Table =>
  fullMarksOf(table)?.addsUp ? { ...table, doubts: table.doubts.filter(({ id }) => id !== "weights") } : table;

interface Label extends Omit<Goal, "members"> {
  readonly row: number;
}

/** The cells in front of the names of a table's rows that name a goal with what it counts. */
function labelsIn(sheet: Sheet, { range, columns }: Table, top: number, bottom: number): Label[] {
  const right = columns.level1?.left ?? range.left;
  const found: Label[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = range.left; column <= right; column += 1) {
      const label = labelAt(sheet, { row, column });
      if (label) found.push({ row, ...label });
    }
  return found;
}

function labelAt(sheet: Sheet, address: Address): Omit<Goal, "members"> | undefined {
  const label = normalise(textAt(sheet, address));
  const { said, word, figure, sign = "" } = GOAL_SHARE.exec(label)?.groups ?? {};
  // What stands in brackets behind a goal's own words may be anything that they speak of: 覆盖率达到（60%）.
  if (figure === undefined || (!word && (said || sign === ""))) return undefined;
  const value = new Decimal(figure);
  if (sign === "分") return { label, address, points: value };
  const share = sign === "%" ? value.div(HUNDRED) : value;
  return share.lte(1) ? { label, address, share } : undefined;
}

/**
 * True where rows are given in the points of their own goal, and count by its share. Weights that come to the full marks as they stand
 * are shared out already; without weights the scores tell: more than the full marks cannot be meant as they stand.
 */
function sharesCount(table: Table, counted: GoalShares): boolean {
  const { points, whole } = knownWeights(table.indicators, table);
  if (whole && points.length > 0) return !sumAgrees(plain(table, "weight", totalOf(points)), HUNDRED);
  const scores = plain(table, "score", totalOf(scoresOf(table.indicators)));
  if (counted === "weighted" || scores.gt(HUNDRED)) return true;
  const stated = table.total?.score?.value;
  return stated === undefined || !sumAgrees(stated, scores);
}

const plain = (table: Table, key: "weight" | "score", rows: Decimal): Decimal =>
  rows.plus(executionPoints(table, key)?.value ?? 0);
