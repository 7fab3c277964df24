import { Decimal } from "decimal.js";
import { audit } from "../../../src/core/audit";
import { planMarks, planNotes } from "../../../src/core/edit/mark-plan";
import { planScores } from "../../../src/core/edit/score-plan";
import type { Overwrite, RowWish } from "../../../src/core/edit/score-row";
import { policy } from "../../../src/core/policy/resolve";
import { parseRange, printAddress } from "../../../src/core/sheet/address";
import type { Sheet } from "../../../src/core/sheet/sheet";
import { NO_DECISIONS, type Decisions } from "../../../src/core/decisions/decisions";
import { form, sheetOf, workbookOf } from "../../support/sheet";

/** What would be written, and what is left: "H4 ← 5", "H5 locked". */
function plan(
  sheet: Sheet,
  overwrite: Overwrite = "blank",
  policyId = "national",
  decisions: Decisions = NO_DECISIONS,
): string[] {
  const { edits, skipped } = planScores(audit(workbookOf(sheet), policy(policyId), decisions), overwrite);
  return [
    ...edits.map(
      ({ address, after }) => `${printAddress(address)} ← ${after.kind === "blank" ? "" : String(after.value)}`,
    ),
    ...skipped.map(({ address, why }) => `${printAddress(address)} ${why}`),
  ];
}

const BUDGET = `
项目支出绩效自评表
（2023年度）
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 100 | 100 | 75 | 10 | 75% |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | |
效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 30 | |
总分 | | | | | 100 | |`;

describe("a form with scores of its own and of a review", () => {
  it.each([
    ["自评得分 | 复核得分 | 复核意见", "G", "H"],
    ["复核得分 | 自评得分 | 备注", "H", "G"],
    ["得分 | 财政部门审定得分 | 说明", "G", "H"],
  ])("%s：只写自评得分", (heads, own, review) => {
    const written = plan(
      sheetOf(`
项目支出绩效自评表
（2023年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | ${heads}
产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | | |
效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | | |
总分 | | | | | 100 | | |`),
    );
    expect(written).toEqual(expect.arrayContaining([`${own}4 ← 45`, `${own}5 ← 40`, `${own}6 ← 85`]));
    expect(written.filter((line) => line.startsWith(review))).toEqual([]);
  });
});

describe("what is written", () => {
  it.each([
    ["达到的得满分", "产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | |", ["G4 ← 60"]],
    [
      "未达到的按比例，并写原因",
      "产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | |",
      ["G4 ← 45", "H4 ← 实际完成 3次，低于年度指标值 ≥4次，完成率 75%，按比例得 45 分，扣 15 分。"],
    ],
    [
      "已有得分正确、没有原因的，补写原因",
      "产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | 45 |",
      ["H4 ← 实际完成 3次，低于年度指标值 ≥4次，完成率 75%，按比例得 45 分，扣 15 分。"],
    ],
    ["已有原因的，不改写", "产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | | 受汛期影响", ["G4 ← 45"]],
    ["已有得分不同的，不改写，并说明", "产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | 50 |", ["G4 differs"]],
    ["按书写精度相符的，不改写也不写原因", "产出指标 | 数量指标 | 培训次数 | ≥7次 | 5次 | 10 | 7 |", []],
    [
      "定性措辞不同的，交给人",
      "产出指标 | 质量指标 | 服务水平 | 有效提升 | 明显改善 | 10 | |",
      ["G4 judgement.wording"],
    ],
    ["人已评分的，不再提示", "产出指标 | 质量指标 | 服务水平 | 有效提升 | 明显改善 | 10 | 9 | 已说明", []],
    ["得分栏写了横线的，不是空白", "产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | — |", ["G4 differs"]],
    ["公式不改写", "产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | =F4→60 |", ["G4 differs"]],
    ["没有分值的，交给人", "产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | | |", ["G4 judgement.no-weight"]],
  ])("%s", (_, row, expected) => expect(plan(sheetOf(form(row)))).toEqual(expected));

  it("--overwrite differing replaces a differing score, but never a formula", () => {
    expect(plan(sheetOf(form("产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | 50 |")), "differing")).toContain(
      "G4 ← 45",
    );
    expect(plan(sheetOf(form("产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | =F4→60 |")), "differing")).toEqual([
      "G4 formula",
    ]);
  });

  it("locked cells are named and left alone", () => {
    const sheet = {
      ...sheetOf(form("产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | |")),
      unlocked: [parseRange("H1:H9")!],
    };
    expect(plan(sheet)).toEqual(["G4 locked"]);
  });

  it("the execution's score and the total are filled in; a place may cap the total", () => {
    expect(plan(sheetOf(BUDGET))).toEqual(["H4 ← 7.5", "G6 ← 60", "G7 ← 30", "G8 ← 97.5"]);
    expect(plan(sheetOf(BUDGET), "blank", "platform")).toEqual(["H4 ← 7.5", "G6 ← 60", "G7 ← 30", "G8 ← 89"]);
  });

  it("a total waits for every score, a subtotal for its own", () => {
    const rows = `
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | |
      小计 | | | | | 60 | |
      效益指标 | 社会效益指标 | 服务水平 | 有效提升 | 明显改善 | 40 | |`;
    expect(plan(sheetOf(form(rows, { total: "总分 | | | | | 100 | |" })))).toEqual([
      "G4 ← 60",
      "G5 ← 60",
      "G6 judgement.wording",
      "G7 total-open",
    ]);
  });

  it("a score merged over two indicators is counted once in the total", () => {
    const rows = `
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
      产出指标 | 数量指标 | 培训人数 | ≥30人 | 30人 | ^ | ^ |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | 40 |`;
    expect(plan(sheetOf(form(rows, { total: "总分 | | | | | 100 | |" })))).toEqual(["G7 ← 100"]);
  });
});

