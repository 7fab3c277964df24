import { Decimal } from "decimal.js";
import type { Scheme } from "../../policy/policy";
import { sum } from "../../quantity/decimal";
import { level1Role } from "../../recognise/lexicon";
import type { Address } from "../../sheet/address";
import type { Indicator, Table } from "../../table/table";
import { defineCheck } from "../check";
import { executionRow, totalOf, weightsOf } from "../points";
import { figure, sumAgrees } from "../printed";

type Group = "output" | "benefit" | "satisfaction";

const GROUPS: readonly Group[] = ["output", "benefit", "satisfaction"];

/** 一级指标分值与办法规定的不同（全国：预算执行 10、产出 50、效益 30、满意度 10；成本与产出合并计算）。 */
export const weightPolicy = defineCheck({
  id: "weight-policy",
  severity: "info",
  kinds: ["self-evaluation"],
  messages: ["off", "off-without-execution"],
  run: ({ scored: { table }, policy, report }) => {
    if (!policy.schemes) return;
    const execution = executionRow(table)?.entries.weight ?? executionIndicator(table)?.entries.weight;
    const groups = groupWeights(table);
    if (!groups) return;
    const fits = (scheme: Scheme): boolean =>
      (!execution?.value || execution.value.equals(scheme.execution)) &&
      (scheme.cost === undefined || groups.cost.equals(scheme.cost)) &&
      GROUPS.every((group) => sumAgrees(groups[group].weight, new Decimal(scheme[group])));
    if (policy.schemes.some(fits)) return;
    const main = policy.schemes[0]!;
    const off = GROUPS.find(
      (group) => groups[group].address && !sumAgrees(groups[group].weight, new Decimal(main[group])),
    );
    const executionOff = execution?.value && !execution.value.equals(main.execution);
    const address = executionOff
      ? execution.address
      : off
        ? groups[off].address
        : GROUPS.map((group) => groups[group].address).find(Boolean);
    if (!address) return;
    const print = (parts: readonly Decimal[]): string => parts.map(figure).join("/");
    const actual = print([
      ...(execution?.value ? [execution.value] : []),
      ...GROUPS.map((group) => groups[group].weight),
    ]);
    const expected = print([
      ...(execution?.value ? [new Decimal(main.execution)] : []),
      ...GROUPS.map((group) => new Decimal(main[group])),
    ]);
    report({
      address,
      message: execution?.value ? "off" : "off-without-execution",
      data: { actual, expected },
      expected,
      actual,
      related: [],
    });
  },
});

/** The execution of the budget as an indicator of its own. */
const executionIndicator = (table: Table): Indicator | undefined =>
  table.indicators.find(({ level1 }) => level1Role(level1.name) === "execution");

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
  const roles = table.indicators.map((indicator) => ({ indicator, role: level1Role(indicator.level1.name) }));
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
