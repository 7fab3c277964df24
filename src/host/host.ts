import type { Univer } from "@univerjs/core";
import type { Workbook } from "../core/sheet/sheet";
import type { ClientWindow, OfficeOptions } from "./client/load";
import { REQUIREMENT_SET } from "./client/office";
import { Book } from "./model/book";
import { save, type Lost } from "./model/save";
import { createWindows } from "./windows";
import type { Count } from "./wire/bridge";
import { Faults, type Fault } from "./wire/faults";
import { strictRules, type Rules } from "./wire/rules";

export interface HostOptions extends OfficeOptions {
  /** The workbook's file name. */
  readonly name?: string;
  readonly rules?: Partial<Rules>;
  /** This year, which completes dates typed without one. */
  readonly year?: number;
  /** The font of a grid, for whatever the file says. */
  readonly font?: string;
}

/** An Excel: a workbook, and the answers to what Office.js asks of it. */
export interface Host {
  /** Gives a window the bridge, before Microsoft's script runs there; what is returned takes the window off again. */
  readonly attach: (window: ClientWindow) => () => void;
  /** Adds the members of Office after Microsoft's script has run; what `office` says takes precedence over the host's options. */
  readonly ready: (window: ClientWindow, office?: OfficeOptions) => void;
  /** Both, and Microsoft's script between them: `script` is the text of its excel-web-16.00.js. */
  readonly load: (window: ClientWindow, script: string) => typeof Excel;
  readonly faults: Faults;
  readonly rules: Rules;
  readonly count: Count;
  /** The original file with only the changes patched in. */
  readonly save: () => Uint8Array;
  /** What of the changes save() cannot put into the file. */
  readonly lost: () => readonly Lost[];
  /** The workbook as it is now. */
  readonly workbook: () => Workbook;
  /** What somebody else does to the workbook right now. */
  readonly secondAuthor: (change: (book: Book) => void) => Promise<void>;
  /** The same as a fault: what somebody else does just before a message is carried out. */
  readonly meanwhile: (change: (book: Book) => void) => Fault;
  /** What the user does with Ctrl+Z and Ctrl+Y: each batch that wrote something is one step. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly book: Book;
  readonly close: () => void;
}

/** Opens a workbook in a Univer that the caller has started. */
export function openHost(univer: Univer, bytes: Uint8Array, options: HostOptions = {}): Host {
  const year = (): number => options.year ?? new Date().getFullYear();
  const book = new Book(univer, bytes, options.name ?? "工作簿.xlsx", year, options.font);
  const rules = { ...strictRules(), ...options.rules };
  const faults = new Faults();
  const count: Count = { syncs: 0, messages: 0 };
  const requirementSet = options.requirementSet ?? REQUIREMENT_SET;
  const asOther = (change: (book: Book) => void): void => {
    const { author } = book;
    book.author = "other";
    change(book);
    book.engine.closeUndoStep();
    book.author = author;
  };
  return {
    ...createWindows({ book, rules, faults, count, requirementSet, office: options }),
    faults,
    rules,
    count,
    save: () => save(book).bytes,
    lost: () => save(book).lost,
    workbook: () => book.snapshot(),
    secondAuthor: async (change) => {
      asOther(change);
      await book.calculate();
    },
    meanwhile: (change) => () => {
      asOther(change);
    },
    undo: async () => {
      await book.engine.undo();
      await book.calculate();
    },
    redo: async () => {
      await book.engine.redo();
      await book.calculate();
    },
    book,
    close: () => book.engine.dispose(),
  };
}
