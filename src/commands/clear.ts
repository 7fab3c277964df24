import { clearMarks } from "../session";
import type { Task } from "./command";

/** 清除标记: our marks go; where there were none, or some are on protected sheets, that has to be told. */
export async function clear({ call, say, text }: Task): Promise<void> {
  const { removed, stuck, unseen } = await clearMarks(call);
  if (stuck.length > 0) say("still-marked", { sheets: stuck.join(text("and")) });
  if (unseen.length > 0) say("unseen-marks", { sheets: unseen.join(text("and")) });
  if (removed === 0 && stuck.length + unseen.length === 0) say("no-marks");
}
