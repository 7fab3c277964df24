import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { Judgement } from "../../../core/state/decisions";
import { withoutJudgement } from "../../../core/state/judgements";
import { useActions, useTranslate } from "../../pane";

const useStyles = makeStyles({
  body: { paddingBottom: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Judgements of rows that say something else by now: they do not count, and can be put away. */
export function Outdated({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { decide } = useActions();
  if (judgements.length === 0) return null;
  const count = String(judgements.length);
  const remove = (): void =>
    void decide((decisions) => judgements.reduce(withoutJudgement, decisions), {
      intent: "success",
      text: { id: "pane.scores.outdated.removed", data: { count } },
    });
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{translate("pane.scores.outdated.title", { count })}</MessageBarTitle>
        <ul className={styles.list}>
          {judgements.map(({ sheet, row, name }, i) => (
            <li key={i}>{translate("outdated.judgement", { sheet, row: String(row), name })}</li>
          ))}
        </ul>
        <Button size="small" onClick={remove}>
          {translate("pane.scores.outdated.remove")}
        </Button>
      </MessageBarBody>
    </MessageBar>
  );
}
