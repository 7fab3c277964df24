import Ajv from "ajv";
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod/mini";
import { OWN_POLICY, ownPolicy } from "../../../src/core/policy/own";
import { NATIONAL, policy } from "../../../src/core/policy/resolve";

const SCHEMA = "docs/policy.schema.json";
const made = z.toJSONSchema(OWN_POLICY, { target: "draft-7", io: "input" });

/** 一个单位自己的办法；`change` 改动其中的内容。 */
const file = (change: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ id: "binhai", name: "滨海区办法", settings: {}, ...change });

const source = "滨海区办法";
const setting = (key: string, value: unknown, more: Readonly<Record<string, unknown>> = {}): string =>
  file({ settings: { [key]: { value, source, ...more } } });

describe("继承", () => {
  test("没有写的设置与全国办法相同，写了的注明是自定", () => {
    const own = ownPolicy(setting("decimals", 1));
    expect(own).toMatchObject({ id: "binhai", name: "滨海区办法", decimals: 1, grades: NATIONAL.grades });
    expect(own).toHaveProperty("sources.decimals", { value: 1, source, trust: "user" });
    expect(own).toHaveProperty("sources.grades", NATIONAL.sources.grades);
  });
  test("可以从自带的另一种办法继承", () =>
    expect(ownPolicy(file({ extends: "guangxi" }))).toMatchObject({
      reverseUnmet: policy("guangxi")?.reverseUnmet,
      farAboveReason: { ofZero: 30 },
    }));
  test("读过原文的，写明条款", () =>
    expect(ownPolicy(setting("passMark", 50, { trust: "text", article: "第九条" }))).toHaveProperty(
      "sources.passMark.article",
      "第九条",
    ));
  test("记事本存的文件开头有 BOM，照读", () => expect(ownPolicy(`\uFEFF${file()}`)).toMatchObject({ id: "binhai" }));
});

describe("写错的，一次全部指出", () => {
  test.each<readonly [string, string, readonly string[]]>([
    ["不是 JSON", "{", ["not-json"]],
    ["不是对象", "[]", ["type"]],
    ["没有名称", JSON.stringify({ id: "binhai", settings: {} }), ["missing name"]],
    ["名称是空的", file({ name: "" }), ["empty name"]],
    ["id 有大写字母", file({ id: "Binhai" }), ["id id"]],
    ["id 与自带的相同", file({ id: "hubei" }), ["ours id"]],
    ["继承不存在的办法", file({ extends: "atlantis" }), ["choice extends"]],
    ["设置的名称拼错", setting("grade", []), ["unknown settings.grade"]],
    ["没有来源", file({ settings: { decimals: { value: 1 } } }), ["missing settings.decimals.source"]],
    ["来源是空的", file({ settings: { decimals: { value: 1, source: "" } } }), ["empty settings.decimals.source"]],
    ["没有值", file({ settings: { decimals: { source } } }), ["missing settings.decimals.value"]],
    ["数写成文字", setting("decimals", "1"), ["type settings.decimals.value"]],
    ["小数位太多", setting("decimals", 9), ["too-big settings.decimals.value"]],
    ["界限太小", setting("farAbove", { from: 1, deduct: 0 }), ["too-small settings.farAbove.value.from"]],
    ["说读过原文而没有条款", setting("decimals", 1, { trust: "text" }), ["article settings.decimals"]],
    ["可信程度拼错", setting("decimals", 1, { trust: "law" }), ["choice settings.decimals.trust"]],
    [
      "各组分值不是 100",
      setting("schemes", [{ execution: 10, output: 50, benefit: 30, satisfaction: 5 }]),
      ["hundred settings.schemes.value[0]"],
    ],
    [
      "等级没有从高到低",
      setting("grades", [
        { grade: "优", from: 80 },
        { grade: "良", from: 90 },
        { grade: "中", from: 60 },
        { grade: "差", from: 0 },
      ]),
      ["grades settings.grades.value"],
    ],
    [
      "定性三档不相接",
      setting("qualitative", [
        { name: "met", from: 100, to: 80 },
        { name: "partly", from: 70, to: 60 },
        { name: "unmet", from: 60, to: 0 },
      ]),
      ["qualitative settings.qualitative.value"],
    ],
    [
      "分档没有从高到低",
      setting("satisfactionBands", [
        { from: 60, share: 50 },
        { from: 90, share: 100 },
      ]),
      ["falling settings.satisfactionBands.value"],
    ],
    ["反向的方法拼错", setting("reverseUnmet", { method: "half" }), ["form settings.reverseUnmet.value.method"]],
    ["原因的写法不对", setting("reasonRequired", "never"), ["form settings.reasonRequired.value"]],
    [
      "几处一起",
      file({ name: "", settings: { decimals: { value: 9, source }, passMark: { value: 0, source } } }),
      ["empty name", "too-small settings.passMark.value", "too-big settings.decimals.value"],
    ],
  ])("%s", (_, text, problems) => {
    const read = ownPolicy(text);
    if (!("problems" in read)) throw new Error("read");
    const found = read.problems.map(({ id, where }) => [id, where].filter(Boolean).join(" "));
    expect([...found].sort()).toEqual([...problems].sort());
  });
});

describe("docs/policy.schema.json", () => {
  // SCHEMA=write npx jest test/core/policy/own writes it anew.
  if (process.env["SCHEMA"] === "write") writeFileSync(SCHEMA, `${JSON.stringify(made, undefined, 2)}\n`);
  const written: unknown = JSON.parse(readFileSync(SCHEMA, "utf8"));
  const accepts = new Ajv({ allErrors: true }).compile(written as object);

  test("就是程序所用的格式", () => expect(written).toEqual(JSON.parse(JSON.stringify(made))));
  test("接受说明里的例子，程序也读得出", () => {
    const [, example = ""] = /```json\n([^]*?)```/.exec(readFileSync("docs/policies.md", "utf8")) ?? [];
    expect(accepts(JSON.parse(example))).toBe(true);
    expect(ownPolicy(example)).toMatchObject({ id: "binhai-2025", reverseUnmet: { method: "excess", limit: 0.5 } });
  });
  test("不接受没有来源的值", () => {
    expect(accepts(JSON.parse(file({ settings: { decimals: { value: 1 } } })))).toBe(false);
    expect(accepts(JSON.parse(setting("decimals", 1)))).toBe(true);
  });
});
