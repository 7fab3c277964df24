import type { Form } from "../../../core/rule/rule";
import { HelpPage } from "../../parts/help-page";
import { useTranslate } from "../../pane";

/** What is shown of the page: all of it, or from the part about a form on. */
export type RulesPart = Form | "top";

/** How rules are written so that they can be calculated: docs/rules.md. */
export function RulesPage({ part, onClose }: { readonly part: RulesPart; readonly onClose: () => void }) {
  const translate = useTranslate();
  // Each form's heading ends with its name in the report.
  const at = part === "top" ? undefined : ` · ${part}`;
  return <HelpPage name="rules" back={translate("pane.paper.back")} at={at} onClose={onClose} />;
}
