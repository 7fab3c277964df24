import { Decimal } from "decimal.js";
import { audit } from "../../../src/core/audit";
import { NO_DECISIONS, type Decisions } from "../../../src/core/decisions/decisions";
import { offersFor } from "../../../src/core/paper/offers";
import { ruledRows } from "../../../src/core/paper/ruled";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { printPlace } from "../../../src/core/sheet/address";
import { sheetOf, workbookOf } from "../../support/sheet";

const SCORES = `
某项目绩效评价评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 评分依据 | 得分 | 扣分原因
`;
const FORM = `
项目支出绩效自评表
（2023年度）
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
^ | 年度资金总额 | 200 | 200 | 193 | 10 | 96.5% | 9.65
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 质量指标 | 设备合格率 | ≥95% | 98% | 50 | 50 |
产出指标 | 数量指标 | 设备台数 | ≥5台 | 5台 | 40 | 40 |`;
const SURVEY = `
满意度调查统计表
1.您对服务的总体评价是
选项 | 人数 | 占比
非常满意 | 60 | 60%
满意 | 30 | 30%
不满意 | 10 | 10%`;

/** What is offered for the first input of the first row with a rule, of which the name starts with "rule". */
function offered(rows: string, ruleInputs: Decisions["ruleInputs"] = [], input = 0): string[] {
  const book = workbookOf(sheetOf(SCORES + rows, "评分表"), sheetOf(FORM, "自评表"), sheetOf(SURVEY, "问卷"));
  const found = audit(book, NATIONAL, { ...NO_DECISIONS, ruleInputs });
  const scored = found.tables.find(({ table }) => table.sheet === "评分表")!;
  return offersFor(found, "评分表", ruledRows(scored)[0]!.row, input).map(
    (offer) => `${String(offer.value)} ${printPlace(offer)}`,
  );
}

const row = (rule: string, basis = ""): string => `过程 | 管理 | 工作质量 | 5 | ${rule} | ${basis} | |`;

test.each<[what: string, rows: string, offers: readonly string[]]>([
  [
    "its name with a figure in the grounds",
    row("得分=资金到位率×5分。", "经核查，资金到位率为96.5%。"),
    ["0.965 评分表!F3"],
  ],
  ["two figures behind its name", row("得分=资金到位率×5分。", "资金到位率为90%，资金到位率为95%。"), []],
  ["words behind its name", row("得分=资金到位率×5分。", "资金到位率为三成。"), []],
  ["a row of its name, in another table", row("得分=设备合格率×5分。"), ["0.98 自评表!E6"]],
  ["the budget's rate, by its amounts", row("得分=预算执行率×5分。"), ["0.965 自评表!G4"]],
  ["yes or no", row("制度健全得满分，否则不得分。", "制度健全为1"), []],
])("what the workbook has for an input: %s", (_, rows, offers) => {
  expect(offered(rows)).toEqual(offers);
});

test("the share of an answer of that name is offered, and what was filled in elsewhere for the same name", () => {
  const rule = "得分=非常满意比例×5分。";
  expect(offered(row(rule))).toEqual(["0.6 问卷!C4"]);
  const other = "得分=资金到位率×10分。";
  const both = `${row("得分=资金到位率×5分。")}\n过程 | 资金 | 资金管理 | 10 | ${other} | | |`;
  const filled = {
    ...{ sheet: "评分表", row: 4, name: "资金管理", rule: other, weight: new Decimal(10) },
    ...{ values: [new Decimal("0.9")], evidence: "" },
  };
  expect(offered(both, [filled])).toEqual(["0.9 评分表!E4"]);
  // What is filled in for the row itself stands in its field already.
  const own = { ...filled, row: 3, name: "工作质量", rule: "得分=资金到位率×5分。", weight: new Decimal(5) };
  expect(offered(both, [own])).toEqual([]);
});
