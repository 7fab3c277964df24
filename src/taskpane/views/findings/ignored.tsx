import { Button, Caption1, Text } from "@fluentui/react-components";
import { sameSuppression, type Suppression } from "../../../core/decisions/suppression";
import { printPlace } from "../../../core/sheet/address";
import { useActions, useModel, useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import { useItemStyles } from "../../parts/items";
import { ignoredTogether } from "../../model/findings/alike";
import { textOf } from "../../model/findings/sift";

/** Findings that were ignored, with the reason; and those that were and whose cause has gone or is another by now. */
export function Ignored() {
  const styles = useItemStyles();
  const translate = useTranslate();
  const { checked } = useModel();
  const { decide } = useActions();
  if (!checked) return null;
  const { suppressed, outdated } = checked.audit;
  const forget = (gone: readonly Suppression[]): void => {
    void decide((decisions) => ({
      ...decisions,
      suppressions: decisions.suppressions.filter((each) => !gone.some((one) => sameSuppression(each, one))),
    }));
  };
  const item = (suppression: Suppression, isGone: boolean, alone = true) => (
    <li key={JSON.stringify(suppression)} className={styles.item}>
      <Caption1>{printPlace(suppression)}</Caption1>
      <Text size={300}>{textOf(suppression, translate)}</Text>
      {alone && <Caption1>{translate("pane.findings.ignored-because", { reason: suppression.reason })}</Caption1>}
      {isGone && <Caption1>{translate("pane.findings.ignored-gone")}</Caption1>}
      <Button size="small" appearance="subtle" onClick={() => forget([suppression])}>
        {translate(isGone ? "pane.findings.ignored-remove" : "pane.findings.ignored-restore")}
      </Button>
    </li>
  );
  const together = (all: readonly Suppression[]) => {
    const [first] = all;
    if (!first || all.length === 1) return first && item(first, false);
    return (
      <li key={JSON.stringify(first)} className={styles.item}>
        <Text size={300} weight="semibold">
          {translate("pane.findings.group", {
            title: translate(`checks.${first.check}.title`),
            count: String(all.length),
          })}
        </Text>
        <Caption1>{translate("pane.findings.ignored-because", { reason: first.reason })}</Caption1>
        <Button size="small" onClick={() => forget(all)}>
          {translate("pane.findings.ignored-restore-all", { count: String(all.length) })}
        </Button>
        <ul className={styles.list}>{all.map((each) => item(each, false, false))}</ul>
      </li>
    );
  };
  if (suppressed.length + outdated.suppressions.length === 0) return null;
  return (
    <section>
      <Heading level={3}>
        {translate("pane.findings.ignored", { count: String(suppressed.length + outdated.suppressions.length) })}
      </Heading>
      <ul className={styles.list}>
        {outdated.suppressions.map((suppression) => item(suppression, true))}
        {ignoredTogether(suppressed.map(({ suppression }) => suppression)).map(together)}
      </ul>
    </section>
  );
}
