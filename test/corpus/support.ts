import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { audit } from "../../src/core/audit";
import { reportWorkbook } from "../../src/core/report/report";
import type { Workbook } from "../../src/core/sheet/sheet";
import { translator } from "../support/texts";
import { readWorkbook } from "../../src/xlsx";

/** Real published workbooks with the eyes of a careful auditor; they are not part of the project and may be missing. */
export const corpus = join(__dirname, "../../../shared/corpus");

const evaluator = join(__dirname, "../../../shared/evaluate/corpus.mjs");

export const here = existsSync(corpus) && existsSync(evaluator);

export const files = here ? readdirSync(corpus).filter((file) => file.endsWith(".xlsx")) : [];

/** The files whose kinds of table are recognised today. */
export const FAMILY = "^(jinan-2023|nmg-20|bayannur|ext-)";

/** The share of each measure that is right, for the workbooks as they are or as `change` makes them. */
export function measure(change: (workbook: Workbook) => Workbook = (workbook) => workbook): Record<string, number> {
  const translate = translator("zh-CN");
  const workbooks = files
    .filter((file) => new RegExp(FAMILY).test(file))
    .map((file) => reportWorkbook(file, audit(change(readWorkbook(readFileSync(join(corpus, file))))), translate));
  const report = join(mkdtempSync(join(tmpdir(), "jiheng-corpus-")), "report.json");
  writeFileSync(report, JSON.stringify({ schema: 1, workbooks }));
  const args = [evaluator, "--gold", corpus, "--report", report, "--only", FAMILY, "--json"];
  const { measures } = JSON.parse(spawnSync(process.execPath, args, { encoding: "utf8" }).stdout) as {
    measures: Record<string, { share: number }>;
  };
  return Object.fromEntries(Object.entries(measures).map(([name, { share }]) => [name, share]));
}
