import { useCallback } from "react";
import { HelpPage } from "../../parts/help-page";
import { useTranslate } from "../../pane";

/** The page of a check, from docs/checks; one chunk holds them all. */
const loadPage = async (check: string): Promise<string> => {
  const page: { readonly default: string } = await import(
    /* webpackMode: "lazy-once", webpackChunkName: "pages", webpackExclude: /README/ */ `../../../../docs/checks/${check}.md`
  );
  return page.default;
};

/** What a check looks at, why it matters and how to put it right. */
export function CheckPage({ check, onClose }: { readonly check: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  const load = useCallback(() => loadPage(check), [check]);
  return <HelpPage load={load} language="zh-CN" back={translate("pane.findings.back")} onClose={onClose} />;
}
