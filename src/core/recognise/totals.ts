import { Decimal } from "decimal.js";
import { remembered } from "../memo";
import { normalise } from "../words/notation";
import { contains } from "../sheet/address";
import { mergeAt, type Cell, type Sheet } from "../sheet/sheet";
import {
  BESIDE_KEYS,
  type Columns,
  type Entry,
  type Indicator,
  type Span,
  type Subtotal,
  type Total,
} from "../table/table";
import { ownersOf } from "../table/own";
import { entryAt, entryUnder, isPoints, readEntry } from "./entry";
import { filled } from "./grid";
import { headerText, splitPoints, SUBTOTAL_WORDS, TOTAL_WORDS } from "./lexicon";
import { REACH } from "./paths/align";
import type { Tally } from "./tally";

/** The indicators that a 小计 row sums up: those of the level that it names, or since the last one; right under another one, the whole level 1. */
export function membersOf(label: string, indicators: readonly Indicator[], firstOfGroup: number): Indicator[] {
  const name = normalise(label).replace(/\(?小计.*$/, "");
  const named =
    name === ""
      ? []
      : indicators.filter(({ level1, level2 }) => [level1, level2].some((level) => stem(level.name) === stem(name)));
  if (named.length > 0) return named;
  if (firstOfGroup < indicators.length) return indicators.slice(firstOfGroup);
  return indicators.filter(({ level1 }) => level1.name === indicators.at(-1)?.level1.name);
}

const stem = (name: string): string => normalise(name).replace(/指标$/, "");

/** The label of a 合计 or 小计 row, with the points that it may state: 合计（100分）, 总分：95分. */
const totalWord = remembered((text: string) => {
  const { name, points } = splitPoints(text);
  const inline = /^(.{2,8}?):(\d+(?:\.\d+)?)分?$/.exec(normalise(text));
  const word = headerText(inline?.[1] ?? name);
  const kind = TOTAL_WORDS.test(word)
    ? ("total" as const)
    : SUBTOTAL_WORDS.test(word)
      ? ("subtotal" as const)
      : undefined;
  return kind && { kind, points, inline: inline?.[2] };
});

/** What a total's row is read by: the columns, the last column of the table, by how much the page is off, and what the rows above come to. */
interface Ground {
  readonly sheet: Sheet;
  readonly columns: Columns;
  readonly right: number;
  readonly page: number;
  readonly sums: Tally;
}

/** A 合计 or 小计 row: its label stands in front of the figures. */
export function readTotal(
  ground: Ground,
  row: number,
  cells: readonly (readonly [number, Cell])[],
): { readonly kind: "total" | "subtotal"; readonly total: Total } | undefined {
  const { sheet, columns, right } = ground;
  const lastLabel = columns.level3?.right ?? columns.level2?.right ?? columns.project?.right ?? Infinity;
  for (const [i, [column]] of cells.entries()) {
    // 合计 may stand right in front of its figures where nothing else does.
    if (column > lastLabel && i > 0) break;
    const label = entryAt(sheet, { row, column });
    if (label.address.row !== row) continue;
    const found = label.text.length <= 20 && /[计总]|得\s*分/.test(label.text) ? totalWord(label.text) : undefined;
    if (!found) continue;
    const { kind, points, inline } = found;
    const spread = kind === "total" && spreadTotal(sheet, row, column, right);
    if (spread)
      return { kind, total: { row: row + 1, label: label.text, labelAddress: label.address, ...spread, shift: 0 } };
    return {
      kind,
      total: { row, label: label.text, labelAddress: label.address, ...figures(ground, label, { points, inline }) },
    };
  }
  return undefined;
}

/** 总分 | 总分值 | 总得分 in words, with the figures in the row below them. */
function spreadTotal(
  sheet: Sheet,
  row: number,
  labelColumn: number,
  right: number,
): { weight?: Entry; score?: Entry } | undefined {
  const under = (word: RegExp): Entry | undefined => {
    const column = filled(sheet, row, labelColumn + 1, right).find(([, cell]) => word.test(headerText(cell.text)))?.[0];
    const entry = column === undefined ? undefined : entryAt(sheet, { row: row + 1, column });
    return entry?.value ? entry : undefined;
  };
  const weight = under(/^总?分值$/),
    score = under(/^总?得分$/);
  return score && { ...(weight && { weight }), score };
}

/** The points of a total row. A single figure that does not stand under 分值 is the score. */
function figures(
  ground: Ground,
  label: Entry,
  { points, inline }: { readonly points: string | undefined; readonly inline: string | undefined },
): Omit<Total, "row" | "label" | "labelAddress"> {
  const { sheet, columns, right } = ground;
  const { row, column } = label.address;
  const others = filled(sheet, row, column + 1, right)
    .map(([at, cell]) => readEntry({ row, column: at }, cell))
    .filter(({ value }) => value !== undefined);
  const shift = shiftOf(ground, row, others);
  const under = (span: Span | undefined): Entry | undefined => {
    const entry = span && shiftedUnder(sheet, row, span, shift);
    return entry && entry.value !== undefined && entry.address.column > column ? entry : undefined;
  };
  const weight = under(columns.weight) ?? (points ? { ...label, value: new Decimal(points), decimals: 0 } : undefined);
  const rate = under(columns.rate);
  const beside: Partial<Total> = Object.fromEntries(
    BESIDE_KEYS.flatMap((key) => {
      const entry = under(columns[key]);
      return entry ? [[key, entry]] : [];
    }),
  );
  const score =
    under(columns.score) ??
    (inline ? { ...label, value: new Decimal(inline), decimals: inline.split(".")[1]?.length ?? 0 } : undefined);
  const only = others.length === 1 && Object.keys(beside).length === 0 ? others[0]! : undefined;
  const overScore = only && columns.score && mergeAt(sheet, only.address);
  if (only && overScore && contains(overScore, { row, column: columns.score!.left })) return { score: only, shift };
  if (only && !weight && !score && columns.score) return { score: only, shift };
  return {
    ...(weight && { weight }),
    ...(score && { score }),
    ...beside,
    ...(rate && { rate }),
    shift,
  };
}

/** The entry of a row under a header cell where all of the row stands off by as many columns. */
const shiftedUnder = (sheet: Sheet, row: number, { left, right }: Span, shift: number): Entry | undefined =>
  left + shift < 1 ? undefined : entryUnder(sheet, row, { left: left + shift, right: right + shift });

const OFFSETS = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH).sort((a, b) => Math.abs(a) - Math.abs(b));

