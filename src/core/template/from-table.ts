import { budgetKey, columnKey, headerText, isMetaLabel, metaKey, SECTION_WORDS } from "../recognise/lexicon";
import { mergeAt, textAt, type Sheet } from "../sheet/sheet";
import { BUDGET_KEYS, LEVELS, type ColumnKey, type Table } from "../table/table";
import { LAYOUT, type Layout, type LayoutColumn } from "./layout";

/**
 * The layout of a form that somebody has made before, to make others like it; undefined where a table cannot be one (roll-ups,
 * questionnaires, tables with fewer than three columns).
 */
export function layoutFrom(table: Table, sheet: Sheet, id = `own-${table.kind}`): Layout | undefined {
  if (table.kind === "roll-up" || table.kind === "survey") return undefined;
  const top = titleRow(table, sheet);
  const header = Math.min(...table.headerRows);
  const columns = columnsOf(table, sheet);
  const budget = budgetOf(sheet, top, header);
  const named = (text: string): string => withPlaces(text, table);
  const above = lines(sheet, top + 1, (budget?.top ?? header) - 1);
  const subtitle = above.find(({ texts }) => texts.length === 1 && YEAR_ALONE.test(texts[0]?.text ?? ""));
  const goals = goalsOf(sheet, budget?.bottom ?? top, header);
  const sheetName = sheet.name.replace(YEAR_OF_SHEET, "");
  const read = LAYOUT.safeParse({
    id,
    kind: table.kind,
    name: sheet.name.slice(0, 60),
    sheet: sheetName.slice(0, 24) || sheet.name.slice(0, 24),
    title: named(table.title.trim() || sheet.name),
    ...(subtitle && { subtitle: named(subtitle.texts[0]?.text ?? "") }),
    meta: above.flatMap(({ texts }) => metaOf(texts.map(({ text }) => text))),
    ...(budget && { budget: budget.block }),
    ...(goals && { goals }),
    ...sideOf(table, sheet, header),
    columns,
    ...footOf(table, sheet),
  });
  return read.data;
}

/** A cell that begins something, with its text. */
interface Placed {
  readonly column: number;
  readonly text: string;
}

interface Line {
  readonly row: number;
  readonly texts: readonly Placed[];
}

/** What is written in some rows, line by line. */
const lines = (sheet: Sheet, from: number, to: number): readonly Line[] =>
  [...sheet.rows]
    .filter(([row]) => row >= from && row <= to)
    .map(([row, cells]) => ({
      row,
      texts: [...cells].flatMap(([column, { text }]) => (text.trim() === "" ? [] : [{ column, text: text.trim() }])),
    }))
    .filter(({ texts }) => texts.length > 0);

function titleRow(table: Table, sheet: Sheet): number {
  const found = lines(sheet, 1, Math.min(...table.headerRows)).find(({ texts }) =>
    texts.some(({ text }) => text === table.title.trim()),
  );
  return found?.row ?? table.range.top;
}

/** A worksheet is named anew every year. */
const YEAR_OF_SHEET = /(?:19|20)\d\d(?:年度?)?/;
const YEAR_ALONE = /^[（(]?(?:19|20)\d\d\s*年度?[）)]?$/;

/** A text with places in it for what belongs to one year and one project. */
function withPlaces(text: string, { meta: { year, project } }: Table): string {
  const own = project === undefined || project.length < 2 ? text : text.replace(project, "{project}");
  return year === undefined ? own : own.replaceAll(`${String(year)}年`, "{year}年");
}

/** Longer texts are no labels. */
const LONGEST_LABEL = 20;

const isLabel = (text: string): boolean => text.length <= LONGEST_LABEL && isMetaLabel(text);

/** Labels of a line, two beside each other at most; what stands behind them is filled in anew. */
function metaOf(texts: readonly string[]): Layout["meta"] {
  const labels = texts.filter(isLabel).map((label) => ({ label, field: metaKey(label) ?? label }));
  return labels.flatMap((_, i) => (i % 2 === 0 ? [labels.slice(i, i + 2)] : []));
}

interface BudgetRows {
  readonly block: NonNullable<Layout["budget"]>;
  readonly top: number;
  readonly bottom: number;
}

/** The budget: a word beside several rows, of which the first says what the amounts are. */
function budgetOf(sheet: Sheet, below: number, header: number): BudgetRows | undefined {
  for (const { row, texts } of lines(sheet, below + 1, header - 1)) {
    const [label, ...heads] = texts;
    const merge = label && mergeAt(sheet, { row, column: label.column });
    const amounts = heads.flatMap(({ text }) => {
      const key = BUDGET_KEYS.find((each) => each === budgetKey(text));
      return key === undefined ? [] : [{ key, header: text }];
    });
    if (!label || !merge || merge.bottom === row || amounts.length === 0) continue;
    const rows = lines(sheet, row + 1, merge.bottom).flatMap(({ texts: [first] }) => (first ? [first.text] : []));
    if (rows.length > 0)
      return { block: { label: label.text, rows: rows.slice(0, 12), amounts }, top: row, bottom: merge.bottom };
  }
  return undefined;
}

