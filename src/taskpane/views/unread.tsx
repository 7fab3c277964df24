import { unreadSentences } from "../../core/report/report";
import { useActions, useModel, useTranslate } from "../pane";
import { OutdatedBar } from "../parts/outdated-bar";

/** Asks what is to become of decisions that nobody can read; until then they stay in the workbook. */
export function Unread() {
  const translate = useTranslate();
  const { checked } = useModel();
  const { discard } = useActions();
  return (
    <OutdatedBar
      title={translate("pane.unread.title")}
      sentences={checked ? unreadSentences(checked.audit, translate) : []}
      remove={translate("pane.unread.discard")}
      onRemove={() => void discard()}
    />
  );
}
