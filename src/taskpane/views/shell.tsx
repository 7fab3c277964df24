import { Button, makeStyles, Subtitle2, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useActions, useModel, useTranslate } from "../pane";
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

/** The open tab's view, in a chunk of its own: without the views the first screen is there sooner. */
function useTabView(wanted: unknown): ReactNode {
  const { fail } = useActions();
  const [view, setView] = useState<ReactNode>();
  // They are loaded while the user still looks at the first screen; what failed is tried again when they are wanted.
  useEffect(() => {
    if (!view)
      import(/* webpackChunkName: "views" */ "./tab-view").then(({ TabView }) => {
        setView(<TabView />);
      }, fail);
  }, [view, wanted, fail]);
  return view;
}

/** The frame of the pane: what it is called, what is going on, and the views as tabs once a workbook was checked. */
export function Shell() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, tab, busy } = useModel();
  const { show, check } = useActions();
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  const view = useTabView(checked);
  const shown = checked && view;
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
            onClick={() => void check()}
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
              show(value as TabName);
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
            {view}
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
