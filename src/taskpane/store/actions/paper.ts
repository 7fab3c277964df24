import { planPaperLinks, type LinkWishes } from "../../../core/edit/paper-links";
import type { NewSheet } from "../../../core/make/sheet";
import type { Translate } from "../../../core/translate";
import type { CallOptions } from "../../../excel";
import { addSheet, followLinks, renewSheet } from "../../../session";
import { paperMessage } from "../messages";
import { sheets } from "./make";
import type { Runner } from "./runner";

/** Adds a worksheet that there is none of. */
async function addedSheet(sheet: NewSheet, call: CallOptions): Promise<string> {
  const done = await addSheet(sheet, true, call);
  return "written" in done ? done.written : done.exists;
}

/** The working paper of a table, and the links to it. */
export const paperActions = ({ perform, reader, checked, written, readAfter }: Runner) => ({
  /** Makes the working paper of the table with that key, or makes it anew where it stands. */
  paper: (key: string, translate: Translate): Promise<boolean> =>
    perform("paper", async (call) => {
      await reader.read(call);
      const { paperOfTable } = await sheets();
      const made = paperOfTable(checked(), key, translate);
      if (!made) return { intent: "warning", text: { id: "pane.paper-sheet.table-gone" } };
      const { sheet, open, relinks, at } = made;
      const name = at ?? (await addedSheet(sheet, call));
      if (at !== undefined) await renewSheet(sheet, at, call);
      reader.forget();
      const { unwritten } = relinks.length > 0 ? await followLinks(relinks, call) : { unwritten: [] };
      await readAfter(call);
      return paperMessage(name, open, unwritten);
    }),

  /** Links the scores of a table to its working paper, as far as the user wants that. */
  linkPaper: (key: string, wishes: LinkWishes): Promise<boolean> =>
    perform("write", async (call) => {
      const { audit, decisions } = checked();
      const edits = planPaperLinks(audit, key, wishes, decisions.links).flatMap((link) => link.edits);
      return written(edits, call);
    }),
});
