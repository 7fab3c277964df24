import { useTranslate } from "../../pane";

/** The tab “tables”. */
export function TablesView() {
  const translate = useTranslate();
  return <p>{translate("pane.tabs.tables")}</p>;
}
