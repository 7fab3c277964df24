import type { Audit } from "../audit";
import type { Compared } from "../check/across/compared";
import type { Finding } from "../check/check";
import { plain } from "../quantity/decimal";
import { cellTexts, type CellTexts } from "./cells";
import type { Policy } from "../policy/policy";
import type { Result } from "../score/result";
import type { ScoredTable } from "../score/score";
import { summarise } from "../score/summary";
import { columnLetters, printAddress, printRange } from "../sheet/address";
import type { JudgedRow } from "../decisions/judgement";
import type { RuledRow } from "../decisions/rule-inputs";
import { isScoredByPolicy } from "../table/capabilities";
import {
  indicatorsOf,
  type BudgetRow,
  type ColumnKey,
  type Entry,
  type Indicator,
  type Span,
  type Subtotal,
  type Table,
} from "../table/table";
import type { AcrossReport } from "./across";
import { doubtText } from "./doubt";
import type { PolicyChoice, RunPolicy } from "./policy-name";
import { reportQuestions, type QuestionReport } from "./question";
import { reportSurvey, type SurveyReport } from "./survey";
import type { Translate } from "../translate";

/** The report object of one workbook (docs/report.schema.json): all figures are decimal text, all cells A1 addresses. */
export interface WorkbookReport {
  readonly path: string;
  /** Set for what is read and never written: an old workbook, or a document of Word whose tables stand for worksheets. */
  readonly source?: "xls" | "docx";
  /** The scoring policy that the workbook itself asks for, where it is another than the run's. */
  readonly policy?: string;
  /** The name of that policy, where it is none of ours. */
  readonly policyName?: string;
  /** Set where the policy is the answer to its question. */
  readonly policyBy?: "answer";
  readonly tables: readonly TableReport[];
  readonly findings: readonly FindingReport[];
  /** What has to be answered before the reading is certain; there only where something has. */
  readonly questions?: readonly QuestionReport[];
  /** Findings that wait for an answer and may turn out to be none; there only where there are any. */
  readonly waiting?: readonly FindingReport[];
  /** Findings that a person has suppressed, with the person's reason; there only where there are any. */
  readonly suppressed?: readonly (FindingReport & { readonly reason: string })[];
  /** Sentences about decisions that fit the workbook no longer; there only where there are any. */
  readonly outdated?: readonly string[];
  /** In the report of a part of a run: its tables, for those of the other parts. */
  readonly compared?: readonly Compared[];
  /** The rows that the findings speak of, so that a report can be read without the workbook; there only where there are any. */
  readonly cells?: CellTexts;
}

/** The report of a run: what `jiheng audit --json` writes, and the task pane hands out. */
export interface Report {
  readonly schema: 1;
  readonly tool: { readonly name: "jiheng"; readonly version: string };
  readonly policy: string;
  /** The name of a policy that is none of ours, and why the policy was chosen. */
  readonly policyName?: string;
  readonly policyBy?: PolicyChoice;
  readonly workbooks: readonly (WorkbookReport | Unreadable)[];
  /** The part of the files that was audited, where it was not all of them. */
  readonly shard?: Shard;
  /** What the files say of each other; there only where they say something. */
  readonly across?: readonly AcrossReport[];
}

/** Part `index` of `of`, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

export const createReport = (
  version: string,
  { policy, policyName, policyBy }: RunPolicy,
  workbooks: readonly (WorkbookReport | Unreadable)[],
): Report => ({
  schema: 1,
  tool: { name: "jiheng", version },
  policy,
  workbooks,
  ...(policyName !== undefined && { policyName }),
  ...(policyBy && { policyBy }),
});

/** A report as the text of a file. */
export const printReport = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;

/** What stands in the place of a workbook that cannot be read. */
export interface Unreadable {
  readonly path: string;
  readonly error: { readonly code: string; readonly message: string };
}

