import { makeStyles, tokens } from "@fluentui/react-components";
import type { Decimal } from "decimal.js";
import type { Reread } from "../../model/paper/reread";
import { useTranslate } from "../../pane";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, listStyleType: "disc" },
});

/** What comes of the words: how they are read and for how many points, or what is not understood. */
export function Feedback({ read, weight }: { readonly read: Reread; readonly weight: Decimal | undefined }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { why, canonical, most, unread, problems } = read;
  const said = (id: string, data?: Readonly<Record<string, string>>): string =>
    translate(`pane.paper.reread.${id}`, data ?? {});
  return (
    <div role="status">
      {why !== undefined && why !== "same" && (
        <p className={styles.text}>{said(`why.${why}`, { words: unread.join(said("separator")) })}</p>
      )}
      {why !== "blanks" && canonical !== undefined && (
        <>
          <p className={styles.text}>{translate("rule.canonical", { text: canonical })}</p>
          {most && (
            <p className={styles.text}>
              {said(most.fits ? "most" : "most-differs", { points: most.points, weight: weight?.toFixed() ?? "" })}
            </p>
          )}
        </>
      )}
      {why !== "blanks" && problems.length > 0 && (
        <ul className={styles.list}>
          {problems.map(({ id, message, data }, i) => (
            <li key={i}>{translate(`checks.${id}.${message}`, data)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
