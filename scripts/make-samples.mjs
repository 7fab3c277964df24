#!/usr/bin/env node
// Writes samples/*.xlsx: workbooks of our own, on the model of the national form. Run it after changing it; the files are committed.
import { writeFileSync } from "node:fs";
import { rulesWorkbook } from "./samples/rules.mjs";
import { STYLES, letters, sheetXml, workbook } from "./samples/workbook.mjs";

/** The national form: title, project, budget block, goals, indicators of `level1 | level2 | name | target | actual | weight | score | reason`, total. */
function form({ project, department, unit, year, budget, goals, indicators, total }) {
  const rows = [],
    merges = [];
  const add = (...cells) => rows.push([...cells, ...Array(9 - cells.length).fill(null)]) && rows.length;
  add("项目支出绩效自评表");
  merges.push("A1:I1");
  add(`（${year}年度）`);
  merges.push("A2:I2");
  let r = add("项目名称", project);
  merges.push(`B${r}:I${r}`);
  r = add("主管部门", department, null, null, "实施单位", unit);
  merges.push(`B${r}:D${r}`, `F${r}:I${r}`);
  const top = add("项目资金\n（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分");
  merges.push(`A${top}:A${top + 4}`, `B${top}:C${top}`);
  for (const row of budget) {
    r = add(null, ...row.slice(0, 1), null, ...row.slice(1));
    merges.push(`B${r}:C${r}`);
  }
  r = add("年度总体目标", "预期目标", null, null, null, "实际完成情况");
  merges.push(`A${r}:A${r + 1}`, `B${r}:E${r}`, `F${r}:I${r}`);
  r = add(null, goals[0], null, null, null, goals[1]);
  merges.push(`B${r}:E${r}`, `F${r}:I${r}`);
  const header = add(
    "绩效指标",
    "一级指标",
    "二级指标",
    "三级指标",
    "年度指标值",
    "实际完成值",
    "分值",
    "得分",
    "偏差原因分析及改进措施",
  );
  merges.push(`A${header}:A${header + indicators.length}`);
  for (const row of indicators) add(null, ...row);
  for (const [column, key] of [
    ["B", 0],
    ["C", 1],
  ])
    indicators.forEach((row, i) => {
      if (row[key] === null) return;
      let end = i;
      while (end + 1 < indicators.length && indicators[end + 1][key] === null) end += 1;
      if (end > i) merges.push(`${column}${header + 1 + i}:${column}${header + 1 + end}`);
    });
  r = add("总分", null, null, null, null, null, ...total(header + 1, header + indicators.length, top + 1));
  merges.push(`A${r}:F${r}`);
  const styleOf = (row, column, cell) =>
    row === 0
      ? STYLES.title
      : row === 1
        ? STYLES.centre
        : row === top - 1 || row === header - 1
          ? STYLES.head
          : column === 8 && row >= header && typeof cell !== "number"
            ? STYLES.left
            : typeof cell === "number"
              ? STYLES.number
              : STYLES.text;
  return sheetXml(rows, merges, styleOf);
}

/** Tables below each other, each with a title over a header; a null under a level's name is merged into it. */
function stacked(tables, widths) {
  const rows = [],
    merges = [],
    kinds = [];
  for (const { title, header, body, levels = 0, total } of tables) {
    if (rows.length > 0) {
      kinds.push("gap");
      rows.push(widths.map(() => null));
    }
    const add = (kind, cells) =>
      kinds.push(kind) && rows.push([...cells, ...Array(widths.length - cells.length).fill(null)]);
    merges.push(`A${add("title", [title])}:${letters(widths.length)}${rows.length}`);
    if (header) add("head", header);
    const first = rows.length + 1;
    for (const row of body) add("body", row);
    for (let level = 0; level < levels; level += 1)
      body.forEach((row, i) => {
        if (row[level] === null) return;
        let end = i;
        while (
          end + 1 < body.length &&
          body.slice(end + 1, end + 2).every((next) => next.slice(0, level + 1).every((cell) => cell === null))
        )
          end += 1;
        if (end > i) merges.push(`${letters(level + 1)}${first + i}:${letters(level + 1)}${first + end}`);
      });
    if (total) add("body", total);
  }
  const styles = { title: () => STYLES.title, head: () => STYLES.head, gap: () => STYLES.plain };
  const body = (cell) =>
    typeof cell === "number" ? STYLES.number : String(cell ?? "").length > 16 ? STYLES.left : STYLES.text;
  return sheetXml(rows, merges, (r, _c, cell) => (styles[kinds[r]] ?? body)(cell), widths);
}

const about = {
  project: "农村公路安全设施养护",
  department: "清溪县交通运输局",
  unit: "清溪县公路养护中心",
  year: 2024,
};
const goals = ["养护农村公路安全设施，降低隐患路段数量，保障群众出行安全。", "完成年度养护任务，隐患路段明显减少。"];