describe("a row that cannot be written has a group of its own, with the reason", () => {
  const unmet = (score: string, reason = ""): string =>
    `产出指标 | 数量指标 | 植树棵数 | ≥4棵 | 3棵 | 60 | ${score} | ${reason}`;
  const open = "效益指标 | 社会效益指标 | 居民反映 | 有效改善 | 逐步改善 | 40 | |";

  it.each<readonly [string, string, readonly string[] | undefined, Overwrite, readonly string[]]>([
    ["a blank score in a locked cell", unmet(""), ["A1:F9"], "blank", ["blocked locked"]],
    ["one that differs, whether it may be replaced or not", unmet("50"), ["A1:F9"], "blank", ["blocked locked"]],
    ["one that differs and may be replaced", unmet("50"), ["A1:F9"], "differing", ["blocked locked"]],
    ["a formula that comes to something else", unmet("=F4→60"), undefined, "differing", ["blocked formula"]],
    ["a right score whose reason is locked", unmet("45"), ["A1:G9"], "blank", ["blocked -"]],
    ["a right score in a locked cell needs nothing", unmet("45", "因旱"), ["A1:F9"], "blank", ["settled locked"]],
    [
      "a total that waits",
      `${unmet("45", "因旱")}\n${open}\n总分 | | | | | 100 | |`,
      undefined,
      "blank",
      ["settled -", "judge -", "blocked -"],
    ],
    [
      "what only a person can judge is theirs, with a score or without",
      open.replace("| 40 | |", "| 40 | 36 |"),
      undefined,
      "blank",
      ["judge -"],
    ],
    ["what a person has to judge says that it is locked", open, ["A1:F9"], "blank", ["judge locked"]],
  ])("%s", (_, rows, unlocked, overwrite, expected) => {
    const sheet = { ...sheetOf(form(rows)), ...(unlocked && { unlocked: unlocked.map((text) => parseRange(text)!) }) };
    const planned = planScores(audit(workbookOf(sheet)), overwrite);
    expect(planned.rows.map(({ group, closed = "-" }) => `${group} ${closed}`)).toEqual(expected);
  });
});

describe("totals that the table does not vouch for", () => {
  const rows = (first: string, second: string): string => `
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | ${first} |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | ${second} |`;
  const budget = (weight: string, executed = "400"): string => `
项目支出绩效自评表
（2023年度）
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 500 | 500 | ${executed} | ${weight} | 80% |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析
产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 90 | 90 |
总分 | | | | | 100 | 98 |`;

  it.each<[string, string, Overwrite, string[]]>([
    [
      "分值合计 110、声明 100：总分不写 110",
      form(rows("70 |", "40 |"), { total: "总分 | | | | | 100 | |" }),
      "blank",
      ["G4 ← 70", "G5 ← 40", "G6 total-weights"],
    ],
    [
      "已有的总分也不改成 110",
      form(rows("70 | 70", "40 | 40"), { total: "总分 | | | | | 100 | 100" }),
      "differing",
      ["G6 total-weights"],
    ],
    [
      "小计也等分值核对之后再写",
      form(`${rows("70 | 70", "40 | 40")}\n小计 | | | | | 40 | |`, { total: "总分 | | | | | 100 | |" }),
      "blank",
      ["G6 total-weights", "G7 total-weights"],
    ],
    [
      "有一项没有分值：合计不写",
      form(rows("100 | 100", "| 5"), { total: "总分 | | | | | 100 | |" }),
      "blank",
      ["G6 total-unsure"],
    ],
    [
      "得分之和超过满分：合计不写",
      form(rows("60 | 64", "40 | 40"), { total: "总分 | | | | | 100 | |" }),
      "blank",
      ["G4 differs", "G6 total-unsure"],
    ],
    ["预算执行率的分值没有读到：写着的 98 分不动", budget("十分"), "differing", ["G7 total-weights"]],
    ["读到了的照算", budget("10"), "differing", ["H4 ← 8"]],
  ])("%s", (_, given, overwrite, expected) => expect(plan(sheetOf(given), overwrite)).toEqual(expected));
});

