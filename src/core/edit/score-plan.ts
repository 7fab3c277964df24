import { Decimal } from "decimal.js";
import type { Audit } from "../audit";
import { agrees, isReason, sumAgrees } from "../check/printed";
import { plain, sum } from "../quantity/decimal";
import { executionFormula, scoreFormula, sumFormula } from "../score/formula";
import { judgedBudget, judgedIndicator } from "../score/judgement";
import { indicatorName } from "../score/reading";
import type { Result, ScoredIndicator } from "../score/result";
import type { ScoredTable } from "../score/score";
import { cappedTotal } from "../score/total";
import { addressKey, printPlace } from "../sheet/address";
import { cellAt, type Sheet } from "../sheet/sheet";
import { executionPoints, executionRow } from "../table/points";
import { indicatorsOf, type BudgetRow, type Entry } from "../table/table";
import { conflict, contentOf } from "./conflicts";
import type { Content, Edit } from "./plan";
import type { Overwrite, PlannedRow, RowWish, Skipped, Wishes } from "./score-row";

export interface ScorePlan {
  /** Every score cell of the tables, in their order. */
  readonly rows: readonly PlannedRow[];
  readonly edits: readonly Edit[];
  readonly skipped: readonly Skipped[];
}

/**
 * What is to be written into the score and reason columns of the workbook's tables. Only cells of the recognised columns are
 * targets; a formula, a locked cell and a person's own reason are never among them, a person's score only with `differing`.
 */
export function planScores({ workbook, tables, policy }: Audit, wanted: Overwrite | Wishes): ScorePlan {
  const wishes = typeof wanted === "string" ? { overwrite: wanted } : wanted;
  const rows = tables.flatMap((scored) => {
    const sheet = workbook.sheets.find(({ name }) => name === scored.table.sheet)!;
    return new TablePlan(sheet, scored, wishes, policy).build();
  });
  return { rows, edits: rows.flatMap(({ edits }) => edits), skipped: rows.flatMap(({ skipped }) => skipped) };
}

/** A row whose score comes from its own cells. */
interface ScoredRow {
  readonly label: string;
  readonly score: Entry;
  readonly reason?: Entry | undefined;
  readonly result: Result;
  readonly formula: string | undefined;
  readonly about: Pick<PlannedRow, "kind" | "judged" | "indicator" | "budget">;
}

