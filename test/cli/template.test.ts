import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/xlsx";
import { folder, jiheng, samples } from "./support";

/** A description in a folder of its own; gives its path. */
function order(content: object | string): string {
  const path = join(folder(), "order.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const FORM = {
  layout: "self-evaluation",
  sector: "水利",
  names: ["治理河道长度", "水利工程验收合格率", "受益人口数量", "受益群众满意度"],
};

describe("jiheng template", () => {
  it("lists layouts and sectors", async () => {
    const { status, out } = await jiheng("template", "list");
    expect(status).toBe(0);
    for (const word of ["self-evaluation", "绩效自评表", "framework", "项目评价共性框架", "水利"])
      expect(out).toContain(word);
  });

  it("makes the sample, to the byte, and finds nothing in it", async () => {
    const out = folder();
    const made = await jiheng("template", "new", join(samples, "template.json"), "-o", out);
    expect(made).toMatchObject({ status: 0, err: "" });
    expect(made.out).toContain("3 张工作表，识别出 3 张表，发现 0 个问题");
    expect(readFileSync(join(out, "template.xlsx")).equals(readFileSync(join(samples, "template.xlsx")))).toBe(true);
  });

  it("makes many books in one go; one that cannot be made does not stop the others", async () => {
    const units = ["甲", "乙", "丙", "丁"];
    const books = units.map((unit) => ({
      file: `${unit}.xlsx`,
      fields: { unit: `云岭县${unit}镇`, project: "河道治理" },
      ...(unit === "乙" && { forms: [{ ...FORM, names: ["没有的指标"] }] }),
    }));
    const out = folder();
    const path = order({ year: 2026, policy: "hubei", forms: [FORM], books });
    const { status, out: said, err } = await jiheng("template", "new", path, "-o", out);
    expect(status).toBe(2);
    expect(readdirSync(out).sort()).toEqual(["丁.xlsx", "丙.xlsx", "甲.xlsx"].sort());
    expect(err).toContain("乙.xlsx：指标库里没有“没有的指标”。");
    expect(said).toContain("生成 3 个工作簿，1 个没有生成。");
  });

  it("leaves a book that is there, unless it is told to", async () => {
    const out = folder();
    const path = order({ year: 2026, forms: [FORM], books: [{ file: "甲.xlsx" }] });
    writeFileSync(join(out, "甲.xlsx"), "kept");
    expect((await jiheng("template", "new", path, "-o", out)).status).toBe(2);
    expect(readFileSync(join(out, "甲.xlsx"), "utf8")).toBe("kept");
    expect((await jiheng("template", "new", path, "-o", out, "--force")).status).toBe(0);
  });

  const year = 2026;
  const books = [{ file: "甲.xlsx" }];
  it.each<[what: string, given: object | string, said: string]>([
    ["不是 JSON", "年度：2026", "不是 JSON"],
    ["键写错了", { year, book: [] }, "books"],
    ["文件名里有路径", { year, forms: [FORM], books: [{ file: "../甲.xlsx" }] }, "books.0.file"],
    ["两个同名", { year, forms: [FORM], books: [...books, ...books] }, "同名：甲.xlsx"],
    ["没有写要哪些表", { year, books }, "没有写要生成哪些表"],
    ["没有这种版式", { year, forms: [{ ...FORM, layout: "自评" }], books }, "没有“自评”这种版式"],
    ["没有指标", { year, forms: [{ layout: "framework" }], books }, "没有指标"],
    ["同一张表两次", { year, forms: [FORM, FORM], books }, "有两张表都叫“绩效自评表”"],
    [
      "固定的分值超过总分",
      {
        year,
        forms: [
          {
            layout: "framework",
            rows: [
              { level1: "产出", level2: "数量", level3: "里程", weight: 120 },
              { level1: "产出", level2: "数量", level3: "面积" },
            ],
          },
        ],
        books,
      },
      "固定的分值加不成 100 分",
    ],
  ])("%s", async (_, given, said) => {
    const { status, err } = await jiheng("template", "new", order(given), "-o", folder());
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});

describe("jiheng template roll", () => {
  it("makes next year's book of this year's: titles of sheets protected without a password too, and it is found clean", async () => {
    const out = folder();
    const rolled = await jiheng("template", "roll", join(samples, "template.xlsx"), "-o", out, "--raise", "5");
    expect(rolled).toMatchObject({ status: 0, err: "" });
    expect(rolled.out).toContain("绩效自评表：2026 → 2027");
    expect(rolled.out).toContain("结转 1 个工作簿，0 处要人看。");
    const before = readWorkbook(new Uint8Array(readFileSync(join(samples, "template.xlsx")))).sheets;
    const { sheets } = readWorkbook(new Uint8Array(readFileSync(join(out, "template.xlsx"))));
    expect(sheets.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const texts = sheets.flatMap(({ rows }) => [...rows.values()].flatMap((cells) => [...cells.values()]));
    expect(texts.filter(({ text }) => text.includes("2026年")).map(({ text }) => text)).toEqual([]);
    expect(sheets.every(({ unlocked }) => unlocked !== undefined)).toBe(before.every(({ unlocked }) => unlocked));
    const checked = await jiheng("audit", join(out, "template.xlsx"));
    expect(checked.status).toBe(0);
  });

  it("leaves what is there, and what is no workbook of tables", async () => {
    const out = folder();
    const source = join(samples, "template.xlsx");
    await jiheng("template", "roll", source, "-o", out);
    const again = await jiheng("template", "roll", source, "-o", out);
    expect(again.status).toBe(2);
    expect(again.err).toContain("template.xlsx");
  });

  it.each([
    ["--year", "明年", "“明年”不是年度"],
    ["--raise", "一成", "“一成”不是百分数"],
  ])("%s %s", async (option, value, said) => {
    const { status, err } = await jiheng(
      ...["template", "roll", join(samples, "template.xlsx"), "-o", folder()],
      ...[option, value],
    );
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});

describe("jiheng template layout", () => {
  const source = join(samples, "self-evaluation.xlsx");

  it("makes a layout of a form that there is, by which others are made", async () => {
    const out = folder();
    const path = join(out, "own.json");
    const made = await jiheng("template", "layout", source, "-o", path);
    expect(made).toMatchObject({ status: 0, err: "" });
    const description = {
      year: 2027,
      fields: { project: "河道治理", department: "云岭县水利局", unit: "云岭县河道管理所", goal: "完成年度治理任务。" },
      forms: [{ ...FORM, layout: "own.json" }],
      books: [{ file: "甲.xlsx" }],
    };
    writeFileSync(join(out, "order.json"), JSON.stringify(description));
    const { status, out: said } = await jiheng("template", "new", join(out, "order.json"), "-o", out);
    expect(status).toBe(0);
    expect(said).toContain("1 张工作表，识别出 1 张表，发现 0 个问题");
    expect((await jiheng("template", "layout", source, "-o", path)).status).toBe(2);
  });

  it("asks which of several forms is meant", async () => {
    const several = await jiheng("template", "layout", join(samples, "template.xlsx"));
    expect(several.status).toBe(2);
    expect(several.err).toContain("绩效自评表");
    const one = await jiheng("template", "layout", join(samples, "template.xlsx"), "--sheet", "绩效自评表");
    expect(JSON.parse(one.out)).toMatchObject({ kind: "self-evaluation", grade: "自评等级" });
    expect((await jiheng("template", "layout", source, "--sheet", "没有")).status).toBe(2);
  });
});

describe("jiheng template check", () => {
  it("finds nothing in the sample, and says what stands in the way of handing out a form that is filled in", async () => {
    const clean = await jiheng("template", "check", join(samples, "template.xlsx"));
    expect(clean).toMatchObject({ status: 0, err: "" });
    expect(clean.out).toContain("没有发现问题，可以下发。");
    const filled = await jiheng("template", "check", join(samples, "self-evaluation.xlsx"));
    expect(filled.status).toBe(1);
    expect(filled.out).toContain("已经填了内容");
    expect((await jiheng("template", "check", join(samples, "template.json"))).status).toBe(2);
  });
});
