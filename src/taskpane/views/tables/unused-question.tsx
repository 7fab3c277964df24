import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { LeftOut } from "../../../core/recognise/likely";
import { columnLetters } from "../../../core/sheet/address";
import { useTranslate } from "../../pane";

const useStyles = makeStyles({ body: { overflowWrap: "anywhere", whiteSpace: "normal" } });

interface Props {
  readonly columns: readonly LeftOut[];
  readonly onSave: () => void;
  readonly onBack: () => void;
}

/** Asks whether columns that look as if scores depended on them are really not used; the focus comes here. */
export function UnusedQuestion({ columns, onSave, onBack }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const text = (id: string, data?: Readonly<Record<string, string>>): string =>
    translate(`pane.tables.form.${id}`, data);
  const named = columns.map(({ column, words, likely }) =>
    text("ask-column", { letters: columnLetters(column), words, key: translate(`pane.tables.columns.${likely}`) }),
  );
  const question = text("ask", { columns: named.join(translate("pane.tables.preview.separator")) });
  return (
    <MessageBar intent="warning" layout="multiline" role="group" aria-label={text("save")}>
      <MessageBarBody className={styles.body}>{question}</MessageBarBody>
      <MessageBarActions>
        <Button ref={first} size="small" onClick={onBack}>
          {text("ask-back")}
        </Button>
        <Button size="small" onClick={onSave}>
          {text("ask-save")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
