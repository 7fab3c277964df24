import type { Decimal } from "decimal.js";
import { comparedGroup, comparedName } from "../../table/partners";
import { scoresOf } from "../../table/points";
import { totalOf } from "../../table/weights";
import type { Entry, Indicator, Table } from "../../table/table";
import { defineWorkbookCheck } from "../check";
import { figure } from "../printed";
import { agrees } from "../../quantity/precision";

/** What a summary says of a group or an indicator. */
interface Stated {
  readonly name: string;
  readonly entry: Entry;
  readonly exact: Decimal;
  readonly detail: Entry | undefined;
}

/** 汇总表的得分不等于评分表中对应指标得分之和 */
export const crossScore = defineWorkbookCheck({
  id: "cross-score",
  severity: "error",
  group: "Between tables",
  kinds: ["score-sheet", "score-summary"],
  messages: ["differs"],
  run: ({ tables, report }) => {
    const all = tables.map(({ table }) => table);
    const details = all.filter(({ kind }) => kind === "score-sheet");
    for (const summary of all.filter(({ kind }) => kind === "score-summary")) {
      for (const detail of details) {
        const pairs = statedIn(summary, detail);
        // A summary of another evaluation has names of its own.
        if (pairs.length * 2 < summary.indicators.length) continue;
        for (const { name, entry, exact, detail: cell } of pairs) {
          if (!entry.value || agrees(entry.value, entry.decimals, exact)) continue;
          const from = cell ?? entry;
          report(detail.sheet, {
            address: from.address,
            message: "differs",
            data: { name, stated: figure(entry.value), own: figure(exact), sheet: summary.sheet },
            expected: figure(entry.value),
            // The first score of a group is not the group's.
            actual: figure(exact),
            ...(!from.value?.equals(exact) && { actualOf: "related" }),
            related: [],
            elsewhere: [{ sheet: summary.sheet, address: entry.address }],
          });
        }
      }
    }
  },
});

/** The rows of a summary that the detail has too: indicators by name, groups by the names of their levels. */
function statedIn(summary: Table, detail: Table): Stated[] {
  const rows = summary.indicators.flatMap((indicator): Stated[] => {
    const entry = indicator.entries.score;
    const found = entry?.value ? membersOf(indicator, detail) : [];
    return entry && found.length > 0 ? sumUp(indicator, entry, found) : [];
  });
  const total = summary.total?.score,
    own = detail.total?.score;
  // The total of a part is no total of the whole.
  const whole = namesWhole(summary) && total?.value && own?.value;
  return whole ? [...rows, { name: summary.total!.label, entry: total!, exact: own!.value!, detail: own }] : rows;
}

/** True where the summary names the groups of the whole: under 一级指标, or beside each other in a sideways table. */
const namesWhole = ({ columns, rows }: Table): boolean =>
  Boolean(columns.level1) || (rows?.level1 !== undefined && rows.level2 === undefined && rows.level3 === undefined);

function sumUp({ level1, level2, level3 }: Indicator, entry: Entry, found: readonly Indicator[]): Stated[] {
  const scores = scoresOf(found);
  const complete = found.every(({ entries }) => entries.score?.value);
  const name = level3.name || level2.name || level1.name;
  return complete ? [{ name, entry, exact: totalOf(scores), detail: found[0]!.entries.score }] : [];
}

function membersOf(indicator: Indicator, detail: Table): Indicator[] {
  const { level1, level2, level3 } = indicator;
  if (level3.name !== "") return detail.indicators.filter((each) => comparedName(each) === comparedName(indicator));
  const key = level2.name === "" ? "level1" : "level2";
  const name = comparedGroup(indicator[key].name);
  const above = key === "level2" ? comparedGroup(level1.name) : "";
  const named = detail.indicators.filter((each) => comparedGroup(each[key].name) === name);
  const inGroup = named.filter((each) => above === "" || comparedGroup(each.level1.name) === above);
  return inGroup.length > 0 ? inGroup : named;
}
