import { classOf } from "./api/registry";
import { addOffice, loadClient, type ClientWindow, type OfficeOptions } from "./client/load";
import { groupUndo, UNDO_GROUPS_SINCE, type UndoGroups } from "./client/undo-groups";
import type { Book, BookEvent } from "./model/book";
import { runBatch, type References } from "./wire/batch";
import { createBridge, type Count } from "./wire/bridge";
import type { Call } from "./wire/define";
import type { Faults } from "./wire/faults";
import type { Answer, Query } from "./wire/messages";
import { notification } from "./wire/notify";
import type { Rules } from "./wire/rules";
import { compareVersions } from "./wire/since";

/** What the windows of one host share. */
export interface Shared {
  readonly book: Book;
  readonly rules: Rules;
  readonly faults: Faults;
  readonly count: Count;
  readonly requirementSet: string;
  readonly office: OfficeOptions;
}

/** The windows that talk to a workbook: pane and ribbon have one each. */
export function createWindows({ book, rules, faults, count, requirementSet, office }: Shared) {
  const carryOut = oneByOne(book);
  const calls = new WeakMap<ClientWindow, Call>();
  const groupsOf = (window: ClientWindow): UndoGroups | undefined => {
    const call = calls.get(window);
    // Before that set the option is not known, and does nothing.
    if (!call || compareVersions(requirementSet, UNDO_GROUPS_SINCE) < 0) return undefined;
    return {
      opens: () => void call.groups++,
      closes: () => {
        if (--call.groups === 0) book.engine.closeUndoStep();
      },
    };
  };
  const attach = (window: ClientWindow): (() => void) => {
    const call: Call = { book, rules, quirks: faults.quirks, groups: 0, requirementSet, registered: new Set() };
    calls.set(window, call);
    const references: References = new Map();
    const bridge = createBridge({ carryOut: (query) => carryOut(query, call, references), faults, rules, count });
    const listen = (event: BookEvent): void => {
      const message = notification(book, call.registered, event);
      if (message !== undefined) bridge.notify(message);
    };
    book.listeners.add(listen);
    window._richApiNativeBridge = bridge.native;
    return () => {
      book.listeners.delete(listen);
      bridge.close();
    };
  };
  return {
    attach,
    ready: (window: ClientWindow, own?: OfficeOptions): void => {
      addOffice(window, { ...office, ...own });
      groupUndo(window, groupsOf(window));
    },
    load: (window: ClientWindow, script: string): typeof Excel => {
      attach(window);
      const excel = loadClient(window, script, office);
      groupUndo(window, groupsOf(window));
      return excel;
    },
  };
}

/** Carries out batches one after the other, whichever window they come from: the workbook is one. */
function oneByOne(book: Book) {
  const carryOutNow = async (query: Query, call: Call, references: References): Promise<Answer> => {
    book.author = "add-in";
    try {
      return await runBatch(query, call, references, classOf);
    } finally {
      if (call.groups === 0) book.engine.closeUndoStep();
      book.author = "user";
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return (query: Query, call: Call, references: References): Promise<Answer> => {
    const answer = last.then(() => carryOutNow(query, call, references));
    last = answer.catch(() => undefined);
    return answer;
  };
}
