import { parseFormula, printFormula } from "../../src/xlsx/read/formula";
import { shownFormula, storedFormula } from "../../src/xlsx/read/future";

const moved = (formula: string, rows: number, columns: number): string =>
  printFormula(parseFormula(formula), rows, columns);

test.each([
  ["A1+B2", "B3+C4"],
  ["$A1+A$1+$A$1", "$A3+B$1+$A$1"],
  ["SUM(A1:B2,C:C,$D:E,3:4,$5:6)", "SUM(B3:C4,D:D,$D:F,5:6,$5:8)"],
  ["Sheet1!A1+'表 A1'!A1+'it''s A1'!$B$2", "Sheet1!B3+'表 A1'!B3+'it''s A1'!$B$2"],
  ["Q1!A1+[1]Q1!A1", "Q1!B3+[1]Q1!B3"],
  ['"A1"&A1&"say ""A1"""', '"A1"&B3&"say ""A1"""'],
  ["LOG10(A1)+ATAN2(A1,1)", "LOG10(B3)+ATAN2(B3,1)"],
  ["表1[[#This Row],[A1]]+表1[A1]+A1", "表1[[#This Row],[A1]]+表1[A1]+B3"],
  ["表1['[A1]+A1", "表1['[A1]+B3"],
  ["_A1+A1_x+税率A1+A1.5+AB12345678+XFE1+ZZZ9", "_A1+A1_x+税率A1+A1.5+AB12345678+XFE1+ZZZ9"],
  ["1E5+1.5e3+#REF!+#N/A+TRUE", "1E5+1.5e3+#REF!+#N/A+TRUE"],
  ['IF(A1>=60,"是",{1,2;3,4})', 'IF(B3>=60,"是",{1,2;3,4})'],
  ["A1#+@A1", "B3#+@B3"],
  ["a1+b2", "B3+C4"],
  ["A1:INDEX(B:B,2)", "B3:INDEX(C:C,2)"],
  ['"unclosed', '"unclosed'],
  ["[unclosed A1", "[unclosed B3"],
])("%s two rows down and one to the right is %s", (formula, expected) => {
  expect(moved(formula, 2, 1)).toBe(expected);
});

test("what leaves the sheet comes in on the other side", () => {
  expect(moved("A1+XFD1048576", -1, -1)).toBe("XFD1048576+XFC1048575");
  expect(moved("XFD1048576", 1, 1)).toBe("A1");
});

test("a formula that does not move reads the same", () => {
  const formula = "IFERROR(VLOOKUP($A2,'数据 源'!$A:$F,4,FALSE)*100%,\"无\")";
  expect(moved(formula, 0, 0)).toBe(formula);
});

test.each([
  ["IFS(A1>1,2,TRUE,3)", "_xlfn.IFS(A1>1,2,TRUE,3)"],
  ["SUM(FILTER(A:A,B:B))", "SUM(_xlfn._xlws.FILTER(A:A,B:B))"],
  ['"IFS("&RANK.EQ(A1,B:B)', '"IFS("&_xlfn.RANK.EQ(A1,B:B)'],
  ["'IFS(1)'!A1+MYIFS(1)+表.IFS(2)", "'IFS(1)'!A1+MYIFS(1)+表.IFS(2)"],
  ["1+2", "1+2"],
])("%s is stored as %s", (shown, stored) => {
  expect(storedFormula(shown)).toBe(stored);
  expect(shownFormula(stored)).toBe(shown);
});

test("a prefix that we would not write again is shown", () => {
  expect(shownFormula("_xlfn.LET(_xlpm.x,1,_xlpm.x)")).toBe("_xlfn.LET(_xlpm.x,1,_xlpm.x)");
});
