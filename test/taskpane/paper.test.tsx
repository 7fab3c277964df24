/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/"}
 */
import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { parseAddress, printRange } from "../../src/core/sheet/address";
import { cellAt } from "../../src/core/sheet/sheet";
import type { RuleInputs } from "../../src/core/decisions/rule-inputs";
import { readDecisions } from "../../src/core/state/sections";
import type { Host } from "../../src/host";
import { readState } from "../../src/xlsx";
import { buildWorkbook, type CellSpec } from "../xlsx/build";
import { openPane } from "./support";

// To look for what is hidden, too, spares the computation of styles; the workbook answers in its own time.
configure({ defaultHidden: true });
const SCORE_SHEET: CellSpec[][] = [
  ["绩效评价评分表"],
  ["一级指标", "二级指标", "三级指标", "分值", "评分标准", "得分", "扣分原因"],
  ["决策", "项目立项", "立项依据充分性", 5, "符合政策得3分；与部门职责相关得2分。", null, null],
  ["过程", "资金管理", "资金使用合规性", 6, "发现一处不合规扣2分，扣完为止。", null, null],
  ["过程", "资金管理", "资金到位率", 5, "得分=资金到位率×5分。", null, null],
  ["效益", "社会效益", "社会影响", 4, "制度健全得4分，执行较差的酌减。", null, null],
  ["合计", null, null, 20, null, null, null],
];

const FORM: CellSpec[][] = [
  ["项目支出绩效自评表"],
  ["（2023年度）"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "评分标准"],
  ["产出指标", "质量指标", "验收合格率", "≥100%", "98%", 10, null, "达到100%得满分，每低1%扣1分。"],
];

const BOOK = buildWorkbook({
  sheets: [
    { name: "评分表", rows: SCORE_SHEET },
    { name: "自评表", rows: FORM },
  ],
});

const said = (text: RegExp | string) => waitFor(() => screen.getByText(text));
const filter = (): string[] =>
  within(screen.getByRole("group", { name: "按状态显示" }))
    .getAllByRole("button")
    .map(({ textContent }) => textContent);
const rowOf = (name: string): HTMLElement => screen.getByRole("button", { name }).closest("li")!;
const figures = (name: string): string =>
  rowOf(name).querySelector("h4")!.parentElement!.nextElementSibling!.textContent;

/** Opens a row; what is in its form, and what comes of it. */
function open(name: string) {
  fireEvent.click(screen.getByRole("button", { name }));
  const item = within(rowOf(name));
  const form = within(screen.getByRole("form", { name: `“${name}”的底稿` }));
  const results = (): string => within(form.getByRole("group", { name: "计算结果" })).getByRole("status").textContent;
  const type = (label: string, value: string): void => {
    fireEvent.change(form.getByRole("textbox", { name: label }), { target: { value } });
  };
  const choose = (item: string, word: string): void => {
    fireEvent.click(within(form.getByRole("radiogroup", { name: item })).getByRole("radio", { name: word }));
  };
  const press = (label: string): void => {
    fireEvent.click(form.getByRole("button", { name: label }));
  };
  return { item, form, results, type, choose, press };
}

const kept = (host: Host): readonly RuleInputs[] => readDecisions(readState(host.save())).ruleInputs;
const brief = ({ name, values, evidence }: RuleInputs): string =>
  [name, ...values.map((value) => (value === undefined ? "" : String(value))), evidence].join("|");

