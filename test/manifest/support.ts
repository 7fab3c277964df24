import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attributeIn, attributeOf, descendants, readTree, type Element } from "../../src/xlsx/xml/tree";

/** The manifest as it is in the repository: at the address that builds replace. */
export const MANIFEST = readFileSync("manifest.xml", "utf8");

export type ResourceKind = "Images" | "Urls" | "ShortStrings" | "LongStrings";

/** What tests ask of a manifest. */
export interface Manifest {
  readonly root: Element;
  /** The root and every element below it, in document order. */
  readonly everything: readonly Element[];
  readonly all: (name: string) => Element[];
  /** The first element at the end of a path of local names; namespaces change on the way. */
  readonly at: (path: string) => Element;
  readonly resources: (kind: ResourceKind) => Element[];
}

export function readManifest(text: string): Manifest {
  const root = readTree(text, "manifest.xml");
  const everything = [...descendants(root)];
  const at = (path: string): Element => {
    const found = path
      .split("/")
      .reduce<Element | undefined>((element, name) => element?.children.find(({ local }) => local === name), root);
    if (!found) throw new Error(`no ${path} in the manifest`);
    return found;
  };
  return {
    root,
    everything,
    at,
    all: (name) => everything.filter(({ local }) => local === name),
    resources: (kind) => at(`VersionOverrides/Resources/${kind}`).children,
  };
}

export const childNames = (element: Element): string[] => element.children.map(({ local }) => local);

export const value = (element: Element, name: string): string => attributeOf(element, name) ?? "";

export const xsiType = (element: Element): string | undefined =>
  attributeIn(element, ["http://www.w3.org/2001/XMLSchema-instance"], "type");

/** What a build has put into dist/addin; where there is none yet, says how to get it. */
export function built(file: string): Buffer {
  const path = join("dist/addin", file);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run build" first`);
  return readFileSync(path);
}
