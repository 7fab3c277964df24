import type { CallOptions } from "../../excel";
import { markFindings } from "../../session";
import { markedBy } from "../model/findings/marks";
import { checkedOf, type Model } from "./model";
import type { Store } from "./store";

/** Marks what is found now, and keeps in mind what was marked. */
export async function mark(store: Store<Model>, call: CallOptions): ReturnType<typeof markFindings> {
  const { audit, workbook } = checkedOf(store.get());
  const done = await markFindings(audit.findings, workbook, call);
  store.set((model) => ({ ...model, marked: markedBy(audit.findings) }));
  return done;
}

/** Marks that the user has asked for follow what is found now; those that cannot are stale, which the findings tell. */
export async function renewMarks(store: Store<Model>, call: CallOptions): Promise<void> {
  const { marked, checked } = store.get();
  if (marked === undefined || !checked || marked === markedBy(checked.audit.findings)) return;
  try {
    await mark(store, call);
  } catch {
    // What the action itself came to is told all the same.
  }
}
