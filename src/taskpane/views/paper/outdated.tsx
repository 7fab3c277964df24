import { outdatedRow } from "../../../core/report/report";
import { withoutRuleInputs, type RuleInputs } from "../../../core/decisions/rule-inputs";
import { useActions, useTranslate } from "../../pane";
import { OutdatedBar } from "../../parts/outdated-bar";

/** What was filled in for rules that read otherwise by now. */
export function OutdatedInputs({ inputs }: { readonly inputs: readonly RuleInputs[] }) {
  const translate = useTranslate();
  const { decide } = useActions();
  const count = String(inputs.length);
  return (
    <OutdatedBar
      title={translate("pane.paper.outdated.title", { count })}
      sentences={inputs.map(outdatedRow("rule-inputs", translate))}
      remove={translate("pane.paper.outdated.remove")}
      onRemove={() =>
        void decide((decisions) => inputs.reduce(withoutRuleInputs, decisions), {
          intent: "success",
          text: { id: "pane.paper.outdated.removed", data: { count } },
        })
      }
    />
  );
}
