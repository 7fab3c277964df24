import { audit } from "../../../src/core/audit";
import { diffAudits } from "../../../src/core/compare/compare";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { planScores } from "../../../src/core/edit/score-plan";
import { reportWorkbook } from "../../../src/core/report/report";
import { printRange } from "../../../src/core/sheet/address";
import { form, sheetOf, workbookOf } from "../../support/sheet";

const ABOUT = ["weight-invalid", "score-missing", "target-missing", "actual-missing", "placeholder", "weight-total"];

/** What is said of the rows, the rows of the indicators with their parts in brackets, and the rows that are not used. */
function seen(lines: string) {
  const { tables, findings } = audit(workbookOf(sheetOf(lines)), NATIONAL);
  const { table } = tables[0]!;
  return {
    rows: table.indicators.map(({ row, parts = [] }) =>
      [row, ...parts.map((part) => `(${part.row} ${part.label})`)].join(" "),
    ),
    unused: (table.unused ?? []).map(({ range }) => printRange(range)),
    found: findings
      .filter(({ check }) => ABOUT.includes(check))
      .map(({ check, address: { row } }) => `${check} ${row}`),
  };
}

/** The rest of a table in which the first indicator has 60 of 100 points. */
const REST = "效益指标 | 社会效益指标 | 受益农户 | ≥40户 | 42户 | 40 | 40 |";
const HEAD = "产出指标 | 数量指标 | 补助果树面积 | 30亩 | 30亩 | 60 | 60 |";

describe("rows that are parts of the indicator above", () => {
  const cases: readonly (readonly [title: string, rows: string, parts: string])[] = [
    [
      "say so, and add up",
      ` | | 其中：桃树 | 20亩 | 20亩 | | |
 | | 其中：梨树 | 10亩 | 10亩 | | |`,
      "4 (5 其中：桃树) (6 其中：梨树)",
    ],
    [
      "say so once, and are numbered, and add up to what is counted otherwise",
      ` | | ★其中1：山羊 | 18只 | 18只 | | |
 | | 水牛 | 12头 | 12头 | | |`,
      "4 (5 ★其中1：山羊) (6 水牛)",
    ],
    [
      "say so in the column of another level",
      ` | 其中： | 桃树 | 20亩 | 20亩 | | |
 | | 梨树 | 10亩 | 10亩 | | |`,
      "4 (5 其中：桃树) (6 梨树)",
    ],
    [
      "say so in a cell that is merged beside them",
      ` | 其中 | 桃树 | 改良品种 | 已改良 | | |
 | ^ | 梨树 | 改良土壤 | 已改良 | | |`,
      "4 (5 其中桃树) (6 其中梨树)",
    ],
    [
      "say so with dashes, nought points or words for nothing",
      ` | | 其中：桃树 | 20亩 | 20亩 | / | / |
 | | 其中：梨树 | 10亩 | 10亩 | 0 | 0 |`,
      "4 (5 其中：桃树) (6 其中：梨树)",
    ],
    [
      "are numbered from one on below a name that is not",
      ` | | （1）桃树 | 品种改良 | 已改良 | | |
 | | （2）梨树 | 土壤改良 | 已改良 | | |`,
      "4 (5 （1）桃树) (6 （2）梨树)",
    ],
    [
      "add up to it, and no points are missing",
      ` | | 桃树 | 20亩 | 20亩 | | |
 | | 梨树 | 10亩 | 10亩 | | |`,
      "4 (5 桃树) (6 梨树)",
    ],
    ["have no name of their own", ` | | | ≥2批 | 2批 | | |`, "4 (5 )"],
    [
      "repeat the names of their group",
      `产出指标 | 数量指标 | 其中：桃树 | 20亩 | 20亩 | | |
产出指标 | 数量指标 | 其中：梨树 | 10亩 | 10亩 | | |`,
      "4 (5 其中：桃树) (6 其中：梨树)",
    ],
  ];

  it.each(cases)("%s", (_, rows, parts) => {
    const { rows: read, found } = seen(form(`${HEAD}\n${rows}\n${REST}`, { total: "总分 | | | | | 100 | 100 |" }));
    expect(found).toEqual([]);
    expect(read[0]).toBe(parts);
    expect(read).toHaveLength(2);
  });

  it("where the points stand in the names", () => {
    const lines = `项目支出绩效自评表
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 数量指标 | 补助果树（60分） | 30亩 | 30亩 | 60
 | | 其中：桃树 | 20亩 | 20亩 |
 | | 其中：梨树 | 10亩 | 10亩 |
效益指标 | 社会效益指标 | 受益农户（40分） | ≥40户 | 42户 | 40
总分 | | | | | 100`;
    expect(seen(lines)).toMatchObject({ rows: ["3 (4 其中：桃树) (5 其中：梨树)", "6"], found: [] });
  });

  it("do not keep the total from being written, and are not written to", () => {
    const lines = form(
      `产出指标 | 数量指标 | 补助果树面积 | 30亩 | 30亩 | 60 | |
 | | 其中：桃树 | 20亩 | 20亩 | | |
 | | 其中：梨树 | 10亩 | 10亩 | | |
效益指标 | 社会效益指标 | 受益农户 | ≥40户 | 42户 | 40 | |`,
      { total: "总分 | | | | | 100 | |" },
    );
    const { edits } = planScores(audit(workbookOf(sheetOf(lines)), NATIONAL), "blank");
    expect(edits.map(({ address, after }) => [address.row, after.kind === "number" && after.value.toFixed()])).toEqual([
      [4, "60"],
      [7, "40"],
      [8, "100"],
    ]);
  });

  it("stand in the report as rows of their own that name the one they are of", () => {
    const lines = form(`${HEAD}
 | | 其中：桃树 | 20亩 | 20亩 | | |
 | | 其中：梨树 | 10亩 | 10亩 | | |
${REST}
 | 可持续影响指标 | 指标1：/ | / | / | / | / |`);
    const report = reportWorkbook("x.xlsx", audit(workbookOf(sheetOf(lines)), NATIONAL), (key) => key).tables[0]!;
    expect(report.indicators).toMatchObject([
      { row: 4, parts: [5, 6] },
      { row: 5, partOf: 4, level1: "产出指标", level2: "数量指标", level3: "其中：桃树", target: "20亩", weight: "" },
      { row: 6, partOf: 4, level3: "其中：梨树", actual: "10亩", result: { state: "not-applicable" } },
      { row: 7 },
    ]);
    expect(report.unused).toEqual([{ cells: "B8:G8", text: "可持续影响指标 指标1：/ / / / /", kind: "row" }]);
  });
});

