import { Button, Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import { Decimal } from "decimal.js";
import { useState } from "react";
import type { PlannedRow } from "../../../core/edit/score-row";
import type { Policy } from "../../../core/policy/policy";
import { plain } from "../../../core/quantity/decimal";
import { bandOf, proposedReason } from "../../../core/score/judgement";
import { sentenceParts } from "../../../core/score/reason";
import { readScore } from "../../../core/score/typed-score";
import { withJudgement, CHOICES, type Choice, type JudgedRow, type Judgement } from "../../../core/decisions/judgement";
import { useActions, useTranslate } from "../../pane";
import { focusHeader } from "./focus";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Where the score of a judgement belongs; also of tables that are not written. */
export type JudgedCell = Pick<PlannedRow, "sheet" | "address" | "indicator">;

interface Props {
  readonly row: JudgedCell;
  readonly judged: JudgedRow;
  readonly name: string;
  readonly policy: Policy;
  /** The judgement that is to be changed. */
  readonly before: Judgement | undefined;
  readonly onDone?: () => void;
}

/** What a person says of a row: how far it was met, the points within that band, and why points are taken off. */
export function JudgementForm({ row, judged, name, policy, before, onDone }: Props) {
  const styles = useStyles();
  const translate = useTranslate();
  const { decide, unwish } = useActions();
  const { weight } = judged;
  const outcome = row.indicator?.outcome;
  const qualitative = outcome?.state === "unclear" && outcome.why === "qualitative";
  const [choice, setChoice] = useState<Choice | undefined>(before?.choice);
  const [typed, setTyped] = useState(before ? plain(before.score) : "");
  const [own, setOwn] = useState<string | undefined>(before?.reason);
  const [tried, setTried] = useState(false);

  const band = qualitative && choice ? bandOf(choice, weight, policy) : ([new Decimal(0), weight] as const);
  const read = readScore(typed, band, policy.decimals);
  const deducts = read.ok && read.score.lt(weight);
  const parts = row.indicator && sentenceParts(row.indicator.indicator, row.indicator.reading);
  const reason = deducts ? (own ?? proposedReason(judged, choice, read.score, parts)) : "";
  const reasonKept = (row.indicator?.indicator.entries.reason?.text ?? "") !== "";
  const problems = {
    choice: qualitative && !choice && tried ? "choice" : undefined,
    score: !read.ok && (tried || read.problem !== "empty") ? read : undefined,
    reason: deducts && !reasonKept && reason.trim() === "" ? "reason" : undefined,
  };
  const text = (id: string, data?: Readonly<Record<string, string>>): string =>
    translate(`pane.scores.judge.${id}`, { name, ...data });
  const range = ([least, most]: readonly [Decimal, Decimal]) => ({ least: plain(least), most: plain(most) });

  const choose = (value: Choice): void => {
    setChoice(value);
    // 达成 is full marks unless somebody says otherwise; of the rest only a person knows how many points are due.
    const kept = readScore(typed, bandOf(value, weight, policy), policy.decimals).ok;
    if (!kept) setTyped(value === "met" ? plain(weight) : "");
  };
  const adopt = async (): Promise<void> => {
    setTried(true);
    if (!read.ok || (qualitative && !choice) || problems.reason) return;
    const judgement = { ...judged, ...(qualitative && choice && { choice }), score: read.score, reason: reason.trim() };
    const kept = await decide((decisions) => withJudgement(decisions, judgement), {
      intent: "success",
      text: { id: "pane.scores.judge.adopted", data: { name, score: plain(read.score) } },
    });
    if (!kept) return;
    unwish(row);
    if (onDone) onDone();
    else focusHeader("judge");
  };

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
        {qualitative && (
          <Field
            size="small"
            label={text("choice")}
            {...(problems.choice && { validationMessage: text(`problems.${problems.choice}`) })}
          >
            <RadioGroup
              value={choice ?? ""}
              onChange={(_, { value }) => {
                choose(value as Choice);
              }}
            >
              {CHOICES.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={text("band", { choice: text(each), ...range(bandOf(each, weight, policy)) })}
                />
              ))}
            </RadioGroup>
          </Field>
        )}
        <Field
          size="small"
          label={text("score")}
          hint={text("score-range", range(band))}
          {...(problems.score && {
            validationMessage: text(`problems.${problems.score.problem}`, problems.score.data),
          })}
        >
          <Input
            size="small"
            inputMode="decimal"
            value={typed}
            onChange={(_, { value }) => {
              setTyped(value);
            }}
          />
        </Field>
        {deducts && (
          <Field
            size="small"
            label={text("reason")}
            {...(reasonKept && { hint: translate("pane.scores.reason.kept") })}
            {...(problems.reason && { validationMessage: text(`problems.${problems.reason}`) })}
          >
            <Textarea
              size="small"
              resize="vertical"
              textarea={{ rows: 3 }}
              value={reason}
              onChange={(_, { value }) => {
                setOwn(value);
              }}
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
