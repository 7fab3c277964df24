import { EXCEL } from "../core/sheet/limits";

/** Caps against zip bombs, archives that are small outside and endless inside; a workbook of Excel's own stays far below them. */
export const LIMITS = {
  /** Entries of the archive. */
  parts: 10_000,
  /** Uncompressed bytes of one part. */
  partBytes: 256 * 1024 * 1024,
  /** Uncompressed bytes of all parts together, as declared and as really inflated. */
  totalBytes: 1024 * 1024 * 1024,
  /** Number formats that cells of a workbook use; Excel lets about 250 be made. */
  formats: 5000,
  /** Characters of a number format; Excel takes 255. */
  formatLength: 1024,
  /** Characters of the formulas that long shared formulas stand for. */
  sharedFormulas: 64_000_000,
  ...EXCEL,
  /** Elements within elements, in any part. */
  depth: 512,
} as const;
