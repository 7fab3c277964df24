import { Decimal } from "decimal.js";
import type { Policy } from "../../../src/core/policy/policy";
import { gradeOf } from "../../../src/core/policy/policy";
import { bandsOf } from "../../../src/core/report/report";
import { cappedTotal } from "../../../src/core/score/total";
import { NATIONAL, policy, POLICY_IDS } from "../../../src/core/policy/resolve";
import { brief, reasonOf, scoreRow, table } from "./support";

const of = (id: string): Policy => policy(id)!;

describe("湖北: a reverse indicator gives weight × target ÷ actual", () => {
  table(
    of("hubei"),
    "产出",
    `
    响应时间 | ≤2小时 | 2.5小时 | 10 → 8 扣 2 proportional
    响应时间 | ≤2小时 | 3小时 | 10 → 6.67 扣 3.33 proportional
    响应时间 | ≤60分钟 | 2小时 | 10 → 5 扣 5 proportional
    响应时间 | ≤2小时 | 1小时 | 10 → 10 扣 0 met
    建设数量 | ≥19个 | 17个 | 2 → 1.79 扣 0.21 proportional
    安全事故起数 | 0起 | 2起 | 10 → 0 扣 10 proportional
    出行条件 | 明显改善 | 有所改善 | 10 → ? qualitative
    `,
  );
  table(of("hubei"), "成本", "项目总成本 | 144万元 | 180万元 | 10 → 8 扣 2 proportional");

  it("tells the person who judges that a partly reached goal may go down to 50 %", () =>
    expect(bandsOf(of("hubei"))).toEqual({ met: "100–80%", partly: "80–50%", unmet: "50–0%" }));
  it("gives a reason with both figures, score and deduction", () => {
    const reason = reasonOf(scoreRow({ target: "≤2", unit: "小时", actual: "2.5", weight: "10" }, of("hubei")))!;
    for (const part of ["2.5 小时", "≤2 小时", "得 8 分", "扣 2 分。"]) expect(reason).toContain(part);
  });
});

describe("内蒙古: a reverse indicator that is not met gives nothing", () => {
  table(
    of("neimenggu"),
    "产出",
    `
    响应时间 | ≤2小时 | 2.1小时 | 10 → 0 扣 10 proportional
    响应时间 | ≤2小时 | 2小时 | 10 → 10 扣 0 met
    安全事故起数 | 0起 | 1起 | 10 → 0 扣 10 proportional
    建设数量 | ≥19个 | 17个 | 2 → 1.79 扣 0.21 proportional
    `,
  );
});

describe("a provincial platform: two points off from 130 % of the target on", () => {
  table(
    of("platform"),
    "产出",
    `
    培训人次 | ≥100人次 | 129人次 | 10 → 10 扣 0 met
    培训人次 | ≥100人次 | 130人次 | 10 → 8 扣 2 over-fulfilled
    培训人次 | ≥100人次 | 700人次 | 10 → 8 扣 2 over-fulfilled
    培训人次 | ≥100人次 | 700人次 | 1.5 → 0 扣 1.5 over-fulfilled
    培训人次 | ≥100人次 | 90人次 | 10 → 9 扣 1 proportional
    响应时间 | ≤2小时 | 3小时 | 10 → ? reverse-unmet
    响应时间 | ≤2小时 | 0.5小时 | 10 → 10 扣 0 met
    `,
  );
  it("says so in the reason", () => {
    const reason = reasonOf(scoreRow({ target: "≥20", unit: "场", actual: "26", weight: "10" }, of("platform")))!;
    for (const part of ["26 场", "≥20 场", "130%", "扣 2 分。"]) expect(reason).toContain(part);
  });
  it.each([
    [85, undefined],
    [80, undefined],
    [79.99, 89],
    [70, 89],
    [69.9, 79],
    [60, 79],
    [55, 69],
    [50, 69],
    [49.99, 59],
    [0, 59],
  ])("an execution rate of %p %% caps a total of 100 at %p", (rate, cap) => {
    const cell = (value: number) => ({
      address: { row: 6, column: 4 },
      text: String(value),
      value: new Decimal(value),
      decimals: 2,
      percent: false,
    });
    const execution = {
      row: 6,
      label: "年度资金总额",
      total: true,
      entries: { annual: cell(100), executed: cell(rate) },
    };
    expect(cappedTotal(new Decimal(100), execution, of("platform")).toNumber()).toBe(cap ?? 100);
    expect(cappedTotal(new Decimal(50), execution, of("platform")).toNumber()).toBe(50);
  });
});

describe("稷山: one decimal", () => {
  table(
    of("shanxi"),
    "产出",
    `
    建设数量 | ≥19个 | 17个 | 2 → 1.8 扣 0.2 proportional
    建设数量 | ≥3个 | 1个 | 10 → 3.3 扣 6.7 proportional
    建设数量 | ≥20个 | 19个 | 5 → 4.8 扣 0.2 proportional
    建设数量 | ≥40个 | 39个 | 12.5 → 12.2 扣 0.3 proportional
    `,
  );
});

