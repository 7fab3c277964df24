import { join } from "node:path";
import { readFileSync } from "node:fs";
import type { RunOptions } from "axe-core";
import type { Locator, Page } from "playwright-core";
import { audit } from "../../src/core/audit";
import { contentOf } from "../../src/core/sheet/content";
import { cellAt } from "../../src/core/sheet/sheet";
import type { Language } from "../../src/locales/translator";
import { eventually } from "../support/patience";
import { translator } from "../support/texts";
import { applyPlan, readWorkbook } from "../../src/xlsx";
import { violations } from "./axe";
import { marksOf, openStage, SAMPLE, shoot, type Stage, type StageOptions } from "./stage";
import { siteOfFile } from "./support";

/** The sample with the scores of qualitative indicators left blank, so that a person has something to judge. */
function workbook(): Uint8Array {
  const bytes = new Uint8Array(readFileSync(SAMPLE));
  const {
    tables,
    workbook: { sheets },
  } = audit(readWorkbook(bytes));
  const { table, indicators } = tables[0]!;
  const open = indicators.filter(({ result }) => result.state === "needs-judgement");
  const edits = open.map(({ indicator: { row } }) => {
    const address = { row, column: table.columns.score!.left };
    return {
      sheet: table.sheet,
      address,
      before: contentOf(cellAt(sheets[0]!, address)),
      after: { kind: "blank" } as const,
    };
  });
  return applyPlan(bytes, { edits, marks: [], notes: [] }).bytes;
}

interface Look {
  readonly name: string;
  readonly language: Language;
  readonly query: string;
  /** Undefined where axe has nothing to tell that it has not told of another look. */
  readonly axe?: RunOptions;
  readonly system?: Pick<StageOptions, "colorScheme" | "forcedColors">;
}

const LOOKS: readonly Look[] = [
  { name: "zh-light", language: "zh-CN", query: "", axe: {} },
  // The same document in other words, at the pane's narrowest.
  {
    name: "en-320",
    language: "en-US",
    query: "?lang=en&pane=320",
    axe: { rules: { "color-contrast": { enabled: false } } },
  },
  {
    name: "zh-dark",
    language: "zh-CN",
    query: "?theme=dark",
    axe: { runOnly: ["color-contrast"] },
    system: { colorScheme: "dark" },
  },
  { name: "zh-forced", language: "zh-CN", query: "", system: { forcedColors: "active" } },
];

const OTHER = join(__dirname, "../../samples/self-evaluation-clean.xlsx");

const site = siteOfFile();

