import { tally } from "../core/check/tally";
import { planScores } from "../core/edit/score-plan";
import { checkWorkbook, goTo, writeEdits } from "../session";
import type { Task } from "./command";
import { showFindings } from "./show";

/** 一键评分: fills in blank scores and reasons, then marks what is left to find; tells what was written and what was not. */
export async function score(task: Task): Promise<void> {
  const { preferences, call, say } = task;
  const before = await checkWorkbook(preferences.options, call);
  if (before.workbook.manual) say("manual");
  if (before.audit.tables.length === 0) return say("no-tables");
  const { edits, skipped } = planScores(before.audit, "blank");
  const { applied, unwritten } = edits.length > 0 ? await writeEdits(edits, call) : { applied: [], unwritten: [] };
  say(applied.length > 0 ? "written" : "nothing-written", { number: applied.length });
  tellUnwritten([...skipped, ...unwritten], task);
  const after = applied.length > 0 ? await checkWorkbook(preferences.options, call) : before;
  const shown = await showFindings(after, task);
  const { findings } = tally(after.audit.tables, after.audit.findings);
  if (findings > 0) say(shown ? "found" : "hidden", { number: findings });
  else if (applied[0]) await goTo(applied[0], call);
}

/** Counts what was skipped: what a person has to judge, and the rest by its reason. */
function tellUnwritten(unwritten: readonly { readonly why: string }[], { say, text }: Task): void {
  const judged = unwritten.filter(({ why }) => why.startsWith("judgement."));
  if (judged.length > 0) say("judge", { number: judged.length });
  const counts = new Map<string, number>();
  for (const { why } of unwritten) if (!why.startsWith("judgement.")) counts.set(why, (counts.get(why) ?? 0) + 1);
  if (counts.size === 0) return;
  const reasons = [...counts].map(([why, number]) => text("reason", { why: text(`why.${why}`), number }));
  say("left", { number: unwritten.length - judged.length, reasons: reasons.join(text("and")) });
}
