import { Decimal } from "decimal.js";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { audit } from "../../src/core/audit";
import { suppressionOf } from "../../src/core/decisions/suppression";
import { headerWords } from "../../src/core/recognise/corrected";
import type { Report, WorkbookReport } from "../../src/core/report/report";
import { NO_DECISIONS, type Decisions } from "../../src/core/decisions/decisions";
import { NAMESPACE, stateToXml } from "../../src/core/state/part";
import { printReadings } from "../../src/core/state/readings";
import { withDecisions } from "../../src/core/state/sections";
import { readCustomParts, readWorkbook, saveCustomParts } from "../../src/xlsx";
import { buildWorkbook } from "../xlsx/build";
import { folder, jiheng, samples } from "./support";

const bytes = readFileSync(join(samples, "self-evaluation.xlsx"));

/** The sample with something in the part that JiHeng keeps. */
function sampleWith(xml: string): string {
  const path = join(folder(), "自评表.xlsx");
  const own = { id: "{11111111-0000-0000-0000-000000000000}", xml: `<state xmlns="${NAMESPACE}"/>` };
  const parts = unzipSync(saveCustomParts(bytes, [...readCustomParts(bytes), own]));
  // Put in behind the back of our writer, which refuses what is not well-formed.
  const name = Object.keys(parts).find((each) => /customXml\/item\d*\.xml$/.test(each))!;
  writeFileSync(path, zipSync({ ...parts, [name]: new TextEncoder().encode(xml) }));
  return path;
}

const withState = (decisions: Partial<Decisions>): string =>
  sampleWith(stateToXml({ sections: withDecisions({}, { ...NO_DECISIONS, ...decisions }), plans: [] }));

const withSections = (sections: Record<string, unknown>): string => sampleWith(stateToXml({ sections, plans: [] }));

/** A part of ours whose bytes are no text in the encoding that it gives. */
function undecodable(): string {
  const path = sampleWith(stateToXml({ sections: { a: "@@@" }, plans: [] }));
  const parts = unzipSync(readFileSync(path));
  const name = Object.keys(parts).find((each) => /customXml\/item\d*\.xml$/.test(each))!;
  parts[name] = parts[name]!.map((byte) => (byte === 0x40 ? 0xff : byte));
  writeFileSync(path, zipSync(parts));
  return path;
}

async function reported(
  path: string,
  ...options: string[]
): Promise<{ readonly report: Report; readonly workbook: WorkbookReport }> {
  const { out } = await jiheng("audit", path, "--json", "-", "--fail-on", "never", ...options);
  const report = JSON.parse(out) as Report;
  return { report, workbook: report.workbooks[0] as WorkbookReport };
}

