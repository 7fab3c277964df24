import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { PlannedRow } from "../../../core/edit/score-row";
import type { Policy } from "../../../core/policy/policy";
import { useActions, useTranslate } from "../../pane";
import { JudgementForm } from "./judgement-form";

const useStyles = makeStyles({ note: { margin: 0 }, paper: { alignSelf: "flex-start" } });

interface Props {
  readonly row: PlannedRow;
  readonly name: string;
  readonly policy: Policy;
}

/** A row that waits for a person: the form, or what has to be filled in before. */
export function OpenRow({ row, name, policy }: Props) {
  const translate = useTranslate();
  const styles = useStyles();
  const { show } = useActions();
  const { judged, result } = row;
  if (!judged)
    return (
      <Text as="p" block size={200} className={styles.note}>
        {translate("pane.scores.judge.no-weight")}
      </Text>
    );
  return (
    <>
      {result?.state === "needs-judgement" && result.why === "rule-inputs" && (
        <Button
          className={styles.paper}
          size="small"
          aria-label={translate("pane.scores.judge.to-paper-of", { name })}
          onClick={() => {
            show("paper");
          }}
        >
          {translate("pane.scores.judge.to-paper")}
        </Button>
      )}
      <JudgementForm row={row} judged={judged} name={name} policy={policy} before={undefined} />
    </>
  );
}
