import { translator } from "../../support/texts";
import { audit } from "../../../src/core/audit";
import { planPaperLinks, scoresOf } from "../../../src/core/edit/paper-links";
import { createPaper } from "../../../src/core/paper/paper";
import { PAPER_NAME } from "../../../src/core/paper/layout";
import type { NewSheet } from "../../../src/core/make/sheet";
import { tagNameOf, sheetTagOf } from "../../../src/core/make/tag";
import { printPlace } from "../../../src/core/sheet/address";
import { NO_DECISIONS } from "../../../src/core/decisions/decisions";
import { tableKey } from "../../../src/core/table/key";
import type { TableLink } from "../../../src/core/decisions/link";
import { madeSheet } from "../../support/new-sheet";
import { sheetOf, workbookOf } from "../../support/sheet";

const RULE = "①依据充分，得2分；②程序规范，得3分。";

const framework = sheetOf(
  `
某项目绩效评价指标体系
一级指标 | 二级指标 | 三级指标 | 分值 | 指标解释 | 评分规则
决策 | 立项 | 立项依据 | 5 | 依据是否充分 | ${RULE}
决策 | 立项 | 立项程序 | 5 | 程序是否规范 | ${RULE}
过程 | 管理 | 制度健全 | 5 | 制度是否健全 | ${RULE}
产出 | 质量 | 资料齐全 | 5 | 资料是否齐全 | ${RULE}
效益 | 影响 | 机制健全 | 5 | 机制是否健全 | ${RULE}
效益 | 影响 | 机制健全 | 5 | 机制是否运行 | ${RULE}
`,
  "指标体系",
);

/** 立项程序 has another weight there, 资料齐全 stands twice there, 机制健全 twice in the framework. */
const scoreSheet = sheetOf(
  `
某项目绩效评价评分表
一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 扣分原因
过程 | 管理 | 1.制度健全（5分） | 5 | 4 | 制度不全
决策 | 立项 | 立项依据 | 5 | |
决策 | 立项 | 立项程序 | 6 | |
产出 | 质量 | 资料齐全 | 5 | |
产出 | 时效 | 资料齐全 | 5 | |
效益 | 影响 | 机制健全 | 5 | |
`,
  "评分表",
);

/** What is filled in on a paper: 是 wherever it asks for something. */
const yes = ({ rows }: NewSheet): Record<string, string> =>
  Object.fromEntries(rows.flatMap((row, i) => (row[0]?.value === "input" ? [[`F${String(i + 1)}`, "符合"]] : [])));

/** The workbook with the paper of its framework. */
function book(fill: (sheet: NewSheet) => Record<string, string> = yes) {
  const before = audit(workbookOf(framework, scoreSheet));
  const scored = before.tables.find(({ table }) => table.kind === "framework")!;
  const source = {
    workbook: before.workbook,
    policy: before.policy,
    decisions: NO_DECISIONS,
    translate: translator("zh-CN"),
  };
  const made = createPaper(scored, source);
  const key = tableKey(scored.table);
  const names = new Map([[`${PAPER_NAME}!${tagNameOf("working-paper")}`, `=${sheetTagOf(PAPER_NAME, key)}`]]);
  const workbook = { ...workbookOf(framework, scoreSheet, madeSheet(made.sheet, fill(made.sheet))), names };
  return { found: audit(workbook), key, made };
}

const plan = (wishes?: ReadonlyMap<string, boolean>, links?: readonly TableLink[]): string[] => {
  const { found, key } = book();
  return planPaperLinks(found, key, wishes, links).map((link) =>
    [
      ...[printPlace(link), link.label, link.state],
      ...link.edits.map(({ after }) => (after.kind === "formula" ? after.value : after.kind)),
    ].join(" | "),
  );
};

test("the scores of a framework's paper go into the score sheet that belongs to it", () => {
  const { found } = book();
  const [one, other] = found.tables;
  expect(found.tables.map(({ table }) => [table.kind, table.sheet])).toEqual([
    ["framework", "指标体系"],
    ["score-sheet", "评分表"],
  ]);
  expect(scoresOf(found, one!)).toBe(other);
  expect(scoresOf(found, other!)).toBe(other);
});

test("of the same name, once in both, and of the same weight: no other score is linked", () => {
  const { made } = book();
  const [basis, , rules] = [...made.places.values()].map(({ score, reason }) => [score.row, reason.row]);
  expect(plan(new Map([["评分表!E3", true]]))).toEqual([
    `评分表!E4 | 立项依据 | write | '${PAPER_NAME}'!F${String(basis![0])} | '${PAPER_NAME}'!E${String(basis![1])}&""`,
    `评分表!E3 | 制度健全 | differs | '${PAPER_NAME}'!F${String(rules![0])}`,
  ]);
});

test("a person may say that no score sheet belongs to it", () => {
  const { found } = book();
  const links: TableLink[] = [{ sheet: "指标体系", kind: "score-sheet", partner: null }];
  expect(scoresOf(found, found.tables[0]!, links)).toBeUndefined();
  expect(plan(undefined, links)).toEqual([]);
});

test("a score that the paper does not have is never linked, wanted or not, and the reason is told", () => {
  const { found, key } = book(() => ({}));
  const wishes = new Map([["评分表!E3", true]]);
  const links = planPaperLinks(found, key, wishes);
  expect(links.map(({ label, state, why, proposed, edits }) => [label, state, why, proposed, edits.length])).toEqual([
    ["立项依据", "left", "inputs", "", 0],
    ["制度健全", "left", "inputs", "", 0],
  ]);
});
