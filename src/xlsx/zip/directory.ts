import { XlsxError } from "../error";
import { LIMITS } from "../limits";
import {
  CENTRAL_HEADER,
  END_OF_DIRECTORY,
  LOCAL_HEADER,
  SEE_ZIP64,
  u64,
  viewOf,
  ZIP64_END,
  ZIP64_LOCATOR,
} from "./format";

/** One entry of an archive, as its central directory and its local header describe it. */
export interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** The entry's record in the central directory, verbatim. */
  readonly record: Uint8Array;
  /** Where the local header begins, and where the packed bytes do. */
  readonly headerAt: number;
  readonly dataAt: number;
}

interface End {
  readonly count: number;
  readonly directoryAt: number;
  readonly directorySize: number;
  /** The archive comment, verbatim. */
  readonly comment: Uint8Array;
}

/** Reads the list of entries of a ZIP archive; nothing is inflated. */
export function readDirectory(bytes: Uint8Array): { readonly entries: readonly Entry[]; readonly comment: Uint8Array } {
  const view = viewOf(bytes);
  const end = findEnd(bytes, view);
  if (end.count > LIMITS.parts) throw new XlsxError("too-large", { what: "parts", limit: LIMITS.parts });
  const entries: Entry[] = [];
  let at = end.directoryAt;
  for (let i = 0; i < end.count; i++) {
    const { entry, next } = readRecord(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  refuseStrangeNames(entries);
  refuseTooLarge(entries);
  return { entries, comment: end.comment };
}

function findEnd(bytes: Uint8Array, view: DataView): End {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY || at + 22 + view.getUint16(at + 20, true) > bytes.length)
      continue;
    const comment = bytes.slice(at + 22, at + 22 + view.getUint16(at + 20, true));
    const short = {
      count: view.getUint16(at + 10, true),
      directorySize: view.getUint32(at + 12, true),
      directoryAt: view.getUint32(at + 16, true),
      comment,
    };
    const end =
      short.count === 0xffff || short.directoryAt === SEE_ZIP64 ? { ...readZip64End(view, at), comment } : short;
    if (end.directoryAt + end.directorySize > at) throw new XlsxError("truncated");
    return end;
  }
  throw new XlsxError("truncated");
}

function readZip64End(view: DataView, endAt: number): Omit<End, "comment"> {
  const locator = endAt - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR) throw new XlsxError("bad-zip");
  const at = u64(view, locator + 8);
  if (at + 56 > endAt || view.getUint32(at, true) !== ZIP64_END) throw new XlsxError("bad-zip");
  return { count: u64(view, at + 32), directorySize: u64(view, at + 40), directoryAt: u64(view, at + 48) };
}

function readRecord(bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } {
  if (at + 46 > bytes.length) throw new XlsxError("truncated");
  if (view.getUint32(at, true) !== CENTRAL_HEADER) throw new XlsxError("bad-zip");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extraAt = at + 46 + nameLength;
  const next = extraAt + extraLength + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new XlsxError("truncated");
  const wide = readWideFields(view, at, extraAt, extraAt + extraLength);
  const { headerAt, packedSize } = wide;
  if (headerAt + 30 > bytes.length) throw new XlsxError("truncated");
  if (view.getUint32(headerAt, true) !== LOCAL_HEADER) throw new XlsxError("bad-zip");
  const dataAt = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (dataAt + packedSize > bytes.length) throw new XlsxError("truncated");
  const entry: Entry = {
    ...wide,
    name: new TextDecoder().decode(bytes.subarray(at + 46, extraAt)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    record: bytes.slice(at, next),
    dataAt,
  };
  return { entry, next };
}

/** Sizes and offset of a record, from its ZIP64 extra field where the 32-bit fields say so. */
function readWideFields(
  view: DataView,
  at: number,
  extraAt: number,
  extraEnd: number,
): Pick<Entry, "size" | "packedSize" | "headerAt"> {
  const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  if (fields.includes(SEE_ZIP64)) {
    let field = extraAt;
    while (field + 4 <= extraEnd && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
    let value = field + 4;
    for (const [i, short] of fields.entries()) {
      if (short !== SEE_ZIP64) continue;
      if (value + 8 > extraEnd) throw new XlsxError("bad-zip");
      fields[i] = u64(view, value);
      value += 8;
    }
  }
  return { size: fields[0]!, packedSize: fields[1]!, headerAt: fields[2]! };
}

function refuseStrangeNames(entries: readonly Entry[]): void {
  const seen = new Set<string>();
  for (const { name } of entries) {
    const parts = name.replaceAll("\\", "/").split("/");
    if (name.startsWith("/") || parts.includes("..") || name.includes("\0"))
      throw new XlsxError("unsafe-path", { part: name });
    const key = parts.join("/").toLowerCase();
    if (seen.has(key)) throw new XlsxError("duplicate-part", { part: name });
    seen.add(key);
  }
}

function refuseTooLarge(entries: readonly Entry[]): void {
  let total = 0;
  for (const { name, size } of entries) {
    total += size;
    if (size > LIMITS.partBytes)
      throw new XlsxError("too-large", { what: "part", part: name, limit: LIMITS.partBytes });
    if (total > LIMITS.totalBytes) throw new XlsxError("too-large", { what: "total", limit: LIMITS.totalBytes });
  }
}
