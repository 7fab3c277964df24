import type { Univer } from "@univerjs/core";
import type { Workbook } from "../core/sheet/sheet";
import type { Call } from "./api/define";
import { loadClient, type ClientWindow, type OfficeOptions } from "./client/load";
import { Faults } from "./faults";
import { Book } from "./model/book";
import { strictRules, type Rules } from "./rules";
import { runBatch, type References } from "./wire/batch";
import { createBridge, type Count } from "./wire/bridge";
import type { Answer, Query } from "./wire/messages";

export interface HostOptions extends OfficeOptions {
  /** The workbook's file name. */
  readonly name?: string;
  readonly rules?: Partial<Rules>;
  /** This year, which completes dates typed without one. */
  readonly year?: number;
}

/** An Excel: a workbook, and the answers to what Office.js asks of it. */
export interface Host {
  /** Makes a window one of an add-in; `script` is the text of Microsoft's excel-web-16.00.js. */
  readonly load: (window: ClientWindow, script: string) => typeof Excel;
  readonly faults: Faults;
  readonly rules: Rules;
  readonly count: Count;
  /** The workbook as it is now. */
  readonly workbook: () => Workbook;
  /** What somebody else does to the workbook right now. */
  readonly secondAuthor: (change: (book: Book) => void) => Promise<void>;
  readonly book: Book;
  readonly close: () => void;
}

/** Opens a workbook in a Univer that the caller has started. */
export function openHost(univer: Univer, bytes: Uint8Array, options: HostOptions = {}): Host {
  const year = (): number => options.year ?? new Date().getFullYear();
  const book = new Book(univer, bytes, options.name ?? "工作簿.xlsx", year);
  const rules = { ...strictRules(), ...options.rules };
  const faults = new Faults();
  const count: Count = { syncs: 0, messages: 0 };
  const call: Call = { book, rules };
  const references: References = new Map();
  const carryOut = (query: Query): Promise<Answer> => runBatch(query, call, references);
  return {
    load: (window, script) =>
      loadClient(window, script, createBridge({ carryOut, faults, rules, count }), options),
    faults,
    rules,
    count,
    workbook: () => book.snapshot(),
    secondAuthor: async (change) => {
      change(book);
      await book.engine.calculate();
    },
    book,
    close: () => book.engine.dispose(),
  };
}
