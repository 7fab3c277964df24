import { attributeOf, type Element } from "../xml/tree";
import { shortType } from "./names";
import type { Package } from "./package";

export interface Relationship {
  readonly id: string;
  /** "worksheet", "comments" …, the same for transitional and strict files. */
  readonly type: string;
  /** The name of the part it leads to; undefined for what lies outside of the package. */
  readonly target: string | undefined;
  readonly element: Element;
}

/** "xl/worksheets/sheet1.xml" → "xl/worksheets/_rels/sheet1.xml.rels"; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The relationships of a part ("" for those of the package). */
export function relationshipsOf(pkg: Package, part: string): Relationship[] {
  const rels = relationshipsPart(part);
  if (!pkg.has(rels)) return [];
  return pkg
    .tree(rels)
    .children.filter(({ local }) => local === "Relationship")
    .map((element) => ({
      id: attributeOf(element, "Id") ?? "",
      type: shortType(attributeOf(element, "Type") ?? ""),
      target:
        attributeOf(element, "TargetMode") === "External"
          ? undefined
          : resolveTarget(pkg, part, attributeOf(element, "Target") ?? ""),
      element,
    }));
}

function resolveTarget(pkg: Package, source: string, target: string): string {
  const name = joinPath(source, target);
  if (pkg.has(name) || !name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function joinPath(source: string, target: string): string {
  const path = target.replace(/#.*$/s, "").replaceAll("\\", "/");
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return segments.join("/");
}

/** How a part is named in the relationships of another: absolute names need no knowledge of folders. */
export const absolute = (part: string): string => `/${part}`;
