import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular, SettingsRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { useModel, useTranslate, useWork } from "../pane";
import { TABS, type Tab as TabName } from "../store/model";
import { BusyBar } from "../parts/busy-bar";
import { useKeptFocus } from "../parts/kept-focus";
import { Notice } from "../parts/notice";
import { StartView } from "./start";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  // The host shows the name above the pane; it is here for who listens only.
  title: { position: "absolute", width: "1px", height: "1px", margin: 0, overflow: "hidden", clipPath: "inset(50%)" },
  head: { display: "flex", alignItems: "flex-start", padding: `0 ${tokens.spacingHorizontalXS}` },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  // Fluent would have it as wide as all tabs in one line.
  tabs: { flexWrap: "wrap", flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0 },
  button: { flexShrink: 0, minWidth: "28px" },
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    outlineOffset: "-2px",
    // What is enlarged stays within the pane: fields get narrower than Fluent would have them, and what has no space is broken.
    overflowWrap: "break-word",
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& textarea": { minWidth: 0 },
  },
});

/** The frame of the pane: what it is called, what is going on, and the views as tabs once a workbook was checked; the settings behind a button. */
export function Shell() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, tab, busy } = useModel();
  const work = useWork();
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const shown = checked && work;
  // A working paper is of rules; where there are none there is nothing to fill in.
  const rules = tab === "paper" || checked?.audit.tables.some(({ indicators }) => indicators.some(({ rule }) => rule));
  const tabs = TABS.filter((name) => name !== "settings" && (name !== "paper" || rules));
  return (
    <div ref={root} className={styles.root}>
      <main className={styles.main}>
        <h1 className={styles.title}>{translate("pane.title")}</h1>
        {shown && (
          <div className={styles.head}>
            <TabList
              className={styles.tabs}
              size="small"
              selectedValue={tab}
              onTabSelect={(_, { value }) => {
                shown.actions.show(value as TabName);
              }}
            >
              {tabs.map((name) => (
                <Tab key={name} id={`tab-${name}`} value={name} aria-controls="view">
                  {translate(`pane.tabs.${name}`)}
                </Tab>
              ))}
            </TabList>
            <Button
              className={styles.button}
              appearance="subtle"
              size="small"
              icon={<ArrowClockwiseRegular />}
              aria-label={translate("pane.check-again")}
              title={translate("pane.check-again")}
              disabledFocusable={busy !== undefined}
              onClick={() => void shown.actions.check()}
            />
            <Button
              id="tab-settings"
              className={styles.button}
              appearance="subtle"
              size="small"
              icon={<SettingsRegular />}
              aria-label={translate("pane.tabs.settings")}
              title={translate("pane.tabs.settings")}
              {...(tab === "settings" && { "aria-current": "page" })}
              onClick={() => {
                shown.actions.show("settings");
              }}
            />
          </div>
        )}
        <BusyBar />
        <Notice />
        {shown ? (
          <div id="view" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.view} tabIndex={0}>
            <shown.TabView />
          </div>
        ) : (
          <div className={styles.view}>
            <StartView />
          </div>
        )}
      </main>
    </div>
  );
}
