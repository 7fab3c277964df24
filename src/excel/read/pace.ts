/** How many cells may be asked for at once, so that no answer exceeds what Excel on the web allows. */
export interface Pace {
  readonly cells: () => number;
  /** Learns from an answer how much a cell weighs in this workbook. */
  readonly learn: (cells: number, bytes: number) => void;
  /** After so many cells were too much. */
  readonly slower: (cells: number) => void;
}

/** Excel on the web refuses requests and answers above 5 MB; the fifth is for what cannot be foreseen. */
export const BYTES_PER_CALL = 4 * 1024 * 1024;

/** Value, text, formula and format of a cell with some words in it. */
const FIRST_GUESS = 80;
/** The same of a blank cell. */
const LEAST = 24;

export function createPace(): Pace {
  let perCell = FIRST_GUESS;
  return {
    cells: () => Math.max(1, Math.floor(BYTES_PER_CALL / perCell)),
    learn: (cells, bytes) => {
      // The rows below may be wordier: the difference to 5 MB is for them.
      if (cells > 0) perCell = Math.max(LEAST, bytes / cells);
    },
    slower: (cells) => {
      perCell = BYTES_PER_CALL / Math.max(1, cells / 4);
    },
  };
}
