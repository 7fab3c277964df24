/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { auditBytes } from "../../src/cli/asked";
import { NATIONAL } from "../../src/core/policy/resolve";
import { printPlace, rangeOf } from "../../src/core/sheet/address";
import { readDecisions } from "../../src/core/state/sections";
import { readState } from "../../src/xlsx";
import type { BookSpec } from "../xlsx/build";
import { openPane, type Pane } from "./support";

const BOOK: BookSpec = {
  sheets: [
    {
      name: "体系",
      rows: [
        ["绩效评价指标体系"],
        ["一级指标", "二级指标", "三级指标", "分值", "评分标准"],
        ["决策", "立项", "立项依据充分性", 40, "依据充分得满分"],
        ["产出", "数量", "完成率", 60, "按完成率得分"],
      ],
    },
    {
      name: "评分",
      rows: [
        ["绩效评价评分表"],
        ["一级指标", "二级指标", "三级指标", "分值", "得分", "扣分原因"],
        ["决策", "立项", "立项依据充分性", 40, 40],
        ["产出", "数量", "完成率", 50, 50],
      ],
    },
  ],
};

const CARD = "评分表（评分）";
const SELECT = "对应的指标体系：评分";

const choose = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const kept = ({ host }: Pane) => readDecisions(readState(host.save())).links;
const crossing = ({ store }: Pane): number =>
  store.get().checked!.audit.findings.filter(({ check }) => check.startsWith("cross-")).length;

test("the partner is shown, set to none for pane and command line, and found again", async () => {
  const pane = await openPane(BOOK, "tables");
  const card = within(screen.getByRole("group", { name: CARD }));
  expect(card.getByText("与工作表“体系”的评价指标体系表对应，100% 的指标相同")).toBeTruthy();
  expect(screen.getByText("与工作表“评分”的评分表对应，100% 的指标相同")).toBeTruthy();
  expect(
    within(screen.getByLabelText(SELECT))
      .getAllByRole("option")
      .map((each) => each.textContent),
  ).toEqual(["由绩衡自动认定", "工作表“体系”", "没有对应的表"]);
  expect(crossing(pane)).toBe(1);

  choose(SELECT, "/");
  await screen.findByText("没有对应的评价指标体系表，不拿它与别的表核对。");
  expect(kept(pane)).toEqual([{ sheet: "评分", kind: "framework", partner: null }]);
  expect(crossing(pane)).toBe(0);
  const { findings } = auditBytes(pane.host.save(), { policy: NATIONAL, by: "default" });
  expect(findings.filter(({ check }) => check.startsWith("cross-"))).toEqual([]);

  choose(SELECT, "体系");
  await waitFor(() => {
    expect(kept(pane)).toEqual([{ sheet: "评分", kind: "framework", partner: { sheet: "体系" } }]);
  });
  choose(SELECT, "*");
  await waitFor(() => {
    expect(kept(pane)).toEqual([]);
  });
  expect(crossing(pane)).toBe(1);
});

test("a finding between tables shows both places, leads to either, and has its group", async () => {
  const { host } = await openPane(BOOK, "findings");
  fireEvent.click(screen.getByRole("button", { name: /评分!D4.*体系/ }));
  const places = screen.getByRole("button", { name: "转到 D4", description: "体系" }).closest("ul")!;
  expect(
    within(places)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["评分50转到 D4", "体系60转到 D4"]);
  fireEvent.click(within(places).getAllByRole("button")[1]!);
  await waitFor(() => {
    expect(printPlace({ sheet: host.book.active.name, address: { row: 4, column: 4 } })).toBe("体系!D4");
    expect(host.book.selection).toEqual(rangeOf({ row: 4, column: 4 }));
  });
  choose("怎样分组", "pair");
  const groups = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(groups[0]).toBe("体系 ↔ 评分（1）");
  expect(groups.at(-1)).toMatch(/^只在一张表里的/);
});
