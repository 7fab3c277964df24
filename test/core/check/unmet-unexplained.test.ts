import { checkTester } from "../../support/check";

const unscored = (actual: string, reason: string, head = "未完成原因和改进措施"): string => `
  中央对地方专项转移支付绩效自评表
  （2023年度）
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际完成值 | ${head}
  产出指标 | 数量指标 | 改造厕所 | ≥500座 | ${actual} | ${reason}
  产出指标 | 质量指标 | 验收合格率 | ≥95% | 98% |
  效益指标 | 社会效益指标 | 受益农户 | ≥500户 | 520户 |`;

checkTester("unmet-unexplained", [
  {
    title: "没有达到，也没有写原因：指在实际完成值上",
    given: unscored("430座", ""),
    finds: [{ at: "E4", message: "unexplained", actual: "430座", data: { target: "≥500座" } }],
  },
  { title: "写“无”不算原因", given: unscored("430座", "无"), finds: [{ at: "E4", message: "unexplained" }] },
  { title: "写了原因：不报", given: unscored("430座", "汛期停工，余下的明年春季完工") },
  { title: "达到了：不报", given: unscored("512座", "") },
  { title: "表中没有写原因的栏：不报", given: unscored("430座", "", "备注") },
]);
