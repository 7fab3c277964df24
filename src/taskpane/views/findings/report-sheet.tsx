import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type Ref } from "react";
import { useActions, useModel, useTranslate } from "../../pane";

const useStyles = makeStyles({ body: { overflowWrap: "anywhere", whiteSpace: "normal" } });

/** Makes the report's worksheet. */
export function ReportSheetButton({ ref }: { readonly ref: Ref<HTMLButtonElement> }) {
  const translate = useTranslate();
  const { busy } = useModel();
  const { report } = useActions();
  return (
    <Button
      ref={ref}
      size="small"
      icon={<DocumentTableRegular />}
      disabledFocusable={busy !== undefined}
      onClick={() => void report(translate, false)}
    >
      {translate("pane.findings.report")}
    </Button>
  );
}

/** Asks whether an older report may be replaced; the focus comes here, as the button that led here waits for the answer. */
export function ReplaceQuestion({ onAnswered }: { readonly onAnswered: () => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { replacing } = useModel();
  const { report, keepReport } = useActions();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (replacing !== undefined) first.current?.focus();
  }, [replacing]);
  if (replacing === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="group" aria-label={translate("pane.findings.report")}>
      <MessageBarBody className={styles.body}>
        {translate("pane.findings.report-exists", { sheet: replacing })}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          ref={first}
          size="small"
          onClick={() => {
            onAnswered();
            void report(translate, true);
          }}
        >
          {translate("pane.findings.report-replace")}
        </Button>
        <Button
          size="small"
          onClick={() => {
            onAnswered();
            keepReport();
          }}
        >
          {translate("pane.findings.report-keep")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
