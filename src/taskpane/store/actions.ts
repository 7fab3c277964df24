import { planPaperLinks, type LinkWishes } from "../../core/edit/paper-links";
import { planScores } from "../../core/edit/score-plan";
import type { RowWish, Skipped } from "../../core/edit/score-row";
import type { NewSheet } from "../../core/make/sheet";
import { isAsideKind } from "../../core/make/tag";
import { printPlace } from "../../core/sheet/address";
import type { Decisions } from "../../core/state/decisions";
import type { Translate } from "../../core/report/report";
import { InterruptedWrite, type CallOptions } from "../../excel";
import * as session from "../../session";
import {
  checkedMessage,
  failureMessage,
  markedMessage,
  paperMessage,
  undoneMessage,
  unmarkedMessage,
  writtenMessage,
} from "./messages";
import type { Busy, Message, Model, Place, Tab } from "./model";
import { createReader } from "./reader";
import type { RuleDraft } from "../model/paper/rule-draft";
import type { Store } from "./store";

/** Loaded when a worksheet is to be made; where that fails, nothing was written yet. */
const sheets = () => import(/* webpackChunkName: "sheets" */ "./sheets");

/** What the user can do in the pane. Nothing is thrown: what goes wrong becomes the message. */
export type Actions = ReturnType<typeof createActions>;