describe("parts in two versions of a table", () => {
  it("are compared by their names", () => {
    const version = (rows: string) => audit(workbookOf(sheetOf(form(`${HEAD}\n${rows}\n${REST}`))), NATIONAL);
    const before = version(` | | 其中：桃树 | 20亩 | 20亩 | | |
 | | 其中：梨树 | 10亩 | 10亩 | | |`);
    const after = version(` | | 其中：桃树 | 20亩 | 12亩 | | |
 | | 其中：杏树 | 10亩 | 10亩 | | |`);
    const { added, removed, changed } = diffAudits(before, after).tables[0]!.indicators;
    expect([added, removed].map((rows) => rows.map(({ name }) => name))).toEqual([
      ["补助果树面积 / 其中：杏树"],
      ["补助果树面积 / 其中：梨树"],
    ]);
    expect(changed.map(({ changes }) => changes)).toMatchObject([[{ field: "actual", old: "20亩", new: "12亩" }]]);
    expect(diffAudits(before, before).equal).toBe(true);
  });
});

describe("rows whose points somebody forgot", () => {
  const cases: readonly (readonly [title: string, rows: string, found: readonly string[]])[] = [
    ["a name, a target and an actual", ` | | 苗木成活率 | ≥90% | 92% | | |`, ["weight-invalid 5", "score-missing 5"]],
    ["with a score", ` | | 其中：桃树 | 20亩 | 20亩 | | 20 |`, ["weight-invalid 5"]],
    [
      "below the parts of another one",
      ` | | 其中：桃树 | 20亩 | 20亩 | | |
 | | 其中：梨树 | 10亩 | 10亩 | | |
 | | 苗木成活率 | ≥90% | 92% | | |`,
      ["weight-invalid 7", "score-missing 7"],
    ],
    ["in another group", ` | 质量指标 | 苗木成活率 | ≥90% | 92% | | |`, ["weight-invalid 5", "score-missing 5"]],
    ["nothing but a name", ` | | 苗木成活率 | | | | |`, ["weight-invalid 5", "target-missing 5", "actual-missing 5"]],
    [
      "a name of the form with figures",
      ` | | 指标2： | 20亩 | 20亩 | | |`,
      ["weight-invalid 5", "placeholder 5", "score-missing 5"],
    ],
    [
      "a name with dashes for the figures and points",
      ` | | 苗木成活率 | / | / | 10 | 10 |`,
      ["target-missing 5", "actual-missing 5"],
    ],
  ];

  it.each(cases)("%s", (_, rows, found) => {
    const given = seen(form(`${HEAD}\n${rows}\n${REST}`));
    expect(given.found.filter((each) => !each.startsWith("weight-total")).sort()).toEqual([...found].sort());
    expect(given.unused).toEqual([]);
  });

  it("two rows that happen to add up while points are missing", () => {
    const { found } = seen(
      form(`产出指标 | 数量指标 | 修建水窖 | 2座 | 2座 | 30 | 30 |
 | | 修建泵房 | 1座 | 1座 | | |
 | | 修建闸门 | 1座 | 1座 | | |
${REST}`),
    );
    expect(found).toEqual(expect.arrayContaining(["weight-invalid 5", "weight-invalid 6"]));
  });

  it("one of a list that goes on", () => {
    const { found } = seen(
      form(`产出指标 | 数量指标 | （1）修建水窖 | 2座 | 2座 | 60 | 60 |
 | | （2）修建泵房 | 1座 | 1座 | | |
${REST}`),
    );
    expect(found).toEqual(["weight-invalid 5", "score-missing 5"]);
  });
});

