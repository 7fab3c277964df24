import type { Sheet } from "../sheet/sheet";
import type { SurveyColumns, SurveyResult, SurveyTotal } from "../table/survey";
import type { Span } from "../table/table";
import { filled, stripsOf, withColumns } from "./grid";
import { acrossHeaderAt, readAcross } from "./survey-across";
import type { Block, Row } from "./survey-block";
import { downHeadersAt, readDown, type DownHeader } from "./survey-down";
import { figureUnder, statedRespondents } from "./survey-figure";
import { readResults, resultsHeaderAt } from "./survey-results";
import { isQuestion, surveyRole } from "./survey-words";

/** What was read under one header: question blocks or a table of results. */
export interface Item {
  readonly kind: "questions" | "results";
  /** The row of its first question, or of its header. */
  readonly top: number;
  readonly headerRow: number;
  /** False where the answers follow the question without a header of their own. */
  readonly headed: boolean;
  readonly bottom: number;
  readonly columns: SurveyColumns;
  readonly blocks: readonly Block[];
  readonly results: readonly SurveyResult[];
  readonly total?: SurveyTotal;
}

/** The last row that a block or a table of results may reach. */
type Limit = (row: number) => number;

/** Everything of surveys in a sheet from the top. */
function itemsIn(sheet: Sheet): Item[] {
  const rows = [...sheet.rows.keys()];
  const readers = rows.flatMap((row) => headersAt(sheet, row));
  if (readers.length === 0) return [];
  const last = rows.at(-1)!;
  const limit: Limit = (row) => (readers.find((next) => next.row > row)?.row ?? last + 1) - 1;
  const items: Item[] = [];
  for (const { row, read } of readers) {
    // A header inside of what was read already is a row of it.
    if (items.some((item) => row > item.headerRow && row <= item.bottom)) continue;
    items.push(
      ...read(limit, Math.max(0, ...items.filter(({ headerRow }) => headerRow < row).map((item) => item.bottom))),
    );
  }
  return items;
}

/** The surveys of a sheet, and the columns that they stand in where another table stands beside them. */
interface SurveyStrip {
  readonly sheet: Sheet;
  readonly items: readonly Item[];
  readonly within?: Span;
}

/** What is read of surveys, in the columns that are theirs. */
export function surveyStrip(sheet: Sheet): SurveyStrip {
  const items = itemsIn(sheet);
  const strips = items.length > 0 ? stripsOf(sheet) : [];
  const found = (strips.length > 1 ? strips : []).flatMap((within): SurveyStrip[] => {
    const own = withColumns(sheet, within);
    const read = itemsIn(own);
    return read.length > 0 ? [{ sheet: own, items: read, within }] : [];
  });
  const [only] = found;
  return only && found.length === 1 && only.items.length >= items.length ? only : { sheet, items };
}

interface Reader {
  readonly row: number;
  readonly read: (limit: Limit, floor: number) => Item[];
}

/** What some cell of every header says: most rows of other tables are passed over by it. */
const HINT = /选|答|满意|满足|认可|一般|程度|等级|评价|态度|类别|[?？]|您|是否/;

function headersAt(sheet: Sheet, row: number): Reader[] {
  const cells = sheet.rows.get(row)!;
  if (cells.size < 2 || ![...cells.values()].some(({ text }) => text.length < 80 && HINT.test(text))) return [];
  const down = downHeadersAt(sheet, row);
  if (down.length > 0)
    return down.map((header) => ({ row, read: (limit, floor) => downItems(sheet, header, limit(row), floor) }));
  const across = acrossHeaderAt(sheet, row);
  if (across)
    return [
      {
        row,
        read: (limit, floor) => {
          const title = titleAbove(sheet, row, across.left, across.right, floor);
          return questions(row, true, title, across.columns, readAcross(sheet, across, limit(across.bottom), title));
        },
      },
    ];
  const results = resultsHeaderAt(sheet, row);
  if (!results) return [];
  return [
    {
      row,
      read: (limit) => {
        const read = readResults(sheet, results, limit(row));
        if (read.results.length === 0) return [];
        return [
          { kind: "results", top: row, headerRow: row, headed: true, columns: results.columns, blocks: [], ...read },
        ];
      },
    },
  ];
}

/** The blocks under a header, and those that follow it with a question but no header of their own. */
function downItems(sheet: Sheet, header: DownHeader, limit: number, floor: number): Item[] {
  const title = header.asks ? undefined : titleAbove(sheet, header.row, header.left, header.right, floor);
  const items = questions(header.row, true, title, header.columns, readDown(sheet, header, limit, title));
  while (items.length > 0 && !header.columns.question) {
    const next = questionBelow(sheet, header, items.at(-1)!.bottom, limit);
    const more = next
      ? questions(next.row, false, next, header.columns, readDown(sheet, { ...header, row: next.row }, limit, next))
      : [];
    if (more.length === 0) break;
    items.push(...more);
  }
  return items;
}

function questions(
  headerRow: number,
  headed: boolean,
  title: Row | undefined,
  columns: SurveyColumns,
  blocks: readonly Block[],
): Item[] {
  if (!blocks.some(({ question }) => question)) return [];
  const above = blocks.some(({ question }) => question && question.row === title?.row);
  return [
    {
      kind: "questions",
      top: above ? title!.row : headerRow,
      headerRow,
      headed,
      bottom: Math.max(...blocks.map(({ bottom }) => bottom)),
      columns,
      blocks,
      results: blocks.flatMap(({ result }) => result ?? []),
      ...total(blocks),
    },
  ];
}

const total = (blocks: readonly Block[]): { total?: SurveyTotal } => {
  const found = blocks.find((block) => block.total)?.total;
  return found ? { total: found } : {};
};

/** The question above a header: the next text, over sentences that only say how many have answered. */
function titleAbove(sheet: Sheet, headerRow: number, left: number, right: number, floor: number): Row | undefined {
  for (let row = headerRow - 1, blank = 0; row > floor && blank < 2; row -= 1) {
    const cells = filled(sheet, row, left, right);
    if (cells.length === 0) {
      blank += 1;
      continue;
    }
    const text = cells.map((cell) => cell[1].text.trim()).join(" ");
    if (cells.length > 2 || cells.some(([, cell]) => surveyRole(cell.text) === "option")) return undefined;
    if (statedRespondents({ row, column: cells[0]![0] }, text) && !isQuestion(text)) continue;
    return { row, text };
  }
  return undefined;
}

/** A question under a block whose answers follow at once. */
function questionBelow(
  sheet: Sheet,
  { left, right, columns }: DownHeader,
  bottom: number,
  limit: number,
): Row | undefined {
  for (let row = bottom + 1; row <= Math.min(bottom + 2, limit - 1); row += 1) {
    const cells = filled(sheet, row, left, right);
    if (cells.length === 0) continue;
    const answered = figureUnder(sheet, row + 1, columns.count) ?? figureUnder(sheet, row + 1, columns.percent);
    return cells.length === 1 && answered ? { row, text: cells[0]![1].text.trim() } : undefined;
  }
  return undefined;
}
