import { closeSync, constants, fstatSync, openSync, readSync, statSync, type Stats } from "node:fs";
import { LIMITS } from "../xlsx";
import { Failure, failureOf } from "./failure";

/** What a file of unknown size is given to begin with. */
const LEAST = 1 << 16;

/** The bytes of a regular file, or of what a link leads to; never more of them than are accepted, whatever the file does meanwhile. */
export function readFile(path: string): Uint8Array {
  try {
    // Asked before it is opened: a pipe without a writer waits, and some devices do something when opened.
    assertRegular(statSync(path), path);
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return readOpen(file, path);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw failureOf(error, path);
  }
}

function readOpen(file: number, path: string): Uint8Array {
  const before = fstatSync(file);
  assertRegular(before, path);
  if (before.size > LIMITS.totalBytes) throw tooLarge(path);
  const bytes = readToEnd(file, before.size, path);
  const after = fstatSync(file);
  if (after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw new Failure("changed-while-read", { path });
  return bytes;
}

/** Reads until nothing more comes: the size that a file gives is a promise only. */
function readToEnd(file: number, promised: number, path: string): Uint8Array {
  let bytes = new Uint8Array(Math.max(promised + 1, LEAST)),
    length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > LIMITS.totalBytes) throw tooLarge(path);
    if (length < bytes.length) continue;
    const longer = new Uint8Array(Math.min(length * 2, LIMITS.totalBytes + 1));
    longer.set(bytes);
    bytes = longer;
  }
}

const tooLarge = (path: string): Failure => new Failure("too-large", { path, what: "file", limit: LIMITS.totalBytes });

/** Refuses folders, pipes, sockets and devices: they have no end, or wait for somebody. */
function assertRegular(stat: Stats, path: string): void {
  if (stat.isDirectory()) throw new Failure("is-a-folder", { path });
  if (!stat.isFile()) throw new Failure("not-a-file", { path });
}
