import { isScoreName } from "../words/names";
import { normalise } from "../words/notation";
import { contains } from "../sheet/address";
import { mergeAt, type Cell, type Sheet } from "../sheet/sheet";
import { isPoints, readEntry } from "./entry";
import { BESIDE_KEYS, isEmpty, type Columns, type Entry, type Span, type Total } from "../table/table";
import { SUM_WORDS } from "./lexicon";
import type { Row } from "./rows";
import { KEYS, type Tally } from "./tally";

/** Longer texts name something. */
const LONGEST = 20;

type Named = Row & { readonly kind: "indicator" };

/** What may be added up beside all rows: those since the last sum, and those of the level 1 that goes on. */
export interface Groups {
  readonly last: Tally;
  readonly level: Tally;
}

/** What a sum is of. */
type SumKind = { readonly kind: "total" } | { readonly kind: "subtotal"; readonly of: keyof Groups };

/** The sheet and the columns that a row is read by. */
interface Ground {
  readonly sheet: Sheet;
  readonly columns: Columns;
}

/** A row that adds up those above it, however it calls itself. */
export function sumRow(
  { sheet, columns }: Ground,
  row: number,
  { levels, entries, place, label }: Named,
  all: Tally,
  groups: Groups,
  cells: readonly (readonly [number, Cell])[],
): (SumKind & { readonly total: Total }) | undefined {
  const { target, actual, rule, explanation, weight, rate } = entries;
  const own = [levels.level1, levels.level2].find((each) => each?.address?.row === row);
  const [column, cell] = cells[0]!;
  const name = own?.name ?? (label.text || cell.text.trim());
  const address = own?.address ?? (label.text === "" ? { row, column } : entries.level3?.address);
  const text = normalise(name);
  if (!address || text === "" || text.length > LONGEST) return undefined;
  const named = entries.level3?.address.row === row && !isEmpty(entries.level3);
  const said = SUM_WORDS.test(text) || (!named && isScoreName(text));
  // A figure that stands in its own place under 分值, and not under 得分 as well, is that.
  const merge = weight && mergeAt(sheet, weight.address);
  const overBoth = merge && columns.score && contains(merge, { row, column: columns.score.left });
  const inPlace = weight?.value && !place && !overBoth && weight.address.column !== entries.score?.address.column;
  const lone = said && entries.score && !inPlace ? loneFigure(row, cells) : undefined;
  const others = [target, actual, rule, explanation].filter((entry) => entry?.address.row === row && !isEmpty(entry));
  if (others.some((entry) => entry!.address.column !== lone?.address.column)) return undefined;
  const score = lone ?? entries.score;
  const full = lone ? undefined : weight;
  const kind = kindOf({ said, named }, all, groups, { weight: full, score });
  if (!kind) return undefined;
  return {
    ...kind,
    total: {
      row,
      label: name,
      labelAddress: address,
      ...(full?.value && { weight: full }),
      ...(score?.value && { score }),
      ...Object.fromEntries(BESIDE_KEYS.flatMap((key) => (entries[key]?.value ? [[key, entries[key]]] : []))),
      ...(rate?.value && { rate }),
      // A figure alone stands off nothing, and where the name stands does not matter.
      shift: !lone && (isOff(columns.weight, full) || isOff(columns.score, score)) ? (place?.shift ?? 0) : 0,
    },
  };
}

/** True where a figure does not stand under its header. */
const isOff = (span: Span | undefined, entry: Entry | undefined): boolean =>
  span !== undefined &&
  entry?.value !== undefined &&
  (entry.address.column < span.left || entry.address.column > span.right);

/** The figure of a row that has one only, beside its name: where it calls itself a sum that is the score, wherever it stands. */
function loneFigure(row: number, [, ...cells]: readonly (readonly [number, Cell])[]): Entry | undefined {
  const [cell] = cells;
  const entry = cell && cells.length === 1 ? readEntry({ row, column: cell[0] }, cell[1]) : undefined;
  return entry && isPoints(entry) ? entry : undefined;
}

type Figures = Readonly<Record<(typeof KEYS)[number], Entry | undefined>>;

/** What speaks for a sum beside its figures: that its words say so, and that no indicator is named beside it. */
interface Label {
  readonly said: boolean;
  readonly named: boolean;
}

/** What a row is by its figures, which are the fact, and by its label, which is evidence. */
function kindOf({ said, named }: Label, all: Tally, groups: Groups, own: Figures): SumKind | undefined {
  const whole = all.rows > 1 ? addsUp(all, own) : undefined;
  if (whole === "both" || (whole && said)) return { kind: "total" };
  const of = said || !named ? partOf(all, groups, own) : undefined;
  if (of && (said || (groups[of].rows > 1 && KEYS.every((key) => own[key]?.value)))) return { kind: "subtotal", of };
  if (!said) return undefined;
  return isMost(all, own) || isScoreAlone(all, own) ? { kind: "total" } : undefined;
}

/** True where a row has a score and no points among rows that have both: what is weighted and summed up otherwise, 加权总分. */
const isScoreAlone = ({ rows, sums }: Tally, own: Figures): boolean =>
  rows > 1 && sums.weight !== undefined && own.score?.value !== undefined && !own.weight?.value;

/** True where a sum is of the points of all rows, and one read before of so few that it is of something else: of a block of amounts in between. */
export function isRather({ rows, sums: { weight: all } }: Tally, sum: Total, before: Total): boolean {
  const [own, earlier] = [sum.weight?.value, before.weight?.value];
  return rows > 1 && Boolean(all && own?.times(2).gte(all) && earlier?.times(2).lt(all));
}

/** Of which rows a sum is that calls itself the total and is not that of all: 效益各项合计. */
export function partSummed({ weight, score }: Total, all: Tally, groups: Groups): keyof Groups | undefined {
  const own = { weight, score };
  return addsUp(all, own) ? undefined : partOf(all, groups, own);
}

/** The group, smaller than all rows, that the figures add up. */
const partOf = (all: Tally, groups: Groups, own: Figures): keyof Groups | undefined =>
  (["last", "level"] as const).find((name) => groups[name].rows < all.rows && addsUp(groups[name], own));

/** Rows that are enough for their sum not to be what stands in the next one by chance. */
const ENOUGH = 3;

/** Whether the figures are the sums of those of the rows: of points and scores both, or of one with nothing against it. */
function addsUp({ rows, sums }: Tally, own: Figures): "both" | "one" | undefined {
  const fits = KEYS.flatMap((key) => {
    const value = own[key]?.value,
      sum = sums[key];
    return value && sum ? [sum.equals(value)] : [];
  });
  if (fits.length === 0 || fits.includes(false)) return undefined;
  return fits.length > 1 && rows >= ENOUGH ? "both" : "one";
}

/** True where a figure is as much as most of the rows together: a sum that does not come out. */
const isMost = ({ rows, sums }: Tally, own: Figures): boolean =>
  rows > 1 && KEYS.some((key) => own[key]?.value?.times(2).gt(sums[key] ?? 0));
