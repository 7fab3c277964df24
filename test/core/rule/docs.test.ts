import { Decimal } from "decimal.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { answerRule, type Answered } from "../../../src/core/rule/answer";
import type { RuleContext } from "../../../src/core/rule/compose";
import { FORMS } from "../../../src/core/rule/rule";
import { readValue } from "../../../src/core/rule/value";
import { jiheng, jihengReading } from "../../cli/support";
import { filesOf, translator } from "../../support/texts";

const read = (file: string): string => readFileSync(join(__dirname, "../../../docs", file), "utf8");
const page = read("rules.md");
const english = read("rules.en.md");
const t = translator("zh-CN");

const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp("```" + language + "\\n([\\s\\S]*?)\\n```", "g"))].map(([, block]) => block!);

/** The lines under a rule's text: `分值：3`, `填写：账实不符 = 3`. */
const KEYS = ["分值", "指标", "目标", "填写", "形式", "最高", "得分", "扣分原因", "约定", "问题"] as const;
type Key = (typeof KEYS)[number];
const KEY = new RegExp(`^(${KEYS.join("|")})：(.*)$`);

interface Example {
  readonly text: string;
  readonly said: readonly (readonly [Key, string])[];
}

/** The first key is 分值: what stands above it is the rule, which may say 得分： itself. */
function exampleOf(block: string): Example {
  const lines = block.split("\n");
  const first = lines.findIndex((line) => line.startsWith("分值："));
  const said = lines.slice(first).map((line) => {
    const [, key, value] = KEY.exec(line) ?? [];
    if (!key) throw new Error(`neither rule nor key: ${line}`);
    return [key as Key, value!] as const;
  });
  return { text: lines.slice(0, first).join("\n"), said };
}

const valuesOf = ({ said }: Example, key: Key): string[] =>
  said.filter(([name]) => name === key).map(([, value]) => value);

function contextOf(example: Example): RuleContext {
  const [weight] = valuesOf(example, "分值"),
    [indicator] = valuesOf(example, "指标"),
    [target] = valuesOf(example, "目标");
  return { weight: new Decimal(weight!), ...(indicator && { indicator }), ...(target && { target }) };
}

/** What the page would say of an example, in the page's own order. */
function seen(
  example: Example,
  { answer, program, score }: Answered,
  filled: readonly string[],
): (readonly [Key, string])[] {
  const at = (key: Key): (readonly [Key, string])[] => example.said.filter(([name]) => name === key);
  return [
    ...(["分值", "指标", "目标"] as const).flatMap(at),
    ...answer.inputs.map(({ name }, i) => ["填写", `${name} = ${filled[i] ?? ""}`] as const),
    ["形式", answer.form],
    ["最高", answer.max ?? "无"],
    ["得分", score.state === "scored" ? answer.score! : `无。${t(`rule.open.${score.why}`)}`],
    ...(at("扣分原因").length > 0 ? ([["扣分原因", answer.reason]] as const) : []),
    ...program.assumed.map(({ kind, name, value }) => ["约定", t(`rule.assumed.${kind}`, { name, value })] as const),
    ...answer.problems.map(({ id }) => ["问题", id] as const),
  ];
}

/** Each once, in whichever page it stands. */
const examples = [...new Set([page, english].flatMap((text) => blocks(text, "rule")))].map(exampleOf);

/** The names of the forms that stand at the end of headings. */
const formsIn = (text: string): string[] => [...text.matchAll(/^### .+ · ([a-z-]+)$/gm)].map(([, form]) => form!);

describe("docs/rules.md", () => {
  it("has every form under its own heading, in order, each with two examples or more", () => {
    const sections = page
      .split(/^##+ /m)
      .filter((section) => / · [a-z-]+\n/.test(section.slice(0, 40)))
      .map((section) => ({
        heading: section.slice(0, section.indexOf("\n")),
        found: blocks(section, "rule").map(exampleOf),
      }));
    expect(sections.map(({ heading }) => heading)).toEqual(FORMS.map((form) => `${t(`rule.forms.${form}`)} · ${form}`));
    for (const [i, { found }] of sections.entries()) {
      expect(found.length).toBeGreaterThanOrEqual(2);
      for (const example of found) expect(valuesOf(example, "形式")).toEqual([FORMS[i]]);
    }
  });

  it("has a page in English, with every form in the same order", () => {
    expect(formsIn(english)).toEqual(formsIn(page));
    for (const language of ["rule", "same"])
      expect(blocks(english, language).sort()).toEqual(blocks(page, language).sort());
  });

  it.each(examples.map((example) => [example.text, example] as const))("%s", (text, example) => {
    const filled = valuesOf(example, "填写").map((line) => line.slice(line.indexOf(" = ") + 3));
    const answered = answerRule(text, contextOf(example), (inputs) =>
      inputs.map((input, i) => readValue(input, filled[i] ?? "")),
    );
    expect(answered.answer.unread).toEqual([]);
    expect(seen(example, answered, filled)).toEqual(example.said);
  });

  it.each(blocks(page, "same"))("one rule in several notations:\n%s", (block) => {
    const read = block.split("\n").map((line) => answerRule(line, { weight: new Decimal(6) }, () => []).answer);
    expect(read.length).toBeGreaterThan(1);
    for (const { form, unread } of read) expect([form === "judgement", unread]).toEqual([false, []]);
    // 100% at the upper end, and a bound that another tier takes, are no other rule: what counts is what they compute.
    for (const { inputs, formula } of read)
      expect({ inputs, formula }).toEqual({ inputs: read[0]!.inputs, formula: read[0]!.formula });
  });

  const mistakes = [...page.matchAll(/^\| `(.+)` \| (\d+) \| .+ \| \[(rule-[a-z]+)\]\(checks\/\3\.md\) \|$/gm)].map(
    ([, text, weight, id]) => [id!, text!, weight!] as const,
  );

  it("has a mistake for every check of the text", () => {
    const ids = Object.keys((filesOf("zh-CN")["core.json"] as { checks: object }).checks);
    const ofText = ids.filter((id) => id.startsWith("rule-") && id !== "rule-score");
    expect([...new Set(mistakes.map(([id]) => id))].sort()).toEqual(ofText.sort());
  });

  it.each(mistakes)("%s finds %s", (id, text, weight) => {
    const { problems } = answerRule(text, { weight: new Decimal(weight) }, () => []).answer;
    expect(problems.map((problem) => problem.id)).toContain(id);
  });

  it.each(blocks(page, "console"))("%s", async (block) => {
    const [command, ...printed] = block.split("\n");
    const args = [...command!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
    expect(args.slice(0, 2)).toEqual(["$", "jiheng"]);
    expect(await jiheng(...args.slice(2))).toEqual({ status: 0, out: `${printed.join("\n")}\n`, err: "" });
  });

  it("shows what jiheng rule --json answers, and names all of its keys", async () => {
    const { out } = await jihengReading(blocks(page, "stdin")[0]!, "rule", "--json");
    const answers = out.trim().split("\n");
    expect(answers.slice(0, 1)).toEqual(blocks(page, "stdout")[0]!.split("\n"));
    const table = page.slice(page.indexOf("输出的键"));
    const named = [...table.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, key]) => key);
    const keys = answers.flatMap((answer) => Object.keys(JSON.parse(answer) as object));
    expect(named.sort()).toEqual([...new Set(keys)].sort());
  });
});
