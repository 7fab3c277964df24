import { useTranslate } from "../../pane";

/** The tab “settings”. */
export function SettingsView() {
  const translate = useTranslate();
  return <p>{translate("pane.tabs.settings")}</p>;
}
