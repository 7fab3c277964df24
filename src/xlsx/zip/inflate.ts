import { Inflate, inflateSync } from "fflate";
import { XlsxError } from "../error";
import { LIMITS } from "../limits";
import { crc32 } from "./crc32";
import type { Entry } from "./directory";
import { DEFLATED, STORED } from "./format";

/** DEFLATE cannot make more than this of one byte. */
const GREATEST_RATIO = 1032;
const SAFE_OUTPUT = 32 * 1024 * 1024;
const CHUNK = 16 * 1024;

/** The content of an entry, checked against its declared size, its checksum and the caps. */
export function inflateEntry(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.flags & 1) throw new XlsxError("encrypted");
  const packed = bytes.subarray(entry.dataAt, entry.dataAt + entry.packedSize);
  const content = unpack(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new XlsxError("bad-zip", { part: entry.name });
  return content;
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw new XlsxError("bad-zip", { part: entry.name });
  try {
    // Room for what was declared, and no more: what does not fit fails the checksum.
    if (packed.length * GREATEST_RATIO <= SAFE_OUTPUT && entry.size <= SAFE_OUTPUT)
      return inflateSync(packed, { out: new Uint8Array(entry.size) });
    return inflateWatched(packed, entry);
  } catch (error) {
    if (error instanceof XlsxError) throw error;
    throw new XlsxError("bad-zip", { part: entry.name });
  }
}

/** Inflates chunk by chunk and stops where more comes out than was declared: a false header costs no memory. */
function inflateWatched(packed: Uint8Array, entry: Entry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > Math.min(entry.size, LIMITS.partBytes))
      throw new XlsxError("too-large", { what: "part", part: entry.name, limit: entry.size });
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < packed.length; at += CHUNK)
    inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  return content.subarray(0, length);
}
