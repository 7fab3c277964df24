import { useCallback } from "react";
import { HelpPage } from "../../parts/help-page";
import { useTranslate } from "../../pane";
import { loadText } from "../../store/loading";

/** What a check looks at, why it matters and how to put it right: docs/checks, files of the add-in's own that no script carries along. */
export function CheckPage({ check, onClose }: { readonly check: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  const load = useCallback(() => loadText(`help/checks/${check}.html`), [check]);
  return <HelpPage load={load} language="zh-CN" back={translate("pane.findings.back")} onClose={onClose} />;
}
