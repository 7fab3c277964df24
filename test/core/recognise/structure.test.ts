import { layout } from "./support";

const THREE = `产出指标 | 数量指标 | 开展科普活动场次 | ≥24场 | 25场 | 50 | 50 |
效益指标 | 社会效益指标 | 参与人次 | ≥6000人次 | 6300人次 | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 参与者满意度 | ≥90% | 95% | 10 | 10 |`;

const threeRows = (first: number): string =>
  THREE.split("\n")
    .map((line, i) => `${first + i} | ${line}`)
    .join("\n");

const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施";
const COLUMNS = "A=level1 B=level2 C=level3 D=target E=actual F=weight G=score H=reason";

describe("headers", () => {
  layout(
    "指标值 over 性质, 值, 单位",
    `项目支出绩效自评表（2023年度） | < | < | < | < | < | < | < | <
项目名称 | 科普馆免费开放 | < | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 实际完成值 | 分值 | 得分
^ | ^ | ^ | 性质 | 值 | 单位 | ^ | ^ | ^
产出指标 | 数量指标 | 免费开放天数 | ≥ | 300 | 天 | 306 | 50 | 50
效益指标 | 社会效益指标 | 参观人次 | ≥ | 8 | 万人次 | 7.6 | 30 | 28.5
满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥ | 95 | % | 98 | 10 | 10
总分 | < | < | < | < | < | < | 90 | 88.5`,
    {
      kind: "self-evaluation",
      range: "A1:I8",
      header: [3, 4],
      columns: "A=level1 B=level2 C=level3 D=nature E=target F=unit G=actual H=weight I=score",
      meta: { year: 2023, project: "科普馆免费开放" },
      cells: ["nature", "target", "unit", "actual", "weight", "score"],
      rows: `
5 | 产出指标 | 数量指标 | 免费开放天数 | ≥ | 300 | 天 | 306 | 50 | 50
6 | 效益指标 | 社会效益指标 | 参观人次 | ≥ | 8 | 万人次 | 7.6 | 30 | 28.5
7 | 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥ | 95 | % | 98 | 10 | 10`,
      total: "8 | 90 | 88.5",
    },
  );

  layout(
    "一级指标 and 二级指标 over 名称 and 分值",
    `项目支出绩效自评表 | < | < | < | < | < | < | <
（2022年度） | < | < | < | < | < | < | <
一级指标 | < | 二级指标 | < | 三级指标 | < | 年度指标值 | 实际完成值 | 得分
名称 | 分值 | 名称 | 分值 | 名称 | 分值 | ^ | ^ | ^
产出指标 | 50 | 数量指标 | 30 | 巡河次数 | 30 | ≥52次 | 52次 | 30
^ | ^ | 质量指标 | 20 | 问题整改率 | 20 | ≥95% | 96% | 20
效益指标 | 30 | 生态效益指标 | 30 | 断面水质达标率 | 30 | 100% | 100% | 30
满意度指标 | 10 | 服务对象满意度指标 | 10 | 群众满意度 | 10 | ≥90% | 91% | 10`,
    {
      kind: "self-evaluation",
      range: "A1:I8",
      header: [3, 4],
      columns: "A=level1 B=weight1 C=level2 D=weight2 E=level3 F=weight G=target H=actual I=score",
      meta: { year: 2022 },
      cells: ["weight1", "weight2", "target", "actual", "weight", "score"],
      rows: `
5 | 产出指标 | 数量指标 | 巡河次数 | 50 | 30 | ≥52次 | 52次 | 30 | 30
6 | 产出指标 | 质量指标 | 问题整改率 | 50 | 20 | ≥95% | 96% | 20 | 20
7 | 效益指标 | 生态效益指标 | 断面水质达标率 | 30 | 30 | 100% | 100% | 30 | 30
8 | 满意度指标 | 服务对象满意度指标 | 群众满意度 | 10 | 10 | ≥90% | 91% | 10 | 10`,
    },
  );

  layout(
    "复核得分 beside 得分, still empty: the unit's own score is the score",
    `项目支出绩效自评表
绩效指标 | < | < | 权重 | 指标完成情况对比 | < | 指标完成率 | 偏差原因分析 | 得分 | 复核得分
一级指标 | 二级指标 | 三级指标名称 | ^ | 年度指标值 | 实际完成值 | ^ | ^ | ^ | ^
产出指标 | 数量指标 | 修缮古桥数量 | 30 | 6座 | 6座 | | | 30 |
 | | 修缮古亭数量 | 20 | 2座 | 2座 | | | 20 |
效益指标 | 经济效益指标 | 游客接待量 | 30 | ≥20万人次 | 18万人次 | | 汛期闭园 | 27 |
满意度指标 | 服务对象满意度指标 | 游客满意度 | 20 | ≥90% | 93% | | | 20 |`,
    {
      kind: "self-evaluation",
      columns: "A=level1 B=level2 C=level3 D=weight E=target F=actual H=reason I=score",
      rows: `
4 | 产出指标 | 数量指标 | 修缮古桥数量 | 6座 | 6座 | 30 | 30
5 | 产出指标 | 数量指标 | 修缮古亭数量 | 2座 | 2座 | 20 | 20
6 | 效益指标 | 经济效益指标 | 游客接待量 | ≥20万人次 | 18万人次 | 30 | 27
7 | 满意度指标 | 服务对象满意度指标 | 游客满意度 | ≥90% | 93% | 20 | 20`,
    },
  );

  layout(
    "columns in another order: the score in front of the target, the name in front of its groups",
    `项目支出绩效自评表
序号 | 指标名称 | 一级指标 | 二级指标 | 分值 | 得分 | 实际完成值 | 年度指标值 | 扣分原因
1 | 修缮古桥数量 | 产出指标 | 数量指标 | 50 | 50 | 6座 | 6座 |
2 | 游客接待量 | 效益指标 | 经济效益指标 | 30 | 27 | 18万人次 | ≥20万人次 | 汛期闭园
3 | 游客满意度 | 满意度指标 | 服务对象满意度指标 | 10 | 10 | 93% | ≥90% |
 | 合计 | | | 90 | 87 | | |`,
    {
      kind: "self-evaluation",
      range: "A1:I6",
      header: [2],
      columns: "B=level3 C=level1 D=level2 E=weight F=score G=actual H=target I=reason",
      rows: `
3 | 产出指标 | 数量指标 | 修缮古桥数量 | 6座 | 6座 | 50 | 50
4 | 效益指标 | 经济效益指标 | 游客接待量 | ≥20万人次 | 18万人次 | 30 | 27
5 | 满意度指标 | 服务对象满意度指标 | 游客满意度 | ≥90% | 93% | 10 | 10`,
      total: "6 | 90 | 87",
    },
  );

  layout(
    "extra columns: 序号, 是否核心指标, 完成率, 佐证材料, 备注",
    `2023年度项目支出绩效自评表
序号 | 一级指标 | 二级指标 | 三级指标 | 是否核心指标 | 年度指标值 | 实际完成值 | 完成率 | 分值 | 得分 | 偏差原因 | 佐证材料 | 备注
1 | 产出指标 | 数量指标 | 新建健身步道 | 是 | ≥10公里 | 10.5公里 | 105% | 50 | 50 | | 竣工图 |
2 | 效益指标 | 社会效益指标 | 健身人口比例 | 否 | ≥40% | 39% | 97.5% | 30 | 29.25 | 步道三季度才开放 | 统计表 |
3 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 否 | ≥90% | 92% | 102.22% | 10 | 10 | | 问卷 |`,
    {
      kind: "self-evaluation",
      range: "A1:M5",
      header: [2],
      columns: "B=level1 C=level2 D=level3 F=target G=actual I=weight J=score K=reason L=source M=remark",
      rows: `
3 | 产出指标 | 数量指标 | 新建健身步道 | ≥10公里 | 10.5公里 | 50 | 50
4 | 效益指标 | 社会效益指标 | 健身人口比例 | ≥40% | 39% | 30 | 29.25
5 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10`,
    },
  );

  layout(
    "得分率 and 计量单位, long words for target and actual",
    `项目支出绩效自评表（2023年度）
一级指标 | 二级指标 | 三级指标 | 计量单位 | 指标方向 | 预算设定指标值 | 单项指标实际完成值 | 指标分值 | 自评得分 | 得分率 | 未完成原因及拟采取的改进措施
产出指标 | 数量指标 | 巡护林区面积 | 万亩 | 大于等于 | 12 | 12 | 50 | 50 | 100% |
效益指标 | 生态效益指标 | 森林火灾受害率 | ‰ | 小于等于 | 0.9 | 0.2 | 30 | 30 | 100% |
满意度指标 | 服务对象满意度指标 | 护林员满意度 | % | 大于等于 | 90 | 85 | 10 | 9.44 | 94.4% | 补助发放晚`,
    {
      kind: "self-evaluation",
      range: "A1:K5",
      header: [2],
      columns: "A=level1 B=level2 C=level3 D=unit E=direction F=target G=actual H=weight I=score J=rate K=reason",
      cells: ["unit", "direction", "target", "actual", "weight", "score", "rate"],
      rows: `
3 | 产出指标 | 数量指标 | 巡护林区面积 | 万亩 | 大于等于 | 12 | 12 | 50 | 50 | 100%
4 | 效益指标 | 生态效益指标 | 森林火灾受害率 | ‰ | 小于等于 | 0.9 | 0.2 | 30 | 30 | 100%
5 | 满意度指标 | 服务对象满意度指标 | 护林员满意度 | % | 大于等于 | 90 | 85 | 10 | 9.44 | 94.4%`,
    },
  );

  layout(
    "a header of two rows without merges: the lower one holds only what the upper one leaves open",
    `项目支出绩效自评表（2023年度）
项目名称 | 社区食堂建设补助 | | | | | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | | | 实际完成值 | 分值 | 得分
 | | | 方向 | 值 | 计量单位 | | |
产出指标 | 数量指标 | 新建社区食堂 | ≥ | 15 | 家 | 15 | 50 | 50
效益指标 | 社会效益指标 | 就餐人次 | ≥ | 20 | 万人次 | 21 | 30 | 30
满意度指标 | 服务对象满意度指标 | 老人满意度 | ≥ | 90 | % | 96 | 10 | 10`,
    {
      kind: "self-evaluation",
      range: "A1:I7",
      header: [3, 4],
      columns: "A=level1 B=level2 C=level3 D=direction E=target F=unit G=actual H=weight I=score",
      cells: ["direction", "target", "unit", "actual", "weight", "score"],
      rows: `
5 | 产出指标 | 数量指标 | 新建社区食堂 | ≥ | 15 | 家 | 15 | 50 | 50
6 | 效益指标 | 社会效益指标 | 就餐人次 | ≥ | 20 | 万人次 | 21 | 30 | 30
7 | 满意度指标 | 服务对象满意度指标 | 老人满意度 | ≥ | 90 | % | 96 | 10 | 10`,
    },
  );

  layout(
    "指标 over 一级, 二级, 三级",
    `项目支出绩效自评表（2023年度） | < | < | < | < | < | <
指标 | < | < | 目标值 | 完成值 | 分值 | 得分
一级 | 二级 | 三级 | ^ | ^ | ^ | ^
产出 | 数量 | 采购图书册数 | ≥5000册 | 5100册 | 50 | 50
效益 | 社会效益 | 年到馆人次 | ≥12万人次 | 11.4万人次 | 30 | 28.5
满意度 | 服务对象满意度 | 读者满意度 | ≥95% | 97% | 10 | 10`,
    {
      kind: "self-evaluation",
      range: "A1:G6",
      header: [2, 3],
      columns: "A=level1 B=level2 C=level3 D=target E=actual F=weight G=score",
      rows: `
4 | 产出 | 数量 | 采购图书册数 | ≥5000册 | 5100册 | 50 | 50
5 | 效益 | 社会效益 | 年到馆人次 | ≥12万人次 | 11.4万人次 | 30 | 28.5
6 | 满意度 | 服务对象满意度 | 读者满意度 | ≥95% | 97% | 10 | 10`,
    },
  );

  layout(
    "绩效指标 merged over three columns of levels",
    `项目支出绩效自评表（2023年度） | < | < | < | < | < | <
绩效指标 | < | < | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 建成充电桩 | ≥200个 | 205个 | 50 | 50
效益指标 | 社会效益指标 | 充电服务车次 | ≥5万车次 | 5.5万车次 | 30 | 30
满意度指标 | 服务对象满意度指标 | 车主满意度 | ≥90% | 93% | 10 | 10
合计 | < | < | | | 90 | 90`,
    {
      kind: "self-evaluation",
      range: "A1:G6",
      header: [2],
      rows: `
3 | 产出指标 | 数量指标 | 建成充电桩 | ≥200个 | 205个 | 50 | 50
4 | 效益指标 | 社会效益指标 | 充电服务车次 | ≥5万车次 | 5.5万车次 | 30 | 30
5 | 满意度指标 | 服务对象满意度指标 | 车主满意度 | ≥90% | 93% | 10 | 10`,
      total: "6 | 90 | 90",
    },
  );

  layout(
    "level 1 and level 2 alone",
    `项目支出绩效自评表（2023年度）
一级指标 | 二级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 安装路灯数量 | ≥120盏 | 120盏 | 50 | 50
 | 安装合格率 | 100% | 100% | 20 | 20
效益指标 | 夜间事故下降率 | ≥10% | 12% | 20 | 20
满意度指标 | 村民满意度 | ≥90% | 92% | 10 | 10`,
    {
      kind: "self-evaluation",
      range: "A1:F6",
      header: [2],
      columns: "A=level1 B=level2 C=target D=actual E=weight F=score",
      rows: `
3 | 产出指标 | 安装路灯数量 | | ≥120盏 | 120盏 | 50 | 50
4 | 产出指标 | 安装合格率 | | 100% | 100% | 20 | 20
5 | 效益指标 | 夜间事故下降率 | | ≥10% | 12% | 20 | 20
6 | 满意度指标 | 村民满意度 | | ≥90% | 92% | 10 | 10`,
    },
  );
});

