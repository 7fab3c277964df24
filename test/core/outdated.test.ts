import { Decimal } from "decimal.js";
import { audit, type Audit } from "../../src/core/audit";
import { NO_DECISIONS } from "../../src/core/decisions/decisions";
import { judgedBudget, judgedIndicator, type Judgement } from "../../src/core/decisions/judgement";
import { ruledRow, type RuleInputs } from "../../src/core/decisions/rule-inputs";
import { sheetOf, workbookOf } from "../support/sheet";

const LINES = `项目支出绩效自评表
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
^ | 年度资金总额 | 0 | 0 | 0 | 10 | | |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 | 评分规则
产出指标 | 数量指标 | 养护里程 | ≥5公里 | 5公里 | 30 | 30 | |
产出指标 | 质量指标 | 服务水平 | 有效提升 | 有所改善 | 30 | | |
效益指标 | 社会效益 | 影响 | 有效提升 | 有所改善 | 30 | | | 每发现一处投诉扣1分，扣完为止。`;

const auditOf = (lines: string, decided: Partial<typeof NO_DECISIONS> = {}): Audit =>
  audit(workbookOf(sheetOf(lines)), undefined, { ...NO_DECISIONS, ...decided });

/** A judgement of every row of LINES that has points, and figures for its rule. */
function decisions(): { readonly judgements: readonly Judgement[]; readonly ruleInputs: readonly RuleInputs[] } {
  const { table, indicators } = auditOf(LINES).tables[0]!;
  const judged = [
    ...table.budget.map((row) => judgedBudget(table, row)),
    ...indicators.map((row) => judgedIndicator(table, row)),
  ];
  const ruled = indicators.flatMap(({ indicator, weight }) => ruledRow(table, indicator, weight) ?? []);
  return {
    judgements: judged.flatMap((row) => (row ? [{ ...row, score: new Decimal(1), reason: "" }] : [])),
    ruleInputs: ruled.map((row) => ({ ...row, values: [new Decimal(2)], evidence: "" })),
  };
}

const outdatedIn = ({ outdated: { judgements, ruleInputs } }: Audit): string[] =>
  [...judgements, ...ruleInputs].map(({ name }) => name);

test("a decision is not outdated while its row says what it said, whoever gives the score", () => {
  const result = auditOf(LINES, decisions());
  const { indicators, budget } = result.tables[0]!;
  const methods = [...budget.values(), ...indicators.map((each) => each.result)].map((each) =>
    each.state === "scored" ? each.method : each.state,
  );
  expect(methods).toEqual(["manual", "met", "manual", "manual"]);
  expect(outdatedIn(result)).toEqual([]);
});

test.each([
  ["a judgement", "有所改善 | 30 | | |\n", "没有改善 | 30 | | |\n", ["服务水平"]],
  ["a judgement of the budget", "| 0 | 0 | 0 | 10", "| 0 | 0 | 1 | 10", ["年度资金总额"]],
  ["figures for a rule", "扣1分", "扣2分", ["影响"]],
  ["both of a row that has another weight", "30 | | | 每发现", "20 | | | 每发现", ["影响", "影响"]],
])("%s is outdated once its row says something else", (_, before, after, outdated) => {
  const lines = LINES.replace(before, after);
  expect(lines).not.toBe(LINES);
  expect(outdatedIn(auditOf(lines, decisions()))).toEqual(outdated);
});
