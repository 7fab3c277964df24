import { checkTester } from "../../support/check";
import { form } from "../../support/sheet";

checkTester("weight-total", [
  {
    title: "分值合计 100 时不报",
    given: form(`
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | 40 |`),
  },
  {
    title: "少 1 分：指在总分行的分值上",
    given: form(
      `
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 39 | 39 |`,
      { total: "总分 | | | | | 100 | 99" },
    ),
    finds: [{ at: "F6", message: "under", expected: "100", actual: "99", data: { difference: "1" } }],
  },
  {
    title: "没有总分行：指在第一个分值上",
    given: form(`
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 50 | 50 |`),
    finds: [{ at: "F4", message: "over", expected: "100", actual: "110" }],
  },
  {
    title: "合并的分值单元格只算一次",
    given: form(`
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
      产出指标 | 数量指标 | 培训人数 | ≥30人 | 30人 | ^ | |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | 40 |`),
  },
]);
