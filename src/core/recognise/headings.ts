import { cellAt, type Sheet } from "../sheet/sheet";
import { isEmpty, type Columns, type Indicator, type Subtotal } from "../table/table";
import { levelOf } from "./levels";
import { isLevel2Name, level1Role } from "./lexicon";
import { numberOf, type Labelled } from "./parts";

/** The rows of a table whose levels stand below each other in one column, without those that only head others. */
export interface Headed {
  readonly rows: readonly Labelled[];
  readonly subtotals: readonly Subtotal[];
}

/** How deep a row stands; undefined where its name does not say. */
type Depth = (row: Labelled) => number | undefined;

/** Ways to tell how deep a name stands, the surest first. */
const DEPTHS: readonly ((rows: readonly Labelled[], sheet: Sheet) => Depth)[] = [byIndent, byNumber, byName];

/** What a row has that does more than head others. */
const OWN_WORDS = ["target", "actual", "rule", "explanation", "basis", "direction"] as const;

/**
 * 一、产出指标 over （一）数量指标 over 1.新建公厕, all in the column of the names: the rows that others stand deeper under are their levels, and
 * the points in them those of the group. Such a row says nothing but its name and points.
 */
export function withHeadings(sheet: Sheet, columns: Columns, rows: readonly Labelled[]): Headed {
  const none = { rows, subtotals: [] };
  if (columns.level2 ?? !columns.level3) return none;
  for (const depths of DEPTHS) {
    const depth = depths(rows, sheet);
    const heads = rows.map((row, i) => (isHead(rows, i, depth) ? depth(row) : undefined));
    const count = heads.filter((head) => head !== undefined).length;
    if (count > 1 && count < rows.length) return under(columns, rows, heads);
  }
  return none;
}

/** True where the next row stands deeper than one that says nothing of its own. */
function isHead(rows: readonly Labelled[], i: number, depth: Depth): boolean {
  const [own, next] = [rows[i], rows[i + 1]];
  if (!own || !next || OWN_WORDS.some((key) => own.indicator.entries[key] && !isEmpty(own.indicator.entries[key])))
    return false;
  const [from, to] = [depth(own), depth(next)];
  return from !== undefined && (to === undefined || to > from);
}

/** The rows under their headings, and what these state of their groups. */
function under(columns: Columns, rows: readonly Labelled[], heads: readonly (number | undefined)[]): Headed {
  const found: Labelled[] = [];
  const subtotals: (Omit<Subtotal, "members"> & { readonly members: string[] })[] = [];
  const open: { readonly depth: number; readonly indicator: Indicator; readonly members: string[] }[] = [];
  for (const [i, row] of rows.entries()) {
    const { indicator } = row;
    const depth = heads[i];
    if (depth === undefined) {
      for (const { members } of open) members.push(indicator.id);
      found.push({
        ...row,
        indicator: {
          ...indicator,
          ...levelsOf(
            columns,
            open.map((each) => each.indicator),
          ),
        },
      });
      continue;
    }
    while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
    const members: string[] = [];
    open.push({ depth, indicator, members });
    const { level3, entries, row: at } = indicator;
    const { weight, score } = entries;
    if (!level3.address || !(weight?.value ?? score?.value)) continue;
    const label = { row: at, label: level3.name.trim(), labelAddress: level3.address };
    subtotals.push({
      ...label,
      ...(weight?.value && { weight }),
      ...(score?.value && { score }),
      shift: 0,
      members,
    });
  }
  return { rows: found, subtotals };
}

/** The levels that the headings over a row are: the outermost is the first, unless a column of its own or its name says otherwise. */
function levelsOf(columns: Columns, heads: readonly Indicator[]): Partial<Pick<Indicator, "level1" | "level2">> {
  const levels = heads.map(({ level3, entries }) => levelOf({ ...entries.level3!, text: level3.name.trim() }));
  const [first, second] = levels;
  if (!first) return {};
  if (columns.level1) return { level2: levels.at(-1)! };
  if (second) return { level1: first, level2: levels.at(-1)! };
  return isLevel2Name(first.name) && !level1Role(first.name) ? { level2: first } : { level1: first };
}

const INDENT = /^\s*/;

/** By the spaces in front of the names. */
function byIndent(_rows: readonly Labelled[], sheet: Sheet): Depth {
  return ({ indicator: { level3 } }) =>
    level3.address && INDENT.exec(cellAt(sheet, level3.address)?.text ?? "")?.[0].length;
}

/** 1, 1.2, 1.2.3 */
const DOTTED = /^\s*(\d{1,2}(?:\.\d{1,2})*)(?!\d)/;

/** By how the names are numbered: the way that comes first is that of the highest level; what has no number stands lowest. */
function byNumber(rows: readonly Labelled[]): Depth {
  const dots = ({ indicator }: Labelled): number => DOTTED.exec(indicator.level3.name)?.[1]?.split(".").length ?? 0;
  const isDotted = rows.some((row) => dots(row) > 1);
  const styleOf = (row: Labelled): string | undefined =>
    isDotted && dots(row) > 0 ? `dotted ${String(dots(row))}` : numberOf(row.indicator.level3.name)?.style;
  const styles = [...new Set(rows.flatMap((row) => styleOf(row) ?? []))];
  return (row) => {
    const style = styleOf(row);
    return style === undefined ? undefined : styles.indexOf(style);
  };
}

/** By the names of the levels themselves: 产出指标, 数量指标. */
function byName(): Depth {
  return ({ indicator: { level3 } }) => {
    if (level1Role(level3.name)) return 0;
    return isLevel2Name(level3.name) ? 1 : undefined;
  };
}
