import { answerRule } from "../../../src/core/rule/answer";
import type { Beside } from "../../../src/core/rule/compose";
import { contextOf } from "./support";

const read = (weight: string, rule: string, text: string, cell: Beside["cell"] = "points") =>
  answerRule(rule, { ...contextOf(weight), beside: [{ cell, text }] }, () => []).answer;

const LIST = "①采购方式合规；②合同条款完整；③验收手续齐全。";

test.each<[weight: string, rule: string, beside: string, canonical: string]>([
  ["3", "要点①②③各占1/3权重分。", LIST, "①采购方式合规；②合同条款完整；③验收手续齐全。以上三项各占1/3权重分。"],
  [
    "3",
    "各占1/3权重分，符合则得分，否则不得分。",
    LIST,
    "①采购方式合规；②合同条款完整；③验收手续齐全。以上三项各占1/3权重分。",
  ],
  [
    "6",
    "以上要点每符合一项得2分。",
    "1.采购方式合规；2.合同条款完整；3.验收手续齐全。",
    "①采购方式合规，得2分；②合同条款完整，得2分；③验收手续齐全，得2分。",
  ],
  [
    "10",
    "要点①得4分，要点②得3分，要点③得3分。",
    LIST,
    "①采购方式合规，得4分；②合同条款完整，得3分；③验收手续齐全，得3分。",
  ],
  [
    "3",
    "要点①②③各占1/3权重分。",
    `采购是否规范，用以反映和考核2023年采购管理的情况。评价要点：${LIST}`,
    "①采购方式合规；②合同条款完整；③验收手续齐全。以上三项各占1/3权重分。",
  ],
])("a rule of %s points whose things stand in another cell: %s", (weight, rule, beside, canonical) => {
  const answer = read(weight, rule, beside);
  expect([answer.canonical, answer.max, answer.unread]).toEqual([canonical, weight, []]);
  // Each of the words comes from a cell.
  expect(answer.spread?.cell).toBe("points");
  expect(beside).toContain(answer.spread?.text);
});

test("the other cell may be the explanation", () => {
  expect(read("3", "要点①②③各占1/3权重分。", LIST, "explanation").spread).toEqual({ cell: "explanation", text: LIST });
});

test.each<[what: string, weight: string, rule: string, beside: string]>([
  ["a rule that says all itself", "5", "合格率≥95%，得5分；合格率<95%，不得分。", LIST],
  ["words that only explain", "5", "视情况酌情给分。", "反映采购管理的规范情况。"],
  ["shares of another number of things", "4", "各占1/4权重分，符合则得分。", LIST],
  ["words with points of their own in front", "3", "各占1/3权重分，符合则得分。", `发现违规的扣1分。评价要点：${LIST}`],
])("a rule by itself: %s", (_, weight, rule, beside) => {
  const alone = answerRule(rule, contextOf(weight), () => []).answer;
  expect(read(weight, rule, beside)).toEqual(alone);
});
