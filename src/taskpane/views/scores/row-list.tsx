import { makeStyles } from "@fluentui/react-components";
import type { PlannedRow, Wishes } from "../../../core/edit/score-row";
import { printPlace } from "../../../core/sheet/address";
import { judgementOf } from "../../../core/decisions/judgement";
import type { Checked } from "../../../session";
import { useShownPart } from "../../parts/shown-part";
import { ScoreRow } from "./row";
import { isWanted } from "../../model/scores/wanted";

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
  const { part, more } = useShownPart(rows);
  return (
    <>
      <ul className={styles.list}>
        {part.map((row) => (
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
      {more}
    </>
  );
}
