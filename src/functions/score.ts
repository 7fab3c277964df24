import { gradeOf } from "../core/policy/policy";
import { NATIONAL } from "../core/policy/resolve";
import type { Quantity } from "../core/quantity/quantity";
import { isRatio } from "../core/quantity/units";
import { bandsOf } from "../core/report/report";
import type { Reading } from "../core/score/reading";
import type { ScoredIndicator } from "../core/score/result";
import { scoreTable } from "../core/score/score";
import type { ColumnKey, Entry, Indicator, Level, Table } from "../core/table/table";
import { figureOf, nameOf, textOf } from "./cell";
import { invalid, unavailable } from "./failure";

/** Scores a target and an actual by the national policy, as a row of a form would be scored. */
export function scoreByPolicy(target: unknown, actual: unknown, weight: unknown, name: unknown): number {
  const points = figureOf(weight, nameOf("weight"));
  if (!points?.gt(0)) throw unavailable("functions.no-weight");
  const row = scoredRow({
    name: textOf(name, nameOf("name")),
    target: { text: textOf(target, nameOf("target")) },
    actual: { text: textOf(actual, nameOf("actual")) },
    weight: { text: points.toFixed(), value: points },
  });
  const { result, reading } = row;
  const bare = bareBesidePercent(reading);
  if (bare) throw unavailable("functions.bare-percent", { text: bare });
  if (result.state === "needs-judgement" && result.detail === "direction-unknown")
    throw unavailable("functions.no-direction");
  switch (result.state) {
    case "scored":
      return result.score.toNumber();
    case "needs-judgement":
      throw unavailable(`judgement.${result.detail}`, bandsOf(NATIONAL));
    case "not-applicable":
      throw unavailable("functions.no-weight");
  }
}

export function gradeBy(total: unknown): string {
  const name = nameOf("total");
  const score = figureOf(total, name);
  if (!score) throw unavailable("functions.no-total");
  if (score.lt(0) || score.gt(100)) throw invalid("functions.total", { text: score.toFixed() });
  return gradeOf(NATIONAL.grades, score);
}

interface Cells {
  readonly name: string;
  readonly target: Pick<Entry, "text">;
  readonly actual: Pick<Entry, "text">;
  readonly weight: Pick<Entry, "text" | "value">;
}

/** A self-evaluation of one row, so that one row is scored by the code that scores them all. */
function scoredRow({ name, ...cells }: Cells): ScoredIndicator {
  const level = (text: string): Level => ({ name: text });
  const entries = Object.entries(cells).map(([key, entry], i): [ColumnKey, Entry] => [
    key as ColumnKey,
    { address: { row: 1, column: i + 1 }, decimals: 0, percent: false, ...entry },
  ]);
  const indicator: Indicator = {
    id: "1",
    row: 1,
    level1: level(""),
    level2: level(""),
    level3: level(name),
    entries: Object.fromEntries(entries),
    shift: 0,
    shiftedLevel: false,
  };
  const table: Table = {
    sheet: "",
    kind: "self-evaluation",
    title: "",
    confidence: 1,
    evidence: [],
    meta: {},
    headerRows: [],
    unused: [],
    doubts: [],
    range: { top: 1, left: 1, bottom: 1, right: entries.length },
    columns: { weight: { left: entries.length, right: entries.length } },
    budget: [],
    indicators: [indicator],
    subtotals: [],
  };
  const [scored] = scoreTable(table, NATIONAL).indicators;
  if (!scored) throw new Error("A table of one indicator was scored to none");
  return scored;
}

type Figure = Quantity & { readonly kind: "figure" };

/** A number beside a percentage, unless it can only be a share of one: a cell that shows 105% hands over 1.05. */
function bareBesidePercent({ target, actual }: Reading): string | undefined {
  if (target.kind !== "figure" || actual.kind !== "figure") return undefined;
  const sides: readonly (readonly [Figure, Figure])[] = [
    [target, actual],
    [actual, target],
  ];
  const found = sides.find(([bare, other]) => !bare.amount.unit && isRatio(other.amount.unit));
  if (!found) return undefined;
  const [bare, other] = [found[0].amount.value, found[1].amount.value];
  return bare.lte(1) && other.gt(1) ? undefined : bare.toFixed();
}
