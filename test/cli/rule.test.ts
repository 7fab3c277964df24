import { jiheng, jihengReading } from "./support";

const RATIO = "资金到位率≥95%，得2分；资金到位率<95%，得分=资金到位率×2分；低于60%不得分";
const LIST = "①制度健全，得2分；②台账完整，得1分。";

const linesOf = (text: string): string[] => text.trimEnd().split("\n");

/** One answer of `jiheng rule --json`, as far as the tests look at it. */
interface Answer {
  readonly form?: string;
  readonly score?: string | null;
  readonly why?: string;
  readonly error?: { readonly code: string; readonly message: string };
}

const answers = (text: string): Answer[] => linesOf(text).map((line) => JSON.parse(line) as Answer);

const asked = async (...lines: (object | string)[]): Promise<{ readonly status: number; readonly found: Answer[] }> => {
  const input = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n");
  const { status, out, err } = await jihengReading(input, "rule", "--json");
  expect(err).toBe("");
  return { status, found: answers(out) };
};

describe("jiheng rule, for a person", () => {
  it("says how a rule is read, what it asks for, what it gives, and why", async () => {
    const { status, out, err } = await jiheng("rule", RATIO, "--weight", "2", "--input", "78.65%");
    expect([status, err]).toEqual([0, ""]);
    expect(linesOf(out)).toEqual([
      "形式：达标得满分，未达标按比率",
      "读作：资金到位率≥95%，得2分；资金到位率<95%，得分=资金到位率×2分；资金到位率<60%，不得分。",
      "需要填写：",
      "  1. 资金到位率（百分比）",
      "最高可得：2 分",
      "计算：",
      `  资金到位率对应得分：1.573　←“${RATIO}”`,
      "得分：1.57",
      "扣分原因：资金到位率78.65%，得1.57分，扣0.43分。",
      expect.stringMatching(/^Excel 公式：=IF\(LEN\(A1\)=0,/),
      "规则本身没有发现问题。",
    ]);
  });

  it.each([
    [["--input", "是", "--input", "否"], "得分：2"],
    [["--input", "是", "否"], "得分：2"],
    [["--input", "yes", "--input", "y"], "得分：3"],
    [["--input", "1", "--input", "0"], "得分：2"],
    [["--input", "是"], "还没有填“台账完整”，不能计算得分。"],
    [[], "还没有填“制度健全”，不能计算得分。"],
  ])("takes the inputs %j in the order that the rule names them: %s", async (inputs, said) => {
    const { status, out } = await jiheng("rule", LIST, "--weight", "3", ...inputs);
    expect(status).toBe(0);
    expect(linesOf(out)).toContain(said);
  });

  it("does not use an input that it cannot read, and says so", async () => {
    const { status, out } = await jiheng("rule", LIST, "--weight", "3", "--input", "是", "--input", "大概");
    expect(status).toBe(0);
    expect(out).toContain("还没有填“台账完整”，不能计算得分。");
    expect(out).toContain("“台账完整”填的“大概”不是是/否，没有采用。");
    expect(out).not.toContain("得分：2");
  });

  it("does not guess whether 78.65 is meant as a percentage", async () => {
    const { out } = await jiheng("rule", RATIO, "--weight", "2", "--input", "78.65");
    expect(out).toContain("“资金到位率”填的“78.65”不是百分比，没有采用。百分比请写成 78.65%。");
  });

  it("says that it needs a weight, and shows everything else", async () => {
    const { status, out } = await jiheng("rule", LIST, "--input", "是", "--input", "是");
    expect(status).toBe(0);
    expect(out).toContain("没有分值，不能计算得分（用 --weight 给出）。");
    expect(out).toContain("最高可得：3 分");
    expect(out).not.toContain("Excel 公式");
  });

  it.each([["三"], ["-3"], ["3分"], [""]])("refuses %j for a weight", async (weight) => {
    expect(await jiheng("rule", LIST, `--weight=${weight}`)).toEqual({
      status: 2,
      out: "",
      err: `分值“${weight}”不是数。\n`,
    });
  });

  it("names the problems of a rule and what would close a gap; they are an answer, not a failure", async () => {
    const { status, out } = await jiheng(
      "rule",
      "合格率≥90%得3分；80%≤合格率<85%得1分；合格率<80%不得分",
      "--weight",
      "5",
    );
    expect(status).toBe(0);
    expect(out).toContain("规则本身的问题：\n  按规则最高只能得 3 分，达不到分值 5。\n");
    expect(out).toContain("例如合格率为 86% 时未规定得分。 建议补充：85%≤合格率<90%的，得＿分。");
  });

  it("shows the words that it has not understood", async () => {
    const { status, out } = await jiheng("rule", "①制度健全，得2分；②其余按附表三对照表执行计分。", "--weight", "4");
    expect(status).toBe(0);
    expect(out).toContain("没有读懂的文字（得分须由人判断）：\n  “其余按附表三对照表执行计分”");
    expect(out).toContain("这条规则要由人判断，不计算得分。");
  });

  it("takes the target of the row, and shows what it takes for granted", async () => {
    const text = "达到评价标准得8分，每低1%扣0.5分，扣完为止。";
    const given = ["--weight", "8", "--indicator", "水质达标率", "--input", "96%"];
    const withTarget = await jiheng("rule", text, ...given, "--target", "98%");
    expect(withTarget.out).toContain("“水质达标率”的目标值取自年度指标值：98%。");
    expect(withTarget.out).toContain("得分：7\n");
    const without = await jiheng("rule", text, ...given);
    expect(without.out).toContain("规则没有写明“水质达标率”的评价标准，按 100% 计算。");
    expect(without.out).toContain("得分：6\n");
  });

  it.each([
    ["得分=完成率×满分，超过100%的按满分计", "80%", "Points by the formula: 3.2"],
    ["完成率≥95%，得4分；完成率<95%，不得分", "80%", "Points for 完成率: 0"],
    ["每发现一处差错扣1分，扣完为止", "1", "Points after deductions for 差错: 3"],
    ["效果显著得4分，一般得2分，不明显不得分", "一般", "Points for the rating: 2"],
  ])("calls the steps of %s in English with --lang en", async (rule, input, step) => {
    const { out } = await jiheng("rule", rule, "--weight", "4", "--input", input, "--lang", "en");
    expect(out).toContain(`Computation:\n  ${step}  ← `);
  });

  it("speaks English with --lang en; the rule's own words stay", async () => {
    const { status, out } = await jiheng("rule", LIST, "--weight", "4", "--input", "yes", "no", "--lang", "en");
    expect(status).toBe(0);
    expect(linesOf(out)).toEqual([
      "Form: checklist",
      "Read as: ①制度健全，得2分；②台账完整，得1分。",
      "To be filled in:",
      "  1. 制度健全 (yes/no)",
      "  2. 台账完整 (yes/no)",
      "At most: 3 points",
      "Computation:",
      "  制度健全: 2  ← “制度健全，得2分”",
      "  台账完整: 0  ← “台账完整，得1分”",
      "Score: 2",
      "Reason: 未满足：“台账完整”，得2分，扣2分。",
      expect.stringMatching(/^Excel formula: =/),
      "Problems of the rule itself:",
      "  The rule can give 3 at most, less than the weight of 4.",
    ]);
  });

  it("needs a rule", async () => {
    expect(await jiheng("rule")).toEqual({
      status: 2,
      out: "",
      err: "缺少规则。请在命令后写上规则的文字，或用 --json 从标准输入读。\n",
    });
    expect((await jiheng("rule", "--lang", "en")).err).toContain("--json");
  });

  it("refuses a rule that has come apart because it was not quoted", async () => {
    expect(await jiheng("rule", "①制度健全，得2分；", "②台账完整，得1分。")).toEqual({
      status: 2,
      out: "",
      err: "参数过多。用 jiheng --help 查看用法。\n",
    });
  });

  it("refuses options that it does not know", async () => {
    expect(await jiheng("rule", LIST, "--weights", "3")).toMatchObject({ status: 2, out: "" });
  });
});

describe("jiheng rule --json", () => {
  it("answers every line of standard input with one line, in order; blank lines are none", async () => {
    const { status, found } = await asked(
      { rule: RATIO, weight: "2", inputs: ["0.7865"] },
      "",
      { rule: LIST, weight: "3", inputs: [true, false] },
      { rule: "根据实施情况酌情扣分。", weight: "5" },
    );
    expect(status).toBe(0);
    expect(found).toMatchObject([
      { form: "ratio-threshold", score: "1.57", reason: "资金到位率78.65%，得1.57分，扣0.43分。", max: "2" },
      { form: "checklist", score: "2", max: "3", problems: [] },
      { form: "judgement", score: null, why: "judgement", max: "5", problems: [{ id: "rule-subjective" }] },
    ]);
  });

  it("gives the keys of the report's description, and nothing but text for figures", async () => {
    const { found } = await asked({ rule: LIST, weight: 4, inputs: [true, true] });
    expect(found).toEqual([
      {
        form: "checklist",
        inputs: [
          { name: "制度健全", kind: "boolean" },
          { name: "台账完整", kind: "boolean" },
        ],
        max: "3",
        problems: [{ id: "rule-max", message: "less", text: LIST, data: { max: "3", weight: "4" } }],
        score: "3",
        reason: "得3分，扣1分。",
        canonical: LIST,
        formula: expect.stringMatching(/^=/) as string,
        assumed: [],
        unread: [],
      },
    ]);
  });

  it.each([
    ["a percentage as a fraction of one", ["0.7865"], "1.57"],
    ["a number", [0.7865], "1.57"],
    ["a percentage with its sign", ["78.65%"], "1.57"],
    ["no more inputs than the rule has", ["0.7865", "3"], null],
    ["more than 100 %", ["1.2"], "2"],
  ])("takes %s", async (_, inputs, score) => {
    expect((await asked({ rule: RATIO, weight: "2", inputs })).found).toMatchObject([{ score }]);
  });

  it.each([
    ["nothing", undefined, "inputs"],
    ["null", [null], "inputs"],
    ["words", ["差不多"], "inputs"],
    ["yes or no where a figure is asked for", [true], "inputs"],
  ])("computes nothing from %s, and says why", async (_, inputs, why) => {
    expect((await asked({ rule: RATIO, weight: "2", inputs })).found).toMatchObject([{ score: null, why }]);
  });

  it("reads the rule but computes nothing without a weight", async () => {
    const { status, found } = await asked({ rule: "得分=资金到位率×满分", inputs: ["0.9"] });
    expect([status, found]).toMatchObject([
      0,
      [{ form: "ratio", score: null, why: "no-weight", max: null, formula: null }],
    ]);
  });

  it("uses the indicator and the target of a line", async () => {
    const rule = "达到评价标准得8分，每低1%扣0.5分，扣完为止。";
    const { found } = await asked({ rule, weight: "8", indicator: "水质达标率", target: "98%", inputs: ["0.96"] });
    expect(found).toMatchObject([
      { score: "7", inputs: [{ name: "水质达标率", kind: "percent" }], assumed: ["水质达标率：98%"] },
    ]);
  });

  it("puts an error in the place of a line that it cannot read, answers the others, and exits with 2", async () => {
    const { status, found } = await asked(
      "{rule: 得3分}",
      "[]",
      { weight: "3" },
      { rule: 3 },
      { rule: LIST, weight: "三分" },
      { rule: LIST, inputs: "是" },
      { rule: LIST, weight: "3", inputs: [true, true] },
    );
    expect(status).toBe(2);
    expect(found.map(({ error, score }) => error?.code ?? score)).toEqual([
      "not-json",
      "bad-line",
      "bad-line",
      "bad-line",
      "bad-line",
      "bad-line",
      "3",
    ]);
    expect(found[0]!.error!.message).toContain("不是 JSON");
  });

  it("says in English what is wrong with a line where asked to", async () => {
    const { out } = await jihengReading("oops", "rule", "--json", "--lang", "en");
    expect(answers(out)[0]!.error!.message).toMatch(/JSON/);
    expect(answers(out)[0]!.error!.message).not.toMatch(/不是/);
  });

  it("reads lines that end the Windows way", async () => {
    const line = JSON.stringify({ rule: LIST, weight: "3", inputs: [true, true] });
    const { status, out } = await jihengReading(`${line}\r\n${line}\r\n`, "rule", "--json");
    expect([status, answers(out).map(({ score }) => score)]).toEqual([0, ["3", "3"]]);
  });

  it("answers nothing to nothing", async () => {
    expect(await jihengReading("", "rule", "--json")).toEqual({ status: 0, out: "", err: "" });
  });
});