/** What is to be seen in the pane, in the order in which one gets there. */
function views(
  { page, pane }: Stage,
  language: Language,
): readonly (readonly [name: string, open: () => Promise<void>])[] {
  const t = translator(language);
  const button = (id: string): Locator => pane.getByRole("button", { name: t(`pane.${id}`), exact: true });
  /** What can be done about a finding; its name goes on with which one. */
  const action = (id: string, data = {}): Locator =>
    pane.locator(`#view li button[aria-label^="${t(`pane.findings.${id}`, data)}"]`);
  const text = (id: string): Locator => pane.locator("#view").getByText(t(`pane.${id}`), { exact: true });
  const tab = (name: string): Promise<void> =>
    pane.getByRole("tab", { name: t(`pane.tabs.${name}`), exact: true }).click();
  return [
    ["start", () => button("check").waitFor()],
    [
      "tables",
      async () => {
        await button("check").click();
        await text("tables.heading").waitFor();
      },
    ],
    [
      "columns",
      async () => {
        const opener = pane.getByRole("button", { name: t("pane.tables.uses.title"), exact: false });
        await opener.click();
        await opener.scrollIntoViewIfNeeded();
        await eventually(async () => (await marksOf(page)).some((mark) => mark.startsWith("column ")), true);
      },
    ],
    [
      "correction",
      async () => {
        await text("tables.correct").click();
        await text("tables.preview.heading").waitFor();
        await eventually(() => marksOf(page), []);
      },
    ],
    [
      "scores",
      async () => {
        await button("tables.form.back").click();
        await tab("scores");
        await text("scores.row.how").first().click();
      },
    ],
    [
      "judgement",
      async () => {
        const form = pane.locator("#view form:has([type=radio])").first();
        await form.scrollIntoViewIfNeeded();
        await form.getByRole("radio").nth(1).check();
        await form.getByRole("button").first().click();
      },
    ],
    [
      "written",
      async () => {
        const count = { count: "3" };
        await pane.getByRole("button", { name: t("pane.scores.write", count) }).click();
        await pane.getByText(t("pane.written", { ...count, left: "0" })).waitFor();
        await button("scores.undo").click();
        await pane.getByText(t("pane.undone", count)).waitFor();
      },
    ],
    [
      "findings",
      async () => {
        await tab("findings");
        await button("findings.mark").click();
        await button("dismiss").waitFor();
      },
    ],
    [
      "finding",
      async () => {
        await button("findings.one-by-one").click();
        await button("findings.next").click();
        await action("ignore-alike", { count: "2" }).or(action("ignore")).first().click();
      },
    ],
    [
      "ignore",
      async () => {
        await button("findings.list").click();
        await pane.locator("[data-finding]").first().click();
        await action("ignore").click();
        await button("findings.ignore-keep").click();
        await text("findings.ignore-needs-reason").waitFor();
      },
    ],
    [
      "explanation",
      async () => {
        await action("explain").click();
        await pane.locator(`#view [lang=${language}] h2`).waitFor();
      },
    ],
    [
      "comparison",
      async () => {
        await button("findings.back").click();
        await button("compare.open").click();
        await pane.getByLabel(t("pane.compare.file")).setInputFiles(OTHER);
        await pane.locator("#view [role=status] h3").first().waitFor();
      },
    ],
    [
      "settings",
      async () => {
        await button("tabs.settings").click();
        await page.waitForTimeout(300);
      },
    ],
    [
      "policy",
      async () => {
        await button("settings.own.new").click();
        const weight = pane.getByRole("textbox", { name: t("pane.settings.own.fields.executionWeight") });
        await weight.fill("15");
        await text("settings.own.example").first().scrollIntoViewIfNeeded();
        const row = t("pane.settings.own.examples.execution", { weight: "15" });
        const comes = t("pane.settings.own.comes.points", { points: "9" });
        await text("settings.own.groups.execution").waitFor();
        await pane.getByText(t("pane.settings.own.comes-to", { row, comes }), { exact: true }).waitFor();
      },
    ],
    [
      "policy-problem",
      async () => {
        await button("settings.own.save").click();
        await pane.locator("#view form [role=alert]").last().waitFor();
      },
    ],
    [
      "paper",
      async () => {
        await page
          .locator("select:has(option[value='samples/evaluation.xlsx'])")
          .selectOption("samples/evaluation.xlsx");
        await button("check").click();
        await text("tables.heading").waitFor();
        await tab("paper");
        await pane.getByRole("button", { name: "工程验收合格率", exact: true }).click();
        const form = pane.locator("#view form");
        await form.getByRole("textbox").first().fill("97");
        await form.getByRole("alert").waitFor();
      },
    ],
    [
      "rules",
      async () => {
        await pane.getByRole("button", { name: t("pane.paper.help-form"), exact: false }).click();
        await pane.locator("#view h3:focus").waitFor();
      },
    ],
    [
      "paper-items",
      async () => {
        await button("paper.back").click();
        await pane.getByRole("button", { name: "立项依据充分性", exact: true }).click();
        await pane.locator("#view form").first().getByRole("radio").nth(1).check();
      },
    ],
    [
      "paper-unread",
      async () => {
        const row = pane.getByRole("button", { name: "管理制度健全性", exact: true });
        await row.click();
        await row.evaluate((element) => element.scrollIntoView());
      },
    ],
  ];
}

/** What of the pane is wider than its place, or higher where nothing is to scroll. */
const tooLarge = (stage: Stage): Promise<string[]> =>
  stage.frame().evaluate(() => {
    const page = document.documentElement;
    return [
      ...[page, ...document.querySelectorAll("#view")]
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ tagName, scrollWidth, clientWidth }) => `${tagName} ${String(scrollWidth)} > ${String(clientWidth)}`),
      ...(page.scrollHeight > page.clientHeight ? ["the page scrolls"] : []),
    ];
  });

test.each(LOOKS)(
  "$name: every view can be used by everybody, and fits",
  async ({ name, language, query, axe, system }) => {
    const stage = await openStage(site, {
      query,
      workbook: workbook(),
      ...system,
    });
    const { page } = stage;
    const found: Record<string, readonly string[]> = {};
    for (const [view, open] of views(stage, language)) {
      await open();
      await shoot(page, `${name}-${view}`);
      const against = [...(await tooLarge(stage)), ...(axe ? await violations(stage.frame(), axe) : [])];
      if (against.length > 0) found[view] = against;
    }
    expect(found).toEqual({});
    if (axe) {
      expect(await violations(page.mainFrame(), axe)).toEqual([]);
      // The small window in which the ribbon's buttons tell what they did.
      const title = translator(language)("commands.help.buttons.score.name");
      await page.getByRole("button", { name: title, exact: true }).click();
      await page.frameLocator("dialog iframe").getByRole("heading", { name: title }).waitFor();
      await shoot(page, `${name}-message`);
      expect(await violations(messageOf(page), axe)).toEqual([]);
    }
    expect(stage.wrong).toEqual([]);
    await page.close();
  },
);

const messageOf = (page: Page) => page.frames().find((frame) => frame.url().includes("/addin/message.html"))!;
