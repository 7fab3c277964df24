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
import { useState, type AriaAttributes, type SyntheticEvent } from "react";
import { heldIn, type Finding } from "../../../core/check/check";
import { suppressionOf } from "../../../core/decisions/suppression";
import type { Severity } from "../../../core/check/severity";
import type { Content } from "../../../core/sheet/content";
import type { Edit } from "../../../core/edit/plan";
import { plain } from "../../../core/quantity/decimal";
import { useActions, useModel, useTranslate, type Translate } from "../../pane";
import { isOutOfDate } from "../../store/model";
import { fixOf } from "../../model/findings/fix";
import { takeFocus } from "../../parts/take-focus";
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
  closed: { padding: 0, containIntrinsicSize: "auto 28px" },
  line: { flexDirection: "row", alignItems: "center", gap: tokens.spacingHorizontalXS, minHeight: "28px" },
  cut: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  whole: { whiteSpace: "nowrap", flexShrink: 0 },
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

interface LineProps extends Props {
  /** Its place in its group, from 1, and how many the group has: not all of them may be on the page. */
  readonly at: number;
  readonly of: number;
  readonly onOpen: () => void;
}

/** One finding in one line; a press goes to its cell and shows the rest of it. */
export function FindingLine({ at, of, onOpen, ...props }: LineProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const { changed } = useModel();
  const [open, setOpen] = useState<boolean>();
  const { finding, text, place } = props.line;
  const inSet = { "aria-posinset": at, "aria-setsize": of };
  if (open) return <FindingItem {...props} inSet={inSet} onClose={() => setOpen(false)} />;
  return (
    <li className={mergeClasses(styles.root, styles.closed)} {...inSet}>
      <button
        type="button"
        data-finding={props.line.key}
        aria-expanded={false}
        {...(open === false && { ref: takeFocus })}
        className={mergeClasses(styles.button, styles.line, isOutOfDate(changed, finding) && styles.old)}
        onClick={() => {
          setOpen(true);
          onOpen();
          void goTo(finding);
        }}
      >
        <SeverityBadge finding={finding} className={styles.whole} />
        <Caption1 className={styles.whole}>{place}</Caption1>
        <Text size={200} wrap={false} className={styles.cut} title={text}>
          {text}
        </Text>
        {isOutOfDate(changed, finding) && (
          <Caption1 className={styles.whole}>{translate("pane.findings.old")}</Caption1>
        )}
      </button>
    </li>
  );
}

function SeverityBadge({ finding, className }: Pick<Line, "finding"> & { readonly className?: string }) {
  const translate = useTranslate();
  const { changed } = useModel();
  const { severity } = finding;
  return (
    <Badge
      className={className}
      appearance="tint"
      color={isOutOfDate(changed, finding) ? "subtle" : COLOURS[severity]}
      size="small"
    >
      {translate(`severity.${severity}`)}
    </Badge>
  );
}

interface ItemProps extends Props {
  /** Where it is shown as one line as well: back to that. */
  readonly onClose?: () => void;
  /** Its place among others, where it is one of a list. */
  readonly inSet?: Pick<AriaAttributes, "aria-posinset" | "aria-setsize">;
}

/** One finding: what is wrong, what should stand there, and what can be done about it. */
export function FindingItem({ line, onExplain, reason = "", onClose, inSet }: ItemProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { goTo } = useActions();
  const { changed, checked } = useModel();
  const [open, setOpen] = useState<Form>();
  const { finding, text, place, label, alike } = line;
  const old = isOutOfDate(changed, finding);
  const fix = checked && fixOf(finding, checked.workbook);
  const { expected } = finding;
  const actual = heldIn(finding);
  return (
    <li className={styles.root} {...inSet}>
      <button
        // It comes in place of the line that was pressed.
        {...(onClose && { ref: takeFocus })}
        type="button"
        data-finding={line.key}
        {...(onClose && { "aria-expanded": true })}
        className={mergeClasses(styles.button, old && styles.old)}
        onClick={onClose ?? (() => void goTo(finding))}
      >
        <span className={styles.place}>
          <SeverityBadge finding={finding} />
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
      <Actions line={line} fixable={fix !== undefined} open={open} onOpen={setOpen} onExplain={onExplain} />
      {open === "fix" && fix && <FixForm edit={fix} onDone={() => setOpen(undefined)} />}
      {open === "ignore" && <IgnoreForm key="one" findings={[finding]} onDone={() => setOpen(undefined)} />}
      {open === "alike" && <IgnoreForm key="alike" findings={alike} onDone={() => setOpen(undefined)} />}
    </li>
  );
}

/** What is asked before something is done about a finding. */
type Form = "fix" | "ignore" | "alike";

interface ActionsProps extends Pick<Props, "line" | "onExplain"> {
  /** True where it can be put right for certain. */
  readonly fixable: boolean;
  readonly open: Form | undefined;
  readonly onOpen: (form: Form | undefined) => void;
}

/** What can be done about a finding; each button is named with it. */
function Actions({ line: { finding, place, label, alike }, fixable, open, onOpen, onExplain }: ActionsProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const named = (id: string, data?: Readonly<Record<string, string>>) => {
    const action = translate(`pane.findings.${id}`, data);
    const of = label === "" ? place : `${place} ${label}`;
    return { "aria-label": translate("pane.findings.of", { action, finding: of }), children: action };
  };
  const opens = (form: Form) => ({
    "aria-expanded": open === form,
    onClick: () => onOpen(open === form ? undefined : form),
  });
  return (
    <div className={styles.row}>
      {fixable && <Button size="small" {...opens("fix")} {...named("fix")} />}
      <Button size="small" appearance="subtle" {...opens("ignore")} {...named("ignore")} />
      {alike.length > 1 && (
        <Button
          size="small"
          appearance="subtle"
          {...opens("alike")}
          {...named("ignore-alike", { count: String(alike.length) })}
        />
      )}
      <Button size="small" appearance="subtle" {...named("explain")} onClick={() => onExplain(finding.check)} />
    </div>
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
