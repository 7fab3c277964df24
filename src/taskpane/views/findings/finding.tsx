import {
  Badge,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState, type SyntheticEvent } from "react";
import { heldIn, type Finding } from "../../../core/check/check";
import { suppressionOf } from "../../../core/decisions/suppression";
import type { Severity } from "../../../core/check/severity";
import type { Content } from "../../../core/sheet/content";
import type { Edit } from "../../../core/edit/plan";
import { plain } from "../../../core/quantity/decimal";
import { useActions, useModel, useTranslate, type Translate } from "../../pane";
import { isOutOfDate } from "../../store/model";
import { fixOf } from "../../model/findings/fix";
import { Places } from "./places";
import type { Line } from "../../model/findings/sift";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: "auto",
    containIntrinsicSize: "auto 84px",
  },
  button: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
    width: "100%",
    padding: tokens.spacingHorizontalXS,
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  old: { color: tokens.colorNeutralForeground3 },
  place: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
});

export const COLOURS: Readonly<Record<Severity, "danger" | "warning" | "informative">> = {
  error: "danger",
  warning: "warning",
  info: "informative",
};

interface Props {
  readonly line: Line;
  readonly onExplain: (check: string) => void;
  /** The reason that stands in its row, where it is shown. */
  readonly reason?: string;
}

/** One finding: what is wrong, what should stand there, and what can be done about it. */
export function FindingItem({ line, onExplain, reason = "" }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const { changed, checked } = useModel();
  const [open, setOpen] = useState<"fix" | "ignore" | "alike">();
  const { finding, text, place, label, alike } = line;
  const old = isOutOfDate(changed, finding);
  const fix = checked && fixOf(finding, checked.workbook);
  const { expected, severity, check } = finding;
  const actual = heldIn(finding);
  return (
    <li className={styles.root}>
      <button
        type="button"
        data-finding
        className={mergeClasses(styles.button, old && styles.old)}
        onClick={() => void goTo(finding)}
      >
        <span className={styles.place}>
          <Badge appearance="tint" color={old ? "subtle" : COLOURS[severity]} size="small">
            {translate(`severity.${severity}`)}
          </Badge>
          <Caption1>{place}</Caption1>
          {label !== "" && <Caption1>{label}</Caption1>}
        </span>
        <Text size={300}>{text}</Text>
        {(expected !== undefined || actual !== undefined) && (
          <Caption1>
            {[
              ...(expected === undefined ? [] : [translate("cli.expected", { value: expected })]),
              ...(actual === undefined ? [] : [translate("cli.actual", { value: actual })]),
            ].join(translate("cli.separator"))}
          </Caption1>
        )}
        {reason !== "" && <Caption1>{translate("pane.findings.reason", { reason })}</Caption1>}
        {old && <Caption1>{translate("pane.findings.old")}</Caption1>}
      </button>
      <Places places={line.places} />
      <div className={styles.row}>
        {fix && (
          <Button
            size="small"
            aria-expanded={open === "fix"}
            onClick={() => setOpen(open === "fix" ? undefined : "fix")}
          >
            {translate("pane.findings.fix")}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open === "ignore"}
          onClick={() => setOpen(open === "ignore" ? undefined : "ignore")}
        >
          {translate("pane.findings.ignore")}
        </Button>
        {alike.length > 1 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open === "alike"}
            onClick={() => setOpen(open === "alike" ? undefined : "alike")}
          >
            {translate("pane.findings.ignore-alike", { count: String(alike.length) })}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => onExplain(check)}>
          {translate("pane.findings.explain")}
        </Button>
      </div>
      {open === "fix" && fix && <FixForm edit={fix} onDone={() => setOpen(undefined)} />}
      {open === "ignore" && <IgnoreForm key="one" findings={[finding]} onDone={() => setOpen(undefined)} />}
      {open === "alike" && <IgnoreForm key="alike" findings={alike} onDone={() => setOpen(undefined)} />}
    </li>
  );
}

function contentText(content: Content, translate: Translate): string {
  if (content.kind === "blank") return translate("cli.blank");
  return content.kind === "number" ? plain(content.value) : String(content.value);
}

/** What would be changed, to be agreed to. */
function FixForm({ edit, onDone }: { readonly edit: Edit; readonly onDone: () => void }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { fix } = useActions();
  const before = contentText(edit.before, translate);
  const after = contentText(edit.after, translate);
  return (
    <div className={styles.form}>
      <Text size={200}>{translate("pane.findings.fix-preview", { before, after })}</Text>
      <Button
        size="small"
        appearance="primary"
        onClick={() => {
          onDone();
          void fix([edit]);
        }}
      >
        {translate("pane.findings.fix-write")}
      </Button>
    </div>
  );
}

interface IgnoreProps {
  readonly findings: readonly Finding[];
  readonly onDone: () => void;
}

/** Why findings are to be seen no more, one reason for all of them: those who are answerable will ask. */
function IgnoreForm({ findings, onDone }: IgnoreProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { decide } = useActions();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (reason.trim() === "") return setAsked(true);
    onDone();
    void decide((decisions) => ({
      ...decisions,
      suppressions: [...decisions.suppressions, ...findings.map((finding) => suppressionOf(finding, reason.trim()))],
    }));
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      {findings.length > 1 && (
        <Text size={200}>{translate("pane.findings.ignore-alike-hint", { count: String(findings.length) })}</Text>
      )}
      <Field
        label={translate("pane.findings.ignore-reason")}
        required
        {...(asked && { validationMessage: translate("pane.findings.ignore-needs-reason") })}
      >
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Button size="small" appearance="primary" type="submit">
        {translate("pane.findings.ignore-keep")}
      </Button>
    </form>
  );
}
