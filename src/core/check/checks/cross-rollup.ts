import { normalise } from "../../words/notation";
import { executionRate } from "../../score/execution";
import type { ScoredTable } from "../../score/score";
import type { Address } from "../../sheet/address";
import { entryText, type RollUpRow } from "../../table/table";
import type { Policy } from "../../policy/policy";
import { defineWorkbookCheck } from "../check";
import { figure, printRate, rateAgrees } from "../printed";
import { agrees } from "../../quantity/precision";
import { executionRow } from "../../table/points";

/** 汇总表的得分或预算执行率与项目自评表不同 */
export const crossRollup = defineWorkbookCheck({
  id: "cross-rollup",
  severity: "error",
  group: "Between tables",
  kinds: ["roll-up", "self-evaluation"],
  messages: ["score", "review", "rate"],
  run: ({ tables, policy, report }) => {
    const details = tables.filter(({ table }) => table.kind === "self-evaluation" && table.meta.project);
    for (const { table } of tables) {
      if (table.kind !== "roll-up") continue;
      for (const detail of details) {
        const rows = table.projects.filter((row) => sameProject(row, detail));
        // Several rows of one name: the table belongs to any of them that it agrees with.
        const differences = rows.map((row) => differencesOf(row, detail, policy));
        if (rows.length === 0 || differences.some((found) => found.length === 0)) continue;
        for (const { place, ...difference } of differences[0]!)
          report(table.sheet, {
            ...difference,
            data: { ...difference.data, project: detail.table.meta.project!, sheet: detail.table.sheet },
            related: [],
            ...(place && { elsewhere: [{ sheet: detail.table.sheet, address: place }] }),
          });
      }
    }
  },
});

const ORNAMENT = /[()\[\]【】《》<>"“”'·,,.。、-]/g;

const plainName = (text: string): string => normalise(text).replace(ORNAMENT, "");

const sameProject = (row: RollUpRow, { table }: ScoredTable): boolean =>
  plainName(entryText(row, "project")) === plainName(table.meta.project!);

interface Difference {
  readonly address: Address;
  readonly message: "score" | "review" | "rate";
  readonly data: Readonly<Record<string, string>>;
  readonly expected: string;
  readonly actual: string;
  /** Where the table of the project says it. */
  readonly place: Address | undefined;
}

function differencesOf(row: RollUpRow, { table }: ScoredTable, policy: Policy): Difference[] {
  const { executionRate: rate } = row.entries;
  const found: Difference[] = [];
  for (const key of ["score", "review"] as const) {
    const score = row.entries[key],
      total = table.total?.[key];
    if (!score?.value || !total?.value || agrees(score.value, score.decimals, total.value)) continue;
    found.push({
      address: score.address,
      message: key,
      data: { stated: score.text, own: figure(total.value) },
      expected: figure(total.value),
      actual: score.text,
      place: total.address,
    });
  }
  const execution = executionRow(table) ?? table.budget.find(({ total: whole }) => whole);
  const exact = execution && executionRate(execution, policy);
  if (rate?.value && exact && !rateAgrees(rate, exact)) {
    const expected = printRate(exact, rate);
    found.push({
      address: rate.address,
      message: "rate",
      data: { stated: rate.text, own: expected },
      expected,
      actual: rate.text,
      place: execution.entries.rate?.address ?? execution.entries.executed?.address,
    });
  }
  return found;
}
