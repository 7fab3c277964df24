import { audit } from "../../../src/core/audit";
import { anchorsOf, headerWords } from "../../../src/core/recognise/corrected";
import { recognise } from "../../../src/core/recognise/recognise";
import { parseRange, printRange } from "../../../src/core/sheet/address";
import { NO_DECISIONS } from "../../../src/core/decisions/decisions";
import type { Correction } from "../../../src/core/decisions/correction";
import type { Columns } from "../../../src/core/table/table";
import { sheetOf, workbookOf } from "../../support/sheet";

// Words that no form uses, so that nothing is recognised by itself.
const STRANGE = `
某单位内部用表
甲栏 | 乙栏 | 丙栏 | 丁栏 | 戊栏 | 己栏
产出 | 培训人数 | 100人 | 80人 | 60 |
效益 | 知晓率 | ≥90% | 92% | 40 |
备注：数据来自年报`;

const COLUMNS: Columns = {
  level1: { left: 1, right: 1 },
  level3: { left: 2, right: 2 },
  target: { left: 3, right: 3 },
  actual: { left: 4, right: 4 },
  weight: { left: 5, right: 5 },
  score: { left: 6, right: 6 },
};

const sheet = sheetOf(STRANGE);
const correction: Correction = {
  sheet: "自评表",
  range: parseRange("A1:F5")!,
  header: { top: 2, bottom: 2 },
  words: headerWords(sheet, 2, { left: 1, right: 6 }),
  table: { kind: "self-evaluation", columns: COLUMNS },
};

const scores = (lines: string, own: Correction = correction): string[] => {
  const { tables } = audit(workbookOf(sheetOf(lines)), undefined, { ...NO_DECISIONS, corrections: [own] });
  return tables.flatMap(({ indicators }) =>
    indicators.map(
      ({ indicator, result }) => `${indicator.level3.name} ${result.state === "scored" ? result.score : "?"}`,
    ),
  );
};

test("a table that is not recognised by itself is one where a person says so", () => {
  expect(recognise(sheet).tables).toEqual([]);
  const { tables, stale } = recognise(sheet, [correction]);
  expect(
    tables.map(({ kind, confidence, range, evidence }) => [kind, confidence, printRange(range), evidence[0]?.id]),
  ).toEqual([["self-evaluation", 1, "A1:F5", "corrected"]]);
  expect(stale).toEqual([]);
  expect(scores(STRANGE)).toEqual(["培训人数 48", "知晓率 40"]);
});

test("rows inserted inside, or in front of the last one, belong to it", () => {
  const own = { ...correction, ...anchorsOf(sheet, 2, correction.range) };
  const longer = STRANGE.replace("效益 |", "产出 | 培训场次 | 4场 | 4场 | 10 |\n效益 |");
  expect(own.foot).toBe("备注：数据来自年报");
  expect(scores(longer, own)).toEqual(["培训人数 48", "培训场次 10", "知晓率 40"]);
});

test("it is found again after rows were inserted above", () => {
  expect(scores(`\n新加的一行${STRANGE}`.replace(/^\n/, ""))).toEqual(["培训人数 48", "知晓率 40"]);
});

test("where the header has other words it does not count any more, and is said not to", () => {
  const changed = STRANGE.replace("丙栏", "目标");
  expect(scores(changed)).toEqual([]);
  const { outdated } = audit(workbookOf(sheetOf(changed)), undefined, { ...NO_DECISIONS, corrections: [correction] });
  expect(outdated.corrections).toEqual([correction]);
  const gone = audit(workbookOf(sheetOf(STRANGE, "别的表")), undefined, { ...NO_DECISIONS, corrections: [correction] });
  expect(gone.outdated.corrections).toEqual([correction]);
});

const KNOWN = `
项目支出绩效自评表
（2023年度）
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 培训人数 | 100人 | 80人 | 60 |
效益指标 | 社会效益指标 | 知晓率 | ≥90% | 92% | 40 |`;

describe("a table that is recognised", () => {
  const known = sheetOf(KNOWN);
  const own: Correction = {
    sheet: "自评表",
    range: parseRange("A1:G5")!,
    header: { top: 3, bottom: 3 },
    words: headerWords(known, 3, { left: 1, right: 7 }),
  };

  test("can be ignored", () => {
    expect(recognise(known).tables).toHaveLength(1);
    expect(recognise(known, [own])).toEqual({ tables: [], stale: [] });
  });

  test("stays as it is under a correction that no row stands under", () => {
    const short = { ...own, range: parseRange("A1:G3")!, table: { kind: "monitoring", columns: COLUMNS } } as const;
    const moved = sheetOf(`附件\n${KNOWN.trimStart()}`);
    for (const each of [known, moved]) expect(recognise(each, [short])).toEqual({ ...recognise(each), stale: [short] });
  });

  test("can have its columns set otherwise: target and actual were the wrong way round", () => {
    const [table] = recognise(known).tables;
    const { target, actual } = table!.columns;
    const columns = { ...table!.columns, target: actual!, actual: target! };
    expect(scores(KNOWN, { ...own, table: { kind: "self-evaluation", columns } })).toEqual(["培训人数 60", "知晓率 ?"]);
  });
});
