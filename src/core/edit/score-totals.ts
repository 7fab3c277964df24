import { cellOfSum } from "../table/own";
import { Decimal } from "decimal.js";
import type { Policy } from "../policy/policy";
import { plain, sum } from "../quantity/decimal";
import { sumAgrees } from "../quantity/precision";
import { sumFormula } from "../score/formula";
import type { ScoredTable } from "../score/score";
import { cappedTotal } from "../score/total";
import { addressKey } from "../sheet/address";
import { cellAt } from "../sheet/sheet";
import { executionPoints, executionRow, fullMarksOf, isWhole, mayTotal } from "../table/points";
import { sharesOf, type Share } from "../table/shares";
import { totalOf, weightsOf } from "../table/weights";
import { indicatorsOf, type Entry, type Total } from "../table/table";
import type { Content } from "../sheet/content";
import { defined, type Parts, type ScoreCells } from "./score-cells";
import { openGroup, type PlannedRow, type Skipped } from "./score-row";

/**
 * 小计 and 总分 of a table, where every score that they add up is known; `before` are the rows that are planned already.
 * None is offered while the weights do not add up or a row lacks its weight, nor one above its full marks.
 */
export const planTotals = (
  cells: ScoreCells,
  scored: ScoredTable,
  policy: Policy,
  scores: ReadonlyMap<number, Decimal>,
  before: readonly PlannedRow[],
): readonly PlannedRow[] => new Totals(cells, scored, policy, scores, before).build();

/** A sum that may be put into a total's cell. */
interface Offer {
  /** Undefined while a score is open. */
  readonly value: Decimal | undefined;
  readonly addends: readonly (Entry | undefined)[];
  readonly why: string;
  /** False where the table does not vouch for the sum. */
  readonly allowed: boolean;
}

class Totals {
  private readonly rows: PlannedRow[] = [];

  constructor(
    private readonly cells: ScoreCells,
    private readonly scored: ScoredTable,
    private readonly policy: Policy,
    /** The scores as they will be, by address; missing where one stays open. */
    private readonly scores: ReadonlyMap<number, Decimal>,
    private readonly before: readonly PlannedRow[],
  ) {}

  build(): readonly PlannedRow[] {
    const { table } = this.scored;
    for (const subtotal of table.subtotals) {
      const members = indicatorsOf(table, subtotal);
      const parts = members.map(({ entries }) => entries.score);
      const value = this.sumOf(parts);
      const most = subtotal.weight?.value ?? totalOf(weightsOf(members, table));
      this.total(subtotal.score ?? this.totalEntry(subtotal), subtotal.label, "subtotal", {
        value,
        addends: parts,
        why: "subtotal",
        allowed: isWhole(table) && (most.isZero() || Boolean(value?.lte(most))),
      });
    }
    if (!table.total) return this.rows;
    const execution = executionPoints(table, "weight") ? executionRow(table)?.entries.score : undefined;
    const parts = [...table.indicators.map(({ entries }) => entries.score), execution];
    const shares = sharesOf(table);
    const exact = shares ? this.sumOfShares(shares, execution) : this.sumOf(parts);
    const value = exact && cappedTotal(exact, executionRow(table), this.policy);
    const capped = Boolean(exact && value && !exact.equals(value));
    this.total(table.total.score ?? this.totalEntry(table.total), table.total.label, "total", {
      value,
      // A formula knows nothing of a cap, nor of shares.
      addends: capped || shares ? [] : parts,
      why: capped ? "total-capped" : "total",
      allowed: value !== undefined && mayTotal(table, value),
    });
    return this.rows;
  }

  private sumOf(entries: readonly (Entry | undefined)[]): Decimal | undefined {
    const keys = new Set(entries.flatMap((entry) => (entry ? [addressKey(entry.address)] : [])));
    const known = [...keys].map((key) => this.scores.get(key));
    return known.every((value) => value !== undefined) ? sum(known) : undefined;
  }

