import { Field, makeStyles, Radio, RadioGroup, Select, Switch, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { useActions, useModel, useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";
import { CheckSettings } from "./checks";
import { Diagnostics, ReportButton } from "./diagnostics";
import { PolicySettings } from "./policy";
import { Readings } from "./readings";
import type { Scope } from "./scope";
import { SelfCheckPart } from "./self-check";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
});

/** The tab 设置: policy, thresholds and checks for this workbook or as the user's default; live checking and language for the user. */
export function SettingsView() {
  const styles = useStyles();
  const translate = useTranslate();
  const { preferences } = useModel();
  const { prefer } = useActions();
  const [scope, setScope] = useState<Scope>("workbook");
  return (
    <div className={styles.root}>
      <Heading level={2}>{translate("pane.settings.heading")}</Heading>
      <Field label={translate("pane.settings.scope")} hint={translate(`pane.settings.scope-hint-${scope}`)}>
        <RadioGroup layout="horizontal" value={scope} onChange={(_, { value }) => setScope(value as Scope)}>
          <Radio value="workbook" label={translate("pane.settings.scope-workbook")} />
          <Radio value="user" label={translate("pane.settings.scope-user")} />
        </RadioGroup>
      </Field>
      <Heading level={3}>{translate("pane.settings.policy-heading")}</Heading>
      <PolicySettings scope={scope} />
      <Heading level={3}>{translate("pane.settings.checks")}</Heading>
      <CheckSettings scope={scope} />
      <Readings />
      <Heading level={3}>{translate("pane.settings.mine")}</Heading>
      <Switch
        label={translate("pane.settings.live")}
        checked={preferences.live}
        onChange={(_, { checked }) => prefer({ live: checked })}
      />
      <Field label={translate("pane.settings.language")}>
        <Select
          value={preferences.language ?? ""}
          onChange={(_, { value }) => prefer({ language: value === "zh-CN" || value === "en-US" ? value : undefined })}
        >
          <option value="">{translate("pane.settings.language-office")}</option>
          <option value="zh-CN" lang="zh-CN">
            {translate("pane.settings.chinese")}
          </option>
          <option value="en-US" lang="en-US">
            {translate("pane.settings.english")}
          </option>
        </Select>
      </Field>
      <SelfCheckPart />
      <ReportButton />
      <Suspense>
        <Diagnostics />
      </Suspense>
    </div>
  );
}
