import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { audit, type Audit } from "../../src/core/audit";
import { FORMS } from "../../src/core/rule/rule";
import { printAddress } from "../../src/core/sheet/address";
import { readWorkbook } from "../../src/xlsx";
import { folder, samples } from "../cli/support";

test("the samples are what their script writes, to the byte", () => {
  const made = folder();
  mkdirSync(join(made, "samples"));
  const script = join(samples, "../scripts/make-samples.mjs");
  expect(spawnSync(process.execPath, [script], { cwd: made, encoding: "utf8" }).stderr).toBe("");
  // Those of the templates are made by the command line (test/cli/template.test.ts).
  const names = readdirSync(samples).filter((name) => !name.startsWith("template."));
  expect(readdirSync(join(made, "samples"))).toEqual(names);
  for (const name of names)
    expect([name, readFileSync(join(made, "samples", name)).equals(readFileSync(join(samples, name)))]).toEqual([
      name,
      true,
    ]);
});

describe("rules.xlsx", () => {
  const rules: Audit = audit(readWorkbook(readFileSync(join(samples, "rules.xlsx"))));
  const [framework, scoreSheet] = rules.tables;

  test("is a framework and its score sheet, of 100 points each", () => {
    expect(
      rules.tables.map(({ table: { kind, sheet, indicators, subtotals } }) => [
        kind,
        sheet,
        indicators.length,
        subtotals.length,
      ]),
    ).toEqual([
      ["framework", "指标体系", 24, 4],
      ["score-sheet", "评分表", 24, 4],
    ]);
    expect(rules.tables.map(({ table }) => table.total?.weight?.text)).toEqual(["100", "100"]);
  });

  test("has a rule of every form, all of them understood", () => {
    const read = framework!.indicators.map(({ rule }) => rule!.rule);
    expect(new Set(read.map(({ form }) => form))).toEqual(new Set(FORMS));
    expect(read.flatMap(({ unread }) => unread)).toEqual([]);
  });

  test("says the same on both sheets", () => {
    const said = (table: typeof framework) =>
      table!.indicators.map(({ reading, rule, weight }) => [reading.name, rule!.entry.text, weight!.toFixed()]);
    expect(said(scoreSheet)).toEqual(said(framework));
  });

  test("has the mistakes that are put in, and no others", () => {
    expect(
      rules.findings.map(({ check, sheet, address }) => `${check} ${sheet}!${printAddress(address)}`).sort(),
    ).toEqual(
      [
        "rule-gap 指标体系!G22",
        "rule-gap 评分表!E22",
        "rule-max 指标体系!G15",
        "rule-max 评分表!E15",
        "rule-overlap 指标体系!G24",
        "rule-overlap 评分表!E24",
        "rule-reward 指标体系!G6",
        "rule-reward 评分表!E6",
        "rule-score 评分表!H21",
        "rule-shares 指标体系!G5",
        "rule-shares 评分表!E5",
        "rule-subjective 指标体系!G9",
        "rule-subjective 评分表!E9",
      ].sort(),
    );
  });

  test("has scores that follow from the rules and the row's figures, but for one", () => {
    const followed = scoreSheet!.indicators.flatMap(({ indicator, rule }) =>
      rule?.score.state === "scored"
        ? [[indicator.entries.score?.value?.toFixed(), rule.score.score.toFixed()].join(" / ")]
        : [],
    );
    expect(followed).toEqual([
      "4.66 / 4.66",
      "3 / 3",
      "2 / 2",
      "7.6 / 7.6",
      "5.5 / 5.5",
      "4.5 / 3.5",
      "4 / 4",
      "3 / 3",
      "3 / 3",
    ]);
  });
});
