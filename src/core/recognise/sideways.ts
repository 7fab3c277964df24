import { normalise } from "../words/notation";
import { rowsIn, type Sheet } from "../sheet/sheet";
import { indicatorId } from "../table/own";
import { LEVELS, type ColumnKey, type Entry, type Indicator, type Level, type Table } from "../table/table";
import { entryAt } from "./entry";
import { boundingRange, filled, rightEdge } from "./grid";
import { levelOf } from "./levels";
import { columnKey, headerText, level1Role, TOTAL_WORDS } from "./lexicon";
import { readMeta } from "./meta";
import { figureAt, nameOf, sumColumn, sumOf, totalIn, type Found } from "./sideways-sum";

/** Labels of rows in a table that lies on its side, beyond those that head columns. */
const WEIGHT = /^(?:满分分?值?|标准分值?|分值|权重)$/;
const SCORE = /^(?:本?项目(?:实际)?得分|本项目|(?:评价|实际|自评)?得分)$/;
const RATE = /^得分率$/;
const REASON = /^(?:扣分|失分)(?:原因|要点|说明)$/;

/** Rows of words that may follow the figures: conclusions and reasons. */
const TAIL = 4;

const NONE: Level = { name: "" };

/** The tables of a sheet that lie on their side: names in a row, their points and scores in rows below, the sum in the first column. */
export function sidewaysTables(sheet: Sheet): Table[] {
  const rows = [...sheet.rows.keys()];
  return rows.flatMap((row, i) => {
    const found = findAt(sheet, rows[i - 1], row, rows[i + 1]);
    return found ? (readTable(sheet, found) ?? []) : [];
  });
}

const labelIn = (sheet: Sheet, row: number): { readonly column: number; readonly text: string } | undefined => {
  const [first] = filled(sheet, row, 1, Infinity);
  return first && { column: first[0], text: headerText(first[1].text) };
};

function findAt(sheet: Sheet, above: number | undefined, row: number, below: number | undefined): Found | undefined {
  const label = labelIn(sheet, row);
  if (above === undefined || below === undefined || !label || !WEIGHT.test(label.text)) return undefined;
  const under = labelIn(sheet, below);
  if (under?.column !== label.column || !SCORE.test(under.text)) return undefined;
  const complete = filled(sheet, row, label.column + 1, Infinity)
    .flatMap(([column]) => Array.from({ length: rightEdge(sheet, row, column) - column + 1 }, (_, i) => column + i))
    .filter((column) => [row, below].every((each) => figureAt(sheet, each, column).value));
  const names = complete.map((column) => nameOf(sheet, above, column));
  // 绩效目标 is the name of a group as well as of a column.
  const headings = names.filter(({ text }) => columnKey(text) !== undefined);
  const named =
    names.every(({ text, value }) => text !== "" && value === undefined) && headings.length * 2 < names.length;
  if (complete.length < 2 || !named) return undefined;
  const columns = columnsBetween(sheet, [above, row, below], label.column + 1, complete);
  return { names: above, weight: row, score: below, columns };
}

/** The columns with a figure of each, and those beside them that have a name while a figure is missing or is none. */
function columnsBetween(
  sheet: Sheet,
  [names, weight, score]: readonly [number, number, number],
  left: number,
  complete: readonly number[],
): number[] {
  const last = complete.at(-1)!;
  return filled(sheet, names, left, Infinity)
    .filter(([, { text }]) => columnKey(text) === undefined || level1Role(text) !== undefined)
    .map(([column]) => column)
    .filter((column) => column < last || [weight, score].some((row) => figureAt(sheet, row, column).value))
    .filter((column) => !complete.includes(column))
    .concat(complete)
    .sort((a, b) => a - b);
}