describe("四川: 10 + 90, a reason below 90 % execution", () => {
  table(
    of("sichuan"),
    "产出",
    `
    建设数量 | ≥19个 | 17个 | 2 → 1.79 扣 0.21 proportional
    响应时间 | ≤2小时 | 3小时 | 10 → ? reverse-unmet
    `,
  );
});

describe("中央部门 2021: a pass mark, satisfaction by bands, the execution by whether the project is finished", () => {
  const central = of("central-2021");
  table(
    central,
    "产出",
    `
    培训场次 | ≥10场 | 10场 | 20 → 20 扣 0 met
    培训场次 | ≥10场 | 9场 | 20 → 15 扣 5 proportional
    培训场次 | ≥10场 | 6场 | 20 → 0 扣 20 proportional
    培训场次 | ≥10场 | 5场 | 20 → 0 扣 20 proportional
    培训场次 | ≥3场 | 2场 | 10 → 1.67 扣 8.33 proportional
    响应时间 | ≤2小时 | 3小时 | 10 → ? reverse-unmet
    `,
  );
  table(
    central,
    "满意度",
    `
    学员满意度 | ≥90% | 93% | 10 → 10 扣 0 met
    学员满意度 | ≥90% | 85% | 10 → 8 扣 2 bands
    学员满意度 | ≥90% | 59.9% | 10 → 0 扣 10 bands
    学员满意度 | ≥95% | 92% | 10 → ? other
    学员满意度 | ≥85% | 86% | 10 → ? other
    `,
  );
  it("says from where the points are counted", () => {
    const reason = reasonOf(scoreRow({ target: "≥10", unit: "场", actual: "9", weight: "20" }, central))!;
    for (const part of ["90%", "及格线 60%", "得 15 分", "扣 5 分。"]) expect(reason).toContain(part);
  });
});

describe("一体化平台（通用版）: what it executes", () => {
  table(
    of("platform-general"),
    "产出",
    `
    响应时间 | ≤2小时 | 2.5小时 | 10 → 7.5 扣 2.5 proportional
    响应时间 | ≤2小时 | 3.99小时 | 10 → 0.05 扣 9.95 proportional
    响应时间 | ≤48小时 | 95小时 | 30 → 0.63 扣 29.37 proportional
    响应时间 | ≤2小时 | 4小时 | 10 → 0 扣 10 proportional
    响应时间 | ≤2小时 | 9小时 | 10 → 0 扣 10 proportional
    响应时间 | <2小时 | 2小时 | 10 → 10 扣 0 met
    安全事故起数 | =0起 | 0起 | 10 → 10 扣 0 met
    安全事故起数 | =0起 | 1起 | 10 → 0 扣 10 proportional
    建设数量 | >10个 | 10个 | 10 → 10 扣 0 met
    建设数量 | ≥10个 | -3个 | 10 → 0 扣 10 proportional
    建设数量 | =10个 | 12个 | 10 → 10 扣 0 met
    建设数量 | ≥3个 | 2个 | 10 → 6.67 扣 3.33 proportional
    出行条件 | 明显改善 | 有所改善 | 10 → ? qualitative
    `,
  );
  it.each([
    ["platform-general", "85", "良"],
    ["platform-general", "72", "中"],
    ["platform-general-new", "85", "优"],
    ["platform-general-new", "72", "良"],
    ["platform-general-new", "59.99", "差"],
    ["guangxi", "90", "优"],
  ])("%s: %s is %s", (id, total, grade) => expect(gradeOf(of(id).grades, new Decimal(total))).toBe(grade));
});

describe("by the share of the excess", () => {
  const excess: Policy = { ...NATIONAL, reverseUnmet: { method: "excess", limit: 0.5 } };
  table(
    excess,
    "成本",
    `
    项目总成本 | ≤100万元 | 110万元 | 10 → 9 扣 1 proportional
    项目总成本 | ≤100万元 | 150万元 | 10 → 5 扣 5 proportional
    项目总成本 | ≤100万元 | 151万元 | 10 → 0 扣 10 proportional
    项目总成本 | ≤100万元 | 95万元 | 10 → 10 扣 0 met
    `,
  );
});

describe("every policy", () => {
  it.each(POLICY_IDS)("%s has every setting with a source", (id) => {
    expect(Object.keys(of(id).sources)).toEqual(expect.arrayContaining(Object.keys(NATIONAL.sources)));
  });
  it.each(POLICY_IDS)("%s gives full marks for what is met", (id) =>
    expect(brief(scoreRow({ target: "≥5个", actual: "5个", weight: "10" }, of(id)))).toBe("10 扣 0 met"),
  );
  it("an unknown one is none", () => expect(policy("atlantis")).toBeUndefined());
  it.each([
    ["100", "优"],
    ["90", "优"],
    ["89.99", "良"],
    ["80", "良"],
    ["79.99", "中"],
    ["60", "中"],
    ["59.99", "差"],
    ["0", "差"],
  ])("grades %s as %s", (score, grade) => expect(gradeOf(NATIONAL.grades, new Decimal(score))).toBe(grade));
});
