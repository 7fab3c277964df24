import { Button, Caption1, Text } from "@fluentui/react-components";
import { sameSuppression, type Suppression } from "../../../core/decisions/suppression";
import { printPlace } from "../../../core/sheet/address";
import { useActions, useModel, useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import { useItemStyles } from "../../parts/items";
import { textOf } from "../../model/findings/sift";

/** Findings that were ignored, with the reason; and those that were and whose cause has gone or is another by now. */
export function Ignored() {
  const styles = useItemStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const { decide } = useActions();
  if (!checked) return null;
  const { suppressed, outdated } = checked.audit;
  const forget = (gone: Suppression): void => {
    void decide((decisions) => ({
      ...decisions,
      suppressions: decisions.suppressions.filter((each) => !sameSuppression(each, gone)),
    }));
  };
  const item = (suppression: Suppression, isGone: boolean) => (
    <li key={JSON.stringify(suppression)} className={styles.item}>
      <Caption1>{printPlace(suppression)}</Caption1>
      <Text size={300}>{textOf(suppression, translate)}</Text>
      <Caption1>{translate("pane.findings.ignored-because", { reason: suppression.reason })}</Caption1>
      {isGone && <Caption1>{translate("pane.findings.ignored-gone")}</Caption1>}
      <Button size="small" appearance="subtle" onClick={() => forget(suppression)}>
        {translate(isGone ? "pane.findings.ignored-remove" : "pane.findings.ignored-restore")}
      </Button>
    </li>
  );
  if (suppressed.length + outdated.suppressions.length === 0) return null;
  return (
    <section>
      <Heading level={3}>
        {translate("pane.findings.ignored", { count: String(suppressed.length + outdated.suppressions.length) })}
      </Heading>
      <ul className={styles.list}>
        {outdated.suppressions.map((suppression) => item(suppression, true))}
        {suppressed.map(({ suppression }) => item(suppression, false))}
      </ul>
    </section>
  );
}
