import { audit } from "../../../src/core/audit";
import { sheetOf, workbookOf } from "../../support/sheet";
import { splitPoints } from "../../../src/core/recognise/lexicon";
import { layout } from "./support";

/*
 * Kinds of tables that were once read wrongly. Those that have a place of their own: amounts with units in amounts.test.ts,
 * parts and rows that are not used in parts.test.ts, names that say that less is better in score/direction.test.ts.
 */

const MANGROVES = {
  kind: "self-evaluation",
  range: "A1:I6",
  header: [2, 3],
  columns: "A=level1 B=level2 C=level3 D=nature E=target F=unit G=actual H=weight I=score",
  cells: ["nature", "target", "unit", "actual", "weight", "score"],
  rows: `
4 | 产出指标 | 数量指标 | 新植红树林 | ≥ | 260 | 亩 | 270 | 60 | 60
5 | 效益指标 | 生态效益指标 | 年固碳量 | ≥ | 90 | 吨 | 91 | 30 | 30
6 | 满意度指标 | 服务对象满意度 | 渔民满意度 | ≥ | 90 | % | 95 | 10 | 10`,
} as const;

describe("两行表头：上一行的“绩效指标”“年度指标值”各管三栏", () => {
  const rows = `一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | REST
产出指标 | 数量指标 | 新植红树林 | ≥ | 260 | 亩 | 270 | 60 | 60
效益指标 | 生态效益指标 | 年固碳量 | ≥ | 90 | 吨 | 91 | 30 | 30
满意度指标 | 服务对象满意度 | 渔民满意度 | ≥ | 90 | % | 95 | 10 | 10`;
  layout(
    "其余三栏上下合并",
    `项目支出绩效自评表（2023年度）
绩效指标 | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分
${rows.replace("REST", "^ | ^ | ^")}`,
    MANGROVES,
  );
  layout(
    "没有合并，其余三栏的字只在上一行",
    `项目支出绩效自评表（2023年度）
绩效指标 | | | 年度指标值 | | | 实际完成值 | 分值 | 得分
${rows.replace("REST", " | | ")}`,
    MANGROVES,
  );
});

describe("旁边合并的“年度绩效目标（80分）”不是指标值，“年初目标值（A）”才是", () => {
  const rows = `^ | ^ | 质量指标 | 茶苗成活率 | ≥90% | 93% | 20 | 20
^ | 效益指标 | 经济效益指标 | 亩均增收 | ≥800元 | 820元 | 20 | 20
^ | 满意度指标 | 服务对象满意度指标 | 茶农满意度 | ≥90% | 94% | 10 | 10`;
  const header = "一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 全年完成值（B） | 分值 | 得分";
  const first = "产出指标 | 数量指标 | 改造茶园 | ≥1200亩 | 1200亩 | 30 | 30";
  const expected = {
    kind: "self-evaluation",
    header: [2],
    columns: "B=level1 C=level2 D=level3 E=target F=actual G=weight H=score",
    rows: `
3 | 产出指标 | 数量指标 | 改造茶园 | ≥1200亩 | 1200亩 | 30 | 30
4 | 产出指标 | 质量指标 | 茶苗成活率 | ≥90% | 93% | 20 | 20
5 | 效益指标 | 经济效益指标 | 亩均增收 | ≥800元 | 820元 | 20 | 20
6 | 满意度指标 | 服务对象满意度指标 | 茶农满意度 | ≥90% | 94% | 10 | 10`,
  } as const;
  layout(
    "从表头一行合并到末行",
    `项目支出绩效自评表（2023年度）\n年度绩效目标（80分） | ${header}\n^ | ${first}\n${rows}`,
    expected,
  );
  layout(
    "从第一个指标合并到末行",
    `项目支出绩效自评表（2023年度）\n | ${header}\n年度绩效目标（80分） | ${first}\n${rows}`,
    expected,
  );
});

