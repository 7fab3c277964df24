import { Decimal } from "decimal.js";
import fc from "fast-check";
import { answerRule } from "../../../src/core/rule/answer";
import { FORMS } from "../../../src/core/rule/rule";
import { readRule } from "../../../src/core/rule/read";

/** What rules are made of, and what may stand between. */
const VOCABULARY = [
  ..."①②③⑴一、1.(1)（2）；。，：:!\n ∑×÷+-=≥≤<>%（）()[]{}【】$\\~—至",
  ...[
    "得分",
    "得",
    "满分",
    "得满分",
    "得3分",
    "（2分）",
    "不得分",
    "扣1分",
    "扣完为止",
    "扣除20%的分数",
    "否则",
    "其他情况",
    "每发现一处",
    "每降低1%",
    "每",
  ],
  ...[
    "各占1/5权重分",
    "以上五项",
    "最高得5分",
    "最多扣2分",
    "满分5分",
    "按比例得分",
    "酌情扣分",
    "根据实际情况",
    "在①满足的基础上",
    "②③④每满足一项",
  ],
  ...[
    "90%",
    "80%-90%",
    "≥95%",
    "低于60%",
    "100",
    "1,000人次",
    "3万元",
    "10天以内",
    "以上",
    "（含）",
    "（不含80%）",
    "不足1%的按1%计算",
    "延迟",
    "一个月",
  ],
  ...[
    "资金到位率",
    "满意度",
    "实际完成率",
    "达到评价标准",
    "目标值",
    "实际成本",
    "超出预算10%",
    "问题",
    "按时完成",
    "效果显著",
    "的",
    "且",
    "如果",
  ],
  ...["\\times", "$\\geq 90\\%$", "\\frac{a}{b}", "<p>", "&ge;", "\u200b", "０．５", "㈠", "😀", "0", "1/0", "各占1/0"],
];
const mixed = (signs: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: signs }).map((words) => words.join(""));

const CONTEXTS = [
  {},
  { weight: new Decimal(5) },
  { weight: new Decimal(5), indicator: "资金到位率", target: "≥95%" },
  { weight: new Decimal("6.67"), indicator: "培训人数", target: "100人" },
];

test("any text is answered, and each of its words is either read or shown as not read", () => {
  fc.assert(
    fc.property(
      fc.oneof(mixed(25), mixed(25), fc.string({ unit: "binary", maxLength: 60 })),
      fc.constantFrom(...CONTEXTS),
      (text, context) => {
        const { answer, rule } = answerRule(text, context, (inputs) =>
          inputs.map(({ kind, choices }) =>
            kind === "boolean" ? true : kind === "choice" ? choices![0]! : new Decimal("0.97"),
          ),
        );
        expect(FORMS).toContain(answer.form);
        if (rule.unread.length > 0) expect(answer.form).toBe("judgement");
        if (answer.form === "judgement")
          expect([answer.score, answer.why, answer.inputs]).toEqual([null, rule.doubt ?? "judgement", []]);
        for (const { from, to } of [...rule.unread, ...rule.notes])
          expect(from >= 0 && from <= to && to <= text.length).toBe(true);
        for (const { fragment } of rule.parts)
          expect(fragment.from <= fragment.to && fragment.to <= text.length).toBe(true);
        if (answer.score !== null) {
          expect(Number(answer.score)).toBeGreaterThanOrEqual(0);
          expect(Number(answer.score)).toBeLessThanOrEqual(context.weight?.toNumber() ?? 0);
        }
      },
    ),
    { numRuns: 80 },
  );
});

test("a text longer than any rule is left to a person", () => {
  const rule = readRule("满意度≥90%，得5分；".repeat(400), {});
  expect([rule.form, rule.unread]).toEqual(["judgement", [{ from: 0, to: 4800 }]]);
});

/** The quickest of some runs, in milliseconds of the processor: what else runs on the machine does not count. */
function quickest(text: string, runs = 6): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage();
    answerRule(text, CONTEXTS[2]!, (inputs) => inputs.map(() => undefined));
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

test("2,000 signs of anything are read while a person waits for a key", () => {
  const samples = fc.sample(fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1200, maxLength: 1200 }), {
    numRuns: 2,
    seed: 7,
  });
  for (const sample of samples) expect(quickest(sample.join("").slice(0, 2000))).toBeLessThan(500);
});
