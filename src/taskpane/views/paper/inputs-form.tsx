import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { percentText } from "../../../core/rule/print";
import { allYes, offersOf } from "../../model/paper/filled";
import { useModel, useTranslate } from "../../pane";
import { InputField } from "./input-field";
import { Outcome } from "./outcome";
import { Part } from "./part";
import { useInputsForm, type InputsFormProps } from "./use-inputs-form";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  all: { alignSelf: "flex-start" },
  text: { margin: 0 },
});

type State = Omit<ReturnType<typeof useInputsForm>, "form">;

/** The form of a rule: what it asks for, the evidence, and what comes of it while one types. */
export function InputsForm(props: InputsFormProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { form, ...state } = useInputsForm(props);
  const { rule, name } = props.row;
  const { judged, inputs, score } = state.filled;
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={translate("pane.paper.form.title", { name })}
      onSubmit={(event) => {
        event.preventDefault();
        void state.save();
      }}
    >
      {inputs.length > 0 && <Inputs row={props.row} state={state} />}
      {!judged && <Outcome rule={rule} score={score} />}
      {judged && !rule.ruled && <p className={styles.text}>{translate("pane.scores.judge.no-weight")}</p>}
      {rule.ruled && <Evidence name={name} state={state} clearable={state.isNew || rule.inputs !== undefined} />}
    </form>
  );
}

/** What the rule asks for, and the shares of each survey together. */
function Inputs({ row, state }: { readonly row: InputsFormProps["row"]; readonly state: State }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const audit = checked?.audit;
  // The whole workbook is looked through: not again at every key.
  const offers = useMemo(() => (audit ? offersOf(audit, row) : []), [audit, row]);
  const { filled, change } = state;
  const { inputs, sums } = filled;
  const text = (id: string, data?: Readonly<Record<string, string>>): string =>
    translate(`pane.paper.form.${id}`, { name: row.name, ...data });
  const items = allYes(filled);
  return (
    <Part title={text("heading")}>
      <div className={styles.fields}>
        {items.length > 1 && (
          <Button className={styles.all} size="small" aria-label={text("all-of")} onClick={() => change(items)}>
            {text("all")}
          </Button>
        )}
        {inputs.map(({ input, field }, i) => (
          <InputField
            key={i}
            input={input}
            field={field}
            offers={offers[i] ?? []}
            onChange={(next) => change([[i, next]])}
          />
        ))}
        {sums.map((sum, i) => (
          <p key={i} className={styles.text} role="status">
            {text(sum.gt(1) ? "sum-over" : "sum", { sum: percentText(sum) })}
          </p>
        ))}
      </div>
    </Part>
  );
}

interface EvidenceProps {
  readonly name: string;
  readonly state: State;
  readonly clearable: boolean;
}

/** Where the figures come from, and the buttons that keep or clear them all. */
function Evidence({ name, state, clearable }: EvidenceProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { filled, busy, isNew, changeEvidence, clear } = state;
  const text = (id: string): string => translate(`pane.paper.form.${id}`, { name });
  return (
    <>
      <Field size="small" label={text("evidence")} hint={text("evidence-hint")}>
        <Textarea
          size="small"
          resize="vertical"
          value={filled.evidence}
          onChange={(_, { value }) => changeEvidence(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          type="submit"
          appearance={isNew ? "primary" : "outline"}
          aria-label={text("save-of")}
          disabledFocusable={busy}
        >
          {text("save")}
        </Button>
        {clearable && (
          <Button size="small" aria-label={text("clear-of")} disabledFocusable={busy} onClick={() => void clear()}>
            {text("clear")}
          </Button>
        )}
      </div>
    </>
  );
}
