import { normalise } from "../words/notation";
import { rowsIn, type Sheet } from "../sheet/sheet";
import { type Indicator, type Level, type RollUpRow, type Subtotal, type Total, type Unused } from "../table/table";
import { indicatorId } from "../table/own";
import { knownWeights, totalOf } from "../table/weights";
import { filled } from "./grid";
import type { Header } from "./header";
import { levelOf, type RowLevels } from "./levels";
import type { RowLabel } from "./parts";
import { rowPathOf, type Line, type RowPath } from "./paths/row-path";
import { isRollUp, readRow, type Row } from "./rows";
import { withStrayNames } from "./strays";
import { isRather, partSummed, sumRow, type Groups } from "./sums";
import { counted, NO_ROWS, type Tally } from "./tally";
import { columnSubtotals, membersOf } from "./totals";

/** What stands under a header. */
export interface Body {
  readonly headerRows: readonly number[];
  readonly indicators: readonly Indicator[];
  /** How the rows of the indicators name themselves, in the same order. */
  readonly labels: readonly RowLabel[];
  readonly unused: readonly Unused[];
  readonly subtotals: readonly Subtotal[];
  readonly total?: Total;
  readonly projects: readonly RollUpRow[];
  /** The last row that belongs to the table itself; notes may follow. */
  readonly lastRow: number;
  /** The row with which another table begins that follows. */
  readonly next?: number;
}

const NONE: Level = { name: "" };

/** Rows by which a table ends, or that are known to be its own. */
const OWN: readonly Row["kind"][] = ["total", "subtotal", "end"];

/** Rows that may be empty inside a table before it is taken to have ended. */
const MAX_GAP = 3;

/** Reads what stands under a header; `again` are its repeats after page breaks. */
export function readBody(
  sheet: Sheet,
  header: Header,
  again: readonly Header[],
  bottom: number,
  left: number,
  right: number,
): Body {
  const body = new BodyReader(sheet, header);
  const lines: Line[] = [];
  for (const row of rowsIn(sheet, header.bottom + 1, bottom)) {
    const cells = filled(sheet, row, left, right);
    if (cells.length > 0) lines.push([row, cells]);
  }
  const path = pathUnder(sheet, [header, ...again], lines);
  for (const [row, cells] of lines) {
    const { lastHeader, lastRow } = body;
    if (row <= lastHeader.bottom) continue;
    const repeat = again.find(({ top }) => top === row);
    if (repeat) body.repeat(repeat);
    else if (row - lastRow <= MAX_GAP + 1) {
      const { other, ...standing } = path(row);
      const frame = { sheet, columns: lastHeader.columns, top: lastHeader.bottom + 1, left, right };
      body.add(row, readRow({ ...frame, ...standing, sums: body.sums }, row, cells), cells, other);
    }
  }
  return body.result();
}

/** How the rows under a header and its repeats lie on their columns; a table ends where too many are empty. */
function pathUnder(sheet: Sheet, headers: readonly Header[], lines: readonly Line[]): RowPath {
  const rows: Line[][] = headers.map(() => []);
  let last = headers[0]!.bottom,
    page = 0;
  for (const line of lines) {
    const [row] = line;
    if (headers[page + 1] && row >= headers[page + 1]!.top) {
      page += 1;
      last = headers[page]!.bottom;
    }
    if (row <= headers[page]!.bottom || row - last > MAX_GAP + 1) continue;
    rows[page]!.push(line);
    last = row;
  }
  return rowPathOf(
    sheet,
    headers.map(({ columns, wanted }, i) => ({
      columns,
      lines: rows[i]!,
      fixed: isRollUp(columns),
      answered: wanted?.answers.rows ?? {},
    })),
  );
}

const rowsOf = ({ top, bottom }: Header): number[] => (top === bottom ? [top] : [top, bottom]);

/** True under 决策 or 过程, which frameworks have and forms of a unit have not. */
const isOfFramework = ({ level1: { role } }: Indicator): boolean => role === "decision" || role === "process";

