import Ajv from "ajv";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../../../src/core/report/digest";
import { printAs } from "../../../src/core/report/format";
import { FORMATS, type FormatId } from "../../../src/core/report/formats";
import { cellText } from "../../../src/core/report/markdown";
import { createReport, printReport, type Unreadable, type WorkbookReport } from "../../../src/core/report/report";
import { uriOf } from "../../../src/core/report/sarif";
import type { Language } from "../../../src/locales/translator";
import { translator } from "../../support/texts";
import { jiheng, samples } from "../../cli/support";
import sarifSchema from "./sarif.schema.json";

const sample = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8")) as { version: string };
const runIn = (language: Language) => ({
  version: sample.version,
  policy: "national",
  translate: translator(language),
});

async function sampleReport(): Promise<WorkbookReport> {
  const { out } = await jiheng("audit", "--json", "-", join(samples, "self-evaluation.xlsx"));
  return JSON.parse(out).workbooks[0] as WorkbookReport;
}

/** A workbook whose every text tries to be markup. */
const HOSTILE = `<script>alert("1")</script>|\`a\`\r\n*b* & '\u0007`;

const hostile: WorkbookReport = {
  path: `/数据/${HOSTILE}.xlsx`,
  tables: [],
  findings: [
    {
      check: "weight-total",
      severity: "error",
      sheet: HOSTILE,
      cell: "B2",
      message: HOSTILE,
      expected: HOSTILE,
      actual: HOSTILE,
      related: ["B3:B4"],
      fix: { cell: "B2", value: "1" },
    },
  ],
  suppressed: [
    { check: "grade", severity: "info", sheet: "甲", cell: "A1", message: "m", related: [], reason: HOSTILE },
  ],
  outdated: [HOSTILE],
  cells: { [HOSTILE]: { "2": { A: HOSTILE, B: "99" }, "3": { B: "1" }, "4": { B: "98" } } },
};

const broken: Unreadable = { path: "坏.xlsx", error: { code: "not-zip", message: HOSTILE } };

const print = (id: FormatId, workbooks: readonly (WorkbookReport | Unreadable)[], language: Language = "zh-CN") =>
  printAs(FORMATS[id], workbooks, workbooks.map(digestOf), runIn(language));

describe("json", () => {
  it.each([[[]], [[broken]], [[hostile, broken, hostile]]])(
    "is what JSON.stringify makes of the whole report",
    (all) => {
      expect(print("json", all)).toBe(printReport(createReport(sample.version, { policy: "national" }, all)));
    },
  );
});

