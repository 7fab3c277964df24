import type { Audit } from "../../../core/audit";
import { judgedIndicator, judgementOf, type JudgedRow, type Judgement } from "../../../core/decisions/judgement";
import { indicatorName } from "../../../core/table/name";
import type { ScoredIndicator } from "../../../core/score/result";
import { ruledRow, type RuledRow } from "../../../core/decisions/rule-inputs";
import type { RowRule } from "../../../core/score/rules";
import { printPlace, type Address } from "../../../core/sheet/address";
import { tableKey } from "../../../core/table/key";
import type { Table } from "../../../core/table/table";

/** What is left to do for a row: figures to fill in, points to give, or nothing. */
export const STATES = ["fill", "judge", "scored"] as const;
export type State = (typeof STATES)[number];

/** A row that has a rule, for the paper. */
export interface PaperRow {
  /** Of the very words that are to be scored: what is typed for it is of no other. */
  readonly key: string;
  readonly sheet: string;
  /** The cell that is written when it is scored, or that of the rule where the table has none. */
  readonly address: Address;
  readonly name: string;
  readonly indicator: ScoredIndicator;
  readonly rule: RowRule;
  /** What filled-in figures and judgements are about; undefined where the row has no weight. */
  readonly ruled: RuledRow | undefined;
  readonly judged: JudgedRow | undefined;
  readonly judgement: Judgement | undefined;
  readonly state: State;
  /** True where the score is that of the framework which belongs to the table. */
  readonly borrowed: boolean;
}

export interface PaperTable {
  readonly key: string;
  readonly table: Table;
  readonly rows: readonly PaperRow[];
}

/** The tables that have rows with rules, in their order. */
export const paperTables = ({ tables }: Audit, judgements: readonly Judgement[]): readonly PaperTable[] =>
  tables.flatMap(({ table, indicators }) => {
    const rows = indicators.flatMap((indicator) =>
      indicator.rule ? [paperRow(table, indicator, indicator.rule, judgements)] : [],
    );
    return rows.length > 0 ? [{ key: tableKey(table), table, rows }] : [];
  });

function paperRow(table: Table, scored: ScoredIndicator, rule: RowRule, judgements: readonly Judgement[]): PaperRow {
  const { indicator, weight } = scored;
  const { sheet } = table;
  const name = indicatorName(indicator);
  const judged = judgedIndicator(table, scored);
  const judgement = judgementOf(judged, judgements);
  const borrowed = table.kind === "score-sheet" && !judgement && isBorrowed(scored, rule);
  const place = printPlace({ sheet, address: rule.entry.address });
  return {
    key: [place, name, rule.entry.text, weight?.toFixed() ?? ""].join("\n"),
    sheet,
    name,
    rule,
    judged,
    indicator: scored,
    address: indicator.entries.score?.address ?? rule.entry.address,
    ruled: ruledRow(table, indicator, weight, rule.reading),
    judgement,
    borrowed,
    state: borrowed ? "scored" : stateOf(scored, rule),
  };
}

/** True where there is a score of a rule or of a person, and neither is the row's own. */
const isBorrowed = ({ result }: ScoredIndicator, { inputs, score }: RowRule): boolean =>
  result.state === "scored" &&
  (result.method === "rule" || result.method === "manual") &&
  score.state === "open" &&
  !inputs;

/** What a person has still to do before the rule can be applied to what was filled in. */
const TO_FILL: ReadonlySet<string> = new Set(["inputs", "invalid", "no-weight"]);

/** Figures of the row itself are on offer; until somebody agrees to them they are not filled in. */
function stateOf({ result }: ScoredIndicator, { rule, program, inputs, score }: RowRule): State {
  if (result.state === "scored" && (result.method === "manual" || rule.form === "judgement")) return "scored";
  if (rule.form === "judgement") return "judge";
  if (!inputs && program.inputs.length > 0) return "fill";
  if (score.state === "scored") return "scored";
  if (TO_FILL.has(score.why)) return "fill";
  // What the rule leaves open the policy may score.
  return result.state === "scored" ? "scored" : "judge";
}

/** How many of the rows are in a state. */
export const countOf = (rows: readonly PaperRow[], state: State): number =>
  rows.filter((row) => row.state === state).length;
