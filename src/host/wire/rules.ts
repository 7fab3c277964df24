/** Where the host is as strict as Excel; each can be switched off to see what depends on it. */
export interface Rules {
  /** Arrays must have the range's size (InvalidArgument). */
  sizes: boolean;
  /** Locked cells of protected sheets cannot be written (AccessDenied). */
  locked: boolean;
  /** Of a merged area only the first cell keeps what is written. */
  merged: boolean;
  /** Texts are read as if they had been typed: formulas, numbers, dates. */
  typed: boolean;
  /** Most bytes of a request and of an answer. */
  payload: number;
}

export const strictRules = (): Rules => ({
  sizes: true,
  locked: true,
  merged: true,
  typed: true,
  payload: 5 * 1024 * 1024,
});
