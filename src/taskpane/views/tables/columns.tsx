import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { columnLetters, type Range } from "../../../core/sheet/address";
import { wordsOver } from "../../../core/recognise/likely";
import type { Sheet } from "../../../core/sheet/sheet";
import type { Correction } from "../../../core/decisions/correction";
import { COLUMN_KEYS, type ColumnKey } from "../../../core/table/table";
import { useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import type { Field as FieldName, Meanings } from "../../model/tables/draft";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  guess: { alignSelf: "flex-start" },
  // A select is as wide as its longest option unless it may shrink.
  select: { minWidth: 0, width: "100%" },
});

interface Props {
  readonly sheet: Sheet;
  readonly range: Range;
  readonly header: Correction["header"] | undefined;
  readonly meanings: Meanings;
  readonly fieldId: (name: FieldName) => string;
  readonly problemOf: (name: FieldName) => string | undefined;
  readonly onChange: (column: number, key: ColumnKey | undefined) => void;
  readonly onGuess: () => void;
}

/** One field for each column of a range: its letters, the words of the header over it, and what it means. */
export function ColumnFields({ sheet, range, header, meanings, fieldId, problemOf, onChange, onGuess }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const numbers = Array.from({ length: range.right - range.left + 1 }, (_, i) => range.left + i);
  const label = (column: number): string => {
    const letters = columnLetters(column);
    if (!header) return translate("pane.tables.form.column-only", { letters });
    const words = wordsOver(sheet, header, column).join(" · ");
    return translate(`pane.tables.form.${words === "" ? "column-blank" : "column"}`, { letters, words });
  };
  return (
    <section className={styles.root} aria-label={translate("pane.tables.form.columns")}>
      <Heading level={3}>{translate("pane.tables.form.columns")}</Heading>
      <Text size={200}>{translate("pane.tables.form.columns-hint")}</Text>
      <Button className={styles.guess} size="small" disabledFocusable={header === undefined} onClick={onGuess}>
        {translate("pane.tables.form.guess")}
      </Button>
      {numbers.map((column) => {
        const problem = problemOf(`column-${column}`);
        return (
          <Field key={column} label={label(column)} {...(problem && { validationMessage: problem })}>
            <Select
              id={fieldId(`column-${column}`)}
              className={styles.select}
              value={meanings[column] ?? ""}
              onChange={(_, { value }) => {
                onChange(column, value === "" ? undefined : (value as ColumnKey));
              }}
            >
              <option value="">{translate("pane.tables.form.none")}</option>
              {COLUMN_KEYS.map((key) => (
                <option key={key} value={key}>
                  {translate(`pane.tables.columns.${key}`)}
                </option>
              ))}
            </Select>
          </Field>
        );
      })}
    </section>
  );
}
