import type { Cell, Sheet } from "../../src/core/sheet/sheet";

/** How often something was looked up, however it was. */
export interface Looks {
  count: number;
}

/** A map that counts what is looked up in it, one by one or in turn. */
class Counted<K, V> extends Map<K, V> {
  constructor(
    entries: Iterable<readonly [K, V]>,
    private readonly looks: Looks,
  ) {
    super();
    for (const [key, value] of entries) this.set(key, value);
  }

  override get(key: K): V | undefined {
    this.looks.count += 1;
    return super.get(key);
  }

  override has(key: K): boolean {
    this.looks.count += 1;
    return super.has(key);
  }

  override *entries(): MapIterator<[K, V]> {
    for (const entry of super.entries()) {
      this.looks.count += 1;
      yield entry;
    }
    return undefined;
  }

  override *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
    return undefined;
  }

  override *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
    return undefined;
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}

/** A sheet that counts how often its rows and cells are looked at. */
export const countedSheet = (sheet: Sheet, looks: Looks): Sheet => ({
  ...sheet,
  rows: new Counted<number, ReadonlyMap<number, Cell>>(
    [...sheet.rows].map(([row, cells]) => [row, new Counted(cells, looks)] as const),
    looks,
  ),
});