describe("a score is held against the policy to its own printed precision, by plan and checks alike", () => {
  it.each<[string, string, boolean]>([
    ["5 stands for 4.5 to 5.5", "10 | 5", true],
    ["5 does not stand for 4.4", "8.8 | 5", false],
    ["4.5 stands for 4.45 to 4.55", "9 | 4.5", true],
    ["4.6 does not", "9 | 4.6", false],
    ["4.5 stands for 4.45, which 4.4499 is rounded to first", "8.8998 | 4.5", true],
  ])("%s", (_, points, right) => {
    const result = audit(
      workbookOf(sheetOf(form(`产出指标 | 数量指标 | 培训次数 | ≥4次 | 2次 | ${points} | 另有安排`))),
    );
    expect(planScores(result, "blank").rows[0]!.group).toBe(right ? "settled" : "differs");
    expect(result.findings.some(({ check }) => check === "score-recalc")).toBe(!right);
  });
});

describe("points that several indicators share", () => {
  const rows = (second: string, weight: string, score: string): string => `
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | |
      产出指标 | 数量指标 | 培训人数 | ≥30人 | ${second} | ${weight} | ${score} |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | 40 |`;
  const total = { total: "总分 | | | | | 100 | |" };

  it.each([
    ["one cell for both, both met: written once", rows("30人", "^", "^"), ["G4 ← 60", "G7 ← 100"]],
    [
      "one cell for both, one of them missed: a person's to say",
      rows("15人", "^", "^"),
      ["G4 judgement.shared-points", "G7 total-open"],
    ],
    [
      "one weight, two scores: a person's to say",
      rows("30人", "^", ""),
      ["G4 judgement.shared-points", "G5 judgement.shared-points", "G7 total-open"],
    ],
  ])("%s", (_, given, expected) => expect(plan(sheetOf(form(given, total)))).toEqual(expected));
});

describe("totals that are filled in", () => {
  const given = form("产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 100 | 90 |", { total: "总分 | | | | | 100 | 90" });
  it("follow the scores where differing ones may be replaced", () =>
    expect(plan(sheetOf(given), "differing")).toEqual([
      "G4 ← 75",
      "H4 ← 实际完成 3次，低于年度指标值 ≥4次，完成率 75%，按比例得 75 分，扣 25 分。",
      "G5 ← 75",
    ]));
  it("are named where they differ from the sum and may not be", () =>
    expect(plan(sheetOf(given.replace("100 | 90\n", "100 | 90\n").replace(/\| 90$/, "| 95")))).toEqual([
      "G4 differs",
      "G5 differs",
    ]));
});

