import type { RuleContext } from "../core/rule/compose";
import { canonicalOf } from "../core/rule/canonical";
import type { Value } from "../core/rule/evaluate";
import { problemsOf } from "../core/rule/problems";
import type { Input, Program } from "../core/rule/program";
import type { Rule } from "../core/rule/rule";
import { scoreOrAsk } from "../core/rule/alternatives";
import { openKey } from "../core/rule/score";
import { wordsOf } from "../core/rule/source";
import { readValue } from "../core/rule/value";
import { readRuleOf } from "../core/score/rules";
import { translate } from "../locales/functions";
import { figureOf, isFilled, nameOf, textOf } from "./cell";
import { invalid, unavailable } from "./failure";

interface Ruled {
  readonly rule: Rule;
  readonly program: Program;
  readonly context: RuleContext;
}

/** The rule of a cell; the weight beside it may change how it is read. */
function ruled(ruleCell: unknown, weightCell: unknown): Ruled {
  const text = textOf(ruleCell, nameOf("rule"));
  if (text === "") throw unavailable("functions.no-rule");
  const weight = figureOf(weightCell, nameOf("weight"));
  const context = weight ? { weight } : {};
  return { ...readRuleOf(text, context), context };
}

/** The words that were not understood; undefined where everything was. */
const unreadIn = ({ original, unread }: Rule): string | undefined =>
  unread.length > 0 ? unread.map((fragment) => wordsOf(original, fragment)).join("；") : undefined;

/** Why a rule that is left to a person gives no score. */
function judged(rule: Rule): CustomFunctions.Error {
  const text = unreadIn(rule);
  return text === undefined
    ? unavailable(`rule.open.${rule.doubt ?? "judgement"}`)
    : unavailable("functions.unread", { text });
}

export function scoreOf(ruleCell: unknown, weightCell: unknown, cells: readonly unknown[]): number {
  const { rule, program, context } = ruled(ruleCell, weightCell);
  if (rule.form === "judgement") throw judged(rule);
  if (!context.weight?.gt(0)) throw unavailable("functions.no-weight");
  const { inputs } = program;
  const given = filledCells(cells);
  if (given > inputs.length)
    throw invalid("functions.too-many", { asked: String(inputs.length), given: String(given) });
  const values = inputs.map((input, i) => valueOf(input, cells[i]));
  const result = scoreOrAsk(rule, values, context, 2, program).score;
  if (result.state === "scored") return result.score.toNumber();
  const about = result.input === undefined ? inputs : inputs.slice(result.input, result.input + 1);
  throw unavailable(`rule.open.${openKey(result)}`, { name: about.map(({ name }) => name).join("、") });
}

/** How many cells there are without the blank ones at the end. */
function filledCells(cells: readonly unknown[]): number {
  let count = cells.length;
  while (count > 0 && !isFilled(cells[count - 1])) count -= 1;
  return count;
}

function valueOf(input: Input, cell: unknown): Value | undefined {
  const { name, kind } = input;
  const text = textOf(cell, name);
  if (text === "") return undefined;
  const value = readValue(input, text);
  if (value === undefined) throw invalid("rule.unreadable", { name, text, kind: translate(`rule.kind.${kind}`) });
  return value;
}

/** One row for each value that the rule asks for: its name, its kind, its unit or the words to choose from. */
export function inputsOf(ruleCell: unknown, weightCell: unknown): string[][] {
  const { rule, program } = ruled(ruleCell, weightCell);
  if (rule.form === "judgement") throw judged(rule);
  if (program.inputs.length === 0) return [[translate("functions.none"), "", ""]];
  return program.inputs.map(({ name, kind, unit, choices }) => [
    name,
    translate(`rule.kind.${kind}`),
    choices?.join("、") ?? unit,
  ]);
}

/** How the rule was read, in one wording; never the words of a rule that was not understood. */
export function readingOf(ruleCell: unknown, weightCell: unknown): string {
  const { rule } = ruled(ruleCell, weightCell);
  if (rule.unread.length > 0) throw judged(rule);
  return canonicalOf(rule);
}

/** One row for each thing that does not hold together in the rule's text. */
export function problemsIn(ruleCell: unknown, weightCell: unknown): string[][] {
  const { rule, context } = ruled(ruleCell, weightCell);
  const text = unreadIn(rule);
  const found = [
    ...(text === undefined ? [] : [translate("functions.unread", { text })]),
    ...problemsOf(rule, context).map(({ id, message, data, suggestion }) =>
      [
        translate(`checks.${id}.${message}`, data),
        ...(suggestion === undefined ? [] : [translate("rule.suggestion", { suggestion })]),
      ].join(""),
    ),
  ];
  return (found.length > 0 ? found : [translate("functions.none")]).map((each) => [each]);
}
