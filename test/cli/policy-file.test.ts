import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
