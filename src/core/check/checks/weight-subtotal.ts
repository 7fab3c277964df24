import type { Decimal } from "decimal.js";
import { printAddress, type Address } from "../../sheet/address";
import { indicatorsOf, type Entry, type Indicator, type Table } from "../../table/table";
import { defineCheck } from "../check";
import { totalOf, weightsOf, type Points } from "../../table/points";
import { figure, ranges } from "../printed";
import { sumAgrees } from "../../quantity/precision";

/** A group that states its points, and the indicators under it. */
interface Group {
  readonly name: string;
  readonly address: Address;
  readonly stated: Decimal;
  readonly members: Indicator[];
}

/** 一级、二级指标声明的分值不等于其下各指标分值之和 */
export const weightSubtotal = defineCheck({
  id: "weight-subtotal",
  severity: "error",
  group: "Weights",
  kinds: ["self-evaluation", "target-declaration", "framework", "score-sheet", "score-summary"],
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

/** Rows below each other under one name; the name and its points may be merged, stand once or be repeated on every row. */
function groups(table: Table, key: "level1" | "level2"): Group[] {
  const found: Group[] = [];
  let parent: string | undefined;
  let open: Group | undefined;
  for (const indicator of table.indicators) {
    const { name } = indicator[key];
    const stated = statedBy(indicator, key);
    const above = key === "level2" ? indicator.level1.name : undefined;
    const same = open?.name === name && parent === above && (!stated || stated.stated.equals(open.stated));
    if (open && same) open.members.push(indicator);
    else {
      open = stated && { name, ...stated, members: [indicator] };
      parent = above;
      if (open) found.push(open);
    }
  }
  return found;
}

/** The points in the group's name, or those in a column of their own. */
function statedBy(indicator: Indicator, key: "level1" | "level2"): Pick<Group, "address" | "stated"> | undefined {
  const { address, weight } = indicator[key];
  if (address && weight) return { address, stated: weight };
  const own: Entry | undefined = indicator.entries[key === "level1" ? "weight1" : "weight2"];
  return own?.value && { address: own.address, stated: own.value };
}

const subtotals = (table: Table): Group[] =>
  table.subtotals.flatMap((subtotal) => {
    const { label, weight } = subtotal;
    if (!weight?.value) return [];
    return [{ name: label, address: weight.address, stated: weight.value, members: indicatorsOf(table, subtotal) }];
  });
