import { wordingOf } from "../../quantity/wording";
import { plainName } from "./across";
import type { Compared, ComparedRow } from "./compared";
import { isCounted } from "./copied";

/** Finds out what tables have in common while they come one after the other; none of them is held. */
export interface Common {
  readonly add: (table: Compared) => void;
  /** A table without what no comparison asks it for: what no other one has. To be asked when all were added. */
  readonly kept: (table: Compared) => Compared;
}

/** Bits of a set of hashes. Two keys of one hash are taken for one: something more is kept then than is needed. */
const SIZE = 2 ** 26;

export function createCommon(): Common {
  const [once, again] = [new Uint8Array(SIZE / 8), new Uint8Array(SIZE / 8)];
  const bodies = new Set<string>();
  const rolledUp = new Set<string>();
  const share = sharing();
  let lengths: readonly number[] = [];
  /** Texts that begin with the name of a body are compared with that body's tables. */
  const namesBody = (key: string): boolean => lengths.some((length) => bodies.has(key.slice(0, length)));
  const isCommon = (key: string): boolean => has(again, hashOf(key));
  return {
    add: (table) => {
      for (const key of keysOf(table)) {
        const hash = hashOf(key);
        set(has(once, hash) ? again : once, hash);
      }
      for (const name of table.bodies) bodies.add(wordingOf(name));
      for (const { name } of table.projects ?? []) rolledUp.add(plainName(name));
      lengths = [];
    },
    kept: ({ score, firstReview, review, rate, ...table }) => {
      if (lengths.length === 0) lengths = [...new Set([...bodies].map(({ length }) => length))];
      const { rows, texts, project, year = NaN } = table;
      const hasOther = [year - 1, year + 1].some((other) => has(once, hashOf(yearKey(project, other))));
      const ofRow = (row: ComparedRow): ComparedRow =>
        hasOther ? row : share(withoutFigures(row, isCounted(row) && isCommon(figureKey(row))));
      return {
        ...table,
        // Where a table begins is asked of the whole of it.
        rows: rows.flatMap((row, i) => (i === 0 || hasOther || isCommon(row.key) ? [ofRow(row)] : [])),
        texts: texts.filter(({ key }) => isCommon(key) || namesBody(key)).map(share),
        whole: { names: new Set(rows.map(({ key }) => key)).size, counts: rows.filter(isCounted).length },
        // Only a roll-up asks what a form comes to.
        ...(project !== undefined &&
          rolledUp.has(plainName(project)) &&
          withoutMissing({ score, firstReview, review, rate })),
      };
    },
  };
}

/** What of a table may be another one's too: names, counts, words, its project in a year. */
const keysOf = ({ rows, texts, project, year }: Compared): ReadonlySet<string> =>
  new Set([
    ...[...rows, ...texts].map(({ key }) => key),
    ...rows.flatMap((row) => (isCounted(row) ? [figureKey(row)] : [])),
    ...(project === undefined || year === undefined ? [] : [yearKey(project, year)]),
  ]);

/** By it a project's table of one year finds that of the next. */
const yearKey = (project = "", year: number): string => `\n${plainName(project)}\n${String(year)}`;

const figureKey = ({ key, actual }: ComparedRow): string =>
  `${key}\n${actual?.value ?? ""}\n${actual?.dimension ?? ""}`;

/** A row as the tables of one form have it in common; `counted`: its count is another one's too. */
const withoutFigures = ({ key, name, at, unit, weight, actual }: ComparedRow, counted: boolean): ComparedRow => ({
  key,
  name,
  at,
  ...withoutMissing({ unit, weight, ...(counted && { actual }) }),
});

const withoutMissing = <T extends object>(of: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** Gives for values that say the same one and the same: a form that thousands fill in is held once. */
function sharing(): <T extends object>(value: T) => T {
  const known = new Map<string, object>();
  return <T extends object>(value: T): T => {
    const text = JSON.stringify(value);
    const same = known.get(text);
    if (same) return same as T;
    known.set(text, value);
    return value;
  };
}

const has = (bits: Uint8Array, hash: number): boolean => ((bits[hash >>> 3] ?? 0) & (1 << (hash & 7))) !== 0;

function set(bits: Uint8Array, hash: number): void {
  bits[hash >>> 3] = (bits[hash >>> 3] ?? 0) | (1 << (hash & 7));
}

/** A number below SIZE (FNV-1a). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SIZE - 1);
}
