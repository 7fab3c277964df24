import { grouped } from "../../grouped";
import { normalise } from "../../words/notation";
import type { Seen } from "./evidence";
import { leafOf } from "./leaves";
import { OF_WHOLE, OF_WHOM } from "./targets";
import { wordsSay } from "./words";

/** Words of the whole beside its parts: the year beside its quarters, the county beside its towns. */
const WHOLE = /全年|年度|[本当]年|全[省市区县州旗镇乡村校院域]|合计|总计|累计|汇总/;

/** A part of the year, and one that ends where the year so far does. */
const PERIOD = /季度?|半年|\d{1,2}月|[一二三四五六七八九十]月|上年|去年/;
const UP_TO = /[底末止]|累计|截[至止]/;

/** A period in front of what is said of it: 一季度完成数. */
const IN_FRONT = /^(第?[一二三四1-4]季度|[上下]半年|全年|(?:1-)?\d{1,2}月(?:[底末份]|累计)?)(.+)$/;

/** A column of a series: of what part, and what of it. */
interface Member {
  readonly column: Seen;
  readonly of: string;
  readonly what: string;
}

/**
 * The columns that say of a part what others say of the whole: 计划 | 完成 of each quarter beside 全年, of each town beside 全县合计. The table
 * is read by the whole; where there is none, by the last of what is counted up to the end of several months.
 */
export function ofParts(seen: readonly Seen[]): ReadonlySet<Seen> {
  const members = seen.flatMap(memberOf);
  const turned = members.map(({ column, of, what }): Member => ({ column, of: what, what: of }));
  return new Set([members, turned].flatMap((each) => partsIn(each, seen)));
}

function memberOf(column: Seen): Member[] {
  const { path, shared } = column;
  const leaf = leafOf(column);
  const over = normalise(path.at(-2) ?? "");
  if (shared || leaf === "") return [];
  if (over !== "") return [{ column, of: over, what: leaf }];
  const [, of, what] = IN_FRONT.exec(leaf) ?? [];
  return of && what ? [{ column, of, what }] : [];
}

/** Of the parts that say the same things, those that are not the whole. */
function partsIn(members: readonly Member[], seen: readonly Seen[]): Seen[] {
  const byPart = [...grouped(members, ({ of }) => of)];
  const alike = grouped(byPart, ([, own]) => own.map(({ what }) => what).join("\n"));
  return [...alike.values()].flatMap((parts) => {
    const whole = wholeOf(parts.map(([of]) => of));
    const columns = parts.filter(([of]) => of !== whole).flatMap(([, own]) => own.map(({ column }) => column));
    const isOfPeriods = parts.length > 1 && parts.every(([of]) => isPeriod(of));
    return whole !== undefined || (isOfPeriods && isSaidApart(columns, seen)) ? columns : [];
  });
}

/** True where other columns say of the whole what these say of its periods: 年度指标值, 1-9月累计完成 beside the quarters. */
const isSaidApart = (columns: readonly Seen[], seen: readonly Seen[]): boolean =>
  AMOUNTS.every((meaning) => {
    const says = ({ path }: Seen): boolean => wordsSay(path, meaning);
    return !columns.some(says) || seen.some((column) => !columns.includes(column) && says(column));
  });

const AMOUNTS = ["target", "actual"] as const;

/** Which of several parts is the whole of the others. */
function wholeOf(parts: readonly string[]): string | undefined {
  if (parts.length < 2) return undefined;
  const wholes = parts.filter((part) => WHOLE.test(part) && !isPeriod(part));
  const others = parts.filter((part) => !wholes.includes(part));
  if (wholes.length === 1) return others.every(isPart) ? wholes[0] : undefined;
  return wholes.length === 0 && parts.every((part) => isPeriod(part) && UP_TO.test(part)) ? parts.at(-1) : undefined;
}

const isPeriod = (part: string): boolean => PERIOD.test(part);
const isPart = (part: string): boolean => isPeriod(part) || OF_WHOM.test(part) || OF_WHOLE.test(part);

/** The columns that say the same again as one before them under the same word: the units of what has been done, which are those of the target. */
export const saidBefore = (seen: readonly Seen[]): readonly Seen[] =>
  [...grouped(seen, (column) => [leafOf(column), ...column.cells.texts].join("\n")).values()].flatMap(([, ...again]) =>
    again.filter((column) => {
      const { cells, shared } = column;
      return cells.texts.length > 1 && leafOf(column) !== "" && !shared && isInWords(column);
    }),
  );

const isInWords = ({ cells: { said } }: Seen): boolean => said.every(({ figure }) => figure === undefined);

/** Several who judge are at least two. */
const LEAST_JUDGES = 2;

/** The column of the mean of several scores, and those that it is the mean of. */
interface Mean {
  readonly mean: Seen;
  readonly of: readonly Seen[];
}

/** Where each row has scores of several people and then their mean, with or without the highest and the lowest: the table is read by it. */
export function meanIn(seen: readonly Seen[]): Mean | undefined {
  const figured = seen.map(hasFigures);
  for (const [i, column] of seen.entries()) {
    const first = figured.lastIndexOf(false, i) + 1;
    for (let from = i - LEAST_JUDGES; from >= first; from -= 1) {
      const of = seen.slice(from, i);
      if (isMeanOf(column, of)) return { mean: column, of };
    }
  }
  return undefined;
}

const hasFigures = ({ cells: { said } }: Seen): boolean =>
  said.length >= LEAST_ROWS && said.every(({ figure }) => figure !== undefined);

/** Rows enough to tell a mean by. */
const LEAST_ROWS = 3;

function isMeanOf(column: Seen, of: readonly Seen[]): boolean {
  const rows = column.cells.cells.flatMap((cell, i) => {
    const own = of.map(({ cells }) => cells.cells[i]?.figure);
    return cell?.figure === undefined || own.includes(undefined) ? [] : [{ stated: cell.figure, own: own as number[] }];
  });
  // Scores that are all alike are their own mean, and that of anything.
  const differ = rows.filter(({ own }) => new Set(own).size > 1).length;
  const isOf = (mean: (own: readonly number[]) => number): boolean =>
    rows.every(
      ({ stated, own }, i) =>
        // The last one may add up those above it.
        (i > LEAST_ROWS && i === rows.length - 1) ||
        DIGITS.some((digits) => Math.abs(stated - mean(own)) <= 0.5001 / 10 ** digits),
    );
  return differ > 1 && rows.length >= LEAST_ROWS && (isOf(meanOf) || (of.length > 2 && isOf(trimmedMean)));
}

/** Digits behind the point to which a mean is rounded. */
const DIGITS = [1, 2];

const meanOf = (own: readonly number[]): number => own.reduce((sum, each) => sum + each, 0) / own.length;

const trimmedMean = (own: readonly number[]): number => meanOf([...own].sort((a, b) => a - b).slice(1, -1));
