/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { parseAddress } from "../../src/core/sheet/address";
import type { Host } from "../../src/host";
import { texts } from "../../src/locales/zh-CN/for-pane";
import { createTranslator } from "../../src/locales/translator";
import { DEFAULTS } from "../../src/session";
import { PaneProvider } from "../../src/taskpane/pane";
import { initialModel, type Model } from "../../src/taskpane/store/model";
import { startActions } from "../../src/taskpane/store/start";
import { createStore, type Store } from "../../src/taskpane/store/store";
import { PaperSheet } from "../../src/taskpane/views/paper/paper-sheet";
import { linesOf } from "./headless";
import "./support";
import { openLive } from "../excel/support";
import { buildWorkbook } from "../xlsx/build";
import { createWork } from "../../src/taskpane/work";

const BOOK = {
  sheets: [
    {
      name: "评分表",
      rows: [
        ["某项目绩效评价评分表"],
        ["一级指标", "二级指标", "三级指标", "分值", "评分规则", "得分", "扣分原因"],
        ["决策", "立项", "立项程序", 5, "①按程序申请，得2分；②经过评审，得3分。", 4, null],
        ["产出", "质量", "合格率", 10, "合格率≥95%，得10分；合格率＜95%，不得分。", null, null],
      ],
    },
  ],
};
const NAME = "评分表（评分表）";
const PAPER = "绩衡评分底稿";

interface Pane {
  readonly host: Host;
  readonly store: Store<Model>;
}

async function open(): Promise<Pane> {
  const host = openLive(buildWorkbook(BOOK));
  const store = createStore(initialModel(DEFAULTS));
  const translate = createTranslator("zh-CN", texts);
  const work = createWork(store, { language: "zh-CN", translate });
  const start = startActions(store, async () => work.actions);
  await start.check();
  render(
    <PaneProvider pane={{ store, start, work, translate }}>
      <PaperSheet />
    </PaneProvider>,
  );
  return { host, store };
}

const press = (name: string): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};

/** What is told once the action is over. */
async function told({ store }: Pane, text: RegExp): Promise<void> {
  await waitFor(() => {
    const { message, busy } = store.get();
    expect(busy).toBeUndefined();
    expect(message && linesOf(message)[0]).toMatch(text);
  });
}

const cell = ({ host }: Pane, sheet: string, address: string): unknown => {
  const at = parseAddress(address)!;
  const found = host.book.find(sheet)!;
  return found.formula(at) ?? found.value(at);
};

test("a paper is made, its scores are linked as far as people agree, and made anew it keeps what was filled in", async () => {
  const pane = await open();
  press(`生成评分底稿：${NAME}`);
  await told(pane, /^已生成工作表“绩衡评分底稿”，还有 2 个指标待填写/);
  expect(pane.host.book.active.name).toBe(PAPER);

  pane.host.book.write(pane.host.book.find(PAPER)!, { 24: { 5: { v: 0.9, t: 2 } } });
  press(`把得分链接到评分表：${NAME}`);
  const group = await screen.findByRole("group", { name: `链接得分：${NAME}` });
  expect([...group.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "立项程序评分规则需要的数据还没有填全，底稿中没有得分，不写入。",
    "合格率F4：（空） → 0（公式）",
  ]);
  expect(screen.getAllByRole("checkbox").map((box) => (box as HTMLInputElement).checked)).toEqual([true]);
  press("写入 2 个单元格");
  await told(pane, /^已写入 2 个单元格/);
  expect([cell(pane, "评分表", "F3"), cell(pane, "评分表", "F4")]).toEqual([4, `='${PAPER}'!F28`]);

  press(`重新生成评分底稿：${NAME}`);
  await told(pane, /^已生成工作表“绩衡评分底稿”，还有 1 个指标待填写/);
  expect([cell(pane, PAPER, "F25"), cell(pane, "评分表", "F4")]).toEqual([0.9, `='${PAPER}'!F28`]);
  expect(pane.host.book.sheets.map(({ name }) => name)).toEqual(["评分表", PAPER]);
});
