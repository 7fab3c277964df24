import { tally } from "../core/check/tally";
import { checkWorkbook } from "../session";
import type { Task } from "./command";
import { showFindings } from "./show";

/** 一键校验: marks on all findings, and the selection on the most severe. Marks speak for themselves; no findings have to be told. */
export async function check(task: Task): Promise<void> {
  const checked = await checkWorkbook(task.preferences.options, task.call);
  const { tables, findings } = tally(checked.audit.tables, checked.audit.findings);
  if (checked.workbook.manual) task.say("manual");
  if (tables === 0) return task.say("no-tables");
  const shown = await showFindings(checked, task);
  const doubtful = checked.audit.tables.some(({ table }) => table.doubts.length > 0);
  if (findings === 0) task.say(doubtful ? "doubtful" : "no-findings", { number: tables });
  else if (!shown) task.say("hidden", { number: findings });
}