export interface TableReport {
  readonly sheet: string;
  readonly range: string;
  readonly kind: Table["kind"];
  readonly confidence: number;
  /** Why it was taken for what it is, in the user's language. */
  readonly evidence: readonly string[];
  /** What speaks against it, in the user's language; there only where something does. */
  readonly doubts?: readonly string[];
  /** Columns and rows that were not understood; there only where there are any. */
  readonly unused?: readonly { readonly cells: string; readonly text: string; readonly kind: "column" | "row" }[];
  readonly title: string;
  readonly meta: Table["meta"];
  readonly headerRows: readonly number[];
  readonly columns: Readonly<Record<string, string>>;
  /** How sure the meaning of each column is, 0 to 1; missing where a person has named the columns. */
  readonly columnConfidence?: Table["certainty"];
  /** Further columns of targets, of other places or years; there only where there are any. */
  readonly targets?: readonly { readonly column: string; readonly text: string }[];
  /** "columns" for a sideways table: then `rows` maps keys to row numbers and each indicator has its `column`. */
  readonly orientation?: "columns";
  readonly rows?: Partial<Record<ColumnKey, number>>;
  readonly budget: readonly Readonly<Record<string, unknown>>[];
  readonly indicators: readonly Readonly<Record<string, unknown>>[];
  readonly projects?: readonly Readonly<Record<string, unknown>>[];
  /**
   * What the weights add up to and should add up to; the score that the policy gives to a unit's own form (others have
   * rules of their own), where the rows vouch for a total; rows that wait for a person.
   */
  readonly computed: {
    readonly weight?: string;
    readonly expected?: string;
    readonly score?: string;
    readonly open: number;
  };
  readonly total?: {
    readonly row: number;
    readonly column?: string;
    readonly weight?: string;
    readonly score?: string;
    readonly rate?: string;
    readonly satisfaction?: string;
    readonly final?: string;
  };
  readonly subtotals?: readonly Readonly<Record<string, unknown>>[];
  /** On tables of the kind survey: what was asked and answered, or what it comes to. */
  readonly questions?: SurveyReport["questions"];
  readonly formula?: SurveyReport["formula"];
  /** The grade as stated around the table. */
  readonly grade?: string;
}

export interface FindingReport {
  readonly check: string;
  readonly severity: Finding["severity"];
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
  /** Where `actual` is what the related cells come to, and not what the cell itself holds. */
  readonly actualOf?: "related";
  readonly related: readonly string[];
  readonly fix?: { readonly cell: string; readonly value: string };
}

/** The report of a workbook; `policy` is the run's. */
export function reportWorkbook(
  path: string,
  result: Audit,
  translate: Translate,
  policy = result.policy.id,
): WorkbookReport {
  const { tables, findings, waiting, suppressed } = result;
  const questions = reportQuestions(result, translate);
  const outdated = outdatedSentences(result, translate);
  const all = [...findings, ...waiting, ...suppressed.map(({ finding }) => finding)];
  return {
    path,
    ...(result.policy.id !== policy && ownPolicyOf(result.policy)),
    tables: tables.map((table) => reportTable(table, result.policy, translate)),
    findings: findings.map((finding) => reportFinding(finding, translate)),
    ...(questions.length > 0 && { questions }),
    ...(waiting.length > 0 && { waiting: waiting.map((finding) => reportFinding(finding, translate)) }),
    ...(suppressed.length > 0 && {
      suppressed: suppressed.map(({ finding, suppression: { reason } }) => ({
        ...reportFinding(finding, translate),
        reason,
      })),
    }),
    ...(outdated.length > 0 && { outdated }),
    ...(all.length > 0 && {
      cells: cellTexts(
        all,
        tables.map(({ table }) => table),
        result.workbook,
      ),
    }),
  };
}

const ownPolicyOf = ({ id, name }: Policy): Pick<WorkbookReport, "policy" | "policyName"> => ({
  policy: id,
  ...(name !== undefined && { policyName: name }),
});

/** What people have decided of something that is not there any more, in words. */
export function outdatedSentences({ outdated }: Pick<Audit, "outdated">, translate: Translate): string[] {
  const { corrections, judgements, ruleInputs, suppressions, links, lost } = outdated;
  return [
    ...unreadSentences({ outdated }, translate),
    ...corrections.map(({ sheet, range }) => translate("outdated.correction", { sheet, range: printRange(range) })),
    ...judgements.map(outdatedRow("judgement", translate)),
    ...ruleInputs.map(outdatedRow("rule-inputs", translate)),
    ...suppressions.map(({ sheet, address, check }) =>
      translate("outdated.suppression", {
        sheet,
        cell: printAddress(address),
        title: translate(`checks.${check}.title`),
      }),
    ),
    ...links.map(({ sheet, kind, partner }) =>
      translate("outdated.link", { sheet, partner: partner?.sheet ?? "", kind: translate(`kinds.${kind}`) }),
    ),
    ...(lost ? [translate("outdated.lost")] : []),
  ];
}

