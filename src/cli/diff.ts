import { diffAudits } from "../core/compare/compare";
import { diffMarkdown } from "../core/compare/markdown";
import { reportDiff } from "../core/compare/report";
import { unreadSentences } from "../core/report/report";
import type { Translate } from "../core/translate";
import { version } from "../version";
import { auditFile, type Asked } from "./asked";
import { failureOf } from "./failure";
import { writeFile } from "./write";
import { FOUND, OK, told, type Io } from "./io";
import { assertOutputs, pathsOf, toStandardOutput } from "./outputs";
import { printDiff } from "./print-diff";

export interface DiffOptions {
  readonly json?: string;
  readonly markdown?: string;
}

/** Compares two workbooks: 0 where nothing differs, 1 where something does. */
export function diffCommand(
  paths: readonly [old: string, now: string],
  asked: Asked,
  options: DiffOptions,
  translate: Translate,
  io: Io,
): number {
  assertOutputs(
    options,
    paths.map((path) => ({ path })),
  );
  const [old, now] = paths.map((path) => {
    try {
      return auditFile(path, asked).result;
    } catch (error) {
      throw failureOf(error, path);
    }
  });
  [old!, now!].forEach((audit, i) => {
    for (const sentence of unreadSentences(audit, translate))
      io.err(told(translate("cli.labelled", { label: paths[i]!, text: sentence })));
  });
  const report = reportDiff(diffAudits(old!, now!), paths, version, translate);
  const { json, markdown } = options;
  const write = (path: string | undefined, text: () => string): void => {
    if (path === "-") io.out(text());
    else if (path !== undefined) writeFile(path, text());
  };
  if (!toStandardOutput(options)) io.out(printDiff(report, translate, io.colours));
  write(json, () => `${JSON.stringify(report, null, 2)}\n`);
  write(markdown, () => diffMarkdown(report, translate));
  if (!toStandardOutput(options))
    for (const path of pathsOf(options)) io.out(told(translate("cli.report-written", { path })));
  return report.equal ? OK : FOUND;
}
