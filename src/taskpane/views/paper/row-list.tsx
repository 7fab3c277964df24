import { Caption1, makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { Audit } from "../../../core/audit";
import { useModel, useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import { useShownPart } from "../../parts/shown-part";
import { tableName } from "../../model/scores/table-name";
import { PaperItem } from "./row";
import { countOf, type PaperRow, type PaperTable } from "../../model/paper/rows";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

interface Props {
  readonly table: PaperTable;
  readonly audit: Audit;
  readonly isShown: (row: PaperRow) => boolean;
  /** The keys of the rows that are open. */
  readonly open: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

/** The rows of one table, and how much of it is left to do. */
export function PaperRows({ table: { table, rows }, audit, isShown, open, onToggle }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const id = useId();
  const { drafts } = useModel();
  const { part, more } = useShownPart(rows.filter(isShown));
  const [fill, judge] = [countOf(rows, "fill"), countOf(rows, "judge")];
  const left = fill + judge === 0 ? "done" : "left";
  return (
    <section aria-labelledby={id}>
      <Heading level={3} id={id}>
        {translate("pane.tables.name", {
          kind: translate(`kinds.${table.kind}`),
          sheet: tableName(table, audit.tables),
        })}
      </Heading>
      <Caption1>
        {translate(`pane.paper.${left}`, { all: String(rows.length), fill: String(fill), judge: String(judge) })}
      </Caption1>
      <ul className={styles.list}>
        {part.map((row) => (
          <PaperItem
            key={row.key}
            row={row}
            policy={audit.policy}
            draft={drafts.get(row.key)}
            open={open.has(row.key)}
            onToggle={onToggle}
          />
        ))}
      </ul>
      {more}
    </section>
  );
}
