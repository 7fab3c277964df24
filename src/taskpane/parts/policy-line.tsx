import { Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { policyQuestion, withAnswer } from "../../core/questions";
import { policyInUse } from "../../core/report/chosen-policy";
import { useActions, useModel, useTranslate } from "../pane";
import { Answers } from "./doubts";

const useStyles = makeStyles({
  root: { display: "block", marginBottom: tokens.spacingVerticalS },
  body: { paddingBottom: tokens.spacingVerticalS, overflowWrap: "anywhere", whiteSpace: "normal" },
});

/** The policy that the figures below depend on, and why it is that one; once, whether another one that fits is to be used. */
export function PolicyLine() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const { decide } = useActions();
  if (!checked) return null;
  const { audit, policyBy, workbook } = checked;
  const asked = policyQuestion(audit);
  const sheet = workbook.sheets.find(({ name }) => name === asked?.table.sheet);
  return (
    <>
      <Caption1 className={styles.root}>{policyInUse(audit.policy, policyBy, translate)}</Caption1>
      {asked && sheet && (
        <MessageBar intent="info" layout="multiline" className={styles.root}>
          <MessageBarBody className={styles.body}>
            <Answers
              asked={asked}
              onAnswer={(_, answer) =>
                void decide((decisions) => withAnswer(sheet, decisions, asked, answer), {
                  intent: "success",
                  text: { id: "pane.tables.policy-answered" },
                })
              }
            />
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
