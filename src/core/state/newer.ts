/** Thrown for a part that a later version of JiHeng has written: it must not be touched. */
export class NewerState extends Error {
  constructor(readonly version: number) {
    super(`state of version ${String(version)}`);
  }
}