/** What stands over a place: in its cell, or in the merged one that it is part of. */
function textOver(sheet: Sheet, row: number, column: number): string {
  const merge = mergeAt(sheet, { row, column });
  return textAt(sheet, merge ? { row: merge.top, column: merge.left } : { row, column });
}

/** The year's goal between the budget and the table, with the words over its fields where there are several. */
function goalsOf(sheet: Sheet, below: number, header: number): Layout["goals"] {
  for (const { row, texts } of lines(sheet, below + 1, header - 1)) {
    const [label, ...others] = texts;
    if (!label || !SECTION_WORDS.goals.test(headerText(label.text))) continue;
    const isTall = (mergeAt(sheet, { row, column: label.column })?.bottom ?? row) > row;
    return { label: label.text, over: isTall ? others.map(({ text }) => text) : [] };
  }
  return undefined;
}

/** The word in front of the whole table. */
function sideOf({ columns }: Table, sheet: Sheet, header: number): Pick<Layout, "side"> {
  const left = Math.min(...Object.values(columns).map((span) => span.left));
  const text = left > 1 ? textOver(sheet, header, left - 1) : "";
  return text === "" ? {} : { side: text };
}

/** Columns that whoever fills in the form fills in. */
const INPUTS: readonly LayoutColumn["key"][] = [
  "other",
  "evidence",
  "actual",
  "expected",
  "outlook",
  "reason",
  "reviewReason",
  "selfScore",
  "remark",
];
const OF_DECLARATION: readonly LayoutColumn["key"][] = ["nature", "target", "unit"];

/** Widths in points: a table says nothing of its own. */
const WIDTHS: Partial<Record<LayoutColumn["key"], number>> = {
  level1: 66,
  level2: 96,
  level3: 126,
  reason: 156,
  reviewReason: 156,
  explanation: 180,
  rule: 240,
  basis: 120,
  evidence: 120,
  remark: 96,
};
const FIGURES = 60;

/** The columns as they stand, with their headers; one that nothing is known of is kept for whoever fills in the form. */
function columnsOf(table: Table, sheet: Sheet): readonly Layout["columns"][number][] {
  const bottom = Math.max(...table.headerRows);
  const known = Object.entries(table.columns).map(([key, { left }]) => ({ key: keyOf(key as ColumnKey), left }));
  const spans = Object.values(table.columns);
  const first = Math.min(...spans.map(({ left }) => left));
  const others = lines(sheet, Math.min(...table.headerRows), bottom)
    .flatMap(({ texts }) => texts)
    .filter(({ column }) => column > first && spans.every(({ left, right }) => column < left || column > right))
    .map(({ column }) => ({ key: "other" as const, left: column }));
  const inputs = table.kind === "target-declaration" ? [...INPUTS, ...OF_DECLARATION] : INPUTS;
  return [...known, ...others]
    .sort((a, b) => a.left - b.left)
    .map(({ key, left }) => ({
      key,
      header:
        textOver(sheet, bottom, left).slice(0, 60) ||
        WORDS_OF_LEVELS[LEVELS.findIndex((level) => level === key)] ||
        key,
      width: WIDTHS[key] ?? FIGURES,
      ...(inputs.includes(key) && { input: true as const }),
    }));
}

/** Where a figure comes from is shown by whoever fills in the form. */
const keyOf = (key: ColumnKey): LayoutColumn["key"] => (key === "source" ? "evidence" : key);

const WORDS_OF_LEVELS = ["一级指标", "二级指标", "三级指标"];

/** What stands under the indicators: sums, the grade, and sentences. */
function footOf({ subtotals, total, indicators }: Table, sheet: Sheet): Partial<Layout> & Pick<Layout, "notes"> {
  const last = Math.max(...indicators.map(({ row }) => row), total?.row ?? 0);
  const below = lines(sheet, last + 1, Infinity).flatMap(({ texts: [first] }) => (first ? [first.text] : []));
  const grade = below.find((text) => columnKey(text) === "grade");
  return {
    ...(subtotals.length > 0 && { subtotal: "小计" }),
    ...(total && { total: total.label.trim() || "合计" }),
    ...(grade !== undefined && { grade }),
    notes: below.filter((text) => text.length >= SHORTEST_NOTE && text.length <= 400),
  };
}

/** Shorter ones are labels. */
const SHORTEST_NOTE = 6;
