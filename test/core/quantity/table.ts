/** The rows of a table in a test: cells parted by |, spaces around them do not count. */
export const rows = (table: string): readonly (readonly string[])[] =>
  table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));

/** One entry a line. */
export const lines = (table: string): readonly string[] => rows(table).map(([cell]) => cell!);