describe("the list", () => {
  it("has every row with a rule, its state, and what is left", async () => {
    await openPane(BOOK, "paper");
    expect(screen.getAllByRole("heading", { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      ...["立项依据充分性", "资金使用合规性", "资金到位率", "社会影响"],
      "验收合格率",
    ]);
    expect(filter()).toEqual(["待填写 4", "没有读懂 1"]);
    expect(screen.getByText("共 4 行，还有 3 行待填写，1 行没有读懂。")).toBeTruthy();
    expect(figures("社会影响")).toBe("没有读懂分值 4　得分 —");
  });

  it("hides the rows of a state, but none that is open", async () => {
    await openPane(BOOK, "paper");
    open("资金到位率");
    fireEvent.click(screen.getByRole("button", { name: "待填写 4" }));
    expect(screen.getAllByRole("heading", { level: 4 }).map(({ textContent }) => textContent)).toEqual([
      "资金到位率",
      "社会影响",
    ]);
    expect(screen.getByText("显示 2 行，共 5 行")).toBeTruthy();
  });
});

describe("a rule", () => {
  it("is shown with what was understood, and without colours what was not", async () => {
    await openPane(BOOK, "paper");
    const { item } = open("社会影响");
    const rule = item.getByRole("group", { name: "评分规则" });
    expect(rule.querySelector("p")!.textContent).toBe("制度健全得4分，（以下没有读懂：执行较差的酌减）。");
    expect(
      within(item.getByRole("list", { name: "颜色的意思" }))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["逐项给分", "没有读懂"]);
    expect(item.getByRole("group", { name: /^没有读懂的文字/ }).textContent).toContain("“执行较差的酌减”");
  });

  it("is told in one wording, with what was taken for granted", async () => {
    await openPane(BOOK, "paper");
    const { item } = open("验收合格率");
    expect(item.getByRole("group", { name: "怎样读的" }).textContent).toContain(
      "≥100%，得满分；<100%，每降低1%扣1分。",
    );
  });
});

describe("filling in", () => {
  it("shows the score as one types, and says what is wrong with what is typed", async () => {
    await openPane(BOOK, "paper");
    const { results, type, form } = open("资金到位率");
    expect(results()).toBe("还没有填“资金到位率”，不能计算得分。");
    for (const [typed, outcome, problem] of [
      ["80%", "得分：4（分值 5）扣分原因：资金到位率80%，得4分，扣1分。", null],
      ["80", "还没有填“资金到位率”，不能计算得分。", "“80”不是百分比。请带百分号填写，如 78.65%。"],
      ["", "还没有填“资金到位率”，不能计算得分。", null],
      ["100%", "得分：5（分值 5）", null],
    ] as const) {
      type("资金到位率（百分比）", typed);
      expect([results(), form.queryByRole("alert")?.textContent ?? null]).toEqual([outcome, problem]);
    }
  });

  it("keeps what is right in the workbook with one press, and finds it again", async () => {
    const { host } = await openPane(BOOK, "paper");
    const { results, type, press } = open("资金使用合规性");
    type("不合规（个数）", "一处");
    press("保存底稿：资金使用合规性");
    expect(kept(host)).toEqual([]);
    expect(document.activeElement?.getAttribute("aria-invalid")).toBe("true");
    type("不合规（个数）", "1");
    type("佐证材料", "审计报告第 3 页");
    expect(figures("资金使用合规性")).toContain("有未保存的填写");
    press("保存底稿：资金使用合规性");
    await said("已保存“资金使用合规性”的底稿（不合规 1、“审计报告第 3 页”），得 4 分；得分在“评分”中写入。");
    expect(kept(host).map(brief)).toEqual(["资金使用合规性|1|审计报告第 3 页"]);
    expect(figures("资金使用合规性")).toBe("已算出分值 6　得分 4");
    fireEvent.click(screen.getByRole("button", { name: "重新检查" }));
    await said(/认出 2 张表/);
    expect(results()).toBe("得分：4（分值 6）扣分原因：不合规1处，得4分，扣2分。");
  });

  it("answers all items at once, one otherwise, and clears them", async () => {
    const { host } = await openPane(BOOK, "paper");
    const { results, choose, press } = open("立项依据充分性");
    press("全部符合：立项依据充分性");
    expect(results()).toBe("得分：5（分值 5）");
    choose("与部门职责相关", "不符合");
    expect(results()).toContain("得分：3（分值 5）");
    press("保存底稿：立项依据充分性");
    await said("已保存“立项依据充分性”的底稿（符合政策 是、与部门职责相关 否），得 3 分；得分在“评分”中写入。");
    expect(kept(host).map(brief)).toEqual(["立项依据充分性|true|false|"]);
    press("清除底稿：立项依据充分性");
    await said(/已清除“立项依据充分性”的底稿/);
    expect(kept(host)).toEqual([]);
    expect(figures("立项依据充分性")).toBe("待填写分值 5　得分 —");
  });

  it("does not lose what is typed when another tab is looked at", async () => {
    await openPane(BOOK, "paper");
    open("资金到位率").type("资金到位率（百分比）", "80%");
    fireEvent.click(screen.getByRole("tab", { name: "问题" }));
    fireEvent.click(screen.getByRole("tab", { name: "底稿" }));
    expect(open("资金到位率").results()).toContain("得分：4（分值 5）");
  });
});

describe("what the row itself says", () => {
  it("counts once somebody has agreed to it", async () => {
    const { host } = await openPane(BOOK, "paper");
    const { results, press, form } = open("验收合格率");
    expect(figures("验收合格率")).toBe("待填写分值 10　得分 —");
    expect(results()).toBe("还没有填“验收合格率”，不能计算得分。");
    fireEvent.click(form.getByRole("button", { name: "自评表!E4" }));
    await waitFor(() => expect(printRange(host.book.selection)).toBe("E4"));
    press("采用 98%：验收合格率");
    expect(results()).toContain("得分：8（分值 10）");
    press("保存底稿：验收合格率");
    await said(/已保存“验收合格率”的底稿（验收合格率 98%），得 8 分/);
    expect(kept(host).map(brief)).toEqual(["验收合格率|0.98|"]);
  });
});

describe("a rule that is left to a person", () => {
  it("gets its score and reason here, and both are written from the tab 评分", async () => {
    const { host } = await openPane(BOOK, "paper");
    const { item } = open("社会影响");
    const judgement = within(item.getByRole("group", { name: "社会影响" }));
    fireEvent.change(judgement.getByRole("textbox", { name: "评定得分" }), { target: { value: "4.5" } });
    expect(judgement.getByRole("alert").textContent).toBe("得分应在 0 到 4 之间。");
    fireEvent.change(judgement.getByRole("textbox", { name: "评定得分" }), { target: { value: "2" } });
    fireEvent.change(judgement.getByRole("textbox", { name: "扣分原因" }), { target: { value: "缺档案制度" } });
    fireEvent.click(judgement.getByRole("button", { name: "采用：社会影响" }));
    await said(/已保存对“社会影响”的判断/);
    expect(figures("社会影响")).toBe("已算出分值 4　得分 2");
    expect(item.getByText("已评定 2 分。缺档案制度")).toBeTruthy();
    fireEvent.click(screen.getByRole("tab", { name: "评分" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "验收合格率" }));
    fireEvent.click(screen.getByRole("button", { name: /^写入得分与扣分原因/ }));
    await said(/已写入 2 个单元格/);
    const sheet = host.workbook().sheets[0]!;
    expect(["F6", "G6"].map((at) => cellAt(sheet, parseAddress(at)!)?.text)).toEqual(["2", "缺档案制度"]);
  });
});

test("figures that are kept beside a person's score do not take its place, and the message says so", async () => {
  await openPane(BOOK, "paper");
  const { item, type, press } = open("资金到位率");
  fireEvent.click(item.getByRole("button", { name: "改由人工评定：资金到位率" }));
  const judgement = within(item.getByRole("group", { name: "资金到位率" }));
  fireEvent.change(judgement.getByRole("textbox", { name: "评定得分" }), { target: { value: "3" } });
  fireEvent.change(judgement.getByRole("textbox", { name: "扣分原因" }), { target: { value: "到账太迟" } });
  fireEvent.click(judgement.getByRole("button", { name: "采用：资金到位率" }));
  await said(/已保存对“资金到位率”的判断/);
  type("资金到位率（百分比）", "80%");
  press("保存底稿：资金到位率");
  await said("已保存“资金到位率”的底稿（资金到位率 80%）。这一行有人工评定，仍得 3 分；按规则算是 4 分。");
  expect(figures("资金到位率")).toBe("已算出分值 5　得分 3");
});

test("what was filled in for a rule that reads otherwise by now is named, and put away", async () => {
  const { host } = await openPane(BOOK, "paper");
  const { type, press } = open("资金到位率");
  type("资金到位率（百分比）", "80%");
  press("保存底稿：资金到位率");
  await said(/已保存“资金到位率”的底稿/);
  await host.secondAuthor((book) => {
    book.write(book.find("评分表")!, { 4: { 4: { v: "得分=资金到位率×4分。" } } });
  });
  fireEvent.click(screen.getByRole("button", { name: "重新检查" }));
  await said(/有 1 行的底稿不再适用/);
  fireEvent.click(screen.getByRole("button", { name: "删除这些底稿" }));
  await said(/已删除 1 行/);
  expect(kept(host)).toEqual([]);
});

test("the shares of a survey are added up, and one of several words is chosen", async () => {
  const rows: CellSpec[][] = [
    ...SCORE_SHEET.slice(0, 2),
    ["效益", "满意度", "公众满意度", 10, "得分=（满意占比×100%+基本满意占比×60%+不满意占比×0）×分值", null, null],
    ["效益", "社会效益", "社会影响", 10, "效果显著得10分，较显著得8分，一般得5分，不显著不得分。", null, null],
  ];
  await openPane(buildWorkbook({ sheets: [{ name: "评分表", rows }] }), "paper");
  const survey = open("公众满意度");
  survey.type("满意占比（百分比）", "70%");
  survey.type("基本满意占比（百分比）", "20%");
  expect(survey.form.getByText("各比例合计 90%")).toBeTruthy();
  survey.type("不满意占比（百分比）", "20%");
  expect(survey.form.getByText("各比例合计 110%，超过 100%，请核对。")).toBeTruthy();
  expect(survey.results()).toContain("填的值不合理");
  survey.type("不满意占比（百分比）", "10%");
  expect(survey.results()).toContain("得分：8.2（分值 10）");
  const words = open("社会影响");
  fireEvent.click(words.form.getByRole("radio", { name: "较显著" }));
  expect(words.results()).toContain("得分：8（分值 10）");
});

test("a rule that is misread is put in other words, which are read while they are typed; the cell stays as it is", async () => {
  const { host } = await openPane(BOOK, "paper");
  open("社会影响");
  const item = within(rowOf("社会影响"));
  fireEvent.click(item.getByRole("button", { name: "读得不对？社会影响" }));
  const editor = within(item.getByRole("group", { name: "换一种写法" }));
  const typed = editor.getByRole("textbox", { name: "规则应读作" });
  const keep = () => editor.getByRole("button", { name: "按此读：社会影响" });
  expect(keep().getAttribute("aria-disabled")).toBe("true");
  fireEvent.click(editor.getByRole("button", { name: "按形式填写" }));
  fireEvent.click(await editor.findByRole("radio", { name: "全有或全无" }));
  expect(editor.getByText("还有空白没有填，或填的不是数。")).toBeTruthy();
  fireEvent.change(editor.getByRole("textbox", { name: "须做到的事" }), { target: { value: "制度健全" } });
  expect((typed as HTMLTextAreaElement).value).toBe("制度健全，得满分。");
  fireEvent.change(typed, { target: { value: "制度健全得4分；发现一次执行不到位扣1分。" } });
  expect(editor.getByText(/最高 4 分 ✓/)).toBeTruthy();
  fireEvent.click(keep());
  await said(/已按这种读法计算“社会影响”，同样写法的 1 行一并适用；规则原文没有改动。/);
  expect(filter()).toEqual(["待填写 5"]);
  const { ruleReadings } = readDecisions(readState(host.save()));
  expect(ruleReadings.map(({ text }) => text)).toEqual(["制度健全得4分；发现一次执行不到位扣1分。"]);
  expect(cellAt(host.workbook().sheets[0]!, parseAddress("E6")!)?.text).toBe("制度健全得4分，执行较差的酌减。");
  fireEvent.click(item.getByRole("button", { name: "恢复按原文读：社会影响" }));
  await said(/“社会影响”已恢复按规则原文读。/);
  expect(filter()).toEqual(["待填写 4", "没有读懂 1"]);
});

test("an indicator that stands in a framework and in its score sheet is filled in once", async () => {
  const framework: CellSpec[][] = [
    ["绩效评价指标体系"],
    ["一级指标", "二级指标", "三级指标", "分值", "指标解释", "评分标准"],
    ...SCORE_SHEET.slice(2, 6).map(
      ([one, two, three, weight, rule]) => [one, two, three, weight, "略", rule] as CellSpec[],
    ),
  ];
  await openPane(
    buildWorkbook({
      sheets: [
        { name: "指标体系", rows: framework },
        { name: "评分表", rows: SCORE_SHEET },
      ],
    }),
    "paper",
  );
  const toggle = (at: number): void => {
    fireEvent.click(screen.getAllByRole("button", { name: "资金使用合规性" })[at]!);
  };
  expect(filter()).toEqual(["待填写 3", "没有读懂 1"]);
  toggle(0);
  fireEvent.change(screen.getByRole("textbox", { name: "不合规（个数）" }), { target: { value: "1" } });
  fireEvent.click(screen.getByRole("button", { name: "保存底稿：资金使用合规性" }));
  await said(/已保存“资金使用合规性”的底稿（不合规 1），得 4 分；得分在“评分”中写入。/);
  expect(filter()).toEqual(["待填写 2", "没有读懂 1", "已算出 1"]);
  fireEvent.click(screen.getByRole("tab", { name: "评分" }));
  expect(screen.getByRole("checkbox", { name: "资金使用合规性" })).toBeTruthy();
});
