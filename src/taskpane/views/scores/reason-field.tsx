import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import type { PlannedRow, RowWish } from "../../../core/edit/score-row";
import { shownReason } from "../../model/scores/reason";
import { useActions, useTranslate } from "../../pane";

const useStyles = makeStyles({
  quote: { margin: 0, whiteSpace: "pre-wrap" },
  hint: { margin: 0, color: tokens.colorNeutralForeground3 },
  instead: { alignSelf: "flex-start" },
});

interface Props {
  readonly row: PlannedRow;
  readonly name: string;
  readonly wish: RowWish | undefined;
  /** The row is to be written. */
  readonly editable: boolean;
  readonly overwriting: boolean;
}

/** The reason for a deduction: the words that will be written, to be edited, or those that stay. */
export function ReasonField({ row, name, ...allowed }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { wish } = useActions();
  const shown = shownReason(row, allowed);
  if (!shown) return null;
  const text = (id: string): string => translate(`pane.scores.reason.${id}`);
  if (shown.state === "fixed")
    return (
      <div>
        <Text size={200} className={styles.hint}>
          {text("label")}
        </Text>
        <Text as="p" block size={200} className={styles.quote}>
          {shown.words}
        </Text>
        {shown.note && (
          <Text as="p" block size={200} className={styles.hint}>
            {text(shown.note)}
          </Text>
        )}
      </div>
    );
  const { words, instead } = shown;
  return (
    <>
      <Field size="small" label={text("label")} hint={words === "" ? text("empty") : undefined}>
        <Textarea
          size="small"
          resize="vertical"
          aria-label={translate("pane.scores.reason.of", { name })}
          textarea={{ rows: Math.min(6, Math.max(2, Math.ceil(words.length / 20))) }}
          value={words}
          onChange={(_, { value }) => wish(row, { reason: value })}
        />
      </Field>
      {instead !== undefined && (
        <Button className={styles.instead} size="small" onClick={() => wish(row, { reason: instead })}>
          {text("instead")}
        </Button>
      )}
    </>
  );
}
