import { audit } from "../../../src/core/audit";
import { outdatedSentences } from "../../../src/core/report/report";
import { NO_DECISIONS } from "../../../src/core/decisions/decisions";
import { withLink, withoutLink, partnerOf, type TableLink } from "../../../src/core/decisions/link";
import { translator } from "../../support/texts";
import { sheetOf, workbookOf } from "../../support/sheet";

const framework = (weight: number, name = "完成率"): string => `
  绩效评价指标体系
  一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准
  决策 | 立项 | 立项依据充分性 | 40 | 依据充分得满分
  产出 | 数量 | ${name} | ${String(weight)} | 按完成率得分`;

const SCORES = `
  绩效评价评分表
  一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 扣分原因
  决策 | 立项 | 立项依据充分性 | 40 | 40 |
  产出 | 数量 | 完成率 | 60 | 60 |`;

const WORKBOOK = workbookOf(
  sheetOf(framework(60), "体系"),
  sheetOf(framework(50, "质量达标率"), "旧体系"),
  sheetOf(SCORES, "评分"),
);

const link = (partner: string | null): TableLink => ({
  sheet: "评分",
  kind: "framework",
  partner: partner === null ? null : { sheet: partner },
});

const auditBy = (...links: readonly TableLink[]) => audit(WORKBOOK, undefined, { ...NO_DECISIONS, links });

/** Between-table findings: the check and the other sheet. */
const between = (links: readonly TableLink[]): string[] =>
  auditBy(...links)
    .findings.filter(({ check }) => check.startsWith("cross-"))
    .map(({ check, message, elsewhere }) => `${check} ${message} ${elsewhere?.[0]?.sheet ?? ""}`);

test.each<[string, readonly TableLink[], string | undefined, readonly string[]]>([
  ["by itself", [], "体系", []],
  ["as a person says", [link("旧体系")], "旧体系", ["cross-indicator added 旧体系", "cross-indicator removed 评分"]],
  ["none", [link(null)], undefined, []],
  ["by itself where the sheet is gone", [link("没有")], "体系", []],
  ["of another sheet's table nothing is said", [{ ...link(null), sheet: "体系" }], "体系", []],
])("the partner is found %s", (_, links, sheet, findings) => {
  const tables = auditBy(...links).tables.map(({ table }) => table);
  const scores = tables.find(({ kind }) => kind === "score-sheet")!;
  expect(partnerOf(scores, "framework", tables, links)?.table.sheet).toBe(sheet);
  expect(between(links).sort()).toEqual([...findings].sort());
});

test("what a person said of tables that are gone is told", () => {
  const result = auditBy(link("没有"), link("旧体系"));
  expect(result.outdated.links).toEqual([link("没有")]);
  expect(outdatedSentences(result, translator("zh-CN"))).toEqual([
    "工作表“评分”指定对应的评价指标体系表“没有”不再适用：表格不在了或不再是这类表，现由绩衡自动认定。",
  ]);
});

test("the last word on a table counts, and can be taken back", () => {
  const twice = withLink(withLink(NO_DECISIONS, link(null)), link("体系"));
  expect(twice.links).toEqual([link("体系")]);
  expect(withoutLink(twice, link(null))).toEqual(NO_DECISIONS);
});
