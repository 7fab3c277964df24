import { audit } from "../../../src/core/audit";
import { printAddress } from "../../../src/core/sheet/address";
import { sheetOf, workbookOf } from "../../support/sheet";

/** What is found in a form with the unit's own scores in G and those of the review in H, as "H5 full-score-unmet". */
const found = (rows: string, heads = "自评得分 | 复核得分 | 复核意见"): string[] =>
  audit(
    workbookOf(
      sheetOf(`
项目支出绩效自评表
（2023年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | ${heads}
${rows}`),
    ),
  )
    .findings.filter(({ check }) => check !== "weight-policy" && check !== "all-full")
    .map(({ address, check }) => `${printAddress(address)} ${check}`)
    .sort();

const WHY = "原表漏记一期";

describe("what is checked of a score is checked of its review", () => {
  it.each([
    [
      "the sum of the review's own scores",
      `产出指标 | 数量指标 | 展出天数 | ≥30天 | 30天 | 60 | 60 | 50 | ${WHY}
效益指标 | 社会效益指标 | 观众人次 | ≥2000人次 | 2100人次 | 40 | 40 | 40 |
总分 | | | | | 100 | 100 | 95 |`,
      ["H6 total-score"],
    ],
    [
      "above the weight, and below 0",
      `产出指标 | 数量指标 | 展出天数 | ≥30天 | 30天 | 60 | 60 | 65 | ${WHY}
效益指标 | 社会效益指标 | 观众人次 | ≥2000人次 | 2100人次 | 40 | 40 | -1 | ${WHY}
总分 | | | | | 100 | 100 | 64 |`,
      ["H4 score-over-weight", "H5 score-negative"],
    ],
    [
      "full though unmet, where the unit deducted",
      `产出指标 | 数量指标 | 展出天数 | ≥30天 | 24天 | 60 | 48 | 60 | ${WHY}
效益指标 | 社会效益指标 | 观众人次 | ≥2000人次 | 2100人次 | 40 | 40 | 40 |
总分 | | | | | 100 | 88 | 100 |`,
      ["H4 full-score-unmet"],
    ],
    [
      "a review that repeats what is wrong is no second finding",
      `产出指标 | 数量指标 | 展出天数 | ≥30天 | 24天 | 60 | 60 | 60 |
效益指标 | 社会效益指标 | 观众人次 | ≥2000人次 | 2100人次 | 40 | 40 | 40 |
总分 | | | | | 100 | 100 | 100 |`,
      ["G4 full-score-unmet"],
    ],
    [
      "an own sum that is wrong is not the review's",
      `产出指标 | 数量指标 | 展出天数 | ≥30天 | 30天 | 60 | 60 | 50 | ${WHY}
效益指标 | 社会效益指标 | 观众人次 | ≥2000人次 | 2100人次 | 40 | 40 | 40 |
总分 | | | | | 100 | 99 | 90 |`,
      ["G6 total-score"],
    ],
  ])("%s", (_, rows, wanted) => expect(found(rows)).toEqual(wanted));

  it("each of three scores has its own sum", () => {
    const rows = `产出指标 | 数量指标 | 展出天数 | ≥30天 | 30天 | 60 | 60 | 55 | 50 | ${WHY}
效益指标 | 社会效益指标 | 观众人次 | ≥2000人次 | 2100人次 | 40 | 40 | 40 | 40 |
总分 | | | | | 100 | 100 | 96 | 91 |`;
    expect(found(rows, "自评得分 | 初评得分 | 复评得分 | 复评意见")).toEqual(["H6 total-score", "I6 total-score"]);
  });
});
