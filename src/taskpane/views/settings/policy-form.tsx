import { Button, Caption1, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Policy } from "../../../core/policy/policy";
import { POLICY_IDS } from "../../../core/policy/resolve";
import { useTranslate, type Translate } from "../../pane";
import { Choice } from "../../parts/choice";
import { Heading } from "../../parts/heading";
import {
  FIELDS,
  othersIn,
  read,
  withBase,
  type FieldId,
  type FieldProblem,
  type PolicyDraft,
} from "../../model/settings/policy-draft";
import { examplesOf, type Example } from "../../model/settings/policy-example";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  field: { minWidth: 0 },
  number: { minWidth: 0, width: "8em", maxWidth: "100%" },
  examples: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The fields of the form, by what they are about; each part has its examples. */
const GROUPS = {
  execution: ["executionWeight", "executionDenominator", "executionOfNothing"],
  quantity: ["passMark", "reverse", "limit", "strictBound", "negativeActual", "farFrom", "farDeduct"],
  quality: ["met", "partly"],
  total: ["decimals", "reason", "reasonBelow", "excellent", "good", "fair"],
} as const satisfies Readonly<Record<string, readonly FieldId[]>>;

type Group = keyof typeof GROUPS;

interface Props {
  readonly before: PolicyDraft;
  /** Takes the text of the policy file, and its policy. */
  readonly onSave: (text: string, policy: Policy) => void;
  readonly onCancel: () => void;
}

