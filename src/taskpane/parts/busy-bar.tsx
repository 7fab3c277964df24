import { Button, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useModel, useTranslate } from "../pane";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  bar: { flexGrow: 1 },
});

/** What is going on, how far it has come, and a button to stop it. */
export function BusyBar() {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  if (!busy) return null;
  const { what, progress, stop } = busy;
  const label = translate(`pane.busy.${what}`);
  return (
    <div className={styles.root}>
      <Text size={200}>{label}</Text>
      <ProgressBar
        className={styles.bar}
        aria-label={label}
        {...(progress && progress.total > 0 && { value: progress.done / progress.total })}
      />
      <Button size="small" onClick={stop}>
        {translate("pane.stop")}
      </Button>
    </div>
  );
}
