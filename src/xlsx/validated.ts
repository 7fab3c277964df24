import { parseRange, type Range } from "../core/sheet/address";
import { attributeOf, childOf, childrenOf } from "./xml/tree";
import { openBook } from "./read/book";

const GAP = /\s+/;

/** The cells of each worksheet that take only what their validation allows. */
export function readValidated(bytes: Uint8Array): ReadonlyMap<string, readonly Range[]> {
  const book = openBook(bytes);
  return new Map(
    book.sheets
      .filter(({ isWorksheet }) => isWorksheet)
      .map(({ name, part }) => [
        name,
        childrenOf(childOf(book.pkg.tree(part), "dataValidations"), "dataValidation").flatMap((each) =>
          (attributeOf(each, "sqref") ?? "").split(GAP).flatMap((ref) => parseRange(ref) ?? []),
        ),
      ]),
  );
}
