import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const row = (target: string, actual: string, score = "10"): string =>
  form(`
      效益指标 | 社会效益指标 | 办事环境 | ${target} | ${actual} | 10 | ${score} | 窗口改造未完工
      产出指标 | 数量指标 | 窗口改造 | ≥6个 | 6个 | 90 | 90 |`);

checkTester("qualitative-unmet", [
  { title: "措辞相同：不报", given: row("有效改善", "有效改善") },
  {
    title: "有效降低 → 未降低，却得满分：指在实际完成值上",
    given: row("有效降低", "未降低"),
    finds: [{ at: "E4", message: "lower", actual: "未降低", data: { score: "10" } }],
  },
  {
    title: "有效提升 → 有所提升",
    given: row("有效提升", "有所提升"),
    finds: [{ at: "E4", message: "lower" }],
  },
  {
    title: "优 → 一般",
    given: row("优", "一般"),
    finds: [{ at: "E4", message: "lower" }],
  },
  {
    title: "优 → 效果良好",
    given: row("优", "效果良好"),
    finds: [{ at: "E4", message: "lower" }],
  },
  { title: "提升 → 有待提升", given: row("提升", "有待提升"), finds: [{ at: "E4", message: "lower" }] },
  { title: "全覆盖 → 部分覆盖", given: row("全覆盖", "部分覆盖"), finds: [{ at: "E4", message: "lower" }] },
  { title: "优良 → 合格", given: row("优良", "合格"), finds: [{ at: "E4", message: "lower" }] },
  { title: "优良与优：不报", given: row("优", "优良") },
  { title: "期限 → 未完成", given: row("2023年12月底前", "未完成"), finds: [{ at: "E4", message: "lower" }] },
  { title: "数量 → 未开展", given: row("≥12场", "未开展"), finds: [{ at: "E4", message: "lower" }] },
  { title: "上限 → 未发生：不报", given: row("≤2起", "未发生") },
  { title: "一般 → 优，高于目标：不报", given: row("一般", "优") },
  { title: "已扣分：不报", given: row("有效提升", "有所提升", "8") },
  { title: "没有得分：不报", given: row("有效提升", "有所提升", "") },
  { title: "显著提高 → 有效提升：由人判断，不报", given: row("显著提高", "有效提升") },
  { title: "有效改善 → 达到预期：由人判断，不报", given: row("有效改善", "达到预期") },
  { title: "长期 → 长期有效：由人判断，不报", given: row("长期", "长期有效") },
  { title: "无事故 → 未发生事故：不报", given: row("无事故", "未发生事故") },
]);
