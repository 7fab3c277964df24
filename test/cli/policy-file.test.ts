import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildWorkbook } from "../xlsx/build";
import { folder, jiheng, place } from "./support";

const source = "滨海区办法";

/** A file with a bureau's own policy, and a workbook beside it. */
function bureau(settings: unknown): { readonly own: string; readonly book: string; readonly root: string } {
  const root = folder();
  const own = join(root, "滨海区.json");
  writeFileSync(own, JSON.stringify({ id: "binhai", name: "滨海区办法", settings }));
  return { own, book: place(root, "自评表.xlsx"), root };
}

test("自己的办法文件：按它检查，报告写明名称和为什么用它", async () => {
  const { own, book, root } = bureau({ decimals: { value: 1, source } });
  const json = join(root, "报告.json");
  const { out } = await jiheng("audit", "--policy", own, "--fail-on", "never", "--json", json, book);
  expect(out).toContain("滨海区办法（命令中指定的文件）");
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
    policy: "binhai",
    policyName: "滨海区办法",
    policyBy: "file",
  });
  const merged = await jiheng("merge", "--fail-on", "never", "--markdown", "-", json);
  expect(merged.out).toContain("滨海区办法（命令中指定的文件）");
});

test("计分也用它：保留 1 位小数", async () => {
  const { own, book } = bureau({ decimals: { value: 1, source } });
  const by = async (...policy: string[]): Promise<string> =>
    (await jiheng("score", "--dry-run", "--overwrite", "differing", ...policy, book)).out;
  const [two, one] = [await by(), await by("--policy", own)];
  expect(two).toMatch(/\d\.\d\d/);
  expect(one).not.toBe(two);
});

test.each([
  [[], "（未指定，按通用办法）"],
  [["--policy", "hubei"], "湖北省项目自评表（命令中指定）"],
])("自带的办法 %j：%s", async (options, words) => {
  const { book } = bureau({});
  expect((await jiheng("audit", "--fail-on", "never", ...options, book)).out).toContain(words);
});

test("写错的文件：一次说清哪些地方不对，不检查", async () => {
  const { own, book } = bureau({ decimals: { value: 9, source }, grade: { value: [], source } });
  const { status, out, err } = await jiheng("audit", "--policy", own, book);
  expect(status).not.toBe(0);
  expect(out).toBe("");
  for (const part of ["2 处不对", "settings.decimals.value", "settings.grade"]) expect(err).toContain(part);
});

test("文件不存在，或既不是名称也不是文件", async () => {
  const { book, root } = bureau({});
  expect((await jiheng("audit", "--policy", join(root, "没有.json"), book)).err).toContain("没有.json");
  expect((await jiheng("audit", "--policy", "atlantis", book)).err).toContain("没有名为“atlantis”的计分办法");
});

describe("表上写着地方而没有指定办法", () => {
  const ROWS = [
    ["项目支出绩效自评表"],
    ["主管部门", "内蒙古自治区水利厅"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ["产出指标", "时效指标", "抢险响应时间", "≤2小时", "3小时", 60, null, null],
    ["效益指标", "社会效益", "受益人数", "≥3000人", "3200人", 40, null, null],
  ];
  const workbook = (): string => {
    const path = join(folder(), "自评表.xlsx");
    writeFileSync(path, buildWorkbook({ sheets: [{ name: "自评表", rows: ROWS }] }));
    return path;
  };

  test("列在待回答中，写明依据和照抄即可的写法；不回答就按通用办法", async () => {
    const { out } = await jiheng("audit", "--fail-on", "never", workbook());
    expect(out).toContain("（未指定，按通用办法）");
    expect(out).toContain("表上写着“内蒙古自治区水利厅”");
    expect(out).toContain('--answer "policy=neimenggu"');
  });

  test("回答以后按它检查和计分，报告写明是按回答", async () => {
    const path = workbook();
    const { out } = await jiheng("audit", "--fail-on", "never", "--answer", "policy=neimenggu", path);
    expect(out).toContain("计分办法：内蒙古自治区做法（按回答）");
    expect(out).not.toContain("policy=");
    const scored = await jiheng("score", "--dry-run", "--answer", "policy=neimenggu", path);
    expect(scored.out).toContain("计分办法：内蒙古自治区做法（按回答）");
    const kept = await jiheng("audit", "--fail-on", "never", "--answer", "policy=national", path);
    expect(kept.out).toContain("计分办法：全国通用办法（按回答）");
  });

  test("指定了办法：不问", async () => {
    const { out } = await jiheng("audit", "--fail-on", "never", "--policy", "national", workbook());
    expect(out).not.toContain("policy=");
  });
});
