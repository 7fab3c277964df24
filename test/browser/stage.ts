import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContextOptions, Frame, FrameLocator, Page } from "playwright-core";
import { printPlace } from "../../src/core/sheet/address";
import { readWorkbook } from "../../src/xlsx";
import { PATIENCE } from "../support/patience";
import { siteOfFile, watch, type Site } from "./support";

/** The first workbook that a newcomer opens. */
export const SAMPLE = join(__dirname, "../../samples/self-evaluation.xlsx");

const SHOTS = join(__dirname, "../../screenshots");

/** The workbench with the built add-in in its pane. */
export interface Stage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** The document in the pane. */
  readonly frame: () => Frame;
  /** What happened that must not happen. */
  readonly wrong: string[];
}

export interface StageOptions extends BrowserContextOptions {
  /** What follows the address of the workbench, e.g. "?lang=en". */
  readonly query?: string;
  /** A workbook in the place of the sample. */
  readonly workbook?: Uint8Array;
  /** True for one finding after the other, as a newcomer sees them; else all of them are in a list. */
  readonly oneByOne?: boolean;
}

/** Opens the workbench and waits for the pane's first button. */
export async function openStage({ browser, server }: Site, options: StageOptions = {}): Promise<Stage> {
  const { query = "", workbook, oneByOne = false, ...context } = options;
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...context });
  page.setDefaultTimeout(PATIENCE);
  const wrong = watch(page, server);
  if (workbook)
    await page.route("**/samples/self-evaluation.xlsx", (route) => route.fulfill({ body: Buffer.from(workbook) }));
  if (!oneByOne) await page.addInitScript(preferList, KEPT);
  await page.goto(server.url + query);
  const pane = page.frameLocator("aside.pane iframe");
  await pane.locator("main button").waitFor();
  const frame = (): Frame => page.frames().find((each) => each.url().endsWith("/addin/taskpane.html"))!;
  return { page, pane, frame, wrong };
}

/** Where the pane of the workbench keeps what its user prefers. */
const KEPT = "jiheng-hostjiheng";

/** Runs in the page, before its own scripts: the list is preferred, where nothing is kept yet. */
function preferList(key: string): void {
  if (location.protocol !== "about:" && localStorage.getItem(key) === null)
    localStorage.setItem(key, JSON.stringify({ oneByOne: false }));
}

/** One workbench that the tests of a file share, open before the first; after each of them nothing wrong has happened. */
export function stageOfFile(options: StageOptions = {}): Stage {
  const site = siteOfFile();
  const stage = {} as Stage;
  beforeAll(async () => {
    Object.assign(stage, await openStage(site, options));
  });
  afterEach(() => {
    expect(stage.wrong.splice(0)).toEqual([]);
  });
  return stage;
}

/** What is on the page, as a file to be looked at where somebody asks for it: `SCREENSHOTS=1 npx jest …`. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!process.env["SCREENSHOTS"]) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

/** Every cell of a workbook that holds something, by its place. */
export function cellsOf(bytes: Uint8Array): Record<string, string> {
  const cells: Record<string, string> = {};
  for (const { name, rows } of readWorkbook(bytes).sheets)
    for (const [row, columns] of rows)
      for (const [column, { value, formula }] of columns)
        cells[printPlace({ sheet: name, address: { row, column } })] = JSON.stringify([value, formula]);
  return cells;
}

/** The cells of the host's workbook, as they would be saved now. */
export async function cellsOfHost(page: Page): Promise<Record<string, string>> {
  const bytes = await page.evaluate(() => [...window.jihengWorkbench!.host!.save()]);
  return cellsOf(new Uint8Array(bytes));
}

/** Our marks in the host's workbook, one for each cell: "check sheet!cell", sorted. */
export async function marksOf(page: Page): Promise<string[]> {
  const rules = await page.evaluate(() =>
    window.jihengWorkbench!.host!.book.sheets.flatMap(({ name, rules: own }) =>
      own.map(({ formula, ranges }) => ({ tag: /jiheng:([\w-]+)/.exec(formula)?.[1] ?? formula, name, ranges })),
    ),
  );
  const marks: string[] = [];
  for (const { tag, name: sheet, ranges } of rules)
    for (const { top, left, bottom, right } of ranges)
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++)
          marks.push(`${tag} ${printPlace({ sheet, address: { row, column } })}`);
  return marks.sort();
}

/** The cell that is selected in the host's workbook. */
export async function selectionOf(page: Page): Promise<string> {
  const { sheet, ...address } = await page.evaluate(() => {
    const { active, selection } = window.jihengWorkbench!.host!.book;
    return { sheet: active.name, row: selection.top, column: selection.left };
  });
  return printPlace({ sheet, address });
}

/** What the grid's own name box says is selected. */
export const nameBox = (page: Page): Promise<string> => page.locator("section.grid input").first().inputValue();

const MAIN_CANVAS = "section.grid canvas[id^=univer-sheet-main]";

/** How many pixels of the grid have a colour: it is copied first, for reading a canvas makes it slow for good. */
export async function pixelsOf(page: Page, colour: string): Promise<number> {
  // The grid draws a moment after the workbook is there.
  await page.locator(MAIN_CANVAS).waitFor();
  return page.evaluate(
    ({ selector, wanted }) => {
      const canvas = document.querySelector<HTMLCanvasElement>(selector)!;
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d", { willReadFrequently: true })!;
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      let found = 0;
      for (let at = 0; at < data.length; at += 4) if (wanted.every((channel, i) => data[at + i] === channel)) found++;
      return found;
    },
    { selector: MAIN_CANVAS, wanted: [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) },
  );
}

/** What the grid shows of its cells at the moment, as a text to be compared. */
export const drawingOf = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.querySelector<HTMLCanvasElement>("section.grid canvas[id^=univer-sheet-main]")!.toDataURL(),
  );

/** What a click lets the browser download. */
export async function downloaded(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Uint8Array }> {
  const waiting = page.waitForEvent("download");
  await click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}
