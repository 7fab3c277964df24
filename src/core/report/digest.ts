import { SEVERITIES, type Severity } from "../check/severity";
import { contains, parseAddress, parseRange } from "../sheet/address";
import { isScoredByPolicy } from "../table/capabilities";
import type { Kind } from "../table/table";
import { grouped } from "../grouped";
import type { FindingReport, TableReport, Unreadable, WorkbookReport } from "./report";

/** How many findings there are of each severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** What a summary says of a table. */
export interface TableDigest {
  readonly sheet: string;
  readonly kind: Kind;
  readonly range: string;
  readonly project?: string;
  readonly year?: number;
  /** Indicators, or the projects of a roll-up. */
  readonly rows: number;
  readonly weight?: string;
  readonly stated?: string;
  /** What the policy gives; there only where the table has weights. */
  readonly computed?: string;
  /** Rows that wait for a person; there only where the policy scores the table. */
  readonly open?: number;
  readonly grade?: string;
  readonly counts: Counts;
}

/** What is kept of a workbook until the end of a run: a few lines, whatever the size of the workbook. */
export interface Digest {
  readonly path: string;
  readonly policy?: string;
  readonly tables: readonly TableDigest[];
  readonly counts: Counts;
  /** Worksheets with findings. */
  readonly sheets: number;
  readonly suppressed: number;
  readonly error?: Unreadable["error"];
}

const NONE: Counts = { error: 0, warning: 0, info: 0 };

export function digestOf(workbook: WorkbookReport | Unreadable): Digest {
  if ("error" in workbook)
    return { path: workbook.path, tables: [], counts: NONE, sheets: 0, suppressed: 0, error: workbook.error };
  const { path, policy, tables, findings, suppressed } = workbook;
  const bySheet = grouped(tables, ({ sheet }) => sheet);
  const byTable = grouped(findings, (finding) => ownerOf(finding, bySheet.get(finding.sheet) ?? tables));
  return {
    path,
    ...(policy !== undefined && { policy }),
    tables: tables.map((table) => digestTable(table, countOf(byTable.get(table) ?? []))),
    counts: countOf(findings),
    sheets: new Set(findings.map(({ sheet }) => sheet)).size,
    suppressed: suppressed?.length ?? 0,
  };
}

function digestTable(table: TableReport, counts: Counts): TableDigest {
  const { sheet, kind, range, meta, indicators, projects, computed, total, grade } = table;
  return {
    sheet,
    kind,
    range,
    ...(meta.project !== undefined && { project: meta.project }),
    ...(meta.year !== undefined && { year: meta.year }),
    rows: projects?.length ?? indicators.length,
    ...(computed.weight !== undefined && { weight: computed.weight }),
    ...(computed.score !== undefined && { computed: computed.score }),
    ...(total?.score && { stated: total.score }),
    ...(isScoredByPolicy({ kind }) && computed.weight !== undefined && { open: computed.open }),
    ...(grade !== undefined && { grade }),
    counts,
  };
}

/** The table that a finding is of: the one around its cell, else the first of those given. */
function ownerOf({ cell }: FindingReport, tables: readonly TableReport[]): TableReport | undefined {
  const address = parseAddress(cell);
  return tables.find(({ range }) => address && contains(parseRange(range)!, address)) ?? tables[0];
}

export function countOf(findings: readonly FindingReport[]): Counts {
  const counts = { ...NONE };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** What a run adds up to. */
export interface Sums {
  readonly files: number;
  readonly tables: number;
  readonly unreadable: number;
  readonly counts: Counts;
}

export function sumsOf(digests: readonly Digest[]): Sums {
  const counts = { ...NONE };
  for (const digest of digests) for (const severity of SEVERITIES) counts[severity] += digest.counts[severity];
  return {
    files: digests.length,
    tables: digests.reduce((sum, { tables }) => sum + tables.length, 0),
    unreadable: digests.filter(({ error }) => error).length,
    counts,
  };
}
