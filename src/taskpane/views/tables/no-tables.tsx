import { Button, makeStyles, Text, tokens, type ButtonProps } from "@fluentui/react-components";
import { ArrowDownloadRegular, TableAddRegular, TableEditRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useActions, useTranslate } from "../../pane";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
});

/** A workbook of ours that lies beside the add-in's pages. */
const SAMPLE = "samples/self-evaluation.xlsx";

interface Props {
  readonly manualId: string;
  readonly onManual: () => void;
}

/** No table was found: what can be done, and in which case. */
export function NoTables({ manualId, onManual }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { show } = useActions();
  const way = (name: string, icon: ReactElement, button: ButtonProps) => (
    <li className={styles.item}>
      <Text>{translate(`pane.tables.none.${name}-when`)}</Text>
      <Button icon={icon} {...button}>
        {translate(`pane.tables.none.${name}`)}
      </Button>
    </li>
  );
  return (
    <ul className={styles.list}>
      {way("manual", <TableEditRegular />, { id: manualId, onClick: onManual })}
      {way("new", <TableAddRegular />, { onClick: () => show("template") })}
      {way("sample", <ArrowDownloadRegular />, { onClick: () => download(translate("pane.tables.none.sample-file")) })}
    </ul>
  );
}

/** Hands the sample out as far as the host lets files be saved. */
function download(name: string): void {
  const link = document.createElement("a");
  link.href = SAMPLE;
  link.download = name;
  link.click();
}
