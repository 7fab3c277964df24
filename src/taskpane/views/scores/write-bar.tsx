import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, PenRegular } from "@fluentui/react-icons";
import { useActions, useModel, useTranslate } from "../../pane";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    // The view that scrolls has a padding, which the bar covers.
    bottom: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  write: { flexGrow: 1 },
});

/** What it is all about: to write, and to take back. */
export function WriteBar({ count, undoable }: { readonly count: number; readonly undoable: number }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { busy } = useModel();
  const { write, undo } = useActions();
  return (
    <div className={styles.root}>
      <Button
        className={styles.write}
        appearance="primary"
        icon={<PenRegular />}
        disabledFocusable={count === 0 || busy !== undefined}
        onClick={() => void write()}
      >
        {translate("pane.scores.write", { count: String(count) })}
      </Button>
      {undoable > 0 && (
        <Button icon={<ArrowUndoRegular />} disabledFocusable={busy !== undefined} onClick={() => void undo()}>
          {translate("pane.scores.undo")}
        </Button>
      )}
    </div>
  );
}
