import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import type { Audit } from "../../../core/audit";
import { useModel, useTranslate } from "../../pane";
import { Heading } from "../../parts/heading";

// Reading files and comparing are not needed for anything else in the pane.
const Differences = lazy(() => import("./differences").then(({ Differences: component }) => ({ default: component })));

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
  back: { alignSelf: "flex-start" },
  file: { font: "inherit", color: "inherit", maxWidth: "100%" },
});

type Loaded = { readonly audit: Audit } | { readonly problem: string } | "reading";

/** The open workbook beside another one: last year's, or another version of it. */
export function CompareView({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, preferences } = useModel();
  const [other, setOther] = useState<Loaded>();
  const [role, setRole] = useState<"old" | "new">("old");
  const back = useRef<HTMLButtonElement>(null);
  const input = useId();
  useEffect(() => back.current?.focus(), []);
  if (!checked) return null;

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setOther("reading");
    const { readFile } = await import(/* webpackChunkName: "compare" */ "../../model/compare/read-file");
    setOther(await readFile(file, preferences.options, translate));
  };

  const audit = other !== undefined && other !== "reading" && "audit" in other ? other.audit : undefined;
  const problem = other !== undefined && other !== "reading" && "problem" in other ? other.problem : undefined;
  return (
    <section className={styles.root}>
      <Button ref={back} className={styles.back} size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        {translate("pane.findings.back")}
      </Button>
      <Heading level={2}>{translate("pane.compare.heading")}</Heading>
      <label htmlFor={input}>{translate("pane.compare.file")}</label>
      <input
        id={input}
        className={styles.file}
        type="file"
        accept=".xlsx,.xlsm"
        onChange={({ target }) => void read(target.files?.[0])}
      />
      <Field label={translate("pane.compare.role")}>
        <RadioGroup value={role} onChange={(_, { value }) => setRole(value as "old" | "new")}>
          <Radio value="old" label={translate("pane.compare.role-old")} />
          <Radio value="new" label={translate("pane.compare.role-new")} />
        </RadioGroup>
      </Field>
      {other === "reading" && <Spinner size="tiny" label={translate("pane.compare.reading")} />}
      {problem !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {audit && (
        <Suspense fallback={<Spinner size="tiny" label={translate("pane.compare.reading")} />}>
          {role === "old" ? (
            <Differences old={audit} now={checked.audit} isNowOpen />
          ) : (
            <Differences old={checked.audit} now={audit} isNowOpen={false} />
          )}
        </Suspense>
      )}
    </section>
  );
}
