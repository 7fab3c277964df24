import { audit } from "../../../src/core/audit";
import { compareFiles } from "../../../src/core/check/across/compare";
import { comparedOf, type Compared } from "../../../src/core/check/across/compared";
import { printPlace } from "../../../src/core/sheet/address";
import { sheetOf, workbookOf } from "../../support/sheet";

/** What is kept of a file, as one process hands it to another. */
const kept = (file: string, lines: string, name = "自评表"): Compared[] => {
  const { workbook, tables, policy } = audit(workbookOf(sheetOf(lines, name)));
  const compared = tables.map((scored) => comparedOf(scored, workbook.sheets[0]!, policy, file));
  return JSON.parse(JSON.stringify(compared)) as Compared[];
};

const found = (...files: readonly Compared[][]): string[] =>
  compareFiles(files.flat()).map(
    ({ check, message, at, others: [other] }) =>
      `${at.file} ${printPlace(at)} ${check} ${message} ${other!.file} ${printPlace(other!)}`,
  );

const form = (project: string, total: string, unit = "甲市文化馆"): string => `
项目支出绩效自评表
（2023年度）
项目名称 | ${project}
项目单位 | ${unit}
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 200 | 200 | 190 | 10 | 95% | 9.5
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
产出指标 | 数量指标 | 巡演场次 | ≥20场 | 23场 | 50 | 50
效益指标 | 社会效益指标 | 观众人数 | ≥3000人 | 3127人 | 40 | 40
总分 | | | | | 100 | ${total}`;

const ROLL_UP = `
部门项目支出绩效自评情况汇总表
（2023年度）
序号 | 项目名称 | 预算执行率 | 自评得分
1 | 文化下乡 | 95% | 99.5
2 | 非遗展演 | 98% | 99.5`;

describe("files of one audit", () => {
  it("a roll-up against the form of each project, wherever it is", () => {
    expect(
      found(
        kept("汇总.xlsx", ROLL_UP, "汇总"),
        kept("下乡.xlsx", form("文化下乡", "99.5")),
        kept("展演.xlsx", form("非遗展演", "99")),
      ),
    ).toEqual([
      "汇总.xlsx 汇总!D5 cross-rollup score 展演.xlsx 自评表!G10",
      "汇总.xlsx 汇总!C5 cross-rollup rate 展演.xlsx 自评表!G6",
    ]);
  });
  it("the form of another year is not the roll-up's", () => {
    const last = form("非遗展演", "90").replace("2023", "2022");
    expect(found(kept("汇总.xlsx", ROLL_UP), kept("展演.xlsx", last))).toEqual([]);
  });
  it("what two tables of one file say of each other is that file's", () => {
    const one = kept("一.xlsx", ROLL_UP, "汇总");
    const other = kept("一.xlsx", form("非遗展演", "99"));
    expect(found(one, other)).toEqual([]);
  });
  it("what a person has turned off is not compared", () => {
    const compared = [kept("汇总.xlsx", ROLL_UP), kept("展演.xlsx", form("非遗展演", "99"))].flat();
    expect(compareFiles(compared.map((table) => ({ ...table, off: ["cross-rollup"] })))).toEqual([]);
  });
});
