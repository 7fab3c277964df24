/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { printAddress, printRange } from "../../src/core/sheet/address";
import { readDecisions } from "../../src/core/state/sections";
import { readState } from "../../src/xlsx";
import { buildWorkbook, type CellSpec } from "../xlsx/build";
import { openPane, type Pane } from "./support";

/** Three rows without a target, one of more points than its weight, and a total that is another than their sum. */
const ROWS: CellSpec[][] = [
  ["项目支出绩效自评表"],
  ["（2023年度）"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
  ["产出指标", "数量指标", "培训场次", null, "12场", 30, 30, null],
  ["产出指标", "质量指标", "考核合格率", null, "95%", 30, 30, null],
  ["效益指标", "社会效益指标", "持证上岗率", null, "90%", 30, 30, "个别人员离岗"],
  ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "96%", 10, 12, null],
  ["总分", null, null, null, null, 100, 100, null],
];
const BOOK = buildWorkbook({ sheets: [{ name: "自评表", rows: ROWS }] });

const findings = ({ store }: Pane) => store.get().checked!.audit.findings;
const kept = ({ host }: Pane) => readDecisions(readState(host.save())).suppressions;
const position = (): string => screen.getByText(/^第 \d+ 条，共 \d+ 条$/).textContent;
const shownPlace = (): string => document.querySelector("[data-finding]")!.textContent;
const selected = ({ host }: Pane): string => printRange(host.book.selection);

