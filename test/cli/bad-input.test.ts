import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { folder, jiheng, samples } from "./support";

const sample = new Uint8Array(readFileSync(join(samples, "self-evaluation.xlsx")));

const withPart = (name: string, change: (text: string) => string | undefined): Uint8Array => {
  const parts = unzipSync(sample);
  const text = change(new TextDecoder().decode(parts[name]));
  const { [name]: _, ...others } = parts;
  return zipSync(text === undefined ? others : { ...others, [name]: strToU8(text) });
};

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

describe("bad input", () => {
  it.each([
    ["plain text", strToU8("这不是工作簿"), "不是 Excel 工作簿", "not an Excel workbook"],
    ["an empty file", new Uint8Array(), "不是 Excel 工作簿", "not an Excel workbook"],
    ["a legacy .xls", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]), ".xls", ".xls"],
    [
      "an encrypted workbook",
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(500),
        utf16("EncryptedPackage"),
        Buffer.alloc(500),
      ]),
      "密码",
      "password",
    ],
    ["a truncated workbook", sample.slice(0, sample.length >> 1), "不完整", "incomplete"],
    [
      "a document type declaration",
      withPart("xl/workbook.xml", (xml) => xml.replace("<workbook", '<!DOCTYPE x [<!ENTITY a "b">]><workbook')),
      "文档类型声明",
      "document type",
    ],
    [
      "no sheets",
      withPart("xl/workbook.xml", (xml) => xml.replace(/<sheet .*?\/>/g, "")),
      "没有工作表",
      "no worksheet",
    ],
    ["a missing part", withPart("xl/worksheets/sheet1.xml", () => undefined), "缺少", "lacks"],
    [
      "malformed XML",
      withPart("xl/worksheets/sheet1.xml", (xml) => xml.replace("</sheetData>", "")),
      "已损坏",
      "damaged",
    ],
    [
      "a Word document",
      zipSync({ "word/document.xml": strToU8("<x/>"), "[Content_Types].xml": strToU8("<Types/>") }),
      "不是 Excel 工作簿",
      "not an Excel workbook",
    ],
  ])("%s: a sentence in both languages, status 2, never a stack trace", async (_, bytes, chinese, english) => {
    const root = folder(),
      path = join(root, "文件.xlsx");
    writeFileSync(path, bytes);
    const zh = await jiheng("audit", path);
    expect(zh.status).toBe(2);
    expect(zh.out).toContain(chinese);
    const en = await jiheng("audit", path, "--lang", "en");
    expect(en.out.toLowerCase()).toContain(english.toLowerCase());
    expect(en.out).not.toMatch(/[\u4e00-\u9fff]{3}(?!\.xlsx)/u);
    for (const text of [zh.out, zh.err, en.out, en.err])
      expect(text).not.toMatch(/\bat .*\.[jt]s:\d+|undefined|\[object/);
    const scored = await jiheng("score", path, "-o", join(root, "out.xlsx"));
    expect(scored.status).toBe(2);
    expect(scored.err).toContain(chinese);
    expect(readdirSync(root)).toEqual(["文件.xlsx"]);
  });

  it("error values in cells and a used range blown up by formatting are read like any other", async () => {
    const path = join(folder(), "大.xlsx");
    const bytes = withPart("xl/worksheets/sheet1.xml", (xml) =>
      xml
        .replace(/<dimension[^>]*>/, '<dimension ref="A1:XFD1048576"/>')
        .replace("</sheetData>", '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>')
        .replace(/<c r="F15"[^>]*>.*?<\/c>/, '<c r="F15" t="e"><v>#REF!</v></c>'),
    );
    writeFileSync(path, bytes);
    const { status, out } = await jiheng("audit", "--json", "-", path);
    expect(status).toBe(1);
    const [table] = JSON.parse(out).workbooks[0].tables;
    expect(table.range).toBe("A1:I28");
    expect(table.indicators[2].result).toEqual({
      state: "needs-judgement",
      why: "other",
      explanation: "单元格里是 Excel 的报错（如 #DIV/0!）",
    });
  });

  it.each([
    [["audit", "没有的文件.xlsx"], "找不到文件"],
    [["audit", "x.xlsx", "--policy", "moon"], "没有名为“moon”的计分办法"],
    [["audit", "x.xlsx", "--nonsense"], "不认识选项“--nonsense”"],
    [["audit", "x.xlsx", "--fail-on", "sometimes"], "的值不对"],
    [["audit", "x.xlsx", "--lang", "fr"], "的值不对"],
    [["audit", "x.xlsx", "--json", "y.xlsx"], "不能用报告覆盖"],
    [["audit"], "缺少文件"],
    [["tidy"], "没有命令“tidy”"],
    [["audit", folder()], "没有 .xlsx"],
    [["unmark", "x.xlsx", "-o", "y.xlsx", "--in-place"], "请指定写到哪里"],
  ])("%j → %s", async (args, sentence) => {
    const { status, out, err } = await jiheng(...args);
    expect(status).toBe(2);
    expect(out + err).toContain(sentence);
  });

  it.each(["zh", "en"])("--help in %s names every command and option", async (lang) => {
    const { status, out } = await jiheng("--help", "--lang", lang);
    expect(status).toBe(0);
    for (const command of ["audit", "score", "unmark"]) expect(out).toContain(command);
    const score = await jiheng("score", "--help", "--lang", lang);
    for (const option of [
      "--in-place",
      "--overwrite",
      "--mark",
      "--no-mark",
      "--notes",
      "--dry-run",
      "--policy",
      "--output",
    ])
      expect(score.out).toContain(option);
  });
});
