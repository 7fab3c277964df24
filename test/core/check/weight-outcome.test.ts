import { checkTester } from "../../support/check";

const framework = (output: number, process: number, title = "步道项目绩效评价指标体系"): string => `
  ${title}
  一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准
  决策 | 项目立项 | 立项依据充分性 | 15 | 充分得15分
  过程 | 资金管理 | 资金使用合规性 | ${process} | 合规得满分
  产出 | 产出数量 | 新建步道 | ${output} | 按比例计分
  效益 | 项目效益 | 居民受益情况 | 25 | 明显得25分`;

checkTester("weight-outcome", [
  { title: "产出、效益共 60%：不报", given: framework(35, 25) },
  {
    title: "产出、效益共 50%：指在产出上",
    given: framework(25, 35),
    finds: [{ at: "A5", message: "low", actual: "50%", data: { points: "50" } }],
  },
  {
    title: "自评表不看",
    given: `
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 新建步道 | ≥5公里 | 5公里 | 50 | 50
      满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% | 50 | 50`,
  },
  { title: "分值合计不是 100 的，先由“分值合计”报", given: framework(15, 20) },
]);
