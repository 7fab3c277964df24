import { knownUnit } from "../quantity/units";
import { columnLetters, columnNumber, type Range } from "../sheet/address";
import { textAt, type Sheet } from "../sheet/sheet";
import { normalise } from "../words/notation";
import { TICK } from "../words/outlook";
import type { Correction } from "../decisions/correction";
import type { Columns, Indicator, Table } from "../table/table";
import { readBody, type Body } from "./body";
import { readBudget } from "./budget";
import { readBudgetPairs } from "./budget-pairs";
import { budgetBySums } from "./budget-sums";
import { headerOf, repeatsOf } from "./corrected";
import type { Choice } from "./columns/assign";
import { certaintyOf } from "./columns/model";
import { doubted, doubtsOf } from "./doubts";
import { boundingRange, filled } from "./grid";
import { choicesOf, type Header } from "./header";
import { withHeadings } from "./headings";
import { judgeKind, kindsSaid, type Verdict } from "./kind";
import { leftOut } from "./likely";
import { gradeUnder, readGrade, readMeta, readTitle } from "./meta";
import { withParts, type Labelled } from "./parts";
import { bandsOf, columnsOf, endOf, isRepeat, partNamed, startOf, type Band } from "./regions";
import { emptyColumns, unusedColumns } from "./unused";

/** The table under a header with these columns, as a person has set it or of the kind that they and the title speak of; undefined where there is none. */
export function tableWith(
  sheet: Sheet,
  place: Pick<Correction, "sheet" | "range" | "header" | "words">,
  columns: Columns,
  set?: SetTable,
): Table | undefined {
  const { range } = place;
  const { bottom, left, right } = range;
  const header = headerOf(place, columns);
  const body = readBody(sheet, header, repeatsOf(sheet, place, columns), bottom, left, right);
  return readTable(sheet, header, body, range, set);
}

/** The tables under the headers of a sheet. */
export const tablesUnder = (sheet: Sheet, headers: readonly Header[]): Table[] =>
  bandsOf(headers).flatMap((band) => tablesIn(sheet, band));

/** The tables of a band, one below the other. */
function tablesIn(sheet: Sheet, band: Band): Table[] {
  const tables: Table[] = [];
  let floor = 1;
  for (let rest = band.headers; rest.length > 0;) {
    const header = rest[0]!;
    const repeats = rest.findIndex((next, i) => i > 0 && !isRepeat(sheet, band, header, rest[i - 1]!, next));
    const again = rest.slice(1, repeats < 0 ? undefined : repeats);
    const last = rest.at(repeats - 1)!;
    rest = repeats < 0 ? [] : rest.slice(repeats);

    const top = startOf(sheet, header, floor, band);
    const limit = rest[0] ? (partNamed(sheet, last, rest[0], band) ?? rest[0].top) - 1 : Infinity;
    const { left, right } = columnsOf(sheet, header, top, limit, band);
    const body = readBody(sheet, header, again, limit, left, right);
    const below = body.lastRow + 1;
    const bottom = Math.min((body.next ?? Infinity) - 1, rest[0] ? startOf(sheet, rest[0], below, band) - 1 : Infinity);
    const table = readTable(sheet, header, body, {
      top,
      left,
      right,
      bottom: endOf(sheet, body.lastRow, bottom, left, right),
    });
    // What heads no table takes nothing from the one below.
    if (!table) continue;
    tables.push(table);
    floor = below;
  }
  return tables;
}

