import { checkTester } from "../../support/check";

/** A score sheet with what is taken off in E and what is left in F, header in row 2, the first indicator in row 3. */
const sheet = (rows: string, heads = "扣分 | 得分"): string => `
  项目绩效评价评分表
  一级指标 | 二级指标 | 三级指标 | 分值 | ${heads} | 扣分原因
  ${rows.trim()}
  产出 | 产出质量 | 验收合格率 | 30 | 3 | 27 | 一台不合格
  效益 | 社会效益 | 受益人数 | 20 | 0 | 20 |`;

/** A form with the unit's own score in G, what the review takes off in H and its score in I, the first indicator in row 4. */
const reviewed = (rows: string): string => `
  项目支出绩效自评复核表
  （2023年度）
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 自评得分 | 复核扣分 | 复核得分 | 复核意见
  ${rows.trim()}
  效益指标 | 社会效益指标 | 受益村数 | ≥8个 | 8个 | 30 | 30 | 0 | 30 |
  满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | 92% | 10 | 10 | 1 | 9 | 缺问卷原件`;

const dredged = "产出指标 | 数量指标 | 清淤河道长度 | ≥12公里";

checkTester("score-deduction", [
  { title: "分值减扣分等于得分：不报", given: sheet("决策 | 项目立项 | 立项依据充分性 | 50 | 5 | 45 | 少一份批复") },
  {
    title: "分值减扣分不等于得分，指在得分上",
    given: sheet("决策 | 项目立项 | 立项依据充分性 | 50 | 5 | 46 | 少一份批复"),
    finds: [{ at: "F3", message: "off", expected: "45", actual: "46", data: { from: "50", deduction: "5" } }],
  },
  { title: "扣分写成负数：不报", given: sheet("决策 | 项目立项 | 立项依据充分性 | 50 | -5 | 45 | 少一份批复") },
  { title: "扣得比分值多，得 0 分：不报", given: sheet("决策 | 项目立项 | 立项依据充分性 | 50 | 60 | 0 | 没有立项") },
  { title: "扣分空着：不报", given: sheet("决策 | 项目立项 | 立项依据充分性 | 50 | | 45 | 少一份批复") },
  {
    title: "写着扣 0 分，得分却不满",
    given: sheet("决策 | 项目立项 | 立项依据充分性 | 50 | 0 | 45 | 少一份批复"),
    finds: [{ at: "F3", message: "off", expected: "50" }],
  },
  {
    title: "多数行都对不上的一栏说的是别的扣分：不报",
    given: `
  项目绩效评价评分表
  一级指标 | 二级指标 | 三级指标 | 分值 | 上年扣分 | 得分 | 扣分原因
  决策 | 项目立项 | 立项依据充分性 | 50 | 2 | 45 | 少一份批复
  产出 | 产出质量 | 验收合格率 | 30 | 6 | 27 | 一台不合格
  效益 | 社会效益 | 受益人数 | 20 | 4 | 20 |`,
  },
  {
    title: "每次扣几分是规则，不是扣分",
    given: sheet("决策 | 项目立项 | 立项依据充分性 | 50 | 5 | 46 | 少一份批复", "每次扣分 | 得分"),
  },
  {
    title: "复核扣分从分值里扣：不报",
    given: reviewed(`${dredged} | 12公里 | 60 | 60 | 12 | 48 | 缺两段的测量记录`),
  },
  {
    title: "复核扣分从自评得分里扣：不报",
    given: reviewed(`${dredged} | 11公里 | 60 | 55 | 5 | 50 | 缺一段的测量记录`),
  },
  {
    title: "复核得分与复核扣分对不上",
    given: reviewed(`${dredged} | 12公里 | 60 | 60 | 12 | 50 | 缺两段的测量记录`),
    finds: [{ at: "I4", message: "off", expected: "48", actual: "50" }],
  },
  {
    title: "扣分的合计不等于各行之和",
    given: `${sheet("决策 | 项目立项 | 立项依据充分性 | 50 | 5 | 45 | 少一份批复")}
  合计 | | | 100 | 9 | 92`,
    finds: [{ at: "E6", message: "total", expected: "8", actual: "9" }],
  },
  {
    title: "汇总表：从自评得分里扣的",
    given: `
  项目支出绩效自评复核情况汇总表
  序号 | 项目名称 | 自评得分 | 扣分 | 复核得分 | 备注
  1 | 河道清淤 | 98 | 8 | 90 | 目标偏低
  2 | 图书配送 | 96.5 | 10 | 80 | 佐证不全
  3 | 校舍维修 | 97 | 0 | 97 |`,
    finds: [{ at: "E4", message: "off", data: { name: "图书配送" }, expected: "86.5" }],
  },
]);