function readTable(sheet: Sheet, { names, weight, score, columns }: Found): Table | undefined {
  const left = labelIn(sheet, weight)!.column;
  const whole = sumColumn(sheet, { names, weight, score, columns });
  const own = columns.filter((column) => column !== whole);
  const group = groupOf(whole === undefined ? undefined : nameOf(sheet, names, whole));
  const levels = levelRows(sheet, names, left);
  const texts = own.map((column) => entryAt(sheet, { row: names, column }).text);
  // 决策, 过程, 产出 and 效益 beside each other are the groups themselves.
  const key = levels.find(({ row }) => row === names)?.key ?? (texts.every(level1Role) ? "level1" : "level2");
  const above = levels.filter(({ row }) => row !== names);
  const rate = RATE.test(labelIn(sheet, score + 1)?.text ?? "") ? score + 1 : undefined;
  const indicators = own.map((column): Indicator => {
    const at = (row: number): Entry => figureAt(sheet, row, column);
    const entries = { weight: at(weight), score: at(score), ...(rate !== undefined && { rate: at(rate) }) };
    return {
      id: indicatorId({ row: names, column }),
      row: names,
      column,
      level1: group,
      level2: NONE,
      level3: NONE,
      ...Object.fromEntries(above.map((each) => [each.key, levelOf(across(sheet, each.row, column, left))])),
      [key]: levelOf(entryAt(sheet, { row: names, column }), true),
      entries,
      shift: 0,
      shiftedLevel: false,
    };
  });
  const bottom = lastRow(sheet, left, score);
  const reason = rowsIn(sheet, score + 1, bottom).find((row) => REASON.test(labelIn(sheet, row)?.text ?? ""));
  const { top, title } = startOf(sheet, levels.at(-1)?.row ?? names);
  // Classes or districts beside each other have all points each; indicators share them.
  const shared = sumOf(own.map((column) => figureAt(sheet, weight, column))).lte(100);
  const right = columns.at(-1)!;
  const range = boundingRange(sheet, top, bottom, left, right);
  if (!range || indicators.length === 0 || !(shared || whole !== undefined)) return undefined;
  const rows: Partial<Record<ColumnKey, number>> = {
    ...Object.fromEntries(above.map((each) => [each.key, each.row])),
    [key]: names,
    weight,
    score,
    ...(rate !== undefined && { rate }),
    ...(reason !== undefined && { reason }),
  };
  return {
    sheet: sheet.name,
    range,
    kind: "score-summary",
    confidence: 0.8,
    evidence: [{ id: "sideways", data: { count: String(indicators.length) } }],
    title,
    meta: readMeta(sheet, top, names - 1, left, right),
    headerRows: names - 1 > top || title === "" ? [names - 1] : [names],
    columns: {},
    rows,
    budget: [],
    indicators,
    subtotals: [],
    ...(whole !== undefined && { total: totalIn(sheet, whole, { names, weight, score, rate }) }),
    unused: [],
    doubts: [],
  };
}

/** The rows that say of themselves what level they name, from the names upwards: 三级指标, above it 二级指标, above it 一级指标. */
function levelRows(
  sheet: Sheet,
  names: number,
  left: number,
): { readonly row: number; readonly key: (typeof LEVELS)[number] }[] {
  const found = [];
  for (let row = names; row > names - LEVELS.length; row--) {
    const label = labelIn(sheet, row);
    const level = /^([一二三])级指标$/.exec(label?.text ?? "")?.[1];
    const heads = filled(sheet, row, left + 1, Infinity).some(([, { text }]) => /级指标$/.test(headerText(text)));
    if (!level || label?.column !== left || heads) break;
    found.push({ row, key: LEVELS["一二三".indexOf(level)]! });
  }
  return found;
}

/** A group's name over a column: merged over several, or written over the first of them. */
function across(sheet: Sheet, row: number, column: number, left: number): Entry {
  const [last] = filled(sheet, row, left + 1, column).slice(-1);
  return entryAt(sheet, { row, column: last?.[0] ?? column });
}

/** The group that the sum is of; 合计 is the name of none. */
const groupOf = (label: Entry | undefined): Level =>
  label && TOTAL_WORDS.test(headerText(label.text)) ? NONE : levelOf(label);

/** Conclusions and reasons stand below the figures, each with its label in the first column. */
function lastRow(sheet: Sheet, left: number, score: number): number {
  let last = score;
  for (const row of rowsIn(sheet, score + 1, score + TAIL)) {
    const label = labelIn(sheet, row);
    if (row > last + 1 || label?.column !== left) break;
    if (!/得分率|等级|结论|原因|说明|要点|意见|备注/.test(label.text) || label.text.length > 12) break;
    last = row;
  }
  return last;
}

/** The title above: a line of its own over the row of groups (一级指标, 二级指标), or over the names. */
function startOf(sheet: Sheet, names: number): { readonly top: number; readonly title: string } {
  const above = filled(sheet, names - 1, 1, Infinity);
  const groups = above.some(([, { text }]) => /级指标|内\s*容/.test(text));
  const row = groups ? names - 2 : names - 1;
  const cells = filled(sheet, row, 1, Infinity);
  const title = cells.length === 1 && normalise(cells[0]![1].text).length <= 60 ? cells[0]![1].text.trim() : "";
  return title === "" ? { top: groups ? names - 1 : names, title } : { top: row, title };
}
