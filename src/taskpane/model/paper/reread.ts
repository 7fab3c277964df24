import type { Audit } from "../../../core/audit";
import { readingOf, ruleKey, type RuleReading } from "../../../core/decisions/rule-reading";
import type { Edit } from "../../../core/edit/plan";
import { plain } from "../../../core/quantity/decimal";
import { canonicalOf } from "../../../core/rule/canonical";
import { maximumOf } from "../../../core/rule/maximum";
import { BLANK, problemsOf, type Problem } from "../../../core/rule/problems";
import { isWhole } from "../../../core/rule/rule";
import type { RuleSubject } from "../../../core/rule/starts";
import { wordsOf } from "../../../core/rule/source";
import { readRuleOf, type RowRule } from "../../../core/score/rules";
import { contentOf } from "../../../core/sheet/content";
import { cellAt } from "../../../core/sheet/sheet";
import type { PaperRow } from "./rows";

/** What the program makes of words that are typed in place of a rule's own. */
export interface Reread {
  /** Why they cannot take their place; undefined where they can. */
  readonly why: "empty" | "blanks" | "same" | "unread" | "judgement" | undefined;
  /** How they are read, in one wording; undefined where they are not read. */
  readonly canonical: string | undefined;
  /** The words that are not understood. */
  readonly unread: readonly string[];
  /** The points that they can give, and whether these are the row's. */
  readonly most: { readonly points: string; readonly fits: boolean } | undefined;
  readonly problems: readonly Problem[];
}

/** Reads what is typed for a row, in what the row says beside its rule. */
export function reread(
  text: string,
  { words, reading, context }: Pick<RowRule, "words" | "reading" | "context">,
): Reread {
  const { rule } = readRuleOf(text.trim(), context);
  const read = isWhole(rule);
  const most = read ? maximumOf(rule, context) : undefined;
  const why = ((): Reread["why"] => {
    if (text.trim() === "") return "empty";
    if (text.includes(BLANK)) return "blanks";
    if (rule.unread.length > 0) return "unread";
    if (!read) return "judgement";
    return ruleKey(text) === ruleKey(reading?.text ?? words) ? "same" : undefined;
  })();
  return {
    why,
    canonical: read ? canonicalOf(rule) : undefined,
    unread: rule.unread.map((fragment) => wordsOf(rule.original, fragment)),
    most: most && { points: plain(most), fits: !context.weight || most.equals(context.weight) },
    problems: read ? problemsOf(rule, context) : [],
  };
}

/** What the row asks for, as the blanks of a rule begin. */
export function subjectOf({ name, indicator: { reading }, rule: { context } }: PaperRow): RuleSubject {
  const { target, direction } = reading;
  const amount = target.kind === "figure" ? target.amount : undefined;
  const better = direction.better === "less" ? "less" : "more";
  return { name, weight: context.weight, target: amount?.value, unit: amount?.unit?.symbol, better };
}

/** What the form starts from: the rule as it is read, else its words. */
export const wordsFor = ({ rule, reading, words }: RowRule): string =>
  rule.form === "judgement" ? (reading?.text ?? words) : canonicalOf(rule);

/** The typed words as the reading of a row's rule. */
export const readingFor = ({ words }: RowRule, text: string): RuleReading => ({
  rule: ruleKey(words),
  text: text.trim(),
});

/** How many rows of the workbook have the same rule: a reading is of all of them. */
export const sameRules = ({ tables }: Pick<Audit, "tables">, { rule }: Pick<RuleReading, "rule">): number =>
  tables
    .flatMap(({ indicators }) => indicators)
    .filter((each) => each.rule && readingOf(each.rule.words, [{ rule, text: "" }])).length;

/** The typed words in place of those in the rule's cell; undefined where a formula stands there. */
export function ruleEdit({ workbook }: Pick<Audit, "workbook">, row: PaperRow, text: string): Edit | undefined {
  const sheet = workbook.sheets.find(({ name }) => name === row.sheet);
  const { address } = row.rule.entry;
  const before = contentOf(sheet && cellAt(sheet, address));
  return before.kind === "formula"
    ? undefined
    : { sheet: row.sheet, address, before, after: { kind: "text", value: text.trim() } };
}