writeFileSync(
  "samples/self-evaluation.xlsx",
  workbook({
    自评表: form({
      ...about,
      goals,
      budget: [
        ["年度资金总额", 320, 320, 292.8, 10, "92.50%", 9.5],
        ["其中：当年财政拨款", 280, 280, 262.8, null, null, null],
        ["上年结转资金", 30, 40, 30, null, null, null],
        ["其他资金", 0, 0, 0, null, null, null],
      ],
      indicators: [
        ["成本指标", "经济成本指标", "项目总成本", "≤320万元", "300万元", 5, 5, null],
        [null, null, "标志牌更换成本", "≤60万元", "20万元", 5, 5, null],
        ["产出指标", "数量指标", "养护公路里程", "≥120公里", "114公里", 8, 8, null],
        [null, null, "更换标志牌数量", "≥400块", "400块", 6, 6, null],
        [null, null, "波形护栏维修长度", "≥5公里", "4公里", 6, 5, "部分路段施工受汛期影响，下一年度合理安排工期。"],
        [null, null, "隐患路段整治数量", "≥20处", "36处", 5, 5, null],
        [null, "质量指标", "工程验收合格率", "=100%", "105%", 5, 5, null],
        [null, null, "设施完好率", "≥95%", "≥95%", 5, 5, null],
        [null, "时效指标", "养护任务完成时间", "2023年12月底前", "2024年12月底前", 4, 4, null],
        [null, null, "险情处置响应时间", "≤2小时", "1.5小时", 5, null, null],
        ["效益指标", "社会效益指标", "群众出行安全保障水平", "有效提升", "有所提升", 8, 8, null],
        [null, null, "交通事故起数下降率", "≥10%", "8%", 7, null, null],
        [null, "可持续影响指标", "长效养护机制", "健全", "健全", 10, 9, null],
        ["满意度指标", "服务对象满意度指标", "沿线群众满意度", "≥90%", "93人", 5, 5, null],
        [null, null, "运输企业满意度", "≥90%", null, 5, 5, null],
      ],
      total: () => [100, 92],
    }),
  }),
);

writeFileSync(
  "samples/self-evaluation-clean.xlsx",
  workbook({
    自评表: form({
      ...about,
      goals,
      budget: [
        ["年度资金总额", 320, 320, 304, 10, { percent: 0.95 }, 9.5],
        ["其中：当年财政拨款", 280, 280, 270, null, null, null],
        ["上年结转资金", 40, 40, 34, null, null, null],
        ["其他资金", 0, 0, 0, null, null, null],
      ],
      indicators: [
        [
          "产出指标",
          "数量指标",
          "养护公路里程",
          "≥120公里",
          "114公里",
          15,
          14.25,
          "实际完成 114公里，低于年度指标值 ≥120公里，完成率 95%，按比例得 14.25 分，扣 0.75 分。",
        ],
        [null, null, "更换标志牌数量", "≥400块", "420块", 10, 10, null],
        [null, "质量指标", "工程验收合格率", "=100%", "100%", 10, 10, null],
        [null, "时效指标", "养护任务完成时间", "2024年12月底前", "2024年11月", 5, 5, null],
        [null, "成本指标", "项目总成本", "≤320万元", "304万元", 10, 10, null],
        ["效益指标", "社会效益指标", "交通事故起数下降率", "≥10%", "12%", 15, 15, null],
        [null, "可持续影响指标", "长效养护机制", "健全", "健全", 15, 15, null],
        ["满意度指标", "服务对象满意度指标", "沿线群众满意度", "≥90%", "93%", 10, 10, null],
      ],
      total: (first, last, budget) => [
        { formula: `G${budget}+SUM(G${first}:G${last})`, value: 100 },
        { formula: `I${budget}+SUM(H${first}:H${last})`, value: 98.75 },
      ],
    }),
  }),
);

