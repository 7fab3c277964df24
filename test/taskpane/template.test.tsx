/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { parseAddress } from "../../src/core/sheet/address";
import { cellAt } from "../../src/core/sheet/sheet";
import { LAYOUTS } from "../../src/core/template/layouts";
import { openPane } from "./support";

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole("button", { name }));
};
const type = (name: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(name), { target: { value } });
};

/** Chooses a file. */
const choose = (label: string, name: string, content: object): void => {
  const text = JSON.stringify(content);
  const file = Object.assign(new File([text], name), { text: () => Promise.resolve(text) });
  fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } });
};

afterEach(() => {
  localStorage.clear();
});

test("from an empty workbook to a form that is read as what it is, and back", async () => {
  const { host, store } = await openPane({ sheets: [{ name: "Sheet1" }] }, "tables");
  await screen.findByText("没有认出绩效表。");
  press("新建一张表");
  await screen.findByRole("heading", { name: "新建模板" });
  // What was not found is nothing to one who makes a new form.
  expect(screen.queryByText("没有认出绩效表。")).toBeNull();
  type("项目名称", "路灯养护");
  expect(screen.getByRole("button", { name: "生成工作表" }).getAttribute("aria-disabled")).toBe("true");

  type("搜索（几个词用空格隔开）", "满意度");
  for (const button of screen.getAllByRole("button", { name: /^加入：/ }).slice(0, 2)) fireEvent.click(button);
  for (const [i, name] of ["产出指标", "数量指标", "新装路灯"].entries()) type(`${"一二三"[i]!}级指标名称`, name);
  press("加入这一条");
  expect(screen.getByText("分值合计 90 ✓")).toBeTruthy();
  type("分值：新装路灯", "40");
  expect(screen.getByText("分值合计 90 ✓")).toBeTruthy();
  type("指标值：新装路灯", "很多");
  expect(screen.getByText(/^没有数，填表后无法比较/)).toBeTruthy();
  type("指标值：新装路灯", "1200");
  type("单位：新装路灯", "盏");

  press("生成工作表");
  await screen.findByText(/^已生成工作表“绩效自评表”/);
  const { tables } = store.get().checked!.audit;
  expect(tables.map(({ table }) => [table.kind, table.sheet])).toEqual([["self-evaluation", "绩效自评表"]]);
  expect(host.book.find("绩效自评表")!.isProtected).toBe(true);

  press("撤销：删除“绩效自评表”");
  await screen.findByText("已删除刚才生成的工作表“绩效自评表”。");
  await waitFor(() => {
    expect(host.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
  });
});

test("a rule is written by a form or freely, read while it is typed, and stands in the form as it is read", async () => {
  const { store } = await openPane({ sheets: [{ name: "Sheet1" }] }, "template");
  await screen.findByRole("heading", { name: "新建模板" });
  fireEvent.change(screen.getByLabelText("表的种类"), { target: { value: "framework" } });
  for (const [i, name] of ["产出", "质量", "路灯完好率"].entries()) type(`${"一二三"[i]!}级指标名称`, name);
  press("加入这一条");
  type("单位：路灯完好率", "%");
  press("写评分规则：路灯完好率");
  press("按形式填写");
  fireEvent.click(await screen.findByRole("radio", { name: "分档给分" }));
  expect(screen.getByText("还有空白没有填，或填的不是数。")).toBeTruthy();
  for (const [i, at] of ["98", "90", "很低"].entries()) type(`界限（第 ${String(i + 1)} 项）`, at);
  expect(screen.getByText("请填数字。")).toBeTruthy();
  type("界限（第 3 项）", "80");
  const text =
    "路灯完好率≥98%，得满分；90%≤路灯完好率<98%，得80%的分；80%≤路灯完好率<90%，得60%的分；路灯完好率<80%，不得分。";
  const words = screen.getByLabelText<HTMLTextAreaElement>("评分规则：路灯完好率");
  expect(words.value).toBe(text);
  expect(screen.getByText("最高 100 分 ✓")).toBeTruthy();

  type("评分规则：路灯完好率", "完好率达到98%及以上得100分，完好率80%以下得0分");
  expect(screen.getByText(/^规则没有规定以下情形的得分：.*80%.*98%/)).toBeTruthy();
  type("评分规则：路灯完好率", "完好率达到98%及以上得100分，否则不得分");
  press("用这条规则");
  expect(store.get().template!.rows[0]!.row.rule).toBe("完好率≥98%，得100分；否则不得分。");
});

/** A form that was filled in last year. */
const FILLED = {
  name: "自评表",
  rows: [
    ["路灯养护项目支出绩效自评表"],
    ["（2025年度）"],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
    ["产出指标", "数量指标", "检修路灯", "≥1200盏", "1180盏", 40, 39.3, "雨季停工"],
    ["产出指标", "质量指标", "亮灯率", "≥98%", "99%", 30, 30, ""],
    ["满意度指标", "服务对象满意度指标", "居民满意度", "≥90%", "93%", 30, 30, ""],
    ["总分", "", "", "", "", 100, 99.3, ""],
  ],
};

test("a form of the workbook gives its indicators and its layout, is checked as a form, and goes on to the next year and back", async () => {
  const { host, store } = await openPane({ sheets: [FILLED] }, "template");
  await screen.findByRole("heading", { name: "新建模板" });
  fireEvent.change(screen.getByLabelText("从哪个指标库"), { target: { value: "1" } });
  press("加入：亮灯率");
  expect(store.get().template!.rows.map(({ row }) => row)).toMatchObject([
    { level2: "质量指标", level3: "亮灯率", sign: "≥", target: "98", unit: "%" },
  ]);
  fireEvent.change(screen.getByLabelText("表的种类"), { target: { value: "own-1" } });
  expect(screen.getByRole("option", { name: "同“自评表”一样", selected: true })).toBeTruthy();

  press("体检本工作簿");
  expect(screen.getAllByText(/^已经填了内容/).length).toBe(3);

  press("看结转计划");
  expect(screen.getByText(/^自评表：2025 → 2026，清空 8 格，年份改 1 处/)).toBeTruthy();
  type("越大越好的指标值提高 %", "5");
  press(/^按计划写入 \d+ 格$/);
  const at = (address: string): string => cellAt(host.workbook().sheets[0]!, parseAddress(address)!)?.text ?? "";
  await waitFor(() => {
    expect(["A2", "D4", "E4", "G4", "H4"].map(at)).toEqual(["（2026年度）", "≥1260盏", "", "", ""]);
  });
});

test("libraries and layouts of others are taken in as files; what is none is said to be none", async () => {
  const { store } = await openPane({ sheets: [{ name: "Sheet1" }] }, "template");
  await screen.findByRole("heading", { name: "新建模板" });
  choose("导入指标库", "坏.json", { rows: [] });
  await screen.findByText("“坏.json”不是指标库文件。");
  choose("导入指标库", "市政.json", { name: "市政", rows: [{ level1: "产出", level2: "数量", level3: "检修井盖" }] });
  fireEvent.click(await screen.findByRole("button", { name: "加入：检修井盖" }));
  const { title, ...layout } = LAYOUTS[2]!;
  choose("导入版式", "坏.json", layout);
  await screen.findByText("“坏.json”不是版式文件。");
  choose("导入版式", "本市.json", { ...layout, name: "本市自评表", title: `本市${title}` });
  await screen.findByRole("option", { name: "同“本市自评表”一样", selected: true });
  press("生成工作表");
  await screen.findByText(/^已生成工作表“绩效自评表”/);
  expect(store.get().checked!.audit.tables[0]!.table.title).toBe(`本市${title}`);
});

test("what was taken in is there in other workbooks, until it is removed", async () => {
  const open = async (): Promise<void> => {
    cleanup();
    await openPane({ sheets: [{ name: "Sheet1" }] }, "template");
    await screen.findByRole("heading", { name: "新建模板" });
  };
  const offered = (): (string | null)[] =>
    screen
      .getAllByRole("option")
      .map(({ textContent }) => textContent)
      .filter((text) => text === "市政" || text === "同“本市自评表”一样");
  await open();
  choose("导入指标库", "市政.json", { name: "市政", rows: [{ level1: "产出", level2: "数量", level3: "检修井盖" }] });
  await screen.findByRole("option", { name: "市政", selected: true });
  choose("导入版式", "本市.json", { ...LAYOUTS[2]!, name: "本市自评表" });
  await screen.findByRole("option", { name: "同“本市自评表”一样", selected: true });

  await open();
  expect(offered()).toEqual(["同“本市自评表”一样", "市政"]);
  fireEvent.change(screen.getByLabelText("从哪个指标库"), { target: { value: "1" } });
  expect(screen.getByRole("button", { name: "存成指标库文件" })).toBeTruthy();
  press("移除这个指标库");
  expect(document.activeElement).toBe(screen.getByLabelText("从哪个指标库"));
  fireEvent.change(screen.getByLabelText("表的种类"), { target: { value: "file-1" } });
  press("移除这个版式");
  expect(document.activeElement).toBe(screen.getByLabelText("表的种类"));
  expect(offered()).toEqual([]);

  await open();
  expect(offered()).toEqual([]);
});

test("where the browser keeps nothing, what was taken in holds for now, and the pane says so", async () => {
  const kept = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new Error("full");
  });
  await openPane({ sheets: [{ name: "Sheet1" }] }, "template");
  await screen.findByRole("heading", { name: "新建模板" });
  choose("导入指标库", "市政.json", { name: "市政", rows: [{ level1: "产出", level2: "数量", level3: "检修井盖" }] });
  await screen.findByText(/^浏览器不允许保存，导入的指标库和版式只在这次打开期间有效。$/);
  expect(screen.getByRole("button", { name: "加入：检修井盖" })).toBeTruthy();
  kept.mockRestore();
});

test("where no table was found every tab shows what can be done", async () => {
  await openPane({ sheets: [{ name: "Sheet1", rows: [["会议通知"]] }] }, "tables");
  for (const tab of ["看表", "评分", "问题"]) {
    fireEvent.click(screen.getByRole("tab", { name: tab }));
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("没有认出绩效表");
    expect(screen.getAllByRole("listitem").map((item) => item.querySelector("button")!.textContent)).toEqual([
      "手动指定",
      "新建一张表",
      "下载示例",
    ]);
  }
  press("手动指定");
  await screen.findByRole("heading", { name: "手动指定表格" });
});
