/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printRange } from "../../src/core/sheet/address";
import { readDecisions } from "../../src/core/state/sections";
import { readState } from "../../src/xlsx";
import { messageNow } from "../../src/taskpane/store/model";
import type { BookSpec } from "../xlsx/build";
import { UNSURE } from "../support/unsure";
import { openPane, type Pane } from "./support";

configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(120_000);

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../samples/self-evaluation.xlsx")));

const CARD = "绩效自评表（自评表）";

/** How its total comes about. */
const PATH: readonly string[] = [
  "填写总分92",
  "各行得分相加−7.5",
  "改正 3 行年度资金总额 9.5 → 9.15养护公路里程 8 → 7.6长效养护机制 9 → 10+0.25",
  "补填 2 行险情处置响应时间 5交通事故起数下降率 5.6+10.6",
  "改完各行合计95.35",
];

/** A table whose header no form has, so that only a person can say what it is. */
const ODD: BookSpec = {
  sheets: [
    { name: "说明", rows: [["填表说明"]] },
    {
      name: "表",
      rows: [
        ["某项目完成情况"],
        ["甲栏", "乙栏", "丙栏", "丁栏", "戊栏", "己栏"],
        ["产出指标", "数量指标", "培训人数", "≥100人", "120人", 60],
        ["效益指标", "社会效益指标", "满意率", "≥90%", "95%", 40],
      ],
    },
    { name: "藏", hidden: true, rows: [["x"]] },
  ],
};

const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
const press = (name: string | RegExp): void => {
  fireEvent.click(button(name));
};
const choose = (label: string | RegExp, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

/** What a figure of a card says, by its name. */
const figure = (card: string, name: string): string =>
  within(screen.getByRole("group", { name: card })).getByText(name).nextElementSibling!.textContent;

/** How the total of the only table comes about, row by row. */
const path = (): string[] =>
  within(screen.getByRole("table", { name: "总分怎么来的" }))
    .getAllByRole("row")
    .map(({ textContent }) => textContent);

/** The corrections as they are kept in the workbook. */
const kept = ({ host }: Pane) =>
  readDecisions(readState(host.save())).corrections.map(({ sheet, range, table }) => ({
    sheet,
    range: printRange(range),
    kind: table?.kind,
    columns: Object.keys(table?.columns ?? {}),
  }));

const told = (text: string): Promise<HTMLElement> => screen.findByText(text);

test("a table is shown with what it adds up to, and gone to", async () => {
  const { host } = await openPane(SAMPLE, "tables");
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("认出的表格");
  expect(figure(CARD, "指标")).toBe("15 个");
  expect(figure(CARD, "分值合计")).toBe("99（应为 100，少 1）");
  expect(path()).toEqual(PATH);
  // 99 points of weights vouch for no total.
  expect(screen.getByText("分值合计不是满分，这个数还不能当总分。")).toBeTruthy();
  press("请核对：为什么这样认");
  expect(screen.getByText("表头上方有预算执行情况")).toBeTruthy();
  host.book.select(host.book.active, { top: 9, left: 9, bottom: 9, right: 9 });
  press(CARD);
  await waitFor(() => {
    expect(printRange(host.book.selection)).toBe("A1");
  });
});

test("banner, card and list say the same number, and that the workbook has changed since", async () => {
  const pane = await openPane(SAMPLE, "tables");
  const count = pane.store.get().checked!.audit.findings.length;
  expect(button(`${String(count)} 处有问题`)).toBeTruthy();
  pane.host.book.write(pane.host.book.find("自评表")!, { 12: { 5: { v: "1人", t: 1 } } });
  const stale = "检查之后工作簿有改动，以上数字可能已变，请重新检查。";
  await told(stale);
  expect(button(`${String(count)} 处有问题（有改动，待重新检查）`)).toBeTruthy();
  fireEvent.click(screen.getByRole("tab", { name: "问题" }));
  expect(screen.getByText(/^显示/).textContent).toBe(`显示 ${String(count)} 个，共 ${String(count)} 个 ${stale}`);
});

test("a corrected column changes the result, is kept in the workbook, and is taken back", async () => {
  const pane = await openPane(SAMPLE, "tables");
  press(`更正：${CARD}`);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: `更正：${CARD}` }));
  choose("G 列：分值", "remark");
  await screen.findByText("还没有指定的常用栏：分值。");
  press("保存更正");
  await told("更正已保存在工作簿中，已按更正重新认过。");
  expect(screen.getByText("按您的更正")).toBeTruthy();
  expect(screen.getByText("认得很准：为什么这样认")).toBeTruthy();
  await waitFor(() => {
    expect(document.activeElement).toBe(button(`更正：${CARD}`));
  });
  expect(kept(pane)).toEqual([
    {
      sheet: "自评表",
      range: "A1:I28",
      kind: "self-evaluation",
      columns: ["level1", "level2", "level3", "target", "actual", "remark", "score", "reason"],
    },
  ]);
  press(`恢复自动识别：${CARD}`);
  await told("已改回由绩衡自动识别。");
  expect(figure(CARD, "分值合计")).toBe("99（应为 100，少 1）");
  expect(kept(pane)).toEqual([]);
});

