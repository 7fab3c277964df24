import {
  Button,
  Caption1,
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
import { useEffect, useRef, useState } from "react";
import type { Audit } from "../../../core/audit";
import { useActions, useModel, useTranslate } from "../../pane";
import { FileButton } from "../../parts/file-button";
import { Heading } from "../../parts/heading";

// Reading files and comparing are not needed for anything else in the pane.
const loadParts = async () => {
  const [{ readFile }, { Differences }] = await Promise.all([
    import(/* webpackChunkName: "compare" */ "../../model/compare/read-file"),
    import(/* webpackChunkName: "compare" */ "./differences"),
  ]);
  return { readFile, Differences };
};
type Parts = Awaited<ReturnType<typeof loadParts>>;

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: tokens.spacingVerticalM },
  back: { alignSelf: "flex-start" },
  choice: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** What was read of a file, and what shows it. */
type Loaded = Awaited<ReturnType<Parts["readFile"]>> & Pick<Parts, "Differences">;

/** The open workbook beside another one: last year's, or another version of it. */
export function CompareView({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { checked, preferences } = useModel();
  const { fail } = useActions();
  const [other, setOther] = useState<Loaded | "reading">();
  const [role, setRole] = useState<"old" | "new">("old");
  const back = useRef<HTMLButtonElement>(null);
  const [name, setName] = useState<string>();
  useEffect(() => back.current?.focus(), []);
  if (!checked) return null;

  const read = async (file: File): Promise<void> => {
    setName(file.name);
    setOther("reading");
    try {
      const { readFile, Differences } = await loadParts();
      setOther({ ...(await readFile(file, preferences.options, translate)), Differences });
    } catch (error) {
      setOther(undefined);
      fail(error, () => void read(file));
    }
  };

  return (
    <section className={styles.root}>
      <Button ref={back} className={styles.back} size="small" icon={<ArrowLeftRegular />} onClick={onClose}>
        {translate("pane.findings.back")}
      </Button>
      <Heading level={2}>{translate("pane.compare.heading")}</Heading>
      <div className={styles.choice}>
        <FileButton
          label={translate("pane.compare.file")}
          accept=".xlsx,.xlsm"
          primary={other === undefined}
          onFile={(file) => void read(file)}
        />
        <Caption1>{name === undefined ? translate("pane.compare.hint") : name}</Caption1>
      </div>
      <Field label={translate("pane.compare.role")}>
        <RadioGroup value={role} onChange={(_, { value }) => setRole(value as "old" | "new")}>
          <Radio value="old" label={translate("pane.compare.role-old")} />
          <Radio value="new" label={translate("pane.compare.role-new")} />
        </RadioGroup>
      </Field>
      {other === "reading" ? (
        <Spinner size="tiny" label={translate("pane.compare.reading")} />
      ) : (
        other && <Outcome other={other} open={checked.audit} isOlder={role === "old"} />
      )}
    </section>
  );
}

interface OutcomeProps {
  readonly other: Loaded;
  readonly open: Audit;
  /** True where the other workbook is the older one. */
  readonly isOlder: boolean;
}

/** What the open workbook and the other one differ in, or why the other one could not be read. */
function Outcome({ other, open, isOlder }: OutcomeProps) {
  if ("problem" in other)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{other.problem}</MessageBarBody>
      </MessageBar>
    );
  const { audit, Differences } = other;
  return isOlder ? (
    <Differences old={audit} now={open} isNowOpen />
  ) : (
    <Differences old={open} now={audit} isNowOpen={false} />
  );
}
