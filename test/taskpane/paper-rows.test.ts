import { Decimal } from "decimal.js";
import { audit } from "../../src/core/audit";
import { NATIONAL } from "../../src/core/policy/resolve";
import type { RuleInputs } from "../../src/core/decisions/rule-inputs";
import { NO_DECISIONS } from "../../src/core/decisions/decisions";
import { paperTables } from "../../src/taskpane/model/paper/rows";
import { sheetOf, workbookOf } from "../support/sheet";

const COUNTED = "发现一处不合规扣2分，扣完为止。";
const RANGES = "节约率≥5%得6分，1%≤节约率＜5%得3分。";

/** The state and score of the only row of a form with that rule. */
function stateOf(target: string, actual: string, rule: string, values?: RuleInputs["values"]): string {
  const sheet = sheetOf(`
项目支出绩效自评表
（2023年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 评分标准
产出指标 | 质量指标 | 节约率 | ${target} | ${actual} | 6 | | ${rule}`);
  const row = { sheet: "自评表", row: 4, name: "节约率", rule, weight: new Decimal(6) };
  const ruleInputs = values ? [{ ...row, values, evidence: "" }] : [];
  const [table] = paperTables(audit(workbookOf(sheet), NATIONAL, { ...NO_DECISIONS, ruleInputs }), NO_DECISIONS);
  const { state, indicator } = table!.rows[0]!;
  const { result } = indicator;
  return result.state === "scored"
    ? `${state} ${result.method} ${result.score.toString()}`
    : `${state} ${result.state}`;
}

it.each<[string, Parameters<typeof stateOf>, string]>([
  ["nothing filled in", ["", "", COUNTED], "fill needs-judgement"],
  ["all of it filled in", ["", "", COUNTED, [new Decimal(1)]], "scored rule 4"],
  ["filled in for a case of which the rule says nothing", ["", "", RANGES, [new Decimal(0)]], "judge needs-judgement"],
  ["the same, where the policy has a score", ["≥5%", "5%", RANGES, [new Decimal(0)]], "scored met 6"],
  ["the row's own figure, to which nobody has agreed", ["≥5%", "5%", RANGES], "fill rule 6"],
  ["left to a person", ["", "", "视情况酌情给分。"], "judge needs-judgement"],
  ["left to a person, scored by the policy", ["≥5%", "5%", "视情况酌情给分。"], "scored met 6"],
])("%s", (_, given, expected) => expect(stateOf(...given)).toBe(expected));
