import type { Locator } from "playwright-core";
import { parseAddress } from "../../src/core/sheet/address";
import { violations } from "./axe";
import { shoot, stageOfFile } from "./stage";
import { eventually } from "../support/patience";

// One visit from the rules to the linked scores: each test goes on where the one before it has stopped.

const PAPER = "绩衡评分底稿";
const TABLE = "评分表（评分表）";

/** What is filled in for a rule of each kind, and the score that comes of it; the last score is nobody's yet. */
const ROWS = {
  立项依据充分性: { inputs: ["符合", "符合", "不符合"], score: "2", cell: "H4" },
  绩效指标明确性: { inputs: ["较明确"], score: "2", cell: "H8" },
  资金使用合规性: { inputs: ["2"], score: "2", cell: "H14" },
  工程验收合格率: { inputs: ["98.00%"], score: "4", cell: "H21" },
  项目完成及时性: { inputs: ["5"], score: "3", cell: "H23" },
} as const;
type Name = keyof typeof ROWS;
const NAMES = Object.keys(ROWS) as Name[];

const stage = stageOfFile({ query: "?file=samples/rules.xlsx" });

const button = (name: string | RegExp): Locator => stage.pane.getByRole("button", { name });
const tab = (name: string): Promise<void> => stage.pane.getByRole("tab", { name }).click();
const says = (text: string | RegExp): Promise<void> => stage.pane.locator("main").getByText(text).waitFor();
/** The score sheet's part of the list; the framework has the same rules. */
const section = (): Locator => stage.pane.getByRole("region", { name: TABLE, exact: true });
const rowOf = (name: string): Locator =>
  section()
    .locator("li")
    .filter({ has: stage.pane.getByRole("button", { name, exact: true }) });
const counts = async (): Promise<string[]> =>
  stage.pane.getByRole("group", { name: "按状态显示" }).getByRole("button").allTextContents();

const toFill = async (): Promise<string | undefined> => (await counts())[0];

/** What the grid shows of some cells. */
const shown = (sheet: string, cells: readonly string[]): Promise<string[]> =>
  stage.page.evaluate(
    ([name, places]) => {
      const found = window.jihengWorkbench!.host!.book.find(name)!;
      return places.map((place) => found.text(place));
    },
    [sheet, cells.map((cell) => parseAddress(cell)!)] as const,
  );

/** The scores that are linked, and the total of the score sheet. */
const scores = (): Promise<string[]> => shown("评分表", ["H4", "H14", "H23", "H32"]);

interface Block {
  /** Rows of the paper. */
  readonly inputs: readonly number[];
  readonly score: number;
  readonly texts: { readonly inputs: readonly string[]; readonly score: string; readonly reason: string };
  readonly evidence: string;
  readonly isLive: boolean;
}

/** The block of an indicator in the paper, found by the hidden columns. */
const blockOf = (name: Name): Promise<Block> =>
  stage.page.evaluate(
    ([paper, indicator]) => {
      const sheet = window.jihengWorkbench!.host!.book.find(paper)!;
      const text = (row: number, column: number): string => sheet.text({ row, column });
      let row = 1;
      while (text(row, 1) !== "block" || !text(row, 2).endsWith(`¦${indicator}`)) row += 1;
      const inputs: number[] = [];
      for (; text(row, 1) !== "score"; row++) {
        if (text(row, 1) === "input" && text(row, 2) !== "评定得分") inputs.push(row);
      }
      return {
        ...{ inputs, score: row },
        texts: { inputs: inputs.map((each) => text(each, 6)), score: text(row, 6), reason: text(row + 2, 5) },
        evidence: text(inputs[0]!, 9),
        isLive: sheet.formula({ row, column: 6 })?.startsWith("=IF(") === true,
      };
    },
    [PAPER, name] as const,
  );

