import { makeStyles, tokens } from "@fluentui/react-components";
import type { PlannedRow } from "../../../core/edit/score-row";
import { plain } from "../../../core/quantity/decimal";
import { entryText } from "../../../core/table/table";
import { useTranslate } from "../../pane";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(6, minmax(0, 1fr))",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  half: { gridColumn: "span 3" },
  third: { gridColumn: "span 2" },
  term: { color: tokens.colorNeutralForeground3 },
  figure: { margin: 0 },
  proposed: { fontWeight: tokens.fontWeightSemibold },
});

/** Target and actual, weight, present and proposed score. */
export function RowFigures({ row }: { readonly row: PlannedRow }) {
  const styles = useStyles();
  const translate = useTranslate();
  const figures = [...sides(row), ...scores(row)];
  return (
    <dl className={styles.list}>
      {figures.map(([key, text]) => (
        <div key={key} className={WIDE.has(key) ? styles.half : styles.third}>
          <dt className={styles.term}>{translate(`pane.scores.row.${key}`)}</dt>
          <dd className={`${styles.figure} ${key === "proposed" ? styles.proposed : ""}`}>
            {text === "" ? translate("pane.scores.row.blank") : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const WIDE: ReadonlySet<string> = new Set(["target", "actual", "budget", "executed"]);

function sides({ indicator, judged, budget }: PlannedRow): [string, string][] {
  if (indicator)
    return [
      ["target", entryText(indicator.indicator, "target")],
      ["actual", entryText(indicator.indicator, "actual")],
    ];
  if (!budget) return [];
  return [
    ["budget", judged?.target ?? ""],
    ["executed", judged?.actual ?? ""],
  ];
}

function scores({ indicator, budget, present, proposed }: PlannedRow): [string, string][] {
  const weight = indicator ? indicator.weight : budget?.entries.weight?.value;
  return [
    ...(indicator || budget ? [["weight", weight ? plain(weight) : ""] as [string, string]] : []),
    ["present", present],
    ...(proposed ? [["proposed", plain(proposed)] as [string, string]] : []),
  ];
}
