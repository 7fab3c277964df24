#!/usr/bin/env node
// Writes samples/*.xlsx: workbooks of our own, on the model of the national form. Run it after changing it; the files are committed.
import { writeFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const letters = (n) => String.fromCharCode(64 + n);

// Styles by name → index of cellXfs.
const STYLES = { plain: 0, title: 1, text: 2, number: 3, percent: 4, head: 5, left: 6, centre: 7 };
const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="3"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="16"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFF3F8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf><xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment horizontal="left" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;

/** A cell is text, a number, {percent}, {formula, value} or null; `style` overrides. */
function cellXml(ref, cell, style) {
  const s = ` s="${style}"`;
  if (cell === null) return `<c r="${ref}"${s}/>`;
  if (typeof cell === "number") return `<c r="${ref}"${s}><v>${cell}</v></c>`;
  if (cell.percent !== undefined) return `<c r="${ref}" s="${STYLES.percent}"><v>${cell.percent}</v></c>`;
  if (cell.formula !== undefined) return `<c r="${ref}"${s}><f>${escape(cell.formula)}</f><v>${cell.value}</v></c>`;
  return `<c r="${ref}"${s} t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

function sheetXml(rows, merges, styleOf) {
  const body = rows
    .map(
      (row, r) =>
        `<row r="${r + 1}" ht="30" customHeight="1">${row.map((cell, c) => cellXml(letters(c + 1) + (r + 1), cell, styleOf(r, c, cell))).join("")}</row>`,
    )
    .join("");
  const widths = [12, 14, 18, 26, 17, 17, 9, 9, 44];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:I${rows.length}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>${body}</sheetData><mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

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

function workbook(sheets) {
  const names = Object.keys(sheets);
  const file = {
    "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, i) => `<sheet name="${escape(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets><calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join("")}<Relationship Id="rId${names.length + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": stylesXml,
  };
  names.forEach((name, i) => (file[`xl/worksheets/sheet${i + 1}.xml`] = sheets[name]));
  return zipSync(Object.fromEntries(Object.entries(file).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: new Date(1980, 0, 1),
  });
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
