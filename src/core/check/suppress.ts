import { saidBy, suppressedBy, type Suppression } from "../decisions/suppression";
import { grouped } from "../grouped";
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
  const open = grouped(findings, saidBy);
  const suppressed: Suppressed[] = [];
  const gone: Suppression[] = [];
  for (const suppression of suppressions) {
    const same = open.get(saidBy(suppression)) ?? [];
    const finding = suppressedBy(suppression, same);
    if (!finding) gone.push(suppression);
    else {
      same.splice(same.indexOf(finding), 1);
      suppressed.push({ finding, suppression });
    }
  }
  const taken = new Set(suppressed.map(({ finding }) => finding));
  return { findings: findings.filter((finding) => !taken.has(finding)), suppressed, gone };
}
