import { contentOf, sameContent, type Content } from "../../core/sheet/content";
import type { WhyUnwritten } from "../../core/edit/plan";
import { contains, type Address } from "../../core/sheet/address";
import { makeCell } from "../read/cell";
import { areasOf } from "../read/merges";
import type { Present } from "./present";
import type { Target } from "./targets";
import type { Queued, Work } from "./work";

/** A cell that must not stay as it was written, what it held just before, and why. */
export interface Wrong {
  readonly sheet: string;
  readonly address: Address;
  readonly content: Content;
  /** Undefined for a cell that was not to be written at all. */
  readonly target: Target | undefined;
  readonly why: WhyUnwritten;
}

/**
 * Excel has no conditional write, but it tells what stood in its cells an instant before and an instant after. So cells are found
 * here that somebody had changed since we looked, that hold something else than what was written, or may not hold it.
 */
export function wrongIn(queued: readonly Queued[], { present, heedsValidation }: Work): Wrong[] {
  return queued.flatMap(({ run, before, now, tellsValues, invalid }) => {
    const refused = heedsValidation && !invalid.isNullObject ? areasOf(invalid.address) : [];
    const there = present.get(run.sheet)!;
    const { row: top, column } = run.targets[0]!.address;
    const targets = new Map(run.targets.map((target) => [target.address.row, target]));
    return run.values.flatMap((_, i): Wrong[] => {
      const address = { row: top + i, column };
      const target = targets.get(address.row);
      const [content, held] = [contentIn(before, i), contentIn(now, i, tellsValues)];
      const isRefused = refused.some((range) => contains(range, address));
      const why = target ? whyWrong(there, target, content, held, isRefused) : isLeft(content, held);
      return why === undefined ? [] : [{ sheet: run.sheet, address, content, target, why }];
    });
  });
}

/** A cell that was passed over; a text that looks like a formula is told like one. */
function isLeft(content: Content, held: Content): WhyUnwritten | undefined {
  const looks = content.kind === "text" && held.kind === "formula" && content.value === `=${held.value}`;
  return looks || sameContent(content, held) ? undefined : "not-held";
}

function whyWrong(
  there: Present,
  { address, after }: Target,
  content: Content,
  held: Content,
  isRefused: boolean,
): WhyUnwritten | undefined {
  if (!sameContent(content, there.contentAt(address))) return content.kind === "formula" ? "formula" : "changed";
  if (!there.holds(address, held, after)) return "not-held";
  return isRefused && after.kind !== "blank" ? "validation" : undefined;
}

/** What a row of a single column holds; where only formulas were asked for, they tell the values of cells without one, too. */
export const contentIn = (range: Excel.Range, row: number, tellsValues = true): Content => {
  const formula = range.formulas[row]![0] as unknown;
  const isFormula = typeof formula === "string" && formula.startsWith("=");
  const typed = isFormula ? null : formula;
  const value = tellsValues ? (range.values[row]![0] as unknown) : typed;
  return contentOf(makeCell({ value, formula, text: "", format: "General" }));
};
