import type { NewSheet } from "../../src/core/make/sheet";
import { parseRange } from "../../src/core/sheet/address";

const at = (text: string) => parseRange(text)!;

/** A form with everything that a new worksheet can have. */
export const FORM: NewSheet = {
  kind: "template",
  source: "self-evaluation/2025/路灯",
  name: "自评表",
  rows: [
    [{ value: "路灯养护自评表" }, { value: "" }, { value: "" }],
    [{ value: "指标" }, { value: "分值" }, { value: "得分" }],
    [{ value: "=亮灯率" }, { value: 60 }, { value: "" }],
    [{ value: "去“其他”看看", link: { sheet: "it's", address: { row: 3, column: 1 } } }, { value: 40 }, { value: "" }],
    [{ value: "合计" }, { formula: "SUM(B3:B4)" }, { formula: 'IFNA(SUM(C3:C4),"")' }],
  ],
  styles: [
    { range: at("A1:C1"), style: "title" },
    { range: at("A2:C5"), style: "grid" },
    { range: at("A2:C2"), style: "header" },
    { range: at("C3:C4"), style: "input" },
    { range: at("C5"), style: "percent" },
  ],
  formats: [{ range: at("B3:B5"), format: "#,##0.0#" }],
  merges: [at("A1:C1")],
  validations: [
    {
      range: at("C3:C4"),
      accepts: { number: "decimal", least: 0, most: "$B3" },
      prompt: { title: "得分", message: "0 至 <分值>" },
    },
    { range: at("A3"), accepts: { choices: ["甲", "乙"] }, advice: true, prompt: { title: "名称", message: "选一个" } },
  ],
  widths: [120, 60, 0],
  heights: [{ rows: { top: 1, bottom: 1 }, height: 36 }],
  highlights: [{ range: at("B5"), formula: "$B$5<>100", style: "error" }],
  unlocked: [at("C3:C4")],
  print: { area: at("A1:C5"), titleRows: { top: 2, bottom: 2 }, orientation: "portrait" },
};
