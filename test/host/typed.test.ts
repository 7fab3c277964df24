import { typed } from "../../src/host/model/typed";

const value = (value: unknown, format?: string): unknown => ({ kind: "value", value, ...(format && { format }) });
const formula = (text: string): unknown => ({ kind: "formula", formula: text });
const REFUSED = { kind: "refused" };

test.each([
  ["", { kind: "blank" }],
  ["96.8", value(96.8)],
  [" 12 ", value(12)],
  ["-5", value(-5)],
  ["+5", value(5)],
  ["(5)", value(-5)],
  [".5", value(0.5)],
  ["1,234", value(1234, "#,##0")],
  ["1,234.5", value(1234.5, "#,##0.00")],
  ["12,34", value("12,34")],
  ["95%", value(0.95, "0%")],
  ["95.5%", value(0.955, "0.00%")],
  ["¥5", value(5, '"¥"#,##0')],
  ["1e3", value(1000, "0.00E+00")],
  ["TRUE", value(true)],
  ["#N/A", value({ error: "#N/A" })],
  ["12:30", value(12.5 / 24, "h:mm")],
  ["2023-12-31", value(45_291, "yyyy/m/d")],
  ["2023/12", value(45_261, "mmm-yy")],
  ["2023年12月", value(45_261, 'yyyy"年"m"月"')],
  ["3月5日", value(45_356, 'm"月"d"日"')],
  ["1-2", value(45_293, 'm"月"d"日"')],
  ["2023-02-30", value("2023-02-30")],
  ["2023年12月底前", value("2023年12月底前")],
  ["≥95%", value("≥95%")],
  ["100万条", value("100万条")],
  ["-", value("-")],
  ["——", value("——")],
  ["=A1+1", formula("=A1+1")],
  ["=SUM(A1:B2, '汇总 表'!C1)*-1", formula("=SUM(A1:B2, '汇总 表'!C1)*-1")],
  ["+A1", formula("=+A1")],
  ["-A1", formula("=-A1")],
  ["-未完成", formula("=-未完成")],
  ["@SUM(A1)", formula("=SUM(A1)")],
  ["=SUM(A1", REFUSED],
  ["=1+", REFUSED],
  ["- 未完成 扣2分", REFUSED],
  ["-未完成，扣 2 分", REFUSED],
  ["'=A1", value("=A1")],
  ["''", value("'")],
])("%s", (text, expected) => {
  expect(typed(text, false, 2024)).toEqual(expected);
});

test("in a text cell everything is text", () => {
  expect(["=A1", "5", "'x"].map((text) => typed(text, true, 2024))).toEqual([value("=A1"), value("5"), value("'x")]);
});
