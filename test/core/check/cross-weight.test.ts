import { checkTester } from "../../support/check";

const framework = (rows: string, title = "灌区改造项目绩效评价指标体系"): string => `
${title}
一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 评价标准
${rows.trim()}`;

const sheet = (rows: string, title = "灌区改造项目绩效评价评分表"): string => `
${title}
一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 扣分原因
${rows.trim()}`;

const FRAMEWORK = framework(`
决策 | 项目立项 | 立项依据充分性 | 20 | 立项是否合规 | 合规得满分。
过程 | 资金管理 | 预算执行率 | 20 | 支出与预算之比 | 按比例计分。
产出 | 产出数量 | 渠道衬砌长度 | 30 | 完成率 | 按比例计分。
效益 | 生态效益 | 节水率 | 30 | 节水比例 | 达到15%得满分。`);

const rows = (execution: string, lining: string): string => `
决策 | 项目立项 | 立项依据充分性 | 20 | 20 |
过程 | 资金管理 | 预算执行率 | ${execution} | 18 | 执行率偏低
产出 | 产出数量 | 渠道衬砌长度 | ${lining} | 30 |
效益 | 生态效益 | 节水率 | 30 | 30 |`;

checkTester("cross-weight", [
  {
    title: "两张表分值相同：不报",
    given: { 指标体系: FRAMEWORK, 评分表: sheet(rows("20", "30")) },
  },
  {
    title: "20 与 20.0 相同：不报",
    given: { 指标体系: FRAMEWORK, 评分表: sheet(rows("20.0", "30")) },
  },
  {
    title: "两个指标的分值互换：各报一条，指在评分表的分值上",
    given: { 指标体系: FRAMEWORK, 评分表: sheet(rows("25", "25")) },
    finds: [
      {
        at: "D4",
        message: "differs",
        expected: "20",
        actual: "25",
        data: { name: "预算执行率", weight: "25", other: "20", sheet: "指标体系" },
      },
      { at: "D5", message: "differs", expected: "30", actual: "25" },
    ],
  },
  {
    title: "指标名称前有序号、名称中有括号和空格，仍是同一指标",
    given: {
      指标体系: FRAMEWORK,
      评分表: sheet(`
决策 | 项目立项 | 1.立项依据 充分性 | 15 | 15 |
过程 | 资金管理 | 2.预算执行率（20分） | 20 | 18 | 执行率偏低
产出 | 产出数量 | 3.“渠道衬砌”长度 | 35 | 35 |
效益 | 生态效益 | 4.节水率 | 30 | 30 |`),
    },
    finds: [
      { at: "D3", message: "differs", expected: "20", actual: "15" },
      { at: "D5", message: "differs", expected: "30", actual: "35" },
    ],
  },
  {
    title: "分值写在三级指标名称里的评分表：指在名称上",
    given: {
      指标体系: FRAMEWORK,
      评分表: `
灌区改造项目绩效评价评分表
一级指标 | 二级指标 | 三级指标 | 得分 | 扣分原因
决策 | 项目立项 | 立项依据充分性（20分） | 20 |
过程 | 资金管理 | 预算执行率（10分） | 9 | 执行率偏低
产出 | 产出数量 | 渠道衬砌长度（40分） | 40 |
效益 | 生态效益 | 节水率（30分） | 30 |`,
    },
    finds: [
      { at: "C4", message: "differs", expected: "20", actual: "10" },
      { at: "C5", message: "differs", expected: "30", actual: "40" },
    ],
  },
  {
    title: "另一个项目的指标体系：不比较",
    given: {
      指标体系: framework(FRAMEWORK.split("\n").slice(3).join("\n"), "堤防加固项目绩效评价指标体系"),
      评分表: sheet(rows("25", "25")),
    },
  },
  {
    title: "大部分指标不同名：不比较",
    given: {
      指标体系: FRAMEWORK,
      评分表: sheet(`
决策 | 项目立项 | 立项依据充分性 | 10 | 10 |
过程 | 组织实施 | 制度健全性 | 20 | 20 |
产出 | 产出质量 | 验收合格率 | 40 | 40 |
效益 | 社会效益 | 受益农户数 | 30 | 30 |`),
    },
  },
  {
    title: "一个分值单元格合并在几个指标上：与这几个指标的分值之和比较，相等时不报",
    given: {
      指标体系: FRAMEWORK,
      评分表: sheet(`
决策 | 项目立项 | 立项依据充分性 | 40 | 20 |
过程 | 资金管理 | 预算执行率 | ^ | 18 | 执行率偏低
产出 | 产出数量 | 渠道衬砌长度 | 30 | 30 |
效益 | 生态效益 | 节水率 | 30 | 30 |`),
    },
  },
  {
    title: "合并的分值与几个指标的分值之和不同：报一条",
    given: {
      指标体系: FRAMEWORK,
      评分表: sheet(`
决策 | 项目立项 | 立项依据充分性 | 20 | 20 |
过程 | 资金管理 | 预算执行率 | 60 | 18 | 执行率偏低
产出 | 产出数量 | 渠道衬砌长度 | ^ | 30 |
效益 | 生态效益 | 节水率 | 20 | 20 |`),
    },
    finds: [
      { at: "D4", message: "differs", expected: "50", actual: "60" },
      { at: "D6", message: "differs", expected: "30", actual: "20" },
    ],
  },
]);
