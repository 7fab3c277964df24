import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/xlsx";
import { cellAt } from "../../src/core/sheet/sheet";
import { parseAddress } from "../../src/core/sheet/address";
import { folder, jiheng, samples } from "./support";

const sample = join(samples, "self-evaluation.xlsx");

const textsOf = (path: string, ...cells: string[]): (string | undefined)[] => {
  const sheet = readWorkbook(readFileSync(path)).sheets[0]!;
  return cells.map((cell) => cellAt(sheet, parseAddress(cell)!)?.text);
};

/** The sample with its worksheet's XML changed. */
const withSheet = (change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(new Uint8Array(readFileSync(sample)));
  return zipSync({
    ...parts,
    "xl/worksheets/sheet1.xml": strToU8(change(strFromU8(parts["xl/worksheets/sheet1.xml"]!))),
  });
};

const copyOf = (file: string): { readonly root: string; readonly path: string } => {
  const root = folder(),
    path = join(root, "自评表.xlsx");
  copyFileSync(file, path);
  return { root, path };
};

describe("jiheng score", () => {
  it("fills blank scores and reasons, and leaves a person's own alone", async () => {
    const out = join(folder(), "out.xlsx");
    const result = await jiheng("score", sample, "-o", out);
    expect(result).toMatchObject({ status: 0, err: "" });
    expect(textsOf(out, "H22", "H24", "I24")).toEqual([
      "5",
      "5.6",
      "实际完成 8%，低于年度指标值 ≥10%，完成率 80%，按比例得 5.6 分，扣 1.4 分。",
    ]);
    expect(textsOf(out, "H15", "I15", "I6", "H25", "I17")).toEqual([
      "8",
      undefined,
      "9.5",
      "9",
      "部分路段施工受汛期影响，下一年度合理安排工期。",
    ]);
    expect(result.out).toContain("自评表!H15  养护公路里程：已有得分 8，按办法应为 7.6，未改动");
  });

  it("--overwrite differing also replaces scores that the rules do not give", async () => {
    const out = join(folder(), "out.xlsx");
    await jiheng("score", sample, "-o", out, "--overwrite", "differing");
    expect(textsOf(out, "H15", "I6", "H25")).toEqual(["7.6", "9.15", "10"]);
    expect(textsOf(out, "I15")[0]).toContain("按比例得 7.6 分");
    expect(textsOf(out, "H21", "H23")).toEqual(["4", "8"]);
  });

  it.each([["--overwrite", "blank"], ["--overwrite", "differing"], ["--notes"], ["--no-mark"]])(
    "running again with %s %s changes nothing",
    async (...options) => {
      const { path } = copyOf(sample);
      const args = ["score", path, "--in-place", ...options.filter(Boolean)];
      expect((await jiheng(...args)).status).toBe(0);
      const once = readFileSync(path);
      const { out } = await jiheng(...args);
      expect(out).toContain("没有变化");
      expect(Buffer.compare(readFileSync(path), once)).toBe(0);
    },
  );

  it("in place keeps the file as it was beside it", async () => {
    const { root, path } = copyOf(sample);
    await jiheng("score", path, "--in-place");
    expect(readdirSync(root).sort()).toEqual(["自评表.xlsx", "自评表.xlsx.bak"]);
    expect(Buffer.compare(readFileSync(`${path}.bak`), readFileSync(sample))).toBe(0);
  });

  it("unmark gives back the file as it would be without marks", async () => {
    const root = folder(),
      marked = join(root, "marked.xlsx"),
      bare = join(root, "bare.xlsx"),
      unmarked = join(root, "unmarked.xlsx");
    await jiheng("score", sample, "-o", marked, "--notes");
    await jiheng("score", sample, "-o", bare, "--no-mark");
    const { out } = await jiheng("unmark", marked, "-o", unmarked);
    expect(out).toContain("清除标记和批注 34 处");
    expect(Buffer.compare(readFileSync(unmarked), readFileSync(bare))).toBe(0);
    expect((await jiheng("audit", "--json", "-", unmarked)).out.replaceAll(unmarked, bare)).toBe(
      (await jiheng("audit", "--json", "-", bare)).out,
    );
  });

  it("--dry-run prints cell, before, after and why, and writes nothing", async () => {
    const { root, path } = copyOf(sample);
    const { status, out } = await jiheng("score", path, "--dry-run");
    expect(status).toBe(0);
    expect(out).toMatch(/单元格.*原内容.*写入内容.*说明/);
    expect(out).toMatch(/自评表!H24.*（空）.*5\.6/);
    expect(readdirSync(root)).toEqual(["自评表.xlsx"]);
    expect(Buffer.compare(readFileSync(path), readFileSync(sample))).toBe(0);
  });

  it("several files go into a folder", async () => {
    const out = join(folder(), "结果");
    expect((await jiheng("score", samples, "-o", out)).status).toBe(0);
    expect(readdirSync(out).sort()).toEqual(
      readdirSync(samples)
        .filter((name) => name.endsWith(".xlsx"))
        .sort(),
    );
  });

  it.each([
    ["neither -o nor --in-place", () => [sample], "请指定写到哪里"],
    ["both of them", () => [sample, "-o", "x.xlsx", "--in-place"], "请指定写到哪里"],
    ["an output that exists", () => [sample, "-o", copyOf(sample).path], "已存在"],
    ["an output folder that does not exist", () => [sample, "-o", join(folder(), "无", "x.xlsx")], "找不到文件夹"],
  ])("refuses %s", async (_, args, sentence) => {
    const { status, err } = await jiheng("score", ...args());
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });

  it("--force writes over an output that exists", async () => {
    const { path } = copyOf(sample);
    expect((await jiheng("score", sample, "-o", path, "--force")).status).toBe(0);
    expect(textsOf(path, "H24")).toEqual(["5.6"]);
  });

  it("refuses a read-only file and one that Excel has open, and leaves both as they were", async () => {
    const { path } = copyOf(sample);
    chmodSync(path, 0o444);
    expect((await jiheng("score", path, "--in-place")).err).toContain("只读文件");
    const other = copyOf(sample);
    writeFileSync(join(other.root, "~$自评表.xlsx"), "");
    expect((await jiheng("score", other.path, "--in-place")).err).toContain("正在 Excel 中打开");
    for (const file of [path, other.path]) expect(Buffer.compare(readFileSync(file), readFileSync(sample))).toBe(0);
    expect(existsSync(`${path}.bak`)).toBe(false);
  });

  it("a file without a table is said to have none and left alone; the status is 2 only where no file had one", async () => {
    const root = folder(),
      other = join(root, "价格表.xlsx"),
      out = join(root, "out");
    writeFileSync(
      other,
      withSheet((xml) =>
        xml
          .replace(/<sheetData>.*<\/sheetData>/s, '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')
          .replace(/<mergeCells.*<\/mergeCells>/s, ""),
      ),
    );
    expect(await jiheng("score", other, sample, "-o", out)).toMatchObject({ status: 0, err: "" });
    expect(readdirSync(out)).toEqual(["self-evaluation.xlsx"]);
    const alone = await jiheng("score", other, "-o", join(root, "x.xlsx"));
    expect(alone.status).toBe(2);
    expect(alone.out).toContain("没有识别到可以计分的表");
  });

  it("two files that would be written to one place are both refused, the others are written", async () => {
    const a = copyOf(sample),
      b = copyOf(sample),
      out = join(folder(), "out");
    const { status, err } = await jiheng(
      "score",
      a.path,
      b.path,
      join(samples, "self-evaluation-clean.xlsx"),
      "-o",
      out,
      "--force",
    );
    expect(status).toBe(2);
    expect(err).toContain("都要写到");
    expect(readdirSync(out)).toEqual(["self-evaluation-clean.xlsx"]);
  });

  it("-o that leads back to the input is in place, with the file as it was beside it", async () => {
    const { root, path } = copyOf(sample);
    const again = join(root, "..", root.split("/").at(-1)!, "自评表.xlsx");
    expect((await jiheng("score", path, "-o", again, "--force")).status).toBe(0);
    expect(readdirSync(root).sort()).toEqual(["自评表.xlsx", "自评表.xlsx.bak"]);
  });

  it("a link stays a link", async () => {
    const { root, path } = copyOf(sample);
    const link = join(root, "链接.xlsx");
    symlinkSync(path, link);
    await jiheng("score", link, "--in-place");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(textsOf(path, "H24")).toEqual(["5.6"]);
  });

  it("a protected sheet gets neither marks nor notes, and says so; its locked cells are named", async () => {
    const root = folder(),
      path = join(root, "保护.xlsx"),
      out = join(root, "out.xlsx");
    writeFileSync(
      path,
      withSheet((xml) => xml.replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')),
    );
    const result = await jiheng("score", path, "-o", out, "--notes");
    expect(result.out).toContain("自评表!H24  交通事故起数下降率：工作表受保护，单元格已锁定，未写入");
    expect(result.out).toContain("工作表受保护，未加标记和批注");
    expect(Buffer.compare(readFileSync(out), readFileSync(path))).toBe(0);
  });

  it("totals that are sums follow the scores at once, although no Excel has calculated them yet", async () => {
    const root = folder(),
      path = join(root, "公式.xlsx"),
      out = join(root, "out.xlsx");
    writeFileSync(
      path,
      withSheet((xml) => xml.replace(/(<c r="H28"[^>]*>)<v>92<\/v>/, "$1<f>I6+SUM(H13:H27)</f><v>84.5</v>")),
    );
    await jiheng("score", path, "-o", out);
    const checks = JSON.parse((await jiheng("audit", "--json", "-", out)).out).workbooks[0];
    expect(checks.findings.map(({ check }: { check: string }) => check)).not.toContain("total-score");
    expect(checks.tables[0].total.score).toBe("95.1");
  });

  it("--dry-run shows the marks too", async () => {
    expect((await jiheng("score", sample, "--dry-run")).out).toMatch(/将标记 17 处：\n {4}自评表!D6 {2}资金合计/);
  });

  it("names the place that cannot be written, not the input", async () => {
    const { err } = await jiheng("score", sample, "-o", join(folder(), "无", "x.xlsx"));
    expect(err).toContain("无”");
    expect(err).not.toContain("self-evaluation");
  });
});

describe("a signed workbook", () => {
  const signed = (): string => {
    const path = join(folder(), "自评表.xlsx");
    const parts = unzipSync(new Uint8Array(readFileSync(sample)));
    writeFileSync(path, zipSync({ ...parts, "_xmlsignatures/sig1.xml": strToU8("<Signature/>") }));
    return path;
  };

  it.each([["score"], ["unmark"]])("is not written by %s, and the message says how it could be", async (command) => {
    const path = signed();
    if (command === "unmark") expect((await jiheng("score", path, "--in-place", "--force")).status).toBe(0);
    const before = readFileSync(path);
    const result = await jiheng(command, path, "--in-place");
    expect(result).toMatchObject({ status: 2 });
    expect(result.err).toContain("数字签名");
    expect(result.err).toContain("--force");
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it("is written with --force, which is said; its signature stays in the file", async () => {
    const path = signed();
    const result = await jiheng("score", path, "--in-place", "--force");
    expect(result).toMatchObject({ status: 0, err: "" });
    expect(result.out).toContain("签名已失效");
    expect(Object.keys(unzipSync(new Uint8Array(readFileSync(path))))).toContain("_xmlsignatures/sig1.xml");
  });
});

it("a file whose styles close themselves is readable after it was marked", async () => {
  const parts = unzipSync(new Uint8Array(readFileSync(sample)));
  const path = join(folder(), "自评表.xlsx");
  const styles = '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
  writeFileSync(path, zipSync({ ...parts, "xl/styles.xml": strToU8(styles) }));
  expect(await jiheng("score", path, "--in-place")).toMatchObject({ status: 0, err: "" });
  expect((await jiheng("unmark", path)).status).toBe(0);
  expect(strFromU8(unzipSync(new Uint8Array(readFileSync(path)))["xl/styles.xml"]!)).toBe(styles);
});
