import type { Decimal } from "decimal.js";
import type { Audit } from "../audit";
import { agrees, isReason, sumAgrees } from "../check/printed";
import { executionPoints, executionRow } from "../table/points";
import { plain, sum } from "../quantity/decimal";
import { indicatorName } from "../score/reading";
import type { Result } from "../score/result";
import type { ScoredTable } from "../score/score";
import { cappedTotal } from "../score/total";
import { addressKey } from "../sheet/address";
import { cellAt, type Sheet } from "../sheet/sheet";
import { indicatorsOf, type Entry } from "../table/table";
import { conflict, contentOf } from "./conflicts";
import type { Content, Edit } from "./plan";

/** Which scores may be written: blank cells only, or also those that differ from what the policy gives. */
export type Overwrite = "blank" | "differing";

/** A row that gets no score, or keeps its own, and why: a message id of the language files. */
export interface Skipped {
  readonly sheet: string;
  readonly address: Entry["address"];
  readonly label: string;
  readonly why: "formula" | "locked" | "merged" | "differs" | "reason-kept" | `judgement.${string}` | "total-open";
  readonly data: Readonly<Record<string, string>>;
}

export interface ScorePlan {
  readonly edits: readonly Edit[];
  readonly skipped: readonly Skipped[];
}

/**
 * What is to be written into the score and reason columns of the workbook's tables. Only cells of the recognised columns are
 * targets; a formula, a locked cell and a person's own reason are never among them, a person's score only with `differing`.
 */
export function planScores({ workbook, tables, policy }: Audit, overwrite: Overwrite): ScorePlan {
  const plans = tables.map((scored) => {
    const sheet = workbook.sheets.find(({ name }) => name === scored.table.sheet)!;
    return new TablePlan(sheet, scored, overwrite, policy).build();
  });
  return { edits: plans.flatMap(({ edits }) => edits), skipped: plans.flatMap(({ skipped }) => skipped) };
}

class TablePlan {
  private readonly edits: Edit[] = [];
  private readonly skipped: Skipped[] = [];
  /** The scores as they will be, by address; missing where one stays open. */
  private readonly scores = new Map<number, Decimal>();
  private readonly done = new Set<number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly scored: ScoredTable,
    private readonly overwrite: Overwrite,
    private readonly policy: Audit["policy"],
  ) {}

  build(): ScorePlan {
    const { table, indicators, budget } = this.scored;
    for (const row of table.budget) {
      const result = budget.get(row.row);
      if (result && row.entries.score) this.row(row.label, row.entries.score, undefined, result);
    }
    for (const { indicator, result } of indicators) {
      const { score, reason } = indicator.entries;
      if (score) this.row(indicatorName(indicator), score, reason, result);
    }
    if (table.indicators.some(({ entries }) => entries.score)) this.totals();
    return { edits: this.edits, skipped: this.skipped };
  }

  private row(label: string, score: Entry, reason: Entry | undefined, result: Result): void {
    if (result.state === "not-applicable" || this.done.has(addressKey(score.address))) return;
    // A score cell merged over several indicators is one cell.
    this.done.add(addressKey(score.address));
    // A dash is not blank: somebody has put it there.
    const blank = score.text === "";
    if (result.state === "needs-judgement") {
      if (score.value) this.keep(score, score.value);
      else this.skip(score, label, `judgement.${result.detail}`, {});
      return;
    }
    // A score is right to its own printed precision, but full marks for an unmet target are never a matter of rounding.
    const full = !result.deduction.isZero() && score.value?.gte(result.score.plus(result.deduction));
    const right = !blank && !full && score.value !== undefined && agrees(score.value, score.decimals, result.score);
    if (blank || (!right && this.overwrite === "differing")) {
      const written = this.write(score, label, { kind: "number", value: result.score }, "score", {
        method: result.method,
      });
      if (!written) {
        if (score.value) this.keep(score, score.value);
        return;
      }
      this.keep(score, result.score);
    } else {
      if (score.value) this.keep(score, score.value);
      if (!right) {
        this.skip(score, label, "differs", { present: score.text, proposed: plain(result.score) });
        return;
      }
    }
    // The reason shows the arithmetic, so it must end in the very score that stands beside it.
    if (result.reason === "" || !reason || !this.scores.get(addressKey(score.address))?.equals(result.score)) return;
    if (reason.text === "") this.write(reason, label, { kind: "text", value: result.reason }, "reason", {});
    else if (!isReason(reason)) this.skip(reason, label, "reason-kept", { present: reason.text });
  }

  /** 小计 and 总分, where every score that they add up is known. */
  private totals(): void {
    const { table } = this.scored;
    const sumOf = (entries: readonly (Entry | undefined)[]): Decimal | undefined => {
      const values = new Map(
        entries.flatMap((entry) =>
          entry ? [[addressKey(entry.address), this.scores.get(addressKey(entry.address))] as const] : [],
        ),
      );
      const known = [...values.values()];
      return known.every((value) => value !== undefined) ? sum(known) : undefined;
    };
    for (const subtotal of table.subtotals) {
      const { row, label, score } = subtotal;
      const parts = sumOf(indicatorsOf(table, subtotal).map(({ entries }) => entries.score));
      this.total(score ?? this.totalEntry(row), label, parts, "subtotal");
    }
    if (!table.total) return;
    const execution = executionPoints(table, "weight") ? executionRow(table)?.entries.score : undefined;
    const parts = sumOf([...table.indicators.map(({ entries }) => entries.score), execution]);
    const total = parts && cappedTotal(parts, executionRow(table), this.policy);
    this.total(
      table.total.score ?? this.totalEntry(table.total.row),
      table.total.label,
      total,
      parts && total && !parts.equals(total) ? "total-capped" : "total",
    );
  }

  private total(entry: Entry | undefined, label: string, value: Decimal | undefined, why: string): void {
    if (!entry || entry.formula) return;
    if (!value) {
      if (entry.text === "") this.skip(entry, label, "total-open", {});
      return;
    }
    if (entry.value && sumAgrees(entry.value, value)) return;
    if (entry.text === "" || this.overwrite === "differing")
      this.write(entry, label, { kind: "number", value }, why, {});
    else this.skip(entry, label, "differs", { present: entry.text, proposed: plain(value) });
  }

  private totalEntry(row: number): Entry | undefined {
    const span = this.scored.table.columns.score;
    const address = span && { row, column: span.left };
    return address && { address, text: cellAt(this.sheet, address)?.text.trim() ?? "", decimals: 0, percent: false };
  }

  private write(
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
      this.skip(entry, label, why, {});
      return false;
    }
    this.edits.push({ ...edit, why: { id: reason, data: { label, ...data } } });
    return true;
  }

  private skip(entry: Entry, label: string, why: Skipped["why"], data: Readonly<Record<string, string>>): void {
    this.skipped.push({ sheet: this.sheet.name, address: entry.address, label, why, data });
  }

  private keep(entry: Entry, value: Decimal): void {
    this.scores.set(addressKey(entry.address), value);
  }
}