test("a table is ignored and restored", async () => {
  const pane = await openPane(SAMPLE, "tables");
  press(`忽略此表：${CARD}`);
  await told("已忽略此表，可在“已忽略的表格”中恢复。");
  expect(screen.queryByRole("group", { name: CARD })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2 }));
  expect(kept(pane)).toEqual([{ sheet: "自评表", range: "A1:I28", kind: undefined, columns: [] }]);
  press("恢复：工作表“自评表”A1:I28");
  await told("已改回由绩衡自动识别。");
  expect(screen.getByRole("group", { name: CARD })).toBeTruthy();
  expect(kept(pane)).toEqual([]);
});

test("what is wrong is told beside its field and is not saved", async () => {
  const pane = await openPane(SAMPLE, "tables");
  press(`更正：${CARD}`);
  choose("F 列：实际完成值", "level1");
  expect(screen.getByText("“一级指标”已用于 B 列，不能再用于不相邻的 F 列。")).toBeTruthy();
  press("保存更正");
  expect(document.activeElement).toBe(screen.getByLabelText("F 列：实际完成值"));
  expect(kept(pane)).toEqual([]);
  press("取消");
  expect(document.activeElement).toBe(button(`更正：${CARD}`));
});

test("a table that was not recognised is set by hand", async () => {
  const pane = await openPane(ODD, "tables");
  expect(screen.queryByRole("group", { name: /绩效自评表/ })).toBeNull();
  press("手动指定");
  const sheets = screen.getByLabelText("工作表");
  expect(within(sheets).queryAllByRole("option")).toHaveLength(2);
  choose("工作表", "表");
  choose("表头从第几行", "2");
  choose("到第几行", "2");
  for (const [label, key] of [
    ["A 列：甲栏", "level1"],
    ["B 列：乙栏", "level2"],
    ["C 列：丙栏", "level3"],
    ["D 列：丁栏", "target"],
    ["E 列：戊栏", "actual"],
    ["F 列：己栏", "weight"],
  ] as const)
    choose(label, key);
  await screen.findByText("会认成绩效自评表：指标 2 个，分值合计 100。");
  expect(screen.getByRole("region", { name: "前 2 行" }).textContent).toContain("培训人数");
  press("保存更正");
  await told("更正已保存在工作簿中，已按更正重新认过。");
  expect(figure("绩效自评表（表）", "分值合计")).toBe("✓ 100");
  expect(kept(pane)).toHaveLength(1);
});

/** A self-evaluation that is taken for a declaration, as only its target is in words that forms use. */
const TAKEN: BookSpec = {
  sheets: [
    {
      name: "表",
      rows: [
        ["某项目情况表"],
        ["一级指标", "二级指标", "三级指标", "年度指标值", "本年数额", "比数", "认数"],
        ["产出指标", "数量指标", "植树棵数", "≥100棵", "90棵", 60, 54],
        ["效益指标", "社会效益指标", "知晓率", "≥90%", "95%", 40, 40],
        ["另记", "x"],
      ],
    },
    { name: "别表", rows: [["x"]] },
  ],
};

const meaning = (label: string): string => screen.getByLabelText<HTMLSelectElement>(label).value;

test("the right kind brings its columns; what is left unused is asked about, and counts until that is answered", async () => {
  const pane = await openPane(TAKEN, "tables");
  press("更正：绩效目标申报表（表）");
  expect(meaning("F 列：比数")).toBe("");
  choose("表格类型", "self-evaluation");
  expect(["E 列：本年数额", "F 列：比数", "G 列：认数"].map(meaning)).toEqual(["actual", "weight", "score"]);
  choose("F 列：比数", "");
  press("保存更正");
  const question = await screen.findByText(/选了“不使用”，保存后不读取/);
  expect(question.textContent).toContain("F 列“比数”（像“分值”）");
  press("返回修改");
  expect(document.activeElement).toBe(screen.getByLabelText("F 列：比数"));
  expect(kept(pane)).toEqual([]);
  press("保存更正");
  press("确定不用，保存");
  await told("更正已保存在工作簿中，已按更正重新认过。");
  expect(kept(pane)[0]!.columns).toEqual(["level1", "level2", "level3", "target", "actual", "score"]);
  expect(readDecisions(readState(pane.host.save())).corrections[0]!.table!.unused).toEqual(["F"]);

  // What a save would take away is said before it.
  press("更正：绩效自评表（表）");
  choose("表格类型", "target-declaration");
  await screen.findByText("保存后不再看这些栏：E、G。");
  press("保存更正");
  const again = await screen.findByText(/选了“不使用”，保存后不读取/);
  expect(again.textContent).not.toContain("F 列");
});

const DOUBT = "可能认错了，请确认";

