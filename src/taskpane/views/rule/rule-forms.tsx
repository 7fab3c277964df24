import { Button, Field, Input, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { AddRegular, DeleteRegular } from "@fluentui/react-icons";
import { useState } from "react";
import {
  FIELDS,
  isTyped,
  leastOf,
  readTyped,
  type Field as Blank,
  type Typed,
  type Values,
} from "../../../core/rule/blanks";
import { buildRule } from "../../../core/rule/build";
import type { RuleContext } from "../../../core/rule/compose";
import { FORMS, type Form } from "../../../core/rule/rule";
import { startOf, type RuleSubject } from "../../../core/rule/starts";
import { shapesOf } from "../../model/rule/shape";
import { Choice } from "../../parts/choice";
import { useTranslate } from "../../pane";
import { RuleShape } from "./rule-shape";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  forms: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))",
    "& label": { minWidth: 0, overflowWrap: "anywhere" },
  },
  form: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, flexBasis: "9em", minWidth: 0 },
  figure: { width: "5.5em", minWidth: 0 },
  // A choice is as wide as its longest word.
  choice: { minWidth: 0 },
  input: { minWidth: 0 },
  items: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  part: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
  },
  add: { alignSelf: "flex-start" },
});

export interface RuleFormsProps {
  readonly subject: RuleSubject;
  readonly context: RuleContext;
  /** The rule in words, each time that the blanks say one. */
  readonly onText: (text: string) => void;
}

/** A rule put together from the blanks of one of the fourteen forms. */
export function RuleForms({ subject, context, onText }: RuleFormsProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const [typed, setTyped] = useState<Typed>();
  const put = (next: Typed): void => {
    setTyped(next);
    const blanks = readTyped(next);
    const built = blanks && buildRule(blanks, context);
    if (built?.same) onText(built.text);
  };
  return (
    <div className={styles.root}>
      <Field label={translate("pane.rule.form")}>
        <RadioGroup
          className={styles.forms}
          value={typed?.form ?? ""}
          onChange={(_, { value }) => {
            const form = FORMS.find((each) => each === value);
            if (form) put(startOf(form, subject));
          }}
        >
          {FORMS.map((form) => (
            <FormRadio key={form} form={form} subject={subject} typed={typed} />
          ))}
        </RadioGroup>
      </Field>
      {typed && (
        <>
          <Blanks typed={typed} subject={subject} onChange={put} />
          <Text role="status" size={200}>
            {translate(`pane.rule.${stateOf(typed, context)}`)}
          </Text>
        </>
      )}
    </div>
  );
}

/** How far the blanks are: what is missing, what would not be read as it is meant, or the rule that they make. */
function stateOf(typed: Typed, context: RuleContext): "missing" | "differs" | "built" {
  const blanks = readTyped(typed);
  if (!blanks) return "missing";
  return buildRule(blanks, context).same ? "built" : "differs";
}

interface RadioProps {
  readonly form: Form;
  readonly subject: RuleSubject;
  readonly typed: Typed | undefined;
}

/** A form with its picture: as it is filled in, or as it begins. */
function FormRadio({ form, subject, typed }: RadioProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const own = typed?.form === form ? typed : startOf(form, subject);
  return (
    <Radio
      value={form}
      label={
        <span className={styles.form}>
          <RuleShape shapes={shapesOf(own, subject.weight?.toNumber() ?? 1)} />
          {translate(`rule.forms.${form}`)}
        </span>
      }
    />
  );
}

interface BlanksProps {
  readonly typed: Typed;
  readonly subject: RuleSubject;
  readonly onChange: (typed: Typed) => void;
  /** A part of a rule of several forms may have a single thing. */
  readonly isPart?: boolean;
}

/** Forms that may stand in a rule beside others. */
const IN_PARTS = FORMS.filter((form) => form !== "mixed" && form !== "judgement");

