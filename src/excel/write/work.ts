import type { Edit, Left } from "../../core/edit/plan";
import { ExcelError } from "../call/error";
import type { Found } from "../state/part";
import type { State } from "../../core/state/state";
import type { Decision } from "./decide";
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
export interface Work extends Decision {
  readonly edits: readonly Edit[];
  readonly present: ReadonlyMap<string, Present>;
  readonly found: Found;
  readonly remember: Remember;
}

/** A run in a batch; once that is sent, the range tells what stood there an instant before. */
export interface Queued {
  readonly run: Run;
  readonly range: Excel.Range;
}

/** Puts the writing of some runs into the batch, and where it is wanted the question what stood there until then. */
export function queue(context: Excel.RequestContext, runs: readonly Run[], asks: "asking" | "blindly"): Queued[] {
  const sheets = new Map<string, Excel.Worksheet>();
  return runs.map((run) => {
    const sheet = sheets.get(run.sheet) ?? context.workbook.worksheets.getItem(run.sheet);
    sheets.set(run.sheet, sheet);
    const range = sheet.getRange(run.address);
    if (asks === "asking") range.load("values,formulas");
    range.values = run.values.map((row) => [...row]);
    return { run, range };
  });
}
