import { markupIn } from "../../words/notation";
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
    for (const [row, cells] of sheet.rows) {
      if (row < range.top || row > range.bottom) continue;
      for (const [column, cell] of cells) {
        const residue = column >= range.left && column <= range.right ? markupIn(cell.text) : undefined;
        if (residue)
          report({ address: { row, column }, message: "residue", data: { residue }, actual: residue, related: [] });
      }
    }
  },
});
