import { grouped } from "../../grouped";
import { normalise } from "../../words/notation";
import { wordingOf } from "../../quantity/wording";
import { ofOthers, placeIn, plainName, printedFrom, type Across, type Place } from "./across";
import { shortened } from "../../quantity/quotes";
import type { Compared, ComparedAmount, ComparedRow, ComparedText } from "./compared";

/** What stands in more bodies' tables than these is the form's or the programme's, and nobody's copy. */
const COMMON = 3;

/** What stands in more tables than these, whosever they are, is no copy either: each is held against each. */
const MOST_TABLES = 30;

/** As many figures of their own that are another table's too, and no fewer of those it has, are no chance. */
const LEAST_FIGURES = 3;
const SHARE = 0.6;

/** A text without a figure of its own is known again by its length alone. */
const LONG = 60;

/** Objects, counts and words that stand in another body's table, too; or with another body's name. */
export const copiesIn = (compared: readonly Compared[]): Across[] => [
  ...namesOfOthers(compared),
  ...figuresCopied(compared),
  ...textsCopied(compared),
];

interface Held<T> {
  readonly table: Compared;
  readonly of: T;
}

/** A count that is hardly anybody else's by chance: no share, no small number, nothing round. */
const isOwn = ({ value, dimension }: Pick<ComparedAmount, "value" | "dimension">): boolean =>
  dimension !== "ratio" && (value.includes(".") || (Number(value) > 10 && Number(value) % 10 !== 0));

type Counted = ComparedRow & { readonly actual: ComparedAmount };

/** Two tables, and the counts of the same indicators that both have. */
interface Alike {
  readonly later: Compared;
  readonly earlier: Compared;
  readonly rows: (readonly [Counted, Counted])[];
}

/** Tables in which several counts of the same indicators are the same: one finding for two tables, at the later one's first. */
function figuresCopied(compared: readonly Compared[]): Across[] {
  const own = compared.flatMap((table) => table.rows.flatMap((of) => (isCounted(of) ? [{ table, of }] : [])));
  const counts = new Map(
    [...grouped(own, ({ table }) => table)].map(([table, all]) => [table, table.whole?.counts ?? all.length]),
  );
  return alikeIn(own).flatMap(({ later, earlier, rows }) => {
    const most = Math.min(counts.get(later) ?? 0, counts.get(earlier) ?? 0);
    const [first] = rows;
    if (!first || rows.length < LEAST_FIGURES || rows.length < most * SHARE) return [];
    const [at, other] = [placeIn(later, first[0].actual.at), placeIn(earlier, first[1].actual.at)];
    const figures = rows.slice(0, SHOWN).map(([{ name, actual }]) => `${name} ${actual.text}`);
    return [
      {
        message: "figures",
        data: {
          count: String(rows.length),
          figures: figures.join("、"),
          whose: earlier.whose ?? earlier.file,
          place: printedFrom(at, other),
        },
        at,
        actual: first[0].actual.text,
        others: rows.map(([, { actual }]) => placeIn(earlier, actual.at)),
      },
    ];
  });
}

/** True for a row with a count of its own. */
export const isCounted = (row: ComparedRow): row is Counted => row.actual !== undefined && isOwn(row.actual);

/** The tables of different bodies that have counts in common; what many have is nobody's. */
function alikeIn(own: readonly Held<Counted>[]): Alike[] {
  const found = new Map<Compared, Map<Compared, Alike>>();
  for (const all of grouped(
    own,
    ({ of: { key, actual } }) => `${key}\n${actual.value}\n${actual.dimension}`,
  ).values()) {
    if (all.length < 2 || all.length > MOST_TABLES || bodiesOf(all) > COMMON) continue;
    for (const [i, { table: later, of }] of all.entries())
      for (const { table: earlier, of: other } of all.slice(0, i)) {
        if (!ofOthers(later, earlier)) continue;
        const pairs = found.get(later) ?? new Map<Compared, Alike>();
        const pair = pairs.get(earlier) ?? { later, earlier, rows: [] };
        pair.rows.push([of, other]);
        found.set(later, pairs.set(earlier, pair));
      }
  }
  return [...found.values()].flatMap((pairs) => [...pairs.values()]);
}

/** Figures that a message names. */
const SHOWN = 3;

const bodiesOf = (all: readonly { readonly table: Compared }[]): number =>
  new Set(all.map(({ table: { whose, file, sheet } }) => (whose ? plainName(whose) : `${file}\n${sheet}`))).size;

/** Words of one's own that stand in another body's table as well. */
function textsCopied(compared: readonly Compared[]): Across[] {
  const own = compared.flatMap((table) => table.texts.map((of): Held<ComparedText> => ({ table, of })));
  return [...grouped(own, ({ of }) => of.key).values()].flatMap((all) => {
    const [first, ...later] = all;
    if (!first || later.length === 0 || bodiesOf(all) > COMMON || !isSomebodys(first.of)) return [];
    return later
      .filter(({ table }) => ofOthers(table, first.table))
      .map(({ table, of }) => textFinding("text", table, of, placeIn(first.table, first.of.at), first.table.whose));
  });
}

const FIGURES = /\d+(?:\.\d+)?(?![\d%年月日号])/g;

/** Long words, or words with a count that is hardly anybody else's. */
function isSomebodys({ key, text }: ComparedText): boolean {
  const figures = [...normalise(text).matchAll(FIGURES)].map(([figure]) => figure);
  const own = figures.filter((value) => isOwn({ value, dimension: "" }));
  return own.length > 1 || (own.length > 0 && key.length >= LONG / 2) || key.length >= LONG;
}

/** Names shorter than this stand in other words as well. */
const LEAST_NAME = 4;

/** Texts that name another body of the audit: the same as in that body's own table, or with its name in front. */
function namesOfOthers(compared: readonly Compared[]): Across[] {
  const bodies = new Map<string, Compared[]>();
  for (const table of compared)
    for (const name of table.bodies) {
      const plain = wordingOf(name);
      if (plain.length < LEAST_NAME) continue;
      const own = bodies.get(plain);
      if (own) own.push(table);
      else bodies.set(plain, [table]);
    }
  const lengths = [...new Set([...bodies.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  return compared.flatMap((table) => {
    const own = table.bodies.map(wordingOf);
    if (own.length === 0) return [];
    return table.texts.flatMap((of) => {
      const name = lengths.map((length) => of.key.slice(0, length)).find((each) => bodies.has(each));
      if (name === undefined || own.some((each) => each.includes(name) || name.includes(each))) return [];
      // A text about somebody else that speaks of the body itself as well is its own.
      if (own.some((each) => of.key.includes(each))) return [];
      const other = bodies.get(name)?.find((each) => ofOthers(table, each));
      if (!other) return [];
      const [same] = other.texts.filter(({ key }) => key === of.key);
      return [textFinding("name", table, of, placeIn(other, same?.at ?? other.rows[0]?.at ?? of.at), other.whose)];
    });
  });
}

const LONGEST = 30;

function textFinding(
  message: string,
  table: Compared,
  { text, at }: ComparedText,
  other: Place,
  whose: string | undefined,
): Across {
  const own = placeIn(table, at);
  return {
    message,
    data: {
      text: shortened(normalise(text), LONGEST),
      whose: whose ?? other.file,
      place: printedFrom(own, other),
    },
    at: own,
    actual: text,
    others: [other],
  };
}
