import type { Finding } from "./check/check";
import { CHECKS } from "./check/registry";
import { runChecks } from "./check/run";
import { sift, type Suppressed } from "./check/suppress";
import { waitingIn } from "./check/waiting";
import { grouped } from "./grouped";
import { paperInputs } from "./paper/inputs";
import { paperOf } from "./paper/read";
import { isAside } from "./make/tag";
import { proposedPolicy, type Proposal } from "./policy/place";
import type { Policy } from "./policy/policy";
import { NATIONAL } from "./policy/resolve";
import { recognise } from "./recognise/recognise";
import { withFrameworkScores } from "./score/borrowed";
import type { Judgement } from "./decisions/judgement";
import type { RuleInputs } from "./decisions/rule-inputs";
import { scoreTable, type ScoredTable } from "./score/score";
import { recalculated } from "./sheet/recalculate";
import type { Workbook } from "./sheet/sheet";
import { isCurrent, type TableLink } from "./decisions/link";
import { withGoals } from "./table/goals";
import type { Table } from "./table/table";
import { NO_DECISIONS, type Decisions } from "./decisions/decisions";
import type { Correction } from "./decisions/correction";
import type { Suppression } from "./decisions/suppression";

/** What the program makes of a workbook. */
export interface Audit {
  readonly workbook: Workbook;
  readonly policy: Policy;
  readonly tables: readonly ScoredTable[];
  readonly findings: readonly Finding[];
  /** Findings that rest on a column of which it is still asked which it is: they wait for the answer. */
  readonly waiting: readonly Finding[];
  /** Findings that people have suppressed. */
  readonly suppressed: readonly Suppressed[];
  /** Checks that people have turned off. */
  readonly off: readonly string[];
  /** The policy that fits where the workbook comes from, as long as nobody has chosen one. */
  readonly proposal?: Proposal;
  /** What people have decided of something that is not there any more, or is another by now. */
  readonly outdated: Outdated;
}

export interface Outdated {
  readonly corrections: readonly Correction[];
  readonly judgements: readonly Judgement[];
  readonly suppressions: readonly Suppression[];
  /** Figures of rules. */
  readonly ruleInputs: readonly RuleInputs[];
  readonly links: readonly TableLink[];
  /** Decisions that cannot be read. */
  readonly broken: number;
  /** There are decisions, and none of them can be read. */
  readonly unreadable: boolean;
  /** Whether decisions were kept in the workbook and are gone. */
  readonly lost: boolean;
}

/**
 * The front door: recognises the tables of a workbook, scores and checks them by a policy, and by what people have decided
 * (`options` have to be in the policy already, see policyFor; of them only `off` counts here, and whether they name a policy). Pure; never throws on any workbook.
 */
export function audit(workbook: Workbook, policy: Policy = NATIONAL, decisions: Decisions = NO_DECISIONS): Audit {
  const current = recalculated(workbook);
  const { corrections, judgements, suppressions, ruleInputs, links, options } = decisions;
  // A report of ours that stands in the workbook speaks of tables and is none.
  const own = current.sheets.filter(({ name }) => !isAside(workbook, name));
  const recognised = own.map((sheet) => {
    const { tables, stale } = recognise(
      sheet,
      corrections.filter((correction) => correction.sheet === sheet.name),
    );
    return { tables: tables.map((table) => withGoals(table, sheet, policy.goalShares)), stale };
  });
  const alone = recognised
    .flatMap((each) => each.tables)
    .map((table) => scoreWithPaper(current, table, policy, decisions));
  const tables = withFrameworkScores(alone, links);
  const { off = [] } = options;
  const checks = CHECKS.filter(({ id }) => !off.includes(id));
  const sifted = sift(runChecks(current, tables, policy, checks, links), suppressions);
  const all = tables.map(({ table }) => table);
  const findings = grouped(sifted.findings, waitingIn(all));
  const proposal = options.policy === undefined && policy.id === NATIONAL.id ? proposedPolicy(all) : undefined;
  const sheets = new Set(own.map(({ name }) => name));
  const isOutdated = (each: Judgement | RuleInputs): boolean => tables.every(({ decided }) => !decided.has(each));
  return {
    workbook,
    policy,
    tables,
    findings: findings.get(false) ?? [],
    waiting: findings.get(true) ?? [],
    suppressed: sifted.suppressed,
    off,
    ...(proposal && { proposal }),
    outdated: {
      corrections: [
        ...recognised.flatMap(({ stale }) => stale),
        ...corrections.filter(({ sheet }) => !sheets.has(sheet)),
      ],
      judgements: judgements.filter(isOutdated),
      suppressions: sifted.gone,
      ruleInputs: ruleInputs.filter(isOutdated),
      links: links.filter((link) => !isCurrent(link, all)),
      broken: decisions.broken ?? 0,
      unreadable: decisions.unreadable ?? false,
      lost: decisions.lost ?? false,
    },
  };
}

/** Scores a table by what people have decided; what they filled in on its working paper takes precedence. */
function scoreWithPaper(workbook: Workbook, table: Table, policy: Policy, decisions: Decisions): ScoredTable {
  const scored = scoreTable(table, policy, decisions);
  const paper = paperOf(workbook, scored);
  if (!paper) return scored;
  const filled = paperInputs(paper, scored);
  if (filled.ruleInputs.length + filled.judgements.length === 0) return scored;
  const again = scoreTable(table, policy, {
    ...decisions,
    judgements: [...filled.judgements, ...decisions.judgements],
    ruleInputs: [...filled.ruleInputs, ...decisions.ruleInputs],
  });
  // What the paper takes precedence over is of a row that is there all the same.
  return { ...again, decided: new Set([...scored.decided, ...again.decided]) };
}
