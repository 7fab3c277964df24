import { Checkbox, makeStyles } from "@fluentui/react-components";
import { CHECKS } from "../../../core/check/registry";
import { useTranslate } from "../../pane";
import { useOptions, type Scope } from "./scope";

const useStyles = makeStyles({ list: { display: "flex", flexDirection: "column" } });

/** Which checks run. */
export function CheckSettings({ scope }: { readonly scope: Scope }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { options, change } = useOptions(scope);
  const off = new Set(options.off ?? []);
  const toggle = (id: string): void => {
    const next = new Set(off);
    if (!next.delete(id)) next.add(id);
    change({ off: next.size > 0 ? CHECKS.flatMap((check) => (next.has(check.id) ? [check.id] : [])) : undefined });
  };
  return (
    <div className={styles.list} role="group" aria-label={translate("pane.settings.checks")}>
      {CHECKS.map(({ id, severity }) => (
        <Checkbox
          key={id}
          checked={!off.has(id)}
          label={translate("pane.settings.check", {
            title: translate(`checks.${id}.title`),
            severity: translate(`severity.${severity}`),
          })}
          onChange={() => toggle(id)}
        />
      ))}
    </div>
  );
}
