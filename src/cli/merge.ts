import { createHash } from "node:crypto";
import { mergeReports, type Merged, type Part, type Waiting } from "../core/report/merge";
import { readReport } from "../core/report/read";
import type { Report } from "../core/report/report";
import type { Translate } from "../core/translate";
import { statusOf, type FailOn } from "./audit";
import { Failure, failureOf } from "./failure";
import { readFile } from "./read";
import type { Io } from "./io";
import { assertOutputs, type Outputs } from "./outputs";
import { fileResultOf } from "./part";
import { openShelf, type Place, type Shelf } from "./spool";
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
  const { shelf, close } = openShelf();
  try {
    // One report at a time is held, and then one workbook; meanwhile they lie on disk.
    const merged = mergeReports(paths.map((path) => putAside(reportAt(path), shelf)));
    if ("problem" in merged) throw new Failure(merged.problem, merged.params);
    return writeMerged(merged, shelf, options, { translate, io });
  } finally {
    close();
  }
}

interface OnShelf extends Waiting {
  readonly place: Place;
}

function putAside({ workbooks, ...head }: Report, shelf: Shelf): Part<OnShelf> {
  return {
    ...head,
    workbooks: workbooks.map((workbook) => {
      const text = JSON.stringify(workbook);
      return { path: workbook.path, text: createHash("sha256").update(text).digest("base64"), place: shelf.put(text) };
    }),
  };
}

function writeMerged(
  { workbooks, across, ...about }: Exclude<Merged<OnShelf>, { readonly problem: string }>,
  shelf: Shelf,
  options: MergeOptions,
  { translate, io }: { readonly translate: Translate; readonly io: Io },
): number {
  const run = { ...about, translate };
  const wanted = wantedFor(options, io);
  const writer = createWriter(options, run, io);
  try {
    for (const [at, { place }] of workbooks.entries()) {
      const workbook = JSON.parse(shelf.take(place)) as Report["workbooks"][number];
      writer.add(fileResultOf(workbook, at, run, wanted));
    }
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
