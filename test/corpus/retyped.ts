import type { Address } from "../../src/core/sheet/address";
import { createSheet, type Cell, type Sheet } from "../../src/core/sheet/sheet";

/** The sheet with its texts typed in another way. */
const retyped =
  (change: (text: string) => string) =>
  (sheet: Sheet): Sheet =>
    rebuilt(sheet, ([address, cell]) => [
      [
        address,
        typeof cell.value === "string" ? { ...cell, value: change(cell.value), text: change(cell.value) } : cell,
      ],
    ]);

function rebuilt(sheet: Sheet, change: (entry: [Address, Cell]) => [Address, Cell][], merges = sheet.merges): Sheet {
  const cells = [...sheet.rows].flatMap(([row, columns]) =>
    [...columns].flatMap(([column, cell]) => change([{ row, column }, cell])),
  );
  return createSheet({ name: sheet.name, hidden: sheet.hidden, cells, merges });
}

/** Level names written on every row instead of merged down. */
function repeated(sheet: Sheet): Sheet {
  const down = (range: Sheet["merges"][number]): boolean => range.left === range.right && range.bottom > range.top;
  const copies = ([address, cell]: [Address, Cell]): [Address, Cell][] => {
    const merge = sheet.merges.find(
      (range) => down(range) && range.top === address.row && range.left === address.column,
    );
    return merge
      ? Array.from({ length: merge.bottom - merge.top + 1 }, (_, i) => [{ ...address, row: merge.top + i }, cell])
      : [[address, cell]];
  };
  return rebuilt(
    sheet,
    copies,
    sheet.merges.filter((range) => !down(range)),
  );
}

const isWord = (text: string, longest: number): boolean => text.length <= longest && /^[\u4e00-\u9fff]+$/.test(text);

/** The same tables as other people type them: the auditor sees the same in each. */
export const RETYPED: Readonly<Record<string, (sheet: Sheet) => Sheet>> = {
  "as they are": (sheet) => sheet,
  "without merged cells": (sheet) => rebuilt(sheet, (entry) => [entry], []),
  "with spaces inside words": retyped((text) => (isWord(text, 8) ? [...text].join(" ") : text)),
  "with line breaks inside words": retyped((text) =>
    isWord(text, 10) && text.length >= 4 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text,
  ),
  "in full-width signs": retyped((text) =>
    text.replace(/[()%<>=:,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  ),
  "with figures typed as text": (sheet) =>
    rebuilt(sheet, ([address, cell]) => [
      [address, typeof cell.value === "object" && cell.formula === undefined ? { ...cell, value: cell.text } : cell],
    ]),
  "with level names on every row": repeated,
};
