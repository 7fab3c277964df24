import { Decimal } from "decimal.js";
import { audit } from "../../../src/core/audit";
import { planScores } from "../../../src/core/edit/score-plan";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { printPlace } from "../../../src/core/sheet/address";
import type { Sheet } from "../../../src/core/sheet/sheet";
import { NO_DECISIONS, type Decisions } from "../../../src/core/decisions/decisions";
import { sheetOf, workbookOf } from "../../support/sheet";

const COUNTED = "发现一处不合规扣2分，扣完为止。";

const framework = sheetOf(
  `
绩效评价指标体系
一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 评分标准
过程 | 资金管理 | 资金使用合规性 | 6 | 使用是否合规 | ${COUNTED}
过程 | 资金管理 | 资金到位率 | 4 | 到位多少 | 得分=资金到位率×4分。
效益 | 社会效益 | 社会影响 | 5 | 影响如何 | 制度健全得5分，缺一项扣2分。`,
  "指标体系",
);

/** The score sheet of the framework, with another first row, which may repeat the rule. */
const scores = (first = "资金使用合规性 | 6 | | "): Sheet =>
  sheetOf(
    `
绩效评价评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 扣分原因 | 评分标准
过程 | 资金管理 | ${first}
过程 | 资金管理 | 资金到位率 | 4 | 3 |
效益 | 社会效益 | 社会影响 | 5 | |
合计 | | | 15 | |`,
    "评分表",
  );

const decided: Decisions = {
  ...NO_DECISIONS,
  ruleInputs: [
    {
      ...{ sheet: "指标体系", row: 3, name: "资金使用合规性", rule: COUNTED, weight: new Decimal(6) },
      ...{ values: [new Decimal(1)], evidence: "" },
    },
  ],
  judgements: [
    {
      ...{ sheet: "指标体系", row: 5, name: "社会影响", target: "", actual: "", weight: new Decimal(5) },
      ...{ score: new Decimal(4), reason: "影响有限" },
    },
  ],
};

const REASON = "不合规1处，得4分，扣2分。";
const JUDGED = ["评分表!E5 ← 4", "评分表!F5 ← 影响有限"];
const ALL = ["评分表!E3 ← 4", `评分表!F3 ← ${REASON}`, ...JUDGED, "评分表!E6 ← 11"];

it.each<[string, Sheet, Decisions, string[]]>([
  ["nothing while nobody has decided anything", scores(), NO_DECISIONS, []],
  ["scores and reasons, and with those that stand there the total", scores(), decided, ALL],
  ["by the same rule, which it repeats", scores(`资金使用合规性 | 6 | | | ${COUNTED}`), decided, ALL],
  ["nothing by another rule", scores("资金使用合规性 | 6 | | | 合规得6分。"), decided, JUDGED],
  [
    "nothing where something is filled in for its own",
    scores(`资金使用合规性 | 6 | | | ${COUNTED}`),
    { ...decided, ruleInputs: [...decided.ruleInputs, { ...decided.ruleInputs[0]!, sheet: "评分表", values: [] }] },
    JUDGED,
  ],
  ["not for another weight", scores("资金使用合规性 | 7 | | "), decided, JUDGED],
  ["not for another name", scores("资金安全 | 6 | | "), decided, JUDGED],
  ["not for a name that stands twice", scores("社会影响 | 6 | | "), decided, []],
  [
    "not where a person says that the tables do not belong together",
    scores(),
    { ...decided, links: [{ sheet: "评分表", kind: "framework", partner: null }] },
    [],
  ],
])("a score sheet takes from its framework %s", (_, sheet, decisions, expected) => {
  const { edits } = planScores(audit(workbookOf(framework, sheet), NATIONAL, decisions), "blank");
  expect(edits.map((edit) => `${printPlace(edit)} ← ${String("value" in edit.after && edit.after.value)}`)).toEqual(
    expected,
  );
});

it("a person's own score stays", () => {
  const own = scores("资金使用合规性 | 6 | 5 | ");
  const { rows } = planScores(audit(workbookOf(framework, own), NATIONAL, decided), "blank");
  expect(rows.map(({ label, group }) => `${label} ${group}`)).toEqual([
    "资金使用合规性 differs",
    "社会影响 write",
    "合计 write",
  ]);
});
