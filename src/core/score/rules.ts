import type { Decimal } from "decimal.js";
import type { Amount } from "../quantity/figure";
import type { Address } from "../sheet/address";
import type { Policy } from "../policy/policy";
import { scoreOrAsk, type RuleQuestion } from "../rule/alternatives";
import type { RuleContext } from "../rule/compose";
import type { Value } from "../rule/evaluate";
import { programOf, type Input, type Program } from "../rule/program";
import { readRule } from "../rule/read";
import type { Rule } from "../rule/rule";
import type { RuleScore } from "../rule/score";
import { isCount } from "../words/names";
import type { Decisions } from "../decisions/decisions";
import { inputsOf, ruledRow, type RuledRow, type RuleInputs } from "../decisions/rule-inputs";
import { readingOf, type RuleReading } from "../decisions/rule-reading";
import { entryText, isEmpty, type Entry, type Indicator, type Table } from "../table/table";
import { indicatorName } from "../table/name";
import type { Reading } from "./reading";

/** A value that the row itself has for an input, and its cell. */
export interface Proposal {
  readonly value: Value;
  readonly address: Address;
}

/** The rule of an indicator, what has been filled in for it, and what comes of that. */
export interface RowRule {
  /** The cell of the rule. */
  readonly entry: Entry;
  /** The author's words: those of the cell, and in front of them those of the cell that the things stand in that it speaks of. */
  readonly words: string;
  /** In which other words a person reads it; the rule is of these words then. */
  readonly reading?: RuleReading;
  readonly rule: Rule;
  readonly program: Program;
  readonly context: RuleContext;
  /** What filled-in figures are about; undefined where the row has no weight. */
  readonly ruled: RuledRow | undefined;
  /** What the row's own cells say, by input; a person agrees to it before it counts as filled in. */
  readonly proposals: readonly (Proposal | undefined)[];
  /** What people have filled in; undefined where nobody has, or where it was of other words. */
  readonly inputs: RuleInputs | undefined;
  /** By what was filled in; where nothing was, by the row's own figures. */
  readonly score: RuleScore;
  /** On which the score rests, where the words can be taken in several ways that differ on these figures. */
  readonly question?: RuleQuestion;
}

const keyOf = (text: string, { weight, indicator = "", target = "", beside = [] }: RuleContext): string =>
  [text, weight?.toFixed() ?? "", indicator, target, ...beside.flatMap(({ cell, text: each }) => [cell, each])].join(
    "\n\n",
  );

interface Read {
  readonly rule: Rule;
  readonly program: Program;
}

// Rules are read anew at every check of a workbook, and nearly always they are the same.
let memory = new Map<string, Read>();
const MOST = 5000;

/** Reads a rule in what its row says beside it. Remembered. */
export function readRuleOf(text: string, context: RuleContext): Read {
  const key = keyOf(text, context);
  const known = memory.get(key);
  if (known) return known;
  const rule = readRule(text, context);
  const read = { rule, program: programOf(rule, context) };
  if (memory.size >= MOST) memory = new Map();
  memory.set(key, read);
  return read;
}

/** What people have decided of rules. */
export type RuleDecisions = Pick<Decisions, "ruleInputs" | "ruleReadings">;

/** The rule of an indicator; undefined where its cell is empty. */
export function rowRule(
  table: Table,
  indicator: Indicator,
  figures: Reading,
  weight: Decimal | undefined,
  policy: Policy,
  { ruleInputs, ruleReadings }: RuleDecisions,
): RowRule | undefined {
  const entry = indicator.entries.rule;
  if (!entry || isEmpty(entry)) return undefined;
  const target = entryText(indicator, "target");
  const explanation = entryText(indicator, "explanation");
  const context: RuleContext = {
    indicator: indicatorName(indicator),
    ...(explanation !== "" && { beside: [{ cell: "explanation" as const, text: explanation }] }),
    ...(weight && { weight }),
    ...(target !== "" && { target }),
  };
  const written = readRuleOf(entry.text, context);
  // Of a rule that speaks of things in another cell both are its words: 各占1/3 of other things is another rule.
  const words = written.rule.original;
  const reading = readingOf(words, ruleReadings);
  const { rule, program } = reading ? readRuleOf(reading.text, context) : written;
  const proposals = program.inputs.map((input) => proposalFor(input, program, indicator, figures));
  const ruled = ruledRow(table, indicator, weight, reading?.text ?? words);
  const inputs = inputsOf(ruled, ruleInputs);
  const values = inputs?.values ?? proposals.map((proposal) => proposal?.value);
  const { score, question } = scoreOrAsk(rule, values, context, policy.decimals, program);
  return {
    entry,
    words,
    ...(reading && { reading }),
    rule,
    program,
    context,
    ruled,
    proposals,
    inputs,
    score,
    ...(question && { question }),
  };
}

/** What was to be; 预算执行率 is what was done. */
const PLANNED = /^(?:计划|预计|目标|评价标准|年度指标值|应|预算|核定|约定|批复)(?!执行率|完成率)/;

/** What the row has for an input: its actual for the quantity that the rule is about, its target for the one that was planned. */
function proposalFor(
  input: Input,
  { inputs }: Program,
  indicator: Indicator,
  { actual, target }: Reading,
): Proposal | undefined {
  if (input.kind === "boolean" || input.kind === "choice") return undefined;
  const asked = inputs.filter(({ kind }) => kind !== "boolean" && kind !== "choice");
  const planned = (each: Input): boolean => each.standard === true || PLANNED.test(each.name);
  const own = asked.filter((each) => !planned(each));
  // More than one measured quantity: which of them the row's actual is, a person has to say.
  if (own.length !== 1 || asked.length > 2) return undefined;
  const [entry, read] = planned(input) ? [indicator.entries.target, target] : [indicator.entries.actual, actual];
  if (!entry || read.kind !== "figure" || (!planned(input) && read.operator !== undefined && read.operator !== "="))
    return undefined;
  const value = inUnit(read.amount, input);
  return value && { value, address: entry.address };
}

/** A figure of a cell as an input wants it; undefined where it is of another kind. */
export function inUnit({ value, unit }: Amount, { kind, unit: wanted, name }: Input): Decimal | undefined {
  const isRatio = unit?.dimension === "ratio";
  if (kind === "percent") return isRatio ? value.times(unit.factor) : undefined;
  if (isRatio) return undefined;
  if (kind === "count") return value.isInteger() && value.gte(0) ? value : undefined;
  if (wanted === "" || unit?.symbol === wanted) return value;
  return unit === undefined && isCount(name) ? value : undefined;
}
