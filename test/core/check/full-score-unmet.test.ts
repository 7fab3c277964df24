import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, actual: string, weight: string, score: string, name = "图书上架册数"): string =>
  form(`
      产出指标 | 数量指标 | ${name} | ${target} | ${actual} | ${weight} | ${score} |
      效益指标 | 社会效益指标 | 借阅人次 | ≥100人次 | 100人次 | 90 | 90 |`);

checkTester("full-score-unmet", [
  { title: "达到指标值得满分：不报", given: row("≥500册", "500册", "10", "10") },
  {
    title: "未达到指标值却得满分：指在得分上",
    given: row("≥500册", "480册", "10", "10"),
    finds: [{ at: "G4", message: "below", expected: "9.6", actual: "10" }],
  },
  {
    title: "不四舍五入：完成 99.9% 也不是满分",
    given: row("≥1000册", "999册", "10", "10"),
    finds: [{ at: "G4", message: "below", expected: "9.99", actual: "10" }],
  },
  { title: "未达到、已扣分：不报", given: row("≥500册", "480册", "10", "9.6") },
  {
    title: "“等于”的指标值，低于算未完成",
    given: row("=500册", "480册", "10", "10"),
    finds: [{ at: "G4", message: "below", expected: "9.6" }],
  },
  { title: "“等于”的指标值，高于算完成", given: row("=500册", "510册", "10", "10") },
  { title: "照抄的界限与指标值相同：算完成", given: row("≥500册", "≥500册", "10", "10") },
  { title: "照抄的界限在指标值之内：算完成", given: row("≥500册", "≥520册", "10", "10") },
  { title: "照抄的界限在指标值之外：不能断定，不报", given: row("≥500册", "≥480册", "10", "10") },
  { title: "“=500册”是确数，达到指标值", given: row("≥500册", "=500册", "10", "10") },
  {
    title: "百分比格式的数（0.95 显示为 95%）按显示的读",
    given: row("≥98%", "95%%", "10", "10", "图书完好率"),
    finds: [{ at: "G4", message: "below", expected: "9.69" }],
  },
  { title: "换算单位后达到：不报", given: row("≥1万元", "10000元", "10", "10", "捐赠图书价值") },
  {
    title: "越少越好的指标超过上限：全国办法未规定计分方法",
    given: row("≤2小时", "3小时", "10", "10", "故障处理时间"),
    finds: [{ at: "G4", message: "above", expected: undefined, actual: "10" }],
  },
  {
    title: "越少越好的指标超过上限：湖北按指标值与实际完成值之比",
    policy: "hubei",
    given: row("≤2小时", "3小时", "10", "10", "故障处理时间"),
    finds: [{ at: "G4", message: "above", expected: "6.67" }],
  },
  {
    title: "越少越好的指标超过上限：内蒙古不得分",
    policy: "neimenggu",
    given: row("≤2小时", "3小时", "10", "10", "故障处理时间"),
    finds: [{ at: "G4", message: "above", expected: "0" }],
  },
  {
    title: "晚于期限",
    given: row("2023年10月底前", "2023年12月", "10", "10", "上架时间"),
    finds: [{ at: "G4", message: "late", actual: "10" }],
  },
  { title: "只写月份，期限在当月月底：不报", given: row("2023年9月30日前", "2023年9月", "10", "10", "上架时间") },
  { title: "只写月份，期限在当月月中：不能断定，不报", given: row("2023年9月15日前", "9月", "10", "10", "上架时间") },
  { title: "“左右”的指标值差一点点：不能断定，不报", given: row("500册左右", "495册", "10", "10") },
  { title: "按期完成：不报", given: row("2023年10月底前", "2023年9月", "10", "10", "上架时间") },
  { title: "文字的指标值由人判断：不报", given: row("显著提高", "有效提升", "10", "10", "阅读氛围") },
  {
    title: "指标性质与符号矛盾的，只报矛盾",
    given: `
      项目支出绩效自评表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 指标性质 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 质量指标 | 禁牧违规占比 | 反向 | ≥5% | 2% | 60 | 60
      效益指标 | 社会效益指标 | 受益人数 | 正向 | ≥900人 | 900人 | 40 | 40`,
  },
  { title: "没有填得分：不报", given: row("≥500册", "480册", "10", "") },
]);
