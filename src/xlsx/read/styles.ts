import { attribute, type Tag } from "../xml/events";
import { readTree, type Element, type Stream } from "../xml/tree";
import { builtInFormat } from "./formats";

/** What matters to us of a cell's style. */
export interface Style {
  /** The number format's code; undefined for General. */
  readonly format: string | undefined;
  readonly unlocked: boolean;
}

/** A styles part: its tree without the inside of the lists that may be long, and the styles that cells refer to by index. */
export interface StyleSheet {
  readonly part: string;
  readonly text: string;
  readonly root: Element;
  readonly styles: readonly Style[];
}

const LONG = new Set(["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles"]);

export function readStyles(text: string, part: string): StyleSheet {
  const codes = new Map<string, string>();
  const xfs: { id: string; unlocked: boolean }[] = [];
  const root = readTree(text, part, ({ local, uri, parent }) => {
    if (!parent || parent.parent || uri !== parent.uri || !LONG.has(local)) return undefined;
    return reader(uri, local, {
      numFmt: (tag) => codes.set(attribute(tag, "numFmtId") ?? "", attribute(tag, "formatCode") ?? ""),
      xf: (tag) => xfs.push({ id: attribute(tag, "numFmtId") ?? "0", unlocked: false }),
      protection: (tag) => {
        const xf = xfs.at(-1);
        if (xf) xf.unlocked = ["0", "false"].includes(attribute(tag, "locked") ?? "");
      },
    });
  });
  const styles = new Map<string, Style>();
  const styleOf = ({ id, unlocked }: (typeof xfs)[number]): Style => {
    const key = `${id} ${String(unlocked)}`;
    const known = styles.get(key) ?? { format: formatOf(codes.get(id) ?? builtInFormat(Number(id))), unlocked };
    styles.set(key, known);
    return known;
  };
  return { part, text, root, styles: xfs.map(styleOf) };
}

const formatOf = (code: string | undefined): string | undefined =>
  code === undefined || code === "" || /^general$/i.test(code) ? undefined : code;

/** Which elements of a list tell us something, and how deep they lie in it. */
const TOLD: Readonly<Record<string, readonly string[]>> = { numFmts: ["numFmt"], cellXfs: ["xf", "protection"] };

function reader(uri: string, list: string, told: Readonly<Record<string, (tag: Tag) => unknown>>): Stream {
  const names = TOLD[list] ?? [];
  let depth = 0;
  return {
    open: (tag) => {
      if (tag.uri === uri && names[depth] === tag.local) told[tag.local]?.(tag);
      depth++;
    },
    close: () => depth--,
    text: () => undefined,
  };
}