/** Types into a cell of the paper, as a person does. */
async function type(row: number, text: string): Promise<void> {
  const { page } = stage;
  await page.evaluate(
    ([paper, top]) => {
      const { book } = window.jihengWorkbench!.host!;
      book.select(book.find(paper)!, { top, left: 6, bottom: top, right: 6 });
    },
    [PAPER, row] as const,
  );
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

describe("in the pane", () => {
  test("the rules of both sheets wait for their figures", async () => {
    await button("检查本工作簿").click();
    await tab("底稿");
    await eventually(counts, ["待填写 23", "须人工判断 1"]);
    await shoot(stage.page, "working-paper-before");
  });

  test("each form of a rule gives its score, and the counts follow", async () => {
    const fill: Readonly<Record<Name, (row: Locator) => Promise<void>>> = {
      立项依据充分性: async (row) => {
        await row.getByRole("button", { name: /^全部符合/ }).click();
        await row.getByRole("radio", { name: "不符合" }).last().check();
        await row.getByRole("textbox", { name: "佐证材料" }).fill("立项批复");
      },
      绩效指标明确性: (row) => row.getByRole("radio", { name: "较明确" }).check(),
      资金使用合规性: (row) => row.getByRole("textbox", { name: "不符合财务制度的支出（个数）" }).fill("2"),
      工程验收合格率: (row) => row.getByRole("textbox", { name: "工程验收合格率（百分比）" }).fill("98%"),
      项目完成及时性: (row) => row.getByRole("textbox", { name: "延迟天数（天）" }).fill("5"),
    };
    for (const [i, name] of NAMES.entries()) {
      await section().getByRole("button", { name, exact: true }).click();
      await fill[name](rowOf(name));
      await rowOf(name).getByText(`得分：${ROWS[name].score}（分值`).waitFor();
      await button(`保存底稿：${name}`).click();
      await says(new RegExp(`^已保存“${name}”的底稿（.*），得 ${ROWS[name].score} 分`));
      await eventually(toFill, `待填写 ${String(22 - i)}`);
    }
    await says(/^共 24 行，还有 18 行待填写，1 行须人工判断/);
    expect(await violations(stage.frame())).toEqual([]);
  });
});

describe("on the worksheet", () => {
  test("stands what was filled in, and its formulas give the very scores of the pane", async () => {
    await button(`生成评分底稿：${TABLE}`).click();
    await says(/^已生成工作表“绩衡评分底稿”/);
    for (const name of NAMES) {
      const { texts, isLive } = await blockOf(name);
      expect([name, texts.inputs, texts.score, isLive]).toEqual([name, ROWS[name].inputs, ROWS[name].score, true]);
    }
    expect((await blockOf("立项依据充分性")).evidence).toBe("立项批复");
    // Every formula of the sheet has a result that people can read.
    const errors = await stage.page.evaluate((paper) => {
      const sheet = window.jihengWorkbench!.host!.book.find(paper)!;
      return [...sheet.cells()].flatMap(([address]) => sheet.text(address).match(/^#[A-Z]/) ?? []);
    }, PAPER);
    expect(errors).toEqual([]);
    expect((await shown(PAPER, ["F4"]))[0]).toBe("100");
    await stage.page.waitForTimeout(300);
    await shoot(stage.page, "working-paper");
    expect(await violations(stage.frame())).toEqual([]);
  });

  test("a score follows what is typed into the grid", async () => {
    const { inputs } = await blockOf("资金使用合规性");
    // The first click says that the keyboard is the grid's.
    await stage.page.locator("section.grid canvas[id^=univer-sheet-main]").click({ position: { x: 300, y: 60 } });
    await type(inputs[0]!, "1");
    const texts = async (): Promise<Block["texts"]> => (await blockOf("资金使用合规性")).texts;
    await eventually(texts, { inputs: ["1"], score: "3", reason: "不符合财务制度的支出1处，得3分，扣1分。" });
    await shoot(stage.page, "working-paper-typed");
  });
});

describe("linked to the score sheet", () => {
  const LINK = `把得分链接到评分表：${TABLE}`;
  const links = (): Locator => stage.pane.getByRole("group", { name: `链接得分：${TABLE}` });

  test("only the scores that people agree to", async () => {
    expect(await scores()).toEqual(["3", "3", "", "62.66"]);
    await button(LINK).click();
    const box = (name: string): Locator => links().getByRole("checkbox", { name });
    await box("项目完成及时性").waitFor();
    await links().getByText("H23：（空） → 3（公式）").waitFor();
    await links().getByText("H14：3 → 3（公式） 已有得分，勾选后替换。").waitFor();
    expect([await box("项目完成及时性").isChecked(), await box("资金使用合规性").isChecked()]).toEqual([true, false]);
    await box("立项依据充分性").check();
    await box("资金使用合规性").check();
    await box("项目完成及时性").scrollIntoViewIfNeeded();
    await shoot(stage.page, "working-paper-links");
    expect(await violations(stage.frame())).toEqual([]);
    await button(/^写入 \d+ 个单元格$/).click();
    await says(/^已写入 \d+ 个单元格，未改动 0 个。/);
    await eventually(scores, ["2", "3", "3", "64.66"]);
    // Where somebody has written a reason it stays; where nobody has, it comes from the paper.
    expect(await shown("评分表", ["H21", "I14", "I23"])).toEqual([
      "4.5",
      "一笔材料款缺少验收单。",
      "延迟天数5天，得3分，扣1分。",
    ]);
  });

  test("the score and the total follow the paper", async () => {
    const { inputs } = await blockOf("资金使用合规性");
    await stage.page.locator("section.grid canvas[id^=univer-sheet-main]").click({ position: { x: 300, y: 60 } });
    await type(inputs[0]!, "3");
    await eventually(scores, ["2", "1", "3", "62.66"]);
    await button("重新检查").click();
    await rowOf("资金使用合规性").getByText("分值 4 得分 1").waitFor();
    await rowOf("资金使用合规性").getByText("得分：1（分值 4）").waitFor();
    await shoot(stage.page, "working-paper-checked");
  });

  test("the paper made anew keeps what was filled in, and the links", async () => {
    const before = await Promise.all(NAMES.map(blockOf));
    await button(`重新生成评分底稿：${TABLE}`).click();
    await says(/^已生成工作表“绩衡评分底稿”/);
    expect(await Promise.all(NAMES.map(blockOf))).toEqual(before);
    expect(before[2]!.texts.inputs).toEqual(["3"]);
    expect(await scores()).toEqual(["2", "1", "3", "62.66"]);
  });

  test("is taken back by one click", async () => {
    await tab("评分");
    await button("撤销上次写入").click();
    await says(/^已撤销上次写入/);
    await eventually(scores, ["3", "3", "", "62.66"]);
  });
});
