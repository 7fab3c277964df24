import type { Decimal } from "decimal.js";
import type { Audit } from "../../../core/audit";
import type { Decisions } from "../../../core/decisions/decisions";
import { partnerOf, type TableLink } from "../../../core/decisions/link";
import { isRight } from "../../../core/edit/score-plan";
import { isDecided, pairedRows } from "../../../core/score/borrowed";
import type { ScoredTable } from "../../../core/score/score";
import { judgedIndicator, judgementOf, type JudgedRow, type Judgement } from "../../../core/decisions/judgement";
import { indicatorName } from "../../../core/table/name";
import type { ScoredIndicator } from "../../../core/score/result";
import type { RowRule } from "../../../core/score/rules";
import { printPlace, type Address } from "../../../core/sheet/address";
import { grouped } from "../../../core/grouped";
import { tableKey } from "../../../core/table/key";
import { entryText, type Entry, type Table } from "../../../core/table/table";

/**
 * What is left to do for a row: figures to fill in, a question to answer, points to give, words to read, or a score to look at that is another than the
 * one that stands there; or nothing.
 */
export const STATES = ["fill", "ask", "judge", "unread", "differs", "scored"] as const;
export type State = (typeof STATES)[number];
/** What waits for somebody, as a table is summed up. */
export const LEFT = ["fill", "ask", "judge", "unread", "differs"] as const satisfies readonly State[];

/** A score that stands in the workbook, beside the one that was worked out. */
export interface StatedScore {
  readonly place: { readonly sheet: string; readonly address: Address };
  readonly score: Decimal;
  /** How much more it is than what was worked out; undefined where it is that, to its printed precision, or nothing was worked out. */
  readonly more: Decimal | undefined;
}

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
  /** What a judgement is about; undefined where the row has no weight. */
  readonly judged: JudgedRow | undefined;
  readonly judgement: Judgement | undefined;
  readonly state: State;
  /** The name of its first level. */
  readonly group: string;
  readonly stated: StatedScore | undefined;
  /** True where the score is that of the framework which belongs to the table. */
  readonly borrowed: boolean;
}

export interface PaperTable {
  readonly key: string;
  readonly table: Table;
  readonly rows: readonly PaperRow[];
}

/** The tables that have rows with rules, in their order; an indicator that stands in a framework and in its score sheet stands here once. */
export function paperTables(
  { tables }: Pick<Audit, "tables">,
  { judgements, links }: Pick<Decisions, "judgements" | "links">,
): readonly PaperTable[] {
  const { scores, told } = joined(tables, links);
  return tables.flatMap(({ table, indicators }) => {
    const rows = indicators.flatMap((indicator) =>
      indicator.rule && !told.has(indicator)
        ? [paperRow(table, indicator, indicator.rule, judgements, scores.get(indicator) ?? scoreCell(table, indicator))]
        : [],
    );
    return rows.length > 0 ? [{ key: tableKey(table), table, rows }] : [];
  });
}

type ScoreCell = { readonly sheet: string; readonly entry: Entry } | undefined;

const scoreCell = ({ sheet }: Table, { indicator: { entries } }: ScoredIndicator): ScoreCell =>
  entries.score && { sheet, entry: entries.score };

/** The score cells of frameworks' rows, which stand in their score sheets, and the rows that another one tells of already. */
function joined(
  tables: readonly ScoredTable[],
  links: readonly TableLink[],
): { readonly scores: ReadonlyMap<ScoredIndicator, ScoreCell>; readonly told: ReadonlySet<ScoredIndicator> } {
  const all = tables.map(({ table }) => table);
  const scores = new Map<ScoredIndicator, ScoreCell>();
  const told = new Set<ScoredIndicator>();
  for (const { table, indicators } of tables) {
    if (table.kind !== "score-sheet") continue;
    const partner = partnerOf(table, "framework", all, links)?.table;
    const framework = tables.find((each) => each.table === partner);
    for (const [row, from] of framework ? pairedRows(indicators, framework.indicators) : []) {
      const same = row.rule && entryText(row.indicator, "rule") === entryText(from.indicator, "rule");
      if (row.rule && !same) continue;
      if (same) told.add(isDecided(from) ? row : from);
      scores.set(from, scoreCell(table, row));
    }
  }
  return { scores, told };
}

