import { overlaps, printRange } from "../sheet/address";
import type { Correction } from "./decisions";

const isSame = (a: Correction, b: Correction): boolean =>
  a.sheet === b.sheet && a.header.top === b.header.top && printRange(a.range) === printRange(b.range);

/** The corrections without one of them. */
export const withoutCorrection = (corrections: readonly Correction[], gone: Correction): readonly Correction[] =>
  corrections.filter((each) => !isSame(each, gone));

/**
 * The corrections with a new one in place of those that speak of the same cells of the same sheet.
 * `now` gives a correction in the place where its table stands today, as rows may have come above it.
 */
export function replaceCorrection(
  corrections: readonly Correction[],
  next: Correction,
  now: (correction: Correction) => Correction = (correction) => correction,
): readonly Correction[] {
  const others = corrections.filter((each) => each.sheet !== next.sheet || !overlaps(now(each).range, next.range));
  return [...others, next];
}