/** Reads what stands around the rows of a table and judges its kind, unless a person has said it; undefined where there is no table. */
function readTable(
  sheet: Sheet,
  header: Header,
  read: Body,
  { top, left, right, bottom }: Range,
  set?: SetTable,
): Table | undefined {
  const range = boundingRange(sheet, top, bottom, left, right);
  if (!range || read.indicators.length + read.projects.length === 0) return undefined;
  const headed = withHeadings(sheet, header.columns, labelled(read));
  const all = { ...read, subtotals: [...read.subtotals, ...headed.subtotals] };
  const title = readTitle(sheet, top, header.top, left, right);
  const meta = readMeta(sheet, top, header.top - 1, left, right);
  const money = meta.money === undefined ? undefined : knownUnit(meta.money);
  const said = (set ?? header.wanted?.answers)?.budget;
  const above = readBudget(sheet, top, header.top - 1, left, right, money, said);
  // It may stand in front of the total too.
  const under = Math.max(header.bottom, ...[...all.indicators, ...all.projects].map(({ row }) => row)) + 1;
  const below = above.rows.length > 0 ? above : readBudget(sheet, under, bottom, left, right, money, said);
  const found = below.rows.length > 0 ? below : readBudgetPairs(sheet, top, header.top - 1, left, right, money);
  const { unit, open = [] } = found;
  const parted = headed.rows.map(({ indicator }) => indicator);
  const budget =
    found.rows.length > 0
      ? found.rows
      : budgetBySums(sheet, [top, bottom], { columns: header.columns, indicators: parted, total: all.total });
  const body = { ...all, indicators: withParts(headed.rows, budget, all.total) };
  const { columns, indicators: named } = namesOfGroups(header.columns, body.indicators);
  const indicators = named.map((each) => withOutlook(sheet, header.bottom, each));
  const headerTexts = [header.top, header.bottom].flatMap((row) =>
    filled(sheet, row, left, right).map(([, cell]) => cell.text),
  );
  const verdict = set
    ? byPerson(sheet, header, range, set)
    : judgeKind({
        title,
        sheetName: sheet.name,
        header,
        headerTexts,
        body,
        budget: budget.length > 0,
        project: meta.project !== undefined,
        answered: header.wanted?.answers.kind,
      });
  // Questions and answers are read otherwise, whatever a person calls them.
  if (!verdict || verdict.kind === "survey") return undefined;
  // One row without a sum sums up nothing: it is a part of something else.
  const isSaid = set !== undefined || header.wanted?.answers.kind !== undefined;
  if (verdict.kind === "score-summary" && body.indicators.length < 2 && !body.total && !isSaid) return undefined;
  const { headerRows, subtotals, total, projects, unused } = body;
  const grade =
    readGrade(sheet, range, columns.grade ? headerRows : []) ??
    (total && columns.grade && gradeUnder(sheet, total.row, columns.grade));
  const inPlace = indicators.length > 0 ? indicators.filter(({ shift }) => shift === 0) : projects;
  const choices = choicesOf(header);
  const strip = { range, headerRows, columns: header.columns, rows: inPlace.map(({ row }) => row) };
  const targets = choices.flatMap(({ another, left, right, path }) =>
    another ? [{ left, right, text: path.at(-1) ?? "" }] : [],
  );
  const aside = [...(set?.unused ?? []).map(columnNumber), ...targets.map(({ left }) => left)];
  const { kind, ...judged } = verdict;
  const common = {
    sheet: sheet.name,
    range,
    ...judged,
    title,
    headerRows,
    columns,
    ...(choices.length > 0 && { certainty: certaintiesOf(columns, choices) }),
    ...(targets.length > 0 && { targets }),
    budget,
    subtotals,
    ...(total && { total }),
    ...(grade && { grade }),
    unused: [
      ...unusedColumns(sheet, strip).filter(({ range: { left: column } }) => !aside.includes(column)),
      ...emptyColumns({ kind, columns, headerRows }, choices, header.seen ?? []),
      ...open,
      ...unused,
    ],
    doubts: [],
  };
  const table: Table =
    kind === "roll-up"
      ? // What the head of many projects names is none of them.
        { ...common, kind, meta: { ...(meta.year !== undefined && { year: meta.year }) }, indicators: [], projects }
      : { ...common, kind, meta: { ...meta, ...(unit && { money: unit.symbol }) }, indicators };
  return doubted(table, doubtsOf(table, { said: kindsSaid(title, sheet.name), set, header, choices }));
}

/** How sure each column is, by what the table calls it: 分值 beside 一级指标 is weight1. */
const certaintiesOf = (columns: Columns, choices: readonly Choice[]): Table["certainty"] =>
  Object.fromEntries(
    Object.entries(columns).flatMap(([key, span]) => {
      const choice = choices.find(({ left }) => left === span.left);
      return choice ? [[key, Math.round(certaintyOf(choice.margin) * 100) / 100] as const] : [];
    }),
  );

const labelled = ({ indicators, labels }: Body): Labelled[] =>
  indicators.map((indicator, i) => ({ indicator, label: labels[i]! }));

/** What a column costs in confidence that looks as if it counted and is not read. */
const LEFT_OUT = 0.2;

type SetTable = NonNullable<Correction["table"]>;

/** A person has said the kind; columns that nobody has spoken of may have been overlooked all the same. */
function byPerson(sheet: Sheet, header: Header, range: Range, { kind, unused }: SetTable): Verdict {
  const left = leftOut(sheet, header, range, header.columns, unused);
  const columns = left.map(({ column }) => columnLetters(column)).join(", ");
  return {
    kind,
    confidence: Math.max(0.2, Math.round((1 - left.length * LEFT_OUT) * 100) / 100),
    evidence: [{ id: "corrected", data: {} }, ...(left.length > 0 ? [{ id: "left-out", data: { columns } }] : [])],
  };
}

/** A tick under one of the answers is that answer. */
function withOutlook(sheet: Sheet, header: number, indicator: Indicator): Indicator {
  const { outlook, ...entries } = indicator.entries;
  if (!outlook || !TICK.test(normalise(outlook.text))) return indicator;
  const text = textAt(sheet, { row: header, column: outlook.address.column });
  return text === "" ? indicator : { ...indicator, entries: { ...entries, outlook: { ...outlook, text } } };
}

/** 指标 over 决策, 过程, 产出, 效益 heads the level 1: what a summary names are groups. */
function namesOfGroups(
  columns: Header["columns"],
  indicators: Body["indicators"],
): Pick<Table, "columns" | "indicators"> {
  const { level3, ...others } = columns;
  const groups = level3 && !columns.level1 && !columns.level2 && indicators.every((each) => each.level3.role);
  if (!groups) return { columns, indicators };
  return {
    columns: { level1: level3, ...others },
    indicators: indicators.map((indicator) => {
      const { level3: _name, ...entries } = indicator.entries;
      return { ...indicator, level1: indicator.level3, level3: { name: "" }, entries };
    }),
  };
}