/** Gathers the rows of a table; what a row leaves blank it has from the rows above. */
class BodyReader {
  lastRow: number;
  lastHeader: Header;
  private readonly headerRows: number[];
  private readonly indicators: Indicator[] = [];
  private readonly labels: RowLabel[] = [];
  private readonly unused: Unused[] = [];
  private readonly subtotals: Subtotal[] = [];
  private readonly projects: RollUpRow[] = [];
  private total: Total | undefined;
  private level1 = NONE;
  private level2 = NONE;
  private firstOfGroup = 0;
  /** Of all indicators, and of those since the last 小计. */
  private all = NO_ROWS;
  private group = NO_ROWS;
  /** Of the indicators of the level 1 that goes on. */
  private level = NO_ROWS;
  private ended = false;
  /** The row with which another table begins: nothing from there on is this one's. */
  private next: number | undefined;

  constructor(
    private readonly sheet: Sheet,
    header: Header,
  ) {
    this.lastHeader = header;
    this.lastRow = header.bottom;
    this.headerRows = rowsOf(header);
  }

  /** What a sum may be of beside all rows. */
  private get groups(): Groups {
    return { last: this.group, level: this.level };
  }

  /** What the rows read so far come to. */
  get sums(): Tally {
    return this.all;
  }

  /** The header again, after a page break. */
  repeat(header: Header): void {
    this.lastHeader = header;
    this.lastRow = header.bottom;
    this.headerRows.push(...rowsOf(header));
    this.ended = false;
    this.next = undefined;
  }

  /** Reads the next row; `other` where another table begins with it, unless it is the budget's or the sum of this one. */
  add(row: number, read: Row, cells: Line[1], other = false): void {
    if (this.next !== undefined) return;
    if (other && !OWN.includes(read.kind)) {
      this.next = row;
      return;
    }
    // A note may stand between the indicators and their total.
    if (this.ended && (read.kind !== "total" || (this.total && !isRather(this.all, read.total, this.total)))) return;
    switch (read.kind) {
      case "total": {
        const part = partSummed(read.total, this.all, this.groups);
        if (part) this.addPart(read.total, part);
        else this.total = read.total;
        break;
      }
      case "subtotal":
        this.addSubtotal(read.total);
        break;
      case "words":
        if (row === this.lastRow + 1 && this.indicators.length > 0) this.join(row, read.entries);
        else this.ended = this.indicators.length + this.projects.length > 0;
        if (this.ended) return;
        break;
      case "indicator": {
        if (this.goesOn(row, read)) break;
        const sums = sumRow(
          { sheet: this.sheet, columns: this.lastHeader.columns },
          row,
          read,
          this.all,
          this.groups,
          cells,
        );
        if (sums && !(sums.kind === "total" && this.total)) {
          if (sums.kind === "total") this.total = sums.total;
          else this.addPart(sums.total, sums.of);
          break;
        }
        if (read.doubt) {
          this.inherit(read.levels);
          this.unused.push(read.doubt);
          break;
        }
        const levels = this.settle(read);
        this.inherit(levels);
        const { entries, place } = read;
        const level3 = levelOf(entries.level3, Boolean(this.lastHeader.columns.weight));
        const { level1, level2 } = this;
        const indicator = {
          id: indicatorId({ row }),
          row,
          level1,
          level2,
          level3,
          entries,
          shift: place?.shift ?? 0,
          ...(place?.uneven && { uneven: true as const }),
          shiftedLevel: levels.shifted,
        };
        this.demote();
        this.indicators.push(indicator);
        this.labels.push(read.label);
        this.all = counted(this.all, indicator);
        this.group = counted(this.group, indicator);
        this.level = counted(this.level, indicator);
        break;
      }
      case "levels":
        this.inherit(read.levels);
        if (read.unused) this.unused.push(read.unused);
        break;
      case "project":
        this.projects.push({ row, entries: read.entries });
        break;
      case "page-mark":
        return;
      case "end":
        this.ended = this.indicators.length + this.projects.length > 0;
        return;
    }
    this.lastRow = row;
  }

  /** A page break may cut a row in two: what follows the repeated header has a name and perhaps words, but no figures of its own. */
  private goesOn(row: number, { entries, levels }: Row & { kind: "indicator" }): boolean {
    const before = this.indicators.at(-1);
    const { columns, bottom } = this.lastHeader;
    if (!before || row !== bottom + 1 || this.headerRows.length <= bottom - this.lastHeader.top + 1) return false;
    const figures = [entries.weight, entries.score, entries.target, entries.actual].filter(
      (entry) => entry !== undefined,
    );
    const fresh = [levels.level1, levels.level2].some((level) => level?.address?.row === row);
    if (fresh || !columns.weight || figures.some(({ text }) => text !== "") || !before.entries.weight?.value)
      return false;
    this.join(row, entries);
    return true;
  }

