import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Policy } from "../../../core/policy/policy";
import { withoutJudgement, type JudgedRow, type Judgement } from "../../../core/decisions/judgement";
import { useActions, useTranslate } from "../../pane";
import { takeFocus } from "../../parts/take-focus";
import { focusHeader } from "./focus";
import { JudgementForm } from "./judgement-form";
import type { JudgedCell } from "./use-judgement-form";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly row: JudgedCell;
  readonly judged: JudgedRow;
  readonly name: string;
  readonly policy: Policy;
  readonly judgement: Judgement;
}

/** A row that a person has judged: the judgement can be changed or taken back. */
export function ManualRow({ row, judged, name, policy, judgement }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { decide, unwish } = useActions();
  const [state, setState] = useState<"untouched" | "changing" | "closed">("untouched");
  if (state === "changing")
    return (
      <div ref={takeFocus} tabIndex={-1}>
        <JudgementForm
          row={row}
          judged={judged}
          name={name}
          policy={policy}
          before={judgement}
          onDone={() => {
            setState("closed");
          }}
        />
      </div>
    );
  const text = (id: string): string => translate(`pane.scores.judge.${id}`, { name });
  const withdraw = async (): Promise<void> => {
    const said = { intent: "success", text: { id: "pane.scores.judge.withdrawn", data: { name } } } as const;
    if (!(await decide((decisions) => withoutJudgement(decisions, judgement), said))) return;
    unwish(row);
    focusHeader("judge");
  };
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        aria-label={text("change-of")}
        {...(state === "closed" && { ref: takeFocus })}
        onClick={() => {
          setState("changing");
        }}
      >
        {text("change")}
      </Button>
      <Button size="small" aria-label={text("withdraw-of")} onClick={() => void withdraw()}>
        {text("withdraw")}
      </Button>
    </div>
  );
}
