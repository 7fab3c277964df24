import { XlsxError } from "../error";
import { keyOf } from "../opc/package";
import { attributeOf, prefixed, type Element } from "../xml/tree";
import { insertInto, takeOut } from "../xml/children";
import type { PackageDraft } from "./draft";

const PART = "[Content_Types].xml";

/** How a default that we added ends, by which it is known when nothing needs it any more: others may have been idle before. */
const OURS = "  />";

function typesOf(draft: PackageDraft): Element {
  const root = draft.pkg.tree(PART);
  if (root.local !== "Types") throw new XlsxError("bad-xml", { part: PART, position: 0 });
  return root;
}

/** Says of what type a new part is. */
export function addOverride(draft: PackageDraft, part: string, contentType: string): void {
  const root = typesOf(draft);
  const xml = `<${prefixed(root, "Override")} PartName="/${part}" ContentType="${contentType}"/>`;
  draft.splice(PART, [insertInto(root, xml)]);
}

/** True where the package says of what type files with this extension are. */
export const hasDefault = (draft: PackageDraft, extension: string): boolean =>
  typesOf(draft).children.some(
    (child) => child.local === "Default" && attributeOf(child, "Extension")?.toLowerCase() === extension,
  );

/** Says of what type files with this extension are, unless it is known already. */
export function addDefault(draft: PackageDraft, extension: string, contentType: string): void {
  const root = typesOf(draft);
  const xml = `<${prefixed(root, "Default")} Extension="${extension}" ContentType="${contentType}"${OURS}`;
  if (!hasDefault(draft, extension) && !draft.preview(PART).includes(xml)) draft.splice(PART, [insertInto(root, xml)]);
}

export function removeOverride(draft: PackageDraft, part: string): void {
  for (const child of overridesOf(draft, part)) draft.splice(PART, [takeOut(child)]);
}

/** True where the package says of what type a part is, whether or not it is there. */
export const hasOverride = (draft: PackageDraft, part: string): boolean => overridesOf(draft, part).length > 0;

const overridesOf = (draft: PackageDraft, part: string): Element[] =>
  typesOf(draft).children.filter(
    (child) => child.local === "Override" && keyOf(attributeOf(child, "PartName") ?? "") === `/${keyOf(part)}`,
  );

/** Takes a default that we added out again; whatever was there before did without it. */
export function removeDefault(draft: PackageDraft, extension: string): void {
  const { text } = draft.pkg.xml(PART);
  const isOurs = ({ end }: Element): boolean => /\S {2}\/>$/.test(text.slice(end - OURS.length - 1, end));
  for (const child of typesOf(draft).children)
    if (child.local === "Default" && attributeOf(child, "Extension")?.toLowerCase() === extension && isOurs(child))
      draft.splice(PART, [takeOut(child)]);
}
