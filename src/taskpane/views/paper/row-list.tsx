import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Audit } from "../../../core/audit";
import { useModel, useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import { useShownPart } from "../../parts/shown-part";
import { tableName } from "../../model/scores/table-name";
import { PaperItem } from "./row";
import type { RulesPart } from "./rules-page";
import { countOf, groupsOf, LEFT, type PaperRow, type PaperTable } from "../../model/paper/rows";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  group: { display: "block", marginTop: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly table: PaperTable;
  readonly audit: Audit;
  readonly isShown: (row: PaperRow) => boolean;
  /** The keys of the rows that are open. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  readonly onHelp: (part: RulesPart) => void;
}

/** The rows of one table, and how much of it is left to do. */
export function PaperRows({ table: { table, rows }, audit, isShown, open, onToggle, onHelp }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const id = useId();
  const { drafts } = useModel();
  const { part, more } = useShownPart(rows.filter(isShown));
  const groups = groupsOf(part);
  const left = LEFT.flatMap((state) => {
    const count = countOf(rows, state);
    return count > 0 ? [translate(`pane.paper.left-${state}`, { count: String(count) })] : [];
  });
  return (
    <section aria-labelledby={id}>
      <Heading level={3} id={id}>
        {translate("pane.tables.name", {
          kind: translate(`kinds.${table.kind}`),
          sheet: tableName(table, audit.tables),
        })}
      </Heading>
      <Caption1>
        {translate(left.length > 0 ? "pane.paper.left" : "pane.paper.done", {
          all: String(rows.length),
          left: left.join(translate("pane.paper.separator")),
        })}
      </Caption1>
      {groups.map(({ name, rows: own }) => (
        <div key={name}>
          {name !== "" && groups.length > 1 && <Caption1 className={styles.group}>{name}</Caption1>}
          <ul className={styles.list} {...(name !== "" && { "aria-label": name })}>
            {own.map((row) => (
              <PaperItem
                key={row.key}
                row={row}
                policy={audit.policy}
                draft={drafts.get(row.key)}
                open={open.has(row.key)}
                onToggle={onToggle}
                onHelp={onHelp}
              />
            ))}
          </ul>
        </div>
      ))}
      {more}
    </section>
  );
}
