import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { questionsOf } from "../../../core/questions";
import type { Recognised } from "../../model/tables/overview";
import { useActions, useModel, useTranslate } from "../../pane";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly table: Recognised;
  /** Of the table, for people. */
  readonly name: string;
  /** Leads to what is asked about the table. */
  readonly onAsked: () => void;
}

/** What there is to do for a table, in one line: each a way to where it is done. */
export function WorkLine({ table, name, onAsked }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { show } = useActions();
  const { changed } = useModel();
  const { writable, toDecide, findings, scored } = table;
  // What is asked about the table itself comes first; points are given beside their rule where there is one.
  const byRule = scored.indicators.some(({ rule }) => rule !== undefined);
  const decide = questionsOf(scored.table).length > 0 ? onAsked : () => show(byRule ? "paper" : "scores");
  const ways: readonly (readonly [id: string, count: number, go: () => void])[] = [
    ["write", writable, () => show("scores")],
    ["decide", toDecide, decide],
    [changed.length > 0 ? "findings-stale" : "findings", findings, () => show("findings")],
  ];
  if (ways.every(([, count]) => count === 0))
    // Where the reading itself is in doubt nothing has been found yet.
    return scored.table.doubts.length > 0 ? null : (
      <Text size={200} block>
        {translate("pane.tables.work.nothing")}
      </Text>
    );
  return (
    <div className={styles.root} role="group" aria-label={translate("pane.tables.work.label", { name })}>
      {ways.map(
        ([id, count, go]) =>
          count > 0 && (
            <Button key={id} size="small" onClick={go}>
              {translate(`pane.tables.work.${id}`, { count: String(count) })}
            </Button>
          ),
      )}
    </div>
  );
}
