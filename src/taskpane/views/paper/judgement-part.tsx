import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Policy } from "../../../core/policy/policy";
import { plain } from "../../../core/quantity/decimal";
import { useTranslate } from "../../pane";
import { JudgementForm } from "../scores/judgement-form";
import type { JudgedCell } from "../scores/use-judgement-form";
import { ManualRow } from "../scores/manual-row";
import { Part } from "./part";
import type { PaperRow } from "../../model/paper/rows";

const useStyles = makeStyles({ text: { margin: 0 }, button: { alignSelf: "flex-start" } });

/** The points that a person gives, always at hand: where the rule gives none, and in place of what it gives. The very judgement of the tab 评分. */
export function JudgementPart({ row, policy }: { readonly row: PaperRow; readonly policy: Policy }) {
  const styles = useStyles();
  const translate = useTranslate();
  const [asked, setAsked] = useState(false);
  const { judged, judgement, name, state, indicator, sheet, address, rule } = row;
  const { result } = indicator;
  const manual = result.state === "scored" && result.method === "manual";
  // What the policy has scored is judged in the tab 评分, where it can be seen what it takes the place of.
  const byPolicy = result.state === "scored" && result.method !== "rule" && !manual;
  if (!judged || byPolicy) return null;
  const cell: JudgedCell = { sheet, address, indicator };
  const form = (
    <JudgementForm row={cell} judged={judged} name={name} policy={policy} before={undefined} onDone={stay} />
  );
  if (manual)
    return (
      <Part title={translate("pane.paper.judgement")}>
        <p className={styles.text}>
          {translate("pane.paper.judged", { score: plain(result.score), reason: result.reason })}
        </p>
        {rule.score.state === "scored" && (
          <p className={styles.text}>{translate("pane.paper.judged-instead", { score: plain(rule.score.score) })}</p>
        )}
        {judgement && <ManualRow row={cell} judged={judged} name={name} policy={policy} judgement={judgement} />}
      </Part>
    );
  const needed = state === "judge" || state === "unread";
  return (
    <Part title={translate("pane.paper.judgement")}>
      {needed || asked ? (
        form
      ) : (
        <Button
          className={styles.button}
          size="small"
          aria-label={translate("pane.paper.judge-of", { name })}
          onClick={() => setAsked(true)}
        >
          {translate("pane.paper.judge")}
        </Button>
      )}
    </Part>
  );
}

/** What comes in place of the form gets the focus by itself. */
const stay = (): void => undefined;
