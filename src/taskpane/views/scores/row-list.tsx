import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { PlannedRow, Wishes } from "../../../core/edit/score-row";
import { printPlace } from "../../../core/sheet/address";
import { judgementOf } from "../../../core/score/judgement";
import type { Checked } from "../../../session";
import { useTranslate } from "../../pane";
import { ScoreRow } from "./row";
import { isWanted } from "./wanted";

/** Rows shown at a time: a list of 500 would make every key stroke slow. */
const STEP = 50;

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

interface Props {
  readonly rows: readonly PlannedRow[];
  readonly checked: Checked;
  readonly wishes: Wishes;
}

/** The rows of one table in one group, a part at a time. */
export function RowList({ rows, checked, wishes }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const [shown, setShown] = useState(STEP);
  const rest = rows.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {rows.slice(0, shown).map((row) => (
          <ScoreRow
            key={printPlace(row)}
            row={row}
            policy={checked.audit.policy}
            judgement={judgementOf(row.judged, checked.decisions.judgements)}
            wish={wishes.rows?.get(printPlace(row))}
            wanted={isWanted(row, wishes)}
            overwriting={wishes.overwrite === "differing"}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          onClick={() => {
            setShown(shown + STEP);
          }}
        >
          {translate("pane.scores.groups.more", { count: String(rest) })}
        </Button>
      )}
    </>
  );
}