class TablePlan {
  private readonly rows: PlannedRow[] = [];
  /** The scores as they will be, by address; missing where one stays open. */
  private readonly scores = new Map<number, Decimal>();
  private readonly done = new Set<number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly scored: ScoredTable,
    private readonly wishes: Wishes,
    private readonly policy: Audit["policy"],
  ) {}

  build(): readonly PlannedRow[] {
    const { table, indicators, budget } = this.scored;
    for (const row of table.budget) {
      const result = budget.get(row.row);
      if (result && row.entries.score) this.row(this.ofBudget(row, row.entries.score, result));
    }
    for (const row of indicators) if (row.indicator.entries.score) this.row(this.ofIndicator(row));
    if (table.indicators.some(({ entries }) => entries.score)) this.totals();
    return this.rows;
  }

  private ofBudget(row: BudgetRow, score: Entry, result: Result): ScoredRow {
    const live = this.wishes.formulas && result.state === "scored" && result.method === "execution";
    return {
      label: row.label,
      score,
      result,
      formula: live ? executionFormula(row, this.sheet, this.policy, result.score) : undefined,
      about: { kind: "execution", budget: row, ...defined("judged", judgedBudget(this.scored.table, row)) },
    };
  }

  private ofIndicator(row: ScoredIndicator): ScoredRow {
    const { score, reason } = row.indicator.entries;
    return {
      label: indicatorName(row.indicator),
      score: score!,
      reason,
      result: row.result,
      formula: this.wishes.formulas ? scoreFormula(row, this.sheet, this.policy) : undefined,
      about: { kind: "indicator", indicator: row, ...defined("judged", judgedIndicator(this.scored.table, row)) },
    };
  }

  private row({ label, score, reason, result, formula, about }: ScoredRow): void {
    if (result.state === "not-applicable" || this.done.has(addressKey(score.address))) return;
    // A score cell merged over several indicators is one cell.
    this.done.add(addressKey(score.address));
    const base = { ...this.place(score), ...about, label, present: score.text, result };
    const { overwrite } = this.wishes;
    const wish = this.wish(score);
    // A dash is not blank: somebody has put it there.
    const blank = score.text === "";
    if (result.state === "needs-judgement") {
      if (score.value) this.keep(score, score.value);
      const open = score.value ? [] : [this.skip(score, label, `judgement.${result.detail}`, {})];
      this.rows.push({ ...base, group: score.value ? "settled" : "judge", edits: [], skipped: open });
      return;
    }
    // A score is right to its own printed precision, but full marks for an unmet target are never a matter of rounding.
    const full = !result.deduction.isZero() && score.value?.gte(result.score.plus(result.deduction));
    const right = !blank && !full && score.value !== undefined && agrees(score.value, score.decimals, result.score);
    const proposal = {
      ...base,
      proposed: result.score,
      ...defined("formula", formula),
      ...this.reasonOf(reason, result, wish),
    };
    const wanted = wish.write ?? (blank || overwrite === "differing");
    const parts: Parts = { edits: [], skipped: [] };
    const group = blank ? "write" : right ? "settled" : "differs";
    if (!right && wanted && (blank || overwrite === "differing")) {
      const after: Content =
        formula === undefined ? { kind: "number", value: result.score } : { kind: "formula", value: formula };
      if (!this.write(parts, score, label, after, "score", { method: result.method })) {
        if (score.value) this.keep(score, score.value);
        this.rows.push({ ...proposal, group: "settled", ...parts });
        return;
      }
      this.keep(score, result.score);
    } else {
      if (score.value) this.keep(score, score.value);
      if (!right) {
        const data = { present: score.text, proposed: plain(result.score) };
        parts.skipped.push(this.skip(score, label, blank ? "refused" : "differs", data));
        this.rows.push({ ...proposal, group, ...parts });
        return;
      }
    }
    const explained = this.explain(parts, label, score, reason, result, wish);
    this.rows.push({ ...proposal, group: group === "settled" && explained ? "write" : group, ...parts });
  }

  /**
   * Writes the reason; true where there is one on offer, even if the user refuses it (the row must not run away from who looks
   * at it). It shows the arithmetic, so it must end in the very score that stands beside it.
   */
  private explain(
    parts: Parts,
    label: string,
    score: Entry,
    reason: Entry | undefined,
    result: Result & { state: "scored" },
    wish: RowWish,
  ): boolean {
    const words = wish.reason ?? result.reason;
    const offered = wish.reason !== undefined || words !== "";
    if (!offered || !reason || !this.scores.get(addressKey(score.address))?.equals(result.score)) return false;
    const mayReplace = wish.reason !== undefined && this.wishes.overwrite === "differing" && words !== reason.text;
    if (reason.text === "" || mayReplace) {
      if (words !== "" && wish.write !== false)
        return this.write(parts, reason, label, { kind: "text", value: words }, "reason", {});
      parts.skipped.push(this.skip(reason, label, "refused", {}));
      return true;
    }
    if (!isReason(reason)) parts.skipped.push(this.skip(reason, label, "reason-kept", { present: reason.text }));
    return false;
  }

  private reasonOf(
    reason: Entry | undefined,
    result: Result & { state: "scored" },
    wish: RowWish,
  ): Pick<PlannedRow, "reason"> {
    if (!reason) return {};
    return { reason: { address: reason.address, present: reason.text, proposed: wish.reason ?? result.reason } };
  }

  /** 小计 and 总分, where every score that they add up is known. */
  private totals(): void {
    const { table } = this.scored;
    for (const subtotal of table.subtotals) {
      const parts = indicatorsOf(table, subtotal).map(({ entries }) => entries.score);
      const exact = this.sumOf(parts);
      this.total(subtotal.score ?? this.totalEntry(subtotal.row), subtotal.label, "subtotal", "subtotal", exact, parts);
    }
    if (!table.total) return;
    const execution = executionPoints(table, "weight") ? executionRow(table)?.entries.score : undefined;
    const parts = [...table.indicators.map(({ entries }) => entries.score), execution];
    const exact = this.sumOf(parts);
    const total = exact && cappedTotal(exact, executionRow(table), this.policy);
    const capped = Boolean(exact && total && !exact.equals(total));
    const entry = table.total.score ?? this.totalEntry(table.total.row);
    // A formula knows nothing of a cap.
    this.total(entry, table.total.label, "total", capped ? "total-capped" : "total", total, capped ? [] : parts);
  }

  private sumOf(entries: readonly (Entry | undefined)[]): Decimal | undefined {
    const keys = new Set(entries.flatMap((entry) => (entry ? [addressKey(entry.address)] : [])));
    const known = [...keys].map((key) => this.scores.get(key));
    return known.every((value) => value !== undefined) ? sum(known) : undefined;
  }

  private total(
    entry: Entry | undefined,
    label: string,
    kind: "subtotal" | "total",
    why: string,
    value: Decimal | undefined,
    addends: readonly (Entry | undefined)[],
  ): void {
    if (!entry || entry.formula) return;
    const base = { ...this.place(entry), kind, label, present: entry.text };
    const parts: Parts = { edits: [], skipped: [] };
    if (!value) {
      if (entry.text !== "") return;
      parts.skipped.push(this.skip(entry, label, "total-open", {}));
      this.rows.push({ ...base, group: "settled", ...parts });
      return;
    }
    const proposal = { ...base, proposed: value };
    if (entry.value && sumAgrees(entry.value, value))
      return void this.rows.push({ ...proposal, group: "settled", ...parts });
    const blank = entry.text === "";
    const { overwrite, formulas } = this.wishes;
    if ((this.wish(entry).write ?? true) && (blank || overwrite === "differing")) {
      const cells = formulas ? this.figures(distinct(addends)) : [];
      const formula = cells.length > 0 ? sumFormula(cells) : undefined;
      const after: Content = formula === undefined ? { kind: "number", value } : { kind: "formula", value: formula };
      const written = this.write(parts, entry, label, after, why, {});
      const group = !written ? "settled" : blank ? "write" : "differs";
      this.rows.push({ ...proposal, ...defined("formula", formula), group, ...parts });
      return;
    }
    parts.skipped.push(
      this.skip(entry, label, blank ? "refused" : "differs", { present: entry.text, proposed: plain(value) }),
    );
    this.rows.push({ ...proposal, group: blank ? "write" : "differs", ...parts });
  }

  /** The cells that a formula can add up: all of them, or none where one holds its figure as text. */
  private figures(cells: readonly Entry["address"][]): readonly Entry["address"][] {
    const written = new Set(this.rows.flatMap(({ edits }) => edits.map(({ address }) => addressKey(address))));
    const isFigure = (address: Entry["address"]): boolean =>
      written.has(addressKey(address)) || Decimal.isDecimal(cellAt(this.sheet, address)?.value);
    return cells.every(isFigure) ? cells : [];
  }

  private totalEntry(row: number): Entry | undefined {
    const span = this.scored.table.columns.score;
    const address = span && { row, column: span.left };
    return address && { address, text: cellAt(this.sheet, address)?.text.trim() ?? "", decimals: 0, percent: false };
  }

  private write(
    parts: Parts,
    entry: Entry,
    label: string,
    after: Content,
    reason: string,
    data: Readonly<Record<string, string>>,
  ): boolean {
    const cell = cellAt(this.sheet, entry.address);
    const edit = { sheet: this.sheet.name, address: entry.address, before: contentOf(cell), after };
    const why = cell?.formula !== undefined ? "formula" : conflict(this.sheet, edit);
    if (why === "formula" || why === "locked" || why === "merged") {
      parts.skipped.push(this.skip(entry, label, why, {}));
      return false;
    }
    parts.edits.push({ ...edit, why: { id: reason, data: { label, ...data } } });
    return true;
  }

  private skip(entry: Entry, label: string, why: Skipped["why"], data: Readonly<Record<string, string>>): Skipped {
    return { ...this.place(entry), label, why, data };
  }

  private place({ address }: Entry): Pick<PlannedRow, "sheet" | "address"> {
    return { sheet: this.sheet.name, address };
  }

  private wish(entry: Entry): RowWish {
    return this.wishes.rows?.get(printPlace(this.place(entry))) ?? {};
  }

  private keep(entry: Entry, value: Decimal): void {
    this.scores.set(addressKey(entry.address), value);
  }
}

interface Parts {
  readonly edits: Edit[];
  readonly skipped: Skipped[];
}

/** The places of cells, one merged over several rows once. */
const distinct = (entries: readonly (Entry | undefined)[]): Entry["address"][] => [
  ...new Map(entries.flatMap((entry) => (entry ? [[addressKey(entry.address), entry.address] as const] : []))).values(),
];

/** A property that is there only where it has a value. */
const defined = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T });
