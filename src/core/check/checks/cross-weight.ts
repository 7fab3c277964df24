import { indicatorName } from "../../table/name";
import { addressKey } from "../../sheet/address";
import { comparedName } from "../../table/partners";
import { totalOf, type Points } from "../../table/weights";
import type { Indicator, Table } from "../../table/table";
import { defineWorkbookCheck } from "../check";
import { figure } from "../printed";
import { sumAgrees } from "../../quantity/precision";

/** 同一指标在指标体系与评分表中的分值不同 */
export const crossWeight = defineWorkbookCheck({
  id: "cross-weight",
  severity: "error",
  group: "Between tables",
  kinds: ["framework", "score-sheet"],
  messages: ["differs"],
  run: ({ tables, partner, report }) => {
    const all = tables.map(({ table }) => table);
    for (const sheet of all.filter(({ kind }) => kind === "score-sheet")) {
      const framework = partner(sheet, "framework");
      if (!framework) continue;
      for (const { indicator, own, other } of pairsOf(sheet, framework)) {
        const there = totalOf(other);
        if (sumAgrees(own.value, there)) continue;
        report(sheet.sheet, {
          address: own.address,
          message: "differs",
          data: {
            name: indicatorName(indicator),
            weight: figure(own.value),
            other: figure(there),
            sheet: framework.sheet,
          },
          expected: figure(there),
          actual: figure(own.value),
          related: [],
          elsewhere: other.map(({ address }) => ({ sheet: framework.sheet, address })),
        });
      }
    }
  },
});

/** The weight of an indicator, or of all that share it in a merged cell, here and there. */
interface Pair {
  readonly indicator: Indicator;
  readonly own: Points;
  readonly other: readonly Points[];
}

function pairsOf(sheet: Table, framework: Table): Pair[] {
  const there = new Map(framework.indicators.map((indicator) => [comparedName(indicator), indicator]));
  const twinOf = (indicator: Indicator): Indicator | undefined => there.get(comparedName(indicator));
  const pairs: Pair[] = [];
  for (const indicator of sheet.indicators) {
    const cell = pointsOf(indicator);
    const members = cell ? sharing(sheet, cell) : [];
    const twins = members.flatMap((each) => twinOf(each) ?? []);
    const other = twins.flatMap((twin) => pointsOf(twin) ?? []).filter(isFirst);
    // A merged weight can be compared where the same indicators have theirs together there too.
    const together = other.flatMap((points) => sharing(framework, points)).every((each) => twins.includes(each));
    if (!cell || other.length === 0 || twins.length < members.length || !together) continue;
    if (members[0] === indicator) pairs.push({ indicator, own: cell, other });
  }
  return pairs;
}

/** The points of an indicator: in its 分值 cell, or in its name. */
function pointsOf({ entries, level3 }: Indicator): Points | undefined {
  const value = entries.weight?.value ?? (entries.weight ? undefined : level3.weight);
  const address = entries.weight?.address ?? level3.address;
  return value?.gt(0) && address ? { value, address } : undefined;
}

const sharing = ({ indicators }: Table, cell: Points): Indicator[] =>
  indicators.filter((each) => isSame(pointsOf(each), cell));

const isSame = (points: Points | undefined, cell: Points): boolean =>
  points !== undefined && addressKey(points.address) === addressKey(cell.address);

const isFirst = (points: Points, i: number, all: readonly Points[]): boolean =>
  all.findIndex((each) => isSame(each, points)) === i;
