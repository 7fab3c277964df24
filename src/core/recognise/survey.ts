import type { Sheet } from "../sheet/sheet";
import type { Respondents, SurveyFormula } from "../table/survey";
import type { Table } from "../table/table";
import { filled } from "./grid";
import type { Item } from "./survey-items";
import { figureBehind, statedRespondents } from "./survey-figure";
import { bestFormula, statedFormula } from "./survey-formula";
import { isTitle, partsOf, type SurveyPart } from "./survey-parts";
import { surveyTable } from "./survey-table";
import { isRespondentsLabel } from "./survey-words";

/** The last row of a table's own rows; what stands below are notes. */
const lastRowOf = ({ headerRows, indicators, subtotals, projects, total, budget }: Table): number =>
  Math.max(
    ...headerRows,
    ...[...indicators, ...subtotals, ...(projects ?? []), ...budget].map(({ row }) => row),
    total?.row ?? 0,
  );

/** The surveys of a sheet, beside its other tables: question blocks and results, each with what is said around them. */
export function surveysOf(sheet: Sheet, items: readonly Item[], others: readonly Table[]): Table[] {
  if (items.length === 0) return [];
  const ends = others.map(lastRowOf);
  const parts = partsOf(sheet, items, (row) => Math.max(0, ...ends.filter((last) => last < row)));
  const formula = formulaIn(sheet, parts);
  return parts.flatMap((part) => surveyTable(sheet, part, respondentsIn(sheet, part), formula) ?? []);
}

/** Other tables without the rows of surveys that stand under or above them. */
export function withoutSurveys(sheet: Sheet, tables: readonly Table[], surveys: readonly Table[]): Table[] {
  return tables.map((table) => {
    let { top, bottom } = table.range;
    const besides = surveys.filter(({ range }) => range.left <= table.range.right && table.range.left <= range.right);
    for (const { range } of besides) {
      if (range.top > lastRowOf(table) && range.top <= bottom) bottom = range.top - 1;
      if (range.bottom < table.headerRows[0]! && range.bottom >= top) top = range.bottom + 1;
    }
    if (top === table.range.top && bottom === table.range.bottom) return table;
    const { left, right } = table.range;
    const isBlank = (row: number): boolean => filled(sheet, row, left, right).length === 0;
    while (isBlank(top) && top < bottom) top += 1;
    while (isBlank(bottom) && bottom > top) bottom -= 1;
    return { ...table, range: { left, right, top, bottom } };
  });
}

const within = (items: readonly Item[], row: number): boolean =>
  items.some(({ headerRow, bottom }) => row >= headerRow && row <= bottom);

/** The number of respondents that is stated once for the whole survey. */
function respondentsIn(sheet: Sheet, { top, bottom, items }: SurveyPart): Respondents | undefined {
  const found: (Respondents & { rank: number })[] = [];
  for (const row of sheet.rows.keys()) {
    if (row < top || row > bottom || within(items, row)) continue;
    for (const [column, { text }] of filled(sheet, row, 1, Infinity)) {
      const address = { row, column };
      const stated = statedRespondents(address, text);
      const behind = isRespondentsLabel(text) ? figureBehind(sheet, row, column, Infinity) : undefined;
      if (stated) found.push(stated);
      else if (behind?.value.gt(0))
        found.push({ address: behind.address, count: behind.value, rank: /有效/.test(text) ? 0 : 1 });
    }
  }
  const [best] = found.sort((a, b) => a.rank - b.rank);
  return best && { address: best.address, count: best.count };
}

/** How satisfaction is said to be computed, anywhere around the surveys of the sheet. */
function formulaIn(sheet: Sheet, parts: readonly SurveyPart[]): SurveyFormula | undefined {
  const top = Math.min(...parts.map((part) => part.top)),
    bottom = Math.max(...parts.map((part) => part.bottom));
  const found: SurveyFormula[] = [];
  for (const [row, cells] of sheet.rows)
    for (const [column, { text }] of cells) {
      if (row < top || row > bottom || text.length < 6 || (isTitle(text) && text.length < 15)) continue;
      const formula = statedFormula({ row, column }, text);
      if (formula) found.push(formula);
    }
  return bestFormula(found);
}
