import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { plain } from "../../../core/quantity/decimal";
import { percentText } from "../../../core/rule/print";
import { scoreByRule } from "../../../core/rule/score";
import { withoutRuleInputs, withRuleInputs } from "../../../core/state/rule-inputs";
import { useActions, useModel, useTranslate } from "../../pane";
import {
  evidenceOf,
  fieldsOf,
  isWrong,
  sharesSum,
  typedField,
  withFields,
  type Field as Filled,
  type RuleDraft,
} from "../../model/paper/rule-draft";
import { InputField } from "./input-field";
import { Outcome } from "./outcome";
import { Part } from "./part";
import type { PaperRow } from "../../model/paper/rows";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  all: { alignSelf: "flex-start" },
  text: { margin: 0 },
});

interface Props {
  readonly row: PaperRow;
  readonly decimals: number;
  readonly draft: RuleDraft;
}

/** The form of a rule: what it asks for, the evidence, and what comes of it while one types; kept in the workbook when it is saved. */
export function InputsForm({ row, decimals, draft }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  const { decide, draft: keepDraft } = useActions();
  const form = useRef<HTMLFormElement>(null);
  const { rule, name, ruled, sheet, key } = row;
  const { program } = rule;
  // Of a rule that is left to a person nothing is asked but where the points come from.
  const judged = rule.rule.form === "judgement";
  const inputs = judged ? [] : program.inputs;
  const fields = fieldsOf(rule, draft);
  const evidence = evidenceOf(rule, draft);
  const values = inputs.map((_, i) => fields[i]!.value);
  const score = scoreByRule(rule.rule, values, rule.context, decimals, program);
  const sum = sharesSum(rule, fields);
  const text = (id: string, data?: Readonly<Record<string, string>>): string =>
    translate(`pane.paper.form.${id}`, { name, ...data });
  const change = (changed: readonly (readonly [number, Filled])[]): void => keepDraft(key, withFields(draft, changed));
  const items = inputs.flatMap((input, i) => (input.kind === "boolean" ? [[i, typedField(input, "是")] as const] : []));
  const isNew = draft.fields.size > 0 || draft.evidence !== undefined;

  const writable = row.indicator.indicator.entries.score !== undefined;
  const given = score.state === "scored" ? (writable ? "saved-writable" : "saved") : "saved-open";
  const saved = judged ? "saved-evidence" : given;
  const save = async (): Promise<void> => {
    if (!ruled || busy) return;
    if (inputs.some((_, i) => isWrong(fields[i]!))) {
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    const filled = { ...ruled, values, evidence: evidence.trim() };
    const blank = filled.evidence === "" && values.every((value) => value === undefined);
    const data = { name, ...(score.state === "scored" && { score: plain(score.score) }) };
    const kept = await decide(
      (decisions) => (blank ? withoutRuleInputs(decisions, ruled) : withRuleInputs(decisions, filled)),
      {
        intent: "success",
        text: { id: `pane.paper.form.${blank ? "cleared" : saved}`, data },
      },
    );
    if (kept) keepDraft(key, undefined);
  };
  const clear = async (): Promise<void> => {
    const said = { intent: "success", text: { id: "pane.paper.form.cleared", data: { name } } } as const;
    const { inputs: kept } = rule;
    if (!kept || (await decide((decisions) => withoutRuleInputs(decisions, kept), said))) keepDraft(key, undefined);
  };

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={text("title", {})}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {inputs.length > 0 && (
        <Part title={text("heading")}>
          <div className={styles.fields}>
            {items.length > 1 && (
              <Button className={styles.all} size="small" aria-label={text("all-of")} onClick={() => change(items)}>
                {text("all")}
              </Button>
            )}
            {inputs.map((input, i) => (
              <InputField
                key={i}
                input={input}
                field={fields[i]!}
                sheet={sheet}
                proposal={rule.proposals[i]}
                onChange={(field) => change([[i, field]])}
              />
            ))}
            {sum && (
              <p className={styles.text} role="status">
                {text(sum.gt(1) ? "sum-over" : "sum", { sum: percentText(sum) })}
              </p>
            )}
          </div>
        </Part>
      )}
      {!judged && <Outcome rule={rule} score={score} />}
      {judged && !ruled && <p className={styles.text}>{translate("pane.scores.judge.no-weight")}</p>}
      {ruled && (
        <>
          <Field size="small" label={text("evidence")} hint={text("evidence-hint")}>
            <Textarea
              size="small"
              resize="vertical"
              value={evidence}
              onChange={(_, { value }) => keepDraft(key, { ...draft, evidence: value })}
            />
          </Field>
          <div className={styles.buttons}>
            <Button
              size="small"
              type="submit"
              appearance={isNew ? "primary" : "outline"}
              aria-label={text("save-of")}
              disabledFocusable={busy !== undefined}
            >
              {text("save")}
            </Button>
            {(isNew || rule.inputs) && (
              <Button
                size="small"
                aria-label={text("clear-of")}
                disabledFocusable={busy !== undefined}
                onClick={() => void clear()}
              >
                {text("clear")}
              </Button>
            )}
          </div>
        </>
      )}
    </form>
  );
}