describe("the command line goes by what people have decided in the workbook", () => {
  test("a policy of one's own that the workbook keeps and has chosen", async () => {
    const decimals = { value: 1, source: "滨海区办法" };
    const own = [JSON.stringify({ id: "binhai", name: "滨海区办法", settings: { decimals } })];
    const path = withState({ options: { policy: "binhai", own } });
    const { workbook } = await reported(path);
    expect(workbook).toMatchObject({ policy: "binhai", policyName: "滨海区办法" });
    expect((await jiheng("audit", path)).out).toContain("滨海区办法（工作簿的设置）");
    expect((await jiheng("score", path, "--dry-run")).out).toContain("滨海区办法（工作簿的设置）");
    const json = join(folder(), "报告.json");
    await jiheng("audit", path, "--json", json);
    expect((await jiheng("merge", json, "--html", "-")).out).toContain("滨海区办法（工作簿的设置）");
  });

  test("a policy of one's own that is spoilt is said to be unreadable, and not used", async () => {
    const own = ['{"id":"binhai","name":"滨海区办法","settings":{"decimals":{"value":9,"source":"办法"}}}'];
    const { workbook } = await reported(withSections({ options: { policy: "binhai", own } }));
    expect(workbook.policy).toBeUndefined();
    expect(workbook.outdated?.join()).toMatch(/1 项无法读取/);
  });

  test("a judgement gives the score of its row", async () => {
    const judgement = {
      ...{ sheet: "自评表", row: 24, name: "", target: "", actual: "", choice: "partly" as const },
      ...{ weight: new Decimal(0), score: new Decimal(0), reason: "部分达成" },
    };
    const table = audit(readWorkbook(bytes)).tables[0]!;
    const row = table.indicators.find(
      ({ result }) => result.state === "needs-judgement" && result.why === "qualitative",
    )!;
    const { indicator, weight } = row;
    const own = {
      ...judgement,
      row: indicator.row,
      name: indicator.level3.name,
      target: indicator.entries.target!.text,
      actual: indicator.entries.actual!.text,
      weight: weight!,
      score: weight!.times("0.7"),
    };
    const { workbook } = await reported(withState({ judgements: [own] }));
    const now = workbook.tables[0]!.indicators.find((each) => each["row"] === indicator.row)!;
    expect(now["result"]).toEqual({
      state: "scored",
      score: own.score.toFixed(),
      deduction: weight!.minus(own.score).toFixed(),
      method: "manual",
      reason: "部分达成",
    });
  });

  test("a suppressed finding is listed with its reason instead, an ignored table not at all", async () => {
    const workbook = readWorkbook(bytes);
    const { findings, tables } = audit(workbook);
    const finding = findings.find(({ check }) => check === "weight-total")!;
    const suppressed = await reported(withState({ suppressions: [suppressionOf(finding, "另有文件")] }));
    expect(suppressed.workbook.findings.map(({ check }) => check)).not.toContain("weight-total");
    expect(suppressed.workbook.suppressed).toMatchObject([{ check: "weight-total", cell: "G28", reason: "另有文件" }]);
    const { range, headerRows } = tables[0]!.table;
    const ignored = {
      sheet: "自评表",
      range,
      header: { top: headerRows[0]!, bottom: headerRows.at(-1)! },
      words: headerWords(workbook.sheets[0]!, headerRows[0]!, range),
    };
    const none = await reported(withState({ corrections: [ignored] }));
    expect(none.workbook.tables).toEqual([]);
    const gone = await reported(withState({ corrections: [{ ...ignored, words: { C: "别的字" } }] }));
    expect(gone.workbook.tables).toHaveLength(1);
    expect(gone.workbook.outdated).toHaveLength(1);
  });

  test("the workbook's policy goes before the default, one that is asked for by name before both", async () => {
    const path = withState({ options: { policy: "hubei" } });
    expect(await reported(path)).toMatchObject({ report: { policy: "national" }, workbook: { policy: "hubei" } });
    const asked = await reported(path, "--policy", "national");
    expect(asked.report.policy).toBe("national");
    expect(asked.workbook.policy).toBeUndefined();
  });

  describe("a state that nobody can read", () => {
    const broken = `<state xmlns="${NAMESPACE}">{"version":1,"sections":{"a":"&#x110000;"}}</state>`;
    const stateOf = (path: string): readonly string[] => readCustomParts(readFileSync(path)).map(({ xml }) => xml);

    test.each([
      ["a character that there is not", () => sampleWith(broken), "已损坏，无法读取"],
      ["half of JSON", () => sampleWith(`<state xmlns="${NAMESPACE}">{"version":1</state>`), "已损坏，无法读取"],
      ["bytes that are no text", () => undecodable(), "已损坏，无法读取"],
      ["one decision", () => withSections({ judgements: ["x"] }), "有 1 项无法读取"],
      ["a policy that there is not", () => withSections({ options: { policy: "月亮" } }), "有 1 项无法读取"],
    ])("%s: is said, and nothing is written beside it unless that is asked for", async (_, make, sentence) => {
      const path = make(),
        before = stateOf(path),
        out = join(folder(), "out.xlsx");
      const audited = await jiheng("audit", path);
      expect(audited.status).toBe(1);
      expect(audited.out).toContain(sentence);
      expect((await reported(path)).workbook.outdated?.join()).toContain(sentence);
      expect((await jiheng("diff", path, path)).err).toContain(sentence);
      expect((await jiheng("score", path, "--dry-run")).out).toContain(sentence);
      for (const where of [["-o", out], ["--in-place"]]) {
        const { status, err } = await jiheng("score", path, ...where);
        expect(status).toBe(2);
        expect(err).toContain("自评表.xlsx");
        expect(err).toContain("--force");
      }
      const forced = await jiheng("score", path, "-o", out, "--force");
      expect([forced.err, forced.status]).toEqual(["", 0]);
      expect(forced.out).toContain(sentence);
      expect(stateOf(out)).toEqual(before);
    });
  });

  test("a state of a later version is refused with a sentence", async () => {
    const path = sampleWith(`<state xmlns="${NAMESPACE}"><![CDATA[{"version":99}]]></state>`);
    const { status, out } = await jiheng("audit", path);
    expect(status).toBe(2);
    expect(out).toContain("更新版本的绩衡（99）");
  });
});

test("decisions that a workbook says it has, and has not, are told", async () => {
  const path = join(folder(), "丢了.xlsx");
  const header = [
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  ];
  const rows = [header, ["产出指标", "数量指标", "培训人次", "≥100人次", "100人次", 100, 100, null]];
  const sheet = { name: "甲", rows };
  writeFileSync(path, buildWorkbook({ sheets: [sheet], names: { "_jiheng.decided": "TRUE" } }));
  const told = async (): Promise<boolean> => JSON.stringify((await reported(path)).workbook).includes("现在都不见了");
  expect(await told()).toBe(true);
  writeFileSync(path, buildWorkbook({ sheets: [sheet] }));
  expect(await told()).toBe(false);
});

describe("--readings", () => {
  const rows = [
    ["绩效评价评分表"],
    ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分", "扣分原因"],
    ["产出", "质量", "完好率", 5, "完好率视抽查结果折算。", null, null],
  ];
  const place = folder();
  const file = join(place, "评分表.xlsx");
  const write = (name: string, text: string): string => {
    const path = join(place, name);
    writeFileSync(path, text);
    return path;
  };

  test("what the pane has exported counts for the run", async () => {
    writeFileSync(file, buildWorkbook({ sheets: [{ name: "评分表", rows }] }));
    const reading = { rule: "完好率视抽查结果折算。", text: "完好率≥95%得8分，否则不得分。" };
    const readings = write("读法.json", printReadings([reading]));
    const checks = async (...options: string[]) =>
      (await reported(file, ...options)).workbook.findings.map(({ check }) => check);
    expect(await checks()).not.toContain("rule-max");
    expect(await checks("--readings", readings)).toContain("rule-max");
  });

  test("another file is refused in words", async () => {
    const other = write("其他.json", "{}");
    const { status, err } = await jiheng("audit", file, "--readings", other);
    expect(status).not.toBe(0);
    expect(err).toContain("不是绩衡导出的规则读法");
  });
});
