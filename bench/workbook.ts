import { strToU8, zipSync } from "fflate";
import { columnLetters } from "../src/core/sheet/address";

type CellInput = string | number | null;

/** Columns of the form: Excel writes every cell of a bordered table, filled or not. */
const WIDTH = 9;

const PLACES = ["清溪", "双河", "石桥", "柳湾", "东岭", "南坪", "北沟"];

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Rows of one project's form; names and figures vary with the sheet and the seed. */
function projectRows(sheet: number, indicators: number, seed: number): CellInput[][] {
  const rows: CellInput[][] = [
    ["项目支出绩效自评表"],
    ["（2024年度）"],
    ["项目名称", `养护项目${sheet}`],
    ["主管部门", "清溪县交通运输局", null, null, "实施单位", "清溪县公路养护中心"],
    ["项目资金（万元）", null, null, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    [
      null,
      "年度资金总额",
      null,
      100 + sheet,
      100 + sheet,
      90 + sheet,
      10,
      `${(((90 + sheet) / (100 + sheet)) * 100).toFixed(2)}%`,
      9.5,
    ],
    [null, "其中：当年财政拨款", null, 100 + sheet, 100 + sheet, 90 + sheet],
    ["年度总体目标", "预期目标", null, null, null, "实际完成情况"],
    [null, "完成年度养护任务。", null, null, null, "已完成年度养护任务。"],
    [
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
  ];
  const levels = [
    ["产出指标", "数量指标"],
    ["产出指标", "质量指标"],
    ["效益指标", "社会效益指标"],
    ["满意度指标", "服务对象满意度指标"],
  ] as const;
  for (let i = 0; i < indicators; i += 1) {
    const group = Math.floor((i * levels.length) / indicators);
    const first = i === 0 || Math.floor(((i - 1) * levels.length) / indicators) !== group;
    const target = 10 + (i % 7),
      actual = target - (i % 5 === 0 ? 2 : 0);
    rows.push([
      null,
      first ? levels[group]![0] : null,
      first ? levels[group]![1] : null,
      `${PLACES[(i + sheet + seed) % PLACES.length]}${seed}号路段养护里程${sheet}期${i + 1}段`,
      `≥${target}处`,
      `${actual}处`,
      1.5,
      i % 5 === 0 ? 1.2 : 1.5,
      i % 5 === 0 ? "受汛期影响，部分路段未完成，下一年度合理安排工期。" : null,
    ]);
  }
  const scores = 9.5 + 1.5 * indicators - 0.3 * Math.ceil(indicators / 5);
  rows.push(["总分", null, null, null, null, null, 10 + 1.5 * indicators, Number(scores.toFixed(2))]);
  for (const note of [
    "注：1.得分一档最高不能超过该指标分值上限。",
    "2.定性指标根据完成情况分档计分。",
    "填报人：   联系电话：",
  ])
    rows.push([note]);
  return rows;
}

/** A workbook of project forms as Excel writes it: shared strings, one style, one part per sheet. Returns its bytes and the number of its cells. */
export function makeWorkbook(
  sheets: number,
  indicators: number,
  seed = 0,
): { readonly bytes: Uint8Array; readonly cells: number } {
  const strings = new Map<string, number>();
  let cells = 0;
  const files: Record<string, Uint8Array> = {};
  for (let s = 1; s <= sheets; s += 1) {
    const body = projectRows(s, indicators, seed)
      .map((row, r) => {
        const xml = Array.from({ length: WIDTH }, (_, c) => {
          const cell = row[c] ?? null;
          const ref = `${columnLetters(c + 1)}${r + 1}`;
          cells += 1;
          if (cell === null) return `<c r="${ref}" s="0"/>`;
          if (typeof cell === "number") return `<c r="${ref}" s="0"><v>${cell}</v></c>`;
          if (!strings.has(cell)) strings.set(cell, strings.size);
          return `<c r="${ref}" s="0" t="s"><v>${strings.get(cell)}</v></c>`;
        });
        return `<row r="${r + 1}" spans="1:9" ht="24" customHeight="1">${xml.join("")}</row>`;
      })
      .join("");
    files[`xl/worksheets/sheet${s}.xml`] = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`,
    );
  }
  const ids = Array.from({ length: sheets }, (_, i) => i + 1);
  const text: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${ids.map((i) => `<Override PartName="/xl/worksheets/sheet${i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${ids.map((i) => `<sheet name="项目${i}" sheetId="${i}" r:id="rId${i}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${ids.map((i) => `<Relationship Id="rId${i}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i}.xml"/>`).join("")}<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[...strings.keys()].map((value) => `<si><t>${escape(value)}</t></si>`).join("")}</sst>`,
  };
  const parts = { ...Object.fromEntries(Object.entries(text).map(([name, xml]) => [name, strToU8(xml)])), ...files };
  return { bytes: zipSync(parts, { level: 6 }), cells };
}
