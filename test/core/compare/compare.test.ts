import { audit, type Audit } from "../../../src/core/audit";
import { diffAudits, type Diff } from "../../../src/core/compare/compare";
import type { RowName } from "../../../src/core/compare/compare-rows";
import { likeness } from "../../../src/core/quantity/wording";
import { form, sheetOf, workbookOf } from "../../support/sheet";

const auditOf = (...sheets: (readonly [name: string, lines: string])[]): Audit =>
  audit(workbookOf(...sheets.map(([name, lines]) => sheetOf(lines, name))));

const BASE = `
  产出指标 | 数量指标 | 培训次数 | ≥3次 | 3次 | 20 | 20 |
  产出指标 | 数量指标 | 培训人数 | ≥120人 | 120人 | 20 | 20 |
  产出指标 | 质量指标 | 培训合格率 | ≥95% | 96% | 20 | 20 |
  效益指标 | 社会效益指标 | 政策知晓率 | ≥90% | 92% | 30 | 30 |
  满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 95% | 10 | 10 |`;

const TOTAL = { total: "总分 | | | | | 100 | 100" };

/** The base with some of its text replaced. */
const changed = (...changes: (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no ${from} in the base`);
    return text.replace(from, to);
  }, BASE);

const diffOf = (now: string, old = BASE): Diff =>
  diffAudits(auditOf(["自评表", form(old, TOTAL)]), auditOf(["自评表", form(now, TOTAL)]));

const named = ({ row, name }: RowName): string => `${row} ${name}`;

/** What has become of the indicators, one line each. */
function told({ tables }: Diff): string[] {
  return tables.flatMap(({ indicators: { added, removed, changed: rows } }) => [
    ...removed.map((row) => `- ${named(row)}`),
    ...added.map((row) => `+ ${named(row)}`),
    ...rows.flatMap(({ old, new: now, renamed, moved, changes }) => [
      ...(renamed ? [`${named(old)} → ${named(now)}: ${renamed.similarity} ${renamed.shared.join()}`] : []),
      ...(moved ? [`${named(now)}: ${old.group} → ${now.group}`] : []),
      ...changes.map(({ field, old: before, new: after, difference = "", unit = "" }) =>
        `${named(now)}: ${field} ${before} → ${after} ${difference}${unit}`.trim(),
      ),
    ]),
  ]);
}

describe("indicators", () => {
  it.each<[string, string, string[]]>([
    ["the same", BASE, []],
    [
      "other signs and spaces, same sense",
      changed(["≥120人", "≥ 120 人"], ["96%", "96.0%"], ["| 30 | 30", "| 30.00 | 30"]),
      [],
    ],
    [
      "a weight",
      changed(["120人 | 20 | 20", "120人 | 15 | 15"]),
      ["5 培训人数: weight 20 → 15 -5", "5 培训人数: score 20 → 15 -5"],
    ],
    ["a target", changed(["≥120人", "≥150人"]), ["5 培训人数: target ≥120人 → ≥150人 30人"]],
    ["a target's sign alone", changed(["≥120人", "=120人"]), ["5 培训人数: target ≥120人 → =120人"]],
    [
      "a target in another unit has no difference",
      changed(["≥120人", "≥2万人"]),
      ["5 培训人数: target ≥120人 → ≥2万人"],
    ],
    ["an actual, without binary floats", changed(["96%", "96.3%"]), ["6 培训合格率: actual 96% → 96.3% 0.3%"]],
    ["an actual taken out", changed(["92%", ""]), ["7 政策知晓率: actual 92% →"]],
    [
      "a reason",
      changed(["20 | 20 |\n  产出指标 | 数量指标 | 培训人数", "20 | 20 | 已完成\n  产出指标 | 数量指标 | 培训人数"]),
      ["4 培训次数: reason  → 已完成"],
    ],
    [
      "one more",
      changed(["  产出指标 | 质量", "  产出指标 | 数量指标 | 教材册数 | ≥50册 | 50册 | 5 | 5 |\n  产出指标 | 质量"]),
      ["+ 6 教材册数"],
    ],
    ["one fewer", changed(["  产出指标 | 质量指标 | 培训合格率 | ≥95% | 96% | 20 | 20 |\n", ""]), ["- 6 培训合格率"]],
    [
      "two in another order",
      changed(
        ["培训次数 | ≥3次 | 3次", "培训人数 | ≥120人 | 120人"],
        [
          "培训人数 | ≥120人 | 120人 | 20 | 20 |\n  产出指标 | 质量",
          "培训次数 | ≥3次 | 3次 | 20 | 20 |\n  产出指标 | 质量",
        ],
      ),
      [],
    ],
    [
      "in another group",
      changed(["质量指标 | 培训合格率", "数量指标 | 培训合格率"]),
      ["6 培训合格率: 产出指标 / 质量指标 → 产出指标 / 数量指标"],
    ],
    [
      "renamed: alike, with position, weight and target",
      changed(["培训合格率", "培训考核合格率"]),
      ["6 培训合格率 → 6 培训考核合格率: 0.6 position,weight,target"],
    ],
    [
      "renamed and with another weight",
      changed(["培训合格率 | ≥95% | 96% | 20 | 20", "培训考核合格率 | ≥95% | 96% | 18 | 18"]),
      [
        "6 培训合格率 → 6 培训考核合格率: 0.6 position,target",
        "6 培训考核合格率: weight 20 → 18 -2",
        "6 培训考核合格率: score 20 → 18 -2",
      ],
    ],
    [
      "no guess where the name is quite another",
      changed(["政策知晓率", "增加就业岗位"]),
      ["- 7 政策知晓率", "+ 7 增加就业岗位"],
    ],
    [
      "no guess where nothing but the name is alike",
      changed(["质量指标 | 培训合格率 | ≥95% | 96% | 20 | 20", "时效指标 | 培训及格率 | ≥60% | 96% | 12 | 12"]),
      ["- 6 培训合格率", "+ 6 培训及格率"],
    ],
  ])("%s", (_, now, expected) => expect(told(diffOf(now))).toEqual(expected));

  it("of one name stay apart, in their order", () => {
    const twice = changed(["培训人数", "培训次数"]);
    expect(told(diffOf(twice.replace("≥120人 | 120人", "≥130人 | 130人"), twice))).toEqual([
      "5 培训次数: target ≥120人 → ≥130人 10人",
      "5 培训次数: actual 120人 → 130人 10人",
    ]);
  });
});

describe("tables", () => {
  const other = form(`
    产出指标 | 数量指标 | 维修里程 | ≥30公里 | 30公里 | 60 | 60 |
    效益指标 | 社会效益指标 | 事故下降率 | ≥10% | 12% | 40 | 40 |`);
  const places = ({ tables, added, removed }: Diff): unknown => ({
    pairs: tables.map((table) => [table.old.sheet, table.new.sheet, table.match, table.by.join()]),
    added: added.map(({ sheet }) => sheet),
    removed: removed.map(({ sheet }) => sheet),
  });
  const base = form(BASE, TOTAL);

  it.each<[string, Audit, Audit, unknown]>([
    [
      "by indicators, under another sheet name",
      auditOf(["甲", base]),
      auditOf(["乙", base]),
      { pairs: [["甲", "乙", 0.6, "rows,title"]], added: [], removed: [] },
    ],
    [
      "in another order of sheets",
      auditOf(["甲", base], ["乙", other]),
      auditOf(["乙", other], ["甲", base]),
      {
        pairs: [
          ["乙", "乙", 0.7, "rows,title,sheet"],
          ["甲", "甲", 0.7, "rows,title,sheet"],
        ],
        added: [],
        removed: [],
      },
    ],
    [
      "one added",
      auditOf(["甲", base]),
      auditOf(["甲", base], ["乙", other]),
      { pairs: [["甲", "甲", 0.7, "rows,title,sheet"]], added: ["乙"], removed: [] },
    ],
    [
      "nothing in common but the form and the sheet's name",
      auditOf(["甲", base]),
      auditOf(["甲", other]),
      { pairs: [], added: ["甲"], removed: ["甲"] },
    ],
  ])("%s", (_, old, now, expected) => expect(places(diffAudits(old, now))).toEqual(expected));

  it("head and totals are compared, too", () => {
    const now = form(changed(["120人 | 20 | 20", "120人 | 15 | 15"]), { year: 2024, total: "总分 | | | | | 100 | 95" });
    const [table] = diffAudits(auditOf(["自评表", base]), auditOf(["自评表", now])).tables;
    expect(table!.facts).toEqual([
      { field: "year", old: "2023", new: "2024", difference: undefined },
      { field: "weight", old: "100", new: "95", difference: "-5" },
      { field: "stated", old: "100", new: "95", difference: "-5" },
      // 95 points of weights under a full mark of 100 vouch for no total.
    ]);
  });
});

describe("findings", () => {
  const found = ({ findings }: Diff): unknown => ({
    gone: findings.gone.map(({ check, address }) => `${check} ${address.row}`),
    new: findings.new.map(({ check, address }) => `${check} ${address.row}`),
  });
  const unmet = changed(["| 120人", "| 60人"]);

  it.each<[string, string, string, unknown]>([
    ["put right", unmet, BASE, { gone: ["full-score-unmet 5", "all-full 9"], new: [] }],
    ["made", BASE, unmet, { gone: [], new: ["full-score-unmet 5", "all-full 9"] }],
    ["still there, with other figures", unmet, unmet.replace("60人", "70人"), { gone: [], new: [] }],
    [
      "still there on a row that has moved; of the whole table with other figures",
      unmet,
      unmet.replace("\n", "\n  产出指标 | 数量指标 | 教材册数 | ≥50册 | 50册 | 0.5 | 0.5 |\n"),
      { gone: ["weight-policy 4"], new: ["weight-total 10", "total-score 10", "weight-policy 4"] },
    ],
  ])("%s", (_, old, now, expected) => expect(found(diffOf(now, old))).toEqual(expected));
});

describe("equal", () => {
  it("is a workbook to itself, and to none in which something differs", () => {
    expect(diffOf(BASE).equal).toBe(true);
    expect(diffOf(changed(["≥120人", "≥150人"])).equal).toBe(false);
    expect(diffAudits(auditOf(), auditOf()).equal).toBe(true);
  });
});

describe("similarity", () => {
  it.each([
    ["培训合格率", "培训合格率", 1],
    ["培训 合格率", "培训合格率", 1],
    ["培训合格率", "培训考核合格率", 0.6],
    ["甲", "乙", 0],
    ["", "甲乙", 0],
    ["养护公路里程", "公路养护里程", 0.6],
  ])("%s, %s: %d", (a, b, share) => {
    expect(likeness(a, b)).toBeCloseTo(share);
    expect(likeness(b, a)).toBeCloseTo(share);
  });
});
