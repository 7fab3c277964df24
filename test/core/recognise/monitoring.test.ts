import { recognise } from "../../../src/core/recognise/recognise";
import { columnLetters } from "../../../src/core/sheet/address";
import type { Table } from "../../../src/core/table/table";
import { sheetOf } from "../../support/sheet";

const ROWS: readonly string[] = [
  "产出指标 | 数量指标 | 改造食堂 | ≥12个 | 5个",
  "产出指标 | 数量指标 | 培训厨师 | ≥60人次 | 33人次",
  "产出指标 | 质量指标 | 验收合格率 | ≥95% | 50%",
  "效益指标 | 社会效益指标 | 受益师生 | ≥900人 | 600人",
  "满意度指标 | 服务对象满意度指标 | 师生满意度 | ≥90% | 92%",
];

/** The monitoring table under a header, with more cells behind each row. */
function monitored(header: string, more: readonly string[]): Table {
  const rows = ROWS.map((row, i) => `${row} | ${more[i % more.length]!}`);
  const [table] = recognise(
    sheetOf(["项目支出绩效运行监控表", "（2024年度）", ...header.split("\n"), ...rows].join("\n")),
  ).tables;
  if (!table) throw new Error("not recognised");
  return table;
}

const columns = (table: Table): string =>
  Object.entries(table.columns)
    .map(([key, { left, right }]) => `${columnLetters(left)}${right > left ? `:${columnLetters(right)}` : ""}=${key}`)
    .join(" ");

/** What has been done so far is told from what is expected by the end of the year, in whichever words. */
test.each([
  "1-7月执行情况",
  "1至6月完成值",
  "上半年完成情况",
  "上半年进展情况",
  "截至6月底完成值",
  "截至7月底执行数",
  "截止7月31日实际完成",
  "6月末完成进度",
  "前三季度执行情况",
  "半年执行情况",
  "目前完成情况",
  "阶段性完成情况",
])("%s", (words) => {
  const table = monitored(`一级指标 | 二级指标 | 三级指标 | 年度指标值 | ${words} | 全年预计完成情况 | 偏差原因分析`, [
    "12个 |",
  ]);
  expect(columns(table)).toBe("A=level1 B=level2 C=level3 D=target E=actual F=expected G=reason");
  expect(table.doubts).toEqual([]);
});

const NAMES = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况";

/** Whether a target will be reached is one answer a row, in one column or with a tick in one of three. */
test.each<[string, string, string[], string, string[]]>([
  [
    "three columns, one header row",
    `${NAMES} | 确定能 | 有可能 | 完全不可能 | 备注`,
    ["√ | | |", "| ✓ | |", "| | √ |", "| | |"],
    "F:H=outlook",
    ["确定能", "有可能", "完全不可能", "", "确定能"],
  ],
  [
    "three columns under one header",
    `${NAMES} | 完成目标可能性 | < | < | 备注\n^ | ^ | ^ | ^ | ^ | 确定能 | 有可能 | 完全不可能 | ^`,
    ["√ | | |", "| √ | |"],
    "F:H=outlook",
    ["确定能", "有可能", "确定能", "有可能", "确定能"],
  ],
  [
    "one column",
    `${NAMES} | 完成目标的可能性`,
    ["确定能", "有可能"],
    "F=outlook",
    ["确定能", "有可能", "确定能", "有可能", "确定能"],
  ],
  [
    "one column in other words",
    `${NAMES} | 研判结论`,
    ["一定能", "不可能"],
    "F=outlook",
    ["一定能", "不可能", "一定能", "不可能", "一定能"],
  ],
])("%s", (_, header, more, column, answers) => {
  const table = monitored(header, more);
  expect(columns(table)).toContain(`E=actual ${column}`);
  expect(table.indicators.map(({ entries }) => entries.outlook?.text)).toEqual(answers);
  expect(table.doubts).toEqual([]);
});

test("ticks under the causes of a deviation are named as unused, and nothing waits for them", () => {
  const table = monitored(
    `${NAMES} | 偏差原因分析 | < | < | 完成目标可能性 | < | <
^ | ^ | ^ | ^ | ^ | 经费保障 | 人员保障 | 原因说明 | 确定能 | 有可能 | 完全不可能`,
    ["| √ | 人手不足 | | √ |"],
  );
  expect(columns(table)).toBe("A=level1 B=level2 C=level3 D=target E=actual H=reason I:K=outlook");
  expect(table.unused.map(({ text }) => text)).toEqual(["人员保障"]);
  expect(table.doubts).toEqual([]);
});
