import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Locator } from "playwright-core";
import { audit } from "../../src/core/audit";
import { heldIn, type Finding } from "../../src/core/check/check";
import { COLOURS } from "../../src/core/check/severity";
import { planMarks } from "../../src/core/edit/mark-plan";
import { planScores } from "../../src/core/edit/score-plan";
import { labelAt } from "../../src/core/score/label";
import { printPlace } from "../../src/core/sheet/address";
import { translator } from "../support/texts";
import { readWorkbook } from "../../src/xlsx";
import { jiheng } from "../cli/support";
import {
  cellsOf,
  cellsOfHost,
  downloaded,
  drawingOf,
  marksOf,
  nameBox,
  pixelsOf,
  SAMPLE,
  selectionOf,
  stageOfFile,
} from "./stage";
import { eventually } from "../support/patience";

// One visit to the workbench from beginning to end: each test goes on where the one before it has stopped.

const BYTES = new Uint8Array(readFileSync(SAMPLE));
const AUDIT = audit(readWorkbook(BYTES));
const BEFORE = cellsOf(BYTES);
const PLAN = planScores(AUDIT, "blank");
const translate = translator("zh-CN");

/** Where the tool that works without Excel puts its copy, under the same name. */
const FOLDER = mkdtempSync(join(tmpdir(), "jiheng-browser-"));
const NAME = "self-evaluation.xlsx";

const stage = stageOfFile();
/** The cells that the command line writes, and the grid before anything was written. */
let written: Record<string, string>;
let blank: string;
let filled: string;

beforeAll(async () => {
  await jiheng("score", SAMPLE, "-o", join(FOLDER, NAME), "--no-mark");
  written = cellsOf(new Uint8Array(readFileSync(join(FOLDER, NAME))));
});

const button = (name: string | RegExp): Locator => stage.pane.getByRole("button", { name });
const tab = (name: string): Promise<void> => stage.pane.getByRole("tab", { name }).click();
const says = (text: string): Promise<void> => stage.pane.locator("main").getByText(text).waitFor();
const findings = (): Locator => stage.pane.locator("[data-finding]");

test("checks the workbook and shows the tables that the middle recognises", async () => {
  await button("检查本工作簿").click();
  await says(`认出 ${String(AUDIT.tables.length)} 张表，发现 ${String(AUDIT.findings.length)} 个问题。`);
  const cards = stage.pane.locator("#view li");
  const expected = AUDIT.tables.map(({ table }) => `${translate(`kinds.${table.kind}`)}（${table.sheet}）`);
  expect(await cards.getByRole("heading", { level: 3 }).allTextContents()).toEqual(expected);
  const figures = await cards.first().locator("dl").textContent();
  expect(figures).toContain(`指标${String(AUDIT.tables[0]!.indicators.length)} 个`);
  expect(await cards.first().textContent()).toContain(`${String(AUDIT.findings.length)} 处有问题`);
});

test("shows each finding in the words of the middle, and no other", async () => {
  await tab("问题");
  const lineOf = (finding: Finding, ...label: readonly string[]): string => {
    const { check, message, data, severity } = finding;
    const said = translate(`checks.${check}.${message}`, data);
    return [translate(`severity.${severity}`), printPlace(finding), ...label, said].join("");
  };
  const wholeOf = (finding: Finding): string => {
    const { sheet, address, expected: due } = finding;
    const actual = heldIn(finding);
    const values = [
      ...(due === undefined ? [] : [translate("cli.expected", { value: due })]),
      ...(actual === undefined ? [] : [translate("cli.actual", { value: actual })]),
    ];
    return lineOf(finding, labelAt(AUDIT.tables, sheet, address)) + values.join(translate("cli.separator"));
  };
  const textsOf = async (): Promise<string[]> => (await findings().allTextContents()).sort();
  expect(await textsOf()).toEqual(AUDIT.findings.map((finding) => lineOf(finding)).sort());
  const pressEach = async (): Promise<void> => {
    for (let i = 0; i < AUDIT.findings.length; i += 1) await findings().nth(i).click();
  };
  await pressEach();
  expect(await textsOf()).toEqual(AUDIT.findings.map(wholeOf).sort());
  await pressEach();
  expect(await textsOf()).toEqual(AUDIT.findings.map((finding) => lineOf(finding)).sort());
});

test("a finding selects its cell in the grid, and the arrow keys go to the next", async () => {
  const placeOf = (n: number): string => AUDIT.findings.map(printPlace).find((place) => texts[n]!.includes(place))!;
  const texts = await findings().allTextContents();
  await findings().first().click();
  await eventually(() => selectionOf(stage.page), placeOf(0));
  await eventually(() => nameBox(stage.page), placeOf(0).replace(/^.*!/, ""));
  await findings().first().press("ArrowDown");
  await eventually(() => selectionOf(stage.page), placeOf(1));
  await findings().nth(1).press("ArrowDown");
  await eventually(() => selectionOf(stage.page), placeOf(2));
  await findings().nth(2).press("ArrowUp");
  await eventually(() => selectionOf(stage.page), placeOf(1));
  expect(await stage.frame().evaluate(() => document.activeElement?.textContent)).toBe(texts[1]);
});

