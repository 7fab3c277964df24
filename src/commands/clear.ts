import { inExcel, listMarks } from "../excel";
import { clearMarks } from "../session";
import type { Task } from "./command";

/** 清除标记: our marks go; where there were none, or some are on protected sheets, that has to be told. */
export async function clear({ call, say, text }: Task): Promise<void> {
  const { removed } = await clearMarks(call);
  const remaining = await inExcel((context) => listMarks(context, call));
  const sheets = new Set(remaining.map(({ sheet }) => sheet));
  if (sheets.size > 0) say("still-marked", { sheets: [...sheets].join(text("and")) });
  else if (removed === 0) say("no-marks");
}
