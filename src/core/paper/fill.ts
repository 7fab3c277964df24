import { Decimal } from "decimal.js";
import type { Content } from "../sheet/content";
import type { Value } from "../rule/evaluate";
import { NO, YES } from "../rule/excel";
import type { Proposal } from "../score/rules";
import { printPlace } from "../sheet/address";
import { cellAt, type Sheet } from "../sheet/sheet";
import { plainCell, referenceOf, type NewCell } from "../make/sheet";
import type { Held } from "./read";
import { originOf } from "./reference";

/** What is put into a cell that people fill in, what is kept beside it to know later that we wrote it, and where it is from. */
export interface Filling {
  readonly cell: NewCell;
  readonly written: NewCell;
  readonly note: NewCell;
}

const BLANK = plainCell("");
export const NOTHING: Filling = { cell: BLANK, written: BLANK, note: BLANK };

/**
 * What people filled in on the paper takes precedence, then what they filled in in the pane, then what the row itself has. What we
 * wrote once and cannot trace any more stays, as if it had been filled in.
 */
export function fillingOf(
  held: Held | undefined,
  stated: Value | undefined,
  proposal: Proposal | undefined,
  source: Sheet,
): Filling {
  const proposed = proposal && fromRow(proposal, source);
  if (held?.own && !(proposed && isSameOrigin(held.content, proposed.cell)))
    return { ...NOTHING, cell: cellFor(held.content) };
  if (stated !== undefined) {
    const cell = plainCell(valueFor(stated));
    return { cell, written: cell, note: BLANK };
  }
  if (proposed) return proposed;
  return held && held.content.kind !== "formula" ? { ...NOTHING, cell: cellFor(held.content) } : NOTHING;
}

/** The row's own figure: its cell where that holds the figure itself, else the figure that its text is. */
function fromRow({ value, address }: Proposal, source: Sheet): Filling {
  const link = { sheet: source.name, address };
  const stands = cellAt(source, address)?.value;
  const note: NewCell = { value: `取自 ${printPlace(link)}`, link };
  const formula = Decimal.isDecimal(stands) && Decimal.isDecimal(value) ? takenFrom(link, stands, value) : undefined;
  if (formula !== undefined) return { cell: { formula }, written: plainCell(originOf(formula)!), note };
  const cell = plainCell(valueFor(value));
  return { cell, written: cell, note };
}

/** The formula that takes a value from the cell that it stands in; 96.8 beside a unit of % is 0.968. */
function takenFrom(link: Parameters<typeof referenceOf>[0], stands: Decimal, value: Decimal): string | undefined {
  if (stands.equals(value)) return referenceOf(link);
  return stands.div(100).equals(value) ? `${referenceOf(link)}/100` : undefined;
}

const isSameOrigin = (content: Content, { formula }: NewCell): boolean =>
  content.kind === "formula" && formula !== undefined && originOf(content.value) === originOf(formula);

/** A value as a cell holds it. */
export function valueFor(value: Value): string | number {
  if (typeof value === "boolean") return value ? YES : NO;
  return typeof value === "string" ? value : value.toNumber();
}

/** What stands in a cell, to be written again. */
export function cellFor(content: Content): NewCell {
  switch (content.kind) {
    case "number":
      return plainCell(content.value.toNumber());
    case "boolean":
      return plainCell(content.value ? YES : NO);
    case "formula":
      return { formula: content.value };
    case "text":
      return plainCell(content.value);
    default:
      return BLANK;
  }
}
