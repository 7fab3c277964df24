import { Button } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons";
import type { Ref } from "react";
import { useActions, useModel, useTranslate } from "../../pane";
import { ReplaceQuestion } from "../../parts/replace-question";

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

/** Asks whether an older report may be replaced, where that is the question. */
export function ReportQuestion({ onAnswered }: { readonly onAnswered: () => void }) {
  const translate = useTranslate();
  const { replacing } = useModel();
  const { report } = useActions();
  if (replacing?.kind !== "report") return null;
  return (
    <ReplaceQuestion
      label={translate("pane.findings.report")}
      question={translate("pane.findings.report-exists", { sheet: replacing.sheet })}
      onAnswered={onAnswered}
      onReplace={() => void report(translate, true)}
    />
  );
}
