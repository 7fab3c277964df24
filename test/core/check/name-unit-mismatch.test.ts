import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (name: string, target: string, actual: string): string =>
  form(`
      产出指标 | 质量指标 | ${name} | ${target} | ${actual} | 60 | 60 |
      效益指标 | 社会效益指标 | 受益农户 | ≥900户 | 900户 | 40 | 40 |`);

checkTester("name-unit-mismatch", [
  { title: "比率用 %：不报", given: row("设备完好率", "≥98%", "99%") },
  {
    title: "名称为“率”、单位是小时：指在指标名称上",
    given: row("报修响应率", "≤2小时", "1小时"),
    finds: [{ at: "C4", message: "rate", actual: "小时", data: { name: "报修响应率" } }],
  },
  {
    title: "名称为“率”、单位是次",
    given: row("设备故障率", "≤3次", "1次"),
    finds: [{ at: "C4", message: "rate", actual: "次" }],
  },
  {
    title: "成功率是比率，功率不是",
    given: form(`
      产出指标 | 质量指标 | 一次成功率 | ≥8次 | 9次 | 50 | 50 |
      产出指标 | 质量指标 | 供电功率 | ≥8千瓦 | 9千瓦 | 50 | 50 |`),
    finds: [{ at: "C4", message: "rate", actual: "次" }],
  },
  {
    title: "名称为数量、时间或金额，单位是 %",
    given: form(`
      产出指标 | 数量指标 | 培训人数 | ≥95% | 96% | 30 | 30 |
      产出指标 | 时效指标 | 处理时间 | ≥95% | 96% | 30 | 30 |
      成本指标 | 经济成本指标 | 补助金额 | 100% | 100% | 40 | 40 |`),
    finds: [
      { at: "C4", message: "amount", actual: "%" },
      { at: "C5", message: "amount", actual: "%" },
      { at: "C6", message: "amount", actual: "%" },
    ],
  },
  { title: "速度不是比率", given: row("网络速度", "≥100Mbps", "120Mbps") },
  { title: "频率以次计：不报", given: row("巡检频率", "≥4次", "4次") },
  { title: "名称不是数量、时间、金额：用 % 不报", given: row("培训效果", "≥95%", "96%") },
  { title: "没有单位：不报", given: row("设备完好率", "≥98", "99") },
  {
    title: "年度指标值没有单位时看实际完成值",
    given: row("报修响应率", "≤2", "1小时"),
    finds: [{ at: "C4", message: "rate" }],
  },
  {
    title: "只看指标值和单位，不看评分规则",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 评分规则 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分
      产出指标 | 质量指标 | 设备完好率 | 每停机2小时扣1分 | ≥98 | % | 99 | 60 | 60
      产出指标 | 数量指标 | 报修响应率 | 每超1次扣1分 | ≤2 | 小时 | 1 | 40 | 40`,
    finds: [{ at: "C5", message: "rate", actual: "小时" }],
  },
]);
