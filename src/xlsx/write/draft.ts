import { XlsxError } from "../error";
import { keyOf, type Package } from "../opc/package";
import { isSigned } from "../opc/signed";
import { overridesOf } from "../opc/types";
import type { Book } from "../read/book";
import { encodeXml } from "../xml/encoding";
import { settle } from "../xml/children";
import { applySplices, type Splice } from "../xml/splice";
import { writeArchive, type Output } from "../zip/archive";
import { crc32 } from "../zip/crc32";
import { NO_UNDO, type Undo } from "./undo";
import { verified } from "./verify";

/** Changes of a package that are gathered first and carried out together; all places refer to the parts as they were read. */
export interface PackageDraft {
  readonly pkg: Package;
  readonly splice: (part: string, splices: readonly Splice[]) => void;
  readonly add: (part: string, text: string) => void;
  readonly remove: (part: string) => void;
  readonly isRemoved: (part: string) => boolean;
  readonly isSpliced: (part: string) => boolean;
  /** A part name that neither the package nor the draft uses: "xl/comments", "xml" → "xl/comments3.xml". */
  readonly freeName: (stem: string, extension: string) => string;
  /** The text that a part will have. */
  readonly preview: (part: string) => string;
  /** The new file, read again; the very bytes that were read where nothing changes. */
  readonly finish: (options?: WriteOptions) => Finished;
}

export interface WriteOptions {
  /** Writes a signed workbook too, whose signature is not valid any more then, and sheets into one that is to keep those it has. */
  readonly force?: boolean;
  /** Writes locked cells too, where a sheet is protected without a password: into a copy that is to be worked on. */
  readonly locked?: boolean;
  /** The names of the sheets that are added behind the others. */
  readonly sheets?: readonly string[];
}

export interface Finished {
  readonly bytes: Uint8Array;
  readonly undo: Undo;
  /** The new file as it was opened again; undefined where nothing changes. */
  readonly book?: Book;
}

export function createPackageDraft(pkg: Package): PackageDraft {
  const splices = new Map<string, Splice[]>();
  const added = new Map<string, string>();
  const removed = new Set<string>();
  const preview = (part: string): string => spliced(pkg, part, splices.get(keyOf(part)) ?? []).text;
  return {
    pkg,
    preview,
    splice: (part, more) => {
      const known = splices.get(keyOf(part));
      if (known) for (const splice of more) known.push(splice);
      else splices.set(keyOf(part), [...more]);
    },
    add: (part, text) => {
      added.set(part, text);
    },
    remove: (part) => {
      removed.add(keyOf(part));
    },
    isRemoved: (part) => removed.has(keyOf(part)),
    isSpliced: (part) => splices.has(keyOf(part)),
    freeName: (stem, extension) => {
      for (let n = 1; ; n++) {
        const name = `${stem}${String(n)}.${extension}`;
        if (!pkg.has(name) && !added.has(name) && overridesOf(pkg, name).length === 0) return name;
      }
    },
    finish: (options = {}) => finish(pkg, splices, added, removed, options),
  };
}

function finish(
  pkg: Package,
  splices: ReadonlyMap<string, readonly Splice[]>,
  added: ReadonlyMap<string, string>,
  removed: ReadonlySet<string>,
  { force = false, sheets }: WriteOptions,
): Finished {
  const changed: Undo["changed"][number][] = [];
  const gone: Undo["removed"][number][] = [];
  const outputs: Output[] = [];
  for (const [index, from] of pkg.archive.entries.entries()) {
    const { name } = from;
    if (removed.has(keyOf(name))) {
      gone.push({ part: name, index, ...pkg.xml(name) });
      continue;
    }
    const content = splicedContent(pkg, name, splices.get(keyOf(name)) ?? []);
    if (content) changed.push({ part: name, crc: crc32(content.bytes), splices: content.reverse });
    outputs.push({ name, from, ...(content && { content: content.bytes }) });
  }
  const news = [...added].map(([name, text]) => ({ name, content: encodeXml(text, "utf-8") }));
  if (changed.length + gone.length + news.length === 0) return { bytes: pkg.archive.bytes, undo: NO_UNDO };
  if (!force && isSigned(pkg)) throw new XlsxError("signed");
  const bytes = writeArchive(pkg.archive, [...outputs, ...news]);
  const touched = new Set([...changed.map(({ part }) => part), ...news.map(({ name }) => name)].map(keyOf));
  return {
    bytes,
    book: verified(pkg, bytes, touched, removed, sheets),
    undo: {
      version: 1,
      changed,
      added: news.map(({ name, content }) => ({ part: name, crc: crc32(content) })),
      removed: gone,
    },
  };
}

function splicedContent(pkg: Package, part: string, splices: readonly Splice[]) {
  if (splices.length === 0) return undefined;
  const { text, reverse } = spliced(pkg, part, splices);
  return reverse.length === 0 ? undefined : { bytes: encodeXml(text, pkg.xml(part).encoding), reverse };
}

function spliced(pkg: Package, part: string, splices: readonly Splice[]) {
  const { text } = pkg.xml(part);
  const done = applySplices(text, settle(text, splices));
  if (!done) throw new XlsxError("bad-xml", { part, position: splices[0]!.at });
  return done;
}