describe("a score sheet whose rows have rules", () => {
  const COUNTED = "发现一处不合规扣2分，扣完为止。";
  const JUDGED = "视情况酌情给分。";
  const sheet = (scores: readonly [string, string, string]): Sheet =>
    sheetOf(
      `
绩效评价评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分 | 扣分原因
过程 | 资金管理 | 资金使用合规性 | 6 | ${COUNTED} | ${scores[0]} |
小计 | | | 6 | | |
效益 | 社会效益 | 社会影响 | 4 | ${JUDGED} | ${scores[1]} |
效益 | 社会效益 | 其他 | 5 | | ${scores[2]} |
合计 | | | 15 | | |`,
      "评分表",
    );
  const weight = (points: number) => ({ weight: new Decimal(points) });
  const row = { sheet: "评分表", row: 3, name: "资金使用合规性" };
  const decided: Decisions = {
    ...NO_DECISIONS,
    ruleInputs: [{ ...row, rule: COUNTED, ...weight(6), values: [new Decimal(2)], evidence: "" }],
    judgements: [
      {
        ...{ sheet: "评分表", row: 5, name: "社会影响", target: "", actual: "", ...weight(4) },
        ...{ score: new Decimal(3), reason: "影响有限" },
      },
    ],
  };
  const WRITTEN = ["F3 ← 2", "G3 ← 不合规2处，得2分，扣4分。", "F5 ← 3", "G5 ← 影响有限"];

  it.each<[string, Parameters<typeof sheet>[0], Overwrite, Decisions, string[]]>([
    [
      "waits for the person",
      ["", "", "5"],
      "blank",
      NO_DECISIONS,
      ["F3 judgement.rule-inputs", "F5 judgement.rule", "F4 total-open", "F7 total-open"],
    ],
    [
      "is written by rule and by judgement, with its totals, in which the scores of rows without rules count",
      ["", "", "5"],
      "blank",
      decided,
      [...WRITTEN, "F4 ← 2", "F7 ← 10"],
    ],
    [
      "has no total while a row without a rule has no score",
      ["", "", ""],
      "blank",
      decided,
      [...WRITTEN, "F4 ← 2", "F7 total-open"],
    ],
    [
      "keeps a person's own score",
      ["5", "", "5"],
      "blank",
      decided,
      ["F5 ← 3", "G5 ← 影响有限", "F4 ← 5", "F7 ← 13", "F3 differs"],
    ],
    ["replaces it where that is wanted", ["5", "", "5"], "differing", decided, [...WRITTEN, "F4 ← 2", "F7 ← 10"]],
  ])("%s", (_, scores, overwrite, decisions, expected) =>
    expect(plan(sheet(scores), overwrite, "national", decisions)).toEqual(expected),
  );
});

it("a reason cell that says nothing is not blank: it is named and kept", () =>
  expect(plan(sheetOf(form("产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | | 无")))).toEqual([
    "G4 ← 45",
    "H4 reason-kept",
  ]));

describe("a reason that is proposed for a score that stands already", () => {
  const given = sheetOf(form("产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 60 | 45 |"));
  const rowWith = (wish: RowWish): string => {
    const rows = new Map([["自评表!G4", wish]]);
    const [row] = planScores(audit(workbookOf(given)), { overwrite: "blank", rows }).rows;
    return [row!.group, ...row!.edits.map(({ after }) => after.kind), ...row!.skipped.map(({ why }) => why)].join(" ");
  };
  it.each<[string, RowWish, string]>([
    ["is written", {}, "write text"],
    ["stays on offer where the user refuses it", { write: false }, "write refused"],
    ["stays on offer while its words are being changed", { reason: "" }, "write refused"],
  ])("%s", (_, wish, expected) => expect(rowWith(wish)).toBe(expected));
});

describe("marks and notes", () => {
  const { findings } = audit(workbookOf(sheetOf(form("产出指标 | 数量指标 | 培训次数 | ≥3次 | ≥5次 | -60 | 61 |"))));
  it("one mark for a cell, in the colour of the gravest finding", () => {
    const marks = planMarks(findings);
    expect(new Set(marks.map(({ address }) => printAddress(address))).size).toBe(marks.length);
    expect(marks.find(({ address }) => printAddress(address) === "F4")).toMatchObject({ severity: "error" });
  });
  it("one note for a cell, with every finding on it", () => {
    const notes = planNotes(findings, ({ check }) => check);
    const atWeight = findings.filter(({ address }) => printAddress(address) === "F4").map(({ check }) => check);
    expect(atWeight.length).toBeGreaterThan(1);
    expect(notes.find(({ address }) => printAddress(address) === "F4")?.text.split("\n")).toEqual(atWeight);
  });
});

describe("a form on its side", () => {
  it("得分、原因写进各自那一行、指标那一列，合计写进合计那一列", () => {
    const sheet = sheetOf(`
公共自行车运维绩效自评表
指标名称 | 投放车辆 | 完好率 | 市民满意度 | 合计
目标值 | ≥500辆 | ≥95% | ≥90% |
完成值 | 450辆 | 96% | 92% |
分值 | 50 | 30 | 20 | 100
自评得分 | | | |
偏差原因 | | | |`);
    expect(plan(sheet)).toEqual([
      "B6 ← 45",
      "B7 ← 实际完成 450辆，低于年度指标值 ≥500辆，完成率 90%，按比例得 45 分，扣 5 分。",
      "C6 ← 30",
      "D6 ← 20",
      "E6 ← 95",
    ]);
  });
});
