import { strFromU8, strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import { applyPlan, readWorkbook, undoPlan } from "../../src/xlsx";
import { readDirectory } from "../../src/xlsx/zip/directory";
import { changedParts, unzipParts, workbookParts } from "./build";
import { edit, plan } from "./plans";

const PARTS = workbookParts({
  sheets: [{ name: "表", rows: [[1, "a"]] }],
  parts: { "xl/vbaProject.bin": Uint8Array.from([1, 2, 3]) },
});
const CHANGE = plan({ edits: [edit("表", "A1", 1, 2)] });
const SHEET = "xl/worksheets/sheet1.xml";

/** An archive as a program makes it that does not know the sizes beforehand: with data descriptors. */
function streamed(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((_, chunk) => chunks.push(chunk));
  for (const [name, part] of Object.entries(PARTS)) {
    const file = name.endsWith(".bin") || name === SHEET ? new ZipPassThrough(name) : new ZipDeflate(name);
    zip.add(file);
    file.push(typeof part === "string" ? strToU8(part) : part, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

/** An archive of stored parts whose sizes and places stand in ZIP64 fields, with a comment at its end. */
function zip64(): Uint8Array {
  const out: Buffer[] = [];
  const records: Buffer[] = [];
  let at = 0;
  const push = (list: Buffer[], ...pieces: Buffer[]): void => void list.push(Buffer.concat(pieces));
  const u = (bytes: number, value: number): Buffer => {
    const buffer = Buffer.alloc(bytes);
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value));
    else buffer.writeUIntLE(value, 0, bytes);
    return buffer;
  };
  for (const { name, content, crc } of storedParts()) {
    const common = [
      u(2, 45),
      u(2, 0),
      u(2, 0),
      u(4, 0x5821_0000),
      u(4, crc),
      u(4, 0xffffffff),
      u(4, 0xffffffff),
      u(2, name.length),
    ];
    const sizes = [u(8, content.length), u(8, content.length)];
    const local = Buffer.concat([u(4, 0x04034b50), ...common, u(2, 20), name, u(2, 1), u(2, 16), ...sizes, content]);
    push(
      records,
      u(4, 0x02014b50),
      u(2, 45),
      ...common,
      u(2, 28),
      u(2, 0),
      u(2, 0),
      u(2, 0),
      u(4, 0),
      u(4, 0xffffffff),
      name,
      u(2, 1),
      u(2, 24),
      ...sizes,
      u(8, at),
    );
    out.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(records);
  const end64 = Buffer.concat([
    u(4, 0x06064b50),
    u(8, 44),
    u(2, 45),
    u(2, 45),
    u(4, 0),
    u(4, 0),
    u(8, records.length),
    u(8, records.length),
    u(8, directory.length),
    u(8, at),
  ]);
  const locator = Buffer.concat([u(4, 0x07064b50), u(4, 0), u(8, at + directory.length), u(4, 1)]);
  const end = Buffer.concat([
    u(4, 0x06054b50),
    u(2, 0),
    u(2, 0),
    u(2, 0xffff),
    u(2, 0xffff),
    u(4, 0xffffffff),
    u(4, 0xffffffff),
    u(2, 3),
    Buffer.from("end"),
  ]);
  return Buffer.concat([...out, directory, end64, locator, end]);
}

function storedParts(): { name: Buffer; content: Buffer; crc: number }[] {
  const crcs = new Map(readDirectory(streamed()).entries.map(({ name, crc }) => [name, crc]));
  return Object.entries(PARTS).map(([name, part]) => ({
    name: Buffer.from(name),
    content: Buffer.from(part),
    crc: crcs.get(name)!,
  }));
}

test.each([
  ["with data descriptors", streamed],
  ["with ZIP64 fields and a comment", zip64],
])("an archive %s is read, written and taken back", (_, make) => {
  const bytes = make();
  expect(readWorkbook(bytes).sheets[0]!.rows.get(1)!.get(2)!.text).toBe("a");
  const { bytes: after, undo } = applyPlan(bytes, CHANGE);
  const parts = unzipParts(after);
  expect(Object.keys(parts)).toEqual(Object.keys(PARTS));
  for (const [name, part] of Object.entries(PARTS))
    expect(strFromU8(parts[name]!)).toBe(
      name === SHEET
        ? (part as string).replace("<v>1</v>", "<v>2</v>")
        : strFromU8(typeof part === "string" ? strToU8(part) : part),
    );
  expect(changedParts(after, undoPlan(after, undo).bytes)).toEqual([SHEET]);
  expect(readWorkbook(undoPlan(after, undo).bytes)).toEqual(readWorkbook(bytes));
});

test("entries keep their method, their date and their packed bytes; a comment stays", () => {
  const bytes = zip64();
  const { bytes: after } = applyPlan(bytes, CHANGE);
  const [before, now] = [readDirectory(bytes), readDirectory(after)];
  expect(strFromU8(now.comment)).toBe("end");
  expect(now.entries.map(({ method }) => method)).toEqual(before.entries.map(({ method }) => method));
  for (const [i, entry] of now.entries.entries()) {
    expect(Buffer.from(entry.record.subarray(12, 16))).toEqual(Buffer.from(before.entries[i]!.record.subarray(12, 16)));
    if (entry.name !== SHEET) expect(entry.packedSize).toBe(before.entries[i]!.packedSize);
  }
});

test("the same plan gives the same bytes", () => {
  const bytes = streamed();
  expect(applyPlan(bytes, CHANGE).bytes).toEqual(applyPlan(bytes, CHANGE).bytes);
});
