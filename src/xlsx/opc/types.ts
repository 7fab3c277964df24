import { XlsxError } from "../error";
import { attributeOf, type Element } from "../xml/tree";
import { keyOf, type Package } from "./package";

/** The part in which a package says of what type its other parts are. */
export const TYPES = "[Content_Types].xml";

/** The root of that part; throws where it is another. */
export function typesOf(pkg: Package): Element {
  const root = pkg.tree(TYPES);
  if (root.local !== "Types") throw new XlsxError("bad-xml", { part: TYPES, position: 0 });
  return root;
}

/** What the package says of a part by its name, whether or not the part is there. */
export const overridesOf = (pkg: Package, part: string): Element[] =>
  typesOf(pkg).children.filter(
    (child) => child.local === "Override" && keyOf(attributeOf(child, "PartName") ?? "") === `/${keyOf(part)}`,
  );
