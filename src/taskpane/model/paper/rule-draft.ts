import type { Decimal } from "decimal.js";
import { sum } from "../../../core/quantity/decimal";
import type { Value } from "../../../core/rule/evaluate";
import { surveysIn, type Input } from "../../../core/rule/program";
import { isValid, printValue } from "../../../core/rule/score";
import { readValue } from "../../../core/rule/value";
import type { RowRule } from "../../../core/score/rules";

/** What stands in a field: the words that are seen, and the value that they stand for; none where they are blank or cannot be read. */
export interface Field {
  readonly text: string;
  readonly value: Value | undefined;
}

/** What the user has changed of a row's paper and not kept yet; the fields by the numbers of the rule's inputs. */
export interface RuleDraft {
  readonly fields: ReadonlyMap<number, Field>;
  readonly evidence?: string;
}

export const EMPTY_DRAFT: RuleDraft = { fields: new Map() };

const BLANK: Field = { text: "", value: undefined };

/** A field in which the user has typed. */
export function typedField(input: Input, text: string): Field {
  const value = readValue(input, text);
  return { text, value: value !== undefined && isValid(input, value) ? value : undefined };
}

/** A field that takes a value over, with all its digits, whatever of them is printed. */
export const filledField = (input: Input, value: Value): Field => ({
  text: printValue({ ...input, unit: "" }, value),
  value: isValid(input, value) ? value : undefined,
});

/** True where something stands in a field that is no value of its kind. */
export const isWrong = ({ text, value }: Field): boolean => text.trim() !== "" && value === undefined;

/** The fields of a rule's form: as they are typed, else as they were kept. */
export const fieldsOf = ({ program, inputs }: RowRule, { fields }: RuleDraft): readonly Field[] =>
  program.inputs.map((input, i) => {
    const kept = inputs?.values[i];
    return fields.get(i) ?? (kept === undefined ? BLANK : filledField(input, kept));
  });

export const evidenceOf = ({ inputs }: RowRule, { evidence }: RuleDraft): string => evidence ?? inputs?.evidence ?? "";

/** The draft with some fields changed. */
export const withFields = (draft: RuleDraft, changed: readonly (readonly [number, Field])[]): RuleDraft => ({
  ...draft,
  fields: new Map([...draft.fields, ...changed]),
});

/** The shares of each survey together, of those that the rule asks for and of which some are filled in. */
export function sharesSums({ rule, program }: RowRule, fields: readonly Field[]): readonly Decimal[] {
  if (rule.form !== "weighted-survey") return [];
  return surveysIn(program.parts).flatMap((survey) => {
    const shares = survey.flatMap((at) =>
      program.inputs[at]?.kind === "percent" ? ((fields[at]?.value as Decimal | undefined) ?? []) : [],
    );
    return shares.length > 0 ? [sum(shares)] : [];
  });
}
