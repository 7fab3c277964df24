import { translator } from "../../src/locales/cli";

const NAME = "“三公经费”变动率";

test.each([
  ["a name in the sentence's own marks", "checks.target-missing.missing", { name: NAME }, "“‘三公经费’变动率”"],
  ["a value outside of marks stays as it is", "cli.expected", { value: NAME }, `应为 ${NAME}`],
  ["two names", "checks.rule-variable.variable", { name: NAME, other: "“两率”" }, "“‘三公经费’变动率”，却用“两率”"],
])("%s", (_, key, data, expected) => expect(translator("zh-CN")(key, data)).toContain(expected));

test("the same in English", () =>
  expect(translator("en-US")("checks.target-missing.missing", { name: NAME })).toContain("“‘三公经费’变动率”"));

test("what a sentence lacks stays to be seen in it, and what was filled in is not filled in again", () => {
  expect(translator("zh-CN")("cli.expected")).toContain("{{value}}");
  expect(translator("zh-CN")("cli.expected", { value: "{{value}}" })).toBe(
    translator("zh-CN")("cli.expected", { value: "A" }).replace("A", "{{value}}"),
  );
});

test.each(["pane.nothing", "pane", "cli.expected.more"])("no text: %s", (key) =>
  expect(() => translator("zh-CN")(key)).toThrow(key),
);
