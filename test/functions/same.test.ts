import { readFileSync } from "node:fs";
import { Decimal } from "decimal.js";
import { audit } from "../../src/core/audit";
import { answerRule } from "../../src/core/rule/answer";
import { readValue } from "../../src/core/rule/value";
import type { Input } from "../../src/core/rule/program";
import { ruleInputs, ruleScore } from "../../src/functions/main";
import { readWorkbook } from "../../src/xlsx";
import { cells, shown } from "./support";

const [framework] = audit(readWorkbook(readFileSync("samples/rules.xlsx"))).tables;
const RULES = framework!.indicators.map(({ rule, weight }) => [rule!.entry.text, weight!.toFixed()] as const);

/** What somebody might fill in: by kind, one of three. */
const typed = ({ kind, choices }: Input, nth: number): string =>
  ({
    boolean: ["是", "否", "是"],
    choice: choices ?? [],
    percent: ["0.25", "30%", "0.4"],
    count: ["1", "12", "40"],
    number: ["600", "640", "100"],
    date: ["2024-11-01"],
  })[kind][nth] ?? "";

describe.each(RULES)("%s of %s", (rule, weight) => {
  test.each([0, 1, 2])("is scored as everywhere else, values %d", (nth) => {
    let given: string[] = [];
    const { answer } = answerRule(rule, { weight: new Decimal(weight) }, (inputs) => {
      given = inputs.map((input, i) => typed(input, (nth + i) % 3));
      return inputs.map((input, i) => readValue(input, given[i]!));
    });
    const score = shown(() => ruleScore(rule, weight, cells(...given)));
    if (answer.score === null) expect(score).toMatch(/^#N\/A ./);
    else expect(score).toBe(Number(answer.score));
    if (answer.form !== "judgement") expect(ruleInputs(rule, weight)).toHaveLength(answer.inputs.length);
  });
});
