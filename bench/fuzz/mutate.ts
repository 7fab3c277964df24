import { strFromU8, strToU8, zipSync } from "fflate";
import type { Parts } from "./make";
import type { Random } from "./random";

const VALUES = [
  ...[
    "",
    "0",
    "1",
    "-1",
    "4294967296",
    "1e9",
    "A1",
    "A1:XFD1048576",
    "true",
    "rId1",
    "rId999",
    "../x.xml",
    "/xl/workbook.xml",
  ],
  ...[
    "&#x110000;",
    "&#0;",
    "&amp;",
    "&foo;",
    "shared",
    "array",
    "hidden",
    "xl/styles.xml",
    "External",
    "9".repeat(400),
  ],
];

const JUNK = [
  "<!---->",
  "<?x y?>",
  "<![CDATA[<x>]]>",
  "<!DOCTYPE x>",
  "&#1;",
  "\u0001",
  "<x/>",
  "<row/>",
  '<c r="A1"/>',
  "</x>",
  "  ",
  "<f>1</f>",
];

/** Damages one to three parts of a package, as broken programs and broken disks do. */
export function mutateParts(random: Random, parts: Parts): void {
  const times = 1 + random.below(3);
  for (let i = 0; i < times; i++) {
    const names = Object.keys(parts);
    if (names.length === 0) return;
    const name = random.chance(0.4)
      ? (names.find((part) => /sheet1\.xml$|styles/.test(part)) ?? random.pick(names))
      : random.pick(names);
    const kind = random.below(20);
    if (kind === 0) Reflect.deleteProperty(parts, name);
    else if (kind === 1) parts[name] = parts[random.pick(names)]!;
    else if (kind === 2) parts[random.pick([`${name}2`, name.toUpperCase(), `x/${name}`])] = parts[name]!;
    else if (kind === 3) parts[name] = damaged(random, bytesOf(parts[name]!));
    else parts[name] = strToU8(mutateXml(random, textOf(parts[name]!)));
  }
}

const bytesOf = (part: string | Uint8Array): Uint8Array => (typeof part === "string" ? strToU8(part) : part);
const textOf = (part: string | Uint8Array): string => (typeof part === "string" ? part : strFromU8(part));

/** Changes one element, attribute or text of an XML part. */
function mutateXml(random: Random, xml: string): string {
  const tags = [...xml.matchAll(/<[^<>!?/][^<>]*>/g)];
  if (tags.length === 0) return xml + random.pick(JUNK);
  const { index, 0: tag } = random.pick(tags);
  const end = index + tag.length;
  const whole = elementAt(xml, index, tag);
  switch (random.below(9)) {
    case 0:
      return xml.slice(0, index) + xml.slice(whole);
    case 1:
      return xml.slice(0, whole) + xml.slice(index);
    case 2:
      return `${xml.slice(0, index)}${tag.replace(/\/?>$/, "/>")}${xml.slice(whole)}`;
    case 3:
      return xml.slice(0, end) + random.pick(JUNK) + xml.slice(end);
    case 4:
      return xml.slice(0, index) + tag.replace(/\s[^\s=]+="[^"]*"/, "") + xml.slice(end);
    case 5:
      return random.chance(0.5) ? xml.slice(0, random.below(xml.length)) : xml.slice(0, index) + xml.slice(end);
    case 6:
      return xml.slice(0, end) + random.pick(VALUES) + xml.slice(end);
    default: {
      const attributes = [...tag.matchAll(/[^\s=]+="([^"]*)"/g)];
      if (attributes.length === 0) return xml;
      const attribute = random.pick(attributes);
      const at = index + attribute.index + attribute[0].length - 1 - attribute[1]!.length;
      return xml.slice(0, at) + random.pick(VALUES) + xml.slice(at + attribute[1]!.length);
    }
  }
}

/** Where the element that begins here ends. */
function elementAt(xml: string, index: number, tag: string): number {
  // Among bytes that were damaged before, a tag may have no name.
  const name = /^<([^\s>/]+)/.exec(tag)?.[1];
  if (name === undefined || tag.endsWith("/>")) return index + tag.length;
  const end = xml.indexOf(`</${name}>`, index);
  return end < 0 ? index + tag.length : end + name.length + 3;
}

/** Zips parts, seldom in a way that damages the archive itself. */
export function zipped(random: Random, parts: Parts): Uint8Array {
  const level = random.pick([0, 1, 6] as const);
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, bytesOf(part)])), {
    level,
    mtime: "2024-01-02",
  });
  return random.chance(0.04) ? damaged(random, bytes) : bytes;
}

/** Bytes flipped, cut off, doubled or put between. */
function damaged(random: Random, bytes: Uint8Array): Uint8Array {
  const at = random.below(bytes.length + 1);
  const length = random.below(40);
  switch (random.below(4)) {
    case 0: {
      const flipped = bytes.slice();
      for (let i = 0; i < 1 + length / 8; i++)
        if (flipped.length > 0) flipped[random.below(flipped.length)]! ^= 1 << random.below(8);
      return flipped;
    }
    case 1:
      return bytes.slice(0, at);
    case 2:
      return Uint8Array.from([...bytes.subarray(0, at + length), ...bytes.subarray(at)]);
    default:
      return Uint8Array.from([
        ...bytes.subarray(0, at),
        ...random.many(length, () => random.below(256)),
        ...bytes.subarray(at),
      ]);
  }
}
