import { Button, Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import type { Decimal } from "decimal.js";
import { plain } from "../../../core/quantity/decimal";
import { bandOf } from "../../../core/score/judgement";
import { CHOICES, type Choice } from "../../../core/decisions/judgement";
import type { Problem } from "../../model/scores/judgement-draft";
import { useTranslate } from "../../pane";
import { useJudgementForm, type JudgementFormProps } from "./use-judgement-form";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a person says of a row: how far it was met, the points within that band, and why points are taken off. */
export function JudgementForm(props: JudgementFormProps) {
  const { judged, name, policy, before, onDone } = props;
  const styles = useStyles();
  const translate = useTranslate();
  const { draft, read, problems, change, choose, adopt } = useJudgementForm(props);
  const text = (id: string, data?: Readonly<Record<string, string>>): string =>
    translate(`pane.scores.judge.${id}`, { name, ...data });
  const told = (problem: Problem | undefined) =>
    problem && { validationMessage: text(`problems.${problem.id}`, problem.data) };
  const range = ([least, most]: readonly [Decimal, Decimal]) => ({ least: plain(least), most: plain(most) });
  return (
    <div role="group" aria-label={name}>
      <form
        className={styles.root}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void adopt();
        }}
      >
        {read.qualitative && (
          <Field size="small" label={text("choice")} {...told(problems.choice)}>
            <RadioGroup value={draft.choice ?? ""} onChange={(_, { value }) => choose(value as Choice)}>
              {CHOICES.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={text("band", { choice: text(each), ...range(bandOf(each, judged.weight, policy)) })}
                />
              ))}
            </RadioGroup>
          </Field>
        )}
        <Field
          size="small"
          label={text("score")}
          hint={text("score-range", range(read.band))}
          {...told(problems.points)}
        >
          <Input
            size="small"
            inputMode="decimal"
            value={draft.points}
            onChange={(_, { value }) => change({ points: value })}
          />
        </Field>
        {read.reason !== undefined && (
          <Field
            size="small"
            label={text("reason")}
            {...(read.reasonKept && { hint: translate("pane.scores.reason.kept") })}
            {...told(problems.reason)}
          >
            <Textarea
              size="small"
              resize="vertical"
              textarea={{ rows: 3 }}
              value={read.reason}
              onChange={(_, { value }) => change({ reason: value })}
            />
          </Field>
        )}
        <div className={styles.buttons}>
          <Button size="small" type="submit" appearance="outline" aria-label={text("adopt-of")}>
            {text("adopt")}
          </Button>
          {onDone && before && (
            <Button size="small" onClick={onDone}>
              {text("cancel")}
            </Button>
          )}
        </div>
      </form>
    </div>
  );
}
