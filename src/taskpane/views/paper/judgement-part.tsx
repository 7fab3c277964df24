import { makeStyles } from "@fluentui/react-components";
import type { Policy } from "../../../core/policy/policy";
import { plain } from "../../../core/quantity/decimal";
import { useTranslate } from "../../pane";
import { JudgementForm } from "../scores/judgement-form";
import type { JudgedCell } from "../scores/use-judgement-form";
import { ManualRow } from "../scores/manual-row";
import { Part } from "./part";
import type { PaperRow } from "../../model/paper/rows";

const useStyles = makeStyles({ text: { margin: 0 } });

/** What a person gives where the rule gives nothing; the very judgement of the tab 评分. */
export function JudgementPart({ row, policy }: { readonly row: PaperRow; readonly policy: Policy }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { judged, judgement, name, state, indicator, sheet, address } = row;
  const { result } = indicator;
  const manual = result.state === "scored" && result.method === "manual";
  if (!judged || (state !== "judge" && !manual)) return null;
  const cell: JudgedCell = { sheet, address, indicator };
  return (
    <Part title={translate("pane.paper.judgement")}>
      {manual ? (
        <>
          <p className={styles.text}>
            {translate("pane.paper.judged", { score: plain(result.score), reason: result.reason })}
          </p>
          {judgement && <ManualRow row={cell} judged={judged} name={name} policy={policy} judgement={judgement} />}
        </>
      ) : (
        <JudgementForm row={cell} judged={judged} name={name} policy={policy} before={undefined} onDone={stay} />
      )}
    </Part>
  );
}

/** What comes in place of the form gets the focus by itself. */
const stay = (): void => undefined;
