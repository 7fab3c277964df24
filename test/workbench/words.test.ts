import { translator } from "../../src/locales/workbench";
import { charactersOf } from "../../src/workbench/fonts";
import { saidOfSaving, whyNot } from "../../src/workbench/file";
import { readWorkbook, XlsxError } from "../../src/xlsx";
import { buildWorkbook } from "../xlsx/build";

const zh = translator("zh-CN");

test("why a file cannot be opened", () => {
  expect(whyNot(new XlsxError("encrypted"), "表.xlsx", zh)).toMatch(/^“表\.xlsx”设有打开密码/);
  expect(whyNot(new XlsxError("too-large", { what: "part", limit: 268435456 }), "表.xlsx", zh)).toContain(
    "内部文件解压后超过上限 256 MB",
  );
  expect(whyNot(new TypeError("x is not"), "表.xlsx", zh)).toContain("意外错误（x is not）");
});

test("what of the changes is not in the saved file, each once", () => {
  expect(saidOfSaving([], "表.xlsx", zh)).toContain("已保存为“表.xlsx”");
  const lost = [
    { what: "sheet-deleted", sheet: "底稿" },
    { what: "cell", sheet: "甲" },
    { what: "cell", sheet: "甲" },
  ] as const;
  expect(saidOfSaving(lost, "表.xlsx", zh)).toContain("：删除的工作表“底稿”（文件中仍在）；工作表“甲”的部分单元格。");
});

test("every character that the grid shows, once", () => {
  const workbook = readWorkbook(buildWorkbook({ sheets: [{ name: "甲乙", rows: [["乙丙"], [12.5]] }] }));
  expect(charactersOf(workbook)).toBe("甲乙丙12.5");
});
