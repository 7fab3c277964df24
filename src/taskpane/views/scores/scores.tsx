import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { planScores } from "../../../core/edit/score-plan";
import { useModel, useTranslate } from "../../pane";
import { DoubtfulTables } from "../../parts/doubts";
import { RowGroups } from "./groups";
import { Outdated } from "./outdated";
import { RateTables } from "./rates";
import { WriteBar } from "./write-bar";
import { WriteOptions } from "./write-options";

const useStyles = makeStyles({
  title: { margin: 0 },
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    minWidth: 0,
    // What has the focus must not hide behind the bar at the bottom.
    "& :is(button, input, textarea)": { scrollMarginBottom: "6rem" },
  },
});

/** The tab “scores”: what is going to be written, before anything is. */
export function ScoresView() {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, wishes } = useModel();
  const audit = checked?.audit;
  const plan = useMemo(() => audit && planScores(audit, wishes), [audit, wishes]);
  if (!checked || !plan) return null;
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2" block className={styles.title}>
        {translate("pane.scores.title")}
      </Subtitle2>
      <DoubtfulTables />
      <Outdated judgements={checked.audit.outdated.judgements} />
      {plan.rows.length === 0 && (
        <Text as="p" block className={styles.title}>
          {translate("pane.scores.nothing")}
        </Text>
      )}
      {plan.rows.length > 0 && (
        <>
          <RowGroups plan={plan} checked={checked} wishes={wishes} />
          <WriteOptions wishes={wishes} />
        </>
      )}
      <RateTables audit={checked.audit} />
      {(plan.rows.length > 0 || checked.undoable > 0) && (
        <WriteBar count={plan.edits.length} undoable={checked.undoable} />
      )}
    </div>
  );
}