describe("sums", () => {
  layout(
    "小计 rows for each level 1, 合计 below",
    `项目支出绩效自评表
${HEADER}
产出指标 | 数量指标 | 播种面积 | ≥3000亩 | 3000亩 | 30 | 30 |
 | 质量指标 | 出苗率 | ≥85% | 84% | 20 | 19.76 | 倒春寒
 | 小计 | | | | 50 | 49.76 |
效益指标 | 经济效益指标 | 亩产 | ≥400公斤 | 410公斤 | 30 | 30 |
 | 小计 | | | | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 94% | 10 | 10 |
 | 小计 | | | | 10 | 10 |
合计 | | | | | 90 | 89.76 |`,
    {
      kind: "self-evaluation",
      range: "A1:H10",
      header: [2],
      columns: COLUMNS,
      rows: `
3 | 产出指标 | 数量指标 | 播种面积 | ≥3000亩 | 3000亩 | 30 | 30
4 | 产出指标 | 质量指标 | 出苗率 | ≥85% | 84% | 20 | 19.76
6 | 效益指标 | 经济效益指标 | 亩产 | ≥400公斤 | 410公斤 | 30 | 30
8 | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 94% | 10 | 10`,
      subtotals: `
5 | 50 | 49.76
7 | 30 | 30
9 | 10 | 10`,
      total: "10 | 90 | 89.76",
    },
  );

  layout(
    "合计 in front of the indicators",
    `项目支出绩效自评表
${HEADER}
合计 | | | | | 90 | 90 |
${THREE}`,
    {
      kind: "self-evaluation",
      range: "A1:H6",
      header: [2],
      columns: COLUMNS,
      rows: threeRows(4),
      total: "3 | 90 | 90",
    },
  );

  layout(
    "the total in words: 总分：95分",
    `项目支出绩效自评表 | < | < | < | < | < | < | <
${HEADER}
${THREE}
总分：90分 | < | < | < | < | < | < | <`,
    { kind: "self-evaluation", range: "A1:H6", header: [2], columns: COLUMNS, rows: threeRows(3), total: "6 | | 90" },
  );

  layout(
    "合 计（100分）with the score alone",
    `项目支出绩效自评表
${HEADER}
${THREE}
合 计（90分） | | | | | | 90 |`,
    {
      kind: "self-evaluation",
      range: "A1:H6",
      header: [2],
      columns: COLUMNS,
      rows: threeRows(3),
      total: "6 | 90 | 90",
    },
  );

  layout(
    "自评总分 stated under the total in a cell across the table",
    `项目支出绩效自评表 | < | < | < | < | < | < | <
${HEADER}
${THREE}
自评总分 | 90 | < | < | < | < | < | <
自评等级 | 优 | < | < | < | < | < | <`,
    {
      kind: "self-evaluation",
      range: "A1:H7",
      header: [2],
      columns: COLUMNS,
      rows: threeRows(3),
      total: "6 | | 90",
      grade: "优",
    },
  );
});

