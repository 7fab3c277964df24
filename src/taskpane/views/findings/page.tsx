import { useCallback } from "react";
import { HelpPage } from "../../parts/help-page";
import { languageOf } from "../../../session";
import { useModel, useTranslate } from "../../pane";
import { loadText } from "../../store/loading";

/** What a check looks at, why it matters and how to put it right, in the user's language: files of the add-in's own that no script carries along. */
export function CheckPage({ check, onClose }: { readonly check: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  const language = languageOf(useModel().preferences);
  const load = useCallback(() => loadText(`help/checks/${check}.${language}.html`), [check, language]);
  return <HelpPage load={load} language={language} back={translate("pane.findings.back")} onClose={onClose} />;
}