describe("rows that are not used", () => {
  it.each([
    ["dashes beside the group", " | 质量指标 | / | / | / | / | / |", "B5:G5"],
    ["dashes beside the group, some cells blank", " | 质量指标 | / | / | / | | |", "B5:E5"],
    ["a name of the form with a dash", " | | 指标1：/ | | | | |", "C5"],
    ["a name of the form alone", " | | 指标2： | | | | |", "C5"],
    ["words for nothing", " | 质量指标 | 无 | 无 | 无 | — | — |", "B5:G5"],
    ["dots", " | | …… | …… | …… | | |", "C5:E5"],
    ["nought points that the form came with", " | 质量指标 | 指标1： | | | 0 | 0 |", "B5:G5"],
    ["points that are merged from above", " | | 指标3： | | | ^ | ^ |", "C5"],
    ["struck out, with its name", " | | 苗木成活率 | / | / | / | / |", "C5:G5"],
  ])("%s", (_, row, at) => {
    const { rows, unused, found } = seen(form(`${HEAD}\n${row}\n${REST}`));
    expect({ rows, unused, found }).toEqual({ rows: ["4", "6"], unused: [at], found: [] });
  });

  it("leave the group that they name to the rows below", () => {
    const { tables } = audit(
      workbookOf(
        sheetOf(
          form(`${HEAD}
 | 质量指标 | / | / | / | / | / |
 | | 验收合格率 | ≥90% | 92% | 40 | 40 |`),
        ),
      ),
    );
    expect(tables[0]!.table.indicators.map(({ level2 }) => level2.name)).toEqual(["数量指标", "质量指标"]);
  });

  it("in a form without points", () => {
    const { rows, unused, found } = seen(`项目支出绩效目标申报表
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助果树面积 | ≥30亩
 | 质量指标 | 指标1：/ | /
 | 时效指标 | / | /
效益指标 | 社会效益指标 | 受益农户 | /`);
    expect({ rows, unused }).toEqual({ rows: ["3", "6"], unused: ["B4:D4", "B5:D5"] });
    expect(found).toEqual(["target-missing 6"]);
  });
});
