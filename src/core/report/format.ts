import type { AcrossReport } from "./across";
import type { Digest } from "./digest";
import type { Shard, Unreadable, WorkbookReport } from "./report";
import type { RunPolicy } from "./policy-name";
import type { Translate } from "../translate";

/** What a format has to know of the run. */
export interface Run extends RunPolicy {
  readonly version: string;
  readonly translate: Translate;
  /** The part of the files that was audited, where it was not all of them. */
  readonly shard?: Shard;
  /** What the files say of each other; known when all have been read. */
  readonly across?: readonly AcrossReport[];
}

/**
 * A form of the report that is written workbook by workbook, so that a run over thousands of files holds only their
 * digests: the texts of the workbooks, and what stands before and behind them when all of them are known.
 */
export interface Format {
  /** The text of the workbook at a place of the run (from 0); "" where it has none. */
  readonly body: (workbook: WorkbookReport | Unreadable, at: number, run: Run) => string;
  /** What stands between two texts. */
  readonly separator: string;
  readonly frame: (digests: readonly Digest[], run: Run) => readonly [before: string, after: string];
}

/** A report as one text. */
export function printAs(
  format: Format,
  workbooks: readonly (WorkbookReport | Unreadable)[],
  digests: readonly Digest[],
  run: Run,
): string {
  const [before, after] = format.frame(digests, run);
  const bodies = workbooks.map((workbook, at) => format.body(workbook, at, run)).filter(Boolean);
  return `${before}${bodies.join(format.separator)}${after}`;
}

/** The text of a JSON object cut where the items of an array belong: `around` makes the object for that array. */
export function cutAround(around: (items: unknown) => unknown): readonly [before: string, after: string] {
  // No other string of a report is this character alone.
  const mark = "\u0000";
  const [before, after] = JSON.stringify(around(mark), null, 2).split(JSON.stringify(mark));
  return [before!, after!];
}

/** A JSON value as it stands in an array at a depth of `indent` spaces. */
export function item(value: unknown, indent: number): string {
  const margin = `\n${" ".repeat(indent)}`;
  return `${margin}${JSON.stringify(value, null, 2).replaceAll("\n", margin)}`;
}
