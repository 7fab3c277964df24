import { NATIONAL } from "../../../src/core/policy/resolve";
import type { Policy } from "../../../src/core/policy/policy";
import { plain } from "../../../src/core/quantity/decimal";
import { recognise } from "../../../src/core/recognise/recognise";
import type { Result } from "../../../src/core/score/result";
import { scoreTable, type ScoredTable } from "../../../src/core/score/score";
import { sheetOf } from "../../support/sheet";

/** An indicator as a clerk fills it in; what is left out is left empty. */
export interface Row {
  readonly group?: "产出" | "成本" | "效益" | "满意度";
  readonly name?: string;
  readonly nature?: string;
  readonly direction?: string;
  readonly target?: string;
  readonly unit?: string;
  readonly actual?: string;
  readonly weight?: string;
}

const GROUPS = {
  产出: "产出指标 | 数量指标",
  成本: "成本指标 | 经济成本指标",
  效益: "效益指标 | 社会效益指标",
  满意度: "满意度指标 | 服务对象满意度指标",
} as const;

/** The scored table of a year's self-evaluation with these rows. */
export function scoreRows(rows: readonly Row[], policy: Policy = NATIONAL, year = 2023): ScoredTable {
  const lines = rows.map(
    ({
      group = "产出",
      name = "完成数量",
      nature = "",
      direction = "",
      target = "",
      unit = "",
      actual = "",
      weight = "",
    }) => [GROUPS[group], name, nature, direction, target, unit, actual, weight, "", ""].join(" | "),
  );
  const sheet = sheetOf(
    [
      "项目支出绩效自评表",
      `（${year}年度）`,
      "一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标方向 | 年度指标值 | 计量单位 | 实际完成值 | 分值 | 得分 | 偏差原因",
      ...lines,
    ].join("\n"),
  );
  const [table] = recognise(sheet).tables;
  if (!table) throw new Error("not recognised");
  return scoreTable(table, policy);
}

export function scoreRow(row: Row, policy?: Policy, year?: number): Result {
  const [first] = scoreRows([row], policy, year).indicators.values();
  if (!first) throw new Error("no indicator");
  return first.result;
}

/** `1.79 扣 0.21 proportional`, `? reverse-unmet` or `—`. */
export function brief(result: Result): string {
  switch (result.state) {
    case "scored":
      return `${plain(result.score)} 扣 ${plain(result.deduction)} ${result.method}`;
    case "needs-judgement":
      return `? ${result.why}`;
    case "not-applicable":
      return "—";
  }
}

export const reasonOf = (result: Result): string | undefined => (result.state === "scored" ? result.reason : undefined);

/** Cases written as `name | target | actual | weight → brief`, one a line, in a group of indicators. */
export function table(policy: Policy, group: Row["group"] & string, source: string): void {
  const cases = source
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  it.each(cases)("%s", (line) => {
    const [given, expected] = line.split("→").map((part) => part.trim()) as [string, string];
    const [name, target, actual, weight] = given.split("|").map((part) => part.trim());
    const row = { group, name: name!, target: target!, actual: actual!, weight: weight! };
    expect(brief(scoreRow(row, policy))).toBe(expected);
  });
}
