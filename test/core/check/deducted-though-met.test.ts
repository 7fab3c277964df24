import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, actual: string, score: string, reason = "", name = "更换灯具"): string =>
  form(`
      产出指标 | 数量指标 | ${name} | ${target} | ${actual} | 10 | ${score} | ${reason}
      效益指标 | 社会效益指标 | 受益户数 | ≥900户 | 900户 | 90 | 90 |`);

checkTester("deducted-though-met", [
  { title: "达到指标值得满分：不报", given: row("≥300盏", "300盏", "10") },
  {
    title: "达到指标值却扣分、没有说明原因：指在得分上",
    given: row("≥300盏", "310盏", "9"),
    finds: [{ at: "G4", message: "deducted", expected: "10", actual: "9", data: { deduction: "1" } }],
  },
  { title: "说明了原因：不报", given: row("≥300盏", "310盏", "9", "验收资料不全") },
  {
    title: "原因写“无”或横线：视为没有说明",
    given: row("≥300盏", "310盏", "9", "无"),
    finds: [{ at: "G4", message: "deducted" }],
  },
  { title: "未达到指标值而扣分：不报", given: row("≥300盏", "290盏", "9.67") },
  { title: "达到 130%、属大幅超额：扣分不报", given: row("≥300盏", "390盏", "9") },
  {
    title: "129% 不属大幅超额：报",
    given: row("≥300盏", "387盏", "9"),
    finds: [{ at: "G4", message: "deducted", expected: "10" }],
  },
  {
    title: "“等于”的指标值，高于算完成",
    given: row("=300盏", "310盏", "9"),
    finds: [{ at: "G4", message: "deducted" }],
  },
  {
    title: "照抄的界限与指标值相同：算完成",
    given: row("≥300盏", "≥300盏", "9"),
    finds: [{ at: "G4", message: "deducted" }],
  },
  {
    title: "越少越好的指标，远低于上限也不算大幅超额",
    given: row("≤24小时", "2小时", "9", "", "报修处理时间"),
    finds: [{ at: "G4", message: "deducted" }],
  },
  {
    title: "没有原因栏的表同样检查",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 更换灯具 | ≥300盏 | 300盏 | 10 | 9
      效益指标 | 社会效益指标 | 受益户数 | ≥900户 | 900户 | 90 | 90`,
    finds: [{ at: "G4", message: "deducted" }],
  },
  {
    title: "在评分依据栏中说明了原因：不报；依据只是照抄规则的：报",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 评分规则 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分依据
      产出指标 | 数量指标 | 更换灯具 | 达到得满分 | ≥300盏 | 300盏 | 10 | 9 | 其中 3 盏返修后才合格
      效益指标 | 社会效益指标 | 受益户数 | 达到得满分 | ≥900户 | 900户 | 90 | 89 | 达到得满分`,
    finds: [{ at: "H5", message: "deducted", expected: "90", actual: "89" }],
  },
]);
