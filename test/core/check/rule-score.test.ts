import { audit } from "../../../src/core/audit";
import { checkTester } from "../../support/check";
import { sheetOf, workbookOf } from "../../support/sheet";

/** A self-evaluation with a column of rules: the row that is looked at is row 4, its score in H4. */
const row = (
  rule: string,
  target: string,
  actual: string,
  weight: string,
  score: string,
  name = "苗木成活率",
): string =>
  `
    项目支出绩效自评表
    （2023年度）
    一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 评分标准 | 分值 | 得分 | 偏差原因分析及改进措施
    产出指标 | 质量指标 | ${name} | ${target} | ${actual} | ${rule} | ${weight} | ${score} | 天气干旱
    效益指标 | 社会效益指标 | 受益游客 | ≥1000人次 | 1200人次 | 达到年度指标值得满分 | 90 | 90 |`;

const STEPS = "苗木成活率达到95%得满分，每降低1%扣2分，扣完为止";
const off = (score: string, expected: string) =>
  [{ at: "H4", message: "off", expected, actual: score, data: { score, expected } }] as const;

checkTester("rule-score", [
  { title: "得分与按规则算出的一致：不报", given: row(STEPS, "≥95%", "92%", "10", "4") },
  {
    title: "按规则应得 4 分，填了 9.7 分：指在得分上",
    given: row(STEPS, "≥95%", "92%", "10", "9.7"),
    finds: off("9.7", "4"),
  },
  { title: "规则扣光了，仍填满分", given: row(STEPS, "≥95%", "85%", "10", "10"), finds: off("10", "0") },
  {
    title: "分档",
    given: row("苗木成活率≥95%，得10分；80%≤苗木成活率<95%，得6分；苗木成活率<80%，不得分。", "≥95%", "90%", "10", "8"),
    finds: off("8", "6"),
  },
  {
    title: "每发生一件扣分：实际完成值就是件数",
    given: row("每发生1件游客投诉扣3分，扣完为止", "0件", "2件", "10", "10", "游客投诉"),
    finds: off("10", "4"),
  },
  {
    title: "按公式计算",
    given: row("得分=苗木成活率×10分", "≥95%", "92%", "10", "8"),
    finds: off("8", "9.2"),
  },
  { title: "按得分自身的精度：9 分，应得 9.2 分：不报", given: row("得分=苗木成活率×10分", "≥95%", "92%", "10", "9") },
  {
    title: "计划数取自年度指标值，实际数取自实际完成值",
    given: row("得分=实际补植数/计划补植数×10分", "500", "400", "10", "10", "补植数量"),
    finds: off("10", "8"),
  },
  {
    title: "规则需要的数这一行没有（逐项是否满足）：不报",
    given: row("①修剪及时，得4分；②防治到位，得6分。", "≥95%", "92%", "10", "3"),
  },
  { title: "规则由人判断：不报", given: row("养护不到位的，酌情扣分。", "≥95%", "92%", "10", "3") },
  {
    title: "规则没有规定这种情形：不报",
    given: row("苗木成活率≥95%，得10分；苗木成活率<80%，不得分。", "≥95%", "90%", "10", "3"),
  },
  { title: "不足 1% 的部分怎样扣，规则没有写：不报", given: row(STEPS, "≥95%", "92.5%", "10", "3") },
  { title: "实际完成值是界限，不是确数：不报", given: row(STEPS, "≥95%", "≥92%", "10", "3") },
  {
    title: "两个实际的量，分不出哪个是实际完成值：不报",
    given: row("得分=修剪合格率×6分+防治达标率×4分", "≥95%", "92%", "10", "3"),
  },
  { title: "没有得分的，由 score-missing 报，这里不报", given: row(STEPS, "≥95%", "92%", "10", "") },
  { title: "没有分值的无从计算：不报", given: row(STEPS, "≥95%", "92%", "", "3") },
]);

describe("rule-score", () => {
  it("takes the place of the checks that score by the policy", () => {
    const { findings } = audit(workbookOf(sheetOf(row(STEPS, "≥95%", "92%", "10", "10"))));
    const onScore = findings.filter(({ address: { row, column } }) => row === 4 && column === 8);
    expect(onScore.map(({ check }) => check)).toEqual(["rule-score"]);
  });
});
