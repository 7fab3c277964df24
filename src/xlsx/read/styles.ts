import { attributeOf, childOf, childrenOf, type Element } from "../xml/tree";
import { builtInFormat } from "./formats";

/** What matters to us of a cell's style. */
export interface Style {
  /** The number format's code; undefined for General. */
  readonly format: string | undefined;
  readonly unlocked: boolean;
}

/** The styles that cells refer to by their index. */
export function readStyles(root: Element | undefined): Style[] {
  const codes = new Map<string, string>();
  for (const element of childrenOf(childOf(root, "numFmts"), "numFmt"))
    codes.set(attributeOf(element, "numFmtId") ?? "", attributeOf(element, "formatCode") ?? "");
  return childrenOf(childOf(root, "cellXfs"), "xf").map((xf) => {
    const id = attributeOf(xf, "numFmtId") ?? "0";
    const code = codes.get(id) ?? builtInFormat(Number(id));
    const protection = childOf(xf, "protection");
    const locked = protection && attributeOf(protection, "locked");
    return {
      format: code === undefined || code === "" || /^general$/i.test(code) ? undefined : code,
      unlocked: locked === "0" || locked === "false",
    };
  });
}
