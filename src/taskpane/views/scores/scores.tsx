import { useTranslate } from "../../pane";

/** The tab “scores”. */
export function ScoresView() {
  const translate = useTranslate();
  return <p>{translate("pane.tabs.scores")}</p>;
}
