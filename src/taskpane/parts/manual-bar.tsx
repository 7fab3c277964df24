import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useActions, useModel, useTranslate } from "../pane";

const useStyles = makeStyles({ root: { marginBottom: tokens.spacingVerticalS } });

/** The workbook is calculated by hand: what is shown may be old, until somebody lets Excel calculate. */
export function ManualBar() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, busy } = useModel();
  const { recalculate } = useActions();
  if (!checked?.workbook.manual) return null;
  return (
    <MessageBar className={styles.root} intent="warning" layout="multiline">
      <MessageBarBody>{translate("pane.manual.told")}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy !== undefined} onClick={() => void recalculate()}>
          {translate("pane.manual.calculate")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
