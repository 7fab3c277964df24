import { audit, type Audit } from "./audit";
import { NO_DECISIONS, type Decisions } from "./decisions/decisions";
import { policyFor } from "./policy/options";
import type { Policy } from "./policy/policy";
import { answering } from "./recognise/answer";
import { isReadBy, withCorrection } from "./recognise/corrected";
import { columnLetters } from "./sheet/address";
import type { Sheet, Workbook } from "./sheet/sheet";
import type { Asked, Doubt, Question, Table } from "./table/table";

/** A question about a workbook: the table and the doubt that it is about, and an id by which it is answered. */
export interface AskedQuestion {
  readonly id: string;
  readonly table: Table;
  readonly doubt: Doubt;
  readonly question: Question;
}

/** What a question is about, as one word: column:target, meaning:K, budget:F, row:12, kind, policy. */
export function aboutWord(about: Asked): string {
  if (about.what === "column") return `column:${about.meaning}`;
  if (about.what === "budget") return `budget:${about.column}`;
  if (about.what === "row") return `row:${String(about.row)}`;
  return about.what === "meaning" ? `meaning:${about.column}` : about.what;
}

/** The questions about a table; their ids name the first cell of its header: 自评表!A12:column:target. */
export const questionsOf = (table: Table): AskedQuestion[] =>
  table.doubts.flatMap((doubt) => {
    const { question } = doubt;
    if (!question) return [];
    const place = `${table.sheet}!${columnLetters(table.range.left)}${String(table.headerRows[0])}`;
    return [{ id: `${place}:${aboutWord(question.about)}`, table, doubt, question }];
  });

/** The id of the question about the policy, of which a workbook has one. */
export const POLICY_QUESTION = "policy";

/** By which policy a workbook is to be scored, where another one fits than the one that nobody has chosen. */
export function policyQuestion({ proposal }: Pick<Audit, "proposal">): AskedQuestion | undefined {
  const question = proposal?.doubt.question;
  return question && { id: POLICY_QUESTION, ...proposal, question };
}

/** All questions about a workbook. */
export function questionsIn(audit: Pick<Audit, "tables" | "proposal">): AskedQuestion[] {
  const ofTables = audit.tables.flatMap(({ table }) => questionsOf(table));
  const ofPolicy = policyQuestion(audit);
  return ofPolicy ? [...ofTables, ofPolicy] : ofTables;
}

/** An answer to a question of a workbook, by their ids. */
export interface GivenAnswer {
  readonly question: string;
  readonly answer: string;
}

/** An answer that fits no question of the workbook, with the questions and answers that there are. */
export class NoSuchQuestion extends Error {
  constructor(
    readonly given: GivenAnswer,
    readonly open: readonly AskedQuestion[],
  ) {
    super(`${given.question}=${given.answer}`);
  }
}

/**
 * Audits a workbook with answers to its questions; what an answer leads to may be asked and answered in turn. An answer that
 * fits no question throws NoSuchQuestion; where it is known to have fitted (`again`) the workbook has since answered it itself.
 */
export function auditAnswering(
  workbook: Workbook,
  policy: Policy,
  decisions: Decisions = NO_DECISIONS,
  given: readonly GivenAnswer[] = [],
  again = false,
): Audit {
  const result = audit(workbook, policy, decisions);
  const [first] = given;
  if (!first) return result;
  const open = questionsIn(result);
  for (const next of given) {
    const asked = open.find(({ id }) => id === next.question);
    const sheet = workbook.sheets.find(({ name }) => name === asked?.table.sheet);
    if (!sheet || !asked?.question.answers.some(({ id }) => id === next.answer)) continue;
    const known = withAnswer(sheet, decisions, asked, next.answer);
    const others = given.filter((each) => each !== next);
    const used = asked.question.about.what === "policy" ? policyFor(known.options, policy) : policy;
    return auditAnswering(workbook, used, known, others, again);
  }
  if (again) return result;
  throw new NoSuchQuestion(first, open);
}

/** What people have decided, with an answer more: kept as the workbook's policy, or as a correction of the table, which is on that sheet. */
export function withAnswer(
  sheet: Sheet,
  decisions: Decisions,
  { table, question }: Pick<AskedQuestion, "table" | "question">,
  answer: string,
): Decisions {
  if (question.about.what === "policy") return { ...decisions, options: { ...decisions.options, policy: answer } };
  const old = decisions.corrections.find((each) => isReadBy(table, each, sheet));
  return withCorrection(decisions, sheet, answering(sheet, table, question, answer, old), old);
}
