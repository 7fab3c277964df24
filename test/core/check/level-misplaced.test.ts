import { checkTester } from "../../support/check";

const placed = (groups: string, name: string, target = "≥90%"): string => `
  项目支出绩效目标申报表
  一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
  ${groups} | ${name} | ${target} | 40
  产出指标 | 数量指标 | 新建步道 | ≥5公里 | 60`;

checkTester("level-misplaced", [
  {
    title: "满意度放在效益下：指在名称上",
    given: placed("效益指标 | 社会效益指标", "居民满意度"),
    finds: [{ at: "C3", message: "satisfaction", data: { group: "社会效益指标" } }],
  },
  { title: "满意度指标下的满意度：不报", given: placed("满意度指标 | 服务对象满意度指标", "居民满意度") },
  { title: "效益下的二级指标本身就是满意度：不报", given: placed("效益指标 | 服务对象满意度指标", "居民满意度") },
  {
    title: "成本放在数量下",
    given: placed("产出指标 | 数量指标", "步道建设成本", "≤80万元"),
    finds: [{ at: "C3", message: "cost" }],
  },
  { title: "成本指标下的成本：不报", given: placed("产出指标 | 成本指标", "步道建设成本", "≤80万元") },
  { title: "节约成本是效益：不报", given: placed("效益指标 | 经济效益指标", "节约成本", "≥5万元") },
  {
    title: "及时率放在数量下",
    given: placed("产出指标 | 数量指标", "工资发放及时率"),
    finds: [{ at: "C3", message: "time" }],
  },
  { title: "及时率放在质量或时效下：不报", given: placed("产出指标 | 时效指标", "工资发放及时率") },
  {
    title: "合格率放在时效下",
    given: placed("产出指标 | 时效指标", "路面验收合格率"),
    finds: [{ at: "C3", message: "quality" }],
  },
  { title: "一栏里并列几类的：不报", given: placed("产出指标 | 数量和质量指标", "路面验收合格率") },
]);