test("a table that is perhaps misread is asked about before anything else, at every place, until a person answers", async () => {
  const pane = await openPane(TAKEN, "tables");
  const card = (): HTMLElement => screen.getByRole("group", { name: "绩效目标申报表（表）" });
  const banner = "有 1 张表可能认错了，请先在“看表”中确认。认出 1 张表";
  expect(screen.getByText(new RegExp(`^${banner}`))).toBeTruthy();
  expect(messageNow(pane.store.get())!.intent).toBe("warning");
  const text = card().textContent;
  expect(text.indexOf(DOUBT)).toBeGreaterThan(0);
  expect(text.indexOf(DOUBT)).toBeLessThan(text.indexOf("指标2 个"));
  expect(text).toContain("“比数”一栏（F3:F4）填了内容，没有认出是什么，可能是分值");
  expect(within(card()).getByRole("button", { name: "更正：绩效目标申报表（表）" })).toBeTruthy();
  for (const tab of ["问题", "评分"]) {
    fireEvent.click(screen.getByRole("tab", { name: tab }));
    expect(screen.getByText(DOUBT)).toBeTruthy();
  }
  press("到“看表”中确认");
  press("认对了：绩效目标申报表（表）");
  await told("已记下这张表认对了，保存在工作簿中。");
  expect(screen.queryByText(DOUBT)).toBeNull();
  expect(kept(pane)).toMatchObject([{ kind: "target-declaration", columns: ["level1", "level2", "level3", "target"] }]);
  press("重新检查");
  await told("认出 1 张表，发现 0 个问题。");
  expect(messageNow(pane.store.get())!.intent).toBe("success");
});

test("a question is answered with one click, kept, and asked again where the answer is taken back", async () => {
  const pane = await openPane(UNSURE, "tables");
  const findings = (): string[] => pane.store.get().checked!.audit.findings.map(({ check }) => check);
  const questions = (): string[] => screen.queryAllByText(/[？]$/).map(({ textContent }) => textContent);
  expect(questions()).toEqual(["哪一列是年度指标值？"]);
  expect(findings()).not.toContain("full-score-unmet");
  fireEvent.click(screen.getByRole("tab", { name: "问题" }));
  expect(screen.getByText(/另有 \d+ 个问题要等回答后才能确定/)).toBeTruthy();
  press("到“看表”中确认");

  press("D 列“目标”：120公里、98%、3000人");
  await told("已按您的回答重新认过，回答保存在工作簿中，可以“恢复自动识别”。");
  expect(questions()).toEqual(["E 列“目标数”是什么？"]);
  press("实际完成值");
  await waitFor(() => {
    expect(questions()).toEqual([]);
  });
  expect(findings()).toContain("full-score-unmet");
  expect(readDecisions(readState(pane.host.save())).corrections).toMatchObject([
    { answers: { is: { D: "target", E: "actual" }, not: { E: ["target"] } } },
  ]);

  press(`恢复自动识别：${CARD}`);
  await told("已改回由绩衡自动识别。");
  expect(questions()).toEqual(["哪一列是年度指标值？"]);
});

test("weights that do not add up are confirmed as they are", async () => {
  const { store } = await openPane(SAMPLE, "tables");
  const doubts = (): string[] =>
    store.get().checked!.audit.tables.flatMap(({ table }) => table.doubts.map(({ id }) => id));
  expect(doubts()).toEqual(["weights"]);
  press(`认对了：${CARD}`);
  await told("已记下这张表认对了，保存在工作簿中。");
  expect(doubts()).toEqual([]);
  const { table } = store.get().checked!.decisions.corrections[0]!;
  expect(table!.weights).toEqual({ sum: "99", stated: "100" });
});

test("the range is taken from what is selected in the sheet", async () => {
  const { host } = await openPane(TAKEN, "tables");
  press("更正：绩效目标申报表（表）");
  choose("表格类型", "self-evaluation");
  const range = (): string => screen.getByLabelText<HTMLInputElement>("范围").value;
  const select = (sheet: string, area: [number, number, number, number]): void => {
    const [top, left, bottom, right] = area;
    host.book.select(host.book.find(sheet)!, { top, left, bottom, right });
    press("用当前选区");
  };
  select("表", [1, 1, 3, 6]);
  await waitFor(() => expect(range()).toBe("A1:F3"));
  await screen.findByText(/^保存后不再看这 \d 行：第 4/);
  // Whole columns are as far as something stands in them.
  select("表", [1, 1, 1048576, 7]);
  await waitFor(() => expect(range()).toBe("A1:G5"));
  select("别表", [1, 1, 1, 1]);
  await screen.findByText("当前选区在工作表“别表”，请先在要更正的工作表中选中表格。");
  select("表", [9, 9, 12, 12]);
  await screen.findByText(/当前选区中没有内容/);
  expect(range()).toBe("A1:G5");
});

test("a correction whose header is gone is listed and removed", async () => {
  const pane = await openPane(SAMPLE, "tables");
  press(`忽略此表：${CARD}`);
  await told("已忽略此表，可在“已忽略的表格”中恢复。");
  await pane.host.secondAuthor((book) => {
    book.write(book.find("自评表")!, { 11: { 1: { v: "类别" } } });
  });
  press("重新检查");
  const sentence = "工作表“自评表”A1:I28 的更正不再适用：表头不在了或文字变了，现由绩衡自动识别。";
  await told(sentence);
  press(`删除：${sentence}`);
  await told("已删除这项更正。");
  expect(kept(pane)).toEqual([]);
});