  /** Each group's sum counts as much as its share; undefined while a score is open. */
  private sumOfShares(shares: readonly Share[], execution: Entry | undefined): Decimal | undefined {
    const known = shares.map(({ members, part }) =>
      this.sumOf(members.map(({ entries }) => entries.score))?.times(part),
    );
    const own = this.sumOf([execution]);
    return own && known.every((value) => value !== undefined) ? sum([...known, own]) : undefined;
  }

  private total(entry: Entry | undefined, label: string, kind: "subtotal" | "total", offer: Offer): void {
    if (!entry || entry.formula) return;
    const { value, addends, why, allowed } = offer;
    const closed = this.cells.closed(entry);
    const base = { ...this.cells.place(entry), ...defined("closed", closed), kind, label, present: entry.text };
    const parts: Parts = { edits: [], skipped: [] };
    if (!value || !allowed) {
      if (entry.text !== "" && (!value || (entry.value && sumAgrees(entry.value, value)))) return;
      parts.skipped.push(value ? this.unsure(entry, label) : this.cells.skip(entry, label, "total-open", {}));
      this.rows.push({ ...base, group: "blocked", ...parts });
      return;
    }
    const proposal = { ...base, proposed: value };
    if (entry.value && sumAgrees(entry.value, value))
      return void this.rows.push({ ...proposal, group: "settled", ...parts });
    const formula = this.write(parts, entry, label, { value, addends, why });
    const group = openGroup(closed, entry.text === "");
    this.rows.push({ ...proposal, ...defined("formula", formula), group, ...parts });
  }

  /** Writes a total as far as the user wants that, and tells by which formula; the parts say where it stays out. */
  private write(
    parts: Parts,
    entry: Entry,
    label: string,
    { value, addends, why }: Pick<Offer, "addends" | "why"> & { readonly value: Decimal },
  ): string | undefined {
    const blank = entry.text === "";
    const { overwrite, formulas } = this.cells.wishes;
    if (!(this.cells.wish(entry).write ?? true) || !(blank || overwrite === "differing")) {
      const data = { present: entry.text, proposed: plain(value) };
      parts.skipped.push(this.cells.skip(entry, label, blank ? "refused" : "differs", data));
      return undefined;
    }
    const cells = formulas ? this.figures(distinct(addends)) : [];
    const formula = cells.length > 0 ? sumFormula(cells) : undefined;
    const after: Content = formula === undefined ? { kind: "number", value } : { kind: "formula", value: formula };
    this.cells.write(parts, entry, label, after, why, {});
    return formula;
  }

  /** Why a sum is not offered: the weights do not come to what they should, or something else does not fit. */
  private unsure(entry: Entry, label: string): Skipped {
    const marks = fullMarksOf(this.scored.table);
    return marks && !marks.addsUp
      ? this.cells.skip(entry, label, "total-weights", { sum: plain(marks.sum), stated: plain(marks.stated) })
      : this.cells.skip(entry, label, "total-unsure", {});
  }

  /** The cells that a formula can add up: all of them, or none where one holds its figure as text. */
  private figures(cells: readonly Entry["address"][]): readonly Entry["address"][] {
    const written = new Set(
      [...this.before, ...this.rows].flatMap(({ edits }) => edits.map(({ address }) => addressKey(address))),
    );
    const isFigure = (address: Entry["address"]): boolean =>
      written.has(addressKey(address)) || Decimal.isDecimal(cellAt(this.cells.sheet, address)?.value);
    return cells.every(isFigure) ? cells : [];
  }

  private totalEntry(sum: Total): Entry | undefined {
    const address = cellOfSum(this.scored.table, sum, "score");
    return (
      address && { address, text: cellAt(this.cells.sheet, address)?.text.trim() ?? "", decimals: 0, percent: false }
    );
  }
}

/** The places of cells, one merged over several rows once. */
const distinct = (entries: readonly (Entry | undefined)[]): Entry["address"][] => [
  ...new Map(entries.flatMap((entry) => (entry ? [[addressKey(entry.address), entry.address] as const] : []))).values(),
];