/** True where people have decided something that cannot be read. */
export const isUnread = ({ unreadable, broken }: Audit["outdated"]): boolean => unreadable || broken > 0;

/** What people have decided that cannot be read, in words. */
export const unreadSentences = (
  { outdated: { unreadable, broken } }: Pick<Audit, "outdated">,
  translate: Translate,
): string[] => [
  ...(unreadable ? [translate("outdated.unreadable")] : []),
  ...(broken > 0 ? [translate("outdated.broken", { count: String(broken) })] : []),
];

/** What people have said of a row that says something else by now, in words. */
export const outdatedRow =
  (what: "judgement" | "rule-inputs", translate: Translate) =>
  ({ sheet, row, name }: JudgedRow | RuledRow): string =>
    translate(`outdated.${what}`, { sheet, row: String(row), name });

export function reportFinding(finding: Finding, translate: Translate): FindingReport {
  const { check, severity, sheet, address, message, data, expected, actual, actualOf, related, fix } = finding;
  return {
    check,
    severity,
    sheet,
    cell: printAddress(address),
    message: translate(`checks.${check}.${message}`, data),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(actualOf && { actualOf }),
    related: related.map(printRange),
    ...(fix && { fix: { cell: printAddress(fix.address), value: plain(fix.value) } }),
  };
}

const NO_RESULT: Result = { state: "not-applicable" };

/** What is said of the columns beside what they mean. */
const reportColumns = ({
  certainty,
  targets,
  rows,
}: Table): Pick<TableReport, "columnConfidence" | "targets" | "orientation" | "rows"> => ({
  ...(certainty && { columnConfidence: certainty }),
  ...(targets && { targets: targets.map(({ left, text }) => ({ column: columnLetters(left), text })) }),
  ...(rows && { orientation: "columns", rows }),
});

function reportTable(scored: ScoredTable, policy: Policy, translate: Translate): TableReport {
  const { table, indicators, budget } = scored;
  const { weight, expected, score, open } = summarise(scored, policy);
  const { sheet, range, kind, confidence, evidence, title, meta, headerRows, total, projects, grade } = table;
  return {
    sheet,
    range: printRange(range),
    kind,
    confidence,
    evidence: evidence.map(({ id, data }) => translate(`evidence.${id}`, data)),
    ...(table.doubts.length > 0 && { doubts: table.doubts.map((doubt) => doubtText(doubt, translate)) }),
    ...(table.unused.length > 0 && {
      unused: table.unused.map(({ range: cells, text, kind: what }) => ({
        cells: printRange(cells),
        text,
        kind: what,
      })),
    }),
    title,
    meta: { ...meta },
    headerRows,
    columns: Object.fromEntries(
      Object.entries(table.columns).map(([key, span]: [string, Span]) => [key, columnLetters(span.left)]),
    ),
    ...reportColumns(table),
    budget: table.budget.map((row) => reportBudget(row, budget.get(row.row), policy, translate)),
    indicators: indicators.flatMap(({ indicator, result }) => [
      {
        ...reportIndicator(indicator, result, table, policy, translate),
        ...(indicator.parts && { parts: indicator.parts.map(({ row }) => row) }),
      },
      ...(indicator.parts ?? []).map(({ row, label, entries }) => {
        const part = { ...indicator, row, level3: { name: label }, entries };
        return { ...reportIndicator(part, NO_RESULT, table, policy, translate), partOf: indicator.row };
      }),
    ]),
    computed: {
      ...(weight && { weight: plain(weight) }),
      ...(expected && { expected: plain(expected) }),
      ...(weight && score && isScoredByPolicy(table) && { score: plain(score) }),
      open,
    },
    ...(table.subtotals.length > 0 && {
      subtotals: table.subtotals.map((subtotal) => reportSubtotal(subtotal, table)),
    }),
    ...(projects && { projects: projects.map(({ row, entries }) => ({ row, ...texts(entries) })) }),
    ...(total && {
      total: {
        row: total.row,
        ...(table.rows && { column: columnLetters(total.labelAddress.column) }),
        ...(total.weight && { weight: figureText(total.weight) }),
        ...(total.score && { score: figureText(total.score) }),
        ...texts({ deduction: total.deduction, firstReview: total.firstReview, review: total.review }),
        ...(total.rate && { rate: figureText(total.rate) }),
      },
    }),
    ...(table.survey && reportSurvey(table.survey)),
    ...(grade && grade.text !== "" && { grade: grade.text }),
  };
}

