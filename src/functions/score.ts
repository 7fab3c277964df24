import { gradeOf } from "../core/policy/policy";
import { NATIONAL } from "../core/policy/resolve";
import type { Quantity } from "../core/quantity/quantity";
import { isRatio } from "../core/quantity/units";
import { bandsOf } from "../core/report/report";
import type { Reading } from "../core/score/reading";
import { scoreOneRow } from "../core/score/one-row";
import { figureOf, nameOf, textOf } from "./cell";
import { invalid, unavailable } from "./failure";

/** Scores a target and an actual by the national policy, as a row of a form would be scored. */
export function scoreByPolicy(target: unknown, actual: unknown, weight: unknown, name: unknown): number {
  const points = figureOf(weight, nameOf("weight"));
  if (!points?.gt(0)) throw unavailable("functions.no-weight");
  const row = scoreOneRow(
    {
      name: textOf(name, nameOf("name")),
      target: { text: textOf(target, nameOf("target")) },
      actual: { text: textOf(actual, nameOf("actual")) },
      weight: { text: points.toFixed(), value: points },
    },
    NATIONAL,
  );
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
