import { audit } from "../../../src/core/audit";
import type { Finding } from "../../../src/core/check/check";
import { tally } from "../../../src/core/check/tally";
import { parseAddress } from "../../../src/core/sheet/address";
import { form, sheetOf, workbookOf } from "../../support/sheet";

const ROWS = `
  产出指标 | 数量指标 | 植树棵数 | ≥100棵 | 90棵 | 60 | 60 |
  效益指标 | 社会效益指标 | 知晓率 | ≥90% | 95% | 30 | 31 |`;

/** Two tables on one sheet, one on another. */
const { tables, findings } = audit(
  workbookOf(sheetOf(`${form(ROWS)}\n\n\n\n${form(ROWS)}`), sheetOf(form(ROWS), "另表")),
);

const finding = (sheet: string, cell: string): Finding => ({ ...findings[0]!, sheet, address: parseAddress(cell)! });

test("each finding is one table's, so that the tables add up to the whole", () => {
  expect(tables.length).toBe(3);
  const { ofTable, bySeverity, ...whole } = tally(tables, findings);
  expect(whole).toEqual({ tables: 3, findings: findings.length });
  const counts = [...ofTable.values()].map(({ length }) => length);
  expect(counts.every((count) => count > 0)).toBe(true);
  expect(counts.reduce((a, b) => a + b)).toBe(findings.length);
  expect(bySeverity.error + bySeverity.warning + bySeverity.info).toBe(findings.length);
});

test.each([
  ["in the first table", "自评表", "G4", 0],
  ["beside the first table", "自评表", "M4", 0],
  ["below the second table", "自评表", "A60", 1],
  ["on another sheet", "另表", "G4", 2],
])("a finding %s", (_, sheet, cell, index) => {
  const { ofTable } = tally(tables, [finding(sheet, cell)]);
  expect([...ofTable.values()].findIndex(({ length }) => length === 1)).toBe(index);
});
