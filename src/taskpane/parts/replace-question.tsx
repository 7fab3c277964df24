import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useActions, useTranslate } from "../pane";

const useStyles = makeStyles({ body: { overflowWrap: "anywhere", whiteSpace: "normal" } });

interface Props {
  /** What the question is about, for those who do not see where it stands. */
  readonly label: string;
  readonly question: string;
  /** Called before anything is done: the focus goes back to where it came from. */
  readonly onAnswered: () => void;
  readonly onReplace: () => void;
}

/** Asks whether an older worksheet may be replaced; the focus comes here, as the button that led here waits for the answer. */
export function ReplaceQuestion({ label, question, onAnswered, onReplace }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { keepOlder } = useActions();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <MessageBar intent="warning" layout="multiline" role="group" aria-label={label}>
      <MessageBarBody className={styles.body}>{question}</MessageBarBody>
      <MessageBarActions>
        <Button
          ref={first}
          size="small"
          onClick={() => {
            onAnswered();
            onReplace();
          }}
        >
          {translate("pane.replace")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onAnswered();
            keepOlder();
          }}
        >
          {translate("pane.keep")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
