import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const table = (name: string, nature: string, target: string): string => `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | ${name} | ${nature} | ${target} | 20公里 | 60 | 60
      效益指标 | 社会效益指标 | 受益人数 | 正向 | ≥900人 | 900人 | 40 | 40`;

checkTester("direction-mismatch", [
  { title: "正向用 ≥：不报", given: table("养护里程", "正向", "≥20公里") },
  {
    title: "正向却用 ≤：指在年度指标值上",
    given: table("养护里程", "正向", "≤20公里"),
    finds: [{ at: "E4", message: "nature", data: { nature: "正向", sign: "≤" } }],
  },
  {
    title: "“正向指标”同“正向”",
    given: table("养护里程", "正向指标", "≤20公里"),
    finds: [{ at: "E4", message: "nature" }],
  },
  {
    title: "反向却用 ≥",
    given: table("封路时长", "反向", "≥20公里"),
    finds: [{ at: "E4", message: "nature", data: { nature: "反向", sign: "≥" } }],
  },
  { title: "反向用 ≤：不报", given: table("封路时长", "反向", "≤20小时") },
  { title: "没有符号：不报", given: table("养护里程", "正向", "20公里") },
  { title: "定量、定性不是方向：不报", given: table("养护里程", "定量", "≤20公里") },
  {
    title: "符号在单独一栏：指在符号上",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标方向 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 养护里程 | 正向 | 小于等于 | 20 | 公里 | 20 | 60 | 60
      效益指标 | 社会效益指标 | 受益人数 | 正向 | ≥ | 900 | 人 | 900 | 40 | 40`,
    finds: [{ at: "E4", message: "nature", data: { nature: "正向", sign: "≤" } }],
  },
  {
    title: "成本却用 ≥",
    given: form(`
      成本指标 | 经济成本指标 | 每公里养护成本 | ≥3万元 | 2.8万元 | 50 | 50 |
      产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20公里 | 50 | 50 |`),
    finds: [{ at: "D4", message: "cost", actual: "≥3万元" }],
  },
  {
    title: "成本节约额、成本控制率用 ≥：不报",
    given: form(`
      成本指标 | 经济成本指标 | 成本节约额 | ≥3万元 | 3.2万元 | 30 | 30 |
      成本指标 | 经济成本指标 | 成本控制率 | ≥95% | 96% | 20 | 20 |
      产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20公里 | 50 | 50 |`),
  },
  {
    title: "越少越好的名称却用 ≥（补贴逾期发放率 ≥100%）",
    given: form(`
      产出指标 | 时效指标 | 补贴逾期发放率 | ≥100% | 100% | 50 | 50 |
      产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20公里 | 50 | 50 |`),
    finds: [{ at: "D4", message: "name", data: { sign: "≥" } }],
  },
  {
    title: "事故下降率用 ≥：不报",
    given: form(`
      效益指标 | 社会效益指标 | 交通事故下降率 | ≥5% | 6% | 50 | 50 |
      产出指标 | 数量指标 | 养护里程 | ≥20公里 | 20公里 | 50 | 50 |`),
  },
]);
