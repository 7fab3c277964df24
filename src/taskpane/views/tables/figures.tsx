import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { plain } from "../../../core/quantity/decimal";
import type { Kind } from "../../../core/table/table";
import { useModel, useTranslate, type Translate } from "../../pane";
import type { Figures } from "../../model/tables/overview";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(112px, 1fr))",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  value: { ...typographyStyles.body1Strong, margin: 0 },
});

/** The weights with what they should add up to: ✓ 100, or how much there is too many or too few. */
export function weightText({ sum, expected }: NonNullable<Figures["weight"]>, translate: Translate): string {
  const difference = sum.minus(expected);
  const data = { sum: plain(sum), expected: plain(expected), difference: plain(difference.abs()) };
  if (difference.isZero()) return translate("pane.tables.fits", data);
  return translate(`pane.tables.${difference.gt(0) ? "over" : "under"}`, data);
}

/** What the policy gives; rows that it leaves to a person are not in it. */
const computedText = ({ score, open }: NonNullable<Figures["computed"]>, translate: Translate): string =>
  open === 0 ? plain(score) : translate("pane.tables.computed-open", { score: plain(score), count: String(open) });

/** What the rows of a table are, where they are no indicators. */
const ROWS: Partial<Record<Kind, string>> = { "roll-up": "projects", survey: "questions" };

interface Props {
  readonly kind: Kind;
  readonly figures: Figures;
  readonly findings: number;
}

/** The figures of a table, each under its name. */
export function FiguresList({ kind, figures: { rows, weight, stated, computed, waiting }, findings }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const stale = useModel().changed.length > 0;
  const count = (of: number, id: "count" | "rows" = "count") => translate(`pane.tables.${id}`, { count: String(of) });
  const items: readonly (readonly [id: string, value: string | undefined])[] = [
    [ROWS[kind] ?? "indicators", count(rows)],
    ["weight", weight && weightText(weight, translate)],
    ["stated", stated],
    ["computed", computed && computedText(computed, translate)],
    ["open", waiting > 0 ? count(waiting, "rows") : undefined],
    ["findings", stale ? translate("pane.tables.count-stale", { count: String(findings) }) : count(findings)],
  ];
  return (
    <dl className={styles.list}>
      {items.map(
        ([id, value]) =>
          value !== undefined && (
            <div key={id}>
              <dt className={styles.label}>{translate(`pane.tables.${id}`)}</dt>
              <dd className={styles.value}>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
