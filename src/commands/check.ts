import { checkWorkbook } from "../session";
import type { Task } from "./command";
import { showFindings } from "./show";

/** 一键校验: marks on all findings, and the selection on the gravest. Marks speak for themselves; no findings have to be told. */
export async function check(task: Task): Promise<void> {
  const checked = await checkWorkbook(task.preferences.options, task.call);
  const { tables, findings } = checked.audit;
  if (checked.workbook.manual) task.say("manual");
  if (tables.length === 0) return task.say("no-tables");
  const shown = await showFindings(checked, task);
  if (findings.length === 0) task.say("no-findings", { number: tables.length });
  else if (!shown) task.say("hidden", { number: findings.length });
}
