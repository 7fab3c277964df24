import type { Edit, Unwritten } from "../../core/edit/plan";
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
  readonly unwritten: readonly Unwritten[];
}

/** A plan that was not carried out to its end. Every sheet is wholly written or untouched, except for those that are unsure. */
export class InterruptedWrite extends ExcelError implements Applied {
  override readonly name = "InterruptedWrite";

  constructor(
    cause: ExcelError,
    readonly applied: readonly Edit[],
    readonly unwritten: readonly Unwritten[],
    /** Sheets of which Excel could not say any more whether they were written. */
    readonly unsure: readonly string[],
  ) {
    super(cause.code, cause.params, { cause });
  }
}

/** How far a plan has come, cell by cell. */
export interface Standing {
  /** What undoes what is written. */
  readonly inverse: readonly Edit[];
  readonly unwritten: readonly Unwritten[];
  /** Cells that may be written but are not. */
  readonly pending: readonly Target[];
}

/** What the workbook is to remember; the same object where that does not change. */
export type Remember = (state: State, standing: Standing) => State;

/** A plan that has been compared with the workbook. */
export interface Work extends Decision {
  /** True where a cell's own validation is heeded; what stood there before may come back whatever it is. */
  readonly heedsValidation: boolean;
  readonly edits: readonly Edit[];
  readonly present: ReadonlyMap<string, Present>;
  readonly found: Found;
  readonly remember: Remember;
}

/** A run in a batch; once that is sent, it is known what stood there an instant before, and what stands there since. */
export interface Queued {
  readonly run: Run;
  readonly before: Excel.Range;
  readonly now: Excel.Range;
  /** Whether it was asked for values, too, which tell a text that looks like a formula from one. */
  readonly tellsValues: boolean;
  /** The cells of which Excel says that their validation does not allow what they hold. */
  readonly invalid: Excel.RangeAreas;
}

const looksLikeFormula = (value: unknown): boolean => typeof value === "string" && /^'?=/.test(value);

/** Puts the writing of some runs into the batch. All of them are looked at again when the last one is written. */
export const queue = (context: Excel.RequestContext, runs: readonly Run[]): Queued[] =>
  putRuns(context, runs, (before) => {
    before.load("values,formulas");
  }).map(({ run, sheet, before }) => {
    const now = sheet.getRange(run.address);
    const tellsValues = run.values.some(([value]) => looksLikeFormula(value));
    now.load(tellsValues ? "values,formulas" : "formulas");
    const invalid = now.dataValidation.getInvalidCellsOrNullObject();
    invalid.load("address");
    return { run, before, now, tellsValues, invalid };
  });

/** Puts the writing of some runs into the batch; `first` is done with each range before it is written. */
export function putRuns(context: Excel.RequestContext, runs: readonly Run[], first?: (range: Excel.Range) => void) {
  const sheets = new Map<string, Excel.Worksheet>();
  return runs.map((run) => {
    const sheet = sheets.get(run.sheet) ?? context.workbook.worksheets.getItem(run.sheet);
    sheets.set(run.sheet, sheet);
    const before = sheet.getRange(run.address);
    first?.(before);
    before.values = run.values.map((row) => [...row]);
    return { run, sheet, before };
  });
}
