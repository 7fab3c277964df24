/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { parseAddress, printRange } from "../../src/core/sheet/address";
import { cellAt } from "../../src/core/sheet/sheet";
import { readDecisions } from "../../src/core/state/sections";
import type { Host } from "../../src/host";
import { readState } from "../../src/xlsx";
import { buildWorkbook, type CellSpec } from "../xlsx/build";
import { openPane } from "./support";

// To look for what is hidden, too, spares the computation of styles; the workbook answers in its own time.
configure({ defaultHidden: true });
const HEADER = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"];

const ROWS: CellSpec[][] = [
  ["产出指标", "数量指标", "培训次数", 4, 3, 50, null, null],
  ["产出指标", "质量指标", "合格率", "≥90%", "92%", 10, 8, null],
  ["产出指标", "时效指标", "办结率", "≥90%", "45%", 10, null, "受汛期影响"],
  ["效益指标", "社会效益指标", "服务水平", "有效提升", "有所改善", 10, null, null],
  ["效益指标", "经济效益指标", "投诉次数", "≤3次", "5次", 10, null, null],
  ["效益指标", "社会效益指标", "知晓率", "≥90%", "95%", null, null, null],
  ["满意度指标", "满意度指标", "群众满意度", "≥90%", "95%", 10, 10, null],
  ["总分", null, null, null, null, 100, null, null],
];

const FORM = buildWorkbook({
  sheets: [{ name: "自评表", rows: [["项目支出绩效自评表"], ["（2023年度）"], HEADER, ...ROWS] }],
});

/** What the cells of the workbook say now: the formula where there is one. */
const cells = (host: Host, ...addresses: string[]): string[] =>
  addresses.map((text) => {
    const cell = cellAt(host.workbook().sheets[0]!, parseAddress(text)!);
    return cell?.formula !== undefined ? `=${cell.formula}` : (cell?.text ?? "");
  });

const group = (name: RegExp): HTMLElement => screen.getByRole("button", { name, expanded: true });
const row = (name: string): HTMLElement => {
  const found = screen.getAllByText(name).map((each) => each.closest("li"));
  return found.find((each) => each !== null)!;
};
const writeButton = (): HTMLButtonElement => screen.getByRole("button", { name: /^写入得分与扣分原因/ });
const isOff = (button: HTMLElement): boolean => button.getAttribute("aria-disabled") === "true";
const said = (text: RegExp) => waitFor(() => screen.getByText(text));
const type = (field: HTMLElement, value: string): void => {
  fireEvent.change(field, { target: { value } });
};