/** The blanks of a form: its own, those of each of its things, and those of its parts. */
function Blanks(props: BlanksProps) {
  const styles = useStyles();
  const { typed, onChange } = props;
  const { fields, items } = FIELDS[typed.form];
  return (
    <>
      {fields.length > 0 && (
        <div className={styles.fields}>
          {fields.map((blank) => (
            <BlankField
              key={blank.key}
              blank={blank}
              values={typed.values}
              onChange={(values) => {
                onChange({ ...typed, values });
              }}
            />
          ))}
        </div>
      )}
      {items && <Things {...props} blanks={items.fields} />}
      {typed.parts.map((part, i) => (
        <PartBlanks
          key={i}
          {...props}
          part={part}
          at={i}
          onPart={(now) => {
            onChange({ ...typed, parts: typed.parts.with(i, now) });
          }}
        />
      ))}
    </>
  );
}

/** What there may be several of. */
function Things({ typed, onChange, isPart = false, blanks }: BlanksProps & { readonly blanks: readonly Blank[] }) {
  const styles = useStyles();
  const translate = useTranslate();
  const { form, items } = typed;
  const mayGo = items.length > leastOf(form, isPart);
  return (
    <>
      <ol className={styles.items}>
        {items.map((item, i) => (
          <li key={i} className={styles.fields}>
            {blanks.map((blank) => (
              <BlankField
                key={blank.key}
                blank={blank}
                at={i + 1}
                values={item}
                onChange={(now) => {
                  onChange({ ...typed, items: items.with(i, now) });
                }}
              />
            ))}
            <Button
              appearance="subtle"
              size="small"
              icon={<DeleteRegular />}
              disabledFocusable={!mayGo}
              aria-label={translate("pane.rule.remove", { number: String(i + 1) })}
              onClick={() => {
                if (mayGo) onChange({ ...typed, items: items.toSpliced(i, 1) });
              }}
            />
          </li>
        ))}
      </ol>
      <Button
        className={styles.add}
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          onChange({ ...typed, items: [...items, {}] });
        }}
      >
        {translate("pane.rule.add")}
      </Button>
    </>
  );
}

interface PartProps extends BlanksProps {
  readonly part: Typed;
  readonly at: number;
  readonly onPart: (part: Typed) => void;
}

/** One of the forms of a rule that has several. */
function PartBlanks({ typed, subject, part, at, onPart }: PartProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const name = translate("pane.rule.nth", { number: String(at + 1) });
  return (
    <div className={styles.part} role="group" aria-label={name}>
      <Field label={name}>
        <Choice
          value={part.form}
          onChange={(_, { value }) => {
            const chosen = IN_PARTS.find((each) => each === value);
            const points = subject.weight?.div(typed.parts.length).toDecimalPlaces(2);
            if (chosen) onPart(startOf(chosen, subject, points));
          }}
        >
          {IN_PARTS.map((each) => (
            <option key={each} value={each}>
              {translate(`rule.forms.${each}`)}
            </option>
          ))}
        </Choice>
      </Field>
      <Blanks isPart typed={part} subject={subject} onChange={onPart} />
    </div>
  );
}

interface FieldProps {
  readonly blank: Blank;
  /** Of several things: which one it is of. */
  readonly at?: number;
  readonly values: Values;
  readonly onChange: (values: Values) => void;
}

/** One blank; what does not belong there is said while it is typed. */
function BlankField({ blank, at, values, onChange }: FieldProps) {
  const styles = useStyles();
  const translate = useTranslate();
  const { key, takes } = blank;
  const label = translate(`pane.rule.fields.${key}`);
  const name = at === undefined ? label : translate("pane.rule.of", { label, number: String(at) });
  const value = values[key] ?? "";
  const put = (text: string): void => {
    onChange({ ...values, [key]: text });
  };
  if (typeof takes !== "string")
    return (
      <Field label={label} className={styles.choice}>
        <Choice aria-label={name} value={value} onChange={(_, { value: chosen }) => put(chosen)}>
          {takes.map((each) => (
            <option key={each} value={each}>
              {translate(`pane.rule.choices.${each}`)}
            </option>
          ))}
        </Choice>
      </Field>
    );
  const isWrong = value.trim() !== "" && !isTyped(blank, values);
  return (
    <Field
      label={label}
      className={takes === "words" && key !== "unit" ? styles.words : styles.figure}
      {...(isWrong && { validationMessage: translate(`pane.rule.wrong.${takes}`) })}
    >
      <Input
        className={styles.input}
        lang="zh-CN"
        aria-label={name}
        value={value}
        onChange={(_, { value: text }) => put(text)}
      />
    </Field>
  );
}
