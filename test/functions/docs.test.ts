import { readFileSync } from "node:fs";
import * as functions from "../../src/functions/main";
import { cells, shown } from "./support";

const DOC = readFileSync("docs/functions.md", "utf8");

/** The examples: | `=JIHENG.NAME(…)` | what the cell shows |. */
const EXAMPLES = [...DOC.matchAll(/^\| `=JIHENG\.([A-Z]+)\((.*)\)` \| (.*) \|$/gm)].map(
  ([, name, list, result]) => [name!, list!, result!] as const,
);

const FORMULAS: Readonly<Record<string, (...cells: unknown[]) => unknown>> = {
  RULESCORE: (rule, weight, ...inputs) => functions.ruleScore(rule, weight, cells(...inputs)),
  RULEINPUTS: functions.ruleInputs,
  RULEREAD: functions.ruleRead,
  RULECHECK: functions.ruleCheck,
  SCORE: functions.score,
  GRADE: functions.grade,
};

/** The constants between the brackets of a formula, as Excel hands them over. */
const constantsIn = (list: string): unknown[] =>
  [...list.matchAll(/"((?:[^"]|"")*)"|(TRUE|FALSE)|(-?[\d.]+)(%?)/g)].map(([, text, logical, figure, percent]) =>
    text !== undefined
      ? text.replaceAll('""', '"')
      : logical !== undefined
        ? logical === "TRUE"
        : Number(figure) / (percent === "%" ? 100 : 1),
  );

const inOneLine = (value: unknown): string =>
  Array.isArray(value) ? (value as string[][]).map((row) => row.join(" ")).join("；") : String(value);

test.each(EXAMPLES)("=JIHENG.%s(%s) shows %s", (name, list, result) => {
  expect(inOneLine(shown(() => FORMULAS[name]!(...constantsIn(list))))).toBe(result);
});

test("every function has a section and an example", () => {
  const sections = [...DOC.matchAll(/^## JIHENG\.([A-Z]+)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(Object.keys(FORMULAS));
  expect(new Set(EXAMPLES.map(([name]) => name))).toEqual(new Set(sections));
});