/** The common settings of a policy as a form; examples below them are scored anew while somebody types. */
export function PolicyForm({ before, onSave, onCancel }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const t = useTexts();
  const [draft, setDraft] = useState(before);
  const [asked, setAsked] = useState(false);
  const made = useMemo(() => read(draft), [draft]);
  const examples = useMemo(() => exampleOf(draft), [draft]);
  const problems = "problems" in made ? made.problems : [];
  // Nobody is told off for what is still to be filled in.
  const told = (field: FieldProblem["field"]) => {
    const problem = problems.find((each) => each.field === field && (asked || each.id !== "empty"));
    return problem && { validationMessage: problemText(problem, translate) };
  };
  const others = othersIn(draft);
  const form = useRef<HTMLFormElement>(null);
  const save = (): void => {
    setAsked(true);
    if ("policy" in made) onSave(made.text, made.policy);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
  };
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      aria-label={t(before.name === "" ? "new" : "edit-of", { name: before.name })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Basics draft={draft} onChange={setDraft} told={told} />
      {(Object.keys(GROUPS) as Group[]).map((group) => (
        <section key={group} className={styles.group} aria-labelledby={`own-${group}`}>
          <Heading level={3} id={`own-${group}`}>
            {t(`groups.${group}`)}
          </Heading>
          {GROUPS[group]
            .filter((id) => isAsked(id, draft))
            .map((id) => (
              <Field key={id} className={styles.field} label={t(`fields.${id}`)} {...told(id)}>
                <Answer id={id} draft={draft} onChange={setDraft} />
              </Field>
            ))}
          <Text weight="semibold">{t("example")}</Text>
          <ul className={styles.examples} aria-live="polite">
            {examples?.[group].map((each, i) => <li key={i}>{exampleText(each, t)}</li>) ?? <li>{t("no-example")}</li>}
          </ul>
        </section>
      ))}
      {others.length > 0 && (
        <Caption1>
          {t("others", { names: others.map((key) => translate(`pane.settings.policy.names.${key}`)).join(t("and")) })}
        </Caption1>
      )}
      {asked && problems.length > 0 && <Text role="alert">{t("not-saved", { count: String(problems.length) })}</Text>}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small">
          {t("save")}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The examples need neither a name nor a basis; undefined while a setting cannot be used. */
function exampleOf(draft: PolicyDraft): ReturnType<typeof examplesOf> | undefined {
  const made = read({ ...draft, name: "-", source: "-" });
  return "policy" in made ? examplesOf(made.policy) : undefined;
}

interface BasicsProps {
  readonly draft: PolicyDraft;
  readonly onChange: (draft: PolicyDraft) => void;
  readonly told: (field: FieldProblem["field"]) => { readonly validationMessage: string } | undefined;
}

/** What the policy is called, what it rests on, and from which of ours it inherits. */
function Basics({ draft, onChange, told }: BasicsProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const t = useTexts();
  return (
    <>
      <Field className={styles.field} label={t("name")} required {...told("name")}>
        <Input value={draft.name} maxLength={60} onChange={(_, { value: name }) => onChange({ ...draft, name })} />
      </Field>
      <Field className={styles.field} label={t("source")} hint={t("source-hint")} required {...told("source")}>
        <Input
          value={draft.source}
          maxLength={400}
          onChange={(_, { value: source }) => onChange({ ...draft, source })}
        />
      </Field>
      <Field className={styles.field} label={t("base")}>
        <Choice value={draft.base} onChange={(_, { value }) => onChange(withBase(draft, value))}>
          {POLICY_IDS.map((id) => (
            <option key={id} value={id}>
              {translate(`policies.${id}`)}
            </option>
          ))}
        </Choice>
      </Field>
    </>
  );
}

/** The texts of the editor. */
export function useTexts(): (id: string, data?: Readonly<Record<string, string>>) => string {
  const translate = useTranslate();
  return (id, data = {}) => translate(`pane.settings.own.${id}`, data);
}

interface AnswerProps {
  readonly id: FieldId;
  readonly draft: PolicyDraft;
  readonly onChange: (draft: PolicyDraft) => void;
}

/** Figures that are points; the others are percentages. */
const IN_POINTS: ReadonlySet<FieldId> = new Set(["executionWeight", "farDeduct", "excellent", "good", "fair"]);

/** What is typed or chosen for one setting. */
function Answer({ id, draft, onChange, ...control }: AnswerProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const field = FIELDS[id];
  const change = (value: string): void => onChange({ ...draft, values: { ...draft.values, [id]: value } });
  const value = draft.values[id];
  if (!("choices" in field))
    return (
      <Input
        {...control}
        className={styles.number}
        inputMode="decimal"
        value={value}
        contentAfter={<Text>{IN_POINTS.has(id) ? translate("pane.settings.points-unit") : "%"}</Text>}
        onChange={(_, data) => change(data.value)}
      />
    );
  return (
    <Choice {...control} value={value} onChange={(_, data) => change(data.value)}>
      {field.choices.map((choice) => (
        <option key={choice} value={choice}>
          {choiceText(id, choice, translate)}
        </option>
      ))}
    </Choice>
  );
}

/** Fields that only one answer of another field asks for. */
const isAsked = (id: FieldId, { values }: PolicyDraft): boolean =>
  (id !== "limit" || values.reverse === "excess") && (id !== "reasonBelow" || values.reason === "below");

/** Answers are named as the list of all settings names them. */
const NAMED: Readonly<Partial<Record<FieldId, string>>> = {
  executionDenominator: "denominator",
  executionOfNothing: "nothing",
  strictBound: "strict",
  negativeActual: "negative",
};

function choiceText(id: FieldId, choice: string, translate: Translate): string {
  const named = NAMED[id];
  if (named !== undefined) return translate(`pane.settings.policy.${named}-${choice}`);
  if (id === "decimals") return translate("pane.settings.policy.decimals", { count: choice });
  return translate(`pane.settings.own.choices.${id}-${choice}`);
}

const exampleText = ({ id, comes, data }: Example, t: ReturnType<typeof useTexts>): string =>
  t("comes-to", { row: t(`examples.${id}`, data), comes: t(`comes.${comes}`, data) });

const problemText = ({ id, data }: FieldProblem, translate: Translate): string =>
  translate(`pane.settings.own.problems.${id}`, data);