/** A figure as decimal text, in the unit of its column; a ratio, one with its unit, and what is no number as it is displayed. */
const figureText = ({ value, text, percent, unit, stated }: Entry): string =>
  value && !percent && unit === undefined ? plain(stated ?? value) : text;

const texts = (entries: Readonly<Partial<Record<string, Entry>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(entries).flatMap(([key, entry]) => (entry ? [[key, figureText(entry)]] : [])));

const FIGURES: ReadonlySet<string> = new Set<ColumnKey>([
  "weight",
  "score",
  "deduction",
  "firstReview",
  "review",
  "selfScore",
  "weight1",
  "weight2",
]);

function reportIndicator(
  indicator: Indicator,
  result: Result,
  table: Table,
  policy: Policy,
  translate: Translate,
): Record<string, unknown> {
  const { row, column, level1, level2, level3, entries } = indicator;
  const { columns } = table;
  const cells = Object.entries(entries).flatMap(([key, entry]) =>
    key === "level3" || !entry ? [] : [[key, FIGURES.has(key) ? figureText(entry) : entry.text]],
  );
  const has = (key: "level1" | "level2" | "level3"): boolean =>
    Boolean(columns[key]) || (table.rows !== undefined && indicator[key].name !== "");
  return {
    row,
    ...(column !== undefined && { column: columnLetters(column) }),
    ...(has("level1") && { level1: level1.name }),
    ...(has("level2") && { level2: level2.name }),
    ...(has("level3") && { level3: level3.name }),
    ...(level1.weight && { level1Weight: plain(level1.weight) }),
    ...(level2.weight && { level2Weight: plain(level2.weight) }),
    ...(!entries.weight && level3.weight && { weight: plain(level3.weight) }),
    ...Object.fromEntries(cells),
    ...(result.state === "needs-judgement" && result.detail === "question" && { waiting: true }),
    result: reportResult(result, policy, translate),
  };
}

function reportSubtotal(subtotal: Subtotal, table: Table): Record<string, unknown> {
  const { row, label, weight, score, deduction, firstReview, review, rate } = subtotal;
  const level1 = indicatorsOf(table, subtotal)[0]?.level1.name;
  return { row, label, ...(level1 && { level1 }), ...texts({ weight, score, deduction, firstReview, review, rate }) };
}

function reportBudget(
  { row, label, entries }: BudgetRow,
  result: Result | undefined,
  policy: Policy,
  translate: Translate,
): Record<string, unknown> {
  return { row, label, ...texts(entries), ...(result && { result: reportResult(result, policy, translate) }) };
}

function reportResult(result: Result, policy: Policy, translate: Translate): Record<string, unknown> {
  switch (result.state) {
    case "scored":
      return {
        state: result.state,
        score: plain(result.score),
        deduction: plain(result.deduction),
        method: result.method,
        reason: result.reason,
      };
    case "needs-judgement":
      return {
        state: result.state,
        why: result.why,
        explanation: translate(`judgement.${result.detail}`, bandsOf(policy)),
      };
    case "not-applicable":
      return { state: result.state };
  }
}

/** The shares of the weight that a qualitative judgement may give: {met: "100–80%", partly: "80–60%", unmet: "60–0%"}. */
export const bandsOf = ({ qualitative }: Policy): Record<string, string> =>
  Object.fromEntries(qualitative.map(({ name, from, to }) => [name, `${from}–${to}%`]));
