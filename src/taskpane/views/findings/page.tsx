import { HelpPage } from "../../parts/help-page";
import { useTranslate } from "../../pane";

/** What a check looks at, why it matters and how to put it right. */
export function CheckPage({ check, onClose }: { readonly check: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  return <HelpPage name={`checks/${check}`} back={translate("pane.findings.back")} onClose={onClose} />;
}