test("marks are laid and drawn, and taken off without a trace", async () => {
  const marks = planMarks(AUDIT.findings);
  const colours = async (): Promise<boolean[]> =>
    Promise.all([COLOURS.error, COLOURS.warning].map(async (fill) => (await pixelsOf(stage.page, fill)) > 1000));
  expect(await colours()).toEqual([false, false]);
  await button("在表中标出").click();
  await says(`已标出 ${String(marks.length)} 处，重新检查时跟着更新。`);
  expect(await marksOf(stage.page)).toEqual(marks.map((mark) => `${mark.tag} ${printPlace(mark)}`).sort());
  await eventually(colours, [true, true]);
  await button("清除标记").click();
  await says("已清除绩衡的全部标记。");
  expect(await marksOf(stage.page)).toEqual([]);
  await eventually(colours, [false, false]);
  expect(await cellsOfHost(stage.page)).toEqual(BEFORE);
});

const WRITE = `写入得分与扣分原因（${String(PLAN.edits.length)} 格）`;

test("writes what the plan says and nothing else", async () => {
  await tab("评分");
  const { label } = PLAN.rows.find(({ group }) => group === "write")!;
  await button(new RegExp(`^转到 .*：${label}$`)).click();
  await eventually(() => selectionOf(stage.page), printPlace(PLAN.edits[0]!));
  blank = await drawingOf(stage.page);
  await button(WRITE).click();
  await says(`已写入 ${String(PLAN.edits.length)} 个单元格，未改动 0 个。`);
  const after = await cellsOfHost(stage.page);
  expect(after).toEqual(written);
  await eventually(async () => (await drawingOf(stage.page)) === blank, false);
  filled = await drawingOf(stage.page);
  const changed = Object.keys(after).filter((place) => after[place] !== BEFORE[place]);
  expect(changed.sort()).toEqual(PLAN.edits.map(printPlace).sort());
});

test("takes it back, and writes it again", async () => {
  await button("撤销上次写入").click();
  await says(`已撤销上次写入，恢复 ${String(PLAN.edits.length)} 个单元格。`);
  expect(await cellsOfHost(stage.page)).toEqual(BEFORE);
  // Not the very picture of before: letters of the bundled font may have come in between.
  await eventually(async () => (await drawingOf(stage.page)) === filled, false);
  await button(WRITE).click();
  await says(`已写入 ${String(PLAN.edits.length)} 个单元格`);
  expect(await cellsOfHost(stage.page)).toEqual(written);
});

test("is one step of the grid's own undo", async () => {
  const { page } = stage;
  await page.getByRole("button", { name: "撤销", exact: true }).click();
  await eventually(() => cellsOfHost(page), BEFORE);
  await page.getByRole("button", { name: "恢复", exact: true }).click();
  await eventually(() => cellsOfHost(page), written);
});

describe("the saved file", () => {
  let saved: Uint8Array;

  beforeAll(async () => {
    await button("重新检查").click();
    await says("认出 1 张表");
    const { name, bytes } = await downloaded(stage.page, () =>
      stage.page.getByRole("button", { name: "保存", exact: true }).click(),
    );
    expect(name).toBe(NAME);
    saved = bytes;
  });

  test("has the cells that the command line writes", () => {
    expect(cellsOf(saved)).toEqual(written);
  });

  test("is read by the command line to the very report that the pane hands out", async () => {
    await stage.pane.getByRole("button", { name: "设置", exact: true }).click();
    const report = await downloaded(stage.page, () => button("导出报告（给程序读的 JSON）").click());
    expect(report.name).toBe("self-evaluation.json");
    writeFileSync(join(FOLDER, NAME), saved);
    const cli = join(__dirname, "../../dist/cli.js");
    const { stdout } = spawnSync(process.execPath, [cli, "audit", NAME, "--json", "-", "--lang", "zh"], {
      cwd: FOLDER,
      encoding: "utf8",
    });
    expect(new TextDecoder().decode(report.bytes)).toBe(stdout);
  });

  test("is the original, byte for byte, but for the sheet and what is kept of the plan", () => {
    const [before, after] = [unzipSync(BYTES), unzipSync(saved)];
    const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
      a !== undefined && b !== undefined && Buffer.from(a).equals(b);
    const touched = Object.keys({ ...before, ...after }).filter((part) => !same(before[part], after[part]));
    expect(touched.sort()).toEqual([
      "[Content_Types].xml",
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
    ]);
  });
});
