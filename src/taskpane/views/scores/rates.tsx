import { Caption1, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Audit } from "../../../core/audit";
import { plain } from "../../../core/quantity/decimal";
import { percent } from "../../../core/score/reason";
import { ratesByLevel1, type Rate } from "../../../core/score/rates";
import { scoresWait } from "../../../core/table/waiting";
import { useTranslate } from "../../pane";
import { tableName } from "../../model/scores/table-name";

const useStyles = makeStyles({
  table: { width: "100%", tableLayout: "fixed", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  caption: {
    textAlign: "start",
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  head: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, textAlign: "start" },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    verticalAlign: "middle",
  },
  wide: { width: "36%" },
  figure: { textAlign: "end", width: "30%", fontVariantNumeric: "tabular-nums" },
  total: {
    "& > *": { fontWeight: tokens.fontWeightSemibold, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  bar: { height: "8px", marginBottom: tokens.spacingVerticalXXS },
  note: { display: "block", color: tokens.colorNeutralForeground3 },
});

/** 得分率 by level-1 indicator, a chart for the eye and a table for who listens, one for each table with scores. */
export function RateTables({ audit }: { readonly audit: Audit }) {
  const styles = useStyles();
  const translate = useTranslate();
  const charts = useMemo(
    () =>
      audit.tables.flatMap((scored) => {
        // While it is asked which column is which there is nothing to draw.
        const rates = scoresWait(scored.table) ? [] : ratesByLevel1(scored, audit.policy);
        return rates.length > 0 ? [{ name: tableName(scored.table, audit.tables), rates }] : [];
      }),
    [audit],
  );
  return charts.map(({ name, rates }) => (
    <div key={name}>
      <table className={styles.table}>
        <caption className={styles.caption}>{translate("pane.scores.rates.caption", { table: name })}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${styles.cell} ${styles.head}`}>
              {translate("pane.scores.rates.name")}
            </th>
            <th scope="col" className={`${styles.cell} ${styles.head} ${styles.wide}`}>
              {translate("pane.scores.rates.rate")}
            </th>
            <th scope="col" className={`${styles.cell} ${styles.head} ${styles.figure}`}>
              {translate("pane.scores.rates.points")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate, i) => (
            <RateRow key={i} {...rate} />
          ))}
        </tbody>
      </table>
      {rates.some(({ computed, open }) => computed + open > 0) && (
        <Caption1 className={styles.note}>{translate("pane.scores.rates.foot")}</Caption1>
      )}
    </div>
  ));
}

function RateRow({ kind, name, weight, score, rate, computed, open }: Rate) {
  const styles = useStyles();
  const translate = useTranslate();
  // That scores are computed is said where they are; what is open, in the total, too.
  const notes: [string, number][] = [
    ["computed", kind === "total" ? 0 : computed],
    ["open", open],
  ];
  return (
    <tr className={kind === "total" ? styles.total : undefined}>
      <th scope="row" className={styles.cell}>
        {kind === "level1" ? name : translate(`pane.scores.rates.${kind}`)}
        {notes.map(
          ([key, count]) =>
            count > 0 && (
              <Caption1 key={key} className={styles.note}>
                {translate(`pane.scores.rates.${key}`, { count: String(count) })}
              </Caption1>
            ),
        )}
      </th>
      <td className={styles.cell}>
        {rate && (
          <ProgressBar
            aria-hidden
            className={styles.bar}
            thickness="large"
            value={Math.min(1, Math.max(0, rate.toNumber()))}
          />
        )}
        {rate ? percent(rate) : translate("pane.scores.rates.unknown")}
      </td>
      <td className={`${styles.cell} ${styles.figure}`}>
        {translate("pane.scores.rates.figure", { score: score ? plain(score) : "–", weight: plain(weight) })}
      </td>
    </tr>
  );
}
