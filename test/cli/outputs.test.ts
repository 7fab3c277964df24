import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Decimal } from "decimal.js";
import { unzipSync } from "fflate";
import { cellAt } from "../../src/core/sheet/sheet";
import { parseAddress } from "../../src/core/sheet/address";
import { readWorkbook } from "../../src/xlsx";
import { folder, jiheng, samples } from "./support";

const sample = join(samples, "self-evaluation.xlsx");

describe("jiheng audit --summary", () => {
  async function summary(
    ...files: string[]
  ): Promise<{ readonly texts: (string | undefined)[][]; readonly path: string }> {
    const path = join(folder(), "汇总.xlsx");
    await jiheng("audit", ...files, "--summary", path);
    const sheet = readWorkbook(readFileSync(path)).sheets[0]!;
    const rows = [...sheet.rows.keys()];
    const columns = Array.from("ABCDEFGHIJKLMN");
    return {
      path,
      texts: rows.map((row) => columns.map((column) => cellAt(sheet, parseAddress(`${column}${row}`)!)?.text)),
    };
  }

  it("has a row for each table, and says what could not be read", async () => {
    const broken = join(folder(), "坏.xlsx");
    writeFileSync(broken, "no workbook");
    const { texts } = await summary(sample, broken);
    expect(texts).toEqual([
      ...[
        [
          "文件",
          "工作表",
          "项目",
          "年度",
          "种类",
          "分值合计",
          "填写总分",
          "按办法计算",
          "待人工判断",
          "填写等级",
          "错误",
          "警告",
          "提示",
          "说明",
        ],
      ],
      ...[
        [
          sample,
          "自评表",
          "农村公路安全设施养护",
          "2024",
          "绩效自评表",
          "99",
          "92",
          // 99 points of weights vouch for no total.
          undefined,
          "4",
          undefined,
          "5",
          "13",
          "1",
          undefined,
        ],
      ],
      [broken, ...Array<undefined>(12).fill(undefined), expect.stringContaining("不是 Excel 工作簿")],
    ]);
  });

  it("holds figures as numbers, under a header that stays and can be filtered", async () => {
    const { path } = await summary(sample);
    const sheet = readWorkbook(readFileSync(path)).sheets[0]!;
    expect(String(cellAt(sheet, { row: 2, column: 7 })!.value)).toBe("92");
    expect(cellAt(sheet, { row: 2, column: 7 })!.value).toBeInstanceOf(Decimal);
    const xml = new TextDecoder().decode(unzipSync(readFileSync(path))["xl/worksheets/sheet1.xml"]);
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A1:N2"/>');
    expect(xml).toMatch(/<col min="3" max="3" width="22" customWidth="1"\/>/);
  });

  it("may be written again, and is no workbook to be audited", async () => {
    const root = folder(),
      path = join(root, "汇总.xlsx");
    copyFileSync(sample, join(root, "表.xlsx"));
    for (let i = 0; i < 2; i += 1)
      expect((await jiheng("audit", root, "--summary", path)).out).toContain("共 1 个文件");
  });

  it.each([
    ["the audited workbook", (root: string) => join(root, "表.xlsx"), "不能覆盖"],
    ["another workbook", (root: string) => join(root, "别的", "表.xlsx"), "不能覆盖"],
    ["a name that is no workbook's", (root: string) => join(root, "汇总.csv"), "应以 .xlsx 结尾"],
  ])("does not go over %s", async (_, place, sentence) => {
    const root = folder();
    mkdirSync(join(root, "别的"));
    for (const path of [join(root, "表.xlsx"), join(root, "别的", "表.xlsx")]) copyFileSync(sample, path);
    const { status, err } = await jiheng("audit", join(root, "表.xlsx"), "--summary", place(root));
    expect(status).toBe(2);
    expect(err).toContain(sentence);
    expect(readFileSync(join(root, "表.xlsx"))).toEqual(readFileSync(sample));
  });
});

describe("outputs", () => {
  it.each([
    [["--html", "x.xlsx"], "不能用报告覆盖"],
    [["--json", "a.txt", "--html", "a.txt"], "两份报告都要写到"],
    [["--json", "-", "--sarif", "-"], "两份报告都要写到"],
    [["--markdown", join(tmpdir(), "没有这个文件夹", "a.md")], "找不到文件夹"],
    [["--html", tmpdir()], "是文件夹"],
    [["--jobs", "0"], "的值不对"],
    [["--shard", "4/3"], "的值不对"],
    [["--time-limit", "soon"], "的值不对"],
  ])("%j → %s, before anything is read", async (options, sentence) => {
    const { status, out, err } = await jiheng("audit", "没有.xlsx", ...options);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain(sentence);
  });

  it.each(["html", "sarif", "markdown"])("--%s - goes to standard output alone", async (id) => {
    const path = join(folder(), "a");
    const { out } = await jiheng("audit", sample, `--${id}`, "-");
    await jiheng("audit", sample, `--${id}`, path);
    expect(out).toBe(readFileSync(path, "utf8"));
  });

  it("leave nothing behind", async () => {
    const before = readdirSync(tmpdir()).filter((name) => /^jiheng-(?!test)/.test(name));
    await jiheng("audit", sample, "--html", join(folder(), "a.html"));
    await jiheng("audit", "没有.xlsx", "--json", "-");
    const after = readdirSync(tmpdir()).filter(
      (name) => /^jiheng-(?!test)/.test(name) && existsSync(join(tmpdir(), name)),
    );
    expect(after.filter((name) => !before.includes(name) && !name.startsWith("jiheng-chromium"))).toEqual([]);
  });

  it("a file that is named twice is audited once", async () => {
    expect((await jiheng("audit", sample, sample)).out).toContain("共 1 个文件");
  });
});
