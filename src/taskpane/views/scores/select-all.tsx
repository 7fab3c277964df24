import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { PlannedRow, Wishes } from "../../../core/edit/score-row";
import { printPlace } from "../../../core/sheet/address";
import { useActions, useTranslate } from "../../pane";
import { isWanted } from "../../model/scores/wanted";

const useStyles = makeStyles({ box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` } });

interface Props {
  readonly rows: readonly PlannedRow[];
  readonly wishes: Wishes;
}

/** Takes all rows of a group on or off. */
export function SelectAll({ rows, wishes }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { wishAll } = useActions();
  const wanted = rows.filter((row) => isWanted(row, wishes)).length;
  return (
    <Checkbox
      className={styles.box}
      label={translate("pane.scores.groups.all", { wanted: String(wanted), count: String(rows.length) })}
      checked={wanted > 0 && wanted < rows.length ? "mixed" : wanted > 0}
      onChange={() => {
        const all = new Map(wishes.rows);
        for (const key of rows.map(printPlace)) all.set(key, { ...all.get(key), write: wanted < rows.length });
        wishAll({ rows: all });
      }}
    />
  );
}
