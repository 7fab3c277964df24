import type { Decimal } from "decimal.js";
import type { Audit } from "../audit";
import { isReason } from "../check/printed";
import { agrees } from "../quantity/precision";
import { plain } from "../quantity/decimal";
import { executionFormula, scoreFormula } from "../score/formula";
import { judgedBudget, judgedIndicator, type JudgedRow } from "../decisions/judgement";
import { indicatorName } from "../table/name";
import { openColumns, scoresWait } from "../table/waiting";
import type { Result, ScoredIndicator } from "../score/result";
import type { ScoredTable } from "../score/score";
import { addressKey } from "../sheet/address";
import type { BudgetRow, Entry } from "../table/table";
import type { Content } from "../sheet/content";
import type { Edit } from "./plan";
import { defined, ScoreCells, type Parts } from "./score-cells";
import {
  openGroup,
  type Closed,
  type Overwrite,
  type PlannedRow,
  type RowWish,
  type Skipped,
  type Wishes,
} from "./score-row";
import { planTotals } from "./score-totals";

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
    return new TablePlan(new ScoreCells(sheet, wishes), scored, policy).build();
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

type Scored = Result & { readonly state: "scored" };

/** A score is right to its own printed precision, but full marks for an unmet target are never a matter of rounding. */
export function isRight({ text, value, decimals }: Entry, { score, deduction }: Scored): boolean {
  const full = !deduction.isZero() && value?.gte(score.plus(deduction));
  return text !== "" && !full && value !== undefined && agrees(value, decimals, score);
}

class TablePlan {
  private readonly rows: PlannedRow[] = [];
  /** The scores as they will be, by address; missing where one stays open. */
  private readonly scores = new Map<number, Decimal>();
  private readonly done = new Set<number>();
  /** True where there is something to say of some rows: the scores of the others are what people gave. */
  private readonly applicable: boolean;
  /** True while it is asked which column is which. */
  private readonly waits: boolean;
  /** False while it is asked which column the reasons stand in. */
  private readonly mayExplain: boolean;

  constructor(
    private readonly cells: ScoreCells,
    private readonly scored: ScoredTable,
    private readonly policy: Audit["policy"],
  ) {
    this.applicable = scored.indicators.some(({ result }) => result.state !== "not-applicable");
    this.waits = scoresWait(scored.table);
    this.mayExplain = !openColumns(scored.table).has("reason");
  }

  build(): readonly PlannedRow[] {
    const { table, indicators, budget } = this.scored;
    for (const row of table.budget) {
      const result = budget.get(row.row);
      if (result && row.entries.score) this.row(this.ofBudget(row, row.entries.score, result));
    }
    for (const row of indicators) if (row.indicator.entries.score) this.row(this.ofIndicator(row));
    if (!table.indicators.some(({ entries }) => entries.score)) return this.rows;
    return [...this.rows, ...planTotals(this.cells, this.scored, this.policy, this.scores, this.rows)];
  }

  private ofBudget(row: BudgetRow, score: Entry, result: Result): ScoredRow {
    const live = this.cells.wishes.formulas && result.state === "scored" && result.method === "execution";
    return {
      label: row.label,
      score,
      result,
      formula: live ? executionFormula(row, this.cells.sheet, this.policy, result.score) : undefined,
      about: { kind: "execution", budget: row, ...defined("judged", judgedBudget(this.scored.table, row)) },
    };
  }

  private ofIndicator(row: ScoredIndicator): ScoredRow {
    const { score, reason } = row.indicator.entries;
    return {
      label: indicatorName(row.indicator),
      score: score!,
      reason: this.mayExplain ? reason : undefined,
      result: row.result,
      formula: this.cells.wishes.formulas ? scoreFormula(row, this.cells.sheet, this.policy) : undefined,
      about: { kind: "indicator", indicator: row, ...defined("judged", this.judged(row)) },
    };
  }

  /** What a person may judge of a row; nothing while it is asked which column is which. */
  private judged(row: ScoredIndicator): JudgedRow | undefined {
    return this.waits ? undefined : judgedIndicator(this.scored.table, row);
  }

