import { createSheet } from "../../../src/core/sheet/sheet";
import { sheetOf } from "../../support/sheet";
import { layout } from "./support";

const BUDGET = `
6 | 年度资金总额 | 320 | 312.5 | 10 | 97.66% | 9.77
7 | 其中：当年财政拨款 | 300 | 292.5 | — | | —
8 | 上年结转资金 | 20 | 20 | — | | —
9 | 其他资金 | 0 | 0 | — | | —`;

const ROWS = `
13 | 产出指标 | 数量指标 | 养护农村公路里程 | ≥120公里 | 126公里 | 20 | 20
14 | 产出指标 | 质量指标 | 工程验收合格率 | =100% | 100% | 15 | 15
15 | 产出指标 | 时效指标 | 养护任务完成时间 | 2023年11月底前 | 2023年11月20日 | 10 | 10
16 | 产出指标 | 成本指标 | 每公里养护成本 | ≤2.6万元 | 2.48万元 | 5 | 5
17 | 效益指标 | 社会效益指标 | 群众出行条件 | 明显改善 | 明显改善 | 15 | 14
18 | 效益指标 | 可持续影响指标 | 管护机制 | 健全 | 基本健全 | 15 | 13
19 | 满意度指标 | 服务对象满意度指标 | 沿线群众满意度 | ≥90% | 94% | 10 | 10`;

/** The national form of 2020, ten columns wide. */
const national = (change: (text: string) => string = (text) => text): string =>
  change(`项目支出绩效自评表 | < | < | < | < | < | < | < | < | <
（2023年度） | < | < | < | < | < | < | < | < | <
项目名称 | < | 农村公路养护 | < | < | < | < | < | < | <
主管部门 | < | 临川市交通运输局 | < | < | 实施单位 | < | 临川市公路养护中心 | < | <
项目资金（万元） | < | | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | < | 年度资金总额 | < | 300 | 320 | 312.5 | 10 | 97.66%% | 9.77
^ | < | 其中：当年财政拨款 | < | 300 | 300 | 292.5 | — | | —
^ | < | 上年结转资金 | < | 0 | 20 | 20 | — | | —
^ | < | 其他资金 | < | 0 | 0 | 0 | — | | —
年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < | <
^ | 完成全市农村公路日常养护，保障道路畅通。 | < | < | < | 全年养护农村公路126公里，道路畅通。 | < | < | < | <
绩效指标 | 一级指标 | 二级指标 | 三级指标 | < | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
^ | 产出指标 | 数量指标 | 养护农村公路里程 | < | ≥120公里 | 126公里 | 20 | 20 |
^ | ^ | 质量指标 | 工程验收合格率 | < | =100% | 100%% | 15 | 15 |
^ | ^ | 时效指标 | 养护任务完成时间 | < | 2023年11月底前 | 2023年11月20日 | 10 | 10 |
^ | ^ | 成本指标 | 每公里养护成本 | < | ≤2.6万元 | 2.48万元 | 5 | 5 |
^ | 效益指标 | 社会效益指标 | 群众出行条件 | < | 明显改善 | 明显改善 | 15 | 14 | 个别路段仍需加强。
^ | ^ | 可持续影响指标 | 管护机制 | < | 健全 | 基本健全 | 15 | 13 | 管护制度尚在修订。
^ | 满意度指标 | 服务对象满意度指标 | 沿线群众满意度 | < | ≥90% | 94%% | 10 | 10 |
总分 | < | < | < | < | < | < | 100 | 96.77 |`);

const META = { year: 2023, project: "农村公路养护", department: "临川市交通运输局", unit: "临川市公路养护中心" };
const COLUMNS = "B=level1 C=level2 D=level3 F=target G=actual H=weight I=score J=reason";

const WHOLE = {
  kind: "self-evaluation",
  range: "A1:J20",
  header: [12],
  columns: COLUMNS,
  meta: { ...META, money: "万元" },
  budget: BUDGET,
  rows: ROWS,
  total: "20 | 100 | 96.77",
} as const;

