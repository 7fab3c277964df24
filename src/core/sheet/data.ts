/** A sheet of plain data: a figure is decimal text marked as such, so that none goes through a binary float. */
export interface DataSheet {
  readonly name: string;
  /** Widths in characters of the default font. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly DataCell[])[];
}

export type DataCell = string | { readonly figure: string } | null;
