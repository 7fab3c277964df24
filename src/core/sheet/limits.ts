/** What Excel can hold. */
export const EXCEL = {
  lastRow: 1_048_576,
  lastColumn: 16_384,
  /** Characters that a cell may hold. */
  textLength: 32_767,
  /** Characters of a formula. */
  formulaLength: 8_192,
} as const;
