import { printAddress, type Address } from "../../core/sheet/address";
import { relatedPart, type Book } from "../read/book";
import { retag } from "../xml/attributes";
import { replaceSpan, type Splice } from "../xml/splice";
import { attributeOf, childrenOf, type Element } from "../xml/tree";
import type { PackageDraft } from "./draft";
import { removeRelations } from "./relations";
import { removeOverride } from "./types";

/** Takes cells that are no formulas any more out of the calculation chain; the whole part where nothing is left. */
export function leaveCalcChain(draft: PackageDraft, book: Book, gone: ReadonlyMap<string, readonly Address[]>): void {
  const part = relatedPart(book, "calcChain");
  if (part === undefined || gone.size === 0) return;
  const places = new Set(
    [...gone].flatMap(([sheetId, cells]) => cells.map((cell) => `${sheetId}!${printAddress(cell)}`)),
  );
  const entries = childrenOf(draft.pkg.tree(part), "c");
  const splices = chainSplices(draft.pkg.xml(part).text, entries, places);
  if (splices.removed < entries.length) draft.splice(part, splices.splices);
  else {
    draft.remove(part);
    removeOverride(draft, part);
    removeRelations(
      draft,
      book.part,
      book.relationships.filter(({ type }) => type === "calcChain"),
    );
  }
}

/** An entry without a sheet id takes that of the entry before it, which must not change under it. */
function chainSplices(text: string, entries: readonly Element[], places: ReadonlySet<string>) {
  const splices: Splice[] = [];
  let removed = 0;
  let sheetId: string | undefined;
  let inherited: string | undefined;
  for (const entry of entries) {
    const own = attributeOf(entry, "i");
    sheetId = own ?? sheetId;
    if (places.has(`${sheetId ?? ""}!${attributeOf(entry, "r") ?? ""}`)) {
      splices.push(replaceSpan(entry, ""));
      removed++;
      continue;
    }
    if (own === undefined && sheetId !== inherited && sheetId !== undefined)
      splices.push(retag(text, entry, { i: sheetId }));
    inherited = sheetId;
  }
  return { splices, removed };
}
