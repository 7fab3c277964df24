import { audit } from "../../../src/core/audit";
import { NATIONAL } from "../../../src/core/policy/resolve";
import { layoutFrom } from "../../../src/core/template/from-table";
import { LAYOUTS } from "../../../src/core/template/layouts";
import type { Layout } from "../../../src/core/template/layout";
import { makeTemplate } from "../../../src/core/template/make";
import { madeSheet } from "../../support/new-sheet";
import { sheetOf, workbookOf } from "../../support/sheet";
import { OURS, weighted } from "./support";
import { translator } from "../../support/texts";

const rowsFor = (layout: Layout) =>
  weighted(
    OURS.rows.filter(({ sector }) => sector === "水利").map(({ sector: _, better: __, ...row }) => row),
    layout,
    NATIONAL,
    0.5,
  );

const made = (layout: Layout) => {
  const fields = { project: "河道综合治理项目", department: "云岭县水利局", unit: "云岭县河道管理所" };
  return madeSheet(
    makeTemplate({
      layout,
      policy: NATIONAL,
      project: { year: 2026, fields },
      rows: rowsFor(layout),
      translate: translator("zh-CN"),
    }),
  );
};

const again = (layout: Layout): Layout | undefined => {
  const sheet = made(layout);
  return layoutFrom(audit({ sheets: [sheet], names: new Map() }, NATIONAL).tables[0]!.table, sheet, layout.id);
};

/** What a table says of its layout: neither widths nor the words that may be chosen from. */
const said = ({ columns, orientation: _, name: __, $schema: ___, ...layout }: Layout) => ({
  ...layout,
  columns: columns.map(({ key, header, input }) => ({ key, header, input })),
});

const INDICATOR_FORMS = LAYOUTS.filter(({ kind }) => kind !== "survey");

test.each(INDICATOR_FORMS.map((layout) => [layout.id, layout] as const))(
  "a form that was made gives the layout that it was made by: %s",
  (_, layout) => {
    expect(said(again(layout)!)).toEqual(said(layout));
  },
);

test("the form of a bureau: its own words, columns and labels, to make others by", () => {
  const sheet = sheetOf(
    `
云岭县农村道路养护2025年绩效完成情况表 | < | < | < | <
项目名称 | 农村道路养护 | 主管部门 | 云岭县交通局 | 联系电话
指标类别 | 指标名称 | 计划值 | 完成值 | 说明材料编号
产出指标 | 养护里程 | ≥120公里 | 118公里 |
效益指标 | 路况评价 | ≥85分 | 88分 |
填表说明：完成值按年末数填写。 | < | < | < | <`,
    "2025年养护",
  );
  const [scored] = audit(workbookOf(sheet), NATIONAL).tables;
  const layout = layoutFrom(scored!.table, sheet)!;
  expect(layout).toMatchObject({
    sheet: "养护",
    meta: [
      [
        { label: "项目名称", field: "project" },
        { label: "主管部门", field: "department" },
      ],
      [{ label: "联系电话", field: "联系电话" }],
    ],
    notes: ["填表说明：完成值按年末数填写。"],
  });
  expect(layout.title).toContain("{year}年");
  expect(layout.columns.map(({ header }) => header)).toEqual([
    "指标类别",
    "指标名称",
    "计划值",
    "完成值",
    "说明材料编号",
  ]);
});

test("a list of projects is no layout", () => {
  const sheet = sheetOf(
    `
2025年项目支出绩效自评情况汇总表
序号 | 项目名称 | 主管部门 | 全年预算数 | 全年执行数 | 自评得分 | 等级
1 | 路灯养护 | 云岭县城管局 | 100 | 98 | 96 | 优
2 | 河道保洁 | 云岭县水利局 | 50 | 50 | 92 | 优`,
    "汇总",
  );
  const [scored] = audit(workbookOf(sheet), NATIONAL).tables;
  expect(scored?.table.kind).toBe("roll-up");
  expect(layoutFrom(scored!.table, sheet)).toBeUndefined();
});
