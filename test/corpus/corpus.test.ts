import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit } from "../../src/core/audit";
import { planScores } from "../../src/core/edit/score-plan";
import type { Address } from "../../src/core/sheet/address";
import { createSheet, type Cell, type Sheet } from "../../src/core/sheet/sheet";
import { applyPlan, readWorkbook, undoPlan } from "../../src/xlsx";
import { corpus, files, here, measure } from "./support";

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
const RETYPED: Readonly<Record<string, (sheet: Sheet) => Sheet>> = {
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

const WHOLE = [
  "tables found",
  "table kind",
  "columns",
  "budget fields",
  "totals",
  "left to judgement",
  "scores, met",
  "scores, proportional",
  "scores, execution",
];

if (!here)
  it.todo(
    "the corpus is not on this machine: ../shared/corpus and ../shared/evaluate are missing, nothing was measured",
  );
else
  describe("the corpus", () => {
    it.each(Object.entries(RETYPED))("%s, is read as the gold files say", (_, change) => {
      const shares = measure((workbook) => ({ ...workbook, sheets: workbook.sheets.map(change) }));
      expect(WHOLE.map((name) => [name, shares[name]])).toEqual(WHOLE.map((name) => [name, 1]));
      for (const name of ["table range, exact", "indicator fields"])
        expect([name, shares[name]! >= 0.995]).toEqual([name, true]);
      for (const name of ["findings recalled", "findings precise"])
        expect([name, shares[name]! >= 0.97]).toEqual([name, true]);
    });

    it.each(files)("%s: scores written, taken back, and nothing to write a second time", (file) => {
      const bytes = new Uint8Array(readFileSync(join(corpus, file)));
      const { edits } = planScores(audit(readWorkbook(bytes)), "differing");
      const written = applyPlan(bytes, { edits, marks: [], notes: [] });
      expect(written.left).toEqual([]);
      expect(written.applied).toHaveLength(edits.length);
      expect(planScores(audit(readWorkbook(written.bytes)), "differing").edits).toEqual([]);
      expect(readWorkbook(undoPlan(written.bytes, written.undo).bytes)).toEqual(readWorkbook(bytes));
    });
  });