describe("national form", () => {
  layout("with its merges", national(), WHOLE);

  layout(
    "pasted without merges: blanks below a level's name",
    national((text) => text.replace(/[\^<]/g, "")),
    WHOLE,
  );

  layout(
    "level names repeated on every row",
    national((text) => {
      let level = "";
      return text
        .split("\n")
        .map((line, i) => {
          const cells = line.split(" | ");
          if (i < 12 || i > 18) return line;
          if (cells[1] !== "^") level = cells[1]!;
          return [i === 12 ? "绩效指标" : "^", level, ...cells.slice(2)].join(" | ");
        })
        .join("\n");
    }),
    WHOLE,
  );

  layout(
    "header words with spaces and line breaks",
    national((text) =>
      text
        .replace("项目支出绩效自评表", "项 目 支 出 绩 效 自 评 表")
        .replace("项目名称 |", "项 目 名 称 |")
        .replace("主管部门 |", "主 管\\n部 门 |")
        .replace("实施单位 |", "实 施 单 位 |")
        .replace("分值 | 执行率 | 得分", "分 值 | 执行\\n率 | 得 分")
        .replace("年初预算数 | 全年预算数 | 全年执行数", "年初\\n预算数 | 全年\\n预算数 | 全年\\n执行数")
        .replace("一级指标 | 二级指标 | 三级指标", "一级\\n指标 | 二级\\n指标 | 三 级 指 标")
        .replace("年度指标值 | 实际完成值 | 分值 | 得分", "年 度\\n指标值 | 实 际\\n完成值 | 分\\n值 | 得　分")
        .replace("偏差原因分析及改进措施", "偏差原因分析\\n及改进措施")
        .replace("总分 |", "总 分 |"),
    ),
    WHOLE,
  );

  layout(
    "starts at D7",
    "\n".repeat(7) +
      national((text) =>
        text
          .split("\n")
          .map((line) => ` | | | ${line}`)
          .join("\n"),
      ),
    {
      kind: "self-evaluation",
      range: "D7:M26",
      header: [18],
      columns: "E=level1 F=level2 G=level3 I=target J=actual K=weight L=score M=reason",
      meta: META,
      budget: BUDGET.replace(/^(\d+)/gm, (row) => String(Number(row) + 6)),
      rows: ROWS.replace(/^(\d+)/gm, (row) => String(Number(row) + 6)),
      total: "26 | 100 | 96.77",
    },
  );

  layout(
    "a sheet that is hidden is read like any other",
    (() => {
      const sheet = sheetOf(national(), "隐藏");
      const cells = [...sheet.rows].flatMap(([row, columns]) =>
        [...columns].map(([column, cell]) => [{ row, column }, cell] as const),
      );
      return createSheet({ name: "隐藏", hidden: true, cells, merges: sheet.merges });
    })(),
    WHOLE,
  );

  layout(
    "the page's header comes again, level cells empty below it",
    national((text) => {
      const rows = text.split("\n");
      return [...rows.slice(0, 15), rows[11]!, ...rows.slice(15)]
        .join("\n")
        .replace("^ | ^ | 成本指标", "绩效指标 | | 成本指标");
    }),
    {
      ...WHOLE,
      range: "A1:J21",
      header: [12, 16],
      rows: ROWS.replace(/^(1[6-9])/gm, (row) => String(Number(row) + 1)),
      total: "21 | 100 | 96.77",
    },
  );

  layout(
    "title over several rows: attachment, the unit's name, the year as a text of its own",
    `附件2 | | | | | | |
临川市图书馆 | < | < | < | < | < | < | <
2022年度项目支出绩效自评表 | < | < | < | < | < | < | <
填报单位（盖章）：临川市图书馆 | | | | | | 金额单位：万元 |
项目名称 | 图书馆数字化建设 | < | < | < | < | < | <
主管部门 | 临川市文化和旅游局 | < | < | 实施单位 | 临川市图书馆 | < | <
项目资金 | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 80 | 80 | 80 | 10 | 100% | 10
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 数字化图书册数 | 3000册 | 3000册 | 50 | 50 |
效益指标 | 社会效益指标 | 线上借阅人次 | ≥2万人次 | 2.3万人次 | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥95% | 96% | 10 | 10 |
总分 | < | < | < | < | 100 | 100 |`,
    {
      kind: "self-evaluation",
      range: "A1:H13",
      header: [9],
      columns: "A=level1 B=level2 C=level3 D=target E=actual F=weight G=score H=reason",
      meta: {
        year: 2022,
        project: "图书馆数字化建设",
        department: "临川市文化和旅游局",
        unit: "临川市图书馆",
        money: "万元",
      },
      budget: "8 | 年度资金总额 | 80 | 80 | 10 | 100% | 10",
      rows: `
10 | 产出指标 | 数量指标 | 数字化图书册数 | 3000册 | 3000册 | 50 | 50
11 | 效益指标 | 社会效益指标 | 线上借阅人次 | ≥2万人次 | 2.3万人次 | 30 | 30
12 | 满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥95% | 96% | 10 | 10`,
      total: "13 | 100 | 100",
    },
  );

  layout(
    "year only beside 预算年度, project and unit in the same cell as their labels, money in 元",
    `项目绩效自评表
项目名称：校舍维修改造 | | | | 预算年度 | 2023 |
主管部门：青禾县教育局 | | | | 实施单位：青禾县第二中学 | |
项目资金（元） | | 年度预算数 | 调整后预算数 | 实际支出数 | 分值 | 执行率 | 得分
 | 资金总额 | 500000 | 460000 | 455400 | 10 | 99% | 9.9
 | 其中：中央补助 | 200000 | 200000 | 200000 | | 100% |
 | 其中：省级补助 | 100000 | 100000 | 100000 | | 100% |
 | 县级资金 | 200000 | 160000 | 155400 | | 97.13% |
一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因
产出指标 | 数量指标 | 维修校舍面积 | ≥1800平方米 | 1850平方米 | 50 | 50 |
效益指标 | 社会效益指标 | 受益学生人数 | ≥600人 | 640人 | 30 | 30 |
满意度指标 | 服务对象满意度 | 师生满意度 | ≥95% | 97% | 10 | 10 |
合计 | | | | | 100 | 99.9 |`,
    {
      kind: "self-evaluation",
      range: "A1:H13",
      header: [9],
      meta: { year: 2023, project: "校舍维修改造", department: "青禾县教育局", unit: "青禾县第二中学", money: "元" },
      budgetKeys: ["annual", "executed", "weight", "rate", "score"],
      budget: `
5 | 资金总额 | 460000 | 455400 | 10 | 99% | 9.9
6 | 其中：中央补助 | 200000 | 200000 | | 100%
7 | 其中：省级补助 | 100000 | 100000 | | 100%
8 | 县级资金 | 160000 | 155400 | | 97.13%`,
      total: "13 | 100 | 99.9",
    },
  );

  layout(
    "budget header 预算数（A） 执行数（B） 执行率（B/A）, notes of several kinds below, a grade row",
    `2023年度项目支出绩效自评表
项目名称 | 河道清淤 | < | < | < | < | <
主管部门 | 青禾县水利局 | | | 项目实施单位 | 青禾县河道管理所 |
预算执行情况\\n（万元） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 分值 | 得分
^ | 年度财政资金总额 | 150 | 120 | 80% | 10 | 8
一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 分值 | 得分
产出指标 | 数量指标 | 清淤长度 | ≥15公里 | 15公里 | 50 | 50
效益指标 | 生态效益指标 | 水质达标率 | ≥85% | 86% | 30 | 30
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 91% | 10 | 10
总分 | | | | | 100 | 98
评价等级 | 优 | < | < | < | < | <
填表说明 | 1.得分一档最高不能超过该指标分值上限。 | < | < | < | < | <
注：1.定量指标若为正向指标，得分=权重×实际完成值÷年初目标值。 | < | < | < | < | < | <
2.定性指标根据完成情况分档评分。 | < | < | < | < | < | <
填报人： | | 审核人： | | 填报日期： | |`,
    {
      kind: "self-evaluation",
      range: "A1:G15",
      header: [6],
      columns: "A=level1 B=level2 C=level3 D=target E=actual F=weight G=score",
      meta: { year: 2023, project: "河道清淤", department: "青禾县水利局", unit: "青禾县河道管理所" },
      budget: "5 | 年度财政资金总额 | 150 | 120 | 10 | 80% | 8",
      rows: `
7 | 产出指标 | 数量指标 | 清淤长度 | ≥15公里 | 15公里 | 50 | 50
8 | 效益指标 | 生态效益指标 | 水质达标率 | ≥85% | 86% | 30 | 30
9 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 91% | 10 | 10`,
      total: "10 | 100 | 98",
      grade: "优",
    },
  );

  layout(
    "an indicator form of 2021: 成本指标 as a level 1 of its own",
    `项目支出绩效自评表
（2023年度）
项目名称 | 智慧停车场建设 | | | | | |
主管部门 | 澄江市城市管理局 | | | 实施单位 | 澄江市市政公用中心 | |
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率（%） | 得分
 | 年度资金总额： | 600.00 | 600.00 | 571.20 | 10 | 95.2 | 9.52
 | 其中：财政拨款 | 600.00 | 600.00 | 571.20 | - | 95.2 | -
 | 其他资金 | | | | - | | -
年度目标 | 年初设定目标 | | | 全年完成情况 | | |
 | 建成停车位并投入使用。 | | | 已建成并投入使用。 | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 得分 | 未完成原因及拟采取的改进措施
成本指标 | 经济成本指标 | 单个泊位建设成本 | ≤1.2万元 | 1.14万元 | 10 | 10 |
 | 社会成本指标 | 施工投诉起数 | ≤3起 | 1起 | 10 | 10 |
产出指标 | 数量指标 | 新建泊位数 | ≥500个 | 500个 | 20 | 20 |
 | 质量指标 | 竣工验收合格率 | ＝100% | 100% | 20 | 20 |
效益指标 | 社会效益指标 | 停车难问题 | 有效缓解 | 有所缓解 | 20 | 16 | 老城区泊位缺口较大，下步加快二期建设。
满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% | 88% | 10 | 9.78 | 收费标准宣传不够。
总分 | | | | | 100 | 95.30 |`,
    {
      kind: "self-evaluation",
      range: "A1:H18",
      header: [11],
      columns: "A=level1 B=level2 C=level3 D=target E=actual F=weight G=score H=reason",
      meta: {
        year: 2023,
        project: "智慧停车场建设",
        department: "澄江市城市管理局",
        unit: "澄江市市政公用中心",
        money: "万元",
      },
      budget: `
6 | 年度资金总额： | 600 | 571.2 | 10 | 95.2 | 9.52
7 | 其中：财政拨款 | 600 | 571.2 | - | 95.2 | -
8 | 其他资金 | | | - | | -`,
      rows: `
12 | 成本指标 | 经济成本指标 | 单个泊位建设成本 | ≤1.2万元 | 1.14万元 | 10 | 10
13 | 成本指标 | 社会成本指标 | 施工投诉起数 | ≤3起 | 1起 | 10 | 10
14 | 产出指标 | 数量指标 | 新建泊位数 | ≥500个 | 500个 | 20 | 20
15 | 产出指标 | 质量指标 | 竣工验收合格率 | ＝100% | 100% | 20 | 20
16 | 效益指标 | 社会效益指标 | 停车难问题 | 有效缓解 | 有所缓解 | 20 | 16
17 | 满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% | 88% | 10 | 9.78`,
      total: "18 | 100 | 95.3",
    },
  );
});
