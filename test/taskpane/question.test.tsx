/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { readDecisions } from "../../src/core/state/sections";
import { readState } from "../../src/xlsx";
import { buildWorkbook, type CellSpec } from "../xlsx/build";
import { openPane } from "./support";

configure({ defaultHidden: true });
const RULE = "合格率达到95%得满分，每低1个百分点扣1分，扣完为止。";
const ROWS: CellSpec[][] = [
  ["绩效评价评分表"],
  ["一级指标", "二级指标", "三级指标", "指标解释", "分值", "评分标准", "得分", "扣分原因"],
  ["产出", "质量", "道路合格率", "抽检的合格情况", 5, RULE, null, null],
  ["产出", "质量", "管网合格率", "抽检的合格情况", 5, RULE, null, null],
  ["过程", "管理", "采购管理", "①采购方式合规；②验收手续齐全。", 4, "要点①②各占1/2权重分。", null, null],
  ["合计", null, null, null, 14, null, null, null],
];
const BOOK = buildWorkbook({ sheets: [{ name: "评分表", rows: ROWS }] });

const rowOf = (name: string): HTMLElement => screen.getByRole("button", { name }).closest("li")!;
const figures = (name: string): string =>
  rowOf(name).querySelector("h4")!.parentElement!.nextElementSibling!.textContent;
const ways = (name: string): string[] =>
  within(within(rowOf(name)).getByRole("group", { name: "要您定" }))
    .getAllByRole("listitem")
    .map((way) => [...way.querySelectorAll("p")].map(({ textContent }) => textContent).join(" "));

test("what a rule does not say is asked once: before figures with an example, then with the row's own, and answered for all rows of that wording", async () => {
  const { host } = await openPane(BOOK, "paper");
  fireEvent.click(screen.getByRole("button", { name: "道路合格率" }));
  expect(ways("道路合格率")).toEqual([
    "合格率≥95%，得满分；合格率<95%，每降低1%扣1分，不足1%的不扣分。 例：合格率 93.5%，得 4 分",
    "合格率≥95%，得满分；合格率<95%，每降低1%扣1分，不足1%的按比例计算。 例：合格率 93.5%，得 3.5 分",
    "合格率≥95%，得满分；合格率<95%，每降低1%扣1分，不足1%的按1%计算。 例：合格率 93.5%，得 3 分",
  ]);
  expect(within(rowOf("道路合格率")).getByText("同样写法的 2 行一并适用。")).toBeTruthy();

  const form = within(screen.getByRole("form", { name: "“道路合格率”的底稿" }));
  fireEvent.change(form.getAllByRole("textbox")[0]!, { target: { value: "92.5%" } });
  fireEvent.click(form.getByRole("button", { name: /^保存/ }));
  await waitFor(() => expect(figures("道路合格率")).toMatch(/^要您定读法/));
  expect(ways("道路合格率")[1]).toMatch(/ 按本行数据，得 2\.5 分$/);

  fireEvent.click(within(rowOf("道路合格率")).getByRole("button", { name: /^这样读：.*按比例计算/ }));
  await waitFor(() => expect(figures("道路合格率")).toBe("已算出分值 5　得分 2.5"));
  // The figure that was there answers the same input, and the other row is asked nothing any more.
  const { ruleInputs, ruleReadings } = readDecisions(readState(host.save()));
  expect(ruleInputs.map(({ values }) => values.map(String))).toEqual([["0.925"]]);
  expect(ruleReadings).toHaveLength(1);
  fireEvent.click(screen.getByRole("button", { name: "管网合格率" }));
  expect(within(rowOf("管网合格率")).queryByRole("group", { name: "要您定" })).toBeNull();
});

test("a rule whose things stand in the explanation shows both cells' words", async () => {
  await openPane(BOOK, "paper");
  fireEvent.click(screen.getByRole("button", { name: "采购管理" }));
  const rule = within(rowOf("采购管理")).getByRole("group", { name: "评分规则" });
  expect(rule.querySelector("p")!.textContent).toBe("①采购方式合规；②验收手续齐全。\n要点①②各占1/2权重分。");
});
