import { contentOf, type Content } from "../../src/core/sheet/content";
import { plain } from "../../src/core/quantity/decimal";
import { printAddress, printPlace, printRange } from "../../src/core/sheet/address";
import type { Sheet } from "../../src/core/sheet/sheet";
import { NAMESPACE, stateFromXml } from "../../src/core/state/part";
import { EMPTY, type State } from "../../src/core/state/state";
import type { CallOptions } from "../../src/excel";
import { createHost, type Host } from "../../src/host";
import { texts as enFirst } from "../../src/locales/en-US/for-first";
import { texts as enUS } from "../../src/locales/en-US/for-pane";
import { createTranslator } from "../../src/locales/translator";
import { texts as zhFirst } from "../../src/locales/zh-CN/for-first";
import { texts as zhCN } from "../../src/locales/zh-CN/for-pane";
import { DEFAULTS, say, type Preferences } from "../../src/session";
import { createActions, type Actions } from "../../src/taskpane/store/actions";
import { initialModel, type Message, type Model } from "../../src/taskpane/store/model";
import { createStore, type Store } from "../../src/taskpane/store/store";
import { bareWindow, CLIENT } from "../host/support";
import { buildWorkbook, type SheetSpec } from "../xlsx/build";

/** The pane of an Excel that has a workbook open: what it knows and what the user can do there. */
export interface Pane {
  readonly host: Host;
  readonly store: Store<Model>;
  readonly actions: Actions;
}

const open: Host[] = [];

/** An Excel with a workbook, whose Office.js is the one that the pane finds. */
export function startExcel(bytes: Uint8Array): Host {
  const host = createHost(bytes, { year: 2024 });
  open.push(host);
  const window = bareWindow();
  const excel = host.load(window, CLIENT);
  Object.assign(globalThis, { Excel: excel, Office: window.Office });
  return host;
}

/** A pane that has just been opened in the Excel that was started last. */
export function openPane(host: Host, call: CallOptions = {}, preferences: Partial<Preferences> = {}): Pane {
  const store = createStore(initialModel({ ...DEFAULTS, ...preferences }));
  return { host, store, actions: createActions(store, call) };
}

export function closeAll(): void {
  for (const host of open.splice(0)) host.close();
}

/** A small self-evaluation form with blank scores; the program can score all of it. */
export const form = (name: string, more: Partial<SheetSpec> = {}): SheetSpec => ({
  name,
  rows: [
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
    ["产出指标", "数量指标", "培训人次", "≥100人次", "80人次", 50, null, null],
    ["效益指标", "社会效益", "就业人数", "≥10人", "12人", 40, null, null],
    ["满意度指标", "服务对象满意度", "满意度", "≥90%", "95%", 10, null, null],
    ["总分", null, null, null, null, 100, null, null],
  ],
  ...more,
});

export const PROTECTED = { between: '<sheetProtection sheet="1" objects="1" scenarios="1"/>' };

export const book = (...sheets: SheetSpec[]): Uint8Array => buildWorkbook({ sheets });

/** What stands in the cells of a sheet, by address. */
export type Cells = Readonly<Record<string, string>>;

/** All that the add-in may have changed in a workbook: contents, marks, and what it keeps there. */
export interface Picture {
  readonly cells: Readonly<Record<string, Cells>>;
  readonly marks: Readonly<Record<string, readonly string[]>>;
  readonly decisions: State["sections"];
}

export const pictureOf = (host: Host): Picture => ({
  cells: Object.fromEntries(host.workbook().sheets.map((sheet) => [sheet.name, cellsOf(sheet)])),
  marks: Object.fromEntries(
    host.book.sheets.map(({ name, rules }) => [
      name,
      rules.map(({ formula, fill, ranges }) => `${formula} ${String(fill)} ${ranges.map(printRange).join()}`).sort(),
    ]),
  ),
  decisions: keptIn(host).sections,
});

export const cellsOf = ({ rows }: Sheet): Cells =>
  Object.fromEntries(
    [...rows]
      .flatMap(([row, cells]) =>
        [...cells].map(
          ([column, cell]) => [printAddress({ row, column }), textOf(contentOf(cell))] as [string, string],
        ),
      )
      .filter(([, text]) => text !== "")
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const textOf = (content: Content): string => {
  if (content.kind === "blank") return "";
  return content.kind === "number" ? plain(content.value) : `${content.kind} ${String(content.value)}`;
};

/** What the add-in keeps in the workbook. */
export function keptIn({ book: { customXml } }: Host): State {
  const ours = customXml.filter(({ xml }) => xml.includes(NAMESPACE));
  if (ours.length > 1) throw new Error("The state is kept twice");
  return ours[0] ? stateFromXml(ours[0].xml) : EMPTY;
}

/** The cells that kept plans would give back, with repetitions. */
export const undoableIn = (host: Host): string[] =>
  keptIn(host).plans.flatMap(({ edits }) => edits.map((edit) => printPlace(edit)));

const TEXTS = { "zh-CN": [...zhFirst, ...zhCN], "en-US": [...enFirst, ...enUS] };

/** A message as it is read, line by line; a sentence that the language does not know, or that lacks something, throws. */
export const linesOf = ({ text, details = [] }: Message, language: keyof typeof TEXTS = "zh-CN"): string[] =>
  [text, ...details].map((sentence) => {
    const lacking = placeholders(language, sentence.id).filter((name) => sentence.data?.[name] === undefined);
    if (lacking.length > 0) throw new Error(`${sentence.id} lacks ${lacking.join()}`);
    return say(createTranslator(language, TEXTS[language]), sentence);
  });

const placeholders = (language: keyof typeof TEXTS, id: string): string[] => {
  const texts = TEXTS[language].map((file) =>
    id.split(".").reduce<unknown>((group, key) => (group as Record<string, unknown> | undefined)?.[key], file),
  );
  return [...texts.join("").matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!);
};