  /** Puts the words of a row behind those of the last indicator. */
  private join(row: number, entries: Indicator["entries"]): void {
    const before = this.indicators.at(-1)!;
    const joined = Object.entries(before.entries).map(([key, entry]) => {
      const rest = entries[key as keyof typeof entries];
      const more = rest && rest.text !== "" && rest.address.row === row;
      return [key, more ? { ...entry, text: `${entry.text}${rest.text}` } : entry];
    });
    const own = Object.fromEntries(joined) as Indicator["entries"];
    const level3 = levelOf(own.level3, Boolean(this.lastHeader.columns.weight));
    const whole = { ...before, entries: own, level3 };
    this.indicators[this.indicators.length - 1] = whole;
  }

  /**
   * 满意度（10分） under 效益（30分）, of which 20 are given out, is its level 2, not a group of its own; and so is 预算执行 under any group,
   * which is a part of 过程 as often as it stands for itself.
   */
  private settle({ levels, entries }: Row & { kind: "indicator" }): RowLevels {
    const { level1 } = levels;
    if (!levels.shifted || !level1) return levels;
    const below: RowLevels = { level2: level1, shifted: false };
    if (level1.role === "execution" && this.level1.name !== "") return below;
    // Of decision, process, output and benefit, satisfaction is a part of the last.
    if (level1.role === "satisfaction" && this.level1.role === "benefit" && this.indicators.some(isOfFramework))
      return below;
    const own = entries.weight?.value ?? level1.weight;
    const stated = this.level1.weight;
    if (!stated || !own) return levels;
    const { columns } = this.lastHeader;
    const members = this.indicators.filter((indicator) => indicator.level1 === this.level1);
    return totalOf(knownWeights(members, { columns }, "level1").points)
      .plus(own)
      .lte(stated)
      ? below
      : levels;
  }

  /** A new level 1 begins without a level 2, unless the row names one. */
  private inherit({ level1, level2 }: RowLevels): void {
    if (level1) {
      const begins = normalise(level1.name) !== normalise(this.level1.name);
      if (begins) [this.level2, this.level] = [NONE, NO_ROWS];
      this.level1 = level1;
    }
    if (level2) this.level2 = level2;
  }

  /** A sum of the rows since the last one, or of those of the level 1 that goes on. */
  private addPart(total: Total, of: keyof Groups): void {
    const { indicators, level } = this;
    this.addSubtotal(total, of === "level" ? indicators.slice(indicators.length - level.rows) : undefined);
  }

  /** What adds up less than 100 points and is followed by more rows was the sum of its group: 决策指标得分合计. */
  private demote(): void {
    const { total } = this;
    const full = total?.weight?.value;
    if (!total || !full?.lt(100) || !this.all.sums.weight?.equals(full)) return;
    this.total = undefined;
    this.addSubtotal(total, this.indicators.slice(this.firstOfGroup));
  }

  private addSubtotal(total: Total, of?: readonly Indicator[]): void {
    const members = of ?? membersOf(total.label, this.indicators, this.firstOfGroup);
    this.subtotals.push({ ...total, members: members.map(({ id }) => id) });
    this.firstOfGroup = this.indicators.length;
    this.group = NO_ROWS;
  }

  /** The total; where there is none, a 小计 of all rows that stands below them is that of a table which is a part of another. */
  private whole(): { readonly total?: Total; readonly subtotals: readonly Subtotal[] } {
    const { total, subtotals, indicators } = this;
    const [only] = subtotals;
    if (total) return { total, subtotals };
    if (!only || subtotals.length > 1 || only.members.length < indicators.length) return { subtotals };
    const { members: _members, ...whole } = only;
    return { total: whole, subtotals: [] };
  }

  result(): Body {
    const { headerRows, labels, unused, projects, lastRow, next } = this;
    const all = withStrayNames(this.indicators);
    const { indicators, subtotals: beside } = this.lastHeader.columns.subtotal
      ? columnSubtotals(all)
      : { indicators: all, subtotals: [] };
    const { total, subtotals: named } = this.whole();
    const subtotals = [...named, ...beside];
    const rows = { headerRows, indicators, labels, unused, subtotals, projects, lastRow };
    return { ...rows, ...(total && { total }), ...(next !== undefined && { next }) };
  }
}
