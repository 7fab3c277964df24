import { Decimal } from "decimal.js";
import { agrees, sumAgrees } from "../../quantity/precision";
import { executionRow } from "../../table/points";
import { hasKey, sharingIn } from "../../table/own";
import type { ColumnKey, Entry } from "../../table/table";
import { fromEntry, totalOf, unique } from "../../table/weights";
import { defineCheck, type TableContext } from "../check";
import { figure, ranges } from "../printed";

/** What is taken off is taken from a figure of its row, and what it leaves stands in another one. */
interface Relation {
  readonly from: ColumnKey;
  readonly left: ColumnKey;
}

/** The reviewer's deduction counts from the weight, or from what was given before. */
const RELATIONS: readonly Relation[] = [
  { from: "weight", left: "review" },
  { from: "score", left: "review" },
  { from: "firstReview", left: "review" },
  { from: "weight", left: "firstReview" },
  { from: "score", left: "firstReview" },
  { from: "weight", left: "score" },
  { from: "selfScore", left: "score" },
];

interface Row {
  readonly name: string;
  readonly entries: Readonly<Partial<Record<ColumnKey, Entry>>>;
}

/** 扣分与得分对不上（分值减扣分不等于得分），或扣分的合计不等于各行之和 */
export const scoreDeduction = defineCheck({
  id: "score-deduction",
  severity: "error",
  group: "Arithmetic",
  messages: ["off", "total"],
  run: (context) => {
    const { table } = context.scored;
    if (!hasKey(table, "deduction")) return;
    const rows = rowsIn(context);
    const relation = relationOf(rows);
    if (relation) reportRows(context, rows, relation);
    reportTotal(context, rows);
  },
});

/** The rows in which what is left does not come out, whatever the deduction is taken from. */
function reportRows({ report }: TableContext, rows: readonly Row[], relation: Relation): void {
  const others = RELATIONS.filter(({ left }) => left === relation.left);
  for (const { name, entries } of rows) {
    const { deduction, [relation.from]: from, [relation.left]: left } = entries;
    if (!deduction?.value || !from?.value || !left?.value || others.some((each) => fits(entries, each))) continue;
    const expected = leftOf(from.value, deduction.value);
    report({
      address: left.address,
      message: "off",
      data: {
        name,
        from: figure(from.value),
        deduction: figure(deduction.value.abs()),
        stated: figure(left.value),
        expected: figure(expected),
      },
      expected: figure(expected),
      actual: figure(left.value),
      related: ranges([deduction, from]),
    });
  }
}

function rowsIn({ scored }: TableContext): Row[] {
  const { table } = scored;
  if (table.projects) return table.projects.map(({ entries }) => ({ name: entries.project?.text ?? "", entries }));
  const sharesCells = sharingIn(table.indicators, [
    "weight",
    "score",
    "review",
    "firstReview",
    "selfScore",
    "deduction",
  ]);
  return scored.indicators.flatMap(({ indicator, reading }) =>
    sharesCells(indicator) ? [] : [{ name: reading.name, entries: indicator.entries }],
  );
}

/** What the column takes its figures from: the relation that holds in most rows, and in half of them at least. */
function relationOf(rows: readonly Row[]): Relation | undefined {
  const filled = rows.filter(({ entries }) => entries.deduction?.value);
  const counted = RELATIONS.map((relation) => ({
    relation,
    holds: filled.filter(({ entries }) => fits(entries, relation)).length,
  }));
  const best = counted.reduce((most, each) => (each.holds > most.holds ? each : most));
  return best.holds > 0 && best.holds * 2 >= filled.length ? best.relation : undefined;
}

function fits(entries: Row["entries"], { from, left }: Relation): boolean {
  const deduction = entries.deduction?.value;
  const whole = entries[from]?.value;
  const rest = entries[left];
  return Boolean(deduction && whole && rest?.value && agrees(rest.value, rest.decimals, leftOf(whole, deduction)));
}

/** Nothing is left below 0. */
const leftOf = (from: Decimal, deduction: Decimal): Decimal => Decimal.max(0, from.minus(deduction.abs()));

function reportTotal({ scored: { table }, report }: TableContext, rows: readonly Row[]): void {
  const stated = table.total?.deduction;
  const all = unique(rows.map(({ entries }) => fromEntry(entries.deduction)));
  if (!stated?.value || all.length === 0 || table.projects) return;
  const sum = totalOf(all).abs();
  // What the budget's execution loses may be counted with the others.
  const { weight, score } = executionRow(table)?.entries ?? {};
  const execution = weight?.value && score?.value ? weight.value.minus(score.value) : new Decimal(0);
  if ([sum, sum.plus(execution)].some((each) => sumAgrees(stated.value?.abs() ?? each, each))) return;
  report({
    address: stated.address,
    message: "total",
    data: { stated: stated.text, sum: figure(sum) },
    expected: figure(sum),
    actual: figure(stated.value),
    related: ranges(all),
  });
}
