import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { boundingRange } from "../../../core/recognise/grid";
import { leftOut } from "../../../core/recognise/likely";
import { KINDS_BY_COLUMNS } from "../../../core/recognise/recognise";
import { columnLetters, columnNumber, printRange } from "../../../core/sheet/address";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Correction } from "../../../core/state/decisions";
import type { Kind } from "../../../core/table/table";
import { useActions, useModel, useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import { say, type Sentence } from "../../../session";
import { ColumnFields } from "./columns";
import { readDraft, type Draft, type Field as FieldName } from "../../model/tables/draft";
import type { Recognised } from "../../model/tables/overview";
import { PreviewPart } from "./preview-part";
import { previewOf } from "../../model/tables/preview";
import { refilled } from "../../model/tables/refill";
import { UnusedQuestion } from "./unused-question";

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
  const { selected } = useActions();
  const checked = whole!;
  const [asked, setAsked] = useState<Draft>();
  const [elsewhere, setElsewhere] = useState<Sentence>();
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
  /** Another kind, range or header: the columns follow at once. */
  const refill = (part: Partial<Draft>): void => {
    setElsewhere(undefined);
    onDraft(refilled(sheet, draft, part));
  };
  const takeSelection = async (): Promise<void> => {
    const found = await selected();
    if (!found) return;
    const on = sheets.find(({ name }) => name === found.sheet);
    const { top, bottom, left, right } = found.range;
    const range = on && boundingRange(on, top, bottom, left, right);
    const id = "pane.tables.form.selection";
    if (of && found.sheet !== draft.sheet) setElsewhere({ id: `${id}-elsewhere`, data: { sheet: found.sheet } });
    else if (!range) setElsewhere({ id: `${id}-empty` });
    else {
      setElsewhere(undefined);
      const from = found.sheet === draft.sheet ? draft : startOn(found.sheet);
      onDraft(refilled(on, from, { range: printRange(range), headerByHand: false }));
    }
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
    const problem = problemOf(name) ?? (name === "range" && elsewhere ? say(translate, elsewhere) : undefined);
    return (
      <Field label={translate(`pane.tables.form.${name}`)} hint={hint} {...(problem && { validationMessage: problem })}>
        <Input
          id={fieldId(name)}
          className={styles.input}
          value={draft[name]}
          onChange={(_, { value }) => {
            refill({ [name]: value, ...(name !== "range" && { headerByHand: true }) });
          }}
        />
      </Field>
    );
  };
  const { correction } = read;
  const unread = correction ? leftOut(sheet, correction.header, correction.range, correction.table!.columns) : [];
  const settled = of?.correction?.table?.unused ?? [];
  const open = unread.filter(({ column }) => !settled.includes(columnLetters(column)));
  /** Whoever saves has said of every column that is left out that it is not used; what was said before stays. */
  const saveAll = (): void => {
    const before = settled.filter((letters) => !draft.meanings[columnNumber(letters)]);
    const unused = [...new Set([...before, ...unread.map(({ column }) => columnLetters(column))])];
    const { weights } = of?.correction?.table ?? {};
    const { table } = correction!;
    onSave({
      ...correction!,
      table: { ...table!, ...(unused.length > 0 && { unused }), ...(weights && { weights }) },
    });
  };
  const save = (): void => {
    const wrong = read.problems[0]?.field ?? (preview?.scored ? undefined : "preview");
    if (wrong || !correction) document.getElementById(fieldId(wrong ?? "preview"))?.focus();
    else if (open.length > 0) setAsked(draft);
    else saveAll();
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
            refill({ kind: value as Kind });
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
      <Button className={styles.back} size="small" onClick={() => void takeSelection()}>
        {translate("pane.tables.form.selection")}
      </Button>
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
          onChange={(column, key) => {
            const said = { [column]: key };
            onDraft({ ...draft, meanings: { ...draft.meanings, ...said }, byHand: { ...draft.byHand, ...said } });
          }}
          onGuess={() => {
            refill({ byHand: {} });
          }}
        />
      )}
      <PreviewPart id={fieldId("preview")} preview={preview} problems={shown.problems.length} />
      {sheet.rows.size === 0 && <Text>{translate("pane.tables.form.nothing-on")}</Text>}
      {asked === draft && (
        <UnusedQuestion
          columns={open}
          onSave={saveAll}
          onBack={() => {
            setAsked(undefined);
            document.getElementById(fieldId(`column-${open[0]!.column}`))?.focus();
          }}
        />
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={busy !== undefined} onClick={save}>
          {translate("pane.tables.form.save")}
        </Button>
        <Button onClick={onBack}>{translate("pane.tables.form.cancel")}</Button>
      </div>
    </div>
  );
}
