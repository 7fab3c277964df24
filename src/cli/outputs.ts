import { existsSync } from "node:fs";
import { FORMAT_IDS, type FormatId } from "../core/report/formats";
import { CREATED, readWorkbook } from "../xlsx";
import { Failure } from "./failure";
import { assertOutput, assertWritable, isSameFile } from "./files";
import { readFile } from "./read";
import type { Found } from "./walk";

/** Where a run writes its report to, by form; "-" is standard output. */
export type Outputs = Readonly<Partial<Record<FormatId | "summary", string>>>;

export const formatsOf = (outputs: Outputs): FormatId[] => FORMAT_IDS.filter((id) => outputs[id] !== undefined);

export const toStandardOutput = (outputs: Outputs): boolean => formatsOf(outputs).some((id) => outputs[id] === "-");

export const pathsOf = (outputs: Outputs): string[] => [
  ...formatsOf(outputs).map((id) => outputs[id]!),
  ...(outputs.summary === undefined ? [] : [outputs.summary]),
];

/** Refuses outputs that cannot be written or would destroy something, before any work is done for them. */
export function assertOutputs(outputs: Outputs, inputs: readonly Found[]): void {
  const paths = pathsOf(outputs);
  paths.forEach((path, i) => {
    if (paths.slice(0, i).some((other) => path === other || (path !== "-" && other !== "-" && isSameFile(path, other))))
      throw new Failure("same-report", { path });
    if (path !== "-") assertOutput(path);
  });
  for (const id of formatsOf(outputs)) if (outputs[id] !== "-") assertReportPath(outputs[id]!, inputs);
  if (outputs.summary !== undefined) assertSummaryPath(outputs.summary, inputs);
}

/** Refuses to write a report over a workbook. */
function assertReportPath(path: string, inputs: readonly Found[]): void {
  if (/\.xls[a-z]?$/i.test(path) || inputs.some((input) => isSameFile(input.path, path)))
    throw new Failure("report-over-workbook", { path });
}

function assertSummaryPath(path: string, inputs: readonly Found[]): void {
  if (!/\.xlsx$/i.test(path)) throw new Failure("summary-not-xlsx", { path });
  if (inputs.some((input) => isSameFile(input.path, path)) || (existsSync(path) && !isOurSummary(path)))
    throw new Failure("summary-over-workbook", { path });
  if (existsSync(path)) assertWritable(path);
}

/** The inputs without the summary of an earlier run that is about to be written anew. */
export const withoutSummary = (inputs: readonly Found[], { summary }: Outputs): readonly Found[] =>
  summary !== undefined && existsSync(summary) && isOurSummary(summary)
    ? inputs.filter(({ path }) => !isSameFile(path, summary))
    : inputs;

/** True for a summary of an earlier run: it may be written over, and is no workbook to be audited. */
function isOurSummary(path: string): boolean {
  try {
    return readWorkbook(readFile(path)).names.has(CREATED);
  } catch {
    return false;
  }
}
