import { plainCell, type NewCell } from "../make/sheet";
import type { Validation } from "../make/validation";
import { COLUMN, type RowKind, type TITLE } from "./layout";

/** A row of a working paper; what is missing stays blank. */
export interface PaperRow {
  /** "shared" is a weight that counts once, with an indicator before. The title stands in A1, too: there those who listen begin. */
  readonly part?: RowKind | "shared" | "total" | typeof TITLE;
  readonly detail?: string;
  readonly written?: NewCell;
  readonly label?: string | NewCell;
  readonly text?: string | NewCell;
  readonly value?: NewCell;
  readonly unit?: string;
  readonly note?: string | NewCell;
  readonly evidence?: NewCell;
  /** The head of a block, or a row of results. */
  readonly look?: "heading" | "total";
  /** The columns that people fill in. */
  readonly inputs?: readonly ("text" | "value" | "evidence")[];
  readonly percent?: boolean;
  /** What the value may be. */
  readonly accepts?: Omit<Validation, "range">;
}

const cellOf = (given: string | NewCell | undefined): NewCell =>
  typeof given === "object" ? given : plainCell(given ?? "");

/** The cells of a row, from column A on. */
export function cellsOf(row: PaperRow): NewCell[] {
  const cells: Record<keyof typeof COLUMN, string | NewCell | undefined> = {
    part: row.part,
    detail: row.detail,
    written: row.written,
    label: row.label,
    text: row.text,
    value: row.value,
    unit: row.unit,
    note: row.note,
    evidence: row.evidence,
  };
  return (Object.keys(COLUMN) as (keyof typeof COLUMN)[]).map((key) => cellOf(cells[key]));
}
