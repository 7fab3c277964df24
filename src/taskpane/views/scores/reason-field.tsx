import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import type { PlannedRow, RowWish } from "../../../core/edit/score-row";
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
export function ReasonField({ row, name, wish, editable, overwriting }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { wish: want } = useActions();
  const { result, reason } = row;
  if (result?.state !== "scored" || result.deduction.isZero()) return null;
  const text = (id: string): string => translate(`pane.scores.reason.${id}`);
  const present = reason?.present ?? "";
  if (!reason || !editable || (present !== "" && !overwriting)) {
    const words = present === "" ? (reason?.proposed ?? result.reason) : present;
    const note = !reason ? text("no-column") : present === "" ? undefined : text("kept");
    return (
      <div>
        <Text size={200} className={styles.hint}>
          {text("label")}
        </Text>
        <Text as="p" block size={200} className={styles.quote}>
          {words}
        </Text>
        {note !== undefined && (
          <Text as="p" block size={200} className={styles.hint}>
            {note}
          </Text>
        )}
      </div>
    );
  }
  const value = wish?.reason ?? (present === "" ? reason.proposed : present);
  const change = (words: string): void => {
    want(row, { reason: words });
  };
  return (
    <>
      <Field size="small" label={text("label")} hint={value === "" ? text("empty") : undefined}>
        <Textarea
          size="small"
          resize="vertical"
          aria-label={translate("pane.scores.reason.of", { name })}
          textarea={{ rows: Math.min(6, Math.max(2, Math.ceil(value.length / 20))) }}
          value={value}
          onChange={(_, data) => {
            change(data.value);
          }}
        />
      </Field>
      {present !== "" && value === present && result.reason !== "" && (
        <Button
          className={styles.instead}
          size="small"
          onClick={() => {
            change(result.reason);
          }}
        >
          {text("instead")}
        </Button>
      )}
    </>
  );
}
