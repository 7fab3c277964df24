import { planScores } from "../../core/edit/score-plan";
import type { RowWish } from "../../core/edit/score-row";
import { printPlace } from "../../core/sheet/address";
import type { Translate } from "../../core/report/report";
import type { Decisions } from "../../core/state/decisions";
import { watch, type CallOptions, type Happening } from "../../excel";
import * as session from "../../session";
import { failureMessage, markedMessage, undoneMessage, unmarkedMessage, writtenMessage } from "./messages";
import type { Busy, Message, Model, Place, Tab } from "./model";
import { reportOf } from "./report";
import type { Store } from "./store";

/** What the user can do in the pane. Nothing is thrown: what goes wrong becomes the message. */
export type Actions = ReturnType<typeof createActions>;

export function createActions(store: Store<Model>) {
  const patch = (change: Partial<Model>): void => {
    store.set((model) => ({ ...model, ...change }));
  };

  /** Runs one long action at a time, with progress and a way to stop. */
  async function perform(
    what: Busy["what"],
    job: (call: CallOptions) => Promise<Message | undefined>,
  ): Promise<boolean> {
    if (store.get().busy) return false;
    const controller = new AbortController();
    const stop = (): void => {
      controller.abort();
    };
    patch({ busy: { what, stop }, message: undefined });
    const call: CallOptions = {
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
      patch({ busy: undefined, message: failureMessage(error) });
      return false;
    }
  }

  let watching = false;
  async function startWatching(): Promise<void> {
    if (watching) return;
    watching = true;
    try {
      await watch({ changed: (happenings) => void whenChanged(happenings) });
    } catch {
      // Without events findings do not turn grey; checking again works all the same.
      watching = false;
    }
  }

  async function whenChanged(happenings: readonly Happening[]): Promise<void> {
    store.set((model) => (model.checked ? { ...model, changed: [...model.changed, ...happenings] } : model));
    const { preferences, busy, checked } = store.get();
    if (!preferences.live || busy || !checked) return;
    try {
      // Quietly: nothing pops up from an event.
      const again = await session.checkWorkbook(preferences.options);
      if (!store.get().busy) patch({ checked: again, changed: [] });
    } catch {
      // What could not be looked at again stays grey.
    }
  }

  const read = async (call: CallOptions): Promise<void> => {
    const checked = await session.checkWorkbook(store.get().preferences.options, call);
    patch({ checked, changed: [] });
  };

  /** Reads again after something was written; if that fails the findings stay grey, and what was written is still told. */
  const readAfter = async (): Promise<void> => {
    try {
      await read({});
    } catch {
      const { checked } = store.get();
      patch({ changed: checked ? checked.workbook.sheets.map(({ name }) => ({ sheet: name, ranges: [] })) : [] });
    }
  };

  /** What the program makes of the workbook by other decisions; nothing is asked of Excel. */
  const judgeAnew = (decisions: Decisions): void => {
    store.set((model) => {
      const { checked, preferences } = model;
      if (!checked) return model;
      const { workbook } = checked;
      return {
        ...model,
        checked: { ...checked, decisions, audit: session.auditWith(workbook, decisions, preferences.options) },
      };
    });
  };

  return {
    show: (tab: Tab): void => {
      patch({ tab });
    },
    dismiss: (): void => {
      patch({ message: undefined });
    },
    check: (): Promise<boolean> =>
      perform("check", async (call) => {
        await read(call);
        await startWatching();
        const { audit } = store.get().checked!;
        return {
          intent: audit.tables.length > 0 ? "success" : "warning",
          text:
            audit.tables.length > 0
              ? {
                  id: "pane.checked",
                  data: { tables: String(audit.tables.length), findings: String(audit.findings.length) },
                }
              : { id: "pane.no-tables" },
        };
      }),

    /** Writes what the plan of the moment would write. */
    write: (): Promise<boolean> =>
      perform("write", async (call) => {
        const { checked, wishes } = store.get();
        const { edits } = planScores(checked!.audit, wishes);
        const done = await session.writeEdits(edits, call);
        await readAfter();
        patch({ wishes: { ...store.get().wishes, rows: new Map() } });
        return writtenMessage(done);
      }),

    /** Puts one finding right, where one edit does. */
    fix: (edits: Parameters<typeof session.writeEdits>[0]): Promise<boolean> =>
      perform("write", async (call) => {
        const done = await session.writeEdits(edits, call);
        await readAfter();
        return writtenMessage(done);
      }),

    undo: (): Promise<boolean> =>
      perform("undo", async (call) => {
        const done = await session.undoWrite(call);
        await readAfter();
        return undoneMessage(done);
      }),

    mark: (): Promise<boolean> =>
      perform("mark", async (call) => {
        const { audit, workbook } = store.get().checked!;
        const marked = await session.markFindings(audit.findings, workbook, call);
        patch({ marked: marked.marked.length });
        return markedMessage(marked);
      }),

    unmark: (): Promise<boolean> =>
      perform("unmark", async (call) => {
        const done = await session.clearMarks(call);
        patch({ marked: 0 });
        return unmarkedMessage(done);
      }),

    /** Makes the report's worksheet of the workbook as it is now; asks first where that would replace an older one. */
    report: (translate: Translate, replace: boolean): Promise<boolean> =>
      perform("report", async (call) => {
        patch({ replacing: undefined });
        await read(call);
        const done = await session.writeReport(reportOf(store.get().checked!, translate), replace, call);
        if ("written" in done)
          return { intent: "success", text: { id: "pane.reported", data: { sheet: done.written } } };
        patch({ replacing: done.exists });
        return undefined;
      }),
    /** The older report stays. */
    keepReport: (): void => {
      patch({ replacing: undefined });
    },

    /** Keeps a changed decision in the workbook, and shows what comes of it. */
    decide: (change: (decisions: Decisions) => Decisions, said?: Message): Promise<boolean> =>
      perform("keep", async (call) => {
        judgeAnew(await session.decide(change, call));
        return said;
      }),

    goTo: async (place: Place): Promise<void> => {
      try {
        await session.goTo(place);
      } catch (error) {
        patch({ message: failureMessage(error) });
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

    prefer: (change: Partial<Model["preferences"]>): void => {
      const preferences = { ...store.get().preferences, ...change };
      const kept = session.writePreferences(preferences);
      patch({ preferences, ...(!kept && { message: { intent: "warning", text: { id: "pane.not-kept" } } }) });
      const { checked } = store.get();
      if (checked) judgeAnew(checked.decisions);
    },
  };
}
