import { addressKey } from "../sheet/address";
import type { Suppression } from "../state/decisions";
import type { Finding } from "./check";

/** A finding that a person wants to see no more, and why. */
export interface Suppressed {
  readonly finding: Finding;
  readonly suppression: Suppression;
}

export interface Sifted {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** Suppressions whose finding is not there any more, or says something else now. */
  readonly gone: readonly Suppression[];
}

/** What a suppression of a finding keeps of it. */
export const suppressionOf = ({ check, sheet, address, message, data }: Finding, reason: string): Suppression => ({
  check,
  sheet,
  address,
  message,
  data,
  reason,
});

/** True where two suppressions are of the same finding. */
export const sameSuppression = (a: Suppression, b: Suppression): boolean =>
  says(a) === says(b) && addressKey(a.address) === addressKey(b.address);

/** Takes out what people have suppressed. A finding is the same where its words and figures are, in its cell or, after rows have moved, in the only one. */
export function sift(findings: readonly Finding[], suppressions: readonly Suppression[]): Sifted {
  if (suppressions.length === 0) return { findings, suppressed: [], gone: [] };
  const open = new Set(findings);
  const suppressed: Suppressed[] = [];
  const gone: Suppression[] = [];
  for (const suppression of suppressions) {
    const same = findings.filter((finding) => open.has(finding) && says(finding) === says(suppression));
    const here = same.find(({ address }) => addressKey(address) === addressKey(suppression.address));
    const finding = here ?? (same.length === 1 ? same[0] : undefined);
    if (!finding) gone.push(suppression);
    else {
      open.delete(finding);
      suppressed.push({ finding, suppression });
    }
  }
  return { findings: findings.filter((finding) => open.has(finding)), suppressed, gone };
}

const says = ({ check, sheet, message, data }: Suppression | Finding): string =>
  JSON.stringify([check, sheet, message, Object.entries(data).sort()]);
