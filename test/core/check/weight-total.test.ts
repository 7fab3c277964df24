import { checkTester } from "../../support/check";
import { goals, weighted } from "../../support/goals";
import { form } from "../../support/sheet";

/** A declaration of which the second row has the given points, the first 50. */
const declaration = (points: number): string => `
  项目支出绩效目标申报表
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值
  产出指标 | 数量指标 | 新建步道 | ≥5公里 | 50
  效益指标 | 社会效益指标 | 受益居民 | ≥2000人 | ${String(points)}`;

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
    finds: [{ at: "F6", message: "under", expected: "100", actual: "99", data: { sum: "99", difference: "1" } }],
  },
  {
    title: "申报表也核对；没有写总分的，90 分是给预算执行率留了 10 分，85 分不是",
    given: {
      九十: declaration(40),
      八十五: declaration(35),
    },
    finds: [{ at: "E3", message: "under", expected: "100", actual: "85" }],
  },
  {
    title: "没有总分行：指在第一个分值上",
    given: form(`
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 50 | 50 |`),
    finds: [{ at: "F4", message: "over", expected: "100", actual: "110", data: { sum: "110" } }],
  },
  {
    title: "总分的分值是求和公式：公式不是声明，按 100 核对，单元格里就是这个和",
    given: form(
      `
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 39 | 39 |`,
      { total: "总分 | | | | | =SUM(F4:F5)→99 | 99" },
    ),
    finds: [{ at: "F6", message: "under", expected: "100", actual: "99" }],
  },
  {
    title: "合并的分值单元格只算一次",
    given: form(`
      产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 60 | 60 |
      产出指标 | 数量指标 | 培训人数 | ≥30人 | 30人 | ^ | |
      效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 | 40 |`),
  },
  {
    title: "指标体系的分值合计不是 100：指在第一个分值上",
    given: `
      河道保洁项目绩效评价指标体系
      一级指标 | 二级指标 | 三级指标 | 分值 | 评价标准
      决策 | 项目立项 | 立项依据充分性 | 20 | 充分得20分
      产出 | 产出数量 | 保洁河段 | 70 | 按比例计分`,
    finds: [{ at: "D3", message: "under", expected: "100", actual: "90", data: { sum: "90" } }],
  },
  {
    title: "部分汇总表没有声明总分：不报；声明了的按声明的核对",
    given: `
      表4-1 决策得分情况
      指标 | 分值 | 得分
      立项依据充分性 | 10 | 9
      目标合理性 | 10 | 8

      表4-2 过程得分情况
      指标 | 分值 | 得分
      预算执行率 | 10 | 9
      制度健全性 | 10 | 8
      合计 | 25 | 17`,
    finds: [{ at: "B10", message: "under", expected: "25", actual: "20", data: { sum: "20" } }],
  },
  {
    title: "只有目标写明分值的：各目标与预算执行的分值合计 100，不报",
    given: goals("年度绩效目标1（40分）", "年度绩效目标2（40分）"),
  },
  {
    title: "只有目标写明分值的：合计不是 100，指在第一个目标上",
    given: goals("年度绩效目标1（40分）", "年度绩效目标2（50分）"),
    finds: [{ at: "A6", message: "over", expected: "100", actual: "110" }],
  },
  {
    title: "各目标的份额合计 100%：不报",
    given: goals("年度绩效目标1（60%）", "年度绩效目标2（40%）", [30, 40, 80], "94"),
  },
  {
    title: "各目标的份额合计不是 100%",
    given: goals("年度绩效目标1（60%）", "年度绩效目标2（30%）", [30, 40, 80], "94"),
    finds: [{ at: "A6", message: "shares", actual: "90%" }],
  },
  {
    title: "每个目标各自满分、按份额折算的：不报",
    given: weighted("年度绩效目标1（60%）", "年度绩效目标2（40%）", [40, 40, 80]),
  },
  {
    title: "按份额折算后不满 100 分",
    given: weighted("年度绩效目标1（60%）", "年度绩效目标2（40%）", [40, 30, 80]),
    finds: [{ at: "G11", message: "under", expected: "100", actual: "94" }],
  },
]);
