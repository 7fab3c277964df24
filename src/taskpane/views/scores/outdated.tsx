import { outdatedRow } from "../../../core/report/report";
import { withoutJudgement, type Judgement } from "../../../core/decisions/judgement";
import { useActions, useTranslate } from "../../pane";
import { OutdatedBar } from "../../parts/outdated-bar";

/** Judgements of rows that say something else by now. */
export function Outdated({ judgements }: { readonly judgements: readonly Judgement[] }) {
  const translate = useTranslate();
  const { decide } = useActions();
  const count = String(judgements.length);
  return (
    <OutdatedBar
      title={translate("pane.scores.outdated.title", { count })}
      sentences={judgements.map(outdatedRow("judgement", translate))}
      remove={translate("pane.scores.outdated.remove")}
      onRemove={() =>
        void decide((decisions) => judgements.reduce(withoutJudgement, decisions), {
          intent: "success",
          text: { id: "pane.scores.outdated.removed", data: { count } },
        })
      }
    />
  );
}
