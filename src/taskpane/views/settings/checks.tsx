import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  makeStyles,
  SearchBox,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { GROUPS, type Check } from "../../../core/check/check";
import { CHECKS } from "../../../core/check/registry";
import { useTranslate } from "../../pane";
import { useOptions, type Scope } from "./scope";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column" },
  search: { minWidth: 0, width: "100%", maxWidth: "100%", marginBottom: tokens.spacingVerticalXS },
  panel: { margin: 0 },
});

/** Which checks run, group by group; a search finds them in all groups. */
export function CheckSettings({ scope }: { readonly scope: Scope }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { options, change } = useOptions(scope);
  const [words, setWords] = useState("");
  const off = new Set(options.off ?? []);
  const toggle = (id: string): void => {
    const next = new Set(off);
    if (!next.delete(id)) next.add(id);
    change({ off: next.size > 0 ? CHECKS.flatMap((check) => (next.has(check.id) ? [check.id] : [])) : undefined });
  };
  const titleOf = ({ id, severity }: Check): string =>
    translate("pane.settings.check", {
      title: translate(`checks.${id}.title`),
      severity: translate(`severity.${severity}`),
    });
  const boxes = (checks: readonly Check[]) => (
    <div className={styles.list}>
      {checks.map((check) => (
        <Checkbox
          key={check.id}
          checked={!off.has(check.id)}
          label={titleOf(check)}
          onChange={() => toggle(check.id)}
        />
      ))}
    </div>
  );
  const wanted = words.trim().toLowerCase();
  const found = CHECKS.filter((check) => titleOf(check).toLowerCase().includes(wanted));
  return (
    <div role="group" aria-label={translate("pane.settings.checks")}>
      <SearchBox
        className={styles.search}
        size="small"
        aria-label={translate("pane.settings.search-checks")}
        placeholder={translate("pane.settings.search-checks")}
        value={words}
        onChange={(_, { value }) => setWords(value)}
      />
      {wanted === "" ? (
        <Accordion collapsible multiple>
          {GROUPS.map((group, i) => {
            const checks = CHECKS.filter((check) => check.group === group);
            const on = checks.filter(({ id }) => !off.has(id)).length;
            return (
              <AccordionItem key={group} value={group}>
                <AccordionHeader as="h4" size="small">
                  {translate("pane.settings.check-group", {
                    group: translate(`pane.settings.check-groups.${String(i + 1)}`),
                    on: String(on),
                    all: String(checks.length),
                  })}
                </AccordionHeader>
                <AccordionPanel className={styles.panel}>{boxes(checks)}</AccordionPanel>
              </AccordionItem>
            );
          })}
        </Accordion>
      ) : (
        boxes(found)
      )}
      {found.length === 0 && <Text role="status">{translate("pane.settings.no-check")}</Text>}
    </div>
  );
}
