import { printable } from "../core/report/printable";

/** What the command line needs from outside, so that tests can replace it. */
export interface Io {
  /** Takes text as it is: reports, and lines made by `told`. */
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Standard input, to its end. */
  readonly read: () => Promise<string>;
  /** True where standard error is a terminal, so that progress can be drawn. */
  readonly terminal: boolean;
  readonly colours: boolean;
  /** The file that threads run; without it everything is done in one. */
  readonly worker?: string;
}

/** Text for a person: lines in which nothing of a workbook or a name can control the terminal or look like a line of ours. */
export const told = (...lines: readonly string[]): string => lines.map((line) => `${printable(line)}\n`).join("");

/** Exit statuses (docs/guide.md). */
export const OK = 0,
  FOUND = 1,
  FAILED = 2;
