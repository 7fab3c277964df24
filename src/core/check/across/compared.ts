import { plain } from "../../quantity/decimal";
import { isRatio, type Unit } from "../../quantity/units";
import type { Quantity } from "../../quantity/quantity";
import { wordingOf } from "../../quantity/wording";
import { executionRate } from "../../score/execution";
import type { ScoredIndicator } from "../../score/result";
import type { ScoredTable } from "../../score/score";
import type { Policy } from "../../policy/policy";
import type { Address } from "../../sheet/address";
import type { Sheet } from "../../sheet/sheet";
import { comparedName } from "../../table/partners";
import { executionRow } from "../../table/points";
import { REVIEW_KEYS, type ColumnKey, type Entry, type Kind, type Table } from "../../table/table";
import { normalise } from "../../words/notation";
import { fieldsOf } from "../fields";

/**
 * What is kept of a table to compare it with those of other sheets and files: plain values and no more than that, so that a folder of
 * ten thousand files needs no workbook twice, and a worker can hand it over.
 */
export interface Compared {
  /** The path of its file; "" where only one workbook is looked at. */
  readonly file: string;
  /** Checks that people have turned off in that file. */
  readonly off?: readonly string[];
  readonly sheet: string;
  readonly kind: Kind;
  readonly year?: number;
  readonly project?: string;
  /** Whose table it is, and the names of all bodies that it calls its own. */
  readonly whose?: string;
  readonly bodies: readonly string[];
  readonly rows: readonly ComparedRow[];
  readonly texts: readonly ComparedText[];
  readonly score?: ComparedFigure;
  readonly firstReview?: ComparedFigure;
  readonly review?: ComparedFigure;
  /** The execution rate that its figures come to, a fraction, and where it is stated. */
  readonly rate?: { readonly value: string; readonly at?: Address };
  readonly projects?: readonly ComparedProject[];
  /** Of a table without what no other one has (core/check/across/common): how many names of indicators it has in all, and how many counts of its own. */
  readonly whole?: { readonly names: number; readonly counts: number };
}

/** An indicator: what it is called, and what of its figures can be compared. */
export interface ComparedRow {
  /** As names are compared, and as it is called. */
  readonly key: string;
  readonly name: string;
  readonly at: Address;
  readonly unit?: { readonly symbol: string; readonly at: Address };
  readonly weight?: ComparedFigure;
  readonly target?: ComparedAmount;
  readonly actual?: ComparedAmount;
  /** Where it is known that more of it is better, or less. */
  readonly better?: "more" | "less";
}

/** A figure in the base of its unit, and as it stands in the cell. */
export interface ComparedAmount {
  readonly value: string;
  readonly dimension: string;
  readonly text: string;
  readonly at: Address;
}

export interface ComparedFigure {
  readonly value: string;
  readonly decimals: number;
  readonly percent: boolean;
  readonly text: string;
  readonly at: Address;
}

/** Words that somebody wrote: a goal, a reason, what was done. */
export interface ComparedText {
  readonly key: string;
  readonly text: string;
  readonly at: Address;
}

/** A project of a roll-up. */
export interface ComparedProject {
  readonly name: string;
  readonly score?: ComparedFigure;
  readonly firstReview?: ComparedFigure;
  readonly review?: ComparedFigure;
  readonly rate?: ComparedFigure;
}

/** What is given to a table as a whole, and to a project in a roll-up. */
export const TOTAL_KEYS = ["score", ...REVIEW_KEYS] as const;

/** What of a row is somebody's own words; what a rule or an explanation says is the form's. */
const WRITTEN: readonly ColumnKey[] = ["actual", "reason", "reviewReason", "remark"];

/** Shorter texts are nobody's own. */
const LEAST_SIGNS = 12;
/** What is kept of a text, and how many of a table: enough to know them again. */
const MOST_SIGNS = 300;
const MOST_TEXTS = 80;

/** What is kept of one table of a file. */
export function comparedOf(scored: ScoredTable, sheet: Sheet, policy: Policy, file = ""): Compared {
  const { table } = scored;
  return {
    file,
    sheet: table.sheet,
    kind: table.kind,
    ...whoseOf(table),
    rows: scored.indicators.flatMap(rowOf),
    texts: table.headerRows.length > 0 && !table.survey ? textsOf(scored, sheet) : [],
    ...totalsIn(table.total),
    ...rateOf(table, policy),
    ...(table.projects && {
      projects: table.projects.map(({ entries }) => ({
        name: entries.project?.text ?? "",
        ...totalsIn(entries),
        ...figuresIn({ rate: entries.executionRate }),
      })),
    }),
  };
}