/** `base` holds for every call of Excel, whatever the action. */
export function createActions(store: Store<Model>, base: CallOptions = {}) {
  const reader = createReader(store, base);
  const patch = (change: Partial<Model>): void => {
    store.set((model) => ({ ...model, ...change }));
  };

  /** Runs one long action at a time, with progress and a way to stop. */
  async function perform(
    what: Busy["what"],
    job: (call: CallOptions) => Promise<Message | undefined>,
  ): Promise<boolean> {
    if (store.get().busy) return false;
    reader.pause();
    const controller = new AbortController();
    const stop = (): void => {
      controller.abort();
    };
    patch({ busy: { what, stop }, message: undefined });
    const call: CallOptions = {
      ...base,
      signal: controller.signal,
      onProgress: (progress) => {
        patch({ busy: { what, stop, progress } });
      },
    };
    try {
      const message = await job(call);
      patch({ busy: undefined, message });
      return true;
    } catch (error) {
      await afterFailure(error, call);
      patch({ busy: undefined, message: failureMessage(error) });
      return false;
    } finally {
      void reader.follow();
    }
  }

  /** Reads again after something was written, for what stands there now; if that fails the findings turn grey, and what was written is still told. */
  async function readAfter(call: CallOptions): Promise<session.Checked["audit"] | undefined> {
    try {
      await reader.read(call);
      return store.get().checked!.audit;
    } catch {
      reader.distrust();
      return undefined;
    }
  }

  /** Writes edits that the user has seen, and tells what came of it. */
  async function written(
    edits: Parameters<typeof session.writeEdits>[0],
    call: CallOptions,
    skipped: readonly Skipped[] = [],
  ): Promise<Message> {
    const done = await session.writeEdits(edits, call);
    return writtenMessage({ ...done, skipped, now: await readAfter(call) });
  }

  /** What was written before a write was broken off is not what the pane has read; where Excel cannot say, it is not asked again. */
  async function afterFailure(error: unknown, call: CallOptions): Promise<void> {
    if (!(error instanceof InterruptedWrite)) return;
    if (error.unsure.length > 0) reader.distrust();
    else if (error.applied.length > 0) await readAfter(call);
  }

  /** Makes a worksheet of the workbook as it is now; asks first where that would replace an older one. */
  const make = (
    wanted: (checked: session.Checked) => Promise<NewSheet | undefined>,
    replace: boolean,
    { what, said }: { readonly what: Busy["what"]; readonly said: string },
  ): Promise<boolean> =>
    perform(what, async (call) => {
      patch({ replacing: undefined });
      await reader.read(call);
      const sheet = await wanted(store.get().checked!);
      if (!sheet) return { intent: "warning", text: { id: "pane.framework-gone" } };
      const { kind, source } = sheet;
      const done = await session.addSheet(sheet, replace, call);
      if ("exists" in done) {
        patch({ replacing: { kind, sheet: done.exists, ...(source !== undefined && { source }) } });
        return undefined;
      }
      // A table that stands there now is listed with the others.
      if (!isAsideKind(kind)) await readAfter(call);
      return { intent: "success", text: { id: said, data: { sheet: done.written } } };
    });

  /** Adds a worksheet that there is none of. */
  async function addedSheet(sheet: NewSheet, call: CallOptions): Promise<string> {
    const done = await session.addSheet(sheet, true, call);
    return "written" in done ? done.written : done.exists;
  }

  /** Reads and checks all of the workbook anew, and listens to it from then on. */
  async function check(call: CallOptions): Promise<Message> {
    reader.forget();
    await reader.read(call);
    await reader.watch(call);
    return checkedMessage(store.get());
  }

  return {
    show: (tab: Tab): void => {
      patch({ tab });
    },
    dismiss: (): void => {
      patch({ message: undefined });
    },
    /** Tells what went wrong outside of these actions. */
    fail: (error: unknown): void => {
      patch({ message: failureMessage(error) });
    },
    check: (): Promise<boolean> => perform("check", check),

    /** Lets Excel calculate, in a workbook that is calculated by hand, and checks what comes of it. */
    recalculate: (): Promise<boolean> =>
      perform("check", async (call) => {
        await session.calculate(call);
        return check(call);
      }),

    /** Writes what the plan of the moment would write. */
    write: (): Promise<boolean> =>
      perform("write", async (call) => {
        const { checked, wishes } = store.get();
        const { edits, skipped } = planScores(checked!.audit, wishes);
        const message = await written(edits, call, skipped);
        patch({ wishes: { ...store.get().wishes, rows: new Map() } });
        return message;
      }),

    /** Puts one finding right, where one edit does. */
    fix: (edits: Parameters<typeof session.writeEdits>[0]): Promise<boolean> =>
      perform("write", (call) => written(edits, call)),

    undo: (): Promise<boolean> =>
      perform("undo", async (call) => {
        const done = await session.undoWrite(call);
        await readAfter(call);
        return undoneMessage(done);
      }),

    mark: (): Promise<boolean> =>
      perform("mark", async (call) => {
        const { audit, workbook } = store.get().checked!;
        const marked = await session.markFindings(audit.findings, workbook, call);
        return markedMessage(marked);
      }),

    unmark: (): Promise<boolean> =>
      perform("unmark", async (call) => {
        const done = await session.clearMarks(call);
        return unmarkedMessage(done);
      }),

    report: (translate: Translate, replace: boolean): Promise<boolean> =>
      make(async (checked) => (await sheets()).reportOf(checked, translate), replace, {
        what: "report",
        said: "pane.reported",
      }),
    /** Makes the score sheet of the framework with that key. */
    scoreSheet: (key: string, replace: boolean): Promise<boolean> =>
      make(async (checked) => (await sheets()).scoreSheetOf(checked, key), replace, {
        what: "score-sheet",
        said: "pane.score-sheet-made",
      }),
    /** Makes the working paper of the table with that key, or makes it anew where it stands. */
    paper: (key: string): Promise<boolean> =>
      perform("paper", async (call) => {
        await reader.read(call);
        const { paperOfTable } = await sheets();
        const made = paperOfTable(store.get().checked!, key);
        if (!made) return { intent: "warning", text: { id: "pane.paper-sheet.table-gone" } };
        const { sheet, open, relinks, at } = made;
        const name = at ?? (await addedSheet(sheet, call));
        if (at !== undefined) await session.renewSheet(sheet, at, call);
        reader.forget();
        const { left } = relinks.length > 0 ? await session.followLinks(relinks, call) : { left: [] };
        await readAfter(call);
        return paperMessage(name, open, left);
      }),
    /** Links the scores of a table to its working paper, as far as the user wants that. */
    linkPaper: (key: string, wishes: LinkWishes): Promise<boolean> =>
      perform("write", async (call) => {
        const { audit, decisions } = store.get().checked!;
        const edits = planPaperLinks(audit, key, wishes, decisions.links).flatMap((link) => link.edits);
        return written(edits, call);
      }),
    /** The older worksheet stays. */
    keepOlder: (): void => {
      patch({ replacing: undefined });
    },

    /** Keeps a changed decision in the workbook, and shows what comes of it. */
    decide: (change: (decisions: Decisions) => Decisions, said?: Message): Promise<boolean> =>
      perform("keep", async (call) => {
        reader.judge(await session.decide(change, call));
        return said;
      }),

    /** Throws away the decisions that nobody can read, and shows what comes of it. */
    discard: (): Promise<boolean> =>
      perform("keep", async (call) => {
        reader.judge(await session.discardDecisions(call));
        return { intent: "success", text: { id: "pane.unread.discarded" } };
      }),

    goTo: async (place: Place): Promise<void> => {
      try {
        await session.goTo(place, base);
      } catch (error) {
        patch({ message: failureMessage(error) });
      }
    },

    /** What is selected in Excel; undefined, with a message, where Excel does not say. */
    selected: async (): Promise<Awaited<ReturnType<typeof session.selected>> | undefined> => {
      try {
        return await session.selected(base);
      } catch (error) {
        patch({ message: failureMessage(error) });
        return undefined;
      }
    },

    /** What the user wants of one row of the plan. */
    wish: (place: Place, wish: RowWish): void => {
      store.set((model) => {
        const key = printPlace(place);
        const rows = new Map(model.wishes.rows).set(key, { ...model.wishes.rows.get(key), ...wish });
        return { ...model, wishes: { ...model.wishes, rows } };
      });
    },
    /** Forgets what the user wanted of a row. */
    unwish: (place: Place): void => {
      store.set((model) => {
        const rows = new Map(model.wishes.rows);
        return rows.delete(printPlace(place)) ? { ...model, wishes: { ...model.wishes, rows } } : model;
      });
    },
    /** How the plan treats all rows. */
    wishAll: (change: Partial<Pick<Model["wishes"], "overwrite" | "formulas" | "rows">>): void => {
      store.set((model) => ({ ...model, wishes: { ...model.wishes, ...change } }));
    },

    /** What the user types for a row's rule; undefined once it is kept or given up. */
    draft: (key: string, draft: RuleDraft | undefined): void => {
      store.set((model) => {
        const drafts = new Map(model.drafts);
        if (draft) drafts.set(key, draft);
        else drafts.delete(key);
        return { ...model, drafts };
      });
    },

    prefer: (change: Partial<Model["preferences"]>): void => {
      const preferences = { ...store.get().preferences, ...change };
      const kept = session.writePreferences(preferences);
      patch({ preferences, ...(!kept && { message: { intent: "warning", text: { id: "pane.not-kept" } } }) });
      reader.judge();
      void reader.follow();
    },
  };
}
