/** Something that is put into the batch, and what it weighs on the wire. */
export interface Step {
  readonly bytes: number;
  readonly put: (sheet: Excel.Worksheet) => void;
}

/** What one thing that is done to a range weighs, with the paths that lead there. */
export const PER_ACTION = 900;
