import { hasKey } from "./own";
import type { Table } from "./table";
import { weightsOf } from "./weights";

/** What a check may ask of a table, whatever kind it is. */
export type Capability = "weights" | "scores" | "actuals" | "own-form" | "scoring" | "survey";

/** True where the policy scores a table's rows: a unit's own form at the end of the year. */
export const isScoredByPolicy = ({ kind }: Pick<Table, "kind">): boolean => kind === "self-evaluation";

/** True for a part of what another table sums up: it has no total of its own to come to. */
export const isPart = ({ kind, total }: Table): boolean => kind === "score-summary" && !total?.weight?.value;

const HAS: Readonly<Record<Capability, (table: Table) => boolean>> = {
  weights: (table) => weightsOf(table.indicators, table).length > 0 || table.goals !== undefined,
  scores: (table) => hasKey(table, "score"),
  actuals: (table) => hasKey(table, "actual"),
  "own-form": ({ kind }) => ["self-evaluation", "monitoring", "target-declaration"].includes(kind),
  scoring: isScoredByPolicy,
  survey: ({ survey }) => survey !== undefined,
};

/** True where a table has something. */
export const has = (table: Table, capability: Capability): boolean => HAS[capability](table);
