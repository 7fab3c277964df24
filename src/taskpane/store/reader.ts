import type { Decisions } from "../../core/decisions/decisions";
import { chosenBy } from "../../core/policy/options";
import { createMemory, watch, type CallOptions, type Happening } from "../../excel";
import * as session from "../../session";
import type { Model } from "./model";
import type { Store } from "./store";

/** Something that has changed, and when (performance.now()). */
interface Change {
  readonly happening: Happening;
  readonly at: number;
}

/** Reads the workbook for the pane, and knows what has changed there since. `base` holds for every call of Excel. */
export function createReader(store: Store<Model>, base: CallOptions) {
  let changes: readonly Change[] = [];
  /** When the reading began of which the pane shows the outcome. */
  let since = 0;
  let watching = false;
  let looking: AbortController | undefined;
  const memory = createMemory();

  const setChanges = (next: readonly Change[], more: (model: Model) => Partial<Model> = () => ({})): void => {
    changes = next;
    const changed = next.map(({ happening }) => happening);
    store.set((model) => ({ ...model, ...more(model), changed }));
  };

  /** Reads and checks the workbook. What has changed while it was read stays stale; what the user prefers by then holds. */
  async function read(call: CallOptions): Promise<void> {
    const began = performance.now();
    const { options } = store.get().preferences;
    const checked = await session.checkWorkbook(options, { ...call, memory });
    since = began;
    setChanges(
      changes.filter(({ at }) => at >= since),
      ({ preferences }) => ({ checked: options === preferences.options ? checked : judged(checked, preferences) }),
    );
  }

  /** What was read may be another by now, all of it. */
  function distrust(): void {
    const sheets = store.get().checked?.workbook.sheets ?? [];
    const at = performance.now();
    setChanges(sheets.map(({ name }) => ({ happening: { sheet: name, ranges: [] }, at })));
  }

  /** Where the user wants findings to follow the cells: looks again, quietly, at what has changed. Nothing pops up from an event. */
  async function follow(): Promise<void> {
    const { preferences, busy, checked, changed } = store.get();
    if (!preferences.live || busy || !checked || changed.length === 0) return;
    pause();
    looking = new AbortController();
    try {
      await read({ ...base, signal: looking.signal });
    } catch {
      // What could not be looked at again stays stale.
    }
  }

  /** An action of the user takes precedence: what is read beside it would show what was before it. */
  const pause = (): void => looking?.abort();

  return {
    read,
    /** What was kept from one reading to the next is asked for again. */
    forget: memory.forget,
    distrust,
    follow,
    pause,

    /** Listens to the workbook from now on. */
    watch: async (call: CallOptions): Promise<void> => {
      if (watching) return;
      watching = true;
      const changed = (happenings: readonly Happening[], at: number): void => {
        // Events are told late: what had happened before the workbook was read is known.
        if (!store.get().checked || at < since) return;
        setChanges([...changes, ...happenings.map((happening) => ({ happening, at }))]);
        void follow();
      };
      try {
        await watch({ changed }, { call });
      } catch {
        // Without events findings do not become stale; checking again works all the same.
        watching = false;
      }
    },

    /** What the program makes of the workbook by other decisions or preferences; nothing is asked of Excel. */
    judge: (decisions?: Decisions): void => {
      store.set((model) => {
        const { checked, preferences } = model;
        if (!checked) return model;
        return { ...model, checked: judged({ ...checked, decisions: decisions ?? checked.decisions }, preferences) };
      });
    },
  };
}

const judged = (checked: session.Checked, { options }: session.Preferences): session.Checked => ({
  ...checked,
  audit: session.auditWith(checked.workbook, checked.decisions, options),
  policyBy: chosenBy(checked.decisions.options, options),
});
