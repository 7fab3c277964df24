import type { Policy } from "../policy/policy";
import type { ColumnKey, Entry, Indicator, Level, Table } from "../table/table";
import type { ScoredIndicator } from "./result";
import { scoreTable } from "./score";

/** What an indicator's row says. */
export interface RowCells {
  readonly name: string;
  readonly target: Pick<Entry, "text">;
  readonly actual: Pick<Entry, "text">;
  readonly weight: Pick<Entry, "text" | "value">;
}

/** A self-evaluation of one row, so that one row is scored by the code that scores them all. */
export function scoreOneRow({ name, ...cells }: RowCells, policy: Policy): ScoredIndicator {
  const level = (text: string): Level => ({ name: text });
  const entries = Object.entries(cells).map(([key, entry], i): [ColumnKey, Entry] => [
    key as ColumnKey,
    { address: { row: 1, column: i + 1 }, decimals: 0, percent: false, ...entry },
  ]);
  const indicator: Indicator = {
    id: "1",
    row: 1,
    level1: level(""),
    level2: level(""),
    level3: level(name),
    entries: Object.fromEntries(entries),
    shift: 0,
    shiftedLevel: false,
  };
  const table: Table = {
    sheet: "",
    kind: "self-evaluation",
    title: "",
    confidence: 1,
    evidence: [],
    meta: {},
    headerRows: [],
    unused: [],
    doubts: [],
    range: { top: 1, left: 1, bottom: 1, right: entries.length },
    columns: { weight: { left: entries.length, right: entries.length } },
    budget: [],
    indicators: [indicator],
    subtotals: [],
  };
  const [scored] = scoreTable(table, policy).indicators;
  if (!scored) throw new Error("A table of one indicator was scored to none");
  return scored;
}