describe("several tables on a sheet", () => {
  const table = (project: string, year = 2023): string => `项目支出绩效自评表
（${year}年度）
项目名称 | ${project} | | | | | |
${HEADER}
${THREE}
总分 | | | | | 90 | 90 |`;
  const at = (top: number, project: string, range: string) =>
    ({
      kind: "self-evaluation",
      range,
      header: [top + 3],
      columns: COLUMNS,
      meta: { year: 2023, project },
      rows: threeRows(top + 4),
      total: `${top + 7} | 90 | 90`,
    }) as const;

  layout(
    "below each other with blank rows",
    `${table("科普活动")}\n\n\n${table("科普场馆")}`,
    at(1, "科普活动", "A1:H8"),
    at(11, "科普场馆", "A11:H18"),
  );

  layout(
    "below each other without a blank row",
    `${table("科普活动")}\n${table("科普场馆")}`,
    at(1, "科普活动", "A1:H8"),
    at(9, "科普场馆", "A9:H16"),
  );

  layout(
    "below each other, notes under the first and no blank row",
    `${table("科普活动")}\n注：得分保留两位小数。\n${table("科普场馆")}`,
    at(1, "科普活动", "A1:H9"),
    at(10, "科普场馆", "A10:H17"),
  );

  layout(
    "beside each other with a blank column",
    table("科普活动")
      .split("\n")
      .map((line, i) => {
        const left = line.split("|").map((cell) => cell.trim());
        const right = table("科普场馆").split("\n")[i]!;
        return [...left, ...Array.from({ length: 9 - left.length }, () => ""), right].join(" | ");
      })
      .join("\n"),
    at(1, "科普活动", "A1:H8"),
    {
      ...at(1, "科普场馆", "J1:Q8"),
      columns: "J=level1 K=level2 L=level3 M=target N=actual O=weight P=score Q=reason",
    },
  );

  layout(
    "a monitoring table under a self-evaluation",
    `${table("科普活动")}

项目支出绩效运行监控表
（2024年度）
项目名称 | 科普活动 | | | | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 全年预计完成情况 | 完成目标可能性 | 备注
产出指标 | 数量指标 | 开展科普活动场次 | ≥24场 | 11场 | 24场 | 确定能 |
效益指标 | 社会效益指标 | 参与人次 | ≥6000人次 | 2900人次 | 6000人次 | 有可能 |`,
    at(1, "科普活动", "A1:H8"),
    {
      kind: "monitoring",
      range: "A10:H15",
      header: [13],
      meta: { year: 2024, project: "科普活动" },
      rows: `
14 | 产出指标 | 数量指标 | 开展科普活动场次 | ≥24场 | 11场
15 | 效益指标 | 社会效益指标 | 参与人次 | ≥6000人次 | 2900人次`,
    },
  );

  layout(
    "a list of staff beside a form is not part of it",
    `项目支出绩效自评表 | | | | | | | | | 序号 | 岗位 | 人数
${HEADER} | | 1 | 讲解员 | 6
${THREE.replace(/\|$/gm, "| | | 2 | 保安 | 4")}`,
    { kind: "self-evaluation", range: "A1:H5", header: [2], columns: COLUMNS, rows: threeRows(3) },
  );
});

