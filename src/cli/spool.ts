import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Text that is put aside on disk until it is known what belongs before it. */
export interface Spool {
  /** Adds a text, with a separator where it is not the first; "" adds nothing. */
  readonly add: (text: string, separator?: string) => void;
  readonly chunks: () => Generator<Uint8Array>;
}

/** Spools in a folder of their own, which `close` takes away. */
export function openSpools(names: readonly string[]): { readonly spools: Spool[]; readonly close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "jiheng-"));
  const files = names.map((name) => openSync(join(folder, name), "w+"));
  return {
    spools: files.map(spoolOf),
    close: () => {
      for (const file of files) closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function spoolOf(file: number): Spool {
  let empty = true;
  return {
    add: (text, separator = "") => {
      if (text === "") return;
      writeFileSync(file, empty ? text : separator + text);
      empty = false;
    },
    chunks: () => chunksOf(file),
  };
}

function* chunksOf(file: number): Generator<Uint8Array> {
  for (let at = 0; ;) {
    const buffer = new Uint8Array(1 << 20);
    const length = readSync(file, buffer, 0, buffer.length, at);
    if (length === 0) return;
    yield buffer.subarray(0, length);
    at += length;
  }
}