function whoseOf({ meta }: Table): Pick<Compared, "year" | "project" | "whose" | "bodies"> {
  const { year, project, unit, department } = meta;
  const bodies = [unit, department].filter((name) => name !== undefined);
  const [whose] = bodies;
  return { ...(year !== undefined && { year }), ...(project && { project }), ...(whose && { whose }), bodies };
}

function rateOf(table: Table, policy: Policy): Pick<Compared, "rate"> {
  const execution = executionRow(table) ?? table.budget.find(({ total }) => total);
  const rate = execution && executionRate(execution, policy);
  if (!rate) return {};
  const at = (execution.entries.rate ?? execution.entries.executed)?.address;
  return { rate: { value: rate.toString(), ...(at && { at }) } };
}

function rowOf({ indicator, reading, weight }: ScoredIndicator): ComparedRow[] {
  const { level3, entries } = indicator;
  if (!level3.address || level3.name === "") return [];
  const target = amountOf(reading.target, entries.target),
    actual = amountOf(reading.actual, entries.actual);
  const unit = unitOf(reading.target) ?? unitOf(reading.actual);
  const at = entries.unit?.text ? entries.unit.address : (entries.target ?? entries.actual)?.address;
  const own = entries.weight;
  const points = own && weight && figureOf(own);
  const { sure, better } = reading.direction;
  return [
    {
      key: comparedName(indicator),
      name: reading.name,
      at: level3.address,
      ...(unit && unit.symbol !== "" && at && { unit: { symbol: unit.symbol, at } }),
      ...(points && { weight: points }),
      ...(target && { target }),
      ...(actual && { actual }),
      ...(sure && { better }),
    },
  ];
}

const unitOf = (read: Quantity): Unit | undefined => (read.kind === "figure" ? read.amount.unit : undefined);

function amountOf(read: Quantity, entry: Entry | undefined): ComparedAmount | undefined {
  if (read.kind !== "figure" || !entry) return undefined;
  const { value, unit } = read.amount;
  return {
    value: plain(value.times(unit?.factor ?? 1)),
    dimension: isRatio(unit) ? "ratio" : (unit?.dimension ?? ""),
    text: normalise(entry.text),
    at: entry.address,
  };
}

const figureOf = (entry: Entry | undefined): ComparedFigure | undefined =>
  entry?.value && {
    value: plain(entry.value),
    decimals: entry.decimals,
    percent: entry.percent,
    text: entry.text,
    at: entry.address,
  };

const figuresIn = <K extends string>(entries: Record<K, Entry | undefined>): Partial<Record<K, ComparedFigure>> =>
  Object.fromEntries(
    Object.entries<Entry | undefined>(entries).flatMap(([key, entry]) => {
      const figure = figureOf(entry);
      return figure ? [[key, figure] as const] : [];
    }),
  ) as Partial<Record<K, ComparedFigure>>;

const totalsIn = (
  entries: Partial<Record<(typeof TOTAL_KEYS)[number], Entry>> = {},
): Partial<Record<(typeof TOTAL_KEYS)[number], ComparedFigure>> => {
  const { score, firstReview, review } = entries;
  return figuresIn({ score, firstReview, review });
};

/** The title, the goal above the table and what was written in its rows. */
function textsOf({ table }: ScoredTable, sheet: Sheet): ComparedText[] {
  const goals = fieldsOf(sheet, table)
    .filter(({ key, text }) => key === "goal" && text !== "")
    .map(({ text, address }) => ({ text, address }));
  const rows = table.indicators.flatMap(({ entries }) => WRITTEN.flatMap((key) => entries[key] ?? []));
  const found = new Map<string, ComparedText>();
  const title = { text: table.title, address: { row: table.range.top, column: table.range.left } };
  for (const { text, address } of [title, ...goals, ...rows]) {
    const key = wordingOf(text).slice(0, MOST_SIGNS);
    if (key.length >= LEAST_SIGNS && !found.has(key) && found.size < MOST_TEXTS)
      found.set(key, { key, text: text.slice(0, MOST_SIGNS), at: address });
  }
  return [...found.values()];
}