/** An evaluation: framework, score sheet, summary and survey, with what an auditor should find between and within them. */
writeFileSync(
  "samples/evaluation.xlsx",
  workbook({
    指标体系: stacked(
      [
        {
          title: "附件1：清溪县智慧停车建设项目绩效评价指标体系",
          header: ["一级指标", "二级指标", "三级指标", "分值", "指标解释", "评分标准"],
          levels: 2,
          body: [
            [
              "决策（20分）",
              "项目立项（10分）",
              "立项依据充分性",
              5,
              "立项是否符合政策和规划。",
              "符合政策得3分；与部门职责相关得2分。",
            ],
            [null, null, "立项程序规范性", 5, "申请和批复是否符合规定。", "按规定申请得3分；批复材料齐全得2分。"],
            [
              null,
              "资金投入（10分）",
              "预算编制科学性",
              10,
              "预算是否经过论证。",
              "经过论证得5分；测算依据充分得5分。",
            ],
            ["过程（20分）", "资金管理（12分）", "预算执行率", 6, "预算资金是否按计划使用。", "得分=预算执行率×6分。"],
            [null, null, "资金使用合规性", 6, "资金使用是否符合制度。", "发现一处不合规扣2分，扣完为止。"],
            [null, "组织实施（8分）", "管理制度健全性", 6, "制度是否健全。", "制度健全得6分，缺一项扣2分。"],
            [
              "产出（35分）",
              "产出数量（20分）",
              "泊位改造完成率",
              10,
              "实际改造数与计划数之比。",
              "得分=完成率×10分。",
            ],
            [null, null, "诱导屏安装数量", 10, "实际安装数与计划数之比。", "得分=完成率×10分。"],
            [
              null,
              "产出质量（15分）",
              "工程验收合格率",
              15,
              "验收合格数与实际完成数之比。",
              "达到100%得满分，每低1%扣1分。",
            ],
            [
              "效益（25分）",
              "社会效益（15分）",
              "高峰停车周转提升率",
              15,
              "高峰时段周转次数的变化。",
              "提升10%及以上得满分，否则按比例得分。",
            ],
            [null, "满意度（10分）", "车主满意度", 10, "车主对停车服务的满意程度。", "得分=满意度×10分。"],
          ],
          total: ["总分", null, null, 100],
        },
      ],
      [14, 16, 20, 8, 32, 40],
    ),
    评分表: stacked(
      [
        {
          title: "附件2：清溪县智慧停车建设项目绩效评价评分表",
          header: ["一级指标", "二级指标", "三级指标", "分值", "得分", "得分率", "扣分原因"],
          levels: 2,
          body: [
            ["决策（20分）", "项目立项（10分）", "立项依据充分性", 5, 5, "100%", null],
            [null, null, "立项程序规范性", 5, 4, "80%", "批复材料缺少专家意见。"],
            [null, "资金投入（10分）", "预算编制科学性", 10, 8, "80%", "部分单价没有测算依据。"],
            ["过程（20分）", "资金管理（12分）", "预算执行率", 6, 5.7, "95%", "执行率95%，按比例扣分。"],
            [null, null, "资金使用合规性", 6, 4, "66.67%", null],
            [null, "组织实施（8分）", "管理制度健全性", 8, 6, "75%", "缺少设备巡检制度。"],
            ["产出（35分）", "产出数量（20分）", "泊位改造完成率", 10, 10, "100%", null],
            [null, null, "诱导屏安装数量", 10, 9, "92%", "一处路口管线冲突，未安装。"],
            [null, "产出质量（15分）", "工程验收合格率", 15, 15, "100%", null],
            ["效益（25分）", "社会效益（15分）", "高峰泊位周转提升率", 15, 12, "80%", "提升8%，按比例得分。"],
            [null, "满意度（10分）", "车主满意度", 10, 9.1, "91%", "满意度91%，按比例得分。"],
          ],
          total: ["总分", null, null, 100, 87.8, "87.8%", null],
        },
      ],
      [14, 16, 20, 8, 8, 9, 34],
    ),
    得分汇总: stacked(
      [
        {
          title: "清溪县智慧停车建设项目绩效评价得分汇总表",
          header: ["一级指标", "分值", "得分", "得分率", "评价等级"],
          body: [
            ["决策", 20, 17, "85%", null],
            ["过程", 20, 15.7, "78.5%", null],
            ["产出", 35, 35, "100%", null],
            ["效益", 25, 21.1, "84.4%", null],
          ],
          total: ["总分", 100, 87.8, "87.8%", "优"],
        },
      ],
      [16, 10, 10, 12, 12],
    ),
    满意度问卷: stacked(
      [
        {
          title: "清溪县智慧停车建设项目车主满意度调查问卷统计",
          body: [["满意度权重：非常满意100%，满意80%，一般60%，不满意0%。"]],
        },
        {
          title: "1、您对停车引导是否满意？［单选题］",
          header: ["选项", "人数", "比例"],
          body: [
            ["非常满意", 130, "65%"],
            ["满意", 50, "25%"],
            ["一般", 18, "9%"],
            ["不满意", 2, "2%"],
            ["本题有效填写人次", 200, null],
          ],
        },
        {
          title: "2、您对收费是否满意？［单选题］",
          header: ["选项", "人数", "比例"],
          body: [
            ["非常满意", 120, "60%"],
            ["满意", 60, "30%"],
            ["一般", 16, "8%"],
            ["不满意", 4, "2%"],
            ["本题有效填写人次", 200, null],
          ],
        },
      ],
      [44, 12, 12],
    ),
  }),
);

writeFileSync("samples/rules.xlsx", rulesWorkbook());
