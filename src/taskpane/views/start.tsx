import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ClipboardTaskListLtrRegular } from "@fluentui/react-icons";
import { useModel, useStartActions, useTranslate } from "../pane";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXXL,
  },
  button: { alignSelf: "stretch" },
});

/** What the add-in does, in two lines, and the one button to begin with. */
export function StartView() {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  const { check } = useStartActions();
  return (
    <div className={styles.root}>
      <Text as="p">{translate("pane.about")}</Text>
      <Button
        className={styles.button}
        appearance="primary"
        size="large"
        icon={<ClipboardTaskListLtrRegular />}
        disabledFocusable={busy !== undefined}
        onClick={() => void check()}
      >
        {translate("pane.check")}
      </Button>
      <Text as="p" size={200}>
        {translate("pane.about-writing")}
      </Text>
    </div>
  );
}
