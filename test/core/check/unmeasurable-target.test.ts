import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, group = "数量指标", name = "培训场次"): string =>
  form(`
      产出指标 | 数量指标 | 培训人数 | ≥200人 | 200人 | 30 | 30 |
      产出指标 | ${group} | ${name} | ${target} | 已完成 | 30 | 30 |
      效益指标 | 社会效益指标 | 受益单位 | ≥20家 | 20家 | 20 | 20 |
      满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 95% | 20 | 20 |`);

const found = [{ at: "D5", message: "no-measure" }] as const;

checkTester("unmeasurable-target", [
  { title: "指标值是数：不报", given: row("≥5场") },
  {
    title: "数量指标“若干”：指在指标值上",
    given: row("若干"),
    finds: [{ at: "D5", message: "no-measure", actual: "若干", data: { name: "培训场次", target: "若干" } }],
  },
  { title: "数量指标“适量”", given: row("适量"), finds: found },
  { title: "数量指标“较好”", given: row("较好"), finds: found },
  { title: "数量指标“进一步加强”", given: row("进一步加强"), finds: found },
  { title: "时效指标“按要求完成”", given: row("按要求完成", "时效指标", "维保时限"), finds: found },
  { title: "时效指标“按照合同约定执行”", given: row("按照合同约定执行", "时效指标", "维保时限"), finds: found },
  { title: "成本指标“合理”", given: row("合理", "成本指标", "培训成本"), finds: found },
  { title: "质量指标“一定数量”", given: row("一定数量", "质量指标", "优秀学员"), finds: found },
  { title: "时效指标“尽快完成”", given: row("尽快完成", "时效指标", "办结时限"), finds: found },
  { title: "期限：不报", given: row("2023年12月底前", "时效指标", "完成时限") },
  { title: "及时、按期是对是否及时的回答：不报", given: row("及时", "时效指标", "培训及时性") },
  { title: "及时性“按计划完成”：不报", given: row("按计划完成", "时效指标", "培训完成及时性") },
  { title: "通用的等次（优、合格、达标、全覆盖）：不报", given: row("优", "质量指标", "培训质量") },
  { title: "全覆盖：不报", given: row("全覆盖", "数量指标", "培训范围") },
  { title: "质量指标的“进一步提升”：由人判断，不报", given: row("进一步提升", "质量指标", "服务质量") },
  { title: "效益指标的“有效提升”：由人判断，不报", given: row("有效提升", "社会效益指标", "服务水平") },
  {
    title: "多数指标值是措辞的表：不报",
    given: form(`
      产出指标 | 数量指标 | 培训人数 | ≥200人 | 200人 | 30 | 30 |
      产出指标 | 数量指标 | 培训场次 | 若干 | 5场 | 30 | 30 |
      效益指标 | 社会效益指标 | 服务水平 | 有效提升 | 有效提升 | 40 | 40 |`),
  },
  {
    title: "自己注明定性的行：措辞是等次，不报；只说“按照合同要求”的仍报",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 培训人数 | 正向 | 200人 | 200人 | 30 | 30
      产出指标 | 数量指标 | 培训场次 | 正向 | 5场 | 5场 | 30 | 30
      产出指标 | 时效指标 | 培训时长 | 正向 | 5天 | 5天 | 20 | 20
      产出指标 | 时效指标 | 维保时限 | 定性 | 按照合同要求 | 达到 | 10 | 10
      产出指标 | 成本指标 | 成本控制情况 | 定性 | 较好 | 较好 | 10 | 10`,
    finds: [{ at: "E7", message: "no-measure" }],
  },
]);
