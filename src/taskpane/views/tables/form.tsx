import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { KINDS_BY_COLUMNS } from "../../../core/recognise/kind";
import type { Kind } from "../../../core/table/table";
import { useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import { ColumnFields } from "./columns";
import { PreviewPart } from "./preview-part";
import { UnusedQuestion } from "./unused-question";
import { useCorrectionForm, type CorrectionFormProps } from "./use-correction-form";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  back: { alignSelf: "flex-start" },
  rows: { display: "grid", gridTemplateColumns: "1fr 1fr", alignItems: "start", gap: tokens.spacingHorizontalM },
  // An input is as wide as its text unless it may shrink.
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The form in which a person says what a table is, where it stands and what its columns mean. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { title, draft, sheet, of, startOn, onDraft, onBack } = props;
  const styles = useStyles();
  const translate = useTranslate();
  const { heading, ...form } = useCorrectionForm(props);
  const { read, refill } = form;
  const text = (id: string): string => translate(`pane.tables.form.${id}`);
  const rowField = (name: "top" | "bottom") => (
    <TextField
      form={form}
      name={name}
      value={draft[name]}
      onType={(value) => refill({ [name]: value, headerByHand: true })}
    />
  );
  return (
    <div className={styles.root}>
      <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
        {text("back")}
      </Button>
      <Heading level={2} ref={heading}>
        {title ?? text("manual")}
      </Heading>
      {!of && (
        <Field label={text("sheet")}>
          <Select value={draft.sheet} onChange={(_, { value }) => onDraft(startOn(value))}>
            {form.sheets.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={text("kind")}>
        <Select value={draft.kind} onChange={(_, { value }) => refill({ kind: value as Kind })}>
          {KINDS_BY_COLUMNS.map((kind) => (
            <option key={kind} value={kind}>
              {translate(`kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <TextField form={form} name="range" value={draft.range} onType={(range) => refill({ range })} />
      <Button className={styles.back} size="small" onClick={() => void form.takeSelection()}>
        {text("selection")}
      </Button>
      <div className={styles.rows}>
        {rowField("top")}
        {rowField("bottom")}
      </div>
      {read.range && (
        <ColumnFields
          sheet={sheet}
          range={read.range}
          header={read.header}
          meanings={draft.meanings}
          fieldId={form.fieldId}
          problemOf={form.problemOf}
          onChange={form.mean}
          onGuess={() => refill({ byHand: {} })}
        />
      )}
      <PreviewPart id={form.fieldId("preview")} preview={form.preview} problems={form.waitsFor} />
      {sheet.rows.size === 0 && <Text>{text("nothing-on")}</Text>}
      {form.question && <UnusedQuestion columns={form.question} onSave={form.saveAll} onBack={form.goOn} />}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={form.busy} onClick={form.save}>
          {text("save")}
        </Button>
        <Button onClick={onBack}>{text("cancel")}</Button>
      </div>
    </div>
  );
}

interface TextFieldProps {
  readonly form: Pick<ReturnType<typeof useCorrectionForm>, "fieldId" | "problemOf">;
  readonly name: "range" | "top" | "bottom";
  readonly value: string;
  readonly onType: (value: string) => void;
}

/** A range or a row, as it is typed. */
function TextField({ form: { fieldId, problemOf }, name, value, onType }: TextFieldProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const hint = name === "range" ? translate("pane.tables.form.range-hint") : undefined;
  const problem = problemOf(name);
  return (
    <Field label={translate(`pane.tables.form.${name}`)} hint={hint} {...(problem && { validationMessage: problem })}>
      <Input id={fieldId(name)} className={styles.input} value={value} onChange={(_, data) => onType(data.value)} />
    </Field>
  );
}
