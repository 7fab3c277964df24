import { audit } from "../../../src/core/audit";
import { suppressionOf, type Suppression } from "../../../src/core/decisions/suppression";
import { NO_DECISIONS } from "../../../src/core/decisions/decisions";
import { form, sheetOf, workbookOf } from "../../support/sheet";

const row = (score: string): string => `产出指标 | 数量指标 | 培训次数 | ≥4次 | 3次 | 100 | ${score} |`;

const of = (lines: string, suppressions: readonly Suppression[] = []) =>
  audit(workbookOf(sheetOf(lines)), undefined, { ...NO_DECISIONS, suppressions });

const found = (lines: string): Suppression => {
  const finding = of(lines).findings.find(({ check }) => check === "full-score-unmet")!;
  return suppressionOf(finding, "经主管部门同意");
};

const checks = (lines: string, suppressions: readonly Suppression[]) => {
  const { findings, suppressed, outdated } = of(lines, suppressions);
  return {
    shown: findings.some(({ check }) => check === "full-score-unmet"),
    hidden: suppressed.map(({ suppression }) => suppression.reason),
    gone: outdated.suppressions.length,
  };
};

test.each([
  ["同一问题", form(row("100")), { shown: false, hidden: ["经主管部门同意"], gone: 0 }],
  ["上面插入了一行", `说明\n${form(row("100"))}`, { shown: false, hidden: ["经主管部门同意"], gone: 0 }],
  ["实际完成值变了", form(row("100").replace("3次", "2次")), { shown: true, hidden: [], gone: 1 }],
  ["已经改正", form(row("75")), { shown: false, hidden: [], gone: 1 }],
])("已忽略的问题：%s", (_, lines, expected) => expect(checks(lines, [found(form(row("100")))])).toEqual(expected));
