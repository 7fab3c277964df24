import { audit } from "../../../src/core/audit";
import { sheetOf, workbookOf } from "../../support/sheet";

/*
 * 加分项 and 减分项 stand beside the full marks: what they give or take is neither a weight too many nor a deduction without a reason.
 */

const table = (rows: string, total = "100 | | 98.5"): string => `
乡镇综合考核计分表
考核项目 | 考核指标 | 分值 | 计分方法 | 考核得分 | 扣分原因
经济发展 | 规上工业产值增速 | 40 | 完成目标得40分，每低1个百分点扣1分 | 38 | 两家企业停产
民生保障 | 医保参保率 | 30 | 达到97%得30分，每低0.5个百分点扣1分 | 30 |
社会治理 | 积案化解率 | 30 | 化解率×30 | 28.5 | 一件未化解
${rows}
总分 | | ${total}`;

const found = (text: string): string[] =>
  audit(workbookOf(sheetOf(text))).findings.map(({ check, address: { row } }) => `${check} ${String(row)}`);

test.each([
  // What stands below the rows, and what is found.
  [
    "加分、减分各一行，合计仍写 100",
    "加分项 | 受到表彰 | 5 | 国家级加5分，省级加3分，市级加1分 | 3 |\n减分项 | 被通报批评 | 5 | 每次扣1分，最多扣5分 | -1 |",
    "100 | | 98.5",
    [],
  ],
  [
    "减分项的分值写成负数",
    "加分项 | 受到表彰 | 5 | 国家级加5分，省级加3分，市级加1分 | 3 |\n减分项 | 被通报批评 | -5 | 每次扣1分，最多扣5分 | -1 |",
    "100 | | 98.5",
    [],
  ],
  ["减的分不带负号，总分照减", "减分项 | 被通报批评 | 5 | 每次扣1分，最多扣5分 | 2 |", "100 | | 94.5", []],
  [
    "加的分超过了上限：照报",
    "加分项 | 受到表彰 | 5 | 国家级加5分，省级加3分，市级加1分 | 6 |",
    "100 | | 102.5",
    ["score-over-weight 6"],
  ],
  [
    "一般指标得了负分：照报",
    "其他 | 被通报批评 | 5 | 每次扣1分，最多扣5分 | -1 |",
    "100 | | 95.5",
    ["score-negative 6", "deduction-unexplained 6", "weight-total 7"],
  ],
])("%s", (_, rows, total, expected) => expect(found(table(rows, total)).sort()).toEqual([...expected].sort()));

test("减分由人判断，不按规则算成满分减几分", () => {
  const rows = "减分项 | 被通报批评 | 5 | 每次扣1分，最多扣5分 | |";
  const { tables } = audit(workbookOf(sheetOf(table(rows))));
  expect(tables[0]?.indicators.at(-1)?.result).toMatchObject({ state: "needs-judgement", detail: "extra" });
});
