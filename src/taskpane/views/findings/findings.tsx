import { useTranslate } from "../../pane";

/** The tab “findings”. */
export function FindingsView() {
  const translate = useTranslate();
  return <p>{translate("pane.tabs.findings")}</p>;
}
