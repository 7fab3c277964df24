import { printRange } from "../../core/sheet/address";
import { bytesOf } from "../../core/bytes";
import { BYTES_PER_CALL } from "../read/pace";
import { holdsHere } from "../quirks";
import { toExcel } from "./content";
import type { Present } from "./present";
import { GAP, type Target } from "./targets";

/** Cells of one column that are written at once; null leaves a cell as it is. */
export interface Run {
  readonly sheet: string;
  readonly address: string;
  readonly values: readonly (readonly [string | number | boolean | null])[];
  readonly targets: readonly Target[];
  readonly bytes: number;
}

/** What a run weighs on the wire beside its values: paths, ids, names of what is asked before and after, and what is set. */
const PER_RUN = 1800;
/** A run is cut where it would fill a call by itself. */
const MOST_BYTES = BYTES_PER_CALL / 4;

/** Contiguous cells written together, over gaps that may be passed over. */
export function runsOf(
  targets: readonly Target[],
  { isPlain, isHidden, formatAt, contentAt }: Pick<Present, "isPlain" | "isHidden" | "formatAt" | "contentAt">,
): Run[] {
  const runs: Run[] = [];
  let values: [string | number | boolean | null][] = [];
  let bytes = 0;
  let within: Target[] = [];
  const close = (): void => {
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last) return;
    const range = { top: first.address.row, bottom: last.address.row, left: first.address.column };
    const address = printRange({ ...range, right: range.left });
    runs.push({ sheet: first.sheet, address, values, targets: within, bytes: bytes + PER_RUN });
  };
  for (const target of targets) {
    const format = formatAt(target.address);
    const value = toExcel(format, target.after);
    // What stood there comes back as value and as formula, and then what was written.
    const weight = 2 * weightOf(toExcel(format, contentAt(target.address))) + weightOf(value);
    const last = within.at(-1);
    const gap = last && between(last, target);
    // Some Excels lay a block out over the rows that can be seen, so that its values land in other rows.
    const isOver = gap && [last.address, ...gap, target.address].some(({ row }) => isHidden(row));
    const isCut = isOver && holdsHere("hidden-rows") !== true;
    if (!isCut && gap?.every(isPlain) && bytes + weight <= MOST_BYTES) {
      values.push(...gap.map((): [null] => [null]), [value]);
      within.push(target);
      bytes += weight + 7 * gap.length;
    } else {
      close();
      within = [target];
      values = [[value]];
      bytes = weight;
    }
  }
  close();
  return runs;
}

const weightOf = (value: string | number | boolean): number => (typeof value === "string" ? bytesOf(value) + 4 : 20);

/** The cells between two targets of one column; undefined where they are too far apart. */
function between(a: Target, b: Target): Target["address"][] | undefined {
  const { row, column } = a.address;
  const count = b.address.row - row - 1;
  if (a.sheet !== b.sheet || column !== b.address.column || count < 0 || count > GAP) return undefined;
  return Array.from({ length: count }, (_, i) => ({ row: row + 1 + i, column }));
}

/** Runs that go with one call; before the first something else has been put in. A sheet is shared out over several calls only where it is too heavy for one. */
export function batchesOf(runs: ReadonlyMap<string, readonly Run[]>, bytesBefore: number): Run[][] {
  const batches: Run[][] = [];
  let batch: Run[] = [];
  let bytes = bytesBefore;
  const close = (): void => {
    if (batch.length > 0 || bytes > 0) batches.push(batch);
    batch = [];
    bytes = 0;
  };
  for (const sheet of runs.values()) {
    const weight = sheet.reduce((sum, run) => sum + run.bytes, 0);
    if (bytes + weight > BYTES_PER_CALL) close();
    for (const run of sheet) {
      if (bytes + run.bytes > BYTES_PER_CALL) close();
      batch.push(run);
      bytes += run.bytes;
    }
  }
  close();
  return batches;
}
