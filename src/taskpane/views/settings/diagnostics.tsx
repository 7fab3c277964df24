import { Button, Caption1 } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import { use } from "react";
import { policyOf } from "../../../core/policy/options";
import { NATIONAL } from "../../../core/policy/resolve";
import type { RunPolicy } from "../../../core/report/policy-name";
import { createReport, printReport, reportWorkbook } from "../../../core/report/report";
import { surroundings } from "../../../excel";
import { version } from "../../../version";
import { useModel, useTranslate } from "../../pane";
import { handOut } from "./hand-out";

// Loaded with this view only: the helpers are old and large.
let loading: Promise<string> | undefined;
const place = (): Promise<string> =>
  (loading ??= import("../../../excel/helpers").then(
    (helpers) => helpers.place(),
    () => "",
  ));

/** Which version runs where: what one is asked for when something goes wrong. */
export function Diagnostics() {
  const translate = useTranslate();
  const { version: office } = surroundings();
  return <Caption1>{translate("pane.settings.diagnostics", { version, place: use(place()), office })}</Caption1>;
}

/** Hands out what the command line prints with --json for this workbook. */
export function ReportButton() {
  const translate = useTranslate();
  const { checked, preferences } = useModel();
  if (!checked) return null;
  const download = (): void => {
    const chosen = policyOf(preferences.options);
    const run: RunPolicy = {
      policy: (chosen ?? NATIONAL).id,
      ...(chosen?.name !== undefined && { policyName: chosen.name }),
      policyBy: chosen ? "preference" : "default",
    };
    const text = printReport(
      createReport(version, run, [reportWorkbook(checked.name, checked.audit, translate, run.policy)]),
    );
    handOut(`${checked.name.replace(/\.[^.]*$/, "")}.json`, text);
  };
  return (
    <Button size="small" icon={<ArrowDownloadRegular />} onClick={download}>
      {translate("pane.settings.export")}
    </Button>
  );
}
