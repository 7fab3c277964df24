import { NATIONAL, policy } from "../../../src/core/policy/resolve";
import { NAMED } from "../../../src/core/words/directions";
import { scoreFormula } from "../../../src/core/score/formula";
import { recognise } from "../../../src/core/recognise/recognise";
import { scoreTable } from "../../../src/core/score/score";
import { form, sheetOf } from "../../support/sheet";
import { brief, scoreRow, table, type Row } from "./support";

const detailOf = (row: Row): string => {
  const result = scoreRow({ weight: "10", ...row });
  return result.state === "needs-judgement" ? result.detail : brief(result);
};

describe("without a sign, the name decides", () => {
  table(
    NATIONAL,
    "产出",
    `
    预算调整率 | 3% | 0% | 5 → 5 扣 0 met
    结转结余率 | 2% | 0% | 5 → 5 扣 0 met
    结转结余变动率 | 5% | 3% | 5 → 5 扣 0 met
    公用经费控制率 | 100% | 97% | 5 → 5 扣 0 met
    公用经费控制率（%） | 100 | 97 | 5 → 5 扣 0 met
    财政供养人员控制率 | 100% | 92% | 5 → 5 扣 0 met
    财政供养人员控制率 | 100% | 104% | 5 → ? reverse-unmet
    “三公经费”变动率 | 0% | 0% | 5 → 5 扣 0 met
    “三公经费”变动率 | 0% | 4% | 5 → ? reverse-unmet
    有效投诉率 | 3% | 1% | 5 → 5 扣 0 met
    系统故障率 | 2% | 3% | 5 → ? reverse-unmet
    城镇调查失业率 | 5.5% | 5.1% | 5 → 5 扣 0 met
    孕产妇死亡率 | 10‰ | 8‰ | 5 → 5 扣 0 met
    公租房空置率 | 8% | 6% | 5 → 5 扣 0 met
    数据差错数 | 5处 | 2处 | 5 → 5 扣 0 met
    工程不合格率 | 2% | 1% | 5 → 5 扣 0 met
    补助逾期发放率 | 2% | 0.5% | 5 → 5 扣 0 met
    单位建筑面积能耗 | 40千瓦时 | 36千瓦时 | 5 → 5 扣 0 met
    氮氧化物排放量 | 30吨 | 26吨 | 5 → 5 扣 0 met
    平均办理时长 | 30分钟 | 22分钟 | 5 → 5 扣 0 met
    停电时间 | 30分钟 | 45分钟 | 5 → ? reverse-unmet
    事故增长率 | 3% | 1% | 5 → 5 扣 0 met

    政府采购执行率 | 100% | 90% | 10 → 9 扣 1 proportional
    投诉办结率 | 100% | 90% | 10 → 9 扣 1 proportional
    投诉处理及时率 | 100% | 90% | 10 → 9 扣 1 proportional
    故障修复率 | 100% | 90% | 10 → 9 扣 1 proportional
    设备无故障率 | 100% | 90% | 10 → 9 扣 1 proportional
    能耗降低率 | 10% | 9% | 10 → 9 扣 1 proportional
    游客增长率 | 10% | 9% | 10 → 9 扣 1 proportional
    验收合格率 | 100% | 96% | 10 → 9.6 扣 0.4 proportional
    培训人次 | 100 | 90 | 10 → 9 扣 1 proportional
    展厅布展 | 30个 | 27个 | 10 → 9 扣 1 proportional
    高血压患者血压控制率 | 60% | 54% | 10 → 9 扣 1 proportional
    场馆开放时间 | 300天 | 270天 | 10 → 9 扣 1 proportional
    设备使用年限 | 10年 | 9年 | 10 → 9 扣 1 proportional
    `,
  );
  table(
    NATIONAL,
    "成本",
    `
    成本节约率 | 10% | 9% | 10 → 9 扣 1 proportional
    设备购置 | 60万元 | 58万元 | 10 → 10 扣 0 met
    人均培训成本 | 300元 | 320元 | 10 → ? reverse-unmet
    `,
  );
});

