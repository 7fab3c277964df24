import type { Audit } from "../../../core/audit";
import type { Finding } from "../../../core/check/check";
import { tally } from "../../../core/check/tally";
import type { Suppression } from "../../../core/decisions/suppression";
import { grouped } from "../../../core/grouped";
import { indicatorAt } from "../../../core/table/own";
import { entryText } from "../../../core/table/table";

/** The findings of each one's kind in its table, itself among them: of the same check, and of the same sentence. */
export function alikeIn({
  tables,
  findings,
}: Pick<Audit, "tables" | "findings">): ReadonlyMap<Finding, readonly Finding[]> {
  const kinds = [...tally(tables, findings).ofTable.values()].flatMap((own) => [
    ...grouped(own, ({ check, message }) => `${check} ${message}`).values(),
  ]);
  return new Map(kinds.flatMap((kind) => kind.map((finding) => [finding, kind] as const)));
}

/** Findings of one kind on one sheet that are ignored for one reason: whoever takes that back can do so at once. */
export const ignoredTogether = (suppressions: readonly Suppression[]): readonly (readonly Suppression[])[] => [
  ...grouped(suppressions, ({ check, message, sheet, reason }) =>
    JSON.stringify([check, message, sheet, reason]),
  ).values(),
];

/** The reason that stands in the row of a finding; "" where there is none. */
export function reasonBeside({ tables }: Pick<Audit, "tables">, { sheet, address }: Finding): string {
  for (const { table } of tables) {
    const indicator = table.sheet === sheet ? indicatorAt(table, address) : undefined;
    if (indicator) return entryText(indicator, "reason");
  }
  return "";
}
