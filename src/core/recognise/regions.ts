import { normalise } from "../words/notation";
import { rowsIn, type Sheet } from "../sheet/sheet";
import { filled } from "./grid";
import { sameHeader, type Header } from "./header";
import { headerText, metaKey, NOTE_WORDS, PAGE_MARK, SUM_WORDS, TITLE_WORDS } from "./lexicon";

/** Empty rows that a title block may contain. */
const MAX_TITLE_GAP = 2;

interface Strip {
  readonly left: number;
  readonly right: number;
}

/** A strip of columns that tables stand in, one below the other. */
export interface Band extends Strip {
  readonly headers: readonly Header[];
}

/** Headers over common columns belong to one band; bands end where the next one begins. */
export function bandsOf(headers: readonly Header[]): Band[] {
  const groups: { left: number; right: number; headers: Header[] }[] = [];
  for (const header of headers) {
    const beside = headers.some((other) => other.top === header.top && other !== header);
    const group = groups.find(({ left, right }) => header.left <= right && left <= header.right);
    if (!group) groups.push({ left: header.left, right: header.right, headers: [header] });
    else {
      group.headers.push(header);
      if (!beside) {
        group.left = Math.min(group.left, header.left);
        group.right = Math.max(group.right, header.right);
      }
    }
  }
  groups.sort((a, b) => a.left - b.left);
  return groups.map((group, i) => ({
    left: i === 0 ? 1 : groups[i - 1]!.right + 1,
    right: i === groups.length - 1 ? Infinity : groups[i + 1]!.left - 1,
    headers: group.headers,
  }));
}

/** The same header again, with no title, no project and no name of the next part between: a page break or a second goal. */
export function isRepeat(sheet: Sheet, band: Band, first: Header, before: Header, next: Header): boolean {
  const keys = Object.keys(first.columns);
  if (
    !sameHeader(first, next) &&
    !(keys.length === Object.keys(next.columns).length && keys.every((key) => key in next.columns))
  )
    return false;
  const between = rowsIn(sheet, before.bottom + 1, next.top - 1);
  if (between.some((row) => isTitleRow(sheet, row, band) || isMetaRow(sheet, row, band))) return false;
  return partNamed(sheet, before, next, band) === undefined;
}

/** The row that names the part under a header, where the sum of the one before stands above it: 小计, then （二）产出部分. */
export function partNamed(sheet: Sheet, before: Header, next: Header, { left, right }: Strip): number | undefined {
  const rows = rowsIn(sheet, before.bottom + 1, next.top - 1).filter(
    (row) => filled(sheet, row, left, right).length > 0,
  );
  const isNote = (row: number): boolean => NOTE_WORDS.test(normalise(filled(sheet, row, left, right)[0]![1].text));
  const [sum, name] = rows
    .filter((row) => !isNote(row))
    .slice(-2)
    .map((row) => filled(sheet, row, left, right));
  if (name?.length !== 1 || !sum || sum.length < 2) return undefined;
  return !PAGE_MARK.test(normalise(name[0]![1].text)) && SUM_WORDS.test(headerText(sum[0]![1].text))
    ? rows.at(-1)
    : undefined;
}

export function isTitleRow(sheet: Sheet, row: number, { left, right }: Strip): boolean {
  const cells = filled(sheet, row, left, right);
  return cells.length > 0 && cells.length <= 2 && cells.some(([, { text }]) => text.length <= 80 && isTitle(text));
}

const isTitle = (text: string): boolean => {
  const plain = normalise(text);
  return plain.length <= 60 && TITLE_WORDS.test(plain);
};

export const isMetaRow = (sheet: Sheet, row: number, { left, right }: Strip): boolean =>
  filled(sheet, row, left, right).some(
    ([, { text }]) => /名\s*称/.test(text) && metaKey(text.split(/[:：]/)[0]!) === "project",
  );

/** The first row of the block above a header that belongs to it: title, project, budget, goals. */
export function startOf(sheet: Sheet, header: Header, floor: number, band: Band): number {
  const rows = rowsIn(sheet, floor, header.top - 1)
    .filter((row) => filled(sheet, row, band.left, band.right).length > 0)
    .reverse();
  let start = header.top,
    titled = false;
  for (const row of rows) {
    if (start - row > MAX_TITLE_GAP + 1) break;
    const cells = filled(sheet, row, band.left, band.right);
    // A note in front of an empty row is one of what stands above.
    if (row < start - 1 && NOTE_WORDS.test(normalise(cells[0]![1].text))) break;
    // What stood below the project was no title but the name of a section.
    if (isMetaRow(sheet, row, band)) titled = false;
    // Above the title stands at most a line or two like 附件1 or the name of the office.
    const first = normalise(cells[0]![1].text);
    if (titled && (cells.length > 1 || first.length > 40 || NOTE_WORDS.test(first))) break;
    titled ||= isTitleRow(sheet, row, band) && !/^附[件表]/.test(first);
    start = row;
  }
  return start;
}

/** The columns of a table: those of its header and what joins them without an empty column between. */
export function columnsOf(
  sheet: Sheet,
  header: Header,
  top: number,
  bottom: number,
  band: Band,
): { left: number; right: number } {
  const occupied = new Set<number>();
  for (const row of rowsIn(sheet, top, bottom)) {
    for (const [column] of filled(sheet, row, band.left, band.right)) occupied.add(column);
    for (const merge of sheet.mergesByRow.get(row) ?? [])
      for (let column = merge.left; column <= Math.min(merge.right, merge.left + 100); column += 1)
        occupied.add(column);
  }
  let left = header.left,
    right = header.right;
  while (left > band.left && occupied.has(left - 1)) left -= 1;
  while (right < band.right && occupied.has(right + 1)) right += 1;
  return { left, right };
}

/** The last note under a table. A row that looks like another table or like the title of one, after an empty one, is no note. */
export function endOf(sheet: Sheet, lastRow: number, bottom: number, left: number, right: number): number {
  let end = lastRow;
  for (const row of rowsIn(sheet, lastRow + 1, bottom)) {
    const cells = filled(sheet, row, left, right);
    if (cells.length === 0) continue;
    const gap = row - end - 1;
    const isNote = NOTE_WORDS.test(normalise(cells[0]![1].text));
    if (gap > MAX_TITLE_GAP || (gap > 0 && !isNote && (cells.length > 2 || isTitleRow(sheet, row, { left, right }))))
      break;
    end = row;
  }
  return end;
}
