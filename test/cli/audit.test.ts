import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, jiheng, samples } from "./support";

const sample = join(samples, "self-evaluation.xlsx");
const clean = join(samples, "self-evaluation-clean.xlsx");

describe("jiheng audit", () => {
  it("prints the tables, then the findings by severity, each with its cell", async () => {
    const { status, out, err } = await jiheng("audit", sample);
    expect(status).toBe(1);
    expect(err).toBe("");
    expect(out).toContain("绩效自评表：工作表“自评表”A1:I28");
    expect(out).toMatch(/错误 5\n.*自评表!D6 {2}年度资金总额填写 320/);
    expect(out.indexOf("错误 5")).toBeLessThan(out.indexOf("警告 13"));
    expect(out.indexOf("警告 13")).toBeLessThan(out.indexOf("提示 1"));
    expect(out).toContain("少 1 分。  [应为 100]");
  });

  it.each([
    [clean, [], 0],
    [sample, [], 1],
    [sample, ["--fail-on", "never"], 0],
    [sample, ["--fail-on", "warning"], 1],
    [clean, ["--fail-on", "warning"], 0],
  ] as const)("%s %j: exit status %d", async (file, options, status) => {
    expect((await jiheng("audit", file, ...options)).status).toBe(status);
  });

  it("writes the report to standard output and nothing else", async () => {
    const { out } = await jiheng("audit", "--json", "-", "--policy", "hubei", sample);
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      schema: 1,
      tool: { name: "jiheng" },
      policy: "hubei",
      workbooks: [{ path: sample }],
    });
    const [table] = report.workbooks[0].tables;
    expect(table).toMatchObject({
      sheet: "自评表",
      range: "A1:I28",
      kind: "self-evaluation",
      meta: { year: 2024, project: "农村公路安全设施养护", department: "清溪县交通运输局", unit: "清溪县公路养护中心" },
      headerRows: [12],
      columns: {
        level1: "B",
        level2: "C",
        level3: "D",
        target: "E",
        actual: "F",
        weight: "G",
        score: "H",
        reason: "I",
      },
      total: { row: 28, weight: "100", score: "92" },
    });
    expect(table.indicators[2]).toMatchObject({
      row: 15,
      level1: "产出指标",
      level2: "数量指标",
      level3: "养护公路里程",
      target: "≥120公里",
      actual: "114公里",
      weight: "8",
      score: "8",
      result: {
        state: "scored",
        score: "7.6",
        deduction: "0.4",
        method: "proportional",
        reason: "实际完成 114公里，低于年度指标值 ≥120公里，完成率 95%，按比例得 7.6 分，扣 0.4 分。",
      },
    });
    expect(table.budget[0]).toMatchObject({
      row: 6,
      label: "年度资金总额",
      annual: "320",
      executed: "292.8",
      weight: "10",
      result: { state: "scored", method: "execution", score: "9.15" },
    });
    const finding = report.workbooks[0].findings.find(({ check }: { check: string }) => check === "weight-total");
    expect(finding).toEqual({
      check: "weight-total",
      severity: "error",
      sheet: "自评表",
      cell: "G28",
      message: "分值合计为 99，应为 100，少 1 分。",
      expected: "100",
      actual: "99",
      // G28 itself holds 100.
      actualOf: "related",
      related: ["G6", "G13:G27"],
    });
  });

  it("holds no binary floats: every figure is text", async () => {
    const { out } = await jiheng("audit", "--json", "-", samples);
    const allowed = new Set(["schema", "confidence", "row", "year", "headerRows", "open"]);
    const walk = (value: unknown, key: string): void => {
      if (typeof value === "number") expect(allowed).toContain(key);
      else if (Array.isArray(value)) value.forEach((item) => walk(item, key));
      // How sure a column is, is a measure of ours and no figure of the workbook, like `confidence`.
      else if (value && typeof value === "object" && key !== "columnConfidence")
        Object.entries(value).forEach(([name, item]) => walk(item, name));
    };
    walk(JSON.parse(out), "");
  });

  it("walks folders in the order of names and leaves Excel's lock files out", async () => {
    const root = folder();
    mkdirSync(join(root, "乙"));
    copyFileSync(clean, join(root, "乙", "一.xlsx"));
    copyFileSync(clean, join(root, "丙.xlsm"));
    writeFileSync(join(root, "~$丙.xlsm"), "lock");
    writeFileSync(join(root, "说明.txt"), "text");
    const report = JSON.parse((await jiheng("audit", "--json", "-", root)).out);
    expect(report.workbooks.map(({ path }: { path: string }) => path)).toEqual([
      join(root, "丙.xlsm"),
      join(root, "乙", "一.xlsx"),
    ]);
  });

  it("one unreadable file does not stop the others: it has its place in the report and the status is 2", async () => {
    const root = folder(),
      target = join(root, "报告.json");
    const broken = join(root, "坏.xlsx");
    writeFileSync(broken, "no workbook");
    const { status, out } = await jiheng(
      "audit",
      broken,
      clean,
      join(root, "没有.xlsx"),
      "--json",
      target,
      "--fail-on",
      "never",
    );
    expect(status).toBe(2);
    expect(out).toContain("2 个文件无法读取");
    const { workbooks } = JSON.parse(readFileSync(target, "utf8"));
    expect(workbooks.map(({ error }: { error?: { code: string } }) => error?.code)).toEqual([
      "not-zip",
      undefined,
      "no-such-file",
    ]);
    expect(readdirSync(root).sort()).toEqual(["坏.xlsx", "报告.json"].sort());
  });

  it("gives the same report for the same workbook, whatever was audited before", async () => {
    const alone = (await jiheng("audit", "--json", "-", sample)).out;
    await jiheng("audit", clean);
    expect((await jiheng("audit", "--json", "-", sample)).out).toBe(alone);
  });

  it("an empty folder has its place in the report and does not stop the others", async () => {
    const empty = folder();
    const { status, out } = await jiheng("audit", "--json", "-", empty, clean);
    expect(status).toBe(2);
    expect(
      JSON.parse(out).workbooks.map(({ path, error }: { path: string; error?: { code: string } }) => [
        path,
        error?.code,
      ]),
    ).toEqual([
      [empty, "empty-folder"],
      [clean, undefined],
    ]);
  });
});
