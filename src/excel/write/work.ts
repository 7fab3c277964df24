import type { Edit, Left } from "../../core/edit/plan";
import { ExcelError } from "../call/error";
import type { Found } from "../state/part";
import type { State } from "../state/state";
import type { Present } from "./present";
import type { Run } from "./runs";
import type { Target } from "./targets";

/** What came of a plan. */
export interface Applied {
  readonly applied: readonly Edit[];
  readonly left: readonly Left[];
}

/** A plan that was not carried out to its end. Every sheet is wholly written or untouched, save for those that are unsure. */
export class InterruptedWrite extends ExcelError implements Applied {
  override readonly name = "InterruptedWrite";

  constructor(
    cause: ExcelError,
    readonly applied: readonly Edit[],
    readonly left: readonly Left[],
    /** Sheets of which Excel could not say any more whether they were written. */
    readonly unsure: readonly string[],
  ) {
    super(cause.code, cause.params, { cause });
  }
}

/** How far a plan has come, cell by cell. */
export interface Standing {
  /** What takes back what is written. */
  readonly inverse: readonly Edit[];
  readonly left: readonly Left[];
  /** Cells that may be written but are not. */
  readonly pending: readonly Target[];
}

/** What the workbook is to remember; the same object where that does not change. */
export type Remember = (state: State, standing: Standing) => State;

/** A plan that has been held against the workbook. */
export interface Work {
  readonly edits: readonly Edit[];
  readonly present: ReadonlyMap<string, Present>;
  readonly go: ReadonlyMap<string, readonly Target[]>;
  readonly left: readonly Left[];
  readonly found: Found;
  /** The part's text once these sheets are written; undefined where there is to be none. */
  readonly xmlAfter: (sheets: Iterable<string>) => string | undefined;
}

/** Puts the writing of some runs into the batch. */
export function queue(context: Excel.RequestContext, runs: readonly Run[]): void {
  const sheets = new Map<string, Excel.Worksheet>();
  for (const { sheet: name, address, values } of runs) {
    const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    sheet.getRange(address).values = values.map((row) => [...row]);
  }
}