describe("说法没见过的表头", () => {
  layout(
    "从内容和旁边的栏目认得出：指标内涵、年度计划指标、配分",
    `项目支出绩效自评表
（2023年度）
一级指标 | 二级指标 | 三级指标 | 指标内涵 | 年度计划指标 | 实际完成值 | 配分 | 得分
产出指标 | 数量指标 | 疏浚港池 | 疏浚的土方 | ≥8万方 | 8万方 | 60 | 60
效益指标 | 经济效益指标 | 靠泊船舶 | 全年靠泊的艘次 | ≥900次 | 870次 | 40 | 38.67`,
    {
      kind: "self-evaluation",
      header: [3],
      columns: "A=level1 B=level2 C=level3 D=explanation E=target F=actual G=weight H=score",
      rows: `
4 | 产出指标 | 数量指标 | 疏浚港池 | ≥8万方 | 8万方 | 60 | 60
5 | 效益指标 | 经济效益指标 | 靠泊船舶 | ≥900次 | 870次 | 40 | 38.67`,
    },
  );

  it("认不准的要问，不当作有把握", () => {
    const { tables } = audit(
      workbookOf(
        sheetOf(`项目支出绩效自评表
（2023年度）
一级指标 | 二级指标 | 三级指标 | 预想做到 | 最后做到 | 占分 | 拿到
产出指标 | 数量指标 | 疏浚港池 | ≥8万方 | 8万方 | 60 | 60
效益指标 | 经济效益指标 | 靠泊船舶 | ≥900次 | 870次 | 40 | 38.67`),
      ),
    );
    const { table } = tables[0]!;
    expect(table.confidence).toBeLessThan(0.9);
    expect(table.doubts.map(({ data }) => data["text"])).toEqual(
      expect.arrayContaining(["预想做到", "最后做到", "拿到"]),
    );
  });
});

it("附表只管自己的一部分：合计 15 分的表不说少 85 分", () => {
  const { findings } = audit(
    workbookOf(
      sheetOf(`附件4 值守保障部分自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
值守保障 | 数量指标 | 值守天数 | ≥365天 | 365天 | 10 | 10
值守保障 | 质量指标 | 电话接听率 | ≥98% | 99% | 5 | 5
合计 | | | | | 15 | 15`),
    ),
  );
  expect(findings).toEqual([]);
});

describe("合计是加得起来的数，不管叫什么", () => {
  const sums = (text: string) => {
    const { tables, findings } = audit(workbookOf(sheetOf(text)));
    const { table } = tables[0]!;
    return {
      subtotals: table.subtotals.map(({ row, members }) => `${String(row)}: ${String(members.length)} 行`),
      total:
        table.total && `${String(table.total.row)}: ${table.total.weight?.text ?? ""} ${table.total.score?.text ?? ""}`,
      findings: findings.map(({ check }) => check).filter((check) => /total/.test(check)),
    };
  };

  it("决策指标得分合计后面还有指标，是这一组的小计，不是总分", () => {
    const read = sums(`校车安全项目绩效评价评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 得分
决策 | 项目立项 | 立项依据 | 12 | 10
 | | 立项程序 | 8 | 8
决策指标得分合计 | | | 20 | 18
产出 | 产出数量 | 购置校车 | 50 | 50
 | 产出质量 | 年检合格率 | 30 | 27
总分 | | | 100 | 95`);
    expect(read).toEqual({ subtotals: ["5: 2 行"], total: "8: 100 95", findings: [] });
  });

  it("前一组没有小计，后一组的合计只管后一组", () => {
    const read = sums(`校车安全项目绩效评价评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 得分
产出 | 产出数量 | 购置校车 | 40 | 40
 | 产出质量 | 年检合格率 | 30 | 27
效益 | 社会效益 | 事故下降率 | 20 | 20
 | 可持续影响 | 车辆保养制度 | 10 | 9
效益各项合计 | | | 30 | 29
总分 | | | 100 | 96`);
    expect(read).toEqual({ subtotals: ["7: 2 行"], total: "8: 100 96", findings: [] });
  });

  it("得分总和只有一个数，合并在几栏上，是得分不是分值", () => {
    const read = sums(`项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 检修水闸 | ≥9座 | 9座 | 60 | 60 |
效益指标 | 社会效益指标 | 受益人口 | ≥3万人 | 2.9万人 | 40 | 38.67 | 人口外流
得分总和 | < | < | 98.67 | < | < | < | <`);
    expect(read).toMatchObject({ total: "5:  98.67", findings: [] });
  });
});

