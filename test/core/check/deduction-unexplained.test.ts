import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, actual: string, score: string, reason = ""): string =>
  form(`
      产出指标 | 数量指标 | 清淤河道 | ${target} | ${actual} | 10 | ${score} | ${reason}
      效益指标 | 生态效益指标 | 水质达标天数 | ≥300天 | 300天 | 90 | 90 |`);

const withBudget = (executed: string): string => `
      项目支出绩效自评表
      （2023年度）
      项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      | 年度资金总额 | 100 | 100 | ${executed} | 10 | |
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
      产出指标 | 数量指标 | 清淤河道 | ≥20公里 | 18公里 | 90 | 81 |`;

checkTester("deduction-unexplained", [
  { title: "没有扣分：不报", given: row("≥20公里", "20公里", "10") },
  {
    title: "扣分没有说明原因：指在得分上",
    given: row("≥20公里", "18公里", "9"),
    finds: [{ at: "G4", message: "unexplained", data: { score: "9", weight: "10", deduction: "1" } }],
  },
  { title: "说明了原因：不报", given: row("≥20公里", "18公里", "9", "汛期停工 20 天") },
  {
    title: "原因写“无”或横线：视为没有说明",
    given: form(`
      产出指标 | 数量指标 | 清淤河道 | ≥20公里 | 18公里 | 10 | 9 | 无
      效益指标 | 生态效益指标 | 水质达标天数 | ≥300天 | 270天 | 90 | 81 | ——`),
    finds: [
      { at: "G4", message: "unexplained" },
      { at: "G5", message: "unexplained" },
    ],
  },
  { title: "已完成却扣分：由 deducted-though-met 报，这里不重复", given: row("≥20公里", "20公里", "9") },
  {
    title: "大幅超额而扣分，也要说明原因",
    given: row("≥20公里", "26公里", "9"),
    finds: [{ at: "G4", message: "unexplained" }],
  },
  {
    title: "定性指标扣分，也要说明原因",
    given: row("有效改善", "有所改善", "8"),
    finds: [{ at: "G4", message: "unexplained", data: { deduction: "2" } }],
  },
  {
    title: "没有原因栏、也没有依据栏的表不查",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清淤河道 | ≥20公里 | 18公里 | 10 | 9
      效益指标 | 生态效益指标 | 水质达标天数 | ≥300天 | 300天 | 90 | 90`,
  },
  {
    title: "评分依据说明了原因：不报；只是照抄评分规则的依据不算原因",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 评分规则 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分依据
      产出指标 | 数量指标 | 清淤河道 | 按完成比例得分 | ≥20公里 | 18公里 | 10 | 9 | 汛期停工，剩余 2 公里未清
      效益指标 | 生态效益指标 | 水质达标天数 | 按完成比例得分 | ≥300天 | 270天 | 90 | 81 | 按完成 比例得分`,
    finds: [{ at: "H5", message: "unexplained" }],
  },
  {
    title: "四川：执行率 90% 及以上不要求说明",
    policy: "sichuan",
    given: withBudget("90"),
  },
  {
    title: "四川：执行率低于 90% 的，扣分须说明原因",
    policy: "sichuan",
    given: withBudget("89.9"),
    finds: [{ at: "G6", message: "unexplained", data: { deduction: "9" } }],
  },
  {
    title: "全国办法：执行率 90% 及以上同样要求说明",
    given: withBudget("90"),
    finds: [{ at: "G6", message: "unexplained" }],
  },
  {
    title: "评分表的依据照抄指标体系中的评价标准：不算原因",
    given: {
      指标体系: `
        河道保洁项目绩效评价指标体系
        一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准
        决策 | 项目立项 | 立项依据充分性 | 20 | 立项符合规划得10分，与部门职责相符得10分。
        产出 | 产出数量 | 保洁河段 | 80 | 按保洁河段完成率计分，低于60%不得分。`,
      评分表: `
        河道保洁项目绩效评价评分表
        一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 评分依据
        决策 | 项目立项 | 立项依据充分性 | 20 | 10 | 立项符合规划得10分，与部门职责相符得10分
        产出 | 产出数量 | 保洁河段 | 80 | 76 | 完成率95%，北段两处未保洁`,
    },
    finds: [{ at: "E3", message: "unexplained", data: { deduction: "10" } }],
  },
]);
