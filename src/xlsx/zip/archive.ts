import { deflateSync } from "fflate";
import { XlsxError } from "../error";
import { LIMITS } from "../limits";
import { crc32 } from "./crc32";
import { readDirectory, type Entry } from "./directory";
import { CENTRAL_HEADER, DEFLATED, END_OF_DIRECTORY, LOCAL_HEADER, STORED, viewOf } from "./format";
import { inflateEntry } from "./inflate";

/** An opened ZIP archive. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: readonly Entry[];
  readonly comment: Uint8Array;
  /** Inflates one entry; the sum of all that was inflated is capped. */
  readonly content: (entry: Entry) => Uint8Array;
}

interface Packed {
  /** Local header and data. */
  readonly chunk: Uint8Array;
  /** Record for the central directory; its offset is set when it is written. */
  readonly record: Uint8Array;
}

/** One entry of the archive to be written: an old one as it is, an old one with new content, or a new one. */
export interface Output {
  readonly name: string;
  readonly from?: Entry;
  readonly content?: Uint8Array;
}

export function openArchive(bytes: Uint8Array): Archive {
  const { entries, comment } = readDirectory(bytes);
  let inflated = 0;
  const content = (entry: Entry): Uint8Array => {
    const part = inflateEntry(bytes, entry);
    inflated += part.length;
    if (inflated > LIMITS.totalBytes) throw new XlsxError("too-large", { what: "total", limit: LIMITS.totalBytes });
    return part;
  };
  return { bytes, entries, comment, content };
}

/** Writes an archive; packed bytes, dates and attributes of entries without new content are copied as they are, if whole. */
export function writeArchive(archive: Archive, outputs: readonly Output[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const output of outputs) {
    const { chunk, record } = output.content ? pack(output, output.content) : copy(archive, output.from!);
    records.push(withOffset(record, at));
    chunks.push(chunk);
    at += chunk.length;
  }
  const size = records.reduce((sum, record) => sum + record.length, 0);
  return join([...chunks, ...records, endRecord(records.length, size, at, archive.comment)]);
}

function copy(archive: Archive, entry: Entry): Packed {
  // A damaged part would be handed on as if it were whole, and whoever finds out would blame this change.
  inflateEntry(archive.bytes, entry);
  const { headerAt, dataAt, packedSize } = entry;
  const extraAt = headerAt + 30 + viewOf(archive.bytes).getUint16(headerAt + 26, true);
  const record = narrow(entry.record, entry.packedSize, entry.size);
  const extra = withoutZip64(archive.bytes.subarray(extraAt, dataAt));
  return { chunk: join([localHeader(record, extra), archive.bytes.subarray(dataAt, dataAt + packedSize)]), record };
}

function pack(output: Output, content: Uint8Array): Packed {
  const old = output.from;
  const stored = old?.method === STORED;
  const packed = stored ? content : deflateSync(content, { level: 6 });
  const record = narrow(old?.record ?? newRecord(output.name), packed.length, content.length);
  const view = viewOf(record);
  view.setUint16(10, stored ? STORED : DEFLATED, true);
  view.setUint32(16, crc32(content), true);
  return { chunk: join([localHeader(record, new Uint8Array()), packed]), record };
}

/** A directory record with these sizes, without data descriptor and ZIP64 field: what passes the caps fits into 32 bits. */
function narrow(record: Uint8Array, packedSize: number, size: number): Uint8Array {
  const old = viewOf(record);
  const extraAt = 46 + old.getUint16(28, true);
  const extraEnd = extraAt + old.getUint16(30, true);
  const extra = withoutZip64(record.subarray(extraAt, extraEnd));
  const narrowed = join([record.subarray(0, extraAt), extra, record.subarray(extraEnd)]);
  const view = viewOf(narrowed);
  view.setUint16(8, view.getUint16(8, true) & ~8, true);
  view.setUint32(20, packedSize, true);
  view.setUint32(24, size, true);
  view.setUint16(30, extra.length, true);
  return narrowed;
}

/** The local header that goes with a directory record: version to length of the name stand in the same order in both. */
function localHeader(record: Uint8Array, extra: Uint8Array): Uint8Array {
  const header = new Uint8Array(30);
  header.set(record.subarray(6, 30), 4);
  const view = viewOf(header);
  view.setUint32(0, LOCAL_HEADER, true);
  view.setUint16(28, extra.length, true);
  return join([header, record.subarray(46, 46 + view.getUint16(26, true)), extra]);
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const view = viewOf(extra);
  const kept: Uint8Array[] = [];
  for (let at = 0; at + 4 <= extra.length;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) !== 1) kept.push(extra.subarray(at, next));
    at = next;
  }
  return join(kept);
}

function newRecord(part: string): Uint8Array {
  const name = new TextEncoder().encode(part);
  const record = new Uint8Array(46 + name.length);
  const view = viewOf(record);
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  // UTF-8 names.
  view.setUint16(8, 0x800, true);
  // 1980-01-01, the first day of ZIP: the same input gives the same file.
  view.setUint16(14, 0x21, true);
  view.setUint16(28, name.length, true);
  record.set(name, 46);
  return record;
}

function withOffset(record: Uint8Array, at: number): Uint8Array {
  viewOf(record).setUint32(42, at, true);
  return record;
}

function endRecord(count: number, size: number, at: number, comment: Uint8Array): Uint8Array {
  const end = new Uint8Array(22 + comment.length);
  const view = viewOf(end);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, at, true);
  view.setUint16(20, comment.length, true);
  end.set(comment, 22);
  return end;
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
