import type { Decimal } from "decimal.js";
import { indicatorName } from "../table/name";
import { standingOf } from "../table/own";
import { entryText, type Indicator, type Table } from "../table/table";
import { replacing, standingAt } from "./of-row";

/** A row whose rule asks for figures. They are of these words: where one of them has changed they do not count any more. */
export interface RuledRow {
  readonly sheet: string;
  readonly row: number;
  /** In a sideways table: the column that its indicator stands in. */
  readonly column?: number;
  readonly name: string;
  /** The words of the rule, as they are read. */
  readonly rule: string;
  readonly weight: Decimal;
}

/** What a person has filled in for a row's rule. */
export interface RuleInputs extends RuledRow {
  /** In the order of the rule's inputs: a figure (percentages as fractions), yes or no, one of the words, or nothing yet. */
  readonly values: readonly (Decimal | boolean | string | undefined)[];
  /** 佐证材料. */
  readonly evidence: string;
}

/** What filled-in figures are about: the row, the words that ask for them (a person's where these are read in the rule's place), and its weight. */
export function ruledRow(
  table: Table,
  indicator: Indicator,
  weight: Decimal | undefined,
  rule: string = entryText(indicator, "rule"),
): RuledRow | undefined {
  return weight && rule !== ""
    ? { sheet: table.sheet, ...standingOf(indicator), name: indicatorName(indicator), rule, weight }
    : undefined;
}

/** The figures of a row: of the same words, in the same row or, where rows have moved, the only ones of these words. */
export function inputsOf(row: RuledRow | undefined, all: readonly RuleInputs[]): RuleInputs | undefined {
  if (!row) return undefined;
  const same = all.filter(
    ({ sheet, name, rule, weight }) =>
      sheet === row.sheet && name === row.name && rule === row.rule && weight.equals(row.weight),
  );
  return standingAt(row, same);
}

/** What holds figures of rules, whatever else it holds. */
interface Filled {
  readonly ruleInputs: readonly RuleInputs[];
}

/** Keeps what was filled in for a row, in place of what it has and of what the same indicator had when its rule said something else. */
export function withRuleInputs<All extends Filled>(decisions: All, filled: RuleInputs): All {
  const { ruleInputs } = decisions;
  return { ...decisions, ruleInputs: replacing(ruleInputs, inputsOf(filled, ruleInputs), filled) };
}

/** Takes back what was filled in for a row; what is outdated is found by the row that it was of. */
export function withoutRuleInputs<All extends Filled>(decisions: All, row: RuledRow): All {
  const gone = inputsOf(row, decisions.ruleInputs);
  return gone ? { ...decisions, ruleInputs: decisions.ruleInputs.filter((each) => each !== gone) } : decisions;
}