describe("pasted and half filled", () => {
  layout(
    "a whole row one column to the right",
    `项目支出绩效自评表
${HEADER}
产出指标 | 数量指标 | 安装监控点位 | ≥80个 | 80个 | 25 | 25 |
 | | 质量指标 | 设备完好率 | ≥98% | 99% | 25 | 25
效益指标 | 社会效益指标 | 案件下降率 | ≥5% | 6% | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10 |`,
    {
      kind: "self-evaluation",
      range: "A1:H6",
      header: [2],
      rows: `
3 | 产出指标 | 数量指标 | 安装监控点位 | ≥80个 | 80个 | 25 | 25
4 | 产出指标 | 质量指标 | 设备完好率 | ≥98% | 99% | 25 | 25
5 | 效益指标 | 社会效益指标 | 案件下降率 | ≥5% | 6% | 30 | 30
6 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10`,
    },
  );

  layout(
    "a whole row one column to the left",
    `项目支出绩效自评表
绩效指标 | ${HEADER}
 | 产出指标 | 数量指标 | 安装监控点位 | ≥80个 | 80个 | 25 | 25 |
 | 质量指标 | 设备完好率 | ≥98% | 99% | 25 | 25 | |
 | 效益指标 | 社会效益指标 | 案件下降率 | ≥5% | 6% | 30 | 30 |
 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10 |`,
    {
      kind: "self-evaluation",
      range: "A1:I6",
      header: [2],
      rows: `
3 | 产出指标 | 数量指标 | 安装监控点位 | ≥80个 | 80个 | 25 | 25
4 | 产出指标 | 质量指标 | 设备完好率 | ≥98% | 99% | 25 | 25
5 | 效益指标 | 社会效益指标 | 案件下降率 | ≥5% | 6% | 30 | 30
6 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10`,
    },
  );

  layout(
    "only level 2 one column to the left",
    `项目支出绩效自评表
${HEADER}
产出指标 | 数量指标 | 安装监控点位 | ≥80个 | 80个 | 25 | 25 |
质量指标 | | 设备完好率 | ≥98% | 99% | 25 | 25 |
效益指标 | 社会效益指标 | 案件下降率 | ≥5% | 6% | 30 | 30 |
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10 |`,
    {
      kind: "self-evaluation",
      range: "A1:H6",
      header: [2],
      rows: `
3 | 产出指标 | 数量指标 | 安装监控点位 | ≥80个 | 80个 | 25 | 25
4 | 产出指标 | 质量指标 | 设备完好率 | ≥98% | 99% | 25 | 25
5 | 效益指标 | 社会效益指标 | 案件下降率 | ≥5% | 6% | 30 | 30
6 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 92% | 10 | 10`,
    },
  );

  layout(
    "placeholder rows between the indicators and at the end",
    `项目支出绩效自评表
${HEADER}
产出指标 | 数量指标 | 指标1：放养鱼苗 | ≥50万尾 | 52万尾 | 50 | 50 |
 | | 指标2： | | | | |
 | | …… | | | | |
 | 质量指标 | 1. | | | | |
 | | 2. | | | | |
 | 时效指标 | 指标1： | | | | |
效益指标 | 生态效益指标 | 指标1：水体透明度 | ≥80厘米 | 85厘米 | 30 | 30 |
 | | …… | | | | |
满意度指标 | 服务对象满意度指标 | 指标1：渔民满意度 | ≥90% | 90% | 10 | 10 |
 | | …… | | | | |
总分 | | | | | 90 | 90 |`,
    {
      kind: "self-evaluation",
      range: "A1:H13",
      header: [2],
      rows: `
3 | 产出指标 | 数量指标 | 指标1：放养鱼苗 | ≥50万尾 | 52万尾 | 50 | 50
9 | 效益指标 | 生态效益指标 | 指标1：水体透明度 | ≥80厘米 | 85厘米 | 30 | 30
11 | 满意度指标 | 服务对象满意度指标 | 指标1：渔民满意度 | ≥90% | 90% | 10 | 10`,
      total: "13 | 90 | 90",
    },
  );

  layout(
    "actuals and scores not yet filled in",
    `项目支出绩效自评表
（2024年度）
${HEADER}
产出指标 | 数量指标 | 栽植行道树 | ≥900株 | | 50 | |
效益指标 | 生态效益指标 | 绿化覆盖率 | ≥42% | | 30 | |
满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% | | 10 | |
总分 | | | | | 90 | |`,
    {
      kind: "self-evaluation",
      range: "A1:H7",
      header: [3],
      columns: COLUMNS,
      meta: { year: 2024 },
      rows: `
4 | 产出指标 | 数量指标 | 栽植行道树 | ≥900株 | | 50
5 | 效益指标 | 生态效益指标 | 绿化覆盖率 | ≥42% | | 30
6 | 满意度指标 | 服务对象满意度指标 | 市民满意度 | ≥90% | | 10`,
      total: "7 | 90",
    },
  );

  layout(
    "a weight merged over two indicators",
    `项目支出绩效自评表
${HEADER}
产出指标 | 数量指标 | 更新水表 | ≥5000块 | 5000块 | 50 | 50 |
^ | ^ | 更新阀门 | ≥300个 | 300个 | ^ | ^ |
效益指标 | 社会效益指标 | 漏损率 | ≤10% | 9.6% | 40 | 40 |`,
    {
      kind: "self-evaluation",
      range: "A1:H5",
      header: [2],
      rows: `
3 | 产出指标 | 数量指标 | 更新水表 | ≥5000块 | 5000块 | 50 | 50
4 | 产出指标 | 数量指标 | 更新阀门 | ≥300个 | 300个 | 50 | 50
5 | 效益指标 | 社会效益指标 | 漏损率 | ≤10% | 9.6% | 40 | 40`,
    },
  );

  layout(
    "points in the level names only",
    `项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 | 备注
产出指标（50分） | 数量指标(10分) | 培育合作社（5分） | ≥8家 | 8家 | 5 |
 | | 培训社员【5分】 | ≥200人 | 210人 | 5 |
 | 质量指标（40 分） | 示范社占比 （40分） | ≥25% | 25% | 40 |
效益指标（权重30） | 经济效益指标（30） | 社员增收 (30) | ≥2000元 | 2150元 | 30 |`,
    {
      kind: "self-evaluation",
      range: "A1:G6",
      header: [2],
      rows: `
3 | 产出指标(50) | 数量指标(10) | 培育合作社(5) | ≥8家 | 8家 | | 5
4 | 产出指标(50) | 数量指标(10) | 培训社员(5) | ≥200人 | 210人 | | 5
5 | 产出指标(50) | 质量指标(40) | 示范社占比(40) | ≥25% | 25% | | 40
6 | 效益指标(30) | 经济效益指标(30) | 社员增收(30) | ≥2000元 | 2150元 | | 30`,
    },
  );

  layout(
    "blank rows between the groups",
    `项目支出绩效自评表
${HEADER}
产出指标 | 数量指标 | 疏浚沟渠 | ≥40公里 | 41公里 | 50 | 50 |

效益指标 | 社会效益指标 | 受益农田 | ≥1万亩 | 1万亩 | 30 | 30 |


满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 92% | 10 | 10 |

总分 | | | | | 90 | 90 |`,
    {
      kind: "self-evaluation",
      range: "A1:H10",
      header: [2],
      rows: `
3 | 产出指标 | 数量指标 | 疏浚沟渠 | ≥40公里 | 41公里 | 50 | 50
5 | 效益指标 | 社会效益指标 | 受益农田 | ≥1万亩 | 1万亩 | 30 | 30
8 | 满意度指标 | 服务对象满意度指标 | 农户满意度 | ≥90% | 92% | 10 | 10`,
      total: "10 | 90 | 90",
    },
  );
});
