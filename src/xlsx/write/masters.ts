import { printAddress, printRange, rangeOf, union } from "../../core/sheet/address";
import { parseFormula, printFormula } from "../read/formula";
import type { RawCell } from "../read/raw";
import { escapeAttribute, escapeString } from "../xml/text";
import { replaceSpan, type Splice } from "../xml/splice";

/** A shared formula: the cell that spells it out, and those that follow it. */
interface Group {
  readonly master: RawCell;
  readonly followers: RawCell[];
}

/** Moves shared formulas whose master is about to be overwritten to the first cell that still follows it. */
export function moveMasters(sharedFormulas: readonly RawCell[], overwritten: ReadonlySet<string>): Splice[] {
  return groups(sharedFormulas).flatMap(({ master, followers }) => {
    if (!overwritten.has(printAddress(master))) return [];
    const left = followers.filter((cell) => !overwritten.has(printAddress(cell)));
    const heir = left[0];
    if (!heir) return [];
    const pieces = parseFormula(master.formula!.text);
    const formula = printFormula(pieces, heir.row - master.row, heir.column - master.column);
    const ref = printRange(left.map(rangeOf).reduce(union));
    return [replaceSpan(heir.formula!, masterXml(heir, master, formula, ref))];
  });
}

function groups(sharedFormulas: readonly RawCell[]): Group[] {
  const all: Group[] = [];
  const current = new Map<string | undefined, Group>();
  for (const cell of sharedFormulas) {
    const { si, ref, text } = cell.formula!;
    if (ref) {
      const group: Group = { master: cell, followers: [] };
      all.push(group);
      current.set(si, group);
    } else if (text === "") current.get(si)?.followers.push(cell);
  }
  return all;
}

/** The heir's `<f>` with what the master said of the formula, e.g. that it is volatile. */
function masterXml(heir: RawCell, master: RawCell, text: string, ref: string): string {
  const attributes = { ...master.formula!.tag.attributes, ...heir.formula!.tag.attributes };
  const kept = Object.values(attributes)
    .filter(({ name }) => name !== "ref" && name !== "si" && name !== "t")
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
  const { name } = heir.formula!.tag;
  const si = escapeAttribute(heir.formula!.si ?? "");
  return `<${name} t="shared"${kept.join("")} ref="${ref}" si="${si}">${escapeString(text)}</${name}>`;
}
