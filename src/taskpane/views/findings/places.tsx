import { useId } from "react";
import { Caption1, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { printAddress, printPlace } from "../../../core/sheet/address";
import { useActions, useTranslate } from "../../pane";
import type { LinePlace } from "../../model/findings/sift";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(2, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    listStyleType: "none",
  },
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
});

/** Both places of a finding between tables beside each other: what stands there, and a way to go there. */
export function Places({ places }: { readonly places: readonly LinePlace[] }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const id = useId();
  if (places.length === 0) return null;
  return (
    <ul className={styles.list}>
      {places.map(({ text, ...place }, i) => (
        <li key={printPlace(place)} className={styles.place}>
          <Caption1 id={`${id}-${String(i)}`}>{place.sheet}</Caption1>
          <Text size={300}>{text === "" ? translate("cli.blank") : text}</Text>
          <Link as="button" aria-describedby={`${id}-${String(i)}`} onClick={() => void goTo(place)}>
            {translate("pane.findings.go", { cell: printAddress(place.address) })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
