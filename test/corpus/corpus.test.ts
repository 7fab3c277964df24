import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { audit } from "../../src/core/audit";
import { planScores } from "../../src/core/edit/score-plan";
import { reportWorkbook } from "../../src/core/report/report";
import { translator } from "../../src/locales";
import { applyPlan, readWorkbook, undoPlan } from "../../src/xlsx";

/** Real published workbooks with the eyes of a careful auditor; they are not part of the project and may be missing. */
const corpus = join(__dirname, "../../../shared/corpus");
const evaluator = join(__dirname, "../../../shared/evaluate/corpus.mjs");
const here = existsSync(corpus) && existsSync(evaluator);
const files = here ? readdirSync(corpus).filter((file) => file.endsWith(".xlsx")) : [];

describe("the corpus", () => {
  if (!here) {
    it.todo("is not on this machine: ../shared/corpus and ../shared/evaluate are missing, nothing was measured");
    return;
  }

  it("is read as the gold files say", () => {
    const translate = translator("zh-CN");
    const workbooks = files.map((file) =>
      reportWorkbook(file, audit(readWorkbook(readFileSync(join(corpus, file)))), translate),
    );
    const report = join(mkdtempSync(join(tmpdir(), "jiheng-corpus-")), "report.json");
    writeFileSync(report, JSON.stringify({ schema: 1, workbooks }));
    const { stdout } = spawnSync(
      process.execPath,
      [evaluator, "--gold", corpus, "--report", report, "--only", "^(jinan-2023|nmg-20|bayannur|ext-)", "--json"],
      { encoding: "utf8" },
    );
    const { measures } = JSON.parse(stdout) as { measures: Record<string, { share: number }> };
    const share = (name: string): number => measures[name]!.share;
    for (const name of [
      "tables found",
      "table kind",
      "table range, exact",
      "columns",
      "budget fields",
      "totals",
      "left to judgement",
      "scores, met",
      "scores, proportional",
      "scores, execution",
    ])
      expect([name, share(name)]).toEqual([name, 1]);
    expect(share("indicator fields")).toBeGreaterThanOrEqual(0.995);
    expect(share("findings recalled")).toBeGreaterThanOrEqual(0.97);
    expect(share("findings precise")).toBeGreaterThanOrEqual(0.97);
  });

  it.each(files)("%s: scores written, taken back, and nothing to write a second time", (file) => {
    const bytes = new Uint8Array(readFileSync(join(corpus, file)));
    const { edits } = planScores(audit(readWorkbook(bytes)), "differing");
    const written = applyPlan(bytes, { edits, marks: [], notes: [] });
    expect(written.left).toEqual([]);
    expect(written.applied).toHaveLength(edits.length);
    expect(planScores(audit(readWorkbook(written.bytes)), "differing").edits).toEqual([]);
    expect(readWorkbook(undoPlan(written.bytes, written.undo).bytes)).toEqual(readWorkbook(bytes));
  });
});