it("得分表分部分写、旁边写扣分原因的，是评分表，只同指标体系里自己的那一组核对", () => {
  const { tables, findings } = audit(
    workbookOf(
      sheetOf(
        `绩效评价指标体系
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准
决策 | 项目立项 | 立项依据 | 10 | 依据充分得10分，否则不得分
 | | 立项程序 | 10 | 程序规范得10分，否则不得分
产出 | 产出数量 | 购置校车 | 50 | 得分=完成率×50分
 | 产出质量 | 年检合格率 | 30 | 得分=年检合格率×30分`,
        "指标体系",
      ),
      sheetOf(
        `表3 项目决策得分表
二级指标 | 三级指标 | 分值 | 评分 | 扣分要点
项目立项 | 立项依据 | 10 | 10 |
 | 立项程序 | 10 | 8 | 缺少批复文件
合计 | | 20 | 18 |

表4 资金到位情况
年度 | 预算 | 到位 | 到位率
2023 | 100 | 98 | 98%`,
        "决策",
      ),
    ),
  );
  expect(tables.map(({ table: { kind, range } }) => [kind, range.bottom])).toEqual([
    ["framework", 6],
    ["score-sheet", 5],
  ]);
  expect(findings.filter(({ check }) => check.startsWith("cross"))).toEqual([]);
});

it("空着的复核得分不和填好的得分相争", () => {
  const { tables } = audit(
    workbookOf(
      sheetOf(`项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 偏差原因 | 得分 | 复核得分
产出指标 | 数量指标 | 检修水闸 | ≥9座 | 9座 | 60 | | 60 |
效益指标 | 社会效益指标 | 受益人口 | ≥3万人 | 3万人 | 40 | | 40 | `),
    ),
  );
  const { columns, doubts } = tables[0]!.table;
  expect(columns.score).toEqual({ left: 8, right: 8 });
  expect(doubts).toEqual([]);
});

describe("下面的另一张表：没有空行，或隔着空行，都不是本表的指标", () => {
  const table = `村级光伏电站运维项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 检修电站 | ≥36座 | 36座 | 30 | 30
^ | 质量指标 | 并网正常率 | ≥98% | 99% | 30 | 30
效益指标 | 经济效益指标 | 年发电收入 | ≥210万元 | 215万元 | 30 | 30
满意度指标 | 服务对象满意度 | 村民满意度 | ≥90% | 95% | 10 | 10
合计 | | | | | 100 | 100`;
  const expected = {
    kind: "self-evaluation",
    range: "A1:G7",
    rows: `
3 | 产出指标 | 数量指标 | 检修电站 | ≥36座 | 36座 | 30 | 30
4 | 产出指标 | 质量指标 | 并网正常率 | ≥98% | 99% | 30 | 30
5 | 效益指标 | 经济效益指标 | 年发电收入 | ≥210万元 | 215万元 | 30 | 30
6 | 满意度指标 | 服务对象满意度 | 村民满意度 | ≥90% | 95% | 10 | 10`,
    total: "7 | 100 | 100",
  } as const;
  const prices = `配件 | 型号 | 数量 | 单价
逆变器 | GW50 | 4 | 5200
汇流箱 | HL16 | 6 | 1380
光缆 | GYTA | 3 | 860`;
  const people = `班组 | 负责片区 | 驻点
一班 | 东片各村 | 双桥村
二班 | 西片各村 | 石塘村
三班 | 山上各村 | 云岭村`;
  layout("紧接着是价目", `${table}\n${prices}`, expected);
  layout("隔一空行是价目", `${table}\n\n${prices}`, expected);
  layout(
    "紧接着是合同清单，金额正好在年度指标值下面",
    `${table.replace(/\n合计.*/, "")}
合同编号 | 承包方 | 签订日期 | 金额
GF-11 | 石塘电力公司 | 2024年3月1日 | 120
GF-12 | 双桥电力公司 | 2024年4月9日 | 86`,
    { kind: "self-evaluation", range: "A1:G6" },
  );
  layout(
    "最后一组还没有填，仍是本表的",
    `${table.replace(/\n合计.*/, "")}
创新指标 | 管理创新 | 运维办法 | 明显改进 | | |
^ | ^ | 巡检办法 | 明显改进 | | |
^ | ^ | 公示办法 | 明显改进 | | |`,
    { kind: "self-evaluation", range: "A1:G9" },
  );
  layout("隔三空行是分工", `${table}\n\n\n\n${people}`, expected);
  const declared = `绩效目标申报表
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 检修电站 | ≥36座
效益指标 | 经济效益指标 | 年发电收入 | ≥210万元
满意度指标 | 服务对象满意度 | 村民满意度 | ≥90%`;
  layout("申报表没有分值，隔两空行是价目", `${declared}\n\n\n${prices}`, {
    kind: "target-declaration",
    range: "A1:D5",
    cells: ["target"],
    rows: `
3 | 产出指标 | 数量指标 | 检修电站 | ≥36座
4 | 效益指标 | 经济效益指标 | 年发电收入 | ≥210万元
5 | 满意度指标 | 服务对象满意度 | 村民满意度 | ≥90%`,
  });
  layout("隔一空行的满意度仍是本表的", table.replace("满意度指标", "\n满意度指标"), {
    kind: "self-evaluation",
    range: "A1:G8",
    total: "8 | 100 | 100",
  });
});

