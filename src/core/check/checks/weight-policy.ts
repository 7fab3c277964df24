import { Decimal } from "decimal.js";
import type { Scheme } from "../../policy/policy";
import { sum } from "../../quantity/decimal";
import type { Address } from "../../sheet/address";
import type { Indicator, Table } from "../../table/table";
import { defineCheck } from "../check";
import { executionRow } from "../../table/points";
import { totalOf, weightsOf } from "../../table/weights";
import { figure } from "../printed";
import { sumAgrees } from "../../quantity/precision";

type Group = "output" | "benefit" | "satisfaction";

const GROUPS: readonly Group[] = ["output", "benefit", "satisfaction"];

/** 各组分值与所选计分办法的一般设置不同 */
export const weightPolicy = defineCheck({
  id: "weight-policy",
  severity: "info",
  group: "Weights",
  needs: ["scoring"],
  messages: ["off", "off-without-execution", "execution"],
  run: ({ scored: { table }, policy, report }) => {
    const execution = executionRow(table)?.entries.weight ?? executionIndicator(table)?.entries.weight;
    const weight = execution?.value;
    if (!policy.schemes) {
      // A place without a split by level 1 still says what the execution weighs.
      const expected = String(policy.executionWeight);
      if (execution && weight && !weight.equals(expected))
        report({
          address: execution.address,
          message: "execution",
          data: { actual: figure(weight), expected },
          expected,
          actual: figure(weight),
          related: [],
        });
      return;
    }
    const groups = groupWeights(table);
    if (!groups) return;
    const schemes = policy.schemes.filter(({ cost }) => cost === undefined || groups.cost.gt(0));
    const nearest = schemes
      .map((scheme) => ({ scheme, distance: distance(groups, scheme, weight) }))
      .sort((a, b) => a.distance.cmp(b.distance))[0];
    if (!nearest || nearest.distance.isZero()) return;
    const { scheme } = nearest;
    const off = GROUPS.find(
      (group) => groups[group].address && !sumAgrees(groups[group].weight, new Decimal(scheme[group])),
    );
    const first = GROUPS.find((group) => groups[group].address);
    const address =
      execution && weight && !weight.equals(scheme.execution)
        ? execution.address
        : groups[off ?? first ?? "output"].address;
    if (!address) return;
    const print = (parts: readonly (Decimal | undefined)[]): string =>
      parts.flatMap((part) => (part ? figure(part) : [])).join("/");
    const actual = print([weight, ...GROUPS.map((group) => groups[group].weight)]);
    const expected = print([
      weight && new Decimal(scheme.execution),
      ...GROUPS.map((group) => new Decimal(scheme[group])),
    ]);
    report({
      address,
      message: weight ? "off" : "off-without-execution",
      data: { actual, expected },
      expected,
      actual,
      related: [],
    });
  },
});

/** By how many points in all a table differs from a scheme; what it says nothing about is not counted. */
function distance(groups: Weights, scheme: Scheme, execution: Decimal | undefined): Decimal {
  const parts = GROUPS.map((group) => groups[group].weight.minus(scheme[group]).abs());
  if (execution) parts.push(execution.minus(scheme.execution).abs());
  if (scheme.cost !== undefined) parts.push(groups.cost.minus(scheme.cost).abs());
  return sum(parts);
}

/** The execution of the budget as an indicator of its own. */
const executionIndicator = (table: Table): Indicator | undefined =>
  table.indicators.find(({ level1 }) => level1.role === "execution");

interface Weights {
  readonly cost: Decimal;
  readonly output: GroupWeight;
  readonly benefit: GroupWeight;
  readonly satisfaction: GroupWeight;
}

interface GroupWeight {
  readonly weight: Decimal;
  readonly address: Address | undefined;
}

/** The weights by level-1 group; undefined where a group is none that the national scheme knows. */
function groupWeights(table: Table): Weights | undefined {
  const roles = table.indicators.map((indicator) => ({ indicator, role: indicator.level1.role }));
  if (weightsOf(table.indicators, table).length === 0) return undefined;
  if (roles.some(({ role }) => role === undefined || role === "decision" || role === "process")) return undefined;
  if (!roles.some(({ role }) => role === "output" || role === "cost")) return undefined;
  const of = (...wanted: string[]): GroupWeight => {
    const members = roles.filter(({ role }) => wanted.includes(role!)).map(({ indicator }) => indicator);
    return { weight: totalOf(weightsOf(members, table)), address: members[0]?.level1.address };
  };
  return {
    cost: sum([of("cost").weight]),
    output: of("output", "cost"),
    benefit: of("benefit"),
    satisfaction: of("satisfaction"),
  };
}