describe("where nothing tells, both sides go to a person, and the target itself is met", () => {
  it.each<readonly [string, Row]>([
    ["a share of something unknown", { name: "外地游客占比", target: "30%" }],
    ["an unknown share", { group: "效益", name: "绿色建材比重", target: "30%" }],
    ["a control rate of costs", { group: "成本", name: "成本控制率", target: "30%" }],
    ["a control rate of something else", { name: "噪点控制率", target: "30%" }],
    ["a rise of spending", { name: "差旅支出增长率", target: "30%" }],
    ["a price", { group: "效益", name: "蔬菜价格", target: "30元" }],
    ["time of something unknown", { name: "平均时长", target: "30分钟" }],
    ["something bad that is dealt with", { name: "受理投诉件数", target: "30件" }],
    ["something bad that is brought down, by it or to it", { name: "降低返工次数", target: "30次" }],
    ["a number among benefits", { group: "效益", name: "留守老人", target: "30人" }],
    ["a standard of payments", { group: "成本", name: "生均补助标准", target: "30元" }],
  ])("%s", (_, row) => {
    const figure = (value: string): string => row.target!.replace("30", value);
    expect(["28", "31"].map((value) => detailOf({ ...row, actual: figure(value) }))).toEqual(
      Array(2).fill("direction-unknown"),
    );
    expect(detailOf({ ...row, actual: row.target! })).toBe("10 扣 0 met");
  });
});

describe("where what tells contradicts itself, a person decides", () => {
  it.each<readonly [string, Row]>([
    ["≥ beside a fault rate", { name: "系统故障率", target: "≥30%" }],
    ["≤ beside a satisfaction", { group: "效益", name: "居民满意度", target: "≤30%" }],
    ["≥ beside a cost", { group: "成本", name: "项目总成本", target: "≥30万元" }],
    ["正向 beside ≤", { nature: "正向", target: "≤30个" }],
    ["反向 beside ≥", { nature: "反向", target: "≥30个" }],
    ["正向 beside a complaint rate", { nature: "正向", name: "投诉率", target: "30%" }],
    ["one sign in the cell, another in the column", { direction: "≥", target: "≤30个" }],
  ])("%s", (_, row) => {
    for (const value of ["28", "31"])
      expect(detailOf({ ...row, actual: row.target!.replace("30", value).replace(/[≥≤]/, "") })).toBe(
        "contradicting-signs",
      );
    expect(detailOf({ ...row, actual: row.target!.replace(/[≥≤]/, "") })).toBe("10 扣 0 met");
  });
});

it.each<readonly [string, Row, string]>([
  ["a sign", { name: "外地游客占比", target: "≥30%", actual: "27%" }, "9 扣 1 proportional"],
  ["正向", { nature: "正向", name: "外地游客占比", target: "30%", actual: "27%" }, "9 扣 1 proportional"],
  ["反向", { nature: "反向", name: "外地游客占比", target: "30%", actual: "27%" }, "10 扣 0 met"],
  ["words of the target", { name: "外地游客占比", target: "下降至30%", actual: "27%" }, "10 扣 0 met"],
  ["控制在", { name: "外地游客占比", target: "控制在30%", actual: "27%" }, "10 扣 0 met"],
  ["提高到", { name: "外地游客占比", target: "提高到30%", actual: "27%" }, "9 扣 1 proportional"],
  ["= by the convention of the forms", { name: "外地游客占比", target: "=30%", actual: "27%" }, "9 扣 1 proportional"],
  ["a target of 0", { name: "异常样本", target: "0个", actual: "2个" }, "reverse-unmet"],
])("a doubtful name is decided by %s", (_, row, expected) => expect(detailOf(row)).toBe(expected));

it("never deducts on a guess, whatever the policy does with reverse indicators", () => {
  const row: Row = { name: "外地游客占比", target: "30%", actual: "31%", weight: "10" };
  for (const id of ["hubei", "neimenggu", "platform"]) expect(brief(scoreRow(row, policy(id)))).toBe("? other");
});

it("offers no formula that would deduct on a guess once the actual changes", () => {
  const formula = (name: string): string | undefined => {
    const sheet = sheetOf(form(`产出指标 | 质量指标 | ${name} | 30%% | 30%% | 10 | |`));
    const [row] = scoreTable(recognise(sheet).tables[0]!, NATIONAL).indicators;
    expect(brief(row!.result)).toBe("10 扣 0 met");
    return scoreFormula(row!, sheet, NATIONAL);
  };
  expect(formula("验收合格率")).toBeDefined();
  expect(formula("外地游客占比")).toBeUndefined();
});

it("says where each name's direction comes from", () => {
  for (const named of NAMED) expect(named.source).not.toBe("");
});
