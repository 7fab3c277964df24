import type { FunctionComponent } from "react";
import { ManualBar } from "../parts/manual-bar";
import { PolicyLine } from "../parts/policy-line";
import { useModel } from "../pane";
import type { Tab } from "../store/model";
import { FindingsView } from "./findings/findings";
import { PaperView } from "./paper/paper";
import { ScoresView } from "./scores/scores";
import { SettingsView } from "./settings/settings";
import { TablesView } from "./tables/tables";
import { TemplateView } from "./template/template";
import { Unread } from "./unread";

const VIEWS: Readonly<Record<Tab, FunctionComponent>> = {
  tables: TablesView,
  scores: ScoresView,
  paper: PaperView,
  findings: FindingsView,
  template: TemplateView,
  settings: SettingsView,
};

/** What the open tab shows of the workbook. */
export function TabView() {
  const { tab, checked } = useModel();
  // Where no table was found, what can be done is the same on every tab that is about tables.
  const nothing = checked?.audit.tables.length === 0 && checked.undoable === 0 && tab !== "template";
  const View = nothing && tab !== "settings" ? TablesView : VIEWS[tab];
  return (
    <>
      <Unread />
      <ManualBar />
      {tab !== "settings" && !nothing && <PolicyLine />}
      <View />
    </>
  );
}
