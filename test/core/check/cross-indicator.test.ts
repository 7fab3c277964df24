import { checkTester } from "../../support/check";

const FRAMEWORK = `
灌区改造项目绩效评价指标体系
一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 评价标准
决策 | 项目立项 | 立项依据充分性 | 20 | 立项是否合规 | 合规得满分。
过程 | 资金管理 | 预算执行率 | 20 | 支出与预算之比 | 按比例计分。
产出 | 产出数量 | 渠道衬砌长度 | 30 | 完成率 | 按比例计分。
效益 | 生态效益 | 节水率 | 30 | 节水比例 | 达到15%得满分。`;

const sheet = (rows: string): string => `
灌区改造项目绩效评价评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 扣分原因
${rows.trim()}`;

const SAME = `
决策 | 项目立项 | 立项依据充分性 | 20 | 20 |
过程 | 资金管理 | 预算执行率 | 20 | 18 | 执行率偏低
产出 | 产出数量 | 渠道衬砌长度 | 30 | 30 |
效益 | 生态效益 | 节水率 | 30 | 30 |`;

checkTester("cross-indicator", [
  {
    title: "指标一一对应：不报",
    given: { 指标体系: FRAMEWORK, 评分表: sheet(SAME) },
  },
  {
    title: "组名的写法不同（项目决策指标、决策）：不报",
    given: {
      指标体系: FRAMEWORK,
      评分表: sheet(SAME.replace("决策 |", "项目决策指标（20分） |").replace("产出 |", "项目产出 |")),
    },
  },
  {
    title: "名称前的编号（A1.、C11）不计：不报",
    given: {
      指标体系: FRAMEWORK,
      评分表: sheet(
        SAME.replace("决策 | 项目立项 | 立项", "A决策 | A1项目立项 | A11立项").replace("节水率", "D1.节水率"),
      ),
    },
  },
  {
    title: "名称略有不同：报改名",
    given: { 指标体系: FRAMEWORK, 评分表: sheet(SAME.replace("渠道衬砌长度", "渠道防渗衬砌长度")) },
    finds: [{ at: "C5", message: "renamed", data: { name: "渠道防渗衬砌长度", other: "渠道衬砌长度" } }],
  },
  {
    title: "换成不相干的指标：评分表报多出，指标体系报缺少",
    given: { 指标体系: FRAMEWORK, 评分表: sheet(SAME.replace("生态效益 | 节水率", "社会效益 | 受益农户数")) },
    finds: [
      { at: "C6", message: "removed", data: { name: "节水率", sheet: "评分表" } },
      { at: "C6", message: "added", data: { name: "受益农户数", sheet: "指标体系" } },
    ],
  },
  {
    title: "评分表多一个指标",
    given: {
      指标体系: FRAMEWORK,
      评分表: sheet(`${SAME}\n效益 | 满意度 | 农户满意度 | 10 | 10 |`),
    },
    finds: [{ at: "C7", message: "added", data: { name: "农户满意度", group: "效益 / 满意度" } }],
  },
  {
    title: "评分表少一个指标：指在指标体系",
    given: { 指标体系: FRAMEWORK, 评分表: sheet(SAME.trim().split("\n").slice(0, 3).join("\n")) },
    finds: [{ at: "C6", message: "removed", data: { name: "节水率" } }],
  },
  {
    title: "换了一级指标：报换组",
    given: { 指标体系: FRAMEWORK, 评分表: sheet(SAME.replace("过程 |", "决策 |")) },
    finds: [
      {
        at: "C4",
        message: "moved",
        data: { name: "预算执行率", group: "决策 / 资金管理", otherGroup: "过程 / 资金管理" },
      },
    ],
  },
  {
    title: "评分表没有写二级指标：只比较一级指标，不报",
    given: {
      指标体系: FRAMEWORK,
      评分表: `
灌区改造项目绩效评价评分表
一级指标 | 三级指标 | 分值 | 得分 | 扣分原因
决策 | 立项依据充分性 | 20 | 20 |
过程 | 预算执行率 | 20 | 18 | 执行率偏低
产出 | 渠道衬砌长度 | 30 | 30 |
效益 | 节水率 | 30 | 30 |`,
    },
  },
  {
    title: "只有评分表：不报",
    given: { 评分表: sheet(SAME) },
  },
  {
    title: "一半以上指标不同名，是另一个评价：不报",
    given: {
      指标体系: FRAMEWORK,
      评分表: sheet(`
决策 | 项目立项 | 立项依据充分性 | 20 | 20 |
过程 | 组织实施 | 制度健全性 | 20 | 20 |
产出 | 产出质量 | 验收合格率 | 30 | 30 |
效益 | 社会效益 | 受益农户数 | 30 | 30 |`),
    },
  },
]);
