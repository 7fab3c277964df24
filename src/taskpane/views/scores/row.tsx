import { Badge, Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons";
import { memo } from "react";
import { printPlace } from "../../../core/sheet/address";
import { useActions, useTranslate } from "../../pane";
import { ManualRow } from "./manual-row";
import { OpenRow } from "./open-row";
import { ReasonField } from "./reason-field";
import { RowDetails } from "./row-details";
import { RowFigures } from "./row-figures";
import { RowNotes } from "./row-notes";
import { isGiven } from "../../model/scores/given";
import { sameProps, type RowProps } from "../../model/scores/same-row";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    // What is drawn beside its content (a focus ring) would be cut off without the room.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 12rem",
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  name: { minWidth: 0 },
  // The box itself, not its padding, stands below the text above.
  box: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  goTo: { marginLeft: "auto", flexShrink: 0 },
});

/** One score of the plan: what it is, what is proposed and why, and what the user can say to it. */
export const ScoreRow = memo(function ScoreRow({ row, policy, judgement, wish, wanted, overwriting }: RowProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { wish: want, goTo } = useActions();
  const name = row.kind === "execution" ? translate("pane.scores.row.execution") : row.label;
  const choosable = row.group === "write" || row.group === "differs";
  const manual = row.result?.state === "scored" && row.result.method === "manual";
  return (
    <li className={styles.root}>
      <div className={styles.head}>
        {choosable ? (
          <Checkbox
            className={mergeClasses(styles.name, styles.box)}
            label={name}
            checked={wanted}
            disabled={row.group === "differs" && !overwriting}
            onChange={(_, { checked }) => {
              want(row, { write: checked === true });
            }}
          />
        ) : (
          <Text className={styles.name} weight="semibold">
            {name}
          </Text>
        )}
        {manual && <Badge appearance="outline">{translate("pane.scores.row.manual")}</Badge>}
        <Button
          className={styles.goTo}
          appearance="subtle"
          size="small"
          icon={<LocationRegular />}
          aria-label={translate("pane.scores.row.go-to", { place: printPlace(row), name })}
          onClick={() => void goTo(row)}
        />
      </div>
      <RowFigures row={row} />
      <RowNotes row={row} policy={policy} />
      {choosable && <ReasonField row={row} name={name} wish={wish} editable={wanted} overwriting={overwriting} />}
      {row.group === "judge" && !isGiven(row) && <OpenRow row={row} name={name} policy={policy} />}
      {manual && judgement && row.judged && (
        <ManualRow row={row} judged={row.judged} name={name} policy={policy} judgement={judgement} />
      )}
      <RowDetails row={row} name={name} policy={policy} />
    </li>
  );
}, sameProps);
