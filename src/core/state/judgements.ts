import { judgementOf } from "../score/judgement";
import { standTogether } from "../table/own";
import type { Decisions, JudgedRow, Judgement } from "./decisions";

/** Keeps a judgement, in place of the one that its row has and of one that the same indicator had when it said something else. */
export function withJudgement(decisions: Decisions, judgement: Judgement): Decisions {
  const { judgements } = withoutJudgement(decisions, judgement);
  const { sheet, name } = judgement;
  const others = judgements.filter(
    (each) => each.sheet !== sheet || !standTogether(each, judgement) || each.name !== name,
  );
  return { ...decisions, judgements: [...others, judgement] };
}

/** Takes the judgement of a row back; an outdated one is found by the row that it was of. */
export function withoutJudgement(decisions: Decisions, row: JudgedRow): Decisions {
  const gone = judgementOf(row, decisions.judgements);
  return gone ? { ...decisions, judgements: decisions.judgements.filter((each) => each !== gone) } : decisions;
}
