import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { plain } from "../../../core/quantity/decimal";
import type { Kind } from "../../../core/table/table";
import { useTranslate, type Translate } from "../../pane";
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

/** What the rows of a table are, where they are no indicators. */
const ROWS: Partial<Record<Kind, string>> = { "roll-up": "projects", survey: "questions" };

interface Props {
  readonly kind: Kind;
  readonly figures: Figures;
}

/** What a table is made of; its scores and findings have ways of their own. */
export function FiguresList({ kind, figures: { rows, weight } }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const items: readonly (readonly [id: string, value: string | undefined])[] = [
    [ROWS[kind] ?? "indicators", translate("pane.tables.count", { count: String(rows) })],
    ["weight", weight && weightText(weight, translate)],
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