describe("html", () => {
  it("lets no text through as markup, and asks for nothing from outside", async () => {
    const text = print("html", [await sampleReport(), hostile, broken]);
    expect(text).not.toMatch(/<script|<img|<link|<iframe|src=|url\(|@import|javascript:|https?:/i);
    expect(text).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    expect(text).not.toContain("\u0007");
  });

  it("shows the row of a finding with its header, the found cell and the related ones", async () => {
    const text = print("html", [await sampleReport()]);
    const finding = /<div class="finding warning">(?:(?!<div class="finding).)*H15.*?<\/table>/s.exec(text)![0];
    expect(finding).toContain("H\n得分</th>");
    expect(finding).toContain('<th scope="row">15</th>');
    expect(finding).toContain('<td class="near">114公里</td>');
    expect(finding).toContain('<td class="found">8</td>');
    // Level 1 is merged over several rows.
    expect(finding).toContain("<td>产出指标</td>");
  });

  it("has an index where there are several workbooks, and a section for each", async () => {
    const one = await sampleReport();
    expect(print("html", [one])).not.toContain('href="#w0"');
    const text = print("html", [one, broken]);
    for (const at of [0, 1]) {
      expect(text).toContain(`href="#w${at}"`);
      expect(text).toContain(`id="w${at}"`);
    }
  });

  it("names the worst workbooks first", async () => {
    const one = await sampleReport();
    const calm = { path: "无问题.xlsx", tables: [], findings: [] };
    const index = /<nav>.*?<\/nav>/s.exec(print("html", [calm, one, broken]))![0];
    expect([...index.matchAll(/href="#w(\d)"/g)].map(([, at]) => at)).toEqual(["2", "1", "0"]);
  });

  it("can be filtered by sheet where there is more than one", () => {
    const two = { ...hostile, findings: [...hostile.findings, { ...hostile.findings[0]!, sheet: "乙" }] };
    const text = print("html", [two]);
    expect(text).toContain(".workbook:has(.pick-1:checked) :is(.sheet:not(.in-1)");
    expect(text).toContain('<div class="sheet in-1">');
    expect(print("html", [hostile])).not.toContain('type="radio"');
  });

  it("speaks English, too", async () => {
    const { out } = await jiheng("audit", "--lang", "en", "--html", "-", join(samples, "self-evaluation-clean.xlsx"));
    expect(out).toContain('<html lang="en-US">');
    expect(out).toContain("No problems found.");
  });
});

describe("markdown", () => {
  it.each([
    ["a|b", "a\\|b"],
    ["甲\r\n乙\n丙", "甲<br>乙<br>丙"],
    ["*甲* _乙_ `丙` [丁](x) <b>", "\\*甲\\* \\_乙\\_ \\`丙\\` \\[丁\\](x) \\<b\\>"],
    ["a\\|b", "a\\\\\\|b"],
    ["&lt;", "&amp;lt;"],
  ])("%j → %j", (given, expected) => expect(cellText(given)).toBe(expected));

  it("keeps every table rectangular, whatever stands in the cells", async () => {
    const lines = print("markdown", [await sampleReport(), hostile, broken]).split("\n");
    let columns = 0;
    for (const line of lines) {
      const cells = line.startsWith("|") ? line.replace(/\\./g, "").split("|").length : 0;
      if (cells > 0 && columns > 0) expect(cells).toBe(columns);
      columns = cells;
    }
    expect(lines.join("\n")).toContain(
      "| 错误 | 自评表!G28 | 分值合计 | 分值合计为 99，应为 100，少 1 分。 | 100 |  |",
    );
  });
});

describe("sarif", () => {
  const validate = new Ajv({ allErrors: true, strict: true, validateFormats: false }).compile(sarifSchema);

  it("keeps to the part of the SARIF 2.1.0 schema that it uses", async () => {
    for (const all of [[], [broken], [await sampleReport(), hostile, broken, hostile]])
      for (const language of ["zh-CN", "en-US"] as const) {
        const log: unknown = JSON.parse(print("sarif", all, language));
        expect(validate(log) ? [] : validate.errors).toEqual([]);
      }
  });

  it("says where, what, which rule, and what was suppressed and why", async () => {
    const log = JSON.parse(print("sarif", [await sampleReport(), hostile, broken]));
    const [run] = log.runs;
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === "weight-total");
    expect(result).toMatchObject({
      level: "error",
      message: { text: "分值合计为 99，应为 100，少 1 分。" },
      locations: [{ logicalLocations: [{ fullyQualifiedName: "自评表!G28", kind: "cell" }] }],
      relatedLocations: [
        { id: 1 },
        { id: 2, logicalLocations: [{ fullyQualifiedName: "自评表!G13:G27", kind: "range" }] },
      ],
    });
    expect(run.tool.driver.rules[result.ruleIndex]).toEqual({
      id: "weight-total",
      name: "WeightTotal",
      shortDescription: { text: "分值合计" },
      helpUri: "docs/checks/weight-total.md",
      defaultConfiguration: { level: "error" },
    });
    expect(run.results.at(-1)).toMatchObject({
      level: "note",
      suppressions: [{ kind: "inSource", status: "accepted", justification: HOSTILE }],
    });
    expect(run.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: "error", descriptor: { id: "not-zip" } }] },
    ]);
  });

  it("has a fingerprint of its own for every result", async () => {
    const twice = { ...hostile, findings: [...hostile.findings, ...hostile.findings] };
    const { results } = JSON.parse(print("sarif", [await sampleReport(), twice])).runs[0];
    const prints = results.map((result: { fingerprints: object }) => JSON.stringify(result.fingerprints));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it.each([
    ["数据/a b.xlsx", "%E6%95%B0%E6%8D%AE/a%20b.xlsx"],
    ["/数据/1#2.xlsx", "file:///%E6%95%B0%E6%8D%AE/1%232.xlsx"],
    ["C:\\表\\a.xlsx", "file:///C:/%E8%A1%A8/a.xlsx"],
    ["../a.xlsx", "../a.xlsx"],
  ])("%s → %s", (path, uri) => expect(uriOf(path)).toBe(uri));
});
