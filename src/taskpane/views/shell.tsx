import { Button, makeStyles, Subtitle2, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
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
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  title: { margin: 0 },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  tabs: { flexWrap: "wrap", padding: `0 ${tokens.spacingHorizontalXS}` },
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
    padding: tokens.spacingHorizontalM,
    outlineOffset: "-2px",
  },
});

/** The frame of the pane: what it is called, what is going on, and the views as tabs once a workbook was checked. */
export function Shell() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, tab, busy } = useModel();
  const work = useWork();
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const shown = checked && work;
  return (
    <div ref={root} className={styles.root}>
      <header className={styles.head}>
        <Subtitle2 as="h1" className={styles.title}>
          {translate("pane.title")}
        </Subtitle2>
        {shown && (
          <Button
            appearance="subtle"
            size="small"
            icon={<ArrowClockwiseRegular />}
            disabledFocusable={busy !== undefined}
            onClick={() => void shown.actions.check()}
          >
            {translate("pane.check-again")}
          </Button>
        )}
      </header>
      <main className={styles.main}>
        {shown && (
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={tab}
            onTabSelect={(_, { value }) => {
              shown.actions.show(value as TabName);
            }}
          >
            {TABS.map((name) => (
              <Tab key={name} id={`tab-${name}`} value={name} aria-controls="view">
                {translate(`pane.tabs.${name}`)}
              </Tab>
            ))}
          </TabList>
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
