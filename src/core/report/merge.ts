import type { AcrossReport } from "./across";
import type { RunPolicy } from "./policy-name";
import type { Report } from "./report";

/** A workbook of a report that waits for its turn: `text` is the same only where all that is said of it is. */
export interface Waiting {
  readonly path: string;
  readonly text: string;
}

/** A report whose workbooks wait elsewhere. */
export type Part<W extends Waiting> = Omit<Report, "workbooks"> & { readonly workbooks: readonly W[] };

/** Reports joined into one, or why they cannot be: a code of the language files (errors.<code>) and what to fill in. */
export type Merged<W extends Waiting> =
  | ({
      readonly workbooks: readonly W[];
      /** What the files of each report say of each other; those of the parts of one run are compared when they are joined. */
      readonly across: readonly AcrossReport[];
      readonly version: string;
    } & RunPolicy)
  | Problem;

interface Problem {
  readonly problem: string;
  readonly params: Readonly<Record<string, string>>;
}

const differs = (problem: string, a: string, b: string): Problem => ({ problem, params: { a, b } });

/**
 * Joins reports. The parts of one run are put back into the order of that run; anything else into the order in which
 * folders are walked. Either way it makes no difference in which order the reports are given.
 */
export function mergeReports<W extends Waiting>(reports: readonly Part<W>[]): Merged<W> {
  const [first] = reports;
  if (!first) return { problem: "nothing-to-merge", params: {} };
  const { policy, policyName, policyBy } = first;
  const isSame = (other: Part<W>): boolean => other.policy === policy && other.policyName === policyName;
  for (const report of reports) {
    const { tool } = report;
    if (!isSame(report)) return differs("merge-policies", ...sorted(policy, report.policy));
    if (tool.version !== first.tool.version)
      return differs("merge-versions", ...sorted(first.tool.version, tool.version));
  }
  const missing = missingShard(reports);
  if (missing !== undefined) return { problem: "merge-missing", params: { shard: missing } };
  const workbooks = dealtBack(reports) ?? inOrder(reports.flatMap((report) => report.workbooks));
  for (const [i, workbook] of workbooks.entries())
    if (workbooks[i - 1]?.path === workbook.path) return { problem: "merge-twice", params: { path: workbook.path } };
  const chosen = reports.every((report) => report.policyBy === policyBy) ? policyBy : undefined;
  return {
    workbooks,
    across: reports.flatMap((report) => report.across ?? []),
    policy,
    ...(policyName !== undefined && { policyName }),
    ...(chosen && { policyBy: chosen }),
    version: first.tool.version,
  };
}

const sorted = (a: string, b: string): [string, string] => (a < b ? [a, b] : [b, a]);

/** A part of a run that is not there although another is: without it the report would omit its files without saying so. */
function missingShard(reports: readonly Part<Waiting>[]): string | undefined {
  const given = new Set(reports.flatMap(({ shard }) => (shard ? [`${shard.index}/${shard.of}`] : [])));
  for (const { shard } of reports)
    for (let index = 1; index <= (shard?.of ?? 0); index += 1)
      if (!given.has(`${index}/${shard!.of}`)) return `${index}/${shard!.of}`;
  return undefined;
}

/** The workbooks of a run that was dealt out, one to each part in turn; undefined where the reports are not just that. */
function dealtBack<W extends Waiting>(reports: readonly Part<W>[]): W[] | undefined {
  const parts: (readonly W[])[] = [];
  for (const { shard, workbooks } of reports) {
    if (shard?.of !== reports.length || parts[shard.index - 1]) return undefined;
    parts[shard.index - 1] = workbooks;
  }
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  const dealt = Array.from({ length: count }, (_, i) => parts[i % parts.length]?.[Math.floor(i / parts.length)]);
  return dealt.every((workbook) => workbook !== undefined) ? dealt : undefined;
}

/** By path, folder by folder; the same report of the same workbook stays once. */
function inOrder<W extends Waiting>(workbooks: readonly W[]): W[] {
  const keyed = workbooks.map((workbook) => ({ workbook, names: workbook.path.split(/[\\/]/) }));
  keyed.sort((a, b) => compareNames(a.names, b.names) || compare(a.workbook.text, b.workbook.text));
  const sorted = keyed.map(({ workbook }) => workbook);
  return sorted.filter(({ path, text }, i) => path !== sorted[i - 1]?.path || text !== sorted[i - 1]?.text);
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function compareNames(a: readonly string[], b: readonly string[]): number {
  const i = a.findIndex((name, at) => name !== b[at]);
  return i < 0 ? a.length - b.length : compare(a[i]!, b[i] ?? "");
}
