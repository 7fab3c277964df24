import { rangeOf, type Range } from "../sheet/address";
import type { Translate } from "../translate";
import { tableKey } from "../table/key";
import type { Indicator, Table } from "../table/table";
import { ORDINALS } from "../words/numerals";
import { scoreColumns, type Rows, type ScoreColumn } from "./score-columns";
import { plainCell, type NewCell, type NewSheet } from "./sheet";
import type { Validation } from "./validation";

/** The indicators of one level 1, and the rows that they stand in. */
interface Group extends Rows {
  readonly members: readonly Indicator[];
}

/** The rows of the title and of the headers. */
const TITLE_ROW = 1;
const HEADER_ROW = 2;

/**
 * The score sheet of a framework: its indicators in their order with what the framework says of them, cells to be filled in, and
 * live sums. It is a document, Chinese in every language of the pane: so are its readers, and the words by which it is read back. What
 * is said beside a cell is said in the language of whoever makes it.
 */
export function createScoreSheet(framework: Table, translate: Translate): NewSheet {
  const columns = scoreColumns(framework.indicators, translate);
  const groups = groupsOf(framework.indicators);
  const several = groups.length > 1;
  const last = groups.at(-1)!.bottom + (several ? 2 : 1);
  const right = columns.length;
  const labelWidth = columns.findIndex(({ sum }) => sum);
  const sumRows = [...(several ? groups.map(({ bottom }) => bottom + 1) : []), last];
  const across = (row: number, to = right): Range => ({ top: row, left: 1, bottom: row, right: to });
  const body = (rows: Rows, column: number): Range => ({ ...rows, left: column, right: column });
  const all: Rows = { top: HEADER_ROW + 1, bottom: last };

  const rows = [
    columns.map((_, i) => plainCell(i === 0 ? titleOf(framework.title) : "")),
    columns.map(({ header }) => plainCell(header)),
    ...groups.flatMap((group) => [
      ...rowsOf(group, columns),
      ...(several ? [sumRow("小计", [group], columns, group.bottom + 1)] : []),
    ]),
    sumRow("合计", groups, columns, last),
  ];
  const styles: NewSheet["styles"] = [
    { range: across(TITLE_ROW), style: "title" },
    { range: across(TITLE_ROW), style: "centre" },
    { range: { ...across(HEADER_ROW), bottom: last }, style: "grid" },
    { range: across(HEADER_ROW), style: "header" },
    { range: across(HEADER_ROW), style: "centre" },
    ...columns.flatMap((column, i) => column.styles.map((style) => ({ range: body(all, i + 1), style }))),
    ...columns.flatMap(({ input }, i) =>
      input ? groups.map(({ top, bottom }) => ({ range: body({ top, bottom }, i + 1), style: "input" as const })) : [],
    ),
    ...sumRows.map((row) => ({ range: across(row), style: "total" as const })),
    ...sumRows.map((row) => ({ range: across(row, labelWidth), style: "centre" as const })),
  ];
  const shared = groups.flatMap((group) =>
    columns.flatMap((column, i) =>
      sharesOf(group, column)
        .filter(({ top, bottom }) => bottom > top)
        .map((each) => body(each, i + 1)),
    ),
  );
  return {
    kind: "score-sheet",
    source: tableKey(framework),
    name: NAME,
    rows,
    styles,
    merges: [across(TITLE_ROW), ...shared, ...sumRows.map((row) => across(row, labelWidth))].filter(
      (range) => range.right > range.left || range.bottom > range.top,
    ),
    validations: groups.flatMap((group) => validationsOf(group, columns)),
    widths: columns.map(({ width }) => width),
    print: { area: { ...across(TITLE_ROW), bottom: last }, titleRows: { top: HEADER_ROW, bottom: HEADER_ROW } },
  };
}

/** What a score sheet is called. */
const NAME = "绩效评价评分表";

const TITLE = new RegExp(`^(?:附[件表]?[\\d${ORDINALS}.、-]*[:：\\s]*)?(.*)指标.*$`, "s");
const OF_TABLE = /(?:绩效)?(?:自评|评价)?(?:共性|个性)?$/;

/** The framework's title with what it is instead of what it is made from: 某项目绩效评价指标体系 → 某项目绩效评价评分表. */
function titleOf(title: string): string {
  const [, whose = ""] = TITLE.exec(title) ?? [];
  return `${whose.replace(OF_TABLE, "")}${NAME}`;
}

/** Indicators below each other of one level 1; a row of sums stands between two groups. */
function groupsOf(indicators: readonly Indicator[]): Group[] {
  const groups: Indicator[][] = [];
  for (const indicator of indicators) {
    const before = groups.at(-1)?.at(-1);
    if (before?.level1.name === indicator.level1.name) groups.at(-1)!.push(indicator);
    else groups.push([indicator]);
  }
  let top = HEADER_ROW + 1;
  return groups.map((members) => {
    const group = { members, top, bottom: top + members.length - 1 };
    top = group.bottom + 2;
    return group;
  });
}

/** The rows of a group in which one cell of a column speaks for all; nearly always each for itself. */
function sharesOf({ members, top }: Group, { shared }: ScoreColumn): Rows[] {
  const shares: { top: number; bottom: number }[] = [];
  for (const [i, indicator] of members.entries()) {
    const before = members[i - 1];
    if (before && shared(before) === shared(indicator)) shares.at(-1)!.bottom = top + i;
    else shares.push({ top: top + i, bottom: top + i });
  }
  return shares;
}

function rowsOf(group: Group, columns: readonly ScoreColumn[]): NewCell[][] {
  const firsts = columns.map((column) => new Set(sharesOf(group, column).map(({ top }) => top)));
  return group.members.map((indicator, i) => {
    const row = group.top + i;
    return columns.map(({ cell }, column) => (firsts[column]!.has(row) ? cell(indicator, row) : plainCell("")));
  });
}

const sumRow = (label: string, over: readonly Rows[], columns: readonly ScoreColumn[], row: number): NewCell[] =>
  columns.map(({ sum }, i) => sum?.(over, row) ?? plainCell(i === 0 ? label : ""));

const validationsOf = (group: Group, columns: readonly ScoreColumn[]): Validation[] =>
  columns.flatMap(({ accepts, shared, ...column }, i) =>
    accepts
      ? sharesOf(group, { ...column, shared }).map(({ top }) => ({
          range: rangeOf({ row: top, column: i + 1 }),
          ...accepts(group.members[top - group.top]!, top),
        }))
      : [],
  );
