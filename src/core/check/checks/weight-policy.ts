import { Decimal } from "decimal.js";
import type { Scheme } from "../../policy/policy";
import { sum } from "../../quantity/decimal";
import type { Address } from "../../sheet/address";
import type { Entry, Indicator, Table } from "../../table/table";
import { defineCheck, type Reported } from "../check";
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
  messages: ["off", "off-without-execution", "execution", "cost"],
  run: ({ scored: { table }, policy, report }) => {
    const execution = executionRow(table)?.entries.weight ?? executionIndicator(table)?.entries.weight;
    if (!policy.schemes) {
      // A place without a split by level 1 still says what the execution weighs.
      if (execution?.value && !execution.value.equals(policy.executionWeight))
        report(of("execution", execution.address, execution.value, new Decimal(policy.executionWeight)));
      return;
    }
    const groups = groupWeights(table);
    const scheme = groups && nearestTo(groups, execution?.value, policy.schemes);
    const found = groups && scheme && offFrom(scheme, groups, execution);
    if (found) report(found);
  },
});

/** The scheme that a table is nearest to; undefined where it is as one has it. */
function nearestTo(groups: Weights, execution: Decimal | undefined, schemes: readonly Scheme[]): Scheme | undefined {
  const [nearest] = schemes
    .filter(({ cost }) => cost === undefined || groups.cost.weight.gt(0))
    .map((scheme) => ({ scheme, distance: distance(groups, scheme, execution) }))
    .sort((a, b) => a.distance.cmp(b.distance));
  return nearest?.distance.isZero() ? undefined : nearest?.scheme;
}

function offFrom(scheme: Scheme, groups: Weights, execution: Entry | undefined): Reported | undefined {
  const weight = execution?.value;
  const executionOff = weight?.equals(scheme.execution) === false ? execution : undefined;
  const off = GROUPS.filter((group) => !sumAgrees(groups[group].weight, new Decimal(scheme[group])));
  // All groups are as they should be; what is not is the part of the outputs that costs have.
  if (!executionOff && off.length === 0 && groups.cost.address && scheme.cost !== undefined)
    return of("cost", groups.cost.address, groups.cost.weight, new Decimal(scheme.cost));
  const first = [...off, ...GROUPS].find((group) => groups[group].address) ?? "output";
  const address = (executionOff ?? groups[first]).address;
  if (!address) return undefined;
  const print = (parts: readonly (Decimal | undefined)[]): string =>
    parts.flatMap((part) => (part ? figure(part) : [])).join("/");
  const actual = print([weight, ...GROUPS.map((group) => groups[group].weight)]);
  const expected = print([
    weight && new Decimal(scheme.execution),
    ...GROUPS.map((group) => new Decimal(scheme[group])),
  ]);
  const message = weight ? "off" : "off-without-execution";
  return { address, message, data: { actual, expected }, expected, actual, related: [] };
}

/** A finding of one weight. */
function of(message: string, address: Address, weight: Decimal, due: Decimal): Reported {
  const [actual, expected] = [figure(weight), figure(due)];
  return { address, message, data: { actual, expected }, expected, actual, related: [] };
}

/** By how many points in all a table differs from a scheme; what it says nothing about is not counted. */
function distance(groups: Weights, scheme: Scheme, execution: Decimal | undefined): Decimal {
  const parts = GROUPS.map((group) => groups[group].weight.minus(scheme[group]).abs());
  if (execution) parts.push(execution.minus(scheme.execution).abs());
  if (scheme.cost !== undefined) parts.push(groups.cost.weight.minus(scheme.cost).abs());
  return sum(parts);
}

/** The execution of the budget as an indicator of its own. */
const executionIndicator = (table: Table): Indicator | undefined =>
  table.indicators.find(({ level1 }) => level1.role === "execution");

interface Weights {
  readonly cost: GroupWeight;
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
  // Under goals that count by their shares the weights of the groups are of each goal.
  if (table.goals?.some(({ share }) => share)) return undefined;
  if (roles.some(({ role }) => role === undefined || role === "decision" || role === "process")) return undefined;
  if (!roles.some(({ role }) => role === "output" || role === "cost")) return undefined;
  const of = (...wanted: string[]): GroupWeight => {
    const members = roles.filter(({ role }) => wanted.includes(role!)).map(({ indicator }) => indicator);
    return { weight: totalOf(weightsOf(members, table)), address: members[0]?.level1.address };
  };
  return {
    cost: of("cost"),
    output: of("output", "cost"),
    benefit: of("benefit"),
    satisfaction: of("satisfaction"),
  };
}
