import { inputsOf } from "../score/rules";
import { standTogether } from "../table/own";
import type { Decisions, RuledRow, RuleInputs } from "./decisions";

/** Keeps what was filled in for a row, in place of what it has and of what the same indicator had when its rule said something else. */
export function withRuleInputs(decisions: Decisions, filled: RuleInputs): Decisions {
  const { ruleInputs } = withoutRuleInputs(decisions, filled);
  const { sheet, name } = filled;
  const others = ruleInputs.filter(
    (each) => each.sheet !== sheet || !standTogether(each, filled) || each.name !== name,
  );
  return { ...decisions, ruleInputs: [...others, filled] };
}

/** Takes back what was filled in for a row; what is outdated is found by the row that it was of. */
export function withoutRuleInputs(decisions: Decisions, row: RuledRow): Decisions {
  const gone = inputsOf(row, decisions.ruleInputs);
  return gone ? { ...decisions, ruleInputs: decisions.ruleInputs.filter((each) => each !== gone) } : decisions;
}
