import type { Decimal } from "decimal.js";
import type { Audit } from "../../../core/audit";
import { offersFor, type Offer } from "../../../core/paper/offers";
import { plain } from "../../../core/quantity/decimal";
import { quote, shortened } from "../../../core/quantity/quotes";
import { scoreOrAsk } from "../../../core/rule/alternatives";
import type { Input } from "../../../core/rule/program";
import { printFilled, type RuleScore } from "../../../core/rule/score";
import type { RuleInputs } from "../../../core/decisions/rule-inputs";
import type { Sentence } from "../../../session";
import type { PaperRow } from "./rows";
import { evidenceOf, fieldsOf, isWrong, sharesSums, typedField, type Field, type RuleDraft } from "./rule-draft";

/** An input that is asked for, and what stands in its field. */
export interface FilledInput {
  readonly input: Input;
  readonly field: Field;
}

/** What stands in the form of a row's rule, as far as it can be understood. */
export interface Filled {
  /** True where the rule leaves its points to a person: nothing is asked then but where they come from. */
  readonly judged: boolean;
  readonly inputs: readonly FilledInput[];
  readonly evidence: string;
  /** What the rule gives for it. */
  readonly score: RuleScore;
  /** The shares of each survey together. */
  readonly sums: readonly Decimal[];
  /** True where something in a field is no value of its kind. */
  readonly wrong: boolean;
  /** What is kept of it; undefined for a row without a weight. */
  readonly kept: RuleInputs | undefined;
  /** True where there is nothing to keep. */
  readonly blank: boolean;
}

/** Reads what stands in the form of a row. */
export function readFilled({ rule }: PaperRow, draft: RuleDraft, decimals: number): Filled {
  const { program, ruled } = rule;
  const judged = rule.rule.form === "judgement";
  const fields = fieldsOf(rule, draft);
  const inputs = judged ? [] : program.inputs.flatMap((input, i) => pairOf(input, fields[i]));
  const values = inputs.map(({ field }) => field.value);
  const evidence = evidenceOf(rule, draft);
  const kept = ruled && { ...ruled, values, evidence: evidence.trim() };
  return {
    judged,
    inputs,
    evidence,
    score: scoreOrAsk(rule.rule, values, rule.context, decimals, program).score,
    sums: sharesSums(rule, fields),
    wrong: inputs.some(({ field }) => isWrong(field)),
    kept,
    blank: evidence.trim() === "" && values.every((value) => value === undefined),
  };
}

const pairOf = (input: Input, field: Field | undefined): FilledInput[] => (field ? [{ input, field }] : []);

/** Every yes-or-no input as yes, by its number. */
export const allYes = ({ inputs }: Filled): readonly (readonly [number, Field])[] =>
  inputs.flatMap(({ input }, i) => (input.kind === "boolean" ? [[i, typedField(input, "是")] as const] : []));

/** What the workbook has for each input of a row's rule. */
export const offersOf = (audit: Pick<Audit, "tables" | "policy">, row: PaperRow): readonly (readonly Offer[])[] =>
  row.rule.program.inputs.map((_, i) => offersFor(audit, row.sheet, { ...row.indicator, rule: row.rule }, i));

/** Figures that are told one by one; of more only how many there are. */
const TOLD = 3;

/** So much of the evidence that one knows which it is. */
const BEGINNING = 16;

/** What is told once it is kept: what that is, and the score that holds by now, which is a person's where there is one. */
export function keptSentence({ name, indicator: { indicator, result } }: PaperRow, filled: Filled): Sentence {
  const { judged, score, blank, inputs, evidence } = filled;
  const given = inputs.flatMap(({ input, field: { value } }) =>
    value === undefined ? [] : [printFilled({ input, value })],
  );
  const byPerson = result.state === "scored" && result.method === "manual" ? plain(result.score) : undefined;
  const told = (id: string): Sentence => ({
    id: `pane.paper.form.${id}`,
    data: {
      name,
      kept: [
        ...given.slice(0, TOLD),
        ...(given.length > TOLD ? [`…（${String(given.length)}）`] : []),
        ...(evidence.trim() === "" ? [] : [quote(shortened(evidence.trim(), BEGINNING))]),
      ],
      ...(score.state === "scored" && { score: plain(score.score) }),
      ...(byPerson !== undefined && { judged: byPerson }),
    },
  });
  if (blank) return told("cleared");
  if (judged || given.length === 0) return told("saved-evidence");
  if (byPerson !== undefined) return told(score.state === "scored" ? "saved-judged" : "saved-judged-open");
  if (score.state !== "scored") return told("saved-open");
  return told(indicator.entries.score ? "saved-writable" : "saved");
}
