import { Button, makeStyles, Spinner, Textarea, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { SelfCheck } from "../../../excel/trial/self-check";
import { say } from "../../../session";
import { failureMessage } from "../../store/messages";
import { useTranslate } from "../../pane";
import { version } from "../../../version";
import { Heading } from "../../parts/heading";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalS },
  result: { width: "100%" },
});

type Translate = ReturnType<typeof useTranslate>;

/** Tries what this Excel does, on a worksheet of its own, and hands out the result as a text. */
export function SelfCheckPart() {
  const styles = useStyles();
  const translate = useTranslate();
  const [result, setResult] = useState<string>();
  const [busy, setBusy] = useState(false);
  const text = useRef<HTMLTextAreaElement>(null);
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      // Needed by nobody else, and seldom.
      const { selfCheck } = await import(/* webpackChunkName: "self-check" */ "../../../excel/trial/self-check");
      setResult(printed(await selfCheck(), translate));
    } catch (error) {
      const { text: said, details = [] } = failureMessage(error);
      setResult([said, ...details].map((sentence) => say(translate, sentence)).join("\n"));
    }
    setBusy(false);
  };
  const copy = (): void => {
    text.current?.select();
    // Where the clipboard is closed to add-ins, Ctrl+C takes what is selected.
    void navigator.clipboard?.writeText(result ?? "").catch(() => undefined);
  };
  return (
    <div className={styles.root}>
      <Heading level={3}>{translate("pane.self-check.heading")}</Heading>
      <span>{translate("pane.self-check.what")}</span>
      <Button size="small" disabledFocusable={busy} onClick={() => void (busy || run())}>
        {translate("pane.self-check.run")}
      </Button>
      <div role="status">{busy && <Spinner size="tiny" label={translate("pane.self-check.running")} />}</div>
      {result !== undefined && !busy && (
        <>
          <Textarea
            className={styles.result}
            ref={text}
            readOnly
            resize="vertical"
            rows={8}
            value={result}
            aria-label={translate("pane.self-check.result")}
          />
          <Button size="small" onClick={copy}>
            {translate("pane.self-check.copy")}
          </Button>
        </>
      )}
    </div>
  );
}

/** The result line by line: what does not hold, and what the add-in does then. */
function printed({ platform, version: office, outcomes, leftBehind }: SelfCheck, translate: Translate): string {
  const bad = outcomes.filter(([, outcome]) => outcome === "fails");
  return [
    translate("pane.self-check.place", { version, platform, office }),
    translate(bad.length > 0 ? "pane.self-check.some" : "pane.self-check.all", { count: String(bad.length) }),
    ...outcomes.map(([id, outcome]) =>
      [
        `${translate(`pane.self-check.outcomes.${outcome}`)}${translate(`pane.self-check.trials.${id}`)}`,
        ...(outcome === "fails" ? [translate(`pane.self-check.instead.${id}`)] : []),
      ].join(translate("pane.self-check.so")),
    ),
    ...(leftBehind === undefined ? [] : [translate("pane.self-check.left-behind", { sheet: leftBehind })]),
  ].join("\n");
}
