import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { withoutReading, withReadings } from "../../../core/decisions/rule-reading";
import { printReadings, readReadings } from "../../../core/state/readings";
import { JsonButton } from "../../parts/file-button";
import { Heading } from "../../parts/heading";
import { useItemStyles } from "../../parts/items";
import { sameRules } from "../../model/paper/reread";
import { useActions, useModel, useTranslate } from "../../pane";
import { handOut } from "./hand-out";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
});

/** How people have said that rules are to be read: taken back one by one, handed out, and taken over from another workbook. */
export function Readings() {
  const styles = useStyles();
  const items = useItemStyles();
  const translate = useTranslate();
  const { checked, busy } = useModel();
  const { decide, say } = useActions();
  if (!checked) return null;
  const said = (id: string, data?: Readonly<Record<string, string>>): string =>
    translate(`pane.settings.readings.${id}`, data ?? {});
  const { ruleReadings } = checked.decisions;
  const takeOver = async (file: string, given: string): Promise<void> => {
    const made = readReadings(given);
    const data = { file, count: String(made?.length ?? 0) };
    if (!made || made.length === 0)
      return say({ intent: "warning", text: { id: "pane.settings.readings.not-read", data } });
    await decide((decisions) => withReadings(decisions, made), {
      intent: "success",
      text: { id: "pane.settings.readings.taken", data },
    });
  };
  return (
    <>
      <Heading level={3}>{said("heading")}</Heading>
      <p className={styles.text}>{said(ruleReadings.length > 0 ? "about" : "none")}</p>
      <ul className={items.list}>
        {ruleReadings.map((reading) => (
          <li key={reading.rule} className={items.item}>
            <span lang="zh-CN">{said("words", { text: reading.rule })}</span>
            <span lang="zh-CN">{said("as", { text: reading.text })}</span>
            <span>{said("used", { count: String(sameRules(checked.audit, reading)) })}</span>
            <Button
              size="small"
              disabledFocusable={busy !== undefined}
              aria-label={said("remove-of", { text: reading.rule })}
              onClick={() =>
                void decide((decisions) => withoutReading(decisions, reading), {
                  intent: "success",
                  text: { id: "pane.settings.readings.removed" },
                })
              }
            >
              {said("remove")}
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {ruleReadings.length > 0 && (
          <Button size="small" onClick={() => handOut(`${said("file")}.json`, printReadings(ruleReadings))}>
            {said("export")}
          </Button>
        )}
        <JsonButton label={said("import")} onText={(name, text) => void takeOver(name, text)} />
      </div>
    </>
  );
}
