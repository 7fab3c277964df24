import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const rows = (output: string, benefit: string, side = "效益指标 | 社会效益指标"): string =>
  form(`
      产出指标 | ${output} | 50 | 50 |
      ${side} | ${benefit} | 50 | 50 |`);

checkTester("same-both-sides", [
  { title: "产出与效益各不相同：不报", given: rows("数量指标 | 培训人数 | ≥200人 | 200人", "受益企业 | ≥20家 | 20家") },
  {
    title: "产出与效益下名称相同：指在效益下的名称上",
    given: rows("质量指标 | 系统正常运行率 | ≥99% | 99%", "系统正常运行率 | ≥99% | 99%"),
    finds: [{ at: "C5", message: "both", data: { name: "系统正常运行率", group: "效益指标", row: "4" } }],
  },
  {
    title: "不计空格、序号和括号",
    given: rows("数量指标 | 指标1：培训的人数 | ≥200人 | 200人", "指标2：培训 人数（人） | ≥200人 | 200人"),
    finds: [{ at: "C5", message: "both" }],
  },
  {
    title: "产出与满意度下名称相同",
    given: rows("质量指标 | 学员满意度 | ≥90% | 95%", "学员满意度 | ≥90% | 95%", "满意度指标 | 服务对象满意度指标"),
    finds: [{ at: "C5", message: "both", data: { group: "满意度指标" } }],
  },
  {
    title: "一边是数、一边是措辞，名称相同：仍报",
    given: rows("质量指标 | 网络安全保障 | 100% | 100%", "网络安全保障 | 有效提升 | 有效提升"),
    finds: [{ at: "C5", message: "both" }],
  },
  {
    title: "计量单位不能换算，不是同一指标：不报",
    given: rows("数量指标 | 技能培训 | ≥200人 | 200人", "技能培训 | ≥90% | 90%"),
  },
  { title: "名称相近而不同：不报", given: rows("质量指标 | 宣传覆盖率 | 90% | 90%", "宣传活动覆盖率 | ≥60% | 60%") },
  {
    title: "成本与效益下名称相同：不报",
    given: rows("成本指标 | 图书管理系统 | ≤40万元 | 39万元", "图书管理系统 | 有效运行 | 有效运行"),
  },
  { title: "都只有“指标1：”的行：由 placeholder 报", given: rows("数量指标 | 指标1： | 5 | 5", "指标1： | 5 | 5") },
]);
