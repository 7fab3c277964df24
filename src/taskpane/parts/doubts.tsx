import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { doubtText } from "../../core/report/doubt";
import type { Table } from "../../core/table/table";
import { useActions, useModel, useTranslate } from "../pane";
import { PlaceLinks } from "./place-links";

const useStyles = makeStyles({
  body: { paddingBottom: tokens.spacingVerticalS, overflowWrap: "anywhere", whiteSpace: "normal" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What speaks against the reading of a table, before anything else is said of it, and what a person can do about it. */
export function Doubts({
  table: { sheet, doubts },
  children,
}: {
  readonly table: Table;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const translate = useTranslate();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{translate("pane.doubt.title")}</MessageBarTitle>
        <ul className={styles.list}>
          {doubts.map((doubt, i) => (
            <li key={i}>
              {doubtText(doubt, translate)}{" "}
              {doubt.range && (
                <PlaceLinks places={[{ sheet, address: { row: doubt.range.top, column: doubt.range.left } }]} />
              )}
            </li>
          ))}
        </ul>
        <div className={styles.buttons}>{children}</div>
      </MessageBarBody>
    </MessageBar>
  );
}

/** In front of figures and findings: the tables of which it is not certain that they are read as they are meant. */
export function DoubtfulTables() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const { show } = useActions();
  const doubtful = (checked?.audit.tables ?? []).filter(({ table }) => table.doubts.length > 0);
  if (doubtful.length === 0) return null;
  const names = doubtful.map(({ table: { kind, sheet } }) =>
    translate("pane.tables.name", { kind: translate(`kinds.${kind}`), sheet }),
  );
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{translate("pane.doubt.title")}</MessageBarTitle>
        {names.join(translate("excel.and"))}
        <div>
          <Button
            size="small"
            onClick={() => {
              show("tables");
            }}
          >
            {translate("pane.doubt.go")}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
