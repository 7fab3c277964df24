import type { Audit } from "../../../core/audit";
import type { Decisions } from "../../../core/decisions/decisions";
import { withRuleInputs, type RuleInputs } from "../../../core/decisions/rule-inputs";
import { ruleKey, withReadings, type RuleReading } from "../../../core/decisions/rule-reading";
import { firstQuestion, isSameInput, type RuleQuestion } from "../../../core/rule/alternatives";
import { readRuleOf, type RowRule } from "../../../core/score/rules";

/** The closed question of a row: the one that its score rests on, else the first that its rule's words leave; undefined where there is none. */
export const questionOf = (
  { rule, program, context, question, score }: RowRule,
  decimals: number,
): RuleQuestion | undefined =>
  question ?? (score.state === "scored" ? undefined : firstQuestion(rule, context, decimals, program));

/** Keeps an answer for every row of the workbook with these words; the figures that are there already answer the same inputs. */
export function withChosenReading(
  decisions: Decisions,
  { tables }: Pick<Audit, "tables">,
  reading: RuleReading,
): Decisions {
  const rules = tables.flatMap(({ indicators }) => indicators.flatMap(({ rule }) => rule ?? []));
  const refilled = rules.flatMap((rule) => (ruleKey(rule.words) === reading.rule ? refill(rule, reading) : []));
  return refilled.reduce(withRuleInputs, withReadings(decisions, [reading]));
}

/** What was filled in for a row as figures of the reading; nothing where it asks for something else. */
function refill({ inputs, program, context }: RowRule, { text }: RuleReading): RuleInputs[] {
  if (!inputs) return [];
  const asked = readRuleOf(text, context).program.inputs;
  const at = asked.map((input) => program.inputs.findIndex((each) => isSameInput(each, input)));
  return at.includes(-1) ? [] : [{ ...inputs, rule: text, values: at.map((each) => inputs.values[each]) }];
}
