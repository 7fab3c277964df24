import type { Edit } from "../../../core/edit/plan";
import type { Skipped } from "../../../core/edit/score-row";
import { InterruptedWrite, type CallOptions } from "../../../excel";
import { writeEdits, type Checked } from "../../../session";
import { failureMessage, writtenMessage } from "../messages";
import { renewMarks } from "../marking";
import { checkedOf, type Busy, type Message, type Model } from "../model";
import { createReader } from "../reader";
import type { Store } from "../store";

/** What all actions share: the store, the reader of the workbook, and the way in which a long action runs. */
export type Runner = ReturnType<typeof createRunner>;

/** `base` holds for every call of Excel, whatever the action. */
export function createRunner(store: Store<Model>, base: CallOptions) {
  const reader = createReader(store, base);
  const patch = (change: Partial<Model>): void => {
    store.set((model) => ({ ...model, ...change }));
  };
  const fail = (error: unknown, retry?: () => void): void => {
    patch({ message: failureMessage(error, retry) });
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
      await renewMarks(store, call);
      patch({ busy: undefined, message });
      return true;
    } catch (error) {
      await afterFailure(error, call);
      patch({ busy: undefined, message: failureMessage(error, () => void perform(what, job)) });
      return false;
    } finally {
      void reader.follow();
    }
  }

  /** Reads again after something was written, for what stands there now; if that fails the findings become stale, and what was written is still told. */
  async function readAfter(call: CallOptions): Promise<Checked["audit"] | undefined> {
    try {
      await reader.read(call);
      return checkedOf(store.get()).audit;
    } catch {
      reader.distrust();
      return undefined;
    }
  }

  /** What was written before a write was broken off is not what the pane has read; where Excel cannot say, it is not asked again. */
  async function afterFailure(error: unknown, call: CallOptions): Promise<void> {
    if (!(error instanceof InterruptedWrite)) return;
    if (error.unsure.length > 0) reader.distrust();
    else if (error.applied.length > 0) await readAfter(call);
  }

  return {
    store,
    base,
    reader,
    patch,
    fail,
    perform,
    readAfter,
    /** What the actions of the moment are about. */
    checked: (): Checked => checkedOf(store.get()),

    /** Writes edits that the user has seen, and tells what came of it. */
    written: async (edits: readonly Edit[], call: CallOptions, skipped: readonly Skipped[] = []): Promise<Message> => {
      const done = await writeEdits(edits, call);
      return writtenMessage({ ...done, skipped, now: await readAfter(call) });
    },
  };
}
