import { wordingOf } from "../../quantity/wording";
import type { Compared } from "./compared";
import { isCounted } from "./copied";

/** Finds out what tables have in common while they come one after the other; none of them is held. */
export interface Common {
  readonly add: (table: Compared) => void;
  /** A table without the rows and texts that no other one has: what it is compared by. To be asked when all were added. */
  readonly kept: (table: Compared) => Compared;
}

/** Bits of a set of hashes. Two keys of one hash are taken for one: something more is kept then than is needed. */
const SIZE = 2 ** 26;

export function createCommon(): Common {
  const [once, again] = [new Uint8Array(SIZE / 8), new Uint8Array(SIZE / 8)];
  const bodies = new Set<string>();
  let lengths: readonly number[] = [];
  /** Texts that begin with the name of a body are compared with that body's tables. */
  const namesBody = (key: string): boolean => lengths.some((length) => bodies.has(key.slice(0, length)));
  return {
    add: ({ rows, texts, bodies: own }) => {
      for (const key of new Set([...rows, ...texts].map((each) => each.key))) {
        const hash = hashOf(key);
        set(has(once, hash) ? again : once, hash);
      }
      for (const name of own) bodies.add(wordingOf(name));
      lengths = [];
    },
    kept: (table) => {
      if (lengths.length === 0) lengths = [...new Set([...bodies].map(({ length }) => length))];
      const { rows, texts } = table;
      const isCommon = ({ key }: { readonly key: string }): boolean => has(again, hashOf(key));
      // Where a table begins, and whether it says what was done, is asked of the whole of it.
      const first = rows.find(({ actual }) => actual);
      return {
        ...table,
        rows: rows.filter((row, i) => i === 0 || row === first || isCommon(row)),
        texts: texts.filter((text) => isCommon(text) || namesBody(text.key)),
        whole: { names: new Set(rows.map(({ key }) => key)).size, counts: rows.filter(isCounted).length },
      };
    },
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
