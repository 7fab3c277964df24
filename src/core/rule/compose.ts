import { settleCases } from "./compose/cases";
import { settleOccurrences, settleSteps } from "./compose/deductions";
import { addPart, fragmentIn, newDraft, type Beside, type RuleContext } from "./compose/draft";
import { gather } from "./compose/gather";
import { settleAwards, settleEach, settleShares } from "./compose/items";
import { settleJudgements, settlePlain } from "./compose/rest";
import { computes, formOf } from "./form";
import { unclaimed } from "./ledger/ledger";
import type { Rule } from "./rule";
import type { Source } from "../words/notation";
import type { Statements } from "./statements";

export type { Beside, RuleContext };

/**
 * Puts the statements of a rule together: first each is sorted by what it does, then it is settled what they make together.
 * What does not fit is in `unread`, and then the whole is left to judgement.
 */
export function compose(
  original: string,
  source: Source,
  { statements, marks }: Statements,
  context: RuleContext,
): Rule {
  const draft = newDraft(source, statements, context);
  for (const statement of statements) gather(draft, statement);
  settleSteps(draft);
  settleOccurrences(draft);
  settleShares(draft);
  settleEach(draft);
  settleAwards(draft);
  settleCases(draft);
  for (const { statement, term } of draft.formulas)
    addPart(draft, statement, { kind: "formula", term, fragment: fragmentIn(draft, statement) });
  settleJudgements(draft);
  settlePlain(draft);
  const { definitions, cap, notes, unread, claims } = draft;
  const parts = [...draft.parts].sort((a, b) => a.from - b.from).map(({ part }) => part);
  const floor = draft.floor && computes(parts);
  const rule: Omit<Rule, "form"> = {
    original,
    definitions,
    parts,
    ...(cap && { cap }),
    ...(floor && { floor }),
    notes,
    unread,
  };
  const form = formOf(rule);
  if (unread.length === 0 && form !== "judgement")
    for (const place of unclaimed(rule, source, marks, claims)) unread.push(fragmentIn(draft, place));
  return { ...rule, form: unread.length === 0 && parts.length > 0 ? form : "judgement" };
}
