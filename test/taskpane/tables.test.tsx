/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { printRange } from "../../src/core/sheet/address";
import { readDecisions } from "../../src/core/state/sections";
import { readState } from "../../src/xlsx";
import type { BookSpec } from "../xlsx/build";
import { openPane, type Pane } from "./support";

const SAMPLE = new Uint8Array(readFileSync(join(__dirname, "../../samples/self-evaluation.xlsx")));

const CARD = "绩效自评表（自评表）";

/** A table whose header no form has, so that only a person can say what it is. */
const ODD: BookSpec = {
  sheets: [
    { name: "说明", rows: [["填表说明"]] },
    {
      name: "表",
      rows: [
        ["某项目完成情况"],
        ["类", "子类", "事项", "要求", "结果", "占分"],
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
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("识别到的表格");
  expect(figure(CARD, "指标")).toBe("15 个");
  expect(figure(CARD, "分值合计")).toBe("99（应为 100，少 1）");
  expect(figure(CARD, "填写总分")).toBe("92");
  expect(figure(CARD, "按办法计算")).toBe("73.15（另有 4 行由人评定，未计）");
  press("把握 98%：识别依据");
  expect(screen.getByText("表头上方有预算执行情况")).toBeTruthy();
  host.book.select(host.book.active, { top: 9, left: 9, bottom: 9, right: 9 });
  press(CARD);
  await waitFor(() => {
    expect(printRange(host.book.selection)).toBe("A1");
  });
});

test("a corrected column changes the result, is kept in the workbook, and is taken back", async () => {
  const pane = await openPane(SAMPLE, "tables");
  press(`更正：${CARD}`);
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: `更正：${CARD}` }));
  choose("G 列：分值", "remark");
  await screen.findByText("未指定的常用栏目：分值。");
  press("保存更正");
  await told("更正已保存在工作簿中，已按更正重新识别。");
  expect(screen.getByText("人工更正")).toBeTruthy();
  expect(screen.getByText("把握 100%：识别依据")).toBeTruthy();
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
  await told("已恢复自动识别。");
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
  await told("已恢复自动识别。");
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
  choose("表头首行", "2");
  choose("表头末行", "2");
  for (const [label, key] of [
    ["A 列：类", "level1"],
    ["B 列：子类", "level2"],
    ["C 列：事项", "level3"],
    ["D 列：要求", "target"],
    ["E 列：结果", "actual"],
    ["F 列：占分", "weight"],
  ] as const)
    choose(label, key);
  await screen.findByText("将识别为绩效自评表：指标 2 个，分值合计 100。");
  expect(screen.getByRole("region", { name: "前 2 行" }).textContent).toContain("培训人数");
  press("保存更正");
  await told("更正已保存在工作簿中，已按更正重新识别。");
  expect(figure("绩效自评表（表）", "分值合计")).toBe("✓ 100");
  expect(kept(pane)).toHaveLength(1);
});

test("a correction whose header is gone is listed and removed", async () => {
  const pane = await openPane(SAMPLE, "tables");
  press(`忽略此表：${CARD}`);
  await told("已忽略此表，可在“已忽略的表格”中恢复。");
  await pane.host.secondAuthor((book) => {
    book.write(book.find("自评表")!, { 11: { 1: { v: "类别" } } });
  });
  press("重新识别");
  const sentence = "工作表“自评表”A1:I28 的更正已不适用：表头不在了或文字变了，已按自动识别处理。";
  await told(sentence);
  press(`删除：${sentence}`);
  await told("已删除这项更正。");
  expect(kept(pane)).toEqual([]);
});
