import { useState } from "react";
import type { PlannedRow } from "../../../core/edit/score-row";
import type { Policy } from "../../../core/policy/policy";
import { plain } from "../../../core/quantity/decimal";
import type { Choice, JudgedRow, Judgement } from "../../../core/decisions/judgement";
import { withJudgement } from "../../../core/decisions/judgement";
import {
  judgementDraft,
  readJudgement,
  shownProblems,
  withChoice,
  type Judged,
  type JudgementDraft,
} from "../../model/scores/judgement-draft";
import { useActions } from "../../pane";
import { focusHeader } from "./focus";

/** Where the score of a judgement belongs; also of tables that are not written. */
export type JudgedCell = Pick<PlannedRow, "sheet" | "address" | "indicator">;

export interface JudgementFormProps {
  readonly row: JudgedCell;
  readonly judged: JudgedRow;
  readonly name: string;
  readonly policy: Policy;
  /** The judgement that is to be changed. */
  readonly before: Judgement | undefined;
  readonly onDone?: () => void;
}

/** What stands in the form of a judgement, and what becomes of it. */
export function useJudgementForm({ row, judged: judgedRow, name, policy, before, onDone }: JudgementFormProps) {
  const { decide, unwish } = useActions();
  const [draft, setDraft] = useState(() => judgementDraft(before));
  const [tried, setTried] = useState(false);
  const judged: Judged = { row: judgedRow, indicator: row.indicator, policy };
  const read = readJudgement(draft, judged);

  const adopt = async (): Promise<void> => {
    setTried(true);
    const { judgement } = read;
    if (!judgement) return;
    const kept = await decide((decisions) => withJudgement(decisions, judgement), {
      intent: "success",
      text: { id: "pane.scores.judge.adopted", data: { name, score: plain(judgement.score) } },
    });
    if (!kept) return;
    unwish(row);
    if (onDone) onDone();
    else focusHeader("judge");
  };

  return {
    draft,
    read,
    problems: shownProblems(read, tried),
    change: (part: Partial<JudgementDraft>): void => setDraft({ ...draft, ...part }),
    choose: (choice: Choice): void => setDraft(withChoice(draft, choice, judged)),
    adopt,
  };
}
