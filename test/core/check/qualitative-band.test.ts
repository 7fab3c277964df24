import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

const answered = (actual: string, score: string): string =>
  form(`
    产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 70 | 70 |
    效益指标 | 可持续影响指标 | 管理制度 | 健全 | ${actual} | 30 | ${score} | 制度仍在完善`);

checkTester("qualitative-band", [
  {
    title: "部分达成，30 分得 29 分：指在得分上",
    given: answered("部分达成年度指标并具有一定效果", "29"),
    finds: [{ at: "G5", message: "above", actual: "29", data: { share: "96.67%", from: "80" } }],
  },
  { title: "部分达成，得 18 分（60%）：不报", given: answered("部分达成年度指标并具有一定效果", "18") },
  { title: "部分达成，得 23.9 分：不报", given: answered("部分达成预期指标并具有一定效果。", "23.9") },
  {
    title: "部分达成，恰好 80%：那是达成的区间",
    given: answered("部分实现目标", "24"),
    finds: [{ at: "G5", message: "above" }],
  },
  {
    title: "部分达成，只得 15 分",
    given: answered("部分达成预期指标并具有一定效果", "15"),
    finds: [{ at: "G5", message: "below", data: { to: "60" } }],
  },
  { title: "湖北的部分达成可以低到 50%", given: answered("部分达成年度指标并具有一定效果", "15"), policy: "hubei" },
  { title: "达成预期指标，满分：不报", given: answered("达成预期指标", "30") },
  { title: "全部或基本达成，得 24 分（80%）：不报", given: answered("全部或基本达成年度指标", "24") },
  {
    title: "达成预期指标，只得 20 分",
    given: answered("基本达成目标", "20"),
    finds: [{ at: "G5", message: "below", data: { to: "80" } }],
  },
  {
    title: "未达成，得 18 分（60%）",
    given: answered("未达成年度指标且效果较差", "18"),
    finds: [{ at: "G5", message: "above", data: { from: "60" } }],
  },
  { title: "未达成，得 0 分：不报", given: answered("未达成预期指标且效果较差", "0") },
  {
    title: "平台不接受区间以外的得分",
    given: answered("部分达成预期指标并具有一定效果", "29"),
    policy: "platform-general",
    finds: [{ at: "G5", message: "refused" }],
  },
  { title: "只说“未完成”，不是规定的说法：不报", given: answered("未完成", "30") },
  { title: "别的说法由人判断：不报", given: answered("制度基本健全，部分尚待细化", "29") },
]);
