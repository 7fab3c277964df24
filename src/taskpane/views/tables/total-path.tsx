import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { Decimal } from "decimal.js";
import { useState } from "react";
import { plain } from "../../../core/quantity/decimal";
import { printPlace } from "../../../core/sheet/address";
import type { PathRow, TotalPath } from "../../model/tables/total-path";
import { useActions, useTranslate } from "../../pane";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXXS },
  cell: {
    padding: `${tokens.spacingVerticalXXS} 0`,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
  },
  figure: { textAlign: "end", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  end: { "& > *": { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` } },
  // Wide enough to see which step is the large one; the figures say the rest.
  track: { position: "relative", width: "64px", height: "10px", margin: `3px ${tokens.spacingHorizontalS} 0` },
  bar: {
    position: "absolute",
    top: 0,
    height: "100%",
    minWidth: "2px",
    backgroundColor: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  less: { backgroundColor: tokens.colorPaletteRedBackground3 },
  more: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  rows: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground2 },
});

/** Rows that are named at once. */
const SHOWN = 4;

interface Props {
  readonly path: TotalPath;
  readonly sheet: string;
}

/** How the total comes about: what stands there, what each kind of change makes of it, and what it should be; a chart for the eye, a table for who listens. */
export function TotalPathPart({ path: { stated, steps, end, waiting, unsure }, sheet }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const text = (id: string, data?: Readonly<Record<string, string>>) => translate(`pane.tables.path.${id}`, data);
  const most = Decimal.max(...[stated?.value, ...steps.map(({ to }) => to), 1].flatMap((each) => each ?? []));
  const bar = (from: Decimal, to: Decimal, look?: string) => (
    <Bar left={Decimal.min(from, to).div(most)} width={to.minus(from).abs().div(most)} look={look} />
  );
  const before = (i: number): Decimal => steps[i - 1]?.to ?? stated?.value ?? new Decimal(0);
  return (
    <div>
      <table className={styles.table}>
        <caption className={styles.caption}>{text("title")}</caption>
        <tbody>
          {stated && (
            <tr>
              <th scope="row" className={styles.cell}>
                <Link
                  as="button"
                  inline
                  aria-label={translate("pane.scores.row.go-to", {
                    place: printPlace({ sheet, address: stated.address }),
                    name: text("stated"),
                  })}
                  onClick={() => void goTo({ sheet, address: stated.address })}
                >
                  {text("stated")}
                </Link>
              </th>
              <td className={styles.cell}>{bar(new Decimal(0), stated.value)}</td>
              <td className={mergeClasses(styles.cell, styles.figure)}>{plain(stated.value)}</td>
            </tr>
          )}
          {steps.map(({ id, by, to, rows }, i) => {
            const begins = i === 0 && !stated;
            return (
              <tr key={id}>
                <th scope="row" className={styles.cell}>
                  {text(id, { count: String(rows.length) })}
                  <NamedRows rows={rows} sheet={sheet} />
                </th>
                <td className={styles.cell}>
                  {begins ? bar(new Decimal(0), to) : bar(before(i), to, by.isNegative() ? styles.less : styles.more)}
                </td>
                <td className={mergeClasses(styles.cell, styles.figure)}>{begins ? plain(to) : signed(by)}</td>
              </tr>
            );
          })}
          {steps.length > 0 && (
            <tr className={styles.end}>
              <th scope="row" className={styles.cell}>
                {text(unsure ? "sum" : "end")}
              </th>
              <td className={styles.cell}>{bar(new Decimal(0), end)}</td>
              <td className={mergeClasses(styles.cell, styles.figure)}>{plain(end)}</td>
            </tr>
          )}
        </tbody>
      </table>
      {steps.length === 0 && <Note>{text("same")}</Note>}
      {unsure && <Note>{text(`unsure-${unsure}`)}</Note>}
      {waiting.rows.length > 0 && (
        <Note>
          {text(waiting.most ? "waiting-most" : "waiting", {
            count: String(waiting.rows.length),
            most: waiting.most ? plain(waiting.most) : "",
          })}
          <NamedRows rows={waiting.rows} sheet={sheet} />
        </Note>
      )}
    </div>
  );
}

const signed = (by: Decimal): string => (by.isNegative() ? `−${plain(by.abs())}` : `+${plain(by)}`);

function Note({ children }: { readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <Text as="p" block size={200} className={styles.note}>
      {children}
    </Text>
  );
}

interface BarProps {
  readonly left: Decimal;
  readonly width: Decimal;
  readonly look: string | undefined;
}

/** The figures beside it say the same. */
function Bar({ left, width, look }: BarProps) {
  const styles = useStyles();
  const share = (part: Decimal): string => `${String(Math.min(100, Math.max(0, part.times(100).toNumber())))}%`;
  return (
    <div aria-hidden className={styles.track}>
      <div className={mergeClasses(styles.bar, look)} style={{ left: share(left), width: share(width) }} />
    </div>
  );
}

/** The rows of a step, each with what changes and a way to its cell. */
function NamedRows({ rows, sheet }: { readonly rows: readonly PathRow[]; readonly sheet: string }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  const change = ({ name, present, right }: PathRow): string => {
    const figures = [present, right].flatMap((each) => (each ? [plain(each)] : [])).join(" → ");
    return `${name} ${figures}`.trim();
  };
  return (
    <span className={styles.rows}>
      {rows.slice(0, all ? rows.length : SHOWN).map((row) => (
        <Link
          key={printPlace({ sheet, address: row.address })}
          as="button"
          inline
          onClick={() => void goTo({ sheet, address: row.address })}
        >
          {change(row)}
        </Link>
      ))}
      {!all && rows.length > SHOWN && (
        <Link as="button" inline onClick={() => setAll(true)}>
          {translate("pane.scores.groups.more", { count: String(rows.length - SHOWN) })}
        </Link>
      )}
    </span>
  );
}
