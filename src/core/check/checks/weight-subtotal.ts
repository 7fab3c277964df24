import type { Decimal } from "decimal.js";
import { printAddress, type Address } from "../../sheet/address";
import type { Indicator, Level, Table } from "../../table/table";
import { defineCheck } from "../check";
import { totalOf, weightsOf, type Points } from "../points";
import { figure, ranges, sumAgrees } from "../printed";

/** A group that states its points, and the indicators under it. */
interface Group {
  readonly name: string;
  readonly address: Address;
  readonly stated: Decimal;
  readonly members: Indicator[];
}

/** 一、二级指标声明的分值（名称中的分值、小计行）应等于其下各指标分值之和。 */
export const weightSubtotal = defineCheck({
  id: "weight-subtotal",
  severity: "error",
  kinds: ["self-evaluation", "target-declaration"],
  messages: ["off"],
  run: ({ scored: { table }, report }) => {
    for (const { name, address, stated, members } of [
      ...groups(table, "level1"),
      ...groups(table, "level2"),
      ...subtotals(table),
    ]) {
      const points = below(members, table, address);
      const total = totalOf(points);
      if (points.length === 0 || sumAgrees(total, stated)) continue;
      report({
        address,
        message: "off",
        data: { name, stated: figure(stated), sum: figure(total) },
        expected: figure(total),
        actual: figure(stated),
        related: ranges(points),
      });
    }
  },
});

/** The points under a group; a table whose points stand in the groups' names alone has none below the finest of them. */
const below = (members: readonly Indicator[], table: Table, own: Address): Points[] =>
  weightsOf(members, table).filter(({ address }) => printAddress(address) !== printAddress(own));

function groups(table: Table, key: "level1" | "level2"): Group[] {
  const found = new Map<string, Group>();
  for (const indicator of table.indicators) {
    const level: Level = indicator[key];
    if (!level.weight || !level.address) continue;
    const id = printAddress(level.address);
    const group = found.get(id);
    if (group) group.members.push(indicator);
    else found.set(id, { name: level.name, address: level.address, stated: level.weight, members: [indicator] });
  }
  return [...found.values()];
}

const subtotals = (table: Table): Group[] =>
  table.subtotals.flatMap(({ label, weight, members }) =>
    weight?.value
      ? [
          {
            name: label,
            address: weight.address,
            stated: weight.value,
            members: table.indicators.filter(({ row }) => members.includes(row)),
          },
        ]
      : [],
  );
