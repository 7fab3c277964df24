import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Failure, failureOf } from "./failure";

/** Text that is put aside on disk until it is known what belongs before it. */
export interface Spool {
  /** Adds a text, with a separator where it is not the first; "" adds nothing. */
  readonly add: (text: string, separator?: string) => void;
  readonly chunks: () => Generator<Uint8Array>;
}

/** The lines of a spool of which each text was one. */
export function* linesIn({ chunks }: Spool): Generator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for (const chunk of chunks()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  if (rest !== "") yield rest;
}

/** Texts that are put aside on disk, each of which is taken up again when its turn comes. */
export interface Shelf {
  readonly put: (text: string) => Place;
  readonly take: (place: Place) => string;
}

/** Where a text lies on a shelf, in bytes. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

/** A shelf in a folder of its own, which `close` takes away. */
export function openShelf(): { readonly shelf: Shelf; readonly close: () => void } {
  const { files, close } = openFiles(["shelf"]);
  const [file = 0] = files;
  let end = 0;
  return {
    shelf: {
      put: (text) => {
        const bytes = Buffer.from(text);
        const place = { at: end, length: bytes.length };
        aside(() => writeFileSync(file, bytes));
        end += bytes.length;
        return place;
      },
      take: ({ at, length }) => {
        const bytes = Buffer.alloc(length);
        for (let read = 0; read < length;) {
          const more = aside(() => readSync(file, bytes, read, length - read, at + read));
          if (more === 0) throw new Failure("temp-unusable", { path: tmpdir() });
          read += more;
        }
        return bytes.toString();
      },
    },
    close,
  };
}

/** Spools in a folder of their own, which `close` takes away. */
export function openSpools(names: readonly string[]): { readonly spools: Spool[]; readonly close: () => void } {
  const { files, close } = openFiles(names);
  return { spools: files.map(spoolOf), close };
}

function openFiles(names: readonly string[]): { readonly files: readonly number[]; readonly close: () => void } {
  const folder = aside(() => mkdtempSync(join(tmpdir(), "jiheng-")));
  const files: number[] = [];
  const close = (): void => {
    for (const file of files) closeSync(file);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    for (const name of names) files.push(aside(() => openSync(join(folder, name), "w+")));
  } catch (error) {
    close();
    throw error;
  }
  return { files, close };
}

/** Whatever goes wrong with what is put aside is of the folder for temporary files, which nobody named. */
function aside<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const path = tmpdir();
    throw new Failure(failureOf(error, path).code === "disk-full" ? "temp-full" : "temp-unusable", { path });
  }
}

function spoolOf(file: number): Spool {
  let empty = true;
  return {
    add: (text, separator = "") => {
      if (text === "") return;
      aside(() => writeFileSync(file, empty ? text : separator + text));
      empty = false;
    },
    chunks: () => chunksOf(file),
  };
}

function* chunksOf(file: number): Generator<Uint8Array> {
  for (let at = 0; ;) {
    const buffer = new Uint8Array(1 << 20);
    const length = aside(() => readSync(file, buffer, 0, buffer.length, at));
    if (length === 0) return;
    yield buffer.subarray(0, length);
    at += length;
  }
}
