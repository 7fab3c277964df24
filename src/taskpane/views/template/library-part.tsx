import { Button, Caption1, Field, Input, makeStyles, SearchBox, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import { useMemo, useRef, useState } from "react";
import {
  printLibrary,
  readLibrary,
  searchLibrary,
  sectorsOf,
  type Library,
  type LibraryRow,
} from "../../../core/template/library";
import type { TemplateRow } from "../../../core/template/row";
import { fromLibrary, inserted, type DraftRow } from "../../model/template/draft";
import { Choice } from "../../parts/choice";
import { JsonButton } from "../../parts/file-button";
import { Heading } from "../../parts/heading";
import { useActions, useTranslate } from "../../pane";
import { handOut } from "../settings/hand-out";

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
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  own: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

const NONE: Library = { name: "", rows: [] };

/** More of them nobody reads; more words find what is wanted. */
const MOST = 20;

interface Props {
  /** Ours first, then those of the workbook and of files. */
  readonly libraries: readonly Library[];
  /** Those of files. */
  readonly taken: readonly Library[];
  readonly onTaken: (libraries: readonly Library[]) => void;
  readonly rows: readonly DraftRow[];
  readonly onRows: (rows: readonly DraftRow[]) => void;
}

/** The library, searched by level, sector and words; a row goes to its place with one click. Rows of one's own stand below. */
export function LibraryPart({ libraries, taken, onTaken, rows, onRows }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const [chosen, setChosen] = useState(0);
  const library = libraries[chosen] ?? libraries[0] ?? NONE;
  const [sector, setSector] = useState("");
  const [level1, setLevel1] = useState("");
  const [words, setWords] = useState("");
  const sectors = sectorsOf(library);
  const levels = useMemo(() => [...new Set(library.rows.map((row) => row.level1))], [library]);
  const found = useMemo(
    () => searchLibrary(library, { ...(sector && { sector }), ...(level1 && { level1 }), words }),
    [library, sector, level1, words],
  );
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
      <WhichLibrary
        libraries={libraries}
        chosen={chosen}
        taken={taken}
        onTaken={onTaken}
        onChosen={(at) => {
          setChosen(at);
          setSector("");
          setLevel1("");
        }}
      />
      {sectors.length > 0 && (
        <Field label={translate("pane.template.sector")}>
          <Choice value={sector} onChange={(_, { value }) => setSector(value)}>
            <option value="">{translate("pane.template.any")}</option>
            {choices(sectors)}
          </Choice>
        </Field>
      )}
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
      <FoundRows found={found.slice(0, MOST)} rows={rows} onPut={put} />
      <OwnRow onPut={put} />
    </>
  );
}

interface WhichProps extends Pick<Props, "libraries" | "taken" | "onTaken"> {
  readonly chosen: number;
  readonly onChosen: (at: number) => void;
}

/** Which library is looked into; those of the workbook are handed on as files, and others' are taken in. */
function WhichLibrary({ libraries, taken, chosen, onTaken, onChosen }: WhichProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { say } = useActions();
  const choice = useRef<HTMLSelectElement>(null);
  const library = libraries[chosen];
  return (
    <>
      <Field label={translate("pane.template.which-library")}>
        <Choice
          ref={choice}
          value={String(chosen)}
          onChange={(_, { value }) => {
            onChosen(Number(value));
          }}
        >
          {libraries.map(({ name }, i) => (
            <option key={i} value={i}>
              {i === 0 ? translate("pane.template.our-library") : name}
            </option>
          ))}
        </Choice>
      </Field>
      <div className={styles.buttons}>
        <JsonButton
          label={translate("pane.template.take-library")}
          onText={(name, text) => {
            const read = readLibrary(text);
            if (!read) return say({ intent: "error", text: { id: "pane.template.no-library", data: { name } } });
            onTaken([...taken, read]);
            onChosen(libraries.length);
          }}
        />
        {library && chosen > 0 && (
          <Button
            size="small"
            onClick={() => {
              handOut(`${library.name}.json`, printLibrary(library));
            }}
          >
            {translate("pane.template.give-library")}
          </Button>
        )}
        {library && taken.includes(library) && (
          <Button
            size="small"
            onClick={() => {
              onTaken(taken.filter((each) => each !== library));
              onChosen(0);
              choice.current?.focus();
            }}
          >
            {translate("pane.template.drop-library")}
          </Button>
        )}
      </div>
    </>
  );
}

interface FoundProps {
  readonly found: readonly LibraryRow[];
  readonly rows: readonly DraftRow[];
  readonly onPut: (row: TemplateRow) => void;
}

/** Rows of a library, each of which goes to its place with one click. */
function FoundRows({ found, rows, onPut }: FoundProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const has = (row: LibraryRow): boolean =>
    rows.some(({ row: { level2, level3 } }) => level2 === row.level2 && level3 === row.level3);
  return (
    <ul className={styles.list}>
      {found.map((row, i) => {
        const isThere = has(row);
        const text = translate(isThere ? "pane.template.put" : "pane.template.insert");
        return (
          <li key={`${row.sector ?? ""}/${row.level2}/${row.level3}/${String(i)}`} className={styles.row}>
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
                onPut(fromLibrary(row));
              }}
            >
              {text}
            </Button>
          </li>
        );
      })}
    </ul>
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
