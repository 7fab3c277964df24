import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ScorePlan } from "../../../core/edit/score-plan";
import { ROW_GROUPS, type PlannedRow, type RowGroup, type Wishes } from "../../../core/edit/score-row";
import type { Checked } from "../../../session";
import { useTranslate } from "../../pane";
import { headerOf } from "./focus";
import { isGiven, openFirst } from "../../model/scores/given";
import { lockedCells } from "../../model/scores/protected";
import { RowList } from "./row-list";
import { SelectAll } from "./select-all";
import { byTable } from "../../model/scores/table-name";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    paddingBottom: tokens.spacingVerticalM,
  },
  header: { margin: 0 },
  button: { fontWeight: tokens.fontWeightSemibold, paddingLeft: 0 },
  table: { margin: 0, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly plan: ScorePlan;
  readonly checked: Checked;
  readonly wishes: Wishes;
}

/** The rows of the plan: to be written, differing, waiting for a person, such as cannot be written, and nothing to do. */
export function RowGroups({ plan, checked, wishes }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  return (
    <Accordion multiple collapsible defaultOpenItems={ROW_GROUPS.slice(0, -1)}>
      {ROW_GROUPS.map((group) => {
        const rows = openFirst(plan.rows.filter((row) => row.group === group));
        // Where a row leaves one of these two the focus goes to its header.
        if (rows.length === 0 && group !== "write" && group !== "judge") return null;
        const title = translate(`pane.scores.groups.${group}`);
        const given = rows.filter(isGiven).length;
        return (
          <AccordionItem key={group} value={group}>
            <AccordionHeader
              as="h3"
              className={styles.header}
              button={{ id: headerOf(group), className: styles.button }}
            >
              {translate(`pane.scores.groups.${given > 0 ? "heading-given" : "heading"}`, {
                title,
                count: String(rows.length - given),
                given: String(given),
              })}
            </AccordionHeader>
            <GroupPanel group={group} rows={rows} checked={checked} wishes={wishes} />
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}

interface PanelProps extends Omit<Props, "plan"> {
  readonly group: RowGroup;
  readonly rows: readonly PlannedRow[];
}

function GroupPanel({ group, rows, checked, wishes }: PanelProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { tables } = checked.audit;
  const choosable = rows.length > 0 && (group === "write" || group === "differs");
  return (
    <AccordionPanel className={styles.panel}>
      {rows.length === 0 && <Text className={styles.hint}>{translate("pane.scores.groups.none")}</Text>}
      {rows.length > 0 && group === "differs" && wishes.overwrite === "blank" && (
        <Text className={styles.hint}>{translate("pane.scores.groups.differs-hint")}</Text>
      )}
      {group === "blocked" &&
        lockedCells(rows).map(({ sheet, count, ranges }) => (
          <MessageBar key={sheet} intent="warning" layout="multiline">
            <MessageBarBody>
              {translate("pane.scores.groups.protected", {
                sheet,
                count: String(count),
                cells: ranges.join(translate("excel.and")),
              })}
            </MessageBarBody>
          </MessageBar>
        ))}
      {choosable && (group === "write" || wishes.overwrite === "differing") && (
        <SelectAll rows={rows} wishes={wishes} />
      )}
      {[...byTable(rows, tables)].map(([name, own]) => (
        <div key={name}>
          {tables.length > 1 && (
            <Text as="h4" block weight="semibold" className={styles.table}>
              {name}
            </Text>
          )}
          <RowList rows={own} checked={checked} wishes={wishes} />
        </div>
      ))}
    </AccordionPanel>
  );
}
