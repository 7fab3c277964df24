import { Decimal } from "decimal.js";
import { audit } from "../../../src/core/audit";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { outdatedSentences } from "../../../src/core/report/report";
import { NO_DECISIONS, type Decisions } from "../../../src/core/decisions/decisions";
import { withoutRuleInputs, withRuleInputs, type RuleInputs } from "../../../src/core/decisions/rule-inputs";
import { workbookOf } from "../../support/sheet";
import { translator } from "../../support/texts";

const filled = (name: string, row: number, value: boolean, rule = "有制度得5分。"): RuleInputs => ({
  ...{ sheet: "评分表", row, name, rule, weight: new Decimal(5) },
  ...{ values: [value], evidence: "" },
});
const decisions = (...ruleInputs: RuleInputs[]): Decisions => ({ ...NO_DECISIONS, ruleInputs });
const brief = ({ ruleInputs }: Decisions): string[] =>
  ruleInputs.map(({ name, row, rule, values }) => `${name} ${String(row)} ${rule} ${String(values[0])}`);

describe("keeping what was filled in", () => {
  it.each<[string, RuleInputs[], RuleInputs, string[]]>([
    ["adds the first", [], filled("甲", 4, true), ["甲 4 有制度得5分。 true"]],
    ["replaces that of the row", [filled("甲", 4, true)], filled("甲", 4, false), ["甲 4 有制度得5分。 false"]],
    ["replaces one that has moved", [filled("甲", 4, true)], filled("甲", 6, false), ["甲 6 有制度得5分。 false"]],
    [
      "replaces one of what the rule said before",
      [filled("甲", 4, true, "制度健全得5分。")],
      filled("甲", 4, false),
      ["甲 4 有制度得5分。 false"],
    ],
    [
      "leaves that of another indicator alone, which stood in this row before rows moved",
      [filled("乙", 4, true)],
      filled("甲", 4, false),
      ["乙 4 有制度得5分。 true", "甲 4 有制度得5分。 false"],
    ],
  ])("%s", (_, before, added, after) => expect(brief(withRuleInputs(decisions(...before), added))).toEqual(after));
});

describe("taking back what was filled in", () => {
  it("removes that one only", () => {
    const before = decisions(filled("甲", 4, true), filled("乙", 5, false));
    expect(brief(withoutRuleInputs(before, filled("甲", 4, false)))).toEqual(["乙 5 有制度得5分。 false"]);
  });
  it("changes nothing where there is nothing", () => {
    const before = decisions(filled("甲", 4, true));
    expect(withoutRuleInputs(before, filled("丙", 9, true))).toBe(before);
  });
});

test("what was filled in for a rule that reads otherwise by now is told", () => {
  const { outdated } = audit(workbookOf(), NATIONAL, decisions(filled("甲", 4, true)));
  expect(outdatedSentences({ outdated }, translator("zh-CN"))).toEqual([
    "“评分表”第 4 行“甲”的底稿不再适用：评分规则、分值或名称变了，须重新填写。",
  ]);
});
