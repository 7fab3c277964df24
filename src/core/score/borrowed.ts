import { addressKey } from "../sheet/address";
import { comparedName } from "../table/partners";
import { partnerOf, type TableLink } from "../decisions/link";
import { entryText, type Table } from "../table/table";
import type { ScoredIndicator } from "./result";
import type { ScoredTable } from "./score";

/**
 * A framework states the rules, its score sheet takes the scores: what people have decided by the rules of the one counts in the
 * other, where the same indicator with the same weight stands once in both. A row of which something else is known keeps to that.
 */
export function withFrameworkScores(
  tables: readonly ScoredTable[],
  links: readonly TableLink[],
): readonly ScoredTable[] {
  const frameworks = new Map<Table, readonly ScoredIndicator[]>(
    tables.flatMap(({ table, indicators }) => {
      return table.kind === "framework" && indicators.some(isDecided) ? [[table, indicators] as const] : [];
    }),
  );
  if (frameworks.size === 0) return tables;
  const all = tables.map(({ table }) => table);
  return tables.map((scored) => {
    const partner = scored.table.kind === "score-sheet" && partnerOf(scored.table, "framework", all, links)?.table;
    const framework = partner && frameworks.get(partner);
    return framework ? { ...scored, indicators: borrowed(scored.indicators, framework) } : scored;
  });
}

/** True where a person has filled in what the rule asks for, or has given the points. */
export const isDecided = ({ result, rule }: ScoredIndicator): boolean =>
  result.state === "scored" && (result.method === "manual" || rule?.inputs !== undefined);

function borrowed(rows: readonly ScoredIndicator[], framework: readonly ScoredIndicator[]): readonly ScoredIndicator[] {
  const pairs = pairedRows(rows, framework);
  return rows.map((row) => {
    const from = pairs.get(row);
    return from && isDecided(from) && isOpen(row, from) ? { ...row, result: from.result } : row;
  });
}

/** The rows of a score sheet with the row of its framework that states their rule: the same indicator with the same weight, once in both. */
export function pairedRows(
  rows: readonly ScoredIndicator[],
  framework: readonly ScoredIndicator[],
): ReadonlyMap<ScoredIndicator, ScoredIndicator> {
  const own = onlyOnes(rows, ({ indicator }) => comparedName(indicator));
  const theirs = onlyOnes(framework, ({ indicator }) => comparedName(indicator));
  const cells = new Set(
    onlyOnes(rows, ({ indicator: { entries } }) => entries.score && addressKey(entries.score.address)).values(),
  );
  return new Map(
    rows.flatMap((row) => {
      const name = comparedName(row.indicator);
      const from = theirs.get(name);
      // Of a name, or of a cell, that stands for several rows nobody can say which score is its.
      const fits = from && own.has(name) && cells.has(row) && from.weight && row.weight?.equals(from.weight);
      return fits ? [[row, from] as const] : [];
    }),
  );
}

/** True where a row waits for what the framework has: it repeats the rule, or says nothing of how it is scored. */
function isOpen({ indicator, rule, result }: ScoredIndicator, from: ScoredIndicator): boolean {
  if (!rule) return result.state === "not-applicable";
  const same = entryText(indicator, "rule") === entryText(from.indicator, "rule");
  return same && !rule.inputs && result.state === "needs-judgement";
}

/** The items whose key no other one has. */
function onlyOnes<T, K>(items: readonly T[], keyOf: (item: T) => K | undefined): ReadonlyMap<K, T> {
  const found = new Map<K, T>();
  const twice = new Set<K>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, item);
  }
  for (const key of twice) found.delete(key);
  return found;
}
