import { Decimal } from "decimal.js";
import { canonicalOf } from "../../../src/core/rule/canonical";
import { maximumOf } from "../../../src/core/rule/maximum";
import { problemsOf } from "../../../src/core/rule/problems";
import { readRule } from "../../../src/core/rule/read";
import { isWhole } from "../../../src/core/rule/rule";
import { audit } from "../../../src/core/audit";
import {
  LIBRARY,
  collected,
  ourLibrary,
  printLibrary,
  readLibrary,
  searchLibrary,
  sectorsOf,
} from "../../../src/core/template/library";
import { directionIn } from "../../../src/core/template/direction";
import { targetText } from "../../../src/core/template/live";
import { form, sheetOf, workbookOf } from "../../support/sheet";
import { OURS } from "./support";

const RULED = OURS.rows.map((row) => [`${row.sector ?? ""} ${row.level3}`, row] as const);

test("it has 20 rows for each of 15 sectors, the common framework, and that of departments", async () => {
  expect(LIBRARY.safeParse(await ourLibrary()).success).toBe(true);
  const sizes = sectorsOf(OURS).map((sector) => searchLibrary(OURS, { sector }).length);
  expect(sizes.filter((size) => size === 20)).toHaveLength(15);
  expect(sectorsOf(OURS).slice(0, 2)).toEqual(["项目评价共性框架", "部门整体支出"]);
});

test.each(RULED)("%s: the rule is read whole, as it is written, gives just the weight and leaves no gap", (_, row) => {
  for (const weight of ["4", "10", "2.5"]) {
    const target = targetText(row);
    const context = { weight: new Decimal(weight), indicator: row.level3, ...(target !== "" && { target }) };
    const rule = readRule(row.rule ?? "", context);
    expect({
      whole: isWhole(rule),
      text: canonicalOf(rule),
      most: maximumOf(rule, context)?.toFixed(),
      problems: problemsOf(rule, context).map(({ id }) => id),
    }).toEqual({ whole: true, text: row.rule, most: weight, problems: [] });
  }
});

test("every row with a target has its direction, the same as our own reader takes it", () => {
  const told = OURS.rows.filter(({ sign }) => sign !== undefined && sign !== "定性");
  expect(told.length).toBeGreaterThan(280);
  for (const row of told)
    expect([row.level3, row.better, directionIn(row).better, directionIn(row).sure]).toEqual([
      row.level3,
      row.better,
      row.better,
      true,
    ]);
});

test("every figure has its unit", () => {
  const bare = OURS.rows.filter(({ sign, unit }) => sign !== undefined && sign !== "定性" && unit === undefined);
  expect(bare.map(({ level3 }) => level3)).toEqual([]);
});

test.each([
  [{ sector: "教育", words: "满意度" }, ["学生及家长满意度"]],
  [{ level1: "决策", level2: "绩效目标" }, ["绩效目标合理性", "绩效指标明确性"]],
  [{ words: "验收 标段" }, ["交工验收合格率"]],
  [{ words: "没有这样的指标" }, []],
])("search %j", (wanted, names) => expect(searchLibrary(OURS, wanted).map(({ level3 }) => level3)).toEqual(names));

test("the indicators of any table are a library, which is written and read again", () => {
  const sheet = sheetOf(
    form(`
      产出指标 | 数量指标 | 巡查里程 | ≥260公里 | 260公里 | 50 | 50 |
      产出指标 | 质量指标 | 路面完好率 | ≥95% | 96% | 30 | 30 |
      满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 92% | 10 | 10 |`),
  );
  const [scored] = audit(workbookOf(sheet)).tables;
  const rows = collected(scored!.table);
  expect(rows.map(({ level3, sign, target, unit, weight }) => [level3, sign, target, unit, weight])).toEqual([
    ["巡查里程", "≥", "260", "公里", 50],
    ["路面完好率", "≥", "95", "%", 30],
    ["群众满意度", "≥", "90", "%", 10],
  ]);
  const library = { name: "公路养护", rows: [...rows] };
  expect(readLibrary(printLibrary(library))).toEqual(library);
  expect(readLibrary("{}")).toBeUndefined();
  expect(readLibrary("不是文件")).toBeUndefined();
});
