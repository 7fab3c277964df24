import { audit } from "../../../../src/core/audit";
import { planScores } from "../../../../src/core/edit/score-plan";
import { sheetOf, workbookOf } from "../../../support/sheet";
import { layout } from "../support";

/*
 * Where points stand that are not in a column of their own beside each indicator.
 */

const said = (text: string, about: RegExp): string[] =>
  audit(workbookOf(sheetOf(text))).findings.flatMap(({ check, data }) =>
    about.test(check) ? [[check, ...Object.values(data)].join(" ")] : [],
  );

describe("“分值”下面是带分数的指标名称：那一栏是三级指标，分数是它的", () => {
  const rows = `需求摸底（10分） | 摸底覆盖全部小区得10分，每漏一个扣2分 | 8
 | 选址论证（10分） | 论证完整得10分，缺一项扣5分 | 10`;
  layout(
    "名称在“分值”下，组名在“评价指标”下",
    `社区食堂项目绩效评价评分表
评价指标 | 分值 | 评价标准 | 得分
前期工作 | ${rows}
运营管理 | 食品留样（40分） | 留样齐全得40分，每缺一次扣2分 | 36
用餐服务 | 用餐人次（40分） | 达到目标得40分，按比例扣分 | 36
合计 | | | 90`,
    {
      kind: "score-sheet",
      columns: "A=level1 B=level3 C=rule D=score",
      cells: ["score"],
      rows: `
3 | 前期工作 | | 需求摸底(10) | 8
4 | 前期工作 | | 选址论证(10) | 10
5 | 运营管理 | | 食品留样(40) | 36
6 | 用餐服务 | | 用餐人次(40) | 36`,
      total: "7 | | 90",
    },
  );
  layout(
    "前面还有两级，分数后面没有括号",
    `社区食堂项目绩效评价指标体系
一级指标 | 二级指标 | 分值 | 评价标准
前期工作 | 需求摸底 | 覆盖小区10分 | 摸底覆盖全部小区得10分，每漏一个扣2分
 | 选址论证 | 论证完整性10分 | 论证完整得10分，缺一项扣5分
运营管理 | 食品安全 | 食品留样80分 | 留样齐全得80分，每缺一次扣2分`,
    { kind: "framework", columns: "A=level1 B=level2 C=level3 D=rule" },
  );
  it("没有分值栏，不说没有填分值；只有一部分的摘录，不说分值不到 100", () => {
    const text = `评价指标 | 分值 | 评价标准
前期工作 | ${rows.replaceAll(/ \| (?:8|10)$/gm, "")}
运营管理 | 食品留样（4分） | 留样齐全得4分，每缺一次扣2分`;
    expect(said(text, /^weight/)).toEqual([]);
  });
});

describe("各组的分数写在不同的级别上：知道哪一级就用哪一级", () => {
  it("二级指标有分数，三级指标没有", () => {
    const text = `气象站部门整体支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
部门绩效（45分） | 履职成效（20分） | 预报准确率 | ≥85% | 86% | 20
 | （15分） | 预警及时率 | ≥95% | 96% | 15
 | （10分） | 公众满意度 | ≥90% | 92% | 10
预算绩效（55分） | 预算编制（25分） | 编制完整性 | 完整 | 完整 | 25
 | 预算执行（30分） | 执行率 | 100% | 100% | 30`;
    expect(said(text, /^weight|shifted/)).toEqual([]);
  });
  const mixed = (last: string): string => `气象站部门整体支出绩效评价指标体系
一级指标 | 二级指标 | 三级指标 | 评分标准
部门绩效（45分） | 履职成效（20分） | 预报准确率 | 优得20分，良得15分
 | 管理效率 | 制度健全性（15分） | 健全得15分，否则不得分
 | 社会反响 | 公众满意度${last} | 满意得10分，否则不得分
预算绩效（55分） | 预算编制 | 编制完整性（55分） | 完整得55分，否则不得分`;
  it("有的写在二级指标上，有的写在三级指标上", () => {
    expect(said(mixed("（10分）"), /^weight/)).toEqual([]);
  });
  it("加起来不对的照样报", () => {
    expect(said(mixed("（12分）"), /^weight/)).toEqual(["weight-subtotal 部门绩效 45 47", "weight-total 102 100 2"]);
  });
  it("有一项不知道几分的，加不起来，不报", () => {
    expect(said(mixed(""), /^weight/)).toEqual([]);
  });
});

describe("各组占一定比例，组内另按 100 分：总分按比例合成", () => {
  const table = (total: string, last = "30"): string => `农机局部门整体支出绩效自评表
一级指标 | 权重 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
预算绩效 | 40% | 预算管理 | 预算执行率 | 100% | 98% | 60 | 58.8
^ | ^ | 资产管理 | 资产盘点率 | 100% | 100% | 40 | 40
业务绩效 | 60% | 农机推广 | 推广台数 | ≥200台 | 210台 | 70 | 70
^ | ^ | 安全监管 | 检验率 | ≥95% | 96% | ${last} | ${last}
总分 | | | | | | | ${total}`;
  it("99.52 是对的", () => expect(said(table("99.52"), /^weight|^total/)).toEqual([]));
  it("直接相加的不对", () => expect(said(table("198.8"), /^total/)).toEqual(["total-score 198.8 99.52"]));
  it("组内加不到 100 的要报", () => {
    expect(said(table("93.52", "20"), /^weight-sub/)).toEqual(["weight-subtotal 业务绩效 60 90"]);
  });
  it("写入的总分按比例合成", () => {
    const plan = planScores(audit(workbookOf(sheetOf(table("")))), "blank");
    expect(plan.rows.find(({ kind }) => kind === "total")?.proposed?.toFixed()).toBe("99.52");
  });
  it("比例写在名称里，或写成 0.5，也一样", () => {
    const named = table("99.52")
      .replace("预算绩效 | 40%", "预算绩效（40%） | ")
      .replace("业务绩效 | 60%", "业务绩效（60%） | ");
    expect(said(named, /^weight|^total/)).toEqual([]);
    expect(said(table("99.52").replace("40%", "0.4").replace("60%", "0.6"), /^weight|^total/)).toEqual([]);
  });
});
