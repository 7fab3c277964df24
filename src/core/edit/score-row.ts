import type { Decimal } from "decimal.js";
import type { JudgedRow } from "../decisions/judgement";
import type { Result, ScoredIndicator } from "../score/result";
import type { BudgetRow, Entry } from "../table/table";
import type { Edit } from "./plan";

/** Which scores may be written: blank cells only, or also those that differ from what the policy gives. */
export type Overwrite = "blank" | "differing";

/** What the user wants of one row: to write it or not, and in which words. */
export interface RowWish {
  readonly write?: boolean;
  readonly reason?: string;
}

/** What the user wants written. */
export interface Wishes {
  readonly overwrite: Overwrite;
  /** Scores as live Excel formulas where that is possible. */
  readonly formulas?: boolean;
  /** By the place of the score cell ("自评表!H24"); rows that are not named follow the rest. */
  readonly rows?: ReadonlyMap<string, RowWish>;
}

/** Why a cell cannot be written, whatever the user wants. */
export type Closed = "formula" | "locked" | "merged";

/** A row that gets no score, or keeps its own, and why: a message id of the language files. */
export interface Skipped {
  readonly sheet: string;
  readonly address: Entry["address"];
  readonly label: string;
  readonly why:
    | Closed
    | "differs"
    | "refused"
    | "reason-kept"
    | `judgement.${string}`
    | "total-open"
    | "total-weights"
    | "total-unsure";
  readonly data: Readonly<Record<string, string>>;
}

/** 将写入 · 与现有得分不同 · 要您定（也有已填了分的） · 暂不能写入 · 无需改动 */
export const ROW_GROUPS = ["write", "differs", "judge", "blocked", "settled"] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

/** The group of a score that does not stand there yet. */
export function openGroup(closed: Closed | undefined, blank: boolean): "blocked" | "write" | "differs" {
  if (closed) return "blocked";
  return blank ? "write" : "differs";
}

/** What is proposed for a score cell and the reason beside it, and what of it would be written by the user's wishes. */
export interface PlannedRow {
  readonly sheet: string;
  /** The score cell. */
  readonly address: Entry["address"];
  readonly kind: "execution" | "indicator" | "subtotal" | "total";
  readonly label: string;
  readonly group: RowGroup;
  /** Why its score cell cannot be written. */
  readonly closed?: Closed;
  /** The score as it stands in the cell, "" where there is none. */
  readonly present: string;
  /** The score that is proposed, and the formula (without "=") where it is to be a live one. */
  readonly proposed?: Decimal;
  readonly formula?: string;
  /** The reason cell: what stands there and what is proposed. */
  readonly reason?: { readonly address: Entry["address"]; readonly present: string; readonly proposed: string };
  readonly result?: Result;
  /** What a person would judge here; undefined where there is nothing to judge. */
  readonly judged?: JudgedRow;
  readonly indicator?: ScoredIndicator;
  readonly budget?: BudgetRow;
  readonly edits: readonly Edit[];
  readonly skipped: readonly Skipped[];
}
