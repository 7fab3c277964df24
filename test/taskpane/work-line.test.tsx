/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen, within } from "@testing-library/react";
import { readFileSync } from "node:fs";
import { UNSURE } from "../support/unsure";
import type { BookSpec, CellSpec } from "../xlsx/build";
import { openPane } from "./support";

const HEAD: CellSpec[] = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"];

const bookOf = (rows: readonly CellSpec[][]): BookSpec => ({
  sheets: [{ name: "自评表", rows: [["项目支出绩效自评表"], ["（2023年度）"], HEAD, ...rows] }],
});

/** What a card says there is to do, and to which tab each of it leads. */
function todo(): string[] {
  const line = within(screen.getByRole("group", { name: "要做的：绩效自评表（自评表）" }));
  return line.getAllByRole("button").map(({ textContent }) => textContent);
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const tabShown = (): string => screen.getByRole("tab", { selected: true }).textContent;

test("a table says in one line what can be filled, what a person decides, and what is wrong; each leads there", async () => {
  await openPane(
    bookOf([
      ["产出指标", "数量指标", "培训场次", "≥10场", "12场", 40, null, null],
      ["产出指标", "质量指标", "考核合格率", "≥95%", "96%", 30, 20, null],
      ["效益指标", "社会效益指标", "带动作用", "明显", "较为明显", 30, null, null],
    ]),
    "tables",
  );
  expect(todo()).toEqual(["能填 1 格", "1 处要您定", expect.stringMatching(/^\d+ 处有问题$/)]);
  press("能填 1 格");
  expect(tabShown()).toBe("评分");
  fireEvent.click(screen.getByRole("tab", { name: "看表" }));
  press("1 处要您定");
  expect(tabShown()).toBe("评分");
  fireEvent.click(screen.getByRole("tab", { name: "看表" }));
  press(/处有问题$/);
  expect(tabShown()).toBe("问题");
});

test("where nothing is to be done that is said", async () => {
  await openPane(new Uint8Array(readFileSync("samples/self-evaluation-clean.xlsx")), "tables");
  expect(screen.getByText("没有要填的，也没有发现问题。")).toBeTruthy();
});

test("what is asked about the table itself comes first", async () => {
  await openPane(UNSURE, "tables");
  fireEvent.click(screen.getAllByRole("button", { name: /处要您定$/ })[0]!);
  expect(tabShown()).toBe("看表");
  expect(document.activeElement?.closest("li")?.textContent).toContain("哪一列是年度指标值？");
});
