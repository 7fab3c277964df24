import { suppressedBy, type Suppression } from "../decisions/suppression";
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

/** Takes out what people have suppressed; each suppression takes one finding. */
export function sift(findings: readonly Finding[], suppressions: readonly Suppression[]): Sifted {
  if (suppressions.length === 0) return { findings, suppressed: [], gone: [] };
  const open = new Set(findings);
  const suppressed: Suppressed[] = [];
  const gone: Suppression[] = [];
  for (const suppression of suppressions) {
    const finding = suppressedBy(suppression, [...open]);
    if (!finding) gone.push(suppression);
    else {
      open.delete(finding);
      suppressed.push({ finding, suppression });
    }
  }
  return { findings: findings.filter((finding) => open.has(finding)), suppressed, gone };
}
