import { checkTester } from "../../support/check";

const during = (period: string, due = "2024年11月底前"): string => `
  项目支出绩效目标申报表
  （2024年度）
  项目名称 | 滨河步道 | | ${period}
  一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
  产出指标 | 数量指标 | 新建步道 | ≥5公里 | 40
  产出指标 | 时效指标 | 完工时间 | ${due} | 20
  效益指标 | 社会效益指标 | 受益居民 | ≥2000人 | 40`;

checkTester("date-order", [
  { title: "期限在起止时间之内：不报", given: during("项目起止时间 | 2024年3月-2024年12月") },
  { title: "跨年度的项目：不报", given: during("实施期限 | 2023年-2025年") },
  { title: "2024.3.1至2024.12.31：不报", given: during("项目周期 | 2024.3.1至2024.12.31") },
  {
    title: "结束早于开始：指在起止时间上",
    given: during("项目起止时间 | 2024年6月至2024年3月"),
    finds: [{ at: "E3", message: "ends-first" }],
  },
  {
    title: "同一年只写一次",
    given: during("实施期限 | 2024年9月至3月"),
    finds: [{ at: "E3", message: "ends-first" }],
  },
  {
    title: "完工期限在项目结束以后：指在指标值上",
    given: during("实施期限 | 2024年1月—2024年6月"),
    finds: [{ at: "D6", message: "outside", actual: "2024年11月底前" }],
  },
  { title: "期限没有写年份：不报", given: during("实施期限 | 2024年1月—2024年6月", "11月底前") },
  { title: "起止时间看不出日期：不报", given: during("实施期限 | 一年") },
  {
    title: "开始、结束分在两格",
    given: `
      项目支出绩效目标申报表
      （2024年度）
      开始时间 | 2024-05-01 | | 结束时间 | 2024-02-28
      一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
      产出指标 | 数量指标 | 新建步道 | ≥5公里 | 60
      效益指标 | 社会效益指标 | 受益居民 | ≥2000人 | 40`,
    finds: [{ at: "E3", message: "ends-first" }],
  },
]);
