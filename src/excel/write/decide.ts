import { conflict } from "../../core/edit/conflicts";
import type { Content } from "../../core/sheet/content";
import type { Edit, Unwritten, WhyUnwritten } from "../../core/edit/plan";
import { printAddress } from "../../core/sheet/address";
import { EXCEL } from "../../core/sheet/limits";
import { ExcelError } from "../call/error";
import { holdsHere } from "../quirks";
import { TEXT } from "./content";
import type { Present } from "./present";
import type { Target } from "./targets";

/** What of a plan is to be written, and what is skipped. Cells that hold already what they shall are in neither. */
export interface Decision {
  readonly go: ReadonlyMap<string, readonly Target[]>;
  readonly unwritten: readonly Unwritten[];
}

/** Compares a plan with the workbook as it is now. */
export function decide(
  targets: ReadonlyMap<string, readonly Target[]>,
  present: ReadonlyMap<string, Present>,
): Decision {
  const go = new Map<string, Target[]>();
  const unwritten: Unwritten[] = [];
  for (const [name, wanted] of targets) {
    const now = present.get(name);
    const writes: Target[] = [];
    for (const target of wanted) {
      const why = whyNot(now, target);
      if (why) unwritten.push(...target.edits.map(({ sheet, address }) => ({ sheet, address, why })));
      else if (!now?.holds(target.address, now.contentAt(target.address), target.after)) writes.push(target);
    }
    if (writes.length > 0) go.set(name, writes);
  }
  return { go, unwritten };
}

function whyNot(now: Present | undefined, target: Target): WhyUnwritten | undefined {
  if (!now) return "no-such-sheet";
  const { address, edits, before, after } = target;
  const first = edits[0]!;
  const content = now.contentAt(address);
  const format = now.formatAt(address);
  const isHeld = (is: Content, wanted: Content): boolean => now.holds(address, is, wanted);
  const inOrder = edits.every((edit, i) => i === 0 || isHeld(edit.before, edits[i - 1]!.after));
  if (!inOrder) return "changed";
  // A second try finds what the first has written; that is no reason to complain.
  const seen: Edit = isHeld(content, before) || isHeld(content, after) ? { ...first, before: content } : first;
  // Excel would keep the formula as a text there.
  if (after.kind === "formula" && format === TEXT) return "formula";
  if (now.isHeader(address)) return "table-header";
  if (after.kind === "formula" && now.touchesTable(address) && holdsHere("table-formulas") !== true) return "in-table";
  if (content.kind !== "blank" && content.kind !== "formula" && now.maySpill(address)) return "formula";
  return conflict(now.sheet, seen);
}

/** Texts that no cell can hold are a mistake of the plan, found before anything is written. */
export function refuseTooLong(edits: readonly Edit[]): void {
  for (const { sheet, address, after } of edits) {
    if (after.kind !== "text" && after.kind !== "formula") continue;
    const limit = after.kind === "formula" ? EXCEL.formulaLength : EXCEL.textLength;
    if (after.value.length > limit)
      throw new ExcelError("text-too-long", { sheet, cell: printAddress(address), limit });
  }
}
