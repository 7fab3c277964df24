import { printPlace } from "../core/sheet/address";
import { goTo, markFindings, type Checked } from "../session";
import type { Task } from "./command";

/** Sets marks in place of the old ones, goes to the most severe finding that can be seen, and says what could not be marked. */
export async function showFindings({ audit: { findings }, workbook }: Checked, { say, call }: Task): Promise<boolean> {
  const { unwritten } = await markFindings(findings, workbook, call);
  const hidden = new Set(workbook.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name));
  // Findings come sorted, the most severe first.
  const first = findings.find(({ sheet }) => !hidden.has(sheet));
  if (first) await goTo(first, call);
  const unmarked = new Set(unwritten.map(printPlace));
  if (unwritten.length > 0)
    say("unmarked", { number: findings.filter((each) => unmarked.has(printPlace(each))).length });
  return first !== undefined;
}