describe("the preview", () => {
  it("says before anything is written what would be, in groups, with the rates by level 1", async () => {
    await openPane(FORM, "scores");
    for (const heading of [/将写入（2）/, /与现有得分不同（1）/, /要您定（3）/, /暂不能写入（1）/])
      expect(group(heading)).toBeTruthy();
    expect(screen.getByRole("button", { name: /无需改动（1）/ }).getAttribute("aria-expanded")).toBe("false");
    const chart = screen.getByRole("table", { name: "各一级指标得分率：自评表" });
    const [output] = within(chart).getAllByRole("row").slice(1);
    // 37.5 of 50 and 5 of 10 are computed, 8 of 10 is stated.
    expect(output!.textContent).toBe("产出指标含按办法计算 2 项72.14%50.5 / 70");
    expect(within(chart).queryAllByRole("progressbar", { hidden: false })).toEqual([]);
    expect(writeButton().textContent).toContain("（3 格）");
  });

  it("shows the arithmetic on demand", async () => {
    await openPane(FORM, "scores");
    fireEvent.click(screen.getByRole("button", { name: "“培训次数”的计算过程" }));
    const lines = within(row("培训次数")).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      "3 ÷ 4 = 75%",
      "50 × 75% = 37.5",
      "计分方法：按比例计算",
    ]);
  });

  it("begins with what will be written; options and chart come after it", async () => {
    await openPane(FORM, "scores");
    const [first, last] = [group(/将写入（2）/), screen.getByRole("table", { name: "各一级指标得分率：自评表" })];
    const options = screen.getByRole("region", { name: "写入方式" });
    for (const [before, after] of [
      [first, options],
      [options, last],
    ] as const)
      expect(before.compareDocumentPosition(after)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it("has what only a person can judge under 要您定, those with a score at its end and without a form", async () => {
    const given = ROWS.map((cells) => (cells[2] === "服务水平" ? cells.with(6, 9) : cells));
    await openPane({ sheets: [{ name: "自评表", rows: [HEADER, ...given] }] }, "scores");
    const all = within(group(/^要您定（2，另有 1 行已填分）$/).closest("h3")!.parentElement!).getAllByRole("listitem");
    expect(all.at(-1)).toBe(row("服务水平"));
    expect(row("服务水平").textContent).toContain("这行绩衡判断不了，已填的分保持不变；填得对不对，请您核对。");
    expect(within(row("服务水平")).queryByRole("textbox")).toBeNull();
  });

  it("keeps a reason that stands in its cell", async () => {
    await openPane(FORM, "scores");
    expect(within(row("办结率")).queryByRole("textbox")).toBeNull();
    expect(row("办结率").textContent).toContain("受汛期影响原因栏已有内容，保持不变。");
  });
});

describe("a protected sheet", () => {
  it("says in one line what it keeps from being written and how to open it, and in each row why", async () => {
    const PROTECTED = { between: '<sheetProtection sheet="1" objects="1" scenarios="1"/>' };
    await openPane({ sheets: [{ name: "自评表", rows: [HEADER, ...ROWS], ...PROTECTED }] }, "scores");
    expect(group(/暂不能写入（4）/)).toBeTruthy();
    expect(screen.getByRole("button", { name: /无需改动（1）/ })).toBeTruthy();
    const bars = screen.getAllByText(/工作表“自评表”受保护/);
    expect(bars.map(({ textContent }) => textContent)).toEqual([
      "工作表“自评表”受保护，4 格不能写入：G2:G4、G9。要写入，请在“审阅”选项卡中撤销工作表保护（有密码的，请向制发表格的单位索取），再重新检查。",
    ]);
    expect(row("培训次数").textContent).toContain("工作表受保护，单元格已锁定，不能写入。");
    expect(isOff(writeButton())).toBe(true);
  });
});

describe("writing", () => {
  it("writes what was shown, with the words of the user, and takes it back", async () => {
    const { host } = await openPane(FORM, "scores");
    type(screen.getByRole("textbox", { name: "“培训次数”的扣分原因" }), "=一期因疫情取消");
    fireEvent.click(writeButton());
    await said(/已写入 3 个单元格/);
    expect(cells(host, "G4", "H4", "G5", "G6", "H6", "G7")).toEqual([
      "37.5",
      "=一期因疫情取消",
      "8",
      "5",
      "受汛期影响",
      "",
    ]);
    expect(cellAt(host.workbook().sheets[0]!, parseAddress("H4")!)?.formula).toBeUndefined();
    await waitFor(() => expect(isOff(writeButton())).toBe(true));
    expect(screen.getByText(/工作表“自评表”写入 3 格/).textContent).toBe("工作表“自评表”写入 3 格：G4H4G6");
    expect(screen.getByText(/已有内容与建议不同，保持原样/).textContent).toContain("G5");
    fireEvent.click(screen.getByRole("button", { name: "转到 自评表!H4" }));
    await waitFor(() => expect(printRange(host.book.selection)).toBe("H4"));
    fireEvent.click(screen.getByRole("button", { name: "撤销上次写入" }));
    await said(/恢复 3 个单元格/);
    expect(cells(host, "G4", "H4", "G6")).toEqual(["", "", ""]);
  });

  it("leaves out the rows that are taken off, one by one or all of them", async () => {
    await openPane(FORM, "scores");
    fireEvent.click(screen.getByRole("checkbox", { name: "培训次数" }));
    expect(writeButton().textContent).toContain("（1 格）");
    // A row that is taken off stays where it is.
    expect(group(/将写入（2）/)).toBeTruthy();
    const all = screen.getByRole<HTMLInputElement>("checkbox", { name: "全选（1/2）" });
    expect(all.indeterminate).toBe(true);
    fireEvent.click(all);
    expect(writeButton().textContent).toContain("（3 格）");
    fireEvent.click(screen.getByRole("checkbox", { name: "全选（2/2）" }));
    expect(isOff(writeButton())).toBe(true);
  });

  it("replaces a differing score only when asked", async () => {
    const { host } = await openPane(FORM, "scores");
    const differing = (): HTMLInputElement => screen.getByRole("checkbox", { name: "合格率" });
    expect([differing().disabled, differing().checked]).toEqual([true, false]);
    fireEvent.click(screen.getByRole("switch", { name: "只写空白单元格" }));
    expect([differing().disabled, differing().checked]).toEqual([false, true]);
    fireEvent.click(writeButton());
    await said(/已写入 4 个单元格/);
    expect(cells(host, "G5")).toEqual(["10"]);
  });

  it("writes formulas where target, actual and weight are numbers", async () => {
    const { host } = await openPane(FORM, "scores");
    fireEvent.click(screen.getByRole("switch", { name: "写入公式" }));
    fireEvent.click(writeButton());
    await said(/已写入 3 个单元格/);
    expect(cells(host, "G4", "G6")).toEqual(["=ROUND(F4*MIN(1,E4/D4),2)", "5"]);
  });
});

describe("judging", () => {
  it("refuses points that are none, outside of the band or too exact, and says why", async () => {
    await openPane(FORM, "scores");
    const form = within(screen.getByRole("group", { name: "服务水平" }));
    const problem = (): string | null => form.queryByRole("alert")?.textContent ?? null;
    fireEvent.click(form.getByRole("button", { name: "采用：服务水平" }));
    expect(form.getAllByRole("alert").map(({ textContent }) => textContent)).toEqual([
      "请先选择完成程度。",
      "请填写得分。",
    ]);
    fireEvent.click(form.getByRole("radio", { name: "部分达成（6–8 分）" }));
    for (const [typed, message] of [
      ["八", "“八”不是数。请只填数字，如 8.5。"],
      ["9", "得分应在 6 到 8 之间。"],
      ["7.125", "最多保留 2 位小数。"],
      ["7.5", null],
      ["７.５", null],
    ] as const) {
      type(form.getByRole("textbox", { name: "评定得分" }), typed);
      expect(problem()).toBe(message);
    }
  });

  it("keeps the judgement in the workbook, counts it, and takes it back", async () => {
    const { host } = await openPane(FORM, "scores");
    const form = within(screen.getByRole("group", { name: "服务水平" }));
    fireEvent.click(form.getByRole("radio", { name: "部分达成（6–8 分）" }));
    type(form.getByRole("textbox", { name: "评定得分" }), "7.5");
    const reason = "实际完成“有所改善”，部分达到年度指标值“有效提升”，扣 2.5 分。";
    expect(form.getByRole<HTMLTextAreaElement>("textbox", { name: "扣分原因" }).value).toBe(reason);
    fireEvent.click(form.getByRole("button", { name: "采用：服务水平" }));
    await said(/已保存对“服务水平”的判断/);
    expect(group(/将写入（3）/)).toBeTruthy();
    expect(row("服务水平").textContent).toContain("人工判断");
    expect(document.activeElement).toBe(group(/要您定（2）/));
    const [kept] = readDecisions(readState(host.save())).judgements;
    expect(kept).toMatchObject({ sheet: "自评表", row: 7, name: "服务水平", choice: "partly", reason });
    expect(kept!.score.toString()).toBe("7.5");

    fireEvent.click(screen.getByRole("button", { name: "重新检查" }));
    await said(/认出 1 张表/);
    fireEvent.click(writeButton());
    await said(/已写入 5 个单元格/);
    expect(cells(host, "G7", "H7")).toEqual(["7.5", reason]);

    fireEvent.click(screen.getByRole("button", { name: "撤销上次写入" }));
    await said(/恢复 5 个单元格/);
    fireEvent.click(screen.getByRole("button", { name: "撤回判断：服务水平" }));
    await said(/已撤回对“服务水平”的判断/);
    expect(group(/要您定（3）/)).toBeTruthy();
    expect(readDecisions(readState(host.save())).judgements).toEqual([]);
  });

  it("asks for a number up to the weight where the policy is silent, and for the weight where there is none", async () => {
    await openPane(FORM, "scores");
    const form = within(screen.getByRole("group", { name: "投诉次数" }));
    expect(form.queryByRole("radio")).toBeNull();
    type(form.getByRole("textbox", { name: "评定得分" }), "10.5");
    expect(form.getByRole("alert").textContent).toBe("得分应在 0 到 10 之间。");
    expect(screen.queryByRole("group", { name: "知晓率" })).toBeNull();
    expect(row("知晓率").textContent).toContain("须先填写分值");
  });

  it("names judgements that do not apply any more, and puts them away", async () => {
    const { host } = await openPane(FORM, "scores");
    const form = within(screen.getByRole("group", { name: "投诉次数" }));
    type(form.getByRole("textbox", { name: "评定得分" }), "10");
    fireEvent.click(form.getByRole("button", { name: "采用：投诉次数" }));
    await said(/已保存对“投诉次数”的判断/);
    await host.secondAuthor((book) => {
      book.write(book.find("自评表")!, { 7: { 4: { v: "6次" } } });
    });
    fireEvent.click(screen.getByRole("button", { name: "重新检查" }));
    await said(/有 1 项人工判断不再适用/);
    fireEvent.click(screen.getByRole("button", { name: "删除这些判断" }));
    await said(/已删除 1 项/);
    expect(readDecisions(readState(host.save())).judgements).toEqual([]);
  });
});

test("a button goes to the cell of a row", async () => {
  const { host } = await openPane(FORM, "scores");
  fireEvent.click(screen.getByRole("button", { name: "转到 自评表!G4：培训次数" }));
  await waitFor(() => {
    expect(printRange(host.book.selection)).toBe("G4");
  });
});