function paperRow(
  table: Table,
  scored: ScoredIndicator,
  rule: RowRule,
  judgements: readonly Judgement[],
  cell: ScoreCell,
): PaperRow {
  const { indicator, weight } = scored;
  const { sheet } = table;
  const name = indicatorName(indicator);
  const judged = judgedIndicator(table, scored);
  const judgement = judgementOf(judged, judgements);
  const borrowed = table.kind === "score-sheet" && !judgement && isBorrowed(scored, rule);
  const place = printPlace({ sheet, address: rule.entry.address });
  const stated = statedIn(cell, scored);
  return {
    key: [place, name, rule.words, weight?.toFixed() ?? ""].join("\n"),
    sheet,
    name,
    rule,
    judged,
    indicator: scored,
    address: indicator.entries.score?.address ?? rule.entry.address,
    judgement,
    borrowed,
    group: indicator.level1.name,
    stated,
    state: stateWith(stated, borrowed ? "scored" : stateOf(scored, rule)),
  };
}

function statedIn(cell: ScoreCell, { result }: ScoredIndicator): StatedScore | undefined {
  const score = cell?.entry.value;
  if (!cell || !score) return undefined;
  const { sheet, entry } = cell;
  const differs = result.state === "scored" && !isRight(entry, result);
  return { place: { sheet, address: entry.address }, score, more: differs ? score.minus(result.score) : undefined };
}

const stateWith = (stated: StatedScore | undefined, state: State): State =>
  state === "scored" && stated?.more ? "differs" : state;

/** True where there is a score of a rule or of a person, and neither is the row's own. */
const isBorrowed = ({ result }: ScoredIndicator, { inputs, score }: RowRule): boolean =>
  result.state === "scored" &&
  (result.method === "rule" || result.method === "manual") &&
  score.state === "open" &&
  !inputs;

/** What a person has still to do before the rule can be applied to what was filled in. */
const TO_FILL: ReadonlySet<string> = new Set(["inputs", "invalid", "no-weight"]);

/** Figures of the row itself are on offer; until somebody agrees to them they are not filled in. */
function stateOf({ result }: ScoredIndicator, { rule, program, inputs, score, question }: RowRule): State {
  if (result.state === "scored" && (result.method === "manual" || rule.form === "judgement")) return "scored";
  if (rule.form === "judgement") return rule.unread.length > 0 || rule.doubt ? "unread" : "judge";
  if (!inputs && program.inputs.length > 0) return "fill";
  if (score.state === "scored") return "scored";
  if (question && result.state !== "scored") return "ask";
  if (TO_FILL.has(score.why)) return "fill";
  // What the rule leaves open the policy may score.
  return result.state === "scored" ? "scored" : "judge";
}

/** True where a row's name, group or rule has the words in it that somebody looks for. */
export const isAbout = ({ name, group, rule }: PaperRow, words: string): boolean => {
  const sought = words.trim().toLowerCase();
  return sought === "" || [name, group, rule.words].some((text) => text.toLowerCase().includes(sought));
};

/** Rows of one first level, those whose score is another than the one that stands there first. */
export interface PaperGroup {
  readonly name: string;
  readonly rows: readonly PaperRow[];
}

/** The rows in groups by their first level, in the order in which these come. */
export function groupsOf(rows: readonly PaperRow[]): readonly PaperGroup[] {
  const groups = [...grouped(rows, ({ group }) => group)];
  return groups.map(([name, all]) => {
    const differing = all.filter(({ state }) => state === "differs");
    return { name, rows: [...differing, ...all.filter(({ state }) => state !== "differs")] };
  });
}

/** How many of the rows are in a state. */
export const countOf = (rows: readonly PaperRow[], state: State): number =>
  rows.filter((row) => row.state === state).length;