describe("表头的哪一部分都不另算一张表", () => {
  layout(
    "上一行只有合并的“绩效指标”和“目标与完成”，其余的字在下一行",
    `乡村道路养护项目支出绩效自评表
绩效指标 | < | < | | 目标与完成 | < | |
一级指标 | 二级指标 | 三级指标 | 分值 | 年度指标值 | 实际完成值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 养护里程 | 40 | ≥86公里 | 86公里 | 40 |
产出指标 | 质量指标 | 路面优良率 | 20 | ≥85% | 88% | 20 |
效益指标 | 社会效益指标 | 受益村数 | 30 | ≥24个 | 24个 | 30 |
满意度指标 | 服务对象满意度 | 村民满意度 | 10 | ≥90% | 93% | 10 |`,
    {
      kind: "self-evaluation",
      range: "A1:H7",
      header: [2, 3],
      columns: "A=level1 B=level2 C=level3 D=weight E=target F=actual G=score H=reason",
    },
  );
  layout(
    "前面一栏叫“绩效指标”，后面的名称一栏也叫指标名称",
    `乡村道路养护项目支出绩效自评表
序号 | 绩效指标 | 指标大项 | 二级指标 | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分
1 | 绩效指标 | 产出指标 | 数量指标 | 养护里程 | ≥86公里 | 86公里 | 40 | 40
2 | | 产出指标 | 质量指标 | 路面优良率 | ≥85% | 88% | 20 | 20
3 | | 效益指标 | 社会效益指标 | 受益村数 | ≥24个 | 24个 | 30 | 30
4 | | 满意度指标 | 服务对象满意度 | 村民满意度 | ≥90% | 93% | 10 | 10`,
    { kind: "self-evaluation", columns: "C=level1 D=level2 E=level3 F=target G=actual H=weight I=score" },
  );
  layout(
    "第一栏的叫法没见过，栏里都是决策、过程、产出、效益",
    `乡村道路养护项目评价总览
评判方面 | 分值 | 得分 | 得分率
决策 | 15 | 12 | 80%
过程 | 20 | 18 | 90%
产出 | 35 | 35 | 100%
效益 | 30 | 27 | 90%
合计 | 100 | 92 | 92%`,
    { kind: "score-summary", columns: "A=level1 B=weight C=score" },
  );
});

test("分数写在名称后面，没有括号的也是分数", () => {
  expect(splitPoints("A决策15分")).toEqual({ name: "A决策", points: "15", unit: "分" });
  expect(splitPoints("得15分")).toEqual({ name: "得15分" });
});
