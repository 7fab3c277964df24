import { markupIn } from "../../words/notation";
import { rowsIn } from "../../sheet/sheet";
import { defineCheck } from "../check";

/** 单元格中残留转换标记（`<p>`、`$\geq$`） */
export const markupResidue = defineCheck({
  id: "markup-residue",
  severity: "info",
  group: "Form",
  ofText: true,
  messages: ["residue"],
  run: ({
    scored: {
      table: { range },
    },
    sheet,
    report,
  }) => {
    for (const row of rowsIn(sheet, range.top, range.bottom))
      for (const [column, { text }] of sheet.rows.get(row) ?? []) {
        const residue = column >= range.left && column <= range.right ? markupIn(text) : undefined;
        if (residue)
          report({ address: { row, column }, message: "residue", data: { residue }, actual: residue, related: [] });
      }
  },
});
