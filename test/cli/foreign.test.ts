import { read, write } from "@e965/xlsx";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { Report, WorkbookReport } from "../../src/core/report/report";
import { folder, jiheng, samples } from "./support";

/** 示例工作簿另存成旧版 .xls。 */
function oldWorkbook(): string {
  const book = read(readFileSync(join(samples, "self-evaluation.xlsx")), { cellNF: true });
  const path = join(folder(), "自评表.xls");
  writeFileSync(path, write(book, { type: "buffer", bookType: "biff8" }) as Uint8Array);
  return path;
}

async function reported(path: string): Promise<WorkbookReport> {
  const { out } = await jiheng("audit", path, "--json", "-", "--fail-on", "never");
  return (JSON.parse(out) as Report).workbooks[0] as WorkbookReport;
}

const places = ({ findings }: WorkbookReport): string[] => findings.map(({ check, cell }) => `${check} ${cell}`);

describe("旧版 .xls", () => {
  test("与另存为 .xlsx 的查出同样的问题，注明只检查", async () => {
    const [old, now] = [await reported(oldWorkbook()), await reported(join(samples, "self-evaluation.xlsx"))];
    expect(old.source).toBe("xls");
    expect(old.tables.map(({ range, kind }) => [range, kind])).toEqual(
      now.tables.map(({ range, kind }) => [range, kind]),
    );
    expect(places(old)).toEqual(places(now));
    expect((await jiheng("audit", oldWorkbook())).out).toContain("旧版 .xls，只检查");
  });
  test("计分不写，说明怎么办", async () => {
    const { status, err } = await jiheng("score", oldWorkbook(), "--dry-run");
    expect(status).toBe(2);
    expect(err).toContain("另存为 .xlsx 后再计分");
  });
  test("改了名的 .xlsx 照读；损坏的说明", async () => {
    const root = folder();
    const [renamed, spoilt] = [join(root, "改名.xls"), join(root, "损坏.xls")];
    writeFileSync(renamed, readFileSync(join(samples, "self-evaluation.xlsx")));
    writeFileSync(spoilt, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]));
    expect((await reported(renamed)).tables).toHaveLength(1);
    expect((await jiheng("audit", spoilt)).out).toContain("另存为 .xlsx");
  });
});

/** 一份 Word 文档：`|` 分开各格，“^”接着上一行的合并格，“字×2”占两栏。 */
function wordDocument(title: string, rows: readonly string[]): string {
  const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const cell = (text: string): string => {
    const [, words = text, span] = /^(.*)×(\d)$/.exec(text) ?? [];
    const down = words === "^" ? "<w:vMerge/>" : '<w:vMerge w:val="restart"/>';
    const wide = span === undefined ? "" : `<w:gridSpan w:val="${span}"/>`;
    return `<w:tc><w:tcPr>${wide}${down}</w:tcPr>${paragraph(words === "^" ? "" : words)}</w:tc>`;
  };
  const table = rows
    .map(
      (row) =>
        `<w:tr>${row
          .split("|")
          .map((text) => cell(text.trim()))
          .join("")}</w:tr>`,
    )
    .join("");
  const uri = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const body = `<w:document xmlns:w="${uri}"><w:body>${paragraph(title)}<w:tbl>${table}</w:tbl></w:body></w:document>`;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`;
  const path = join(folder(), "自评表.docx");
  writeFileSync(path, zipSync({ "_rels/.rels": strToU8(rels), "word/document.xml": strToU8(body) }));
  return path;
}

const WORD = [
  "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因",
  "产出指标 | 数量指标 | 修缮站房 | ≥20座 | 16座 | 50 | 50 | ",
  "^ | 质量指标 | 验收合格率 | ≥95% | 98% | 30 | 30 | ",
  "满意度指标 | 服务对象满意度 | 乘客满意度 | ≥90% | 93% | 20 | 20 | ",
  "合计×5 | 100 | 100 | ",
];

describe("Word 文档里的表", () => {
  test("识别表格，跨行跨栏照合并读，没有完成而得满分的指出来", async () => {
    const report = await reported(wordDocument("项目支出绩效自评表", WORD));
    expect(report.source).toBe("docx");
    expect(report.tables).toMatchObject([{ sheet: "表1", kind: "self-evaluation", computed: { weight: "100" } }]);
    expect(report.tables[0]!.indicators.map(({ level1 }) => level1)).toMatchObject([
      expect.anything(),
      expect.anything(),
      expect.anything(),
    ]);
    expect(places(report)).toContain("full-score-unmet G3");
  });
  test("计分不写，说明怎么办", async () => {
    const { status, err } = await jiheng("score", wordDocument("项目支出绩效自评表", WORD), "--dry-run");
    expect(status).toBe(2);
    expect(err).toContain("复制到 Excel");
  });
});
