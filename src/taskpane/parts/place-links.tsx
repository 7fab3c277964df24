import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { printAddress, printPlace } from "../../core/sheet/address";
import { useActions, useTranslate } from "../pane";
import type { Place } from "../store/model";

const useStyles = makeStyles({
  root: { display: "inline-flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

/** Cells that are shown at once; a plan may be of thousands. */
const SHOWN = 20;

/** Cells, each of which can be jumped to; their sheet is told before them. */
export function PlaceLinks({ places }: { readonly places: readonly Place[] }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const [shown, setShown] = useState(SHOWN);
  const rest = places.length - shown;
  return (
    <span className={styles.root}>
      {places.slice(0, shown).map((place) => (
        <Link
          key={printPlace(place)}
          as="button"
          inline
          aria-label={translate("pane.findings.go", { cell: printPlace(place) })}
          onClick={() => void goTo(place)}
        >
          {printAddress(place.address)}
        </Link>
      ))}
      {rest > 0 && (
        <Link as="button" inline onClick={() => setShown(shown + 10 * SHOWN)}>
          {translate("pane.scores.groups.more", { count: String(rest) })}
        </Link>
      )}
    </span>
  );
}
