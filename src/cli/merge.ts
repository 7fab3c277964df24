import { mergeReports } from "../core/report/merge";
import { readReport } from "../core/report/read";
import type { Report } from "../core/report/report";
import type { Translate } from "../core/translate";
import { statusOf, type FailOn } from "./audit";
import { Failure, failureOf } from "./failure";
import { readFile } from "./read";
import type { Io } from "./io";
import { assertOutputs, type Outputs } from "./outputs";
import { fileResultOf } from "./part";
import { createWriter, wantedFor } from "./writer";

export interface MergeOptions extends Outputs {
  readonly failOn: FailOn;
}

/** Joins JSON reports into one and writes it in any form. One that cannot be read stops all: a report must not omit files without saying so. */
export function mergeCommand(paths: readonly string[], options: MergeOptions, translate: Translate, io: Io): number {
  assertOutputs(
    options,
    paths.map((path) => ({ path })),
  );
  const merged = mergeReports(paths.map(reportAt));
  if ("problem" in merged) throw new Failure(merged.problem, merged.params);
  const { workbooks, across, ...about } = merged;
  const run = { ...about, translate };
  const wanted = wantedFor(options, io);
  const writer = createWriter(options, run, io);
  try {
    workbooks.forEach((workbook, at) => writer.add(fileResultOf(workbook, at, run, wanted)));
    return statusOf(writer.finish(across), options.failOn);
  } finally {
    writer.close();
  }
}

function reportAt(path: string): Report {
  try {
    const report = readReport(new TextDecoder().decode(readFile(path)));
    if (!("problem" in report)) return report;
    throw new Failure(report.problem, { ...report.params, path });
  } catch (error) {
    throw failureOf(error, path);
  }
}
