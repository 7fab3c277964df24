import { XlsxError } from "../error";
import { keyOf, openPackage } from "../opc/package";
import { encodeXml, type Encoding } from "../xml/encoding";
import { reverseSplices, type Reverse } from "../xml/splice";
import { writeArchive, type Output } from "../zip/archive";
import { crc32 } from "../zip/crc32";
import { reopened } from "./verify";

/** How to undo a change: plain data that can be kept as JSON. */
export interface Undo {
  readonly version: 1;
  /** Parts that were changed: the checksum of what must stand there now, and the inverse. */
  readonly changed: readonly { readonly part: string; readonly crc: number; readonly splices: readonly Reverse[] }[];
  readonly added: readonly { readonly part: string; readonly crc: number }[];
  /** Parts that were taken out, and their places among the parts of the original file. */
  readonly removed: readonly {
    readonly part: string;
    readonly index: number;
    readonly text: string;
    readonly encoding: Encoding;
  }[];
}

export const NO_UNDO: Undo = { version: 1, changed: [], added: [], removed: [] };

/** Undoes a change, part by part and byte for byte; refuses where something else stands there by now. */
export function undoPlan(bytes: Uint8Array, undo: Undo): { readonly bytes: Uint8Array } {
  if (undo.changed.length + undo.added.length + undo.removed.length === 0) return { bytes };
  const pkg = openPackage(bytes);
  const verify = (part: string, crc: number): void => {
    if (!pkg.has(part) || crc32(pkg.bytes(part)) !== crc) throw new XlsxError("changed-since", { part });
  };
  const contents = new Map<string, Uint8Array>();
  for (const { part, crc, splices } of undo.changed) {
    verify(part, crc);
    const { text, encoding } = pkg.xml(part);
    const restored = reverseSplices(text, splices);
    if (restored === undefined) throw new XlsxError("changed-since", { part });
    contents.set(keyOf(part), encodeXml(restored, encoding));
  }
  for (const { part, crc } of undo.added) verify(part, crc);
  const dropped = new Set(undo.added.map(({ part }) => keyOf(part)));
  const outputs: Output[] = pkg.archive.entries
    .filter(({ name }) => !dropped.has(keyOf(name)))
    .map((from) => ({ name: from.name, from, ...withContent(contents.get(keyOf(from.name))) }));
  for (const { part, index, text, encoding } of undo.removed) {
    if (pkg.has(part)) throw new XlsxError("changed-since", { part });
    outputs.splice(index, 0, { name: part, content: encodeXml(text, encoding) });
  }
  const restored = writeArchive(pkg.archive, outputs);
  reopened(restored);
  return { bytes: restored };
}

const withContent = (content: Uint8Array | undefined): Pick<Output, "content"> => (content ? { content } : {});
