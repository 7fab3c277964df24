import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { questionsOf, type AskedQuestion } from "../../core/questions";
import { doubtText } from "../../core/report/doubt";
import { answerText, questionText } from "../../core/report/question";
import type { Table } from "../../core/table/table";
import { useActions, useModel, useTranslate } from "../pane";
import { PlaceLinks } from "./place-links";

const useStyles = makeStyles({
  body: { paddingBottom: tokens.spacingVerticalS, overflowWrap: "anywhere", whiteSpace: "normal" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  answers: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    marginBlock: tokens.spacingVerticalXS,
  },
  // An answer shows words and cells of the sheet, which may be longer than the pane is wide.
  answer: { textAlign: "start", maxWidth: "100%", overflowWrap: "anywhere" },
});

/** What speaks against the reading of a table, before anything else is said of it: what is asked, and what a person can do about it. */
export function Doubts({
  table,
  onAnswer,
  children,
}: {
  readonly table: Table;
  readonly onAnswer: (asked: AskedQuestion, answer: string) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const translate = useTranslate();
  const { sheet, doubts } = table;
  const questions = questionsOf(table);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{translate("pane.doubt.title")}</MessageBarTitle>
        <ul className={styles.list}>
          {doubts.map((doubt, i) => {
            const asked = questions.find((each) => each.doubt === doubt);
            return (
              <li key={i}>
                {doubtText(doubt, translate)}{" "}
                {doubt.range && (
                  <PlaceLinks places={[{ sheet, address: { row: doubt.range.top, column: doubt.range.left } }]} />
                )}
                {asked && <Answers asked={asked} onAnswer={onAnswer} />}
              </li>
            );
          })}
        </ul>
        <div className={styles.buttons}>{children}</div>
      </MessageBarBody>
    </MessageBar>
  );
}

/** A question with one button for each of its answers. */
export function Answers({
  asked,
  onAnswer,
}: {
  readonly asked: AskedQuestion;
  readonly onAnswer: (asked: AskedQuestion, answer: string) => void;
}) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.answers}>
      <Text id={id} weight="semibold">
        {questionText(asked, translate)}
      </Text>
      {asked.question.answers.map((answer) => (
        <Button
          key={answer.id}
          size="small"
          className={styles.answer}
          disabledFocusable={busy !== undefined}
          onClick={() => {
            onAnswer(asked, answer.id);
          }}
        >
          {answerText(answer, asked.question, translate)}
        </Button>
      ))}
    </div>
  );
}

/** In front of figures and findings: the tables of which it is not certain that they are read as they are meant. */
export function DoubtfulTables() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const { show } = useActions();
  const doubtful = (checked?.audit.tables ?? []).filter(({ table }) => table.doubts.length > 0);
  if (doubtful.length === 0) return null;
  const waiting = checked?.audit.waiting.length ?? 0;
  const names = doubtful.map(({ table: { kind, sheet } }) =>
    translate("pane.tables.name", { kind: translate(`kinds.${kind}`), sheet }),
  );
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{translate("pane.doubt.title")}</MessageBarTitle>
        {names.join(translate("excel.and"))} {waiting > 0 && `${translate("cli.waiting", { count: String(waiting) })} `}
        <Link
          as="button"
          inline
          onClick={() => {
            show("tables");
          }}
        >
          {translate("pane.doubt.go")}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
