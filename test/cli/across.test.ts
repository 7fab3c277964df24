import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createWorkbook, drawnData } from "../../src/xlsx";
import { folder, jiheng } from "./support";

const FIGURE = /^\d+(?:\.\d+)?$/;

/** A workbook of one sheet with these lines, cells divided by bars. */
function workbook(path: string, lines: string): void {
  const [first = [], ...others] = lines
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const width = Math.max(first.length, ...others.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, i) => ({ title: first[i] ?? "", width: 12 }));
  const rows = others.map((cells) =>
    columns.map((_, i) => {
      const text = cells[i] ?? "";
      return FIGURE.test(text) ? { figure: text } : text || null;
    }),
  );
  writeFileSync(path, createWorkbook([drawnData({ name: "表", columns, rows })]));
}

const form = (project: string, score: string): string => `
项目支出绩效自评表
（2023年度）
项目名称|${project}
项目单位|甲市文化馆
一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
产出指标|数量指标|巡演场次|≥20场|23场|50|50
效益指标|社会效益指标|观众人数|≥3000人|3127人|50|${score}
总分|||||100|${String(50 + Number(score))}`;

const ROLL_UP = `
部门项目支出绩效自评情况汇总表
（2023年度）
序号|项目名称|预算执行率|自评得分
1|文化下乡|95%|98
2|非遗展演|98%|100`;

/** A roll-up, and the forms of its two projects; of the second it says two points more than the form. */
function year(): string {
  const root = folder();
  workbook(join(root, "汇总.xlsx"), ROLL_UP);
  workbook(join(root, "下乡.xlsx"), form("文化下乡", "48"));
  workbook(join(root, "展演.xlsx"), form("非遗展演", "48"));
  return root;
}

interface Written {
  readonly across?: readonly {
    readonly check: string;
    readonly path: string;
    readonly cell: string;
    readonly others: readonly { readonly path: string; readonly cell: string }[];
  }[];
}

const reportAt = (path: string): Written => JSON.parse(readFileSync(path, "utf8")) as Written;

describe("the files of a folder are held against each other", () => {
  it("in every form of the report, and by the exit status", async () => {
    const root = year();
    const out = folder();
    const [json, html, markdown] = ["r.json", "r.html", "r.md"].map((name) => join(out, name)) as [
      string,
      string,
      string,
    ];
    const { out: printed } = await jiheng("audit", root, "--json", json, "--html", html, "--markdown", markdown);
    const { across = [] } = reportAt(json);
    expect(across.map(({ check, path, cell, others: [other] }) => [check, path, cell, other?.path])).toEqual([
      ["cross-rollup", join(root, "汇总.xlsx"), "D5", join(root, "展演.xlsx")],
    ]);
    for (const text of [printed, readFileSync(html, "utf8"), readFileSync(markdown, "utf8")]) {
      expect(text).toContain("文件之间的问题 1");
      expect(text).toContain("非遗展演");
    }
    expect((await jiheng("audit", root)).status).toBe(1);
    const alone = await Promise.all(
      ["汇总", "下乡", "展演"].map((name) => jiheng("audit", join(root, `${name}.xlsx`))),
    );
    expect(alone.map(({ status }) => status)).toEqual([0, 0, 0]);
  });

  it("also when they are audited in parts: those are held against each other where they are joined", async () => {
    const root = year();
    const out = folder();
    const [whole, joined] = [join(out, "whole.json"), join(out, "joined.json")];
    await jiheng("audit", root, "--json", whole);
    const parts = [1, 2, 3].map((i) => join(out, `${String(i)}.json`));
    for (const [i, path] of parts.entries()) {
      await jiheng("audit", root, "--shard", `${String(i + 1)}/3`, "--json", path);
      expect(reportAt(path).across).toBeUndefined();
    }
    await jiheng("merge", ...parts, "--json", joined);
    expect(readFileSync(joined, "utf8")).toBe(readFileSync(whole, "utf8"));
  });
});