/** What counts for a place of a total's figures: that it is the page's, that a figure is the sum, and that no figure is left over. */
const AS_THE_PAGE = 2;
const IN_PLACE = 1;
const IS_SUM = 3;
const LEFT_OVER = 2;

const HUNDRED = new Decimal(100);

/** By how many columns the points of a total row stand off: neither weight nor score need be where it should. */
function shiftOf({ sheet, columns, page, sums: { sums } }: Ground, row: number, figures: readonly Entry[]): number {
  const { weight, score, rate } = columns;
  if (!weight || !score) return 0;
  const rated = OFFSETS.flatMap((shift) => {
    const [full, own, share] = [weight, score, rate].map((span) => span && shiftedUnder(sheet, row, span, shift));
    // One cell that is merged over both columns is the one figure of its row, wherever it begins.
    const both = [full, own].every((entry) => entry && isPoints(entry)) && full?.address.column !== own?.address.column;
    if (shift !== 0 && !both) return [];
    const left = figures.filter(({ address }) => ![full, own, share].some((e) => e?.address.column === address.column));
    const isSum = [full?.value?.equals(sums.weight ?? HUNDRED), own?.value?.equals(sums.score ?? HUNDRED)];
    const isWhole = full?.value?.equals(HUNDRED) === true;
    const points =
      (shift === page ? AS_THE_PAGE : shift === 0 ? IN_PLACE : 0) +
      IS_SUM * Math.max(isSum.filter(Boolean).length, isWhole ? 1 : 0) -
      LEFT_OVER * left.length;
    return [{ shift, points, both }];
  });
  // Where both stand in their places nothing speaks for another.
  if (rated[0]!.both) return 0;
  return rated.reduce((best, each) => (each.points > best.points ? each : best)).shift;
}

/**
 * The sums of a column 小计, each merged over its group or written in the group's first row; a rate beside them is the group's.
 * The indicators come back without them.
 */
export function columnSubtotals(indicators: readonly Indicator[]): {
  readonly indicators: readonly Indicator[];
  readonly subtotals: readonly Subtotal[];
} {
  const groups: { readonly score: Entry; readonly rate: Entry | undefined; readonly members: string[] }[] = [];
  const first = new Set(ownersOf(indicators, "subtotal"));
  for (const indicator of indicators) {
    const { id, entries } = indicator;
    const { subtotal: score, rate } = entries;
    if (score?.value && first.has(indicator)) groups.push({ score, rate, members: [id] });
    else groups.at(-1)?.members.push(id);
  }
  const subtotals = groups.map(({ score, rate, members }): Subtotal => {
    const base = { row: score.address.row, label: "小计", labelAddress: score.address, score, shift: 0, members };
    return rate?.value ? { ...base, rate } : base;
  });
  const without = ({ entries, ...indicator }: Indicator): Indicator => {
    const { subtotal: _subtotal, rate: _rate, ...own } = entries;
    return { ...indicator, entries: own };
  };
  return { indicators: indicators.map(without), subtotals };
}