  private row(row: ScoredRow): void {
    const { label, score, result, about } = row;
    if (this.done.has(addressKey(score.address))) return;
    // A score cell merged over several indicators is one cell.
    this.done.add(addressKey(score.address));
    if (result.state === "not-applicable") {
      // Nothing to say of this one, but the totals of what there is to say something of include it.
      if (score.value && this.applicable) this.keep(score, score.value);
      return;
    }
    const closed = this.cells.closed(score);
    const base = {
      ...this.cells.place(score),
      ...about,
      ...defined("closed", closed),
      label,
      present: score.text,
      result,
    };
    if (result.state === "needs-judgement") {
      if (score.value) this.keep(score, score.value);
      const open = score.value ? [] : [this.cells.skip(score, label, `judgement.${result.detail}`, {})];
      this.rows.push({ ...base, group: "judge", edits: [], skipped: open });
      return;
    }
    this.rows.push({ ...base, ...this.proposed(row, result, closed) });
  }

  /** What is proposed for a row that has a score, and what of it would be written. */
  private proposed({ label, score, reason, formula }: ScoredRow, result: Scored, closed: Closed | undefined) {
    const wish = this.cells.wish(score);
    const parts: Parts = { edits: [], skipped: [] };
    const right = isRight(score, result);
    const group = right ? "settled" : openGroup(closed, score.text === "");
    const isThere = right || this.write(parts, score, label, result, formula);
    if (isThere && !right) this.keep(score, result.score);
    else if (score.value) this.keep(score, score.value);
    const explained = isThere ? this.explain(parts, label, score, reason, result, wish) : group;
    return {
      proposed: result.score,
      ...defined("formula", formula),
      ...this.reasonOf(reason, result, wish),
      group: right ? explained : group,
      ...parts,
    };
  }

  /** Writes a score; false where it stays out, which the parts say then. */
  private write(parts: Parts, score: Entry, label: string, result: Scored, formula: string | undefined): boolean {
    // A dash is not blank: somebody has put it there.
    const blank = score.text === "";
    const may = blank || this.cells.wishes.overwrite === "differing";
    if (!may || !(this.cells.wish(score).write ?? true)) {
      const data = { present: score.text, proposed: plain(result.score) };
      parts.skipped.push(this.cells.skip(score, label, blank ? "refused" : "differs", data));
      return false;
    }
    const after: Content =
      formula === undefined ? { kind: "number", value: result.score } : { kind: "formula", value: formula };
    return this.cells.write(parts, score, label, after, "score", { method: result.method });
  }

  /**
   * Writes the reason, and tells the group of a row that waits for it alone: one on offer even where the user refuses it (the row
   * must not move while the user looks at it). It shows the arithmetic, so it must end in the very score that stands beside it.
   */
  private explain(
    parts: Parts,
    label: string,
    score: Entry,
    reason: Entry | undefined,
    result: Scored,
    wish: RowWish,
  ): "write" | "blocked" | "settled" {
    const words = wish.reason ?? result.reason;
    const offered = wish.reason !== undefined || words !== "";
    if (!offered || !reason || !this.scores.get(addressKey(score.address))?.equals(result.score)) return "settled";
    const mayReplace =
      wish.reason !== undefined && this.cells.wishes.overwrite === "differing" && words !== reason.text;
    if (reason.text === "" || mayReplace) {
      if (words !== "" && wish.write !== false)
        return this.cells.write(parts, reason, label, { kind: "text", value: words }, "reason", {})
          ? "write"
          : "blocked";
      parts.skipped.push(this.cells.skip(reason, label, "refused", {}));
      return "write";
    }
    if (!isReason(reason)) parts.skipped.push(this.cells.skip(reason, label, "reason-kept", { present: reason.text }));
    return "settled";
  }

  private reasonOf(reason: Entry | undefined, result: Scored, wish: RowWish): Pick<PlannedRow, "reason"> {
    if (!reason) return {};
    return { reason: { address: reason.address, present: reason.text, proposed: wish.reason ?? result.reason } };
  }

  private keep(entry: Entry, value: Decimal): void {
    this.scores.set(addressKey(entry.address), value);
  }
}
