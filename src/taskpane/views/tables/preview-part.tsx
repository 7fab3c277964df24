import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { plain } from "../../../core/quantity/decimal";
import { columnLetters } from "../../../core/sheet/address";
import { runsOf } from "../../../core/sheet/runs";
import type { Kind, Table } from "../../../core/table/table";
import { useTranslate, type Translate } from "../../pane";
import { Heading } from "../../parts/heading";
import { weightText } from "./figures";
import type { Figures } from "../../model/tables/overview";
import { firstRows, type Preview } from "../../model/tables/preview";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  rows: { overflowX: "auto", border: `1px solid ${tokens.colorNeutralStroke1}`, maxWidth: "100%" },
  table: {
    minWidth: "420px",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "normal",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "start",
      verticalAlign: "top",
    },
    "& thead th": { backgroundColor: tokens.colorNeutralBackground3 },
  },
});

/** The sentence that says what would be recognised. */
function found({ kind, rows, weight }: Figures & { readonly kind: Kind }, translate: Translate): string {
  const ofIndicators = weight ? "found" : "found-bare";
  const id = kind === "roll-up" ? "found-projects" : ofIndicators;
  return translate(`pane.tables.preview.${id}`, {
    kind: translate(`kinds.${kind}`),
    count: String(rows),
    ...(weight && {
      weight: weight.sum.equals(weight.expected) ? plain(weight.sum) : weightText(weight, translate),
    }),
  });
}

/** What is read now and would not be any more, in words. */
function lossesIn(
  { columns, rows }: Preview["lost"],
  text: (name: string, data: Readonly<Record<string, string>>) => string,
  separator: string,
): string[] {
  const runs = runsOf(rows.map((row) => ({ row, column: 1 }))).map(({ top, bottom }) =>
    top === bottom ? String(top) : `${String(top)}–${String(bottom)}`,
  );
  return [
    ...(columns.length > 0 ? [text("lost-columns", { columns: columns.map(columnLetters).join(separator) })] : []),
    ...(rows.length > 0 ? [text("lost-rows", { rows: runs.join(separator), count: String(rows.length) })] : []),
  ];
}

interface Props {
  readonly id: string;
  /** Undefined as long as something in the form is wrong. */
  readonly preview: Preview | undefined;
  readonly problems: number;
}

/** What would be recognised by what stands in the form; told to screen readers as it changes. */
export function PreviewPart({ id, preview, problems }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const text = (name: string, data: Readonly<Record<string, string>>): string =>
    translate(`pane.tables.preview.${name}`, data);
  const scored = preview?.scored;
  const losses = preview ? lossesIn(preview.lost, text, translate(`pane.tables.preview.separator`)) : [];
  return (
    <section id={id} tabIndex={-1} className={styles.root} aria-label={translate("pane.tables.preview.heading")}>
      <Heading level={3}>{translate("pane.tables.preview.heading")}</Heading>
      <div role="status">
        {!preview && <Text>{text("not-yet", { count: String(problems) })}</Text>}
        {preview && !scored && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{text("no-rows", {})}</MessageBarBody>
          </MessageBar>
        )}
        {scored && <Text block>{found({ ...scored.figures, kind: scored.table.kind }, translate)}</Text>}
        {scored && preview.unnamed.length > 0 && (
          <Text block>
            {text("unnamed", {
              columns: preview.unnamed
                .map((key) => translate(`pane.tables.columns.${key}`))
                .join(translate("pane.tables.preview.separator")),
            })}
          </Text>
        )}
        {preview && losses.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{losses.join("")}</MessageBarBody>
          </MessageBar>
        )}
        {preview && preview.covers > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{text("covers", { count: String(preview.covers) })}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {scored && <FirstRows table={scored.table} />}
    </section>
  );
}

function FirstRows({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { keys, rows } = firstRows(table);
  const caption = translate("pane.tables.preview.first-rows", { count: String(rows.length) });
  return (
    // The table may be wider than the pane: who uses the keyboard scrolls it by the arrow keys.
    <div className={styles.rows} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{translate("pane.tables.preview.row")}</th>
            {keys.map((key) => (
              <th key={key} scope="col">
                {translate(`pane.tables.columns.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, texts }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {texts.map((each, i) => (
                <td key={keys[i]}>{each}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
