import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import schema from "../../docs/diff.schema.json";
import { folder, jiheng, samples } from "./support";

const old = join(samples, "self-evaluation.xlsx");
const now = join(samples, "self-evaluation-clean.xlsx");

const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

describe("jiheng diff", () => {
  it("is 0 where nothing differs, 1 where something does, 2 where it cannot be done", async () => {
    const same = await jiheng("diff", old, old);
    expect(same).toMatchObject({ status: 0, err: "" });
    expect(same.out).toContain("没有差别");
    expect((await jiheng("diff", old, now)).status).toBe(1);
    const none = await jiheng("diff", old, "没有.xlsx");
    expect([none.status, none.out]).toEqual([2, ""]);
    expect(none.err).toContain("没有.xlsx");
    const broken = join(folder(), "坏.xlsx");
    writeFileSync(broken, "no workbook");
    expect((await jiheng("diff", broken, now)).err).toContain("不是 Excel 工作簿");
    expect((await jiheng("diff", old)).err).toContain("缺少文件");
  });

  it.each(["zh", "en"])("tells what has changed, readably, as JSON and as Markdown (%s)", async (lang) => {
    const out = folder();
    const [json, markdown] = [join(out, "d.json"), join(out, "d.md")];
    const { out: printed } = await jiheng("diff", old, now, "--lang", lang, "--json", json, "--markdown", markdown);
    const report = JSON.parse(readFileSync(json, "utf8"));
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(report).toMatchObject({ schema: 1, old: { path: old }, new: { path: now }, equal: false });
    expect(report.tables[0].indicators.changed[0]).toEqual({
      old: { row: 15, name: "养护公路里程", group: "产出指标 / 数量指标" },
      new: { row: 13, name: "养护公路里程", group: "产出指标 / 数量指标" },
      moved: false,
      changes: [
        { field: "weight", old: "8", new: "15", difference: "7" },
        { field: "score", old: "8", new: "14.25", difference: "6.25" },
        { field: "reason", old: "", new: expect.stringContaining("按比例得 14.25 分") },
      ],
    });
    for (const text of [printed, readFileSync(markdown, "utf8")]) {
      expect(text).toContain("养护公路里程");
      expect(text).toContain("+6.25");
      expect(text).toContain(lang === "zh" ? "不再出现的问题" : "Findings that are gone");
      expect(text).not.toMatch(/undefined|\[object/);
    }
  });

  it("writes to standard output alone, and not over a workbook", async () => {
    expect(JSON.parse((await jiheng("diff", old, now, "--json", "-")).out).equal).toBe(false);
    expect((await jiheng("diff", old, now, "--json", old)).err).toContain("不能用报告覆盖");
  });
});
