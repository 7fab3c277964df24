import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { withoutReading, withReadings } from "../../../core/decisions/rule-reading";
import { readingFor, reread, ruleEdit, sameRules, subjectOf, wordsFor } from "../../model/paper/reread";
import type { PaperRow } from "../../model/paper/rows";
import { useActions, useModel, useTranslate } from "../../pane";
import { Feedback } from "../rule/feedback";
import { FormsPart } from "../rule/forms-part";
import { Part } from "./part";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
});

/** The way out where a rule is read otherwise than a person reads it: say it in other words, here or in the rule's own cell. */
export function Rereading({ row }: { readonly row: PaperRow }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  const { decide } = useActions();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { reading } = row.rule;
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className={styles.root}>
      <div className={styles.buttons}>
        <Button
          ref={button}
          size="small"
          icon={<EditRegular />}
          aria-expanded={open}
          aria-label={translate("pane.paper.reread.open-of", { name: row.name })}
          onClick={() => setOpen(!open)}
        >
          {translate("pane.paper.reread.open")}
        </Button>
        {reading && (
          <Button
            size="small"
            disabledFocusable={busy !== undefined}
            aria-label={translate("pane.paper.reread.undo-of", { name: row.name })}
            onClick={() =>
              void decide((decisions) => withoutReading(decisions, reading), {
                intent: "success",
                text: { id: "pane.paper.reread.undone", data: { name: row.name } },
              })
            }
          >
            {translate("pane.paper.reread.undo")}
          </Button>
        )}
      </div>
      {open && <RuleEditor row={row} start={wordsFor(row.rule)} onClose={close} />}
    </div>
  );
}

interface EditorProps {
  readonly row: PaperRow;
  /** What stands in the field at first. */
  readonly start: string;
  readonly onClose: () => void;
}

/** Words for a rule, read while they are typed. */
export function RuleEditor({ row, start, onClose }: EditorProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy, checked } = useModel();
  const { decide, fix } = useActions();
  const [text, setText] = useState(start);
  const { rule, name } = row;
  const said = (id: string, data?: Readonly<Record<string, string>>): string =>
    translate(`pane.paper.reread.${id}`, { name, ...data });
  const read = reread(text, rule);
  const able = read.why === undefined && busy === undefined;
  const reading = readingFor(rule, text);
  const count = checked ? sameRules(checked.audit, reading) : 1;
  const edit = checked && ruleEdit(checked.audit, row, text);
  const keep = async (): Promise<void> => {
    const text = { id: "pane.paper.reread.kept", data: { name, count: String(count) } };
    if (await decide((decisions) => withReadings(decisions, [reading]), { intent: "success", text })) onClose();
  };
  const write = async (): Promise<void> => {
    if (edit && (await fix([edit]))) onClose();
  };
  return (
    <Part title={said("title")}>
      <FormsPart subject={subjectOf(row)} context={rule.context} onText={setText} />
      <Field size="small" label={said("words")} hint={said("hint")}>
        <Textarea
          size="small"
          resize="vertical"
          rows={4}
          lang="zh-CN"
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
      </Field>
      <Feedback read={read} weight={rule.context.weight} />
      {rule.inputs && able && <p className={styles.text}>{said("refill")}</p>}
      {count > 1 && <p className={styles.text}>{said("all", { count: String(count) })}</p>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!able}
          aria-label={said("keep-of")}
          onClick={() => void (able && keep())}
        >
          {said("keep")}
        </Button>
        {edit && (
          <Button
            size="small"
            disabledFocusable={!able}
            aria-label={said("write-of")}
            onClick={() => void (able && write())}
          >
            {said("write")}
          </Button>
        )}
        <Button size="small" onClick={onClose}>
          {translate("pane.keep")}
        </Button>
      </div>
    </Part>
  );
}
