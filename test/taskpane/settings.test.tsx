/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { openPane } from "./support";

const EMPTY = { sheets: [{ name: "空", rows: [["无"]] }] };

test("a check is found by its name in whatever group it is, and switched off", async () => {
  const { store } = await openPane(EMPTY, "settings");
  expect(screen.queryByRole("checkbox")).toBeNull();
  expect(screen.getByRole("button", { name: /^评分规则（(\d+)\/\1 项在查）$/ })).toBeTruthy();
  const search = screen.getByRole("searchbox", { name: "搜索检查项目" });
  fireEvent.change(search, { target: { value: "得满分" } });
  fireEvent.click(screen.getByRole("checkbox", { name: "未完成却得满分（警告）" }));
  await waitFor(() => expect(store.get().checked!.decisions.options.off).toEqual(["full-score-unmet"]));
  fireEvent.change(search, { target: { value: "没有这一项" } });
  expect(screen.getByText("没有这样的检查项目。")).toBeTruthy();
});

test("a figure counts once it is typed to its end, and not where it cannot be one", async () => {
  const { store } = await openPane(EMPTY, "settings");
  const figure = screen.getByLabelText("大幅超额：达到指标值的");
  fireEvent.change(figure, { target: { value: "1" } });
  expect(store.get().checked!.decisions.options.farAbove).toBeUndefined();
  fireEvent.change(figure, { target: { value: "150" } });
  fireEvent.blur(figure);
  await waitFor(() => expect(store.get().checked!.decisions.options.farAbove).toMatchObject({ from: 1.5 }));
  fireEvent.change(figure, { target: { value: "很多" } });
  fireEvent.blur(figure);
  expect((figure as HTMLInputElement).value).toBe("150");
});
