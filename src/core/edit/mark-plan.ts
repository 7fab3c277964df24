import type { Finding } from "../check/check";
import { printPlace } from "../sheet/address";
import type { Workbook } from "../sheet/sheet";
import type { Unwritten, Mark, Note } from "./plan";

/** Excel does not let anybody format the cells of a protected sheet, so neither do we: findings there are named, not marked. */
export function markable(
  findings: readonly Finding[],
  workbook: Workbook,
): { readonly open: Finding[]; readonly unwritten: Unwritten[] } {
  const isProtected = new Set(workbook.sheets.filter(({ unlocked }) => unlocked).map(({ name }) => name));
  const left = planMarks(findings.filter(({ sheet }) => isProtected.has(sheet)));
  return {
    open: findings.filter(({ sheet }) => !isProtected.has(sheet)),
    unwritten: left.map(({ sheet, address }) => ({ sheet, address, why: "protected" })),
  };
}

/** One mark for each cell that a finding points at; of several findings the most severe (they come sorted) gives the colour. */
export function planMarks(findings: readonly Finding[]): Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    const { sheet, address, check, severity } = finding;
    const key = printPlace(finding);
    if (!marks.has(key)) marks.set(key, { sheet, address, tag: check, severity });
  }
  return [...marks.values()];
}

/** One note for each marked cell, with all that was found there. */
export function planNotes(findings: readonly Finding[], sentence: (finding: Finding) => string): Note[] {
  const notes = new Map<string, Note>();
  for (const finding of findings) {
    const key = printPlace(finding);
    const before = notes.get(key);
    notes.set(key, {
      sheet: finding.sheet,
      address: finding.address,
      text: before ? `${before.text}\n${sentence(finding)}` : sentence(finding),
    });
  }
  return [...notes.values()];
}
