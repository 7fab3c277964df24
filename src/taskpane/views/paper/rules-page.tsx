import { useCallback } from "react";
import type { Form } from "../../../core/rule/rule";
import { languageOf } from "../../../session";
import { HelpPage } from "../../parts/help-page";
import { loadText } from "../../store/loading";
import { useModel, useTranslate } from "../../pane";

/** What is shown of the page: all of it, or from the part about a form on. */
export type RulesPart = Form | "top";

/** How rules are written so that they can be calculated: docs/rules.md, a file of the add-in's own that no script carries along. */
export function RulesPage({ part, onClose }: { readonly part: RulesPart; readonly onClose: () => void }) {
  const translate = useTranslate();
  const language = languageOf(useModel().preferences);
  const load = useCallback(() => loadText(`help/rules.${language}.html`), [language]);
  // Each form's heading ends with its name in the report.
  const at = part === "top" ? undefined : ` · ${part}`;
  return <HelpPage load={load} language={language} back={translate("pane.paper.back")} at={at} onClose={onClose} />;
}
