import { Decimal } from "decimal.js";
import { sum } from "../../quantity/decimal";
import { sumAgrees } from "../../quantity/precision";
import { readQuantity } from "../../quantity/quantity";
import { unitOf } from "../../quantity/units";
import { textAt, type Sheet } from "../../sheet/sheet";
import type { Indicator } from "../../table/table";
import { normalise } from "../../words/notation";
import { defineCheck } from "../check";
import { figure, ranges } from "../printed";

/** What is counted or measured, so that those of several places add up; shares, times and prices do not. */
const ADDS_UP = /^(?:count|money|area|length|volume|mass)[^/]*$/;

/** A row of figures that can be added up, one a column. */
interface Row {
  readonly indicator: Indicator;
  readonly values: readonly Decimal[];
  readonly unit: string;
  readonly factor: Decimal;
}

/** 分地区的指标值相加不等于合计 */
export const regionTotal = defineCheck({
  id: "region-total",
  severity: "warning",
  group: "Arithmetic",
  messages: ["off"],
  run: ({ scored: { table, indicators }, sheet, report }) => {
    const { columns: own, targets = [] } = table;
    const columns = [...(own.target ? [own.target] : []), ...targets].map(({ left }) => left).sort((a, b) => a - b);
    if (columns.length < LEAST_COLUMNS) return;
    const rows = indicators.flatMap(({ indicator }) => rowOf(sheet, indicator, columns));
    const whole = wholeOf(rows, columns.length);
    if (whole === undefined) return;
    for (const { indicator, values, unit, factor } of rows) {
      const places = sumWithout(values, whole);
      const stated = values[whole];
      if (!stated || sumAgrees(stated, places)) continue;
      const at = (i: number): { address: { row: number; column: number } } => ({
        address: { row: indicator.row, column: columns[i] ?? 0 },
      });
      const said = `${figure(places.div(factor))}${unit}`;
      report({
        ...at(whole),
        message: "off",
        data: { name: indicator.level3.name, stated: textAt(sheet, at(whole).address), sum: said },
        expected: said,
        actual: textAt(sheet, at(whole).address),
        related: ranges(columns.flatMap((_, i) => (i === whole ? [] : [at(i)]))),
      });
    }
  },
});

/** The total and at least two places. */
const LEAST_COLUMNS = 3;

const sumWithout = (values: readonly Decimal[], whole: number): Decimal => sum(values.filter((_, i) => i !== whole));

/** The column in which at least half of the rows have what the others come to: that it is the total the figures say themselves. */
function wholeOf(rows: readonly Row[], columns: number): number | undefined {
  const fits = Array.from({ length: columns }, (_, whole) => {
    const right = rows.filter(({ values }) => values[whole] && sumAgrees(values[whole], sumWithout(values, whole)));
    return right.length;
  });
  const most = Math.max(...fits);
  return rows.length > 1 && most > 0 && most * 2 >= rows.length ? fits.indexOf(most) : undefined;
}

function rowOf(sheet: Sheet, indicator: Indicator, columns: readonly number[]): Row[] {
  const unit = normalise(indicator.entries.unit?.text ?? "");
  const read = columns.map((column) =>
    readQuantity(textAt(sheet, { row: indicator.row, column }), unit === "" ? undefined : unitOf(unit)),
  );
  const figures = read.flatMap((each) => (each.kind === "figure" ? [each.amount] : []));
  const first = figures.find(({ unit: own }) => own)?.unit;
  const alike = figures.every(({ unit: own }) => own?.dimension === first?.dimension);
  const isWhole = figures.length > 1 && read.every(({ kind }) => kind === "figure" || kind === "blank");
  if (!first || !alike || !isWhole || !ADDS_UP.test(first.dimension)) return [];
  const values = read.map((each) =>
    each.kind === "figure" ? each.amount.value.times(each.amount.unit?.factor ?? 1) : new Decimal(0),
  );
  return [{ indicator, values, unit: first.symbol, factor: first.factor }];
}
