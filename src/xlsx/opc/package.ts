import { XlsxError } from "../error";
import { decodeXml, type Encoding } from "../xml/encoding";
import { readTree, type Element } from "../xml/tree";
import { openArchive, type Archive } from "../zip/archive";
import type { Entry } from "../zip/directory";

/** An opened package: parts by name (without a leading slash, whatever their case), texts and trees read once. */
export interface Package {
  readonly archive: Archive;
  readonly has: (part: string) => boolean;
  /** The part's entry in the archive. */
  readonly entry: (part: string) => Entry | undefined;
  readonly bytes: (part: string) => Uint8Array;
  readonly xml: (part: string) => { readonly text: string; readonly encoding: Encoding };
  readonly tree: (part: string) => Element;
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
/** "EncryptedPackage" in UTF-16, as the directory of an OLE file spells its streams. */
const ENCRYPTED = [..."EncryptedPackage"].flatMap((c) => [c.charCodeAt(0), 0]);

export function openPackage(bytes: Uint8Array): Package {
  refuseOtherFiles(bytes);
  const archive = openArchive(bytes);
  const entries = new Map(archive.entries.map((entry) => [keyOf(entry.name), entry]));
  const contents = remember((part) => {
    const entry = entries.get(keyOf(part));
    if (!entry) throw new XlsxError("missing-part", { part });
    return archive.content(entry);
  });
  const xml = remember((part) => decodeXml(contents(part), part));
  return {
    archive,
    has: (part) => entries.has(keyOf(part)),
    entry: (part) => entries.get(keyOf(part)),
    bytes: contents,
    xml,
    tree: remember((part) => readTree(xml(part).text, part)),
  };
}

/** Part names are compared without regard to case; some writers put backslashes. */
export const keyOf = (part: string): string => part.replaceAll("\\", "/").toLowerCase();

function remember<T>(make: (part: string) => T): (part: string) => T {
  const made = new Map<string, T>();
  return (part) => {
    const key = keyOf(part);
    if (!made.has(key)) made.set(key, make(part));
    return made.get(key)!;
  };
}

function refuseOtherFiles(bytes: Uint8Array): void {
  if (OLE.every((byte, i) => bytes[i] === byte))
    throw new XlsxError(includes(bytes, ENCRYPTED) ? "encrypted" : "legacy-xls");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  if (!isZip) throw new XlsxError("not-zip");
}

function includes(bytes: Uint8Array, sought: readonly number[]): boolean {
  for (let at = bytes.indexOf(sought[0]!); at >= 0; at = bytes.indexOf(sought[0]!, at + 1))
    if (sought.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