test("one finding after the other is the default: its cell is selected, and the walk ends at either end", async () => {
  const pane = await openPane(BOOK, "findings", {});
  const all = findings(pane).length;
  expect(all).toBeGreaterThanOrEqual(5);
  expect(position()).toBe(`第 1 条，共 ${String(all)} 条`);
  expect(document.querySelectorAll("[data-finding]")).toHaveLength(1);
  const next = screen.getByRole("button", { name: "下一条" });
  const seen = [shownPlace()];
  for (let at = 2; at <= all; at++) {
    fireEvent.click(next);
    expect(position()).toBe(`第 ${String(at)} 条，共 ${String(all)} 条`);
    seen.push(shownPlace());
    const cell = selectedOf(shownPlace());
    await waitFor(() => expect(selected(pane)).toBe(cell));
  }
  expect(new Set(seen).size).toBe(all);
  expect(next.getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(next);
  expect(position()).toBe(`第 ${String(all)} 条，共 ${String(all)} 条`);
});

/** The cell that a finding names: 自评表!D4. */
const selectedOf = (text: string): string => /自评表!([A-Z]+\d+)/.exec(text)![1]!;

test("the arrow keys walk as well, but not where somebody types", async () => {
  await openPane(BOOK, "findings", {});
  const finding = () => document.querySelector<HTMLElement>("[data-finding]")!;
  fireEvent.keyDown(finding(), { key: "ArrowDown" });
  expect(position()).toMatch(/^第 2 条/);
  fireEvent.keyDown(finding(), { key: "ArrowLeft" });
  expect(position()).toMatch(/^第 1 条/);
  fireEvent.click(screen.getByRole("button", { name: /^忽略：自评表!/ }));
  fireEvent.keyDown(screen.getByRole("textbox", { name: /忽略的理由/ }), { key: "ArrowRight" });
  expect(position()).toMatch(/^第 1 条/);
});

test("the reason that stands in the row is shown beside its finding", async () => {
  const pane = await openPane(BOOK, "findings", {});
  const at = findings(pane).findIndex(({ address }) => printAddress(address) === "D6");
  expect(at).toBeGreaterThanOrEqual(0);
  for (let step = 0; step < findings(pane).length && selectedOf(shownPlace()) !== "D6"; step++)
    fireEvent.click(screen.getByRole("button", { name: "下一条" }));
  expect(shownPlace()).toContain("本行原因栏：个别人员离岗");
});

test("all of a kind are ignored for one reason, the next finding comes, and all of them come back at once", async () => {
  const pane = await openPane(BOOK, "findings", {});
  const before = findings(pane).length;
  while (!shownPlace().includes("年度指标值")) fireEvent.click(screen.getByRole("button", { name: "下一条" }));
  fireEvent.click(screen.getByRole("button", { name: /^同类全部忽略（3）：自评表!/ }));
  const form = within(document.querySelector("form")!);
  fireEvent.click(form.getByRole("button", { name: "确认忽略" }));
  expect(form.getByText("请写明理由，它会保存在工作簿中。")).toBeTruthy();
  fireEvent.change(form.getByRole("textbox"), { target: { value: "目标在批复文件中" } });
  fireEvent.click(form.getByRole("button", { name: "确认忽略" }));
  await waitFor(() => expect(kept(pane)).toHaveLength(3));
  expect(new Set(kept(pane).map(({ reason }) => reason))).toEqual(new Set(["目标在批复文件中"]));
  await waitFor(() => expect(findings(pane)).toHaveLength(before - 3));
  fireEvent.click(await screen.findByRole("button", { name: "全部不再忽略（3）" }));
  await waitFor(() => expect(kept(pane)).toEqual([]));
  expect(findings(pane)).toHaveLength(before);
});

test("in the list a finding is one line, a kind has a heading where there is more than one of it, errors come first", async () => {
  const pane = await openPane(BOOK, "findings", {});
  fireEvent.click(screen.getByRole("button", { name: "列表" }));
  expect(pane.store.get().preferences.oneByOne).toBe(false);
  const headings = screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  expect(headings.map((text) => Number(/（(\d+)）$/.exec(text)![1])).every((count) => count > 1)).toBe(true);
  const lines = [...document.querySelectorAll("[data-finding]")].map(({ textContent }) => textContent);
  expect(lines).toHaveLength(findings(pane).length);
  const isError = lines.map((text) => text.startsWith("错误"));
  expect(isError).toEqual([...isError].sort((a, b) => Number(b) - Number(a)));
});

test("a press on a line shows the rest of it and goes to its cell; another press makes it one line again", async () => {
  const pane = await openPane(BOOK, "findings");
  const line = (): HTMLElement => document.querySelector<HTMLElement>("[data-finding]")!;
  const cell = selectedOf(line().textContent);
  expect(screen.queryByRole("button", { name: /^忽略：/ })).toBeNull();
  fireEvent.click(line());
  await waitFor(() => expect(selected(pane)).toBe(cell));
  expect(document.activeElement).toBe(line());
  expect(screen.getByRole("button", { name: /^忽略：自评表!/ }).textContent).toBe("忽略");
  fireEvent.click(line());
  expect(screen.queryByRole("button", { name: /^忽略：/ })).toBeNull();
  expect(document.activeElement).toBe(line());
});

test("of a long list only what is near is on the page; the arrow keys reach the rest, and each line says where it stands", async () => {
  const watched: [Element, (near: boolean) => void][] = [];
  Object.assign(globalThis, { IntersectionObserver: observerInto(watched) });
  const rows: CellSpec[][] = Array.from({ length: 300 }, (_, i) => [
    "产出指标",
    "数量指标",
    `第${String(i + 1)}期培训`,
    null,
    "12场",
    null,
    null,
    null,
  ]);
  const [title, year, header] = ROWS;
  const pane = await openPane({ sheets: [{ name: "自评表", rows: [title!, year!, header!, ...rows] }] }, "findings");
  const all = findings(pane).length;
  expect(all).toBeGreaterThan(300);
  const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-finding]")];
  expect(lines()).toHaveLength(0);
  // The first block is that of findings that are the only ones of their kind.
  act(() => watched[1]![1](true));
  expect(lines()).toHaveLength(50);
  const last = lines().at(-1)!;
  const place = (line: HTMLElement): (string | null)[] =>
    ["aria-posinset", "aria-setsize"].map((name) => line.closest("li")!.getAttribute(name));
  expect(place(last)[0]).toBe("50");
  expect(Number(place(last)[1])).toBeGreaterThan(200);
  last.focus();
  fireEvent.keyDown(last, { key: "ArrowDown" });
  expect(place(document.activeElement as HTMLElement)[0]).toBe("51");
  expect(lines()).toHaveLength(100);
  // What is opened stays, wherever the list is scrolled to.
  fireEvent.click(lines()[3]!);
  act(() => watched[1]![1](false));
  expect(screen.getByRole("button", { name: /^忽略：自评表!/ })).toBeTruthy();
});

/** A stand-in for the browser's observers that a test tells what is near. */
const observerInto = (watched: [Element, (near: boolean) => void][]) =>
  class {
    constructor(private readonly told: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {}
    observe(element: Element): void {
      watched.push([element, (isIntersecting) => this.told([{ isIntersecting }])]);
    }
    disconnect(): void {}
  };
