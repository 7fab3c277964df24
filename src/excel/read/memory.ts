import { contains, type Range } from "../../core/sheet/address";
import type { CallOptions } from "../call/sync";
import { knows } from "../requirements";
import { holdsHere } from "../quirks";
import { areasOf } from "./merges";

/**
 * What one reading of the workbook keeps for the next: the merged areas of its sheets. To ask for them clears what the user could
 * have undone in some versions (office-js 5918), so they are asked for once, until something happens that may have changed them.
 */
export interface Memory {
  /** Puts into the batch that Excel is to tell of such changes, where it does not yet. */
  readonly listen: (context: Excel.RequestContext) => void;
  /** After that batch: whether Excel tells from now on; where it may have failed for that very wish it is not asked again. */
  readonly listens: (does: "yes" | "no" | "refused") => void;
  /** Begins a reading: what happens from now on makes its answer too old to be kept. */
  readonly begin: () => Reading;
  /** The merged areas of some cells of a sheet; undefined where they have to be asked for. */
  readonly mergesOf: (id: string, used: Range) => readonly Range[] | undefined;
  /** Forgets all, as when the user asks for everything to be looked at again. */
  readonly forget: () => void;
}

/** How a reading of the workbook may be waited for, and what it keeps for the next one. */
export interface ReadOptions extends CallOptions {
  readonly memory?: Memory;
}

/** A reading that is under way. */
export interface Reading {
  readonly keep: (id: string, used: Range, merges: readonly Range[]) => void;
}

interface Kept {
  readonly used: Range;
  readonly merges: readonly Range[];
}

export function createMemory(): Memory {
  const kept = new Map<string, Kept>();
  /** When each sheet was forgotten last, counted in what has happened. */
  const forgotten = new Map<string, number>();
  let happened = 0;
  let everything = 0;
  let listening: "no" | "asked" | "yes" | "refused" = "no";

  const forgetSheet = (id: string): void => {
    kept.delete(id);
    forgotten.set(id, ++happened);
  };
  return {
    listen: ({ workbook: { worksheets } }) => {
      if (listening !== "no" || holdsHere("merged-areas") === true) return;
      listening = "asked";
      worksheets.onChanged.add((event) => {
        // Our own writing merges nothing; where Excel does not say whose it is, it is taken for somebody else's.
        const isOurs = knows("WorksheetChangedEventArgs.triggerSource") && event.triggerSource === "ThisLocalAddin";
        const mayMerge = event.changeType !== "RangeEdited" || isWide(event.address);
        if (!isOurs && mayMerge) forgetSheet(event.worksheetId);
        return Promise.resolve();
      });
      worksheets.onFormatChanged.add((event) => {
        if (isWide(event.address)) forgetSheet(event.worksheetId);
        return Promise.resolve();
      });
    },
    listens: (does) => {
      if (listening === "asked") listening = does;
    },
    begin: () => {
      const began = happened;
      return {
        keep: (id, used, merges) => {
          const isOld = everything > began || (forgotten.get(id) ?? 0) > began;
          if (listening === "yes" && !isOld) kept.set(id, { used, merges });
        },
      };
    },
    mergesOf: (id, used) => {
      const known = kept.get(id);
      const { top, left, bottom, right } = used;
      const isWithin =
        known &&
        contains(known.used, { row: top, column: left }) &&
        contains(known.used, { row: bottom, column: right });
      return isWithin ? known.merges : undefined;
    },
    forget: () => {
      kept.clear();
      everything = ++happened;
    },
  };
}

/** More than one cell: to merge, to paste, to insert, to clear. Typing touches one, and merges nothing. */
function isWide(address: string): boolean {
  const [area, ...others] = areasOf(address);
  return !area || others.length > 0 || area.top !== area.bottom || area.left !== area.right;
}
