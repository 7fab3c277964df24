import { Decimal } from "decimal.js";
import type { Address } from "../../sheet/address";
import { indicatorsOf, type Indicator, type Table } from "../../table/table";
import { defineCheck } from "../check";
import { goalsWithPoints } from "../../table/goals";
import { sharesOfGroups } from "../../table/shares";
import { groupsIn, knownWeights, statedBy, totalOf, type GroupKey } from "../../table/weights";
import { figure, ranges } from "../printed";
import { sumAgrees } from "../../quantity/precision";

/** What the rows under a group come to that weighs a share of the whole. */
const HUNDRED = new Decimal(100);

/** A group that states its points, and the indicators under it. */
interface Group {
  readonly name: string;
  readonly address: Address;
  readonly stated: Decimal;
  readonly members: readonly Indicator[];
  /** The level that it is a group of; none for a goal or a 小计. */
  readonly key?: GroupKey;
}

/** 一级、二级指标声明的分值不等于其下各指标分值之和 */
export const weightSubtotal = defineCheck({
  id: "weight-subtotal",
  severity: "error",
  group: "Weights",
  needs: ["weights"],
  messages: ["off", "share"],
  run: ({ scored: { table }, report }) => {
    const shares = sharesOfGroups(table);
    for (const { name, address, stated, members, key } of [
      ...groups(table, "level1"),
      ...groups(table, "level2"),
      ...goals(table),
      ...subtotals(table),
    ]) {
      const { points, whole } = knownWeights(members, table, key);
      const total = totalOf(points);
      const share = key === "level1" ? shares?.find(({ first }) => members.includes(first)) : undefined;
      const wanted = share ? HUNDRED : stated;
      // Where the points of some rows are not known nothing can be added up.
      if (points.length === 0 || !whole || sumAgrees(total, wanted)) continue;
      report({
        address,
        message: share ? "share" : "off",
        data: { name, stated: figure(share ? share.part.times(HUNDRED) : stated), sum: figure(total) },
        ...(share
          ? { expected: figure(HUNDRED), actual: figure(total), actualOf: "related" as const }
          : { expected: figure(total), actual: figure(stated) }),
        related: ranges(points),
      });
    }
  },
});

/** The groups of a level that state their points. */
const groups = (table: Table, key: GroupKey): Group[] =>
  groupsIn(table.indicators, key).flatMap(({ first, members }) => {
    const stated = statedBy(first, key);
    return stated ? [{ name: first[key].name, address: stated.address, stated: stated.value, members, key }] : [];
  });

const goals = (table: Table): Group[] =>
  goalsWithPoints(table).map((goal) => ({
    name: goal.label,
    address: goal.address,
    stated: goal.points,
    members: indicatorsOf(table, goal),
  }));

const subtotals = (table: Table): Group[] =>
  table.subtotals.flatMap((subtotal) => {
    const { label, weight } = subtotal;
    if (!weight?.value) return [];
    return [{ name: label, address: weight.address, stated: weight.value, members: indicatorsOf(table, subtotal) }];
  });
