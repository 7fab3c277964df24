import { columnLetters, columnNumber } from "../../sheet/address";
import { COLUMN_KEYS, type RowWay } from "../../table/table";
import type { Alignment } from "./align";
import type { Placed, Slot } from "./slots";

/** The words of a row, by which an answer about it is found again. */
export const wordsOfRow = (cells: readonly Placed[]): string => cells.map(([, { text }]) => text.trim()).join(" ");

/** What the cells of a row mean by an alignment. */
export const wayOf = (cells: readonly Placed[], slots: readonly Slot[], { picks }: Pick<Alignment, "picks">): RowWay =>
  cells.flatMap(([column, { text }], i) => {
    const key = slots[picks[i] ?? -1]?.key;
    return key ? [{ column, key, text: text.trim() }] : [];
  });

/** A way as an answer: B:level3,E:weight. */
export const wayId = (way: RowWay): string => way.map(({ column, key }) => `${columnLetters(column)}:${key}`).join(",");

/** By cell the slot that an answer says; -1 where it says none, or one that the table has not any more. */
export function picksBy(id: string, cells: readonly Placed[], slots: readonly Slot[]): number[] {
  const said = new Map(
    id.split(",").map((part) => {
      const [letters = "", word] = part.split(":");
      return [columnNumber(letters), COLUMN_KEYS.find((key) => key === word)] as const;
    }),
  );
  return cells.map(([column]) => {
    const key = said.get(column);
    return key === undefined ? -1 : slots.findIndex((slot) => slot.key === key);
  });
}
