import { Button, Caption1, Field, Input, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { searchLibrary, sectorsOf, type Library, type LibraryRow } from "../../../core/template/library";
import type { TemplateRow } from "../../../core/template/row";
import { fromLibrary, inserted, type DraftRow } from "../../model/template/draft";
import { Choice } from "../../parts/choice";
import { Heading } from "../../parts/heading";
import { useTranslate } from "../../pane";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  row: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0 },
  // Their own least width is more than a narrow pane has.
  input: { minWidth: 0, maxWidth: "100%" },
  own: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** More of them nobody reads; more words find what is wanted. */
const MOST = 20;

interface Props {
  readonly library: Library;
  readonly rows: readonly DraftRow[];
  readonly onRows: (rows: readonly DraftRow[]) => void;
}

/** The library, searched by level, sector and words; a row goes to its place with one click. Rows of one's own stand below. */
export function LibraryPart({ library, rows, onRows }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const [sector, setSector] = useState("");
  const [level1, setLevel1] = useState("");
  const [words, setWords] = useState("");
  const levels = useMemo(() => [...new Set(library.rows.map((row) => row.level1))], [library]);
  const found = useMemo(
    () => searchLibrary(library, { ...(sector && { sector }), ...(level1 && { level1 }), words }),
    [library, sector, level1, words],
  );
  const has = (row: LibraryRow): boolean =>
    rows.some(({ row: { level2, level3 } }) => level2 === row.level2 && level3 === row.level3);
  const put = (row: TemplateRow): void => {
    onRows(inserted(rows, row));
  };
  const choices = (all: readonly string[]) =>
    all.map((each) => (
      <option key={each} value={each}>
        {each}
      </option>
    ));
  return (
    <>
      <Heading level={3}>{translate("pane.template.library")}</Heading>
      <Field label={translate("pane.template.sector")}>
        <Choice value={sector} onChange={(_, { value }) => setSector(value)}>
          <option value="">{translate("pane.template.any")}</option>
          {choices(sectorsOf(library))}
        </Choice>
      </Field>
      <Field label={translate("pane.template.level1")}>
        <Choice value={level1} onChange={(_, { value }) => setLevel1(value)}>
          <option value="">{translate("pane.template.any")}</option>
          {choices(levels)}
        </Choice>
      </Field>
      <Field label={translate("pane.template.words")}>
        <SearchBox className={styles.input} value={words} onChange={(_, { value }) => setWords(value)} />
      </Field>
      <Text role="status" size={200}>
        {translate("pane.template.found", { count: String(found.length), shown: String(Math.min(MOST, found.length)) })}
      </Text>
      <ul className={styles.list}>
        {found.slice(0, MOST).map((row) => {
          const isThere = has(row);
          const text = translate(isThere ? "pane.template.put" : "pane.template.insert");
          return (
            <li key={`${row.sector ?? ""}/${row.level2}/${row.level3}`} className={styles.row}>
              <span className={styles.words}>
                <Caption1>{`${row.level1} / ${row.level2}`}</Caption1>
                <Text>{row.level3}</Text>
                {row.explanation !== undefined && <Caption1>{row.explanation}</Caption1>}
              </span>
              <Button
                className={styles.button}
                size="small"
                icon={<AddRegular />}
                disabledFocusable={isThere}
                aria-label={translate("pane.template.of", { what: text, name: row.level3 })}
                onClick={() => {
                  put(fromLibrary(row));
                }}
              >
                {text}
              </Button>
            </li>
          );
        })}
      </ul>
      <OwnRow onPut={put} />
    </>
  );
}

const EMPTY: TemplateRow = { level1: "", level2: "", level3: "" };

/** An indicator that stands in no library. */
function OwnRow({ onPut }: { readonly onPut: (row: TemplateRow) => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  const [row, setRow] = useState(EMPTY);
  const isWhole = Object.values(row).every((text) => String(text).trim() !== "");
  return (
    <div className={styles.own} role="group" aria-label={translate("pane.template.own")}>
      <Heading level={3}>{translate("pane.template.own")}</Heading>
      {(["level1", "level2", "level3"] as const).map((level) => (
        <Field key={level} label={translate(`pane.template.own-${level}`)}>
          <Input
            className={styles.input}
            value={row[level]}
            onChange={(_, { value }) => setRow({ ...row, [level]: value })}
          />
        </Field>
      ))}
      <Button
        icon={<AddRegular />}
        disabledFocusable={!isWhole}
        onClick={() => {
          onPut({ level1: row.level1.trim(), level2: row.level2.trim(), level3: row.level3.trim() });
          setRow({ ...row, level3: "" });
        }}
      >
        {translate("pane.template.own-put")}
      </Button>
    </div>
  );
}
