import { readWorkbook } from "../../src/xlsx";
import { createDisplay } from "../../src/xlsx/read/display";
import { buildWorkbook, stylesXml } from "./build";

const shown = (code: string | undefined, value: number | string, date1904 = false): string => {
  const display = createDisplay(date1904)(code);
  return typeof value === "number" ? display.number(value) : display.text(value);
};

test.each<[string | undefined, number | string, string]>([
  // General: eleven digits.
  [undefined, 0, "0"],
  [undefined, -0, "0"],
  [undefined, 96.8, "96.8"],
  [undefined, 0.1 + 0.2, "0.3"],
  [undefined, 1234567.891234, "1234567.891"],
  [undefined, 12345678901, "12345678901"],
  [undefined, 123456789012, "1.23457E+11"],
  [undefined, 1e-10, "1E-10"],
  [undefined, "文字", "文字"],
  ["General", 5.5, "5.5"],
  ["G/通用格式", 5.5, "5.5"],
  ['G/通用格式"分"', 5.5, "5.5分"],
  // Numbers and percentages, rounded as Excel rounds.
  ["0.00%", 0.968, "96.80%"],
  ["0%", 0.995, "100%"],
  ["0.00", 1.005, "1.01"],
  ["0.00", 8.705, "8.71"],
  ["0", 2.5, "3"],
  ["0.00", -1, "-1.00"],
  ["#,##0.00", 1234.5, "1,234.50"],
  ["0.00_ ", 5, "5.00 "],
  ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234.5, " 1,234.50 "],
  ["#,##0.00;[Red]-#,##0.00", -3, "-3.00"],
  ['0"分"', 98, "98分"],
  ['0!.0,"万"', 50000, "5.0万"],
  ["0!万", 5, "5万"],
  ["[>=90]0;0.0", 50, "50.0"],
  ["# ?/?", 1.5, "1 1/2"],
  ["0.00E+00", 12345, "1.23E+04"],
  ["[$¥-804]#,##0.00", 5, "¥5.00"],
  ["@", 5, "5"],
  ["0;-0;;@", 0, ""],
  ["0;-0;;@", "文字", "文字"],
  [";;;", "文字", ""],
  [";;;", 5, ""],
  ["0;-0;0", "文字", "文字"],
  ['0;0;0;"〔"@"〕"', "文字", "〔文字〕"],
  // Dates as in a Chinese Excel.
  ["yyyy/m/d", 45000, "2023/3/15"],
  ['yyyy"年"m"月"d"日"', 45000.5, "2023年3月15日"],
  ['[$-804]yyyy"年"m"月"d"日";@', 45000, "2023年3月15日"],
  ["[$-F800]dddd, mmmm dd, yyyy", 45000, "2023年3月15日"],
  ["yyyy-mm-dd hh:mm:ss", 45000.25, "2023-03-15 06:00:00"],
  ["aaaa", 45000, "星期三"],
  ["d-mmm-yy", 45000, "15-Mar-23"],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', 45000, "二〇二三年三月十五日"],
  ['[DBNum1][$-804]m"月"d"日"', 45219, "十月二十日"],
  ["h:mm AM/PM", 45000.75, "6:00 PM"],
  ['上午/下午h"时"mm"分"', 45000.75, "下午6时00分"],
  ["[h]:mm:ss", 1.5, "36:00:00"],
  ['m"月"d"日"', 60, "2月29日"],
  ["yyyy-mm-dd", -1, "########"],
  // What cannot be read counts as General.
  ["bad[[", 5.25, "5.25"],
  ["[<", 5.25, "5.25"],
  ["0;0;0;0;0", 5, "5"],
])("%s shows %s as %s", (code, value, text) => {
  expect(shown(code, value)).toBe(text);
});

test.each([
  ["yyyy/m/d", 0, "1904/1/1"],
  ["yyyy/m/d", 43538, "2023/3/15"],
  ["0.00", 1, "1.00"],
  ["[h]:mm", 1.5, "36:00"],
  ["h:mm", 0.5, "12:00"],
])("the 1904 date system: %s shows %s as %s", (code, value, text) => {
  expect(shown(code, value, true)).toBe(text);
});

test.each([
  [9, "0%", "4500000%"],
  [14, "yyyy/m/d", "2023/3/15"],
  [22, "yyyy/m/d h:mm", "2023/3/15 0:00"],
  [27, 'yyyy"年"m"月"', "2023年3月"],
  [31, 'yyyy"年"m"月"d"日"', "2023年3月15日"],
  [34, '上午/下午h"时"mm"分"', "上午12时00分"],
  [49, "@", "45000"],
  [57, 'yyyy"年"m"月"', "2023年3月"],
  [58, 'm"月"d"日"', "3月15日"],
  [0, undefined, "45000"],
  [99, undefined, "45000"],
])("built-in format %i is %s", (id, code, text) => {
  const styles = stylesXml(["x"]).replace('numFmtId="164" fontId', `numFmtId="${String(id)}" fontId`);
  const { sheets } = readWorkbook(buildWorkbook({ sheets: [{ name: "s", rows: [[{ v: 45000, s: 1 }]] }], styles }));
  const cell = sheets[0]!.rows.get(1)!.get(1)!;
  expect([cell.format, cell.text]).toEqual([code, text]);
});
