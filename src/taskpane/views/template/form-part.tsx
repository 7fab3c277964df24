import { Button, Field, Input, makeStyles, SpinButton, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Policy } from "../../../core/policy/policy";
import { POLICY_IDS, policy as policyOf } from "../../../core/policy/resolve";
import { printLayout, readLayout, type Layout } from "../../../core/template/layout";
import { LAYOUTS } from "../../../core/template/layouts";
import { FIRST_LAYOUT, type DraftRow, type TemplateDraft } from "../../model/template/draft";
import { withLayout, type Taken } from "../../model/template/taken";
import { Choice } from "../../parts/choice";
import { JsonButton } from "../../parts/file-button";
import { Heading } from "../../parts/heading";
import { useActions, useTranslate } from "../../pane";
import { handOut } from "../settings/hand-out";

const useStyles = makeStyles({
  narrow: { minWidth: 0, width: "8em" },
  input: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The years that a form may be of. */
const YEARS = { min: 2000, max: 2100 };

interface Props {
  readonly draft: TemplateDraft;
  readonly layout: Layout;
  /** Those that are not ours: of the workbook, and of files. */
  readonly others: readonly Layout[];
  readonly policy: Policy;
  /** The rows with their weights as another form or another policy wants them. */
  readonly share: (rows: readonly DraftRow[], on?: Layout, by?: Policy) => readonly DraftRow[];
  readonly onChange: (change: Partial<TemplateDraft>) => void;
  /** Layouts of files come or go, and the draft with them. */
  readonly onTaken: (change: Pick<Taken, "layouts">, more: Partial<TemplateDraft>) => void;
}

/** What the form is, by which policy it scores itself, and whose it is. */
export function FormPart({ draft, layout, others, policy, share, onChange: put, onTaken }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const fields = layout.meta.flat();
  return (
    <>
      <Heading level={3}>{translate("pane.template.kind")}</Heading>
      <LayoutChoice draft={draft} layout={layout} others={others} share={share} onChange={put} onTaken={onTaken} />
      <Field className={styles.input} label={translate("pane.template.policy")}>
        <Choice
          value={draft.policy ?? ""}
          onChange={(_, { value }) => {
            const id = value === "" ? undefined : value;
            put({ policy: id, rows: share(draft.rows, layout, (id && policyOf(id)) || policy) });
          }}
        >
          <option value="">{translate("pane.template.policy-of-workbook")}</option>
          {POLICY_IDS.map((id) => (
            <option key={id} value={id}>
              {translate(`policies.${id}`)}
            </option>
          ))}
        </Choice>
      </Field>
      <Field label={translate("pane.template.year")}>
        <SpinButton
          className={styles.narrow}
          {...YEARS}
          value={draft.year}
          onChange={(_, { value, displayValue }) => {
            const year = value ?? Number(displayValue);
            if (Number.isInteger(year) && year >= YEARS.min && year <= YEARS.max) put({ year });
          }}
        />
      </Field>
      {fields.map(({ label, field }) => (
        <Field key={field} className={styles.input} label={label}>
          <Input
            className={styles.input}
            value={draft.fields[field] ?? ""}
            onChange={(_, { value }) => {
              put({ fields: { ...draft.fields, [field]: value } });
            }}
          />
        </Field>
      ))}
    </>
  );
}

/** Which form it is: one of ours, one like those of the workbook, or one of a file. */
function LayoutChoice({ draft, layout, others, share, onChange: put, onTaken }: Omit<Props, "policy">) {
  const styles = useStyles();
  const translate = useTranslate();
  const { say } = useActions();
  const choice = useRef<HTMLSelectElement>(null);
  const { layouts } = draft.taken;
  return (
    <>
      <Field className={styles.input} label={translate("pane.template.layout")}>
        <Choice
          ref={choice}
          value={layout.id}
          onChange={(_, { value }) => {
            const now = [...LAYOUTS, ...others].find(({ id }) => id === value) ?? layout;
            put({ layout: now.id, rows: share(draft.rows, now) });
          }}
        >
          {LAYOUTS.map(({ id }) => (
            <option key={id} value={id}>
              {translate(`pane.template.layouts.${id}`)}
            </option>
          ))}
          {others.map(({ id, name = "", sheet }) => (
            <option key={id} value={id}>
              {translate("pane.template.like", { name: name || sheet })}
            </option>
          ))}
        </Choice>
      </Field>
      <div className={styles.buttons}>
        <JsonButton
          label={translate("pane.template.take-layout")}
          onText={(name, text) => {
            const read = readLayout(text);
            if (!read) return say({ intent: "error", text: { id: "pane.template.no-layout", data: { name } } });
            const now = withLayout(draft.taken, read);
            const added = now.at(-1) ?? layout;
            onTaken({ layouts: now }, { layout: added.id, rows: share(draft.rows, added) });
          }}
        />
        {others.includes(layout) && (
          <Button
            size="small"
            onClick={() => {
              handOut(`${layout.name ?? layout.sheet}.json`, printLayout(layout));
            }}
          >
            {translate("pane.template.give-layout")}
          </Button>
        )}
        {layouts.includes(layout) && (
          <Button
            size="small"
            onClick={() => {
              const first = LAYOUTS.find(({ id }) => id === FIRST_LAYOUT) ?? layout;
              const rest = layouts.filter((each) => each !== layout);
              onTaken({ layouts: rest }, { layout: first.id, rows: share(draft.rows, first) });
              choice.current?.focus();
            }}
          >
            {translate("pane.template.drop-layout")}
          </Button>
        )}
      </div>
    </>
  );
}
