import { audit } from "../../../src/core/audit";
import type { Finding } from "../../../src/core/check/check";
import { sift } from "../../../src/core/check/suppress";
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

/** Findings of as many rows, all of them suppressed; `reads` counts how often one of them is asked what it says. */
function suppressedRows(rows: number): { readonly left: number; readonly reads: number } {
  let reads = 0;
  const findings = Array.from({ length: rows }, (_, i): Finding => ({
    check: "score-missing",
    severity: "error",
    sheet: "自评表",
    address: { row: i + 4, column: 7 },
    message: "missing",
    get data() {
      reads += 1;
      return { name: `指标${String(i)}` };
    },
    related: [],
  }));
  const suppressions = findings.map((finding) => suppressionOf(finding, "已核实"));
  reads = 0;
  return { left: sift(findings, suppressions).findings.length, reads };
}

test("忽略十倍的问题，至多做十二倍的事", () => {
  const few = suppressedRows(20),
    many = suppressedRows(200);
  expect([few.left, many.left]).toEqual([0, 0]);
  expect(many.reads / few.reads).toBeLessThanOrEqual(12);
});
