import { printPlace } from "../sheet/address";
import { cellAt, hasFormula, type Sheet } from "../sheet/sheet";
import type { Entry } from "../table/table";
import { conflict } from "./conflicts";
import { contentOf, type Content } from "../sheet/content";
import type { Edit } from "./plan";
import type { Closed, PlannedRow, RowWish, Skipped, Wishes } from "./score-row";

/** What comes of a row: edits, and what is skipped with the reason. */
export interface Parts {
  readonly edits: Edit[];
  readonly skipped: Skipped[];
}

const CLOSED: readonly Closed[] = ["formula", "locked", "merged"];

/** The cells of a sheet as a plan of scores deals with them. */
export class ScoreCells {
  constructor(
    readonly sheet: Sheet,
    readonly wishes: Wishes,
  ) {}

  /** Puts an edit into the parts; false, with the reason among what is skipped, where the cell must not be written. */
  write(
    parts: Parts,
    entry: Entry,
    label: string,
    after: Content,
    reason: string,
    data: Readonly<Record<string, string>>,
  ): boolean {
    const why = this.closed(entry);
    if (why) {
      parts.skipped.push(this.skip(entry, label, why, {}));
      return false;
    }
    const before = contentOf(cellAt(this.sheet, entry.address));
    parts.edits.push({ ...this.place(entry), before, after, why: { id: reason, data: { label, ...data } } });
    return true;
  }

  /** Why a cell cannot be written, whatever is to stand there. */
  closed({ address }: Entry): Closed | undefined {
    const cell = cellAt(this.sheet, address);
    if (cell && hasFormula(cell)) return "formula";
    const before = contentOf(cell);
    const why = conflict(this.sheet, { sheet: this.sheet.name, address, before, after: before });
    return CLOSED.find((each) => each === why);
  }

  skip(entry: Entry, label: string, why: Skipped["why"], data: Readonly<Record<string, string>>): Skipped {
    return { ...this.place(entry), label, why, data };
  }

  place({ address }: Entry): Pick<PlannedRow, "sheet" | "address"> {
    return { sheet: this.sheet.name, address };
  }

  wish(entry: Entry): RowWish {
    return this.wishes.rows?.get(printPlace(this.place(entry))) ?? {};
  }
}

/** A property that is there only where it has a value. */
export const defined = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
