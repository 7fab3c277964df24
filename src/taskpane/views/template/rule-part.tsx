import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";
import { contextFor, subjectFor } from "../../../core/template/live";
import type { TemplateRow } from "../../../core/template/row";
import { reread } from "../../model/paper/reread";
import { useTranslate } from "../../pane";
import { Feedback } from "../rule/feedback";
import { FormsPart } from "../rule/forms-part";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalXS },
  text: { margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly row: TemplateRow;
  /** What a field of this row is called for those who do not see where it stands. */
  readonly named: (id: string) => string;
  readonly onChange: (change: Partial<TemplateRow>) => void;
}

/** The rule of an indicator: as it stands, what does not hold together in it, and the way to write it. */
export function RulePart({ row, named, onChange }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { rule = "" } = row;
  // All rows are drawn again with each key that is typed in one of them.
  const read = useMemo(() => reread(rule, { words: "", context: contextFor(row) }), [rule, row]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const isOdd = rule !== "" && (read.why !== undefined || read.problems.length > 0 || read.most?.fits === false);
  return (
    <div className={styles.root}>
      {!isOpen && rule !== "" && <Text lang="zh-CN">{rule}</Text>}
      {!isOpen && isOdd && <Feedback read={read} weight={contextFor(row).weight} />}
      <div>
        <Button
          ref={button}
          size="small"
          icon={<EditRegular />}
          aria-expanded={isOpen}
          aria-label={named(rule === "" ? "rule-write" : "rule-change")}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {translate(`pane.template.${rule === "" ? "rule-write" : "rule-change"}`)}
        </Button>
      </div>
      {isOpen && (
        <RuleEditor
          row={row}
          named={named}
          onUse={(text) => {
            onChange({ rule: text === "" ? undefined : text });
            close();
          }}
          onClose={close}
        />
      )}
    </div>
  );
}

interface EditorProps extends Omit<Props, "onChange"> {
  readonly onUse: (text: string) => void;
  readonly onClose: () => void;
}

/** Words for a rule, by a form or freely, read while they are typed; what is used is the canonical text. */
function RuleEditor({ row, named, onUse, onClose }: EditorProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const [text, setText] = useState(row.rule ?? "");
  const context = contextFor(row);
  const read = reread(text, { words: "", context });
  return (
    <>
      <FormsPart subject={subjectFor(row)} context={context} onText={setText} />
      <Field label={translate("pane.template.rule")}>
        <Textarea
          rows={4}
          resize="vertical"
          lang="zh-CN"
          aria-label={named("rule")}
          value={text}
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <Feedback read={read} weight={context.weight} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          onClick={() => {
            onUse(read.canonical ?? text.trim());
          }}
        >
          {translate("pane.template.rule-use")}
        </Button>
        <Button size="small" onClick={onClose}>
          {translate("pane.keep")}
        </Button>
      </div>
    </>
  );
}
