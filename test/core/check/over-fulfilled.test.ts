import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, actual: string, name = "招商推介场次"): string =>
  form(`
      产出指标 | 数量指标 | ${name} | ${target} | ${actual} | 10 | 10 |
      效益指标 | 社会效益指标 | 签约企业 | ≥20家 | 20家 | 90 | 90 |`);

checkTester("over-fulfilled", [
  { title: "完成 129%：不报", given: row("≥100场", "129场") },
  {
    title: "恰为 130%：报，指在实际完成值上",
    given: row("≥100场", "130场"),
    finds: [{ at: "E4", message: "far-above", actual: "130场", data: { ratio: "130%" } }],
  },
  {
    title: "远超指标值",
    given: row("≥700人", "8727人", "参会人数"),
    finds: [{ at: "E4", message: "far-above", data: { ratio: "1246.71%" } }],
  },
  {
    title: "换算单位后达到 130%",
    given: row("≥1万元", "13000元", "签约金额"),
    finds: [{ at: "E4", message: "far-above", data: { ratio: "130%" } }],
  },
  {
    title: "“等于”的指标值同样检查",
    given: row("=6场", "9场"),
    finds: [{ at: "E4", message: "far-above", data: { ratio: "150%" } }],
  },
  { title: "越少越好的指标：不报", given: row("≤24小时", "2小时", "答复时间") },
  { title: "指标值为 0：不报", given: row("0起", "0起", "安全事故数") },
  { title: "定性指标：不报", given: row("有效提升", "显著提升", "城市知名度") },
  {
    title: "某省级平台：同样从 130% 起",
    policy: "platform",
    given: row("≥100场", "130场"),
    finds: [{ at: "E4", message: "far-above" }],
  },
  {
    title: "旁边有说明：只作提示，带上说明",
    given: form(`
      产出指标 | 数量指标 | 招商推介场次 | ≥100场 | 160场 | 10 | 10 | 新增两条航线，推介随之增加
      效益指标 | 社会效益指标 | 签约企业 | ≥20家 | 20家 | 90 | 90 |`),
    finds: [{ at: "E4", message: "explained", severity: "info", data: { reason: "新增两条航线，推介随之增加" } }],
  },
  {
    title: "广西：达到 130% 的须说明原因",
    policy: "guangxi",
    given: row("≥100场", "130场"),
    finds: [{ at: "E4", message: "reason-required", severity: "warning" }],
  },
  {
    title: "广西：指标值为 0 的，实际 30 起",
    policy: "guangxi",
    given: row("≥0场", "30场"),
    finds: [{ at: "E4", message: "reason-required" }],
  },
  { title: "广西：指标值为 0，实际 29：不报", policy: "guangxi", given: row("≥0场", "29场") },
  {
    title: "运行监控表同样检查",
    given: `
      项目支出绩效运行监控表
      （2023年度）
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-6月执行情况 | 完成可能性
      产出指标 | 数量指标 | 招商推介场次 | ≥10场 | 14场 | 确定能
      效益指标 | 社会效益指标 | 签约企业 | ≥20家 | 10家 | 有可能`,
    finds: [{ at: "E4", message: "far-above", data: { ratio: "140%" } }],
  },
]);
