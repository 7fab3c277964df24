import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useDeferredValue, useEffect, useId, useMemo, useRef } from "react";
import { KINDS_BY_COLUMNS } from "../../../core/recognise/recognise";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Correction } from "../../../core/state/decisions";
import type { Kind } from "../../../core/table/table";
import { useModel, useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import { say } from "../../../session";
import { ColumnFields } from "./columns";
import { readDraft, type Draft, type Field as FieldName } from "./draft";
import { guessMeanings } from "./guess";
import type { Recognised } from "./overview";
import { PreviewPart } from "./preview-part";
import { previewOf } from "./preview";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, overflowWrap: "anywhere" },
  back: { alignSelf: "flex-start" },
  rows: { display: "grid", gridTemplateColumns: "1fr 1fr", alignItems: "start", gap: tokens.spacingHorizontalM },
  // An input is as wide as its text unless it may shrink.
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  /** Undefined for a table that is set by hand. */
  readonly title: string | undefined;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** The sheet that the draft is of. */
  readonly sheet: Sheet;
  /** The table that is corrected. */
  readonly of?: Recognised;
  /** What to begin with on another sheet. */
  readonly startOn: (sheet: string) => Draft;
  readonly onSave: (correction: Correction) => void;
  readonly onBack: () => void;
}

/** The form in which a person says what a table is, where it stands and what its columns mean. */
export function CorrectionForm({ title, draft, onDraft, sheet, of, startOn, onSave, onBack }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy, preferences, checked: whole } = useModel();
  const checked = whole!;
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);

  const { sheets } = checked.workbook;
  const read = useMemo(() => readDraft(sheet, draft), [sheet, draft]);
  // Typing goes on while the preview is worked out.
  const shown = useDeferredValue(read);
  const preview = useMemo(
    () => shown.correction && previewOf(checked, preferences.options, shown.correction, of),
    [checked, preferences.options, shown, of],
  );

  const fieldId = (name: FieldName | "preview"): string => `${id}-${name}`;
  const change = (part: Partial<Draft>): void => {
    onDraft({ ...draft, ...part });
  };
  const problemOf = (name: FieldName): string | undefined => {
    const found = read.problems.find(({ field }) => field === name);
    if (!found) return undefined;
    const { text, key } = found;
    return say(
      translate,
      key ? { ...text, data: { ...text.data, key: translate(`pane.tables.columns.${key}`) } } : text,
    );
  };
  const text = (name: "range" | "top" | "bottom") => {
    const hint = name === "range" ? translate("pane.tables.form.range-hint") : undefined;
    const problem = problemOf(name);
    return (
      <Field label={translate(`pane.tables.form.${name}`)} hint={hint} {...(problem && { validationMessage: problem })}>
        <Input
          id={fieldId(name)}
          className={styles.input}
          value={draft[name]}
          onChange={(_, { value }) => {
            change({ [name]: value });
          }}
        />
      </Field>
    );
  };
  const save = (): void => {
    const wrong = read.problems[0]?.field ?? (preview?.scored ? undefined : "preview");
    if (wrong || !read.correction) document.getElementById(fieldId(wrong ?? "preview"))?.focus();
    else onSave(read.correction);
  };

  return (
    <div className={styles.root}>
      <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
        {translate("pane.tables.form.back")}
      </Button>
      <Heading level={2} ref={heading}>
        {title ?? translate("pane.tables.form.manual")}
      </Heading>
      {!of && (
        <Field label={translate("pane.tables.form.sheet")}>
          <Select
            value={draft.sheet}
            onChange={(_, { value }) => {
              onDraft(startOn(value));
            }}
          >
            {sheets
              .filter(({ hidden, name }) => !hidden || name === draft.sheet)
              .map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
          </Select>
        </Field>
      )}
      <Field label={translate("pane.tables.form.kind")}>
        <Select
          value={draft.kind}
          onChange={(_, { value }) => {
            change({ kind: value as Kind });
          }}
        >
          {KINDS_BY_COLUMNS.map((kind) => (
            <option key={kind} value={kind}>
              {translate(`kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      {text("range")}
      <div className={styles.rows}>
        {text("top")}
        {text("bottom")}
      </div>
      {read.range && (
        <ColumnFields
          sheet={sheet}
          range={read.range}
          header={read.header}
          meanings={draft.meanings}
          fieldId={fieldId}
          problemOf={problemOf}
          onChange={(meanings) => {
            change({ meanings });
          }}
          onGuess={() => {
            if (read.range && read.header) change({ meanings: guessMeanings(sheet, read.range, read.header) });
          }}
        />
      )}
      <PreviewPart id={fieldId("preview")} preview={preview} problems={shown.problems.length} />
      {sheet.rows.size === 0 && <Text>{translate("pane.tables.form.nothing-on")}</Text>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy !== undefined} onClick={save}>
          {translate("pane.tables.form.save")}
        </Button>
        <Button onClick={onBack}>{translate("pane.tables.form.cancel")}</Button>
      </div>
    </div>
  );
}
