import fc from "fast-check";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder, jiheng, samples } from "./support";

/** A folder of workbooks, one of them broken. */
function workbooks(count: number): string {
  const root = folder();
  mkdirSync(join(root, "乙"));
  for (let i = 0; i < count; i += 1)
    copyFileSync(
      join(samples, i % 2 ? "self-evaluation.xlsx" : "self-evaluation-clean.xlsx"),
      join(root, i % 3 === 0 ? "乙" : "", `表${i}.xlsx`),
    );
  writeFileSync(join(root, "坏.xlsx"), "no workbook");
  return root;
}

const outputs = ["json", "html", "sarif", "markdown", "summary"];

/** Runs a command with every output, and gives what was written. */
async function written(...args: string[]): Promise<Record<string, string>> {
  const out = folder();
  const paths = outputs.map((id) => join(out, id === "summary" ? "s.xlsx" : id));
  await jiheng(...args, ...outputs.flatMap((id, i) => [`--${id}`, paths[i]!]));
  return Object.fromEntries(outputs.map((id, i) => [id, readFileSync(paths[i]!).toString("latin1")]));
}

describe("jiheng merge", () => {
  it("of all parts, in any order, is the audit of all", async () => {
    const root = workbooks(4);
    const whole = await written("audit", root);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.infiniteStream(fc.nat()), async (of, numbers) => {
        const out = folder();
        const parts = Array.from({ length: of }, (_, i) => join(out, `${i}.json`));
        for (const [i, path] of parts.entries())
          await jiheng("audit", root, "--shard", `${i + 1}/${of}`, "--json", path);
        const keys = new Map(parts.map((path) => [path, numbers.next().value ?? 0]));
        parts.sort((a, b) => keys.get(a)! - keys.get(b)!);
        expect(await written("merge", ...parts)).toEqual(whole);
      }),
      { numRuns: 7 },
    );
  });

  it("puts the parts of named files back into the order in which they were named", async () => {
    const root = workbooks(2);
    const files = [join(root, "坏.xlsx"), join(root, "表1.xlsx"), join(root, "乙", "表0.xlsx")];
    const whole = await written("audit", ...files);
    const out = folder();
    for (const i of [1, 2]) await jiheng("audit", ...files, "--shard", `${i}/2`, "--json", join(out, `${i}.json`));
    expect(await written("merge", join(out, "2.json"), join(out, "1.json"))).toEqual(whole);
  });

  it("joins reports of separate runs in the order of their paths, each workbook once", async () => {
    const root = workbooks(4);
    const whole = await written("audit", root);
    const out = folder();
    const [a, b] = [join(out, "a.json"), join(out, "b.json")];
    await jiheng("audit", join(root, "表1.xlsx"), join(root, "坏.xlsx"), "--json", a);
    await jiheng("audit", join(root, "表2.xlsx"), join(root, "乙"), "--json", b);
    expect(await written("merge", a, b)).toEqual(whole);
    expect(await written("merge", b, a, b)).toEqual(whole);
  });

  it("has the exit status of an audit", async () => {
    const out = folder(),
      report = join(out, "a.json");
    await jiheng("audit", join(samples, "self-evaluation.xlsx"), "--json", report);
    expect((await jiheng("merge", report)).status).toBe(1);
    expect((await jiheng("merge", report, "--fail-on", "never")).status).toBe(0);
    await jiheng("audit", join(out, "无.xlsx"), "--json", report);
    expect((await jiheng("merge", report)).status).toBe(2);
  });

  it("refuses what would leave something out in silence", async () => {
    const out = folder();
    const at = (name: string): string => join(out, name);
    const sample = join(samples, "self-evaluation.xlsx");
    await jiheng("audit", samples, "--shard", "1/3", "--json", at("part.json"));
    await jiheng("audit", sample, "--json", at("a.json"));
    await jiheng("audit", sample, "--policy", "hubei", "--json", at("hubei.json"));
    const text = readFileSync(at("a.json"), "utf8");
    writeFileSync(at("other.json"), text.replace("少 1 分", "少 2 分"));
    writeFileSync(at("newer.json"), text.replace(/"version": "[^"]*"/, '"version": "99.0.0"'));
    writeFileSync(at("cut.json"), text.slice(0, 500));
    writeFileSync(at("foreign.json"), '{"schema": 1, "workbooks": [{"path": "x", "tables": [{}], "findings": []}]}');
    const foreign = text.replace(/"version": "[^"]*"/, '"version": "9.9.9"');
    writeFileSync(at("schema.json"), foreign.replace('"schema": 1', '"schema": 2'));
    writeFileSync(at("check.json"), foreign.replaceAll('"check": "weight-total"', '"check": "moon-phase"'));
    writeFileSync(at("policy.json"), foreign.replace('"policy": "national"', '"policy": "月亮"'));
    writeFileSync(at("own.json"), foreign.replace('"tables": [', '"policy": "月亮", "tables": ['));
    writeFileSync(at("kind.json"), foreign.replace('"kind": "self-evaluation"', '"kind": "horoscope"'));
    for (const [files, sentence] of [
      [["part.json"], "缺少第 2/3 份报告"],
      [["a.json", "hubei.json"], "计分办法不同（hubei、national）"],
      [["a.json", "other.json"], "结果不同"],
      [["a.json", "newer.json"], "不同版本"],
      [["cut.json"], "不是绩衡的 JSON 报告"],
      [["foreign.json"], "不是绩衡的 JSON 报告"],
      [["没有.json"], "找不到文件"],
      [["schema.json"], "schema.json”是绩衡 9.9.9 写出的报告，格式为 2"],
      [["check.json"], "check.json”是绩衡 9.9.9 写出的报告，其中有本版本不认识的检查“moon-phase”"],
      [["policy.json"], "policy.json”是绩衡 9.9.9 写出的报告，按本版本没有的计分办法“月亮”"],
      [["own.json"], "计分办法“月亮”"],
      [["kind.json"], "kind.json”是绩衡 9.9.9 写出的报告，但内容不完整或本版本不认识"],
      [["a.json", "check.json"], "不认识的检查"],
    ] as const) {
      const { status, out: printed, err } = await jiheng("merge", ...files.map(at), "--json", at("out.json"));
      expect([status, printed]).toEqual([2, ""]);
      expect(err).toContain(sentence);
    }
  });
});
