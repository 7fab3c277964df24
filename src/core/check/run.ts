import { statedBands } from "../policy/bands";
import type { Policy } from "../policy/policy";
import type { ScoredTable } from "../score/score";
import { addressKey } from "../sheet/address";
import type { Sheet, Workbook } from "../sheet/sheet";
import { has } from "../table/capabilities";
import { placeId } from "../table/own";
import { partnerOf, type TableLink } from "../decisions/link";
import type { Kind, Table } from "../table/table";
import { comparedOf, type Compared } from "./across/compared";
import type { Check, Finding, TableCheck } from "./check";
import { underReviews } from "./review";
import { SEVERITIES } from "./severity";
import { CHECKS } from "./registry";

/** Runs the checks over the tables of a workbook; the findings come out covered, sorted and without duplicates. */
export function runChecks(
  workbook: Workbook,
  tables: readonly ScoredTable[],
  policy: Policy,
  checks: readonly Check[] = CHECKS,
  links: readonly TableLink[] = [],
): Finding[] {
  const findings: Finding[] = [];
  const all = tables.map(({ table }) => table);
  const partner = (table: Table, kind: Kind): Table | undefined => partnerOf(table, kind, all, links)?.table;
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
  const sheetOf = ({ table }: ScoredTable): Sheet => sheets.get(table.sheet)!;
  const bandsOf = statedBands(workbook);
  for (const scored of tables) {
    const { sheet } = scored.table;
    const own = checks.filter((check): check is TableCheck => check.scope === "table" && looksAt(check, scored.table));
    const foundIn = (each: ScoredTable, some: readonly TableCheck[]): Finding[] => {
      const found: Finding[] = [];
      for (const { id, severity, run } of some)
        run({
          scored: each,
          sheet: sheetOf(scored),
          policy,
          grades: () => bandsOf(sheet) ?? policy.grades,
          tables,
          partner,
          report: (finding) => found.push({ check: id, severity, sheet, ...finding }),
        });
      return distinct(withoutCovered(found, checks, each.table));
    };
    const found = foundIn(scored, own);
    for (const review of underReviews(scored)) {
      const more = foundIn(
        review,
        own.filter(({ ofReview }) => ofReview),
      );
      found.push(...more.flatMap((finding) => (saidOf(found, finding, scored.table) ? [] : [unfixed(finding)])));
    }
    findings.push(...found);
  }
  let kept: readonly Compared[] | undefined;
  const compared = (): readonly Compared[] =>
    (kept ??= tables.map((scored) => comparedOf(scored, sheetOf(scored), policy)));
  for (const check of checks) {
    if (check.scope !== "workbook") continue;
    const { id, severity } = check;
    check.run({
      tables,
      partner,
      compared,
      report: (sheet, finding) => findings.push({ check: id, severity, sheet, ...finding }),
    });
  }
  return sorted(findings, workbook);
}

/** True where a table is of a kind that a check is about, and has what it needs. */
const looksAt = ({ kinds, needs = [] }: Check, table: Table): boolean =>
  (kinds?.includes(table.kind) ?? true) && needs.every((each) => has(table, each));

/** True where the same is found of the unit's own score: a review that repeats it repeats what is wrong with it. */
const saidOf = (found: readonly Finding[], { check, address, actual }: Finding, table: Table): boolean =>
  found.some(
    (own) => own.check === check && own.actual === actual && placeId(table, own.address) === placeId(table, address),
  );

/** What somebody else gives is theirs to put right. */
const unfixed = ({ fix: _fix, ...finding }: Finding): Finding => finding;

/** One cause, one finding: a check that covers another one silences it on the same indicator or row of the table. */
function withoutCovered(findings: readonly Finding[], checks: readonly Check[], table: Table): Finding[] {
  const covered = new Set<string>();
  const places = new Map(findings.map((finding) => [finding, placeId(table, finding.address)]));
  for (const { id, covers = [] } of checks)
    for (const finding of findings)
      if (finding.check === id) for (const other of covers) covered.add(`${other}\n${places.get(finding)!}`);
  return findings.filter((finding) => !covered.has(`${finding.check}\n${places.get(finding)!}`));
}

/** A cell merged over several rows is found once by each check. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ check, address, message }) => {
    const key = `${check}\n${addressKey(address)}\n${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** By sheet, then severity, then from top to bottom. */
function sorted(findings: readonly Finding[], workbook: Workbook): Finding[] {
  const order = new Map(workbook.sheets.map(({ name }, i) => [name, i]));
  return [...findings].sort(
    (a, b) =>
      order.get(a.sheet)! - order.get(b.sheet)! ||
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      a.address.row - b.address.row ||
      a.address.column - b.address.column,
  );
}
