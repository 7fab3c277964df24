import { answer, contextOf, wordings } from "./support";

/** 分类别计分：一个单位属于其中一类，各类有各类的规则。 */
wordings(
  "all-or-nothing",
  `
    [2] 完成除治任务的，疫区得2分，非疫区得1分，否则不得分。
      读作 按疫区、非疫区分别计分。疫区：完成除治任务的，得2分。非疫区：完成除治任务的，得1分。
      问 完成除治任务的(boolean) 所属类别(choice 疫区 非疫区)
      得 是 疫区 → 2；是 非疫区 → 1；否 疫区 → 0

    [5] 山区县造林面积达到3000亩得5分，平原县造林面积达到1000亩得5分，否则不得分。
      读作 按山区县、平原县分别计分。山区县：造林面积≥3000亩，得5分；否则不得分。平原县：造林面积≥1000亩，得5分；否则不得分。
      问 所属类别(choice 山区县 平原县) 造林面积(number 亩)
      得 山区县 2999 → 0；平原县 2999 → 5

    [5] 县道养护达标率达到90%得5分，乡道养护达标率达到80%得5分，否则不得分。
      读作 按县道、乡道分别计分。县道：养护达标率≥90%，得5分；否则不得分。乡道：养护达标率≥80%，得5分；否则不得分。
      问 所属类别(choice 县道 乡道) 养护达标率(percent)
      得 县道 85% → 0；乡道 85% → 5
  `,
);
wordings(
  "checklist",
  `
    [6] 试点县：制定方案得4分，建成示范点得2分；非试点县：制定方案得4分，开展培训得2分。
      读作 按试点县、非试点县分别计分。试点县：①制定方案，得4分；②建成示范点，得2分。非试点县：①制定方案，得4分；②开展培训，得2分。
      问 所属类别(choice 试点县 非试点县) 制定方案(boolean) 建成示范点(boolean) 开展培训(boolean)
      得 试点县 是 是 否 → 6；非试点县 是 是 否 → 4；非试点县 是 否 是 → 6
  `,
);

test("the reason speaks only of the kind that the unit is of", () => {
  const text = "试点县：制定方案得4分，建成示范点得2分；非试点县：制定方案得4分，开展培训得2分。";
  expect(answer(text, contextOf("6"), "非试点县 是 否 否").reason).toBe("未满足：“开展培训”，得4分，扣2分。");
});

test("a kind that gets more than the weight is scored on another sheet", () => {
  const text = "完成除治任务的，疫区得2分，非疫区得1分，否则不得分。";
  expect(
    ["是 疫区", "是 非疫区"]
      .map((values) => answer(text, contextOf("1"), values))
      .map(({ score, why }) => score ?? why),
  ).toEqual(["range", "1"]);
});

/** No kinds: who gives something, things that add up, and kinds of which one is not read whole. */
test.each<[known: string, text: string, kinds: boolean]>([
  ["5", "县级出台方案得3分，乡镇出台方案得2分。", false],
  ["5", "方案报县得3分，报乡镇得2分。", false],
  ["3", "完成任务的，城区得3分，农村酌情给分。", false],
  ["3", "完成任务的，城区得3分，农村得2分；出现瞒报的，得分减半。", false],
  ["3", "完成任务的，城区得3分，农村得2分。", true],
])("[%s] %s", (known, text, kinds) => {
  expect(answer(text, contextOf(known)).canonical.startsWith("按")).toBe(kinds);
});
