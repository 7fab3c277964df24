import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../src/core/audit";
import { printPlace } from "../../src/core/sheet/address";
import { readWorkbook } from "../../src/xlsx";
import { violations } from "./axe";
import { selectionOf, shoot, stageOfFile } from "./stage";
import { eventually } from "../support/patience";

const FILE = "evaluation.xlsx";
const AUDIT = audit(readWorkbook(readFileSync(join(__dirname, "../../samples", FILE))));

const stage = stageOfFile({ query: `?file=samples/${FILE}` });

test("a workbook of four tables: each has its card, the score sheet names its framework", async () => {
  const { pane } = stage;
  await pane.getByRole("button", { name: "检查本工作簿" }).click();
  await pane.getByText(`认出 4 张表，发现 ${String(AUDIT.findings.length)} 个问题。`).waitFor();
  await pane.getByText(/与工作表“指标体系”的评价指标体系表对应/).waitFor();
});

test("a finding between tables leads to either place", async () => {
  const { pane, page } = stage;
  const finding = AUDIT.findings.find(({ check }) => check === "cross-weight")!;
  const { address } = finding;
  expect([finding.sheet, finding.elsewhere?.[0]?.sheet, address]).toEqual([
    "评分表",
    "指标体系",
    { row: 8, column: 4 },
  ]);
  await pane.getByRole("tab", { name: "问题" }).click();
  await pane.getByRole("combobox").selectOption({ label: "按哪两张表" });
  await pane.getByRole("heading", { name: "指标体系 ↔ 评分表（2）" }).waitFor();
  await pane
    .locator("[data-finding]")
    .filter({ hasText: printPlace(finding) })
    .first()
    .click();
  const [own, other] = [0, 1].map((at) => pane.getByRole("button", { name: /转到.*D8/ }).nth(at));
  await other!.click();
  await eventually(() => selectionOf(page), "指标体系!D8");
  await own!.click();
  await eventually(() => selectionOf(page), "评分表!D8");
  expect(await violations(stage.frame())).toEqual([]);
  await shoot(page, "zh-light-between");
});
